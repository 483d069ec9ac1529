"""A record store's name, address, key and runs."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from lms.models import RecordStore
from runs.models import Run


class StoreForm(forms.Form):
    """A new store, or an existing one, whose secret is never shown."""

    name = forms.CharField(label=_("Name"), max_length=100, help_text=_("Which record store (LRS) this is."))
    address = forms.CharField(
        label=_("Address of its statements"),
        max_length=500,
        help_text=_("For instance https://lrs.example.org/xapi/statements."),
        widget=forms.TextInput(attrs={"dir": "ltr", "inputmode": "url", "spellcheck": "false"}),
    )
    key = forms.CharField(
        label=_("Key"),
        max_length=200,
        help_text=_("Which the store gave you, to write with; with Basic authentication, the user's name."),
        widget=forms.TextInput(attrs={"dir": "ltr", "autocomplete": "off", "spellcheck": "false"}),
    )
    secret = forms.CharField(
        label=_("Secret"),
        max_length=500,
        widget=forms.PasswordInput(attrs={"dir": "ltr", "autocomplete": "new-password"}),
    )
    runs = forms.ModelMultipleChoiceField(
        Run.objects.order_by("title"),
        label=_("Runs"),
        widget=forms.CheckboxSelectMultiple,
        help_text=_("What students do in these runs is told, from now on. Who reads the store reads it."),
    )

    def __init__(self, *args: Any, store: RecordStore | None = None, **options: Any) -> None:
        super().__init__(*args, **options)
        if store is None:
            return
        self.initial = {name: getattr(store, name) for name in ("name", "address", "key", "is_on")}
        self.initial["runs"] = store.runs.all()
        self.fields["secret"].required = False
        self.fields["secret"].help_text = _("Leave it empty to keep the one that there is.")
        self.fields["is_on"] = forms.BooleanField(
            label=_("It is sent to"), required=False, help_text=_("While it is not, statements wait; none is lost.")
        )


class SinceForm(forms.Form):
    """From when a store is sent all once more."""

    since = forms.DateField(label=_("From this day on"), widget=forms.DateInput(attrs={"type": "date"}))
