"""Marking by a rubric: one level for each criterion, and words to the student; a student's appeal."""

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.dateparse import parse_datetime
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from common.templatetags.wakhan import points as shown
from grading.models import Criterion, Level, Rubric
from grading.selectors.rubrics import rubric_body


@dataclass(frozen=True)
class CriterionRow:
    """A criterion as the template shows it: its field, each radio button with its level, and the points of a range."""

    criterion: Criterion
    field: forms.BoundField
    choices: list[tuple[forms.boundfield.BoundWidget, Level]]
    within: forms.BoundField | None
    """Where the marker picks points of a range; None where no level is one."""


def seen_at(form: QueryDict) -> datetime | None:
    """Return when the work was last marked as the marker's page showed it; None for never, and for what is no time."""
    try:
        return parse_datetime(form.get("seen_at", ""))
    except ValueError:
        return None


class RubricForm(forms.Form):
    """A radio button for each level of each criterion; `grading/rubric_form.html` shows it. Two statements.

    `initial` may give the points picked before as `level-<key>`. `chosen` goes to `services.rubrics.points_for`,
    `parts` into the entry's data. A rubric that was changed since the form was shown is told.
    """

    rubric_version = forms.IntegerField(required=False, widget=forms.HiddenInput)
    comment = forms.CharField(
        label=_("Words to the student"), required=False, max_length=5000, widget=forms.Textarea(attrs={"rows": 4})
    )

    def __init__(self, *args: Any, rubric: Rubric, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.rubric = rubric
        self.criteria = list(rubric.criteria.prefetch_related("levels"))
        self._rules = {criterion.key: criterion for criterion in rubric_body(self.criteria).criteria}
        self.initial = {**self.initial, "rubric_version": rubric.version}
        for criterion in self.criteria:
            self._add(criterion)
        names = [name for one in self.criteria for name in (_name(one), _within(one))]
        self.order_fields([*names, "comment"])

    def clean(self) -> dict[str, Any]:
        found = super().clean() or {}
        if (found.get("rubric_version") or self.rubric.version) != self.rubric.version:
            raise forms.ValidationError(
                gettext("The rubric was changed while you marked. Look at its levels again, then save."),
                code="rubric_changed",
            )
        for criterion in self.criteria:
            self._clean_within(criterion, found)
        return found

    def chosen(self) -> dict[str, Decimal]:
        """Return the points picked, by criterion's key."""
        return {criterion.key: self._picked(criterion, self.cleaned_data) for criterion in self.criteria}

    def parts(self) -> list[dict[str, str]]:
        """Return what the marks page shows of each criterion: what was picked, as often as it counts."""
        chosen = self.chosen()
        return [
            {"title": one.title, "points": str(self._rules[one.key].worth(chosen[one.key])), "of": str(one.points)}
            for one in self.criteria
        ]

    def rows(self) -> list[CriterionRow]:
        """Return the criteria for the template."""
        return [
            CriterionRow(
                criterion=one,
                field=self[_name(one)],
                choices=list(zip(self[_name(one)].subwidgets, one.levels.all(), strict=True)),
                within=self[_within(one)] if _within(one) in self.fields else None,
            )
            for one in self.criteria
        ]

    def _add(self, criterion: Criterion) -> None:
        """Add a criterion's fields, and say of the points picked before which level gives them."""
        self.fields[_name(criterion)] = _level_field(criterion)
        if any(level.least is not None for level in criterion.levels.all()):
            self.fields[_within(criterion)] = _within_field()
        before = self.initial.get(_name(criterion))
        level = self._rules[criterion.key].level_of(Decimal(before)) if before is not None else None
        if level is not None:
            self.initial[_name(criterion)] = str(level.points)
            if level.least is not None:
                self.initial[_within(criterion)] = shown(Decimal(before))

    def _clean_within(self, criterion: Criterion, found: dict[str, Any]) -> None:
        """Tell where a range was chosen and its points are missing, or are another level's."""
        top = found.get(_name(criterion))
        level = next((one for one in self._rules[criterion.key].levels if one.points == top), None)
        if level is None or level.least is None or _within(criterion) in self.errors:
            return
        points = found.get(_within(criterion))
        if points is None or not level.gives(points):
            told = gettext("Give %(least)s to %(most)s points for this level.")
            self.add_error(_within(criterion), told % {"least": shown(level.least), "most": shown(level.points)})

    def _picked(self, criterion: Criterion, found: dict[str, Any]) -> Decimal:
        top = found[_name(criterion)]
        is_range = any(level.points == top and level.least is not None for level in criterion.levels.all())
        return found[_within(criterion)] if is_range else top


def _name(criterion: Criterion) -> str:
    return f"level-{criterion.key}"


def _within(criterion: Criterion) -> str:
    return f"points-{criterion.key}"


def _level_field(criterion: Criterion) -> forms.TypedChoiceField:
    return forms.TypedChoiceField(
        label=criterion.title,
        choices=[(str(level.points), shown(level.points)) for level in criterion.levels.all()],
        coerce=Decimal,
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose a level.")},
    )


def _within_field() -> forms.DecimalField:
    return forms.DecimalField(
        label=_("Points within the level"),
        max_digits=8,
        decimal_places=3,
        required=False,
        widget=forms.NumberInput(attrs={"step": "any", "min": "0"}),
    )


class AppealForm(forms.Form):
    """What a student wants to be looked at again. Its length is the service's to judge: a long one comes back."""

    words = forms.CharField(
        label=_("What should be looked at again, and why"),
        help_text=_("Say what was overlooked or misread, and where it stands in your work. 3,000 signs at most."),
        widget=forms.Textarea(attrs={"rows": 6, "dir": "auto"}),
    )
