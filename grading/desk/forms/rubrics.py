"""A rubric as one form that works without a script: criteria, and below each its levels."""

from typing import Any

from django import forms
from django.forms import BaseFormSet
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from common.templatetags.wakhan import points
from grading.rules import rubrics as rules
from grading.services.rubrics import LONGEST_REASON, free_key, sentence

MOST_CRITERIA, MOST_LEVELS, MOST_COMMENTS = 30, 20, 50


class LevelForm(forms.Form):
    """One level; without a name and points it is none."""

    title = forms.CharField(label=gettext_lazy("Level"), max_length=100, required=False)
    points = forms.DecimalField(
        label=gettext_lazy("Points"), min_value=0, max_digits=8, decimal_places=3, required=False
    )
    least = forms.DecimalField(
        label=gettext_lazy("From (of a range)"), min_value=0, max_digits=8, decimal_places=3, required=False
    )
    text = forms.CharField(
        label=gettext_lazy("What it means"),
        max_length=2000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 2, "dir": "auto"}),
    )

    def clean(self) -> dict[str, Any]:
        found = super().clean() or {}
        if self.errors or not any(value not in (None, "") for value in found.values()):
            return found
        if found.get("points") is None:
            self.add_error("points", _("Say what the level gives; of a range, the most."))
        if not found.get("title"):
            self.add_error("title", _("Give the level a name."))
        return found

    def level(self) -> rules.Level | None:
        """Return the level, None where the line was left empty."""
        found = self.cleaned_data
        if found.get("points") is None:
            return None
        return rules.Level(found["points"], found["title"], found["text"], found["least"])


Levels = forms.formset_factory(LevelForm, extra=2, max_num=MOST_LEVELS, absolute_max=MOST_LEVELS + 5)


class CriterionForm(forms.Form):
    """One criterion; without a name it is none, and its levels go with it."""

    key = forms.SlugField(max_length=80, required=False, widget=forms.HiddenInput)
    title = forms.CharField(label=gettext_lazy("Criterion"), max_length=200, required=False)
    weight = forms.DecimalField(
        label=gettext_lazy("Weight"),
        max_digits=6,
        decimal_places=3,
        required=False,
        help_text=gettext_lazy("How often its points count; empty: once."),
    )
    comments = forms.CharField(
        label=gettext_lazy("Comments to use again, one on each line"),
        max_length=20_000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3, "dir": "auto"}),
    )

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        lines = [_line_of(level) for level in self.initial.get("levels", ())]
        self.levels: BaseFormSet = Levels(
            self.data if self.is_bound else None, prefix=f"{self.prefix}-levels", initial=lines
        )

    def has_changed(self) -> bool:
        return super().has_changed() or self.levels.has_changed()  # else a new one without a name were let go

    def is_valid(self) -> bool:
        return all([super().is_valid(), self.levels.is_valid()])

    def clean_comments(self) -> tuple[str, ...]:
        lines = (line.strip() for line in self.cleaned_data["comments"].splitlines())
        found = tuple(dict.fromkeys(line for line in lines if line))
        if len(found) > MOST_COMMENTS:
            raise forms.ValidationError(_("Keep %(most)s comments at most.") % {"most": MOST_COMMENTS})
        return found

    def clean(self) -> dict[str, Any]:
        found = super().clean() or {}
        if not found.get("title") and "title" not in self.errors and self.levels.is_valid() and self._levels():
            self.add_error("title", _("Give the criterion a name, or empty its levels to take it away."))
        return found

    def criterion(self, taken: set[str]) -> rules.Criterion | None:
        """Return the criterion, None where it was left empty; a new one gets a key that none of `taken` is."""
        found = self.cleaned_data
        if not found.get("title"):
            return None
        weight = found["weight"]
        return rules.Criterion(
            key=found["key"] or free_key(found["title"], taken, "criterion"),
            title=found["title"],
            weight=rules.Criterion.weight if weight is None else weight,
            comments=found["comments"],
            levels=tuple(sorted(self._levels(), key=lambda level: -level.points)),
        )

    def _levels(self) -> list[rules.Level]:
        return [level for form in self.levels if (level := form.level())]


Criteria = forms.formset_factory(CriterionForm, extra=1, max_num=MOST_CRITERIA, absolute_max=MOST_CRITERIA + 5)


class TitleForm(forms.Form):
    """What the rubric is called."""

    title = forms.CharField(label=gettext_lazy("Title"), max_length=200)


class ReasonForm(forms.Form):
    """Why a rubric is changed by which work was handed in."""

    reason = forms.CharField(
        label=gettext_lazy("Why"),
        max_length=LONGEST_REASON,
        required=False,
        help_text=gettext_lazy("Others who mark by it read this in its history."),
    )


class RubricEditor:
    """All of it; `is_valid`, `title` and `body` as of any form."""

    def __init__(self, title: str, body: rules.Body, data: Any = None) -> None:
        self.about = TitleForm(data, initial={"title": title})
        self.criteria = Criteria(data, prefix="criteria", initial=[_criterion_line(one) for one in body.criteria])
        self.faults: list[str] = []

    def is_valid(self) -> bool:
        """Tell whether it can be marked by; what is wrong stands at its field or in `faults`."""
        if not all([self.about.is_valid(), *(one.is_valid() for one in self.criteria), self.criteria.is_valid()]):
            return False
        self.faults = [sentence(fault) for fault in rules.faults(self.body())]
        return not self.faults

    def title(self) -> str:
        return self.about.cleaned_data["title"]

    def body(self) -> rules.Body:
        """Return the rubric as it was filled in."""
        taken = {form.cleaned_data["key"] for form in self.criteria if form.cleaned_data.get("key")}
        found = []
        for form in self.criteria:
            criterion = form.criterion(taken)
            if criterion is not None:
                taken.add(criterion.key)
                found.append(criterion)
        return rules.Body(tuple(found))


def with_more_rows(data: Any) -> Any:
    """Return what was filled in with room for one more criterion, and two more levels in each."""
    more = data.copy()
    for name in data:
        if name.endswith("-TOTAL_FORMS") and data[name].isdecimal() and len(data[name]) < 4:
            most, room = (MOST_CRITERIA, 1) if name == "criteria-TOTAL_FORMS" else (MOST_LEVELS, 2)
            more[name] = str(min(int(data[name]) + room, most))
    return more


def _criterion_line(one: rules.Criterion) -> dict[str, Any]:
    return {
        "key": one.key,
        "title": one.title,
        "weight": points(one.weight),
        "comments": "\n".join(one.comments),
        "levels": one.levels,
    }


def _line_of(level: rules.Level) -> dict[str, Any]:
    least = "" if level.least is None else points(level.least)
    return {"title": level.title, "points": points(level.points), "least": least, "text": level.text}
