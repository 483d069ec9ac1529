"""A column of one's own, and what is typed into it."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from grading.models import LineItem
from grading.rules.marks_file import points_of
from runs.models import Enrolment
from runs.rules.table_file import ACCEPTED


class ColumnForm(forms.Form):
    """A new column."""

    title = forms.CharField(
        label=gettext_lazy("Title"),
        max_length=200,
        help_text=gettext_lazy("For instance: midterm on paper, attendance."),
    )
    points = forms.DecimalField(
        label=gettext_lazy("Points"), min_value=Decimal("0.001"), max_digits=8, decimal_places=3
    )


class PointsField(forms.CharField):
    """Points in any digits, with a comma or a point; empty for none, unless they are required."""

    def __init__(self, most: Decimal, *, required: bool = False, **options: Any) -> None:
        attributes = {"inputmode": "decimal", "autocomplete": "off", "size": 8}
        super().__init__(required=required, max_length=20, widget=forms.TextInput(attrs=attributes), **options)
        self.most = most

    def clean(self, value: Any) -> Decimal | None:
        text = super().clean(value)
        if not text:
            return None
        found = points_of(text)
        if found is None:
            raise forms.ValidationError(_("This is no number; write one such as 8.5."))
        if not 0 <= found <= self.most:
            raise forms.ValidationError(
                _("Points are between 0 and %(most)s here.") % {"most": f"{self.most.normalize():f}"}
            )
        return found


class SheetForm(forms.Form):
    """The points of some students, one field for each, named by the enrolment."""

    def __init__(
        self, data: Any = None, *, column: LineItem, students: Sequence[Enrolment], present: Mapping[int, str]
    ) -> None:
        super().__init__(data)
        self.students, self.present = students, present
        for one in students:
            self.fields[str(one.uuid)] = PointsField(column.points, label=str(one.user), initial=present[one.pk])

    def clean(self) -> dict[str, Any]:
        found = super().clean() or {}
        for one in self.students:
            if self.present[one.pk] and found.get(str(one.uuid), "") is None:
                told = _("Points that stand in the record cannot be emptied; enter others, or excuse the student.")
                self.add_error(str(one.uuid), told)
        return found

    def lines(self) -> list[tuple[Enrolment, forms.BoundField]]:
        """Return each student with the field."""
        return [(one, self[str(one.uuid)]) for one in self.students]

    def wanted(self) -> dict[UUID, Decimal]:
        """Return what was typed, by enrolment; what was left empty is left alone."""
        return {UUID(name): points for name, points in self.cleaned_data.items() if points is not None}


class MarksFileForm(forms.Form):
    """Points from a spreadsheet."""

    file = forms.FileField(
        label=gettext_lazy("File with points"),
        help_text=gettext_lazy("A workbook (XLSX), or CSV in UTF-8, 1 MB and 10,000 lines at most."),
        widget=forms.FileInput(attrs={"accept": ACCEPTED}),
    )
