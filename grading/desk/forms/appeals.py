"""Deciding an appeal, and until when appeals are made."""

from collections.abc import Mapping, Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from grading.models import Appeal, LineItem
from grading.rules.appeals import DAYS
from grading.selectors.appeals import Remarking
from grading.services.appealing import LONGEST_WINDOW

State = Appeal.State
NOTE = "note"
AGAIN = "again"
"""The mark was changed already, when the work was marked again."""


class DecisionForm(forms.Form):
    """What becomes of the mark, and the words to it."""

    outcome = forms.ChoiceField(label=_("Decision"), widget=forms.RadioSelect)
    points = forms.DecimalField(
        label=_("The whole column’s mark, set by hand"),
        min_value=0,
        max_digits=8,
        decimal_places=3,
        required=False,
        widget=forms.NumberInput(attrs={"step": "any"}),
        help_text=_("Only where the mark is changed."),
    )
    words = forms.CharField(
        label=_("Your words"),
        help_text=_("The student reads a decision; a note is read by those who teach alone. 3,000 signs at most."),
        widget=forms.Textarea(attrs={"rows": 5, "dir": "auto"}),
    )

    def __init__(
        self, *args: Any, marks: bool, sets_points: bool, again: Remarking | None = None, **kwargs: Any
    ) -> None:
        """`marks`: the work is marked again beside this form; `sets_points`: the mark is set by hand in it; `again`: it
        was marked again since the appeal."""
        super().__init__(*args, **kwargs)
        changed = _("The mark is changed, as marked anew below") if marks else _("The mark is changed")
        self.fields["outcome"].choices = [
            (State.UPHELD, _("The mark stays")),
            *([(State.CHANGED, changed)] if marks or sets_points else []),
            *([(AGAIN, _("The mark was changed when the work was marked again, as stands beside"))] if again else []),
            (State.DECLINED, _("Not taken up (it is not about the mark, or not for us to decide)")),
            (NOTE, _("Nothing yet: only a note among those who teach")),
        ]
        if not sets_points:
            del self.fields["points"]

    @property
    def is_note(self) -> bool:
        return self.cleaned_data["outcome"] == NOTE

    @property
    def state(self) -> str:
        """What becomes of the appeal."""
        chosen: str = self.cleaned_data["outcome"]
        return State.CHANGED if chosen == AGAIN else chosen

    @property
    def is_again(self) -> bool:
        return self.cleaned_data["outcome"] == AGAIN

    @property
    def changes(self) -> bool:
        return self.cleaned_data["outcome"] == State.CHANGED

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        is_missing = "points" in self.fields and data.get("points") is None and "points" not in self.errors
        if data.get("outcome") == State.CHANGED and is_missing:
            self.add_error("points", _("Give the new mark."))
        return data


class WindowsForm(forms.Form):
    """Days for the run, and for each column that has its own."""

    def __init__(
        self, columns: Sequence[LineItem], present: Mapping[int | None, int], *args: Any, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self._columns = columns
        self.fields["run"] = _days(_("Everywhere in this run"), present.get(None, DAYS), required=True)
        for column in columns:
            self.fields[f"column-{column.uuid}"] = _days(column.title, present.get(column.pk))

    def days(self) -> dict[int | None, int | None]:
        """Return the days by column id, the run's under None."""
        own = {column.pk: self.cleaned_data[f"column-{column.uuid}"] for column in self._columns}
        return {None: self.cleaned_data["run"], **own}


def _days(label: Any, present: int | None, *, required: bool = False) -> forms.IntegerField:
    return forms.IntegerField(label=label, min_value=0, max_value=LONGEST_WINDOW, required=required, initial=present)
