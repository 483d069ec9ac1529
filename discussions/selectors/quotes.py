"""Quotations as one person reads them: the words as they are now, nothing of what that person may not see."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from uuid import UUID

from django.db.models import Q
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.translation import gettext as _

from courses.models import Passage
from courses.selectors.passages import passage_url
from discussions.authors import author_of
from discussions.models import Post, PostVersion, Quotation
from discussions.rules import quotes as rules
from discussions.rules.texts import first_words
from discussions.selectors.visible import visible_posts
from runs.access import Access
from runs.selectors.openings import open_passages


@dataclass(frozen=True)
class Quoted:
    """What a code quotes, as somebody reads it now."""

    words: str
    digest: str
    source: str
    """Who wrote it and where, or which passage it is."""
    url: str
    passage: Passage | None = None
    post: Post | None = None


def quoted(
    access: Access, codes: Iterable[str], now: datetime, *, passages: Collection[int] = ()
) -> dict[str | int, Quoted]:
    """Return what codes quote of what somebody may read now, by the code, and these `passages` by their id. Two
    statements at most."""
    places = [code.split("/") for code in codes if "/" in code]
    posts = [UUID(code) for code in codes if "/" not in code]
    found: dict[str | int, Quoted] = {}
    if places or passages:
        any_of = Q(pk__in=passages)
        for lesson, key in places:
            any_of |= Q(lesson__slug=lesson, key=key)
        for passage in open_passages(access.enrolment, now).filter(any_of):
            found[passage.pk] = _of_passage(passage, access.run.key)
            found[f"{passage.lesson.slug}/{passage.key}"] = found[passage.pk]
    if posts:
        seen = visible_posts(access).filter(uuid__in=posts, hidden_at=None, deleted_at=None)
        for post in seen.select_related("thread", "author__user"):
            found[str(post.uuid)] = _of_post(post, access)
    return found


def show_quotes(access: Access, shown: Sequence[Post | PostVersion], now: datetime) -> None:
    """Put what posts quote into their HTML. Three statements at most; none where nothing is quoted.

    A passage is found by what was kept when it was quoted, since its lesson's key, and so the code, may be another now.
    """
    quoting = [one for one in shown if rules.codes_in(one.html)]
    if not quoting:
        return
    rows = Quotation.objects.filter(post__in={_post_id(one) for one in quoting})
    kept = {(row.post_id, row.code): row for row in rows}
    codes = {code for one in quoting for code in rules.codes_in(one.html)}
    known = quoted(access, codes, now, passages={row.passage_id for row in kept.values() if row.passage_id})
    for one in quoting:
        one.html = rules.filled(one.html, partial(_shown, _post_id(one), kept, known))


def _shown(post: int, kept: Mapping[tuple[int, str], Quotation], known: Mapping[str | int, Quoted], code: str) -> str:
    row = kept.get((post, code))
    found = known.get(row.passage_id) if row and row.passage_id else known.get(code)
    return _block(found, row.digest if row else None)


def with_quotes(access: Access, html: str, now: datetime) -> str:
    """Return the HTML of a text that is not posted yet, with what it quotes."""
    known = quoted(access, rules.codes_in(html), now)
    return rules.filled(html, lambda code: _block(known.get(code), None))


def _block(found: Quoted | None, digest: str | None) -> str:
    has_changed = found is not None and digest is not None and digest != found.digest
    return render_to_string("discussions/parts/quoted.html", {"quoted": found, "has_changed": has_changed}).strip()


def _post_id(one: Post | PostVersion) -> int:
    return one.post_id if isinstance(one, PostVersion) else one.pk


def _of_passage(passage: Passage, run_key: str) -> Quoted:
    named = {"number": passage.number, "title": f"\u2068{passage.lesson.title}\u2069"}
    source = _("Passage %(number)s of %(title)s") % named
    words = rules.cut(passage.text)
    return Quoted(words, rules.digest(passage.text), source, passage_url(passage, run_key), passage=passage)


def _of_post(post: Post, access: Access) -> Quoted:
    named = {
        "name": f"\u2068{author_of(post, access.enrolment).name}\u2069",
        "title": f"\u2068{post.thread.title}\u2069",
    }
    url = reverse("discussions:post", args=[access.run.key, post.thread.uuid, post.uuid])
    words = first_words(post.html, rules.MOST_CHARACTERS)
    return Quoted(words, rules.digest(post.text), _("%(name)s in “%(title)s”") % named, url, post=post)
