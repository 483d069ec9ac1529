"""Whom a webhook tells, and what of."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from common.errors import Refusal
from lms.models import Endpoint
from lms.selectors.webhooks import GROUPS
from lms.services.webhooks.endpoints import check_address
from runs.models import Run


class EndpointForm(forms.Form):
    """An endpoint's address, runs and events."""

    description = forms.CharField(
        label=_("Description"), max_length=200, help_text=_("Which system this is, for instance the registry.")
    )
    address = forms.CharField(
        label=_("Address"),
        max_length=500,
        help_text=_("Where it listens, for instance https://lms.example.org/hook."),
        widget=forms.TextInput(attrs={"dir": "ltr", "inputmode": "url", "autocomplete": "off", "spellcheck": "false"}),
    )
    every_run = forms.BooleanField(
        label=_("Every run"), required=False, help_text=_("Also those that are made later. Or choose some:")
    )
    runs = forms.ModelMultipleChoiceField(
        Run.objects.order_by("title", "id"), label=_("Runs"), required=False, widget=forms.CheckboxSelectMultiple
    )
    names = forms.MultipleChoiceField(
        label=_("What it is told of"), choices=list(GROUPS.items()), widget=forms.CheckboxSelectMultiple
    )

    @classmethod
    def of(cls, endpoint: Endpoint, data: Any = None) -> "EndpointForm":
        """Return the form as an endpoint is now."""
        fields = ("description", "address", "every_run", "names")
        now = {name: getattr(endpoint, name) for name in fields}
        return cls(data, initial={**now, "runs": endpoint.runs.all()})

    def clean_address(self) -> str:
        """Say at the field what is wrong with an address."""
        address = self.cleaned_data["address"].strip()
        try:
            check_address(address)
        except Refusal as refused:
            raise forms.ValidationError(refused.message) from refused
        return address

    def clean(self) -> dict[str, Any]:
        """Ask for a run where not every one is meant."""
        given = super().clean()
        if not given.get("every_run") and "runs" in given and not given["runs"]:
            self.add_error("runs", _("Choose a run, or every run."))
        return given


class ReplayForm(forms.Form):
    """Since when everything is sent again."""

    since = forms.DateField(
        label=_("Since the beginning of (UTC)"), widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    )
