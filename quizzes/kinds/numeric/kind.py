"""A number, exact or near enough, and its unit; known wrong values name their misreading."""

from collections.abc import Sequence
from decimal import Decimal
from random import Random
from typing import Any

from django.http import QueryDict
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from quizzes.kinds import Answer, BadAnswer, Choice, Data, Line, Outcome, Version, blank, gift, refuting
from quizzes.kinds.numeric import schema
from quizzes.rules import gift as gift_read
from quizzes.rules.gift import Reason, Unreadable
from quizzes.rules.numbers import NotANumber, half_step, is_near, plain_form, read_number


class Numeric:
    """Answered by `{"value": "1300"}`; a null value takes the answer back."""

    label = gettext_lazy("a number")
    by_hand = False
    schema = schema

    def terms(self, version: Version) -> str:
        figures = version.body.get("figures")
        if figures:
            return ngettext(
                "a number, to %(count)d significant figure", "a number, to %(count)d significant figures", figures
            ) % {"count": figures}
        tolerance = Decimal(version.body.get("tolerance") or 0)
        if not tolerance:
            return _("a number, exact")
        return _("a number, at most %(tolerance)s away") % {"tolerance": _with_unit(version, tolerance)}

    def order(self, version: Version, random: Random) -> list[str]:
        return []

    def from_form(self, form: QueryDict, name: str) -> Any:
        return form.get(name)

    def clean(self, version: Version, raw: Any) -> Answer:
        text = raw if isinstance(raw, str) else "" if raw is None else None
        if text is None:
            raise BadAnswer(_("Send the number as text, for instance “1300”."))
        if not text.strip():
            return Answer({"value": None})
        try:
            value = read_number(text, unit=version.body.get("unit", ""))
        except NotANumber:
            raise BadAnswer(_("This is no number that can be read; write it like 1300, 1,300 or 0.5.")) from None
        return Answer({"value": plain_form(value)})

    def is_blank(self, data: Data | None) -> bool:
        return data is None or data["value"] is None

    def score(self, version: Version, data: Data | None, text: str = "") -> Outcome:
        if data is None or self.is_blank(data):
            return blank(version)
        if _is_right(version, data):
            return Outcome(version.points, "right")
        found = _misreading(version, data)
        return Outcome(Decimal(0), "wrong", {"value": f"misreading_{found}"} if found is not None else {})

    def fits(self, version: Version, data: Data | None) -> bool:
        return True

    def context(self, version: Version, order: Sequence[str], data: Data | None, text: str) -> dict[str, Any]:
        return {"value": text or (data or {}).get("value") or "", "unit": version.body.get("unit", "")}

    def feedback(self, version: Version, data: Data | None, text: str = "", *, reveal: bool) -> list[Line]:
        answer = Line("missed", _with_unit(version, Decimal(version.body["answer"])))
        if data is None or self.is_blank(data):
            return [answer] if reveal else []
        said = _with_unit(version, Decimal(data["value"]))
        if _is_right(version, data):
            return [Line("right", said)]
        found = _misreading(version, data)
        why = version.body["misreadings"][found] if found is not None else {}
        wrong = Line("wrong", said, why.get("misreading", ""), refuting(why))
        return [wrong, answer] if reveal else [wrong]

    def choices(self, version: Version) -> list[Choice]:
        right = Choice("right", _with_unit(version, Decimal(version.body["answer"])), True)
        known = [
            Choice(f"misreading_{place}", _with_unit(version, Decimal(wrong["value"])), False)
            for place, wrong in enumerate(version.body.get("misreadings", []))
        ]
        return [right, *known, Choice("other", _("another number"), False)]

    def tally(self, version: Version, data: Data | None, text: str = "") -> list[str]:
        if data is None or self.is_blank(data):
            return []
        if _is_right(version, data):
            return ["right"]
        found = _misreading(version, data)
        return ["other" if found is None else f"misreading_{found}"]

    def export(self, version: Version) -> str | None:
        body = version.body
        answer, figures = Decimal(body["answer"]), body.get("figures")
        near = half_step(answer, figures) if figures else Decimal(body.get("tolerance") or 0)
        wrong = [
            gift.answer("=", f"%0%{one['value']}:{one.get('tolerance') or 0}", one["misreading"])
            for one in body.get("misreadings", [])
        ]
        prompt = f"{version.prompt} ({body['unit']})" if body.get("unit") else version.prompt
        return gift.question(prompt, [gift.answer("=", f"{answer}:{plain_form(near)}"), *wrong], opening="#")

    def from_gift(self, asked: gift_read.Asked) -> dict[str, Any]:
        right = [answer for answer in asked.answers if answer.share > 0]
        if not right:
            raise Unreadable(Reason.NO_RIGHT_ANSWER)
        if len(right) > 1 or right[0].share < 100:
            raise Unreadable(Reason.PART_OF_THE_POINTS)
        value, tolerance = _near(right[0])
        wrong = [(*_near(answer), answer.feedback) for answer in asked.answers if answer.share <= 0]
        misreadings = [
            {"value": number, "tolerance": near, "misreading": why, "refuted_by": ""} for number, near, why in wrong
        ]
        return {"answer": value, "tolerance": tolerance, "figures": 0, "unit": "", "misreadings": misreadings}


def _near(answer: gift_read.Answer) -> tuple[str, str]:
    """Return the number of an answer and how far off counts: of `1300:50`, or of `1250..1350`."""
    low, dots, high = answer.text.partition("..")
    value, _colon, tolerance = answer.text.partition(":")
    try:
        if not dots:
            return plain_form(read_number(value)), plain_form(read_number(tolerance or "0"))
        least, most = read_number(low), read_number(high)
    except NotANumber:
        raise Unreadable(Reason.NOT_A_NUMBER) from None
    return plain_form((least + most) / 2), plain_form(abs(most - least) / 2)


def _is_right(version: Version, data: Data) -> bool:
    tolerance, figures = Decimal(version.body.get("tolerance") or 0), version.body.get("figures") or 0
    return is_near(Decimal(data["value"]), Decimal(version.body["answer"]), tolerance=tolerance, figures=figures)


def _misreading(version: Version, data: Data) -> int | None:
    """Return the place of the first known wrong value that was given."""
    for place, known in enumerate(version.body.get("misreadings", [])):
        if is_near(Decimal(data["value"]), Decimal(known["value"]), tolerance=Decimal(known.get("tolerance") or 0)):
            return place
    return None


def _with_unit(version: Version, number: Decimal) -> str:
    return f"{plain_form(number)} {version.body.get('unit', '')}".strip()
