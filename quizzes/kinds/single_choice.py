"""One of several options: all points or none."""

from collections.abc import Sequence
from decimal import Decimal
from random import Random
from typing import Any

from django.http import QueryDict
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from quizzes.kinds import Answer, BadAnswer, Data, Line, Outcome, Version, blank, kinds, options


class SingleChoice:
    """Answered by `{"choice": key}`; a null choice takes the answer back."""

    label = gettext_lazy("one is right")
    by_hand = False

    def terms(self, version: Version) -> str:
        return _("one is right")

    def order(self, version: Version, random: Random) -> list[str]:
        return options.shuffled(version, random)

    def from_form(self, form: QueryDict, name: str) -> Any:
        return form.get(name) or None

    def clean(self, version: Version, raw: Any) -> Answer:
        if raw is not None and raw not in options.keys(version):
            raise BadAnswer(_("This question has no such option; reload the page and choose again."))
        return Answer({"choice": raw})

    def is_blank(self, data: Data | None) -> bool:
        return data is None or data["choice"] is None

    def score(self, version: Version, data: Data | None) -> Outcome:
        if data is None or self.is_blank(data):
            return blank(version)
        choice = data["choice"]
        if choice in options.right_keys(version):
            return Outcome(version.points, "right", {choice: "chosen_right"})
        return Outcome(Decimal(0), "wrong", {choice: "chosen_wrong"})

    def context(self, version: Version, order: Sequence[str], data: Data | None, text: str) -> dict[str, Any]:
        return {"options": options.shown(version, order, _chosen(data))}

    def feedback(self, version: Version, data: Data | None, *, reveal: bool) -> list[Line]:
        return options.lines(version, _chosen(data), reveal=reveal)


def _chosen(data: Data | None) -> set[str]:
    return {data["choice"]} if data and data["choice"] else set()


kinds.register("single_choice", SingleChoice())
