"""A later date, or extra time, for one student."""

from typing import Any
from zoneinfo import ZoneInfo

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.widgets import AdminDateTimeInput


class MoreTimeForm(forms.Form):
    """Why; and the second word where time is taken away."""

    reason = forms.CharField(
        label=_("Reason"), max_length=300, required=False, widget=forms.Textarea(attrs={"rows": 2})
    )
    may_shorten = forms.BooleanField(
        label=_("Take time away"),
        required=False,
        help_text=_("Only where the student was given more before, by mistake for instance."),
    )


class ExtensionForm(MoreTimeForm):
    """A date in the run's zone."""

    field_order = ("due_at", "reason", "may_shorten")

    due_at = forms.DateTimeField(label=_("New date"), widget=AdminDateTimeInput)

    def __init__(self, *args: Any, zone: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._zone = ZoneInfo(zone)

    def full_clean(self) -> None:
        with timezone.override(self._zone):  # people type the time that their clocks show
            super().full_clean()


class ExtraTimeForm(MoreTimeForm):
    """Per cent."""

    field_order = ("percent", "reason", "may_shorten")

    percent = forms.IntegerField(
        label=_("Extra time, per cent"),
        min_value=0,
        max_value=400,
        help_text=_("Of every time limit in this run: 25 makes 75 minutes of 60. No closing date cuts it."),
    )
