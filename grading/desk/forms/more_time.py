"""A later date, or extra time, for one student."""

from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from runs.rules.table_file import ACCEPTED


class MoreTimeForm(forms.Form):
    """Why; and the second word where time is taken away."""

    reason = forms.CharField(
        label=_("Reason"),
        max_length=300,
        required=False,
        help_text=_("The student reads it beside the date and the mark."),
        widget=forms.Textarea(attrs={"rows": 2}),
    )
    may_shorten = forms.BooleanField(
        label=_("Take time away"),
        required=False,
        help_text=_("Where the student was given more before, by mistake for instance."),
    )

    def __init__(self, *args: Any, has_more: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not has_more:
            del self.fields["may_shorten"]


class ExtensionForm(MoreTimeForm):
    """A date in the run's zone."""

    field_order = ("due_at", "reason", "may_shorten")

    due_at = forms.DateTimeField(
        label=_("New date"),
        # The browser's own: Wagtail's picker stays open over the form's button while one types.
        widget=forms.DateTimeInput(attrs={"type": "datetime-local"}, format="%Y-%m-%dT%H:%M"),
        help_text=_("As the clocks of the run's zone show it."),
    )

    def __init__(self, *args: Any, zone: str, present: datetime | None, **kwargs: Any) -> None:
        self._zone = ZoneInfo(zone)
        shown = present.astimezone(self._zone).replace(tzinfo=None) if present else None
        super().__init__(*args, initial={"due_at": shown}, **kwargs)

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


class ExtensionsFileForm(forms.Form):
    """Later dates from a spreadsheet."""

    file = forms.FileField(
        label=_("File with later dates"),
        help_text=_("A workbook (XLSX), or CSV in UTF-8, 1 MB and 5,000 lines at most."),
        widget=forms.FileInput(attrs={"accept": ACCEPTED}),
    )
