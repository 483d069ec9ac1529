"""Looking for students in the gradebook."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from grading.models import LineItem
from grading.selectors.finding import Order, Search
from runs.models import Section

SHOW = (
    ("", _("Everybody")),
    ("missing", _("With something missing")),
    ("late", _("With something late")),
    ("waiting", _("With marks not released")),
)
ORDERS = ("name", "section", "so_far", "in_the_end")


class FindForm(forms.Form):
    """What the address asks for; what is wrong in it is told, and left out of the search."""

    section = forms.ChoiceField(label=_("Section"), required=False)
    name = forms.CharField(label=_("Name or id"), required=False, max_length=100)
    show = forms.ChoiceField(label=_("Show"), required=False, choices=SHOW)
    column = forms.ChoiceField(label=_("in"), required=False)
    below = forms.DecimalField(label=_("Below, % so far"), required=False, max_digits=6, decimal_places=2)

    def __init__(self, data: Any, *, columns: Sequence[LineItem], sections: Sequence[Section]) -> None:
        super().__init__(data)
        self._columns = {str(column.uuid): column for column in columns}
        self._sections = {section.key: section for section in sections}
        self._order = data.get("order", "")
        self.fields["section"].choices = [("", _("All sections")), *((s.key, s.name) for s in sections)]
        self.fields["column"].choices = [("", _("any column")), *((str(c.uuid), c.title) for c in columns)]
        self.fields["below"].widget.attrs["step"] = "any"

    def search(self) -> Search:
        """Return what is sought."""
        self.is_valid()
        asked = self.cleaned_data
        return Search(
            section=self._sections.get(asked.get("section", "")),
            name=asked.get("name", ""),
            show=asked.get("show", ""),
            column=self._columns.get(asked.get("column", "")),
            below=asked.get("below"),
        )

    def order(self) -> Order:
        """Return the order that is asked for; by name where it is none."""
        by, is_down = self._order.removeprefix("-"), self._order.startswith("-")
        if by in ORDERS:
            return Order(by, is_down=is_down)
        column = self._columns.get(by)
        return Order("column", column, is_down) if column else Order()

    @property
    def is_narrow(self) -> bool:
        """Whether some students may be left out."""
        return any(self.cleaned_data.get(name) for name in ("section", "name", "show", "below"))
