"""What lateness costs."""

from decimal import Decimal

from django import forms
from django.utils.translation import gettext_lazy as _

from grading.rules.late import LateRule


class LateRuleForm(forms.Form):
    """The three figures; 0 per cent a day is no rule."""

    percent_per_day = forms.DecimalField(
        label=_("Per cent of the mark, for each day begun"),
        min_value=0,
        max_value=100,
        decimal_places=2,
        help_text=_("0 where lateness costs nothing."),
    )
    grace_minutes = forms.IntegerField(label=_("Grace, in minutes"), min_value=0, max_value=10_080, initial=0)
    at_most_percent = forms.DecimalField(
        label=_("At most, per cent"), min_value=0, max_value=100, decimal_places=2, initial=Decimal(100)
    )

    def rule(self) -> LateRule | None:
        """Return the rule as it was filled in, None where lateness costs nothing."""
        return LateRule(**self.cleaned_data) if self.cleaned_data["percent_per_day"] else None
