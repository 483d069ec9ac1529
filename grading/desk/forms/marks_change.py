"""Changing many marks of a column at once."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from grading.desk.forms.marks import check_most
from grading.models import LineItem, MarksChange
from grading.rules.marks_file import points_of

Deed = MarksChange.Deed
DEEDS = (
    (Deed.SET, gettext_lazy("Set the mark to")),
    (Deed.ADD, gettext_lazy("Add points (or take some: −1)")),
    (Deed.EXCUSE, gettext_lazy("Excuse")),
    (Deed.RELEASE, gettext_lazy("Release")),
)


class MarksChangeForm(forms.Form):
    """Which column, and what is to be done."""

    column = forms.ChoiceField(label=gettext_lazy("Column"))
    deed = forms.ChoiceField(label=gettext_lazy("What to do"), choices=DEEDS)
    points = forms.CharField(
        label=gettext_lazy("Points"),
        required=False,
        max_length=20,
        widget=forms.TextInput(attrs={"inputmode": "decimal", "autocomplete": "off"}),
    )

    def __init__(self, *args: Any, columns: Sequence[LineItem], **options: Any) -> None:
        super().__init__(*args, **options)
        self._columns = {str(column.uuid): column for column in columns}
        self.fields["column"].choices = [(uuid, column.title) for uuid, column in self._columns.items()]

    def clean_points(self) -> Decimal | None:
        """Return the points; none for a deed that needs none."""
        if self.cleaned_data.get("deed") not in (Deed.SET, Deed.ADD):
            return None
        found = points_of(self.cleaned_data["points"].replace("\N{MINUS SIGN}", "-"))
        if found is None:
            raise forms.ValidationError(_("This is no number; write one such as 8.5."))
        column = self._columns.get(self.cleaned_data.get("column", ""))
        if column and self.cleaned_data["deed"] == Deed.SET:
            check_most(found, column.points)
        return found

    def line_item(self) -> LineItem:
        return self._columns[self.cleaned_data["column"]]
