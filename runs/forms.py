"""What a run's people fill in. The length of a note is the service's to judge: a long one comes back whole."""

import uuid
from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from runs.models import Flag


class NoteForm(forms.Form):
    """A private note, and the id by which a form that was sent twice is recognised."""

    text = forms.CharField(label=_("Your note"), required=False, widget=forms.Textarea({"rows": 5, "dir": "auto"}))
    quote = forms.CharField(
        label=_("The words it is about"),
        help_text=_(
            "Copy them from the passage; left empty, it is about all of it. Words without a note are highlighted."
        ),
        required=False,
        widget=forms.Textarea({"rows": 2, "dir": "auto"}),
    )
    event = forms.UUIDField(widget=forms.HiddenInput)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, initial={"event": uuid.uuid4(), **kwargs.pop("initial", {})}, **kwargs)


class ChangedNoteForm(forms.Form):
    """A kept note with another text."""

    text = forms.CharField(label=_("Your note"), required=False, widget=forms.Textarea({"rows": 8, "dir": "auto"}))


class FlagForm(forms.ModelForm):
    """What is wrong, by choice and in a few words."""

    reason = forms.ChoiceField(label=_("What is wrong?"), widget=forms.RadioSelect)

    class Meta:
        model = Flag
        fields = ("reason", "words", "wants_mail")
        labels = {"words": _("In your words"), "wants_mail": _("Tell me by mail when it is answered")}
        help_texts = {"words": _("What stands there, and what should. 600 characters at most.")}
        widgets = {"words": forms.Textarea({"rows": 4, "dir": "auto"})}

    def __init__(self, *args: Any, reasons: Sequence[Flag.Reason], has_mail: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["reason"].choices = [(reason.value, reason.label) for reason in reasons]
        if not has_mail:
            del self.fields["wants_mail"]
