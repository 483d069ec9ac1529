"""What a reader fills in for themselves. Lengths are the service's to judge: a long note comes back whole."""

import uuid
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _


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
