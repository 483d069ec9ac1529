"""What a client may reach."""

from django import forms
from django.utils.translation import gettext_lazy as _

from api.models import Client
from api.scopes import SCOPES, UNNAMED
from runs.models import Run


class TokenForm(forms.Form):
    """What a token is for, and how long it is good."""

    name = forms.CharField(label=_("Name"), max_length=100, help_text=_("Where it is used, for instance my notebook."))
    days = forms.IntegerField(label=_("Good for so many days"), min_value=1, max_value=365, initial=90)


class ClientForm(forms.ModelForm):
    """A client's name, runs and scopes."""

    name = forms.CharField(label=_("Name"), max_length=255, help_text=_("Which system this is, for instance Moodle."))
    runs = forms.ModelMultipleChoiceField(
        Run.objects.order_by("title"),
        label=_("Runs"),
        widget=forms.CheckboxSelectMultiple,
        help_text=_("It sees these runs and their courses, and no others."),
    )
    scopes = forms.MultipleChoiceField(
        label=_("What it may do"),
        choices=[(scope, f"{scope}: {told}") for scope, told in SCOPES.items()],
        widget=forms.CheckboxSelectMultiple,
    )

    class Meta:
        model = Client
        fields = ("name", "runs", "scopes")

    def __init__(self, *args, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        if self.instance.pk and not self.instance.scopes:
            self.initial["scopes"] = list(UNNAMED)
