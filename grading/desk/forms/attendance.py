"""A session of a class, and its door."""

from decimal import Decimal
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from grading.services.attendance import LONGEST_MINUTES
from runs.models import Run, Section


class SessionForm(forms.Form):
    """A new session."""

    title = forms.CharField(label=_("Session"), max_length=200, help_text=_("For instance: Monday, 5 October."))
    points = forms.DecimalField(
        label=_("Points for who is there"), min_value=Decimal("0.001"), max_digits=8, decimal_places=3, initial=1
    )
    late_points = forms.DecimalField(
        label=_("Points for who comes late"), min_value=0, max_digits=8, decimal_places=3, initial=Decimal("0.5")
    )
    section = forms.ModelChoiceField(
        label=_("Section"), queryset=Section.objects.none(), required=False, empty_label=_("everybody")
    )

    def __init__(self, *args: Any, run: Run, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["section"].queryset = Section.objects.filter(run=run)
        if not self.fields["section"].queryset.exists():
            del self.fields["section"]


class DoorForm(forms.Form):
    """For how long the door is open, and from when who comes is late."""

    minutes = forms.IntegerField(
        label=_("Open for so many minutes"), min_value=1, max_value=LONGEST_MINUTES, initial=15
    )
    late_after = forms.IntegerField(
        label=_("Late after so many minutes"), min_value=0, max_value=LONGEST_MINUTES, initial=10
    )
