"""True or false, and why: the reason counts only with the right verdict (docs/rules/partial-credit.md)."""

from collections.abc import Sequence
from random import Random
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from quizzes.kinds import Choice, Data, Line, Outcome, Version, blank, options
from quizzes.kinds.parts import PartKind, judged
from quizzes.kinds.true_false import schema
from quizzes.rules.partial_credit import verdict_credit


class TrueFalse(PartKind):
    """Answered by the parts `verdict` (true or false) and `reason`."""

    label = gettext_lazy("true or false, and why")
    schema = schema

    def terms(self, version: Version) -> str:
        return _("true or false, and why; the right verdict alone earns a third")

    def parts(self, version: Version) -> dict[str, list[str]]:
        return {"verdict": ["true", "false"], "reason": [reason["key"] for reason in version.body["reasons"]]}

    def order(self, version: Version, random: Random) -> list[str]:
        keys = self.parts(version)["reason"]
        return options.shuffled(keys, random) if version.body["shuffle"] else keys

    def score(self, version: Version, data: Data | None, text: str = "") -> Outcome:
        if self.is_blank(data):
            return blank(version)
        codes = judged(self.given(data), _right(version))
        verdict, reason = (codes[part] == "chosen_right" for part in ("verdict", "reason"))
        points = verdict_credit(version.points, verdict=verdict, reason=reason)
        return Outcome(points, "right" if verdict and reason else "partly" if points else "wrong", codes)

    def context(self, version: Version, order: Sequence[str], data: Data | None, text: str) -> dict[str, Any]:
        given = self.given(data)
        verdicts = [{"key": key, "text": words} for key, words in _verdicts().items()]
        return {
            "verdicts": options.shown(verdicts, (), {given.get("verdict", "")}),
            "reasons": options.shown(version.body["reasons"], order, {given.get("reason", "")}),
        }

    def feedback(self, version: Version, data: Data | None, text: str = "", *, reveal: bool) -> list[Line]:
        body, given = version.body, self.given(data)
        verdicts = [
            {**body, "key": key, "text": words, "right": key == _right(version)["verdict"]}
            for key, words in _verdicts().items()
        ]
        on_verdict = options.lines(verdicts, {given.get("verdict", "")}, reveal=reveal)
        return on_verdict + options.lines(body["reasons"], {given.get("reason", "")}, reveal=reveal)

    def choices(self, version: Version) -> list[Choice]:
        right = _right(version)["verdict"]
        verdicts = [Choice(f"verdict={key}", words, key == right) for key, words in _verdicts().items()]
        return verdicts + options.counted(version.body["reasons"], "reason=")


def _verdicts() -> dict[str, str]:
    return {"true": _("True"), "false": _("False")}


def _right(version: Version) -> dict[str, str]:
    """Return the right verdict and reason."""
    [reason] = [reason["key"] for reason in version.body["reasons"] if reason["right"]]
    return {"verdict": "true" if version.body["verdict"] else "false", "reason": reason}
