"""Marking forms: by rubric (grading's), and by points where a question has no rubric; the terms of a running quiz."""

from decimal import Decimal
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from grading.forms import RubricForm
from grading.models import Judgement
from quizzes.models import AttemptItem
from quizzes.services.marking import WHOLE
from quizzes.services.terms import MOST_EXTRA


class PointsForm(forms.Form):
    """Points for the whole answer; it speaks to the service as a RubricForm does."""

    points = forms.DecimalField(label=_("Points"), max_digits=8, decimal_places=3)
    comment = forms.CharField(
        label=_("Words to the student"), required=False, max_length=5000, widget=forms.Textarea(attrs={"rows": 4})
    )

    def __init__(self, *args: Any, most: Decimal, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["points"] = forms.DecimalField(label=_("Points"), min_value=0, max_value=most, decimal_places=3)
        self.order_fields([WHOLE, "comment"])

    def chosen(self) -> dict[str, Decimal]:
        """Return the points, as of one criterion."""
        return {WHOLE: self.cleaned_data[WHOLE]}

    def parts(self) -> list[dict[str, str]]:
        """Return nothing: the entry's own points say it."""
        return []


class MoreAttemptsForm(forms.Form):
    """How many attempts one student has beyond the others, and why."""

    extra = forms.IntegerField(
        label=_("Attempts more"),
        min_value=0,
        max_value=MOST_EXTRA,
        help_text=_("Beyond those that everybody has. 0 takes them back; begun attempts stay."),
    )
    reason = forms.CharField(label=_("Reason"), max_length=300, required=False, help_text=_("For those who teach."))


class TimeLimitForm(forms.Form):
    """Minutes from when a student begins."""

    minutes = forms.IntegerField(
        label=_("Minutes from when a student begins"),
        min_value=1,
        max_value=1440,
        required=False,
        help_text=_("Empty: no time limit. Extra time is added to it. Open attempts follow at once."),
    )

    def chosen(self) -> str:
        """Return the limit as one word, by which a page that was looked at is known again."""
        return f"minutes {self.cleaned_data['minutes']}"


def marking_form(
    item: AttemptItem, comment: str, data: Any = None, mine: Judgement | None = None
) -> RubricForm | PointsForm:
    """Return the form that fits an answer's question, filled with how it was marked last, or with `mine` of two."""
    version, levels = item.version, mine.chosen if mine else item.outcome.get("levels", {})
    initial: dict[str, Any] = {"comment": mine.words.text if mine else comment}
    if version.rubric is None:
        return PointsForm(data, most=version.points, initial=initial | levels)
    chosen = {f"level-{key}": points for key, points in levels.items()}
    return RubricForm(data, rubric=version.rubric, initial=initial | chosen)
