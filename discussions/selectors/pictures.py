"""Pictures of posts, by who may see them."""

from collections.abc import Sequence
from uuid import UUID

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import OuterRef, Q, QuerySet
from django.db.models.functions import JSONObject
from django.http import Http404

from discussions import permissions
from discussions.models import Picture, Post
from discussions.selectors.visible import visible_posts
from runs.access import Access
from runs.models import Enrolment


def with_pictures(posts: QuerySet[Post]) -> QuerySet[Post]:
    """Add `shown_pictures`, each with its uuid, alt, width and height. No statement more."""
    told = JSONObject(uuid="uuid", alt="alt", width="width", height="height")
    return posts.annotate(
        shown_pictures=ArraySubquery(Picture.objects.filter(post=OuterRef("pk")).order_by("pk").values_list(told))
    )


def picture_for(access: Access, uuid: UUID) -> Picture:
    """Return a picture of a post whose words somebody may read, or their own that is not posted yet; raise Http404 for
    any other. One statement."""
    posts = visible_posts(access)
    if not permissions.may_moderate(access.enrolment):
        posts = posts.filter(hidden_at=None, deleted_at=None)
    mine = Q(post=None, author=access.enrolment)
    found = Picture.objects.filter(mine | Q(post__in=posts), uuid=uuid).first()
    if found is None:
        raise Http404
    return found


def own_pictures(author: Enrolment, uuids: Sequence[UUID], there: Sequence[Picture]) -> list[Picture]:
    """Return those of an author's pictures that a form names: of `there`, and such as wait for a post. One statement;
    none where it names none."""
    if not uuids:
        return []
    usable = Q(post=None) | Q(pk__in=[picture.pk for picture in there])
    return list(Picture.objects.filter(usable, author=author, uuid__in=uuids).order_by("pk"))
