"""Handing work out: to whom, and how."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from runs.models import Enrolment

RANDOM, SECTION = "random", "section"


class HandOutForm(forms.Form):
    """Who marks, by chance or by section, and whether what is handed out comes back first."""

    markers = forms.MultipleChoiceField(label=_("Who marks"), widget=forms.CheckboxSelectMultiple)
    way = forms.ChoiceField(
        label=_("How"),
        choices=[(RANDOM, _("by chance, evenly")), (SECTION, _("section by section"))],
        widget=forms.RadioSelect,
        initial=RANDOM,
    )
    anew = forms.BooleanField(label=_("Take back first what was handed out and not begun"), required=False)

    def __init__(self, *args: Any, markers: Sequence[Enrolment], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._markers = {str(one.uuid): one for one in markers}
        self.fields["markers"].choices = [(uuid, str(one.user)) for uuid, one in self._markers.items()]

    def chosen(self) -> list[Enrolment]:
        """Return those who mark."""
        return [self._markers[uuid] for uuid in self.cleaned_data["markers"]]
