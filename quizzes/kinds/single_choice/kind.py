"""One of several options: all points or none."""

from decimal import Decimal
from typing import Any

from django.http import QueryDict
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from quizzes.kinds import Answer, BadAnswer, Data, Outcome, Version, blank, gift
from quizzes.kinds.options import OptionKind
from quizzes.kinds.single_choice import schema


class SingleChoice(OptionKind):
    """Answered by `{"choice": key}`; a null choice takes the answer back."""

    label = gettext_lazy("one is right")
    schema = schema

    def terms(self, version: Version) -> str:
        return _("one is right")

    def from_form(self, form: QueryDict, name: str) -> Any:
        return form.get(name) or None

    def clean(self, version: Version, raw: Any) -> Answer:
        if raw is not None and raw not in self.keys(version):
            raise BadAnswer(_("This question has no such option; reload the page and choose again."))
        return Answer({"choice": raw})

    def chosen(self, data: Data | None) -> set[str]:
        return {data["choice"]} if data and data["choice"] else set()

    def score(self, version: Version, data: Data | None, text: str = "") -> Outcome:
        if data is None or self.is_blank(data):
            return blank(version)
        choice = data["choice"]
        if choice in self.right_keys(version):
            return Outcome(version.points, "right", {choice: "chosen_right"})
        return Outcome(Decimal(0), "wrong", {choice: "chosen_wrong"})

    def export(self, version: Version) -> str | None:
        answers = [
            gift.answer("=" if one.get("right") else "~", gift.escaped(one["text"]), gift.why(one))
            for one in self.options(version)
        ]
        return gift.question(version.prompt, answers)
