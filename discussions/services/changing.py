"""Changing a post and taking it back, by who wrote it; what it said before is kept."""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from common.errors import Forbidden, Refusal
from discussions import permissions
from discussions.events import PostDeleted, PostEdited
from discussions.models import Picture, Post, PostVersion, Thread
from discussions.rules import pace
from discussions.rules.quotes import apart
from discussions.selectors.modes import with_end
from discussions.selectors.visible import threads_of
from discussions.services import order, writing
from discussions.services.acts import still_in
from discussions.services.counting import count
from discussions.services.moderating import withdraw_from
from discussions.services.pictures import Chosen, attach, check, drop
from discussions.services.quoting import quote
from runs.models import Enrolment
from runs.selectors.openings import open_passages
from runs.selectors.sources import rendered


@transaction.atomic
def edit(
    *,
    post: Post,
    text: str,
    title: str = "",
    pictures: Chosen | None = None,
    seen: str = "",
    by: Enrolment,
    now: datetime,
) -> Post:
    """Let a post say something else; `title` is the thread's, for its opening. An endorsement on it is withdrawn.
    `pictures` are all that go with it from now on; without them it keeps its own.

    `seen` is the `stand` that the writer began from. Raises Forbidden for anybody but its author, and Refusal after an
    hour, in a thread that is locked or over, for an empty or too long text, and where it was changed meanwhile in
    another window.
    """
    author = writing.lock_author(by)
    thread, post = _locked(post, author, now)
    order.check_may_write(author, now)
    if not pace.may_still_edit(post.created_at, now):
        told = _(
            "A post can be changed for an hour; by now others may have built on its words. Copy your text from here"
            " and post it as an answer that corrects the earlier one."
        )
        raise Refusal(told, code="hour_over")
    _check_open(author, thread)
    if seen and seen != stand(post):
        told = _("You have changed this post in another window meanwhile. Look at what it says now, then save again.")
        raise Refusal(told, code="changed_meanwhile")
    text = writing.check_text(text)
    writing.check_pace(list(post.versions.values_list("replaced_at", flat=True)), now)
    title = writing.check_title(title) if post.is_opening else ""
    before = _shown(post)
    shown = before if pictures is None else pictures
    check(shown)
    if (text, title, shown) == (post.text, thread.title if post.is_opening else "", before):
        return post
    _keep_version(thread, post, before, now)
    read = rendered(apart(text), author.run, open_passages(author, now))
    post.text, post.html, post.edited_at = text, read.html, now
    post.save(update_fields=["text", "html", "edited_at"])
    post.citations.all().delete()
    writing.cite(post, read)
    quote(post, author, now)
    attach(post, shown)
    if post.is_opening:
        Thread.objects.filter(pk=thread.pk).update(title=title)
    withdraw_from(post, thread, author, now)
    writing.record_of_post(PostEdited, thread, post, author, now)
    return post


@transaction.atomic
def delete(*, post: Post, by: Enrolment, now: datetime) -> None:
    """Take a post back: a trace stays in its place. A question goes with its thread while nobody else has answered.

    Raises Forbidden for anybody but its author, and Refusal for a question that others have answered.
    """
    author = writing.lock_author(by)
    thread, post = _locked(post, author, now)
    if post.is_opening and thread.posts.exclude(author=author).exists():
        told = _(
            "Others have answered, so your question stays, with their answers. Ask those who teach this run to hide the"
            " thread."
        )
        raise Refusal(told, code="answered")
    _keep_version(thread, post, _shown(post), now)
    post.text = post.html = ""
    post.deleted_at = now
    post.save(update_fields=["text", "html", "deleted_at"])
    post.citations.all().delete()
    post.quotations.all().delete()
    drop(Picture.objects.filter(post=post))
    if post.is_opening:
        Thread.objects.filter(pk=thread.pk).update(hidden_at=now)
    else:
        count(Thread.objects.filter(pk=thread.pk), author=author.pk, step=-1)
    withdraw_from(post, thread, author, now)
    writing.record_of_post(PostDeleted, thread, post, author, now)


def _shown(post: Post) -> Chosen:
    return {picture: picture.alt for picture in Picture.objects.filter(post=post).order_by("pk")}


def stand(post: Post) -> str:
    """Return a short name for what a post says at present; another one after each change."""
    return str(int((post.edited_at or post.created_at).timestamp() * 1_000_000))


def _locked(post: Post, author: Enrolment, now: datetime) -> tuple[Thread, Post]:
    threads = with_end(threads_of(author), now).select_for_update(of=("self",)).select_related("run")
    thread = threads.filter(pk=post.thread_id).first()
    if thread is None:
        raise Forbidden(_("This thread is not open to you."))
    post = still_in(thread, post)
    if post.author_id != author.pk:
        raise Forbidden(_("Only who wrote a post can change it or take it back."))
    if not permissions.may_change(author, post):
        raise Refusal(_("This post was hidden or taken back meanwhile; nothing of it can be changed any more."))
    return thread, post


def _check_open(author: Enrolment, thread: Thread) -> None:
    if permissions.may_answer(author, thread):
        return
    if thread.is_over:
        raise Refusal(_("The time to write here is over; it can only be read. Keep a copy of your text."), code="over")
    told = _("Those who teach have locked this thread; nothing in it changes any more. Keep a copy of your text.")
    raise Refusal(told, code="locked")


def _keep_version(thread: Thread, post: Post, shown: Chosen, now: datetime) -> None:
    PostVersion.objects.create(
        post=post,
        title=thread.title if post.is_opening else "",
        text=post.text,
        html=post.html,
        pictures=list(shown.values()),
        written_at=post.edited_at or post.created_at,
        replaced_at=now,
    )
