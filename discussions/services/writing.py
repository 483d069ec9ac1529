"""Making a post, for the services that open threads and answer in them."""

import math
from collections.abc import Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import transaction
from django.db.models import Exists, OuterRef, Q, QuerySet, Subquery
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from audit.services import record
from common.errors import Forbidden, Refusal
from discussions import permissions, tasks
from discussions.events import PostHappening
from discussions.models import Citation, Post, SlowMode, Suspension, Thread
from discussions.rules import pace, texts
from discussions.rules.quotes import apart
from discussions.services import pictures
from discussions.services.pictures import Chosen
from discussions.services.quoting import quote
from runs.models import Enrolment
from runs.selectors.openings import open_passages
from runs.selectors.sources import Rendered, rendered


def lock_author(enrolment: Enrolment, people: QuerySet[Any] | None = None) -> Any:
    """Hold the author's row, so that their posts follow one another; refuse who may not post.

    `people` are enrolments with what else is asked of the author. It comes with what their pace is checked by:
    `has_suspension`, the run's `every` minutes, and their `last_post`.
    """
    suspensions = Suspension.objects.filter(enrolment=OuterRef("pk"), ended_at=None)
    pace_of_run = SlowMode.objects.filter(run=OuterRef("run"), thread=None).values("minutes")[:1]
    posts = Post.objects.filter(author=OuterRef("pk")).order_by("-created_at").values("created_at")[:1]
    rows = Enrolment.objects.all() if people is None else people
    author = (
        rows.select_for_update(no_key=True, of=("self",))
        .select_related("run__course", "user", "section")
        .annotate(has_suspension=Exists(suspensions), every=Subquery(pace_of_run), last_post=Subquery(posts))
        .get(pk=enrolment.pk)
    )
    if not permissions.may_post(author):
        raise Forbidden(_("You are no longer in this run; ask its instructor."))
    return author


def posted_before(author: Enrolment, event: UUID, now: datetime) -> tuple[Post | None, list[datetime]]:
    """Return the post that a form made when it was sent the first time, and when this author posted of late; refuse
    somebody else's form. One statement."""
    mine = Q(author=author, created_at__gt=now - pace.WITHIN)
    found = list(Post.objects.select_related("thread").filter(Q(event=event) | mine))
    before = next((post for post in found if post.event == event), None)
    if before is not None and before.author_id != author.pk:
        raise Refusal(_("This form was sent already, by somebody else; open it anew and send your text again."))
    return before, [post.created_at for post in found]


def last_written(author: Any, posted: Sequence[datetime]) -> datetime | None:
    """Return when somebody wrote last, of both that `lock_author` and that `posted_before` tell: the first was read
    while another post of theirs may have been under way, the second is of the last minute alone."""
    return max((at for at in (author.last_post, *posted) if at is not None), default=None)


def check_text(text: str) -> str:
    """Return the text as it is kept; raise Refusal for an empty one or one that is too long."""
    text = texts.clean(text)
    if not text:
        raise Refusal(_("The post is empty; write something."), code="empty_post", status=422)
    if len(text) > texts.MOST_CHARACTERS:
        raise Refusal(
            _("The post has %(count)s characters; %(most)s fit. Shorten it, or divide it in two.")
            % {"count": f"{len(text):,}", "most": f"{texts.MOST_CHARACTERS:,}"},
            code="long_post",
            status=422,
        )
    return text


def check_title(title: str) -> str:
    """Return a thread's title as it is kept; raise Refusal for an empty one."""
    title = texts.title(title)
    if not title:
        raise Refusal(_("The title is empty; say in a few words what it is about."), code="empty_title", status=422)
    return title


def check_pace(posted: Sequence[datetime], now: datetime) -> None:
    """Raise Refusal for who posts too fast, having posted at these moments."""
    seconds = math.ceil(pace.wait(posted, now).total_seconds())
    if seconds > 0:
        raise Refusal(
            ngettext(
                "You have posted %(most)s times within a minute; wait a second and send it again.",
                "You have posted %(most)s times within a minute; wait %(count)s seconds and send it again.",
                seconds,
            )
            % {"most": pace.MOST, "count": seconds},
            code="too_fast",
            status=429,
        )


def write(
    thread: Thread,
    author: Enrolment,
    text: str,
    event: UUID,
    now: datetime,
    *,
    alias: int | None,
    below: int | None = None,
    stance: str = "",
    is_opening: bool = False,
    shown: Chosen | None = None,
) -> Post:
    """Return a new post of a checked text, with the passages that it cites and the pictures that are shown, below
    another (its id) or by itself, under an alias or by name. Raises Refusal for pictures that it cannot take."""
    pictures.check(shown or {})
    read = rendered(apart(text), author.run, open_passages(author, now))
    post = Post.objects.create(
        thread=thread,
        parent_id=below,
        author=author,
        alias=alias,
        text=text,
        html=read.html,
        created_at=now,
        stance=stance,
        event=event,
        is_opening=is_opening,
    )
    cite(post, read)
    quote(post, author, now)
    pictures.attach(post, shown or {})
    transaction.on_commit(tasks.announce)
    return post


def cite(post: Post, read: Rendered) -> None:
    """Note the passages that a post stands on, in place of those before. One statement; none without any."""
    Citation.objects.bulk_create(
        Citation(post=post, passage_id=source.passage_id) for source in read.cited if source.passage_id
    )


def record_of_post(event: type[PostHappening], thread: Thread, post: Post, by: Enrolment, now: datetime) -> None:
    """Record what happened to a post; its words stay out of it."""
    record(event(run=thread.run.uuid, subject=thread.uuid, post=post.uuid), by=by.user.uuid, now=now)
