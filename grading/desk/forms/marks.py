"""Setting a mark by hand, and giving a reason."""

from decimal import Decimal
from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from common.templatetags.wakhan import points as written
from grading.desk.forms.columns import PointsField


class CellForm(forms.Form):
    """Something to do with a cell that stands as it was `seen`."""

    seen = forms.CharField(widget=forms.HiddenInput, required=False, empty_value=None)


class ReasonForm(CellForm):
    """Why; the student reads it."""

    reason = forms.CharField(
        label=_("Reason"),
        max_length=300,
        help_text=_("The student reads it beside the mark."),
        widget=forms.Textarea(attrs={"rows": 2}),
    )


class OverrideForm(ReasonForm):
    """The mark, and why; more than the column gives is taken for a slip."""

    field_order = ("points", "reason")

    points = forms.DecimalField(
        label=_("Mark"), min_value=0, max_digits=8, decimal_places=3, widget=forms.NumberInput(attrs={"step": "any"})
    )

    def __init__(self, *args: Any, most: Decimal, **options: Any) -> None:
        super().__init__(*args, **options)
        self._most = most

    def clean_points(self) -> Decimal:
        points: Decimal = self.cleaned_data["points"]
        check_most(points, self._most)
        return points


def check_most(points: Decimal, most: Decimal) -> None:
    """Raise ValidationError for a mark of more points than its column gives."""
    if points > most:
        told = gettext(
            "This column gives %(most)s points at most. To give more, add points to marks under “Change many marks”, or"
            " let a column count on top."
        )
        raise forms.ValidationError(told % {"most": written(most)}, code="beyond")


class PointsForm(CellForm):
    """Points of a column that somebody types into."""

    def __init__(self, *args: Any, most: Decimal, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["points"] = PointsField(most, label=_("Points"), required=True)
