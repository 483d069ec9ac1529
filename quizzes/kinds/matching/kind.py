"""Rows to be matched: each rightly matched one earns its share, a wrong one costs nothing (partial-credit.md)."""

from collections.abc import Sequence
from random import Random
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from quizzes.kinds import Choice, Data, Line, Outcome, Version, blank, gift, options, refuting
from quizzes.kinds.matching import schema
from quizzes.kinds.parts import PartKind, judged
from quizzes.kinds.schema import part_key
from quizzes.rules.gift import Asked, Reason, Unreadable
from quizzes.rules.partial_credit import parts_credit


class Matching(PartKind):
    """Answered by a match for each row."""

    label = gettext_lazy("match them")
    schema = schema

    def terms(self, version: Version) -> str:
        return _("each row rightly matched earns the same")

    def parts(self, version: Version) -> dict[str, list[str]]:
        return {row["key"]: list(_matches(version)) for row in version.body["rows"]}

    def order(self, version: Version, random: Random) -> list[str]:
        return options.shuffled(list(_matches(version)), random)

    def score(self, version: Version, data: Data | None, text: str = "") -> Outcome:
        if self.is_blank(data):
            return blank(version)
        codes = judged(self.given(data), _right(version))
        hits = list(codes.values()).count("chosen_right")
        points = parts_credit(version.points, parts=len(codes), hits=hits)
        return Outcome(points, "right" if hits == len(codes) else "partly" if hits else "wrong", codes)

    def context(self, version: Version, order: Sequence[str], data: Data | None, text: str) -> dict[str, Any]:
        given, matches = self.given(data), _matches(version)
        return {
            "rows": [
                {**row, "chosen": given.get(row["key"]), "said": matches.get(given.get(row["key"], ""), "")}
                for row in version.body["rows"]
            ],
            "matches": [(key, matches[key]) for key in options.texts_in(matches, order)],
        }

    def feedback(self, version: Version, data: Data | None, text: str = "", *, reveal: bool) -> list[Line]:
        given, matches, lines = self.given(data), _matches(version), []
        for row in version.body["rows"]:
            chosen = given.get(row["key"])
            if chosen == row["match"]:
                lines.append(Line("right", _pair(row, matches[chosen]), row["feedback"]))
            elif chosen:
                lines.append(Line("wrong", _pair(row, matches[chosen]), row["misreading"], refuting(row)))
            if chosen != row["match"] and reveal:
                lines.append(Line("missed", _pair(row, matches[row["match"]]), row["feedback"]))
        return lines

    def choices(self, version: Version) -> list[Choice]:
        return [
            Choice(f"{row['key']}={key}", _pair(row, words), key == row["match"])
            for row in version.body["rows"]
            for key, words in _matches(version).items()
        ]

    def export(self, version: Version) -> str | None:
        matches, right = _matches(version), _right(version)
        pairs = [(row["text"], matches[row["match"]]) for row in version.body["rows"]]
        spare = [("", words) for key, words in matches.items() if key not in right.values()]
        answers = [gift.answer("=", f"{gift.escaped(one)} -> {gift.escaped(other)}") for one, other in pairs + spare]
        return gift.question(version.prompt, answers)

    def from_gift(self, asked: Asked) -> dict[str, Any]:
        """Return rows and matches; what has a match and no row is one more match to choose from."""
        if any(answer.match is None for answer in asked.answers):
            raise Unreadable(Reason.NO_MATCH)
        texts = list(dict.fromkeys(answer.match for answer in asked.answers))
        keys = {text: part_key(place) for place, text in enumerate(texts)}
        rows = [answer for answer in asked.answers if answer.text]
        why = {"feedback": "", "misreading": "", "refuted_by": ""}
        return {
            "rows": [
                {"key": part_key(place), "text": answer.text, "match": keys[answer.match], **why}
                for place, answer in enumerate(rows)
            ],
            "matches": [{"key": key, "text": text} for text, key in keys.items()],
        }


def _matches(version: Version) -> dict[str, str]:
    return {match["key"]: match["text"] for match in version.body["matches"]}


def _right(version: Version) -> dict[str, str]:
    return {row["key"]: row["match"] for row in version.body["rows"]}


def _pair(row: dict[str, Any], match: str) -> str:
    return f"{row['text']} ↔ {match}"
