"""Rows, and what they are matched with; a match may belong to several rows or to none."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from quizzes.kinds.schema import Fault, Key, Link, Markdown, Passage, key_faults


@dataclass(frozen=True, kw_only=True)
class Row:
    """Something to match; whoever matches it otherwise is told its misreading."""

    key: Key = ""
    text: Markdown
    match: Link
    feedback: Markdown = ""
    misreading: Markdown = ""
    refuted_by: Passage = ""


@dataclass(frozen=True, kw_only=True)
class Match:
    """What rows can be matched with; short, since it stands in a list to choose from."""

    key: Key = ""
    text: Markdown


@dataclass(frozen=True, kw_only=True)
class Body:
    """What is matched with what."""

    rows: tuple[Row, ...]
    matches: tuple[Match, ...]


def faults(body: dict[str, Any]) -> Iterator[Fault]:
    """Tell where there is too little to match, or a row's match is none of the matches."""
    known = {match["key"] for match in body["matches"]}
    for name in ("rows", "matches"):
        if len(body[name]) < 2:
            yield Fault((name,), _("matching needs two rows and two matches at least; add some"))
        yield from key_faults(name, body[name])
    for place, row in enumerate(body["rows"]):
        if row["match"] not in known:
            what = _("“%(match)s” is the key of no match; write one of: %(known)s")
            yield Fault(("rows", place, "match"), what % {"match": row["match"], "known": ", ".join(sorted(known))})
