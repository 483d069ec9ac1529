"""What a marker fills in: grading's rubric, and words on a quote."""

import uuid
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from essays.models import Submission
from grading.forms import RubricForm
from grading.models import Judgement, Rubric


class EssayMarkingForm(RubricForm):
    """A rubric, and beside it words on words of the text; these go to `services.marking.remark`."""

    quote = forms.CharField(
        label=_("Words of the text"),
        help_text=_("Select them in the text, or copy them from it."),
        required=False,
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 2, "dir": "auto"}),
    )
    quote_prefix = forms.CharField(required=False, max_length=200, widget=forms.HiddenInput)
    remark = forms.CharField(
        label=_("What you say to them"),
        required=False,
        max_length=5000,
        widget=forms.Textarea(attrs={"rows": 3, "dir": "auto"}),
    )
    remark_event = forms.UUIDField(required=False, widget=forms.HiddenInput)

    def anew(self) -> "EssayMarkingForm":
        """Return the form with what was chosen so far, its fields for words on a quote empty again.

        To be asked for a form that was validated.
        """
        kept: dict[str, Any] = {"comment": self.data.get("comment", ""), "remark_event": uuid.uuid4()}
        for one in self.criteria:
            level, within = (self.cleaned_data.get(f"{part}-{one.key}") for part in ("level", "points"))
            if level is not None:
                kept[f"level-{one.key}"] = level if within is None else within
        return EssayMarkingForm(rubric=self.rubric, initial=kept)

    def remarked(self) -> dict[str, Any] | None:
        """Return what the fields beside the rubric say, as the service takes it; None where they are empty.

        To be asked for a form that was validated, whether or not its rubric is whole.
        """
        found = self.cleaned_data
        quote, text = found.get("quote", ""), found.get("remark", "")
        if not (quote or text):
            return None
        event = found.get("remark_event") or uuid.uuid4()
        return {"quote": quote, "prefix": found.get("quote_prefix", ""), "text": text, "event": event}


def marking_form(
    submission: Submission, rubric: Rubric, comment: str, data: Any = None, mine: Judgement | None = None
) -> EssayMarkingForm:
    """Return the form of a text, filled with how it was marked last, or with `mine` of two."""
    levels = mine.chosen if mine else submission.levels
    initial = {"comment": mine.words.text if mine else comment, "remark_event": uuid.uuid4()}
    chosen = {f"level-{key}": points for key, points in levels.items()}
    return EssayMarkingForm(data, rubric=rubric, initial={**initial, **chosen})
