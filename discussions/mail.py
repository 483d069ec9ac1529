"""What a letter to somebody who follows something looks like: text and HTML, in the reader's own language."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from email.utils import formataddr, parseaddr
from functools import partial
from hashlib import blake2b
from itertools import groupby
from typing import Any
from urllib.parse import urlsplit
from uuid import UUID

from django.conf import settings
from django.core.mail import EmailMultiAlternatives
from django.core.mail.backends.base import BaseEmailBackend
from django.core.signing import BadSignature, Signer
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import translation
from django.utils.safestring import mark_safe

from discussions.models import Letter, Post, Thread
from discussions.rules import quotes
from discussions.rules.texts import first_words
from discussions.selectors.letters import MOST_POSTS
from discussions.services.following import zone_of
from runs.models import Enrolment

WORDS = 280
"""Signs that a digest quotes of a post."""
QUOTED = "<blockquote>…</blockquote>"
"""Stands where a post quotes something: the page fills that in with what its reader may see."""
_signer = Signer(salt="discussions.mail")


@dataclass(frozen=True)
class PostTold:
    """A post as a letter shows it."""

    post: Post
    url: str
    beginning: str
    """Its first words, as plain text."""
    text: str
    """All of it, as it was written."""
    html: str
    """The same, clean; links are whole addresses."""
    pictures: Sequence[str]
    """What each of its pictures shows, in words."""


@dataclass(frozen=True)
class ThreadTold:
    """A thread with what a digest tells of it."""

    thread: Thread
    url: str
    posts: Sequence[PostTold]


def message(letter: Letter, posts: Sequence[Post], connection: BaseEmailBackend) -> EmailMultiAlternatives:
    """Return a letter that tells these posts, which came in this order, ready to be sent."""
    reader = letter.enrolment
    kind = "post" if letter.post_id else "digest"
    with translation.override(reader.user.language):
        context = _context(letter, posts)
        render = partial(render_to_string, context=context)
        mail = EmailMultiAlternatives(
            subject=" ".join(render(f"discussions/email/{kind}_subject.txt").split()),
            body=render(f"discussions/email/{kind}.txt").strip() + "\n",
            from_email=_sender(reader),
            to=[reader.user.email],
            reply_to=[settings.DEFAULT_FROM_EMAIL],
            headers=_headers(letter, posts, context["stop_url"]),
            connection=connection,
        )
        mail.attach_alternative(render(f"discussions/email/{kind}.html"), "text/html")
    return mail


def stop_url(reader: Enrolment) -> str:
    """Return the address that ends a reader's mail of a run, for whoever holds it, in the present language."""
    return _whole(reverse("mail_stop", args=[_signer.sign(reader.uuid.hex).replace(":", ".")]))


def reader_of(token: str) -> Enrolment | None:
    """Return whose mail a token ends; None for one that was made up. One statement."""
    try:
        uuid = UUID(_signer.unsign(token.replace(".", ":")))
    except (BadSignature, ValueError):
        return None
    return Enrolment.objects.select_related("run", "user").filter(uuid=uuid).first()


def _context(letter: Letter, posts: Sequence[Post]) -> dict[str, Any]:
    reader = letter.enrolment
    shown = posts[-MOST_POSTS:]
    threads = sorted(shown, key=lambda post: post.thread_id)
    return {
        "reader": reader,
        "run": reader.run,
        "zone": zone_of(reader),
        "threads": [_thread(post_list, reader) for post_list in _by_thread(threads)],
        "count": len(posts),
        "more": len(posts) - len(shown),
        "threads_url": _whole(reverse("discussions:threads", args=[reader.run.key]) + "?show=followed"),
        "choices_url": _whole(reverse("discussions:followed", args=[reader.run.key])),
        "stop_url": stop_url(reader),
    }


def _by_thread(posts: Sequence[Post]) -> list[list[Post]]:
    return [list(group) for _, group in groupby(posts, key=lambda post: post.thread_id)]


def _thread(posts: Sequence[Post], reader: Enrolment) -> ThreadTold:
    thread = posts[0].thread
    url = _whole(reverse("discussions:thread", args=[reader.run.key, thread.uuid]))
    return ThreadTold(thread, url, [_post(post, thread, reader) for post in posts])


def _post(post: Any, thread: Thread, reader: Enrolment) -> PostTold:
    url = _whole(reverse("discussions:post", args=[reader.run.key, thread.uuid, post.uuid]))
    html = quotes.filled(post.shown, lambda _: QUOTED)
    html = re.sub(r'href="/', f'href="{settings.BASE_URL}/', html)
    text = quotes.ALONE.sub("> …", post.text)
    pictures = [picture["alt"] for picture in post.shown_pictures]
    return PostTold(post, url, first_words(post.shown, WORDS), text, mark_safe(html), pictures)


def _sender(reader: Enrolment) -> str:
    """Return who it is from: the class, at the site's address."""
    return formataddr((f"{reader.run.title} · {settings.SITE_NAME}", parseaddr(settings.DEFAULT_FROM_EMAIL)[1]))


def _headers(letter: Letter, posts: Sequence[Post], stop: str) -> dict[str, str]:
    """Return the headers by which mail programs thread letters, know one that comes twice, and end them (RFC 8058)."""
    reader = letter.enrolment
    headers = {
        "Message-ID": _id(letter.uuid, reader),
        "List-Id": f"<{reader.run.key}.threads.{_host()}>",
        "List-Unsubscribe": f"<{stop}>",
        "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
        "Auto-Submitted": "auto-generated",
    }
    if letter.post_id:
        post = posts[0]
        root = _id(post.thread.uuid, reader)
        answers = _id(post.parent.uuid, reader) if post.parent else root
        headers["Message-ID"] = root if post.is_opening else _id(post.uuid, reader)
        if not post.is_opening:
            headers |= {"In-Reply-To": answers, "References": " ".join(dict.fromkeys([root, answers]))}
    return headers


def _id(thing: UUID, reader: Enrolment) -> str:
    """Return the Message-ID of what one reader is told of a thing: always the same, and no other reader's.

    It is short: some mail servers misread one that does not fit on the header's first line.
    """
    return f"<{blake2b(thing.bytes + reader.uuid.bytes, digest_size=12).hexdigest()}@{_host()}>"


def _host() -> str:
    return urlsplit(settings.BASE_URL).hostname or "localhost"


def _whole(path: str) -> str:
    return f"{settings.BASE_URL}{path}"
