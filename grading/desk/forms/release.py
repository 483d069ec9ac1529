"""When marks are to be released."""

from typing import Any
from zoneinfo import ZoneInfo

from django import forms
from django.utils.translation import gettext_lazy as _

from runs.desk.forms.activities import LocalMomentField
from runs.models import Run


class ReleaseTimeForm(forms.Form):
    """A moment in the run's zone."""

    at = LocalMomentField(label=_("Release at"), help_text=_("As the clocks of the run's zone show it."))

    def __init__(self, *args: Any, run: Run, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["at"].zone = ZoneInfo(run.time_zone)
