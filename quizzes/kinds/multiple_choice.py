"""Any number of options: each right one gains a share, each wrong one costs a share (docs/rules/partial-credit.md)."""

from collections.abc import Sequence
from random import Random
from typing import Any

from django.http import QueryDict
from django.utils.formats import number_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from quizzes.kinds import Answer, BadAnswer, Data, Line, Outcome, Version, blank, kinds, options
from quizzes.rules.partial_credit import credit, share


class MultipleChoice:
    """Answered by `{"choices": [key, …]}`, sorted."""

    label = gettext_lazy("any number may be right")
    by_hand = False

    def terms(self, version: Version) -> str:
        cost = share(version.points, len(options.right_keys(version)))
        if cost != round(cost, 2):
            return _("any number may be right; a wrong one costs what a right one gains, never below 0")
        return _("any number may be right; a wrong one costs %(cost)s, never below 0") % {
            "cost": number_format(cost.normalize())
        }

    def order(self, version: Version, random: Random) -> list[str]:
        return options.shuffled(version, random)

    def from_form(self, form: QueryDict, name: str) -> Any:
        return form.getlist(name)

    def clean(self, version: Version, raw: Any) -> Answer:
        known = options.keys(version)
        if not isinstance(raw, list) or any(key not in known for key in raw):
            raise BadAnswer(_("This question has no such option; reload the page and choose again."))
        return Answer({"choices": sorted(set(raw))})

    def is_blank(self, data: Data | None) -> bool:
        return data is None or not data["choices"]

    def score(self, version: Version, data: Data | None) -> Outcome:
        if data is None or self.is_blank(data):
            return blank(version)
        right, chosen = options.right_keys(version), set(data["choices"])
        points = credit(version.points, rights=len(right), hits=len(chosen & right), slips=len(chosen - right))
        code = "right" if chosen == right else "partly" if points else "wrong"
        return Outcome(points, code, {key: _part(key, chosen, right) for key in options.keys(version)})

    def context(self, version: Version, order: Sequence[str], data: Data | None, text: str) -> dict[str, Any]:
        return {"options": options.shown(version, order, _chosen(data))}

    def feedback(self, version: Version, data: Data | None, *, reveal: bool) -> list[Line]:
        return options.lines(version, _chosen(data), reveal=reveal)


def _chosen(data: Data | None) -> set[str]:
    return set(data["choices"]) if data else set()


def _part(key: str, chosen: set[str], right: set[str]) -> str:
    if key in chosen:
        return "chosen_right" if key in right else "chosen_wrong"
    return "missed" if key in right else "left_out"


kinds.register("multiple_choice", MultipleChoice())
