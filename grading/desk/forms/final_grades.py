"""Handing out the grades with which a run ends."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from common.templatetags.wakhan import points
from grading.rules.totals import Step
from grading.selectors.final_grades import Basis
from runs.models import Section

MARKS = (("released", gettext_lazy("Released marks only")), ("all", gettext_lazy("All marks as they stand")))
FIGURES = (
    ("end", gettext_lazy("In the end: what is missing counts as nothing")),
    ("so_far", gettext_lazy("So far: of what is marked")),
)
KINDS = (("xlsx", gettext_lazy("Workbook (XLSX)")), ("csv", "CSV"))


class FinalGradesForm(forms.Form):
    """Whose grades, from what they are reckoned, and as which file."""

    section = forms.ChoiceField(label=gettext_lazy("Section"), required=False)
    marks = forms.ChoiceField(label=gettext_lazy("Marks"), choices=MARKS)
    figure = forms.ChoiceField(label=gettext_lazy("Figure"), choices=FIGURES)
    passes = forms.ChoiceField(label=gettext_lazy("Passed from"), required=False)
    kind = forms.ChoiceField(label=gettext_lazy("File"), choices=KINDS)

    def __init__(self, data: Any = None, *, sections: Sequence[Section], scale: Sequence[Step]) -> None:
        super().__init__(data)
        self._sections = {section.key: section for section in sections}
        self.fields["section"].choices = [("", _("All sections")), *((s.key, s.name) for s in sections)]
        steps = [(points(step.at_least), f"{step.label} ({points(step.at_least)}%)") for step in scale]
        self.fields["passes"].choices = [("", _("not said in the file")), *steps]

    def section_chosen(self) -> Section | None:
        return self._sections.get(self.cleaned_data["section"])

    def basis(self) -> Basis:
        """Return from what the grades are reckoned."""
        asked = self.cleaned_data
        return Basis(
            released_only=asked["marks"] == "released",
            counts_missing=asked["figure"] == "end",
            passes_from=Decimal(asked["passes"]) if asked["passes"] else None,
        )
