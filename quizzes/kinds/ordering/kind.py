"""Entries to be put in order: each two in the right order gain, each two in the wrong one cost (partial-credit.md)."""

from collections.abc import Sequence
from itertools import pairwise
from random import Random
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from quizzes.kinds import Choice, Data, Line, Outcome, Version, blank, options, refuting
from quizzes.kinds.ordering import schema
from quizzes.kinds.parts import PartKind, judged
from quizzes.rules.partial_credit import order_credit


class Ordering(PartKind):
    """Answered by a place, from 1, for each entry; two may be given the same while an answer is being changed."""

    label = gettext_lazy("put them in order")
    schema = schema

    def terms(self, version: Version) -> str:
        return _("in order; two in the wrong order cost what two in the right one gain, never below 0")

    def parts(self, version: Version) -> dict[str, list[str]]:
        keys = _keys(version)
        return {key: [str(place) for place in range(1, len(keys) + 1)] for key in keys}

    def order(self, version: Version, random: Random) -> list[str]:
        """Return the entries shuffled, never in the right order."""
        right = _keys(version)
        order = options.shuffled(right, random)
        return order if order != right else [*right[1:], right[0]]

    def score(self, version: Version, data: Data | None, text: str = "") -> Outcome:
        if self.is_blank(data):
            return blank(version)
        points = order_credit(version.points, _keys(version), self._places(data))
        codes = judged(self.given(data), _right(version))
        is_right = set(codes.values()) == {"chosen_right"}
        return Outcome(points, "right" if is_right else "partly" if points else "wrong", codes)

    def context(self, version: Version, order: Sequence[str], data: Data | None, text: str) -> dict[str, Any]:
        texts, given = _texts(version), self._places(data)
        entries = [{"key": key, "text": texts[key], "at": given.get(key)} for key in options.texts_in(texts, order)]
        return {
            "entries": sorted(entries, key=lambda entry: entry["at"] or len(entries) + 1),
            "places": range(1, len(entries) + 1),
        }

    def feedback(self, version: Version, data: Data | None, text: str = "", *, reveal: bool) -> list[Line]:
        given, lines = self._places(data), []
        for above, entry in pairwise(version.body["entries"]):
            if {above["key"], entry["key"]} <= given.keys() and given[entry["key"]] < given[above["key"]]:
                said = _("“%(one)s” before “%(other)s”") % {
                    "one": _isolated(entry["text"]),
                    "other": _isolated(above["text"]),
                }
                lines.append(Line("wrong", said, entry["misreading"], refuting(entry)))
        is_right = [str(given.get(key)) for key in _keys(version)] == list(_right(version).values())
        if reveal and not is_right:
            lines.append(Line("missed", " → ".join(_texts(version).values())))
        return lines

    def choices(self, version: Version) -> list[Choice]:
        right = _right(version)
        return [
            Choice(f"{key}={place}", f"{place}. {words}", right[key] == place)
            for key, words in _texts(version).items()
            for place in right.values()
        ]

    def _places(self, data: Data | None) -> dict[str, int]:
        return {key: int(place) for key, place in self.given(data).items()}


def _isolated(text: str) -> str:
    """Return a text that keeps its own direction within a sentence of another."""
    return f"\u2068{text}\u2069"


def _keys(version: Version) -> list[str]:
    return [entry["key"] for entry in version.body["entries"]]


def _texts(version: Version) -> dict[str, str]:
    return {entry["key"]: entry["text"] for entry in version.body["entries"]}


def _right(version: Version) -> dict[str, str]:
    return {key: str(place) for place, key in enumerate(_keys(version), 1)}
