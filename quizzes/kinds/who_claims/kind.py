"""Who claims this, and with what force: speaker and force earn half each (docs/rules/partial-credit.md)."""

from collections.abc import Sequence
from random import Random
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from courses.choices import Force
from quizzes.kinds import Choice, Data, Line, Outcome, Version, blank, options
from quizzes.kinds.parts import PartKind, judged
from quizzes.kinds.who_claims import schema
from quizzes.rules.partial_credit import parts_credit


class WhoClaims(PartKind):
    """Answered by the parts `speaker` and `force`."""

    label = gettext_lazy("who claims it, and how")
    schema = schema

    def terms(self, version: Version) -> str:
        return _("speaker and force earn half each")

    def parts(self, version: Version) -> dict[str, list[str]]:
        return {name: [one["key"] for one in listed] for name, listed in _lists(version).items()}

    def order(self, version: Version, random: Random) -> list[str]:
        return options.shuffled(self.parts(version)["speaker"], random)

    def score(self, version: Version, data: Data | None, text: str = "") -> Outcome:
        if self.is_blank(data):
            return blank(version)
        right = {name: next(one["key"] for one in listed if one["right"]) for name, listed in _lists(version).items()}
        codes = judged(self.given(data), right)
        hits = list(codes.values()).count("chosen_right")
        points = parts_credit(version.points, parts=len(codes), hits=hits)
        return Outcome(points, "right" if hits == len(codes) else "partly" if hits else "wrong", codes)

    def context(self, version: Version, order: Sequence[str], data: Data | None, text: str) -> dict[str, Any]:
        lists, given = _lists(version), self.given(data)
        return {
            "says": version.body["says"],
            "speakers": options.shown(lists["speaker"], order, {given.get("speaker", "")}),
            "forces": options.shown(lists["force"], (), {given.get("force", "")}),
        }

    def feedback(self, version: Version, data: Data | None, text: str = "", *, reveal: bool) -> list[Line]:
        given = self.given(data)
        return [
            line
            for name, listed in _lists(version).items()
            for line in options.lines(listed, {given.get(name, "")}, reveal=reveal)
        ]

    def choices(self, version: Version) -> list[Choice]:
        return [one for name, listed in _lists(version).items() for one in options.counted(listed, f"{name}=")]


def _lists(version: Version) -> dict[str, list[dict[str, Any]]]:
    """Return both lists as options, in the reader's words."""
    return {
        "speaker": [{**one, "text": one["text"] or _("The author")} for one in schema.speakers(version.body)],
        "force": [{**one, "text": str(Force(one["key"]).label)} for one in schema.forces(version.body)],
    }
