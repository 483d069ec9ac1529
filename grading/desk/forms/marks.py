"""Setting a mark by hand, and giving a reason."""

from django import forms
from django.utils.translation import gettext_lazy as _


class ReasonForm(forms.Form):
    """Why; the student reads it."""

    reason = forms.CharField(
        label=_("Reason"),
        max_length=300,
        help_text=_("The student reads it beside the mark."),
        widget=forms.Textarea(attrs={"rows": 2}),
    )


class OverrideForm(ReasonForm):
    """The mark, and why."""

    field_order = ("points", "reason")

    points = forms.DecimalField(
        label=_("Mark"), min_value=0, max_digits=8, decimal_places=3, widget=forms.NumberInput(attrs={"step": "any"})
    )
