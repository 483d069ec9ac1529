"""A post as something that can be flagged."""

from collections.abc import Iterable, Mapping
from uuid import UUID

from django.db.models import OuterRef, Subquery
from django.urls import reverse
from django.utils.translation import gettext as _

from discussions.authors import author_of
from discussions.models import Post, PostVersion
from discussions.selectors.visible import visible_posts
from runs.access import Access
from runs.flags import Thing
from runs.models import Flag

Reason = Flag.Reason


class FlaggedPost:
    """Who can read a post may flag it; those who teach see what it said also when it was taken back since."""

    reasons = (Reason.HARM, Reason.ASIDE, Reason.SOURCE, Reason.OTHER)

    def shown(self, access: Access, uuids: Iterable[UUID]) -> Mapping[UUID, Thing]:
        posts = visible_posts(access).filter(uuid__in=list(uuids))
        if not access.is_staff:
            posts = posts.filter(hidden_at=None, deleted_at=None)
        last = PostVersion.objects.filter(post=OuterRef("pk")).order_by("-pk").values("html")[:1]
        found = posts.annotate(last_html=Subquery(last)).select_related("thread", "author__user")
        return {post.uuid: _thing(post, post.last_html, access) for post in found}


def _thing(post: Post, last_html: str | None, access: Access) -> Thing:
    names = {"name": author_of(post, access.enrolment).name, "title": post.thread.title}
    title = _("What %(name)s wrote in “%(title)s”") % names
    url = reverse("discussions:post", args=[access.run.key, post.thread.uuid, post.uuid])
    return Thing(title, (last_html or "") if post.deleted_at else post.html, url)
