"""Any number of options: each right one gains a share, each wrong one costs a share (docs/rules/partial-credit.md)."""

from decimal import Decimal
from typing import Any

from django.http import QueryDict
from django.utils.formats import number_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from quizzes.kinds import Answer, BadAnswer, Data, Outcome, Version, blank, gift
from quizzes.kinds.multiple_choice import schema
from quizzes.kinds.options import OptionKind
from quizzes.rules.partial_credit import credit, share


class MultipleChoice(OptionKind):
    """Answered by `{"choices": [key, …]}`, sorted."""

    label = gettext_lazy("any number may be right")
    schema = schema

    def terms(self, version: Version) -> str:
        cost = share(version.points, len(self.right_keys(version)))
        if cost != round(cost, 2):
            return _("any number may be right; a wrong one costs what a right one gains, never below 0")
        return _("any number may be right; a wrong one costs %(cost)s, never below 0") % {
            "cost": number_format(cost.normalize())
        }

    def from_form(self, form: QueryDict, name: str) -> Any:
        return form.getlist(name)

    def clean(self, version: Version, raw: Any) -> Answer:
        known = self.keys(version)
        if not isinstance(raw, list) or any(key not in known for key in raw):
            raise BadAnswer(_("This question has no such option; reload the page and choose again."))
        return Answer({"choices": sorted(set(raw))})

    def chosen(self, data: Data | None) -> set[str]:
        return set(data["choices"]) if data else set()

    def score(self, version: Version, data: Data | None, text: str = "") -> Outcome:
        if self.is_blank(data):
            return blank(version)
        right, chosen = self.right_keys(version), self.chosen(data)
        points = credit(version.points, rights=len(right), hits=len(chosen & right), slips=len(chosen - right))
        code = "right" if chosen == right else "partly" if points else "wrong"
        return Outcome(points, code, {key: _part(key, chosen, right) for key in self.keys(version)})

    def export(self, version: Version) -> str | None:
        gain = gift.percent(Decimal(1) / max(len(self.right_keys(version)), 1))
        cost = f"%-{gain[1:]}"
        answers = [
            gift.answer("~", (gain if one.get("right") else cost) + gift.escaped(one["text"]), gift.why(one))
            for one in self.options(version)
        ]
        return gift.question(version.prompt, answers)


def _part(key: str, chosen: set[str], right: set[str]) -> str:
    if key in chosen:
        return "chosen_right" if key in right else "chosen_wrong"
    return "missed" if key in right else "left_out"
