"""The mail of what is followed: written down, taken by one worker, sent, called sent (docs/decisions/0072)."""

import logging
import smtplib
from collections.abc import Sequence
from datetime import datetime, timedelta

from django.core.mail import get_connection
from django.db import transaction
from django.db.models import F

from discussions import mail
from discussions.models import Letter, MailChoice, Post
from discussions.rules.digests import next_digest
from discussions.selectors.letters import posts_told, readers_at_once, with_news
from discussions.services.following import ensure_choices, zone_of

log = logging.getLogger(__name__)

BATCH = 100
"""Posts or digests that are written down by one transaction."""
SENT_TOGETHER = 20
"""Letters that one worker takes at a time. As many are sent again if it dies before it could call them sent."""
LEASE = timedelta(minutes=10)
"""After which a letter that was taken and not called sent comes back."""
MOST_ATTEMPTS = 10
KEPT = timedelta(days=90)
"""What became of a letter can be looked up so long."""

State = Letter.State


@transaction.atomic
def write_at_once(*, now: datetime) -> int:
    """Write letters to those who have mail at once, about posts of which none were written yet; return how many posts
    there were. Who has written is told by digests unless they choose otherwise."""
    untold = Post.objects.filter(told_at=None).select_for_update(skip_locked=True, of=("self",)).order_by("pk")
    posts = list(untold.select_related("author__user", "author__run", "thread")[:BATCH])
    if not posts:
        return 0
    letters = [
        Letter(enrolment_id=reader, post=post, due_at=now)
        for post in posts
        for reader in readers_at_once(post).values_list("enrolment", flat=True)
    ]
    Letter.objects.bulk_create(letters, ignore_conflicts=True)
    ensure_choices({post.author_id: post.author for post in posts}.values(), now)
    Post.objects.filter(pk__in=[post.pk for post in posts]).update(told_at=now)
    return len(posts)


@transaction.atomic
def write_digests(*, now: datetime) -> int:
    """Write the digests that are due, where there is news, and set when the next ones are; return how many were due.
    Three statements."""
    due = MailChoice.objects.filter(next_at__lte=now).select_for_update(skip_locked=True, of=("self",))
    choices = list(with_news(due).select_related("enrolment__user", "enrolment__run").order_by("next_at")[:BATCH])
    letters = [
        Letter(enrolment=choice.enrolment, since=choice.told_until, until=now, due_at=now)
        for choice in choices
        if choice.has_news
    ]
    Letter.objects.bulk_create(letters, ignore_conflicts=True)
    for choice in choices:
        choice.told_until = now
        choice.next_at = next_digest(choice.rhythm, after=now, zone=zone_of(choice.enrolment), hour=choice.hour)
    if choices:
        MailChoice.objects.bulk_update(choices, ["told_until", "next_at"])
    return len(choices)


def clear(*, now: datetime) -> int:
    """Delete the letters that are long done with; return how many. One statement."""
    return Letter.objects.filter(due_at__lte=now - KEPT).exclude(state=State.WAITING).delete()[0]


def send_some(*, now: datetime) -> int:
    """Take some of the letters that wait and send them; return how many were taken.

    A letter is called sent after the mail server has taken it: a worker that dies between has it sent once more, under
    the same Message-ID.
    """
    letters = _taken(now)
    if letters:
        _send(letters, now)
    return len(letters)


@transaction.atomic
def _taken(now: datetime) -> list[Letter]:
    """Return letters that no other worker takes until the lease has run out."""
    waiting = Letter.objects.filter(state=State.WAITING, due_at__lte=now).order_by("due_at", "pk")
    free = waiting.select_for_update(skip_locked=True, of=("self",))
    letters = list(free.select_related("enrolment__user", "enrolment__run")[:SENT_TOGETHER])
    Letter.objects.filter(pk__in=[letter.pk for letter in letters]).update(
        due_at=now + LEASE, attempts=F("attempts") + 1
    )
    return letters


def _send(letters: Sequence[Letter], now: datetime) -> None:
    _call(State.FAILED, [letter for letter in letters if letter.attempts >= MOST_ATTEMPTS], now)
    told = posts_told([letter for letter in letters if letter.attempts < MOST_ATTEMPTS], now)
    _call(State.DROPPED, [letter for letter in letters if letter.pk not in told], now)
    full = [letter for letter in letters if letter.pk in told]
    if not full:
        return
    sent: list[Letter] = []
    failed: dict[Letter, Exception] = {}
    try:
        with get_connection() as connection:
            for letter in full:
                try:
                    mail.message(letter, told[letter.pk], connection).send()
                    sent.append(letter)
                except smtplib.SMTPServerDisconnected:
                    raise
                except Exception as failure:  # one letter may fail in any way, and holds up no other
                    failed[letter] = failure
    except (OSError, smtplib.SMTPException) as failure:
        log.warning("the mail server is away: %s", failure)
        failed |= {letter: failure for letter in full if letter not in sent and letter not in failed}
    finally:
        _call(State.SENT, sent, now)
        _put_off(failed, now)


def _call(state: str, letters: Sequence[Letter], now: datetime) -> None:
    if letters:
        done = {"state": state, "sent_at": now if state == State.SENT else None}
        Letter.objects.filter(pk__in=[letter.pk for letter in letters], state=State.WAITING).update(**done)


def _put_off(failed: dict[Letter, Exception], now: datetime) -> None:
    for letter, failure in failed.items():
        letter.attempts += 1
        letter.error = f"{type(failure).__name__}: {failure}"[:2000]
        letter.due_at = now + timedelta(seconds=min(3600, 30 * 2**letter.attempts))
        if letter.attempts >= MOST_ATTEMPTS or _is_final(failure):
            letter.state = State.FAILED
            log.error("letter %s is not sent: %s", letter.uuid, letter.error)
    if failed:
        Letter.objects.bulk_update(failed, ["error", "due_at", "state"])


def _is_final(failure: Exception) -> bool:
    """Say whether a mail server has refused a letter for good (RFC 5321, 4.2.1)."""
    if isinstance(failure, smtplib.SMTPRecipientsRefused):
        return all(code >= 500 for code, _ in failure.recipients.values())
    return isinstance(failure, smtplib.SMTPDataError) and failure.smtp_code >= 500
