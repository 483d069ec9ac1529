"""Marking by a rubric: one level for each criterion, and words to the student; a student's appeal."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from common.templatetags.wakhan import points as shown
from grading.models import Criterion, Level, Rubric


@dataclass(frozen=True)
class CriterionRow:
    """A criterion as the template shows it: its field, and each radio button with its level."""

    criterion: Criterion
    field: forms.BoundField
    choices: list[tuple[forms.boundfield.BoundWidget, Level]]


class RubricForm(forms.Form):
    """A radio button for each level of each criterion; `grading/rubric_form.html` shows it. Two statements.

    `chosen` goes to `grading.services.rubrics.points_for`, `parts` into the entry's data.
    """

    comment = forms.CharField(
        label=_("Words to the student"), required=False, max_length=5000, widget=forms.Textarea(attrs={"rows": 4})
    )

    def __init__(self, *args: Any, rubric: Rubric, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.criteria = list(rubric.criteria.prefetch_related("levels"))
        for criterion in self.criteria:
            self.fields[_name(criterion)] = _level_field(criterion)
        self.order_fields([*map(_name, self.criteria), "comment"])

    def chosen(self) -> dict[str, Decimal]:
        """Return the points chosen, by criterion's key."""
        return {criterion.key: self.cleaned_data[_name(criterion)] for criterion in self.criteria}

    def parts(self) -> list[dict[str, str]]:
        """Return what the marks page shows of each criterion."""
        chosen = self.chosen()
        return [{"title": c.title, "points": str(chosen[c.key]), "of": str(c.points)} for c in self.criteria]

    def rows(self) -> list[CriterionRow]:
        """Return the criteria for the template."""
        fields = [self[_name(criterion)] for criterion in self.criteria]
        return [
            CriterionRow(criterion=c, field=f, choices=list(zip(f.subwidgets, c.levels.all(), strict=True)))
            for c, f in zip(self.criteria, fields, strict=True)
        ]


def _name(criterion: Criterion) -> str:
    return f"level-{criterion.key}"


def _level_field(criterion: Criterion) -> forms.TypedChoiceField:
    return forms.TypedChoiceField(
        label=criterion.title,
        choices=[(str(level.points), shown(level.points)) for level in criterion.levels.all()],
        coerce=Decimal,
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose a level.")},
    )


class AppealForm(forms.Form):
    """What a student wants to be looked at again. Its length is the service's to judge: a long one comes back."""

    words = forms.CharField(
        label=_("What should be looked at again, and why"),
        help_text=_("Say what was overlooked or misread, and where it stands in your work. 3,000 signs at most."),
        widget=forms.Textarea(attrs={"rows": 6, "dir": "auto"}),
    )
