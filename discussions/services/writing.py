"""Making a post, for the services that open threads and answer in them."""

import math
from datetime import datetime
from uuid import UUID

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from audit.services import record
from common.errors import Forbidden, Refusal
from common.markdown import cleaned
from discussions import permissions
from discussions.events import PostHappening
from discussions.models import Post, Thread
from discussions.rules import pace, texts
from runs.models import Enrolment


def lock_author(enrolment: Enrolment) -> Enrolment:
    """Hold the author's row, so that their posts follow one another; refuse who may not post."""
    author = Enrolment.objects.select_for_update(no_key=True, of=("self",)).select_related("run").get(pk=enrolment.pk)
    if not permissions.may_post(author):
        raise Forbidden(_("You are no longer in this run; ask its instructor."))
    return author


def posted_before(author: Enrolment, event: UUID) -> Post | None:
    """Return the post that a form made when it was sent the first time; refuse somebody else's form."""
    post = Post.objects.select_related("thread").filter(event=event).first()
    if post is not None and post.author_id != author.pk:
        raise Refusal(_("This form was sent already, by somebody else; open it anew and send your text again."))
    return post


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
    title = " ".join(title.split())[:200]
    if not title:
        raise Refusal(_("The title is empty; say in a few words what it is about."), code="empty_title", status=422)
    return title


def html_of(text: str) -> str:
    """Return the HTML of a checked text."""
    return cleaned(text)


def check_pace(author: Enrolment, now: datetime) -> None:
    """Raise Refusal for who posts too fast."""
    recent = Post.objects.filter(author=author, created_at__gt=now - pace.WITHIN).values_list("created_at", flat=True)
    seconds = math.ceil(pace.wait(list(recent), now).total_seconds())
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
    parent: Post | None = None,
    is_opening: bool = False,
) -> Post:
    """Return a new post of a checked text."""
    return Post.objects.create(
        thread=thread,
        parent=parent,
        author=author,
        text=text,
        html=html_of(text),
        created_at=now,
        event=event,
        is_opening=is_opening,
    )


def record_of_post(event: type[PostHappening], thread: Thread, post: Post, by: Enrolment, now: datetime) -> None:
    """Record what happened to a post; its words stay out of it."""
    record(event(run=thread.run.uuid, subject=thread.uuid, post=post.uuid), by=by.user.uuid, now=now)
