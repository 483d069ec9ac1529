"""What a run offers and when, in the run's own time."""

from dataclasses import astuple
from datetime import datetime
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from runs.activities import kinds
from runs.dates import Dates
from runs.models import Activity, Run


class LocalMomentField(forms.DateTimeField):
    """A moment as the clocks of a zone show it, whatever zone the reader's admin is set to."""

    zone: ZoneInfo

    def __init__(self, **kwargs) -> None:
        # The browser's own picker: Wagtail's stays open over what stands below it.
        widget = forms.DateTimeInput(attrs={"type": "datetime-local"}, format="%Y-%m-%dT%H:%M")
        super().__init__(widget=widget, **kwargs)

    def to_python(self, value: Any) -> datetime | None:
        with timezone.override(self.zone):
            return super().to_python(value)

    def prepare_value(self, value: Any) -> Any:
        with timezone.override(self.zone):
            return super().prepare_value(value)


class DatesForm(forms.Form):
    """An activity's dates; each may stay empty."""

    opens_at = LocalMomentField(label=_("Opens"), required=False, help_text=_("Empty: from the start."))
    due_at = LocalMomentField(label=_("Due"), required=False, help_text=_("What arrives later is late."))
    closes_at = LocalMomentField(label=_("Closes"), required=False, help_text=_("Nothing more is taken after this."))

    def __init__(self, *args, run: Run, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        for name in ("opens_at", "due_at", "closes_at"):
            self.fields[name].zone = ZoneInfo(run.time_zone)

    def clean(self) -> dict:
        cleaned = super().clean()
        opens, due, closes = (cleaned.get(name) for name in ("opens_at", "due_at", "closes_at"))
        if opens and due and due <= opens:
            self.add_error("due_at", _("It would be due before it opens; correct one of the two."))
        if due and closes and closes < due:
            self.add_error("closes_at", _("It would close before it is due; correct one of the two."))
        if opens and closes and closes <= opens:
            self.add_error("closes_at", _("It would close before it opens; correct one of the two."))
        return cleaned

    def dates(self) -> Dates:
        """Return the dates as given."""
        return Dates(**{name: self.cleaned_data[name] for name in ("opens_at", "due_at", "closes_at")})

    def chosen_dates(self) -> str:
        """Return the dates as one word, by which a page that was looked at is known again."""
        return " ".join(map(str, astuple(self.dates())))


class OfferForm(DatesForm):
    """Something of the course that the run does not offer yet, with its dates."""

    target = forms.ChoiceField(label=_("What"))

    field_order = ("target",)

    def __init__(self, *args, run: Run, **kwargs) -> None:
        super().__init__(*args, run=run, **kwargs)
        self.fields["target"].choices = [("", "—"), *offers(run)]

    def chosen(self) -> tuple[str, UUID]:
        """Return kind and target."""
        kind, target = self.cleaned_data["target"].split(":")
        return kind, UUID(target)


def offers(run: Run) -> list[tuple[str, list[tuple[str, str]]]]:
    """Return what the course has and the run does not offer yet, by kind. One statement, and one for each kind."""
    there = set(Activity.objects.filter(run=run).values_list("kind", "target"))
    groups = []
    for name, kind in kinds:
        new = [target for target in kind.targets(run.course_id) if (name, target.uuid) not in there]
        if new:
            groups.append((kind.label, [(f"{name}:{target.uuid}", target.title) for target in new]))
    return groups
