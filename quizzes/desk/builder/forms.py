"""A quiz's terms, and a draw."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from courses.models import CoursePage, ModulePage
from quizzes.kinds import kinds
from quizzes.models import Bank, Item, Quiz, QuizPlace
from quizzes.selectors.bank.lint import Survey
from quizzes.selectors.building import TERMS
from runs.desk.forms.texts import kept_markdown


class TermsForm(forms.ModelForm):
    """All that a quiz says of itself but its places."""

    class Meta:
        model = Quiz
        fields = tuple(name.removesuffix("_id") for name in TERMS)
        labels = {
            "module": _("Module"), "attempts": _("Attempts of each student"), "counts": _("What counts of several"),
        }  # fmt: skip
        help_texts = {
            "instructions": _("Shown before one begins. Markdown."),
            "time_limit_minutes": _("Left empty, only the closing date ends an attempt."),
            "tells_key": _("After each attempt and after release it waits until no attempt is left."),
            "tells_feedback": _("The misreading behind a wrong answer, with the passage to read again."),
            "password": _("Left empty, none is asked. It stands here to be read out; it is in no course folder."),
        }
        widgets = {"instructions": forms.Textarea(attrs={"rows": 4, "dir": "auto"})}

    def __init__(self, *args: Any, course: CoursePage, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["module"].queryset = ModulePage.objects.child_of(course).order_by("path")
        self.fields["module"].empty_label = _("none")
        self.fields["attempts"] = forms.IntegerField(label=self.fields["attempts"].label, min_value=1, max_value=100)

    def otherwise(self, there: Quiz) -> list[tuple[str, str]]:
        """Return which terms stand there otherwise than they are written here, each by its label and what stands."""
        return [
            (str(field.label), _shown(there, field.name))
            for field in self
            if getattr(there, field.name) != self.cleaned_data[field.name]
        ]

    def clean_title(self) -> str:
        """Return the title as a course folder keeps it."""
        return " ".join(self.cleaned_data["title"].split())

    def clean_instructions(self) -> str:
        """Return the instructions in their one form, so that a course folder carries them."""
        return kept_markdown(self.cleaned_data["instructions"])


def _shown(quiz: Quiz, name: str) -> str:
    choice = getattr(quiz, f"get_{name}_display", None)
    value = choice() if choice else getattr(quiz, name)
    return "–" if value in (None, "") else str(value)


class DrawForm(forms.ModelForm):
    """So many questions of a bank, each worth so much."""

    class Meta:
        model = QuizPlace
        fields = ("bank", "count", "points", "lesson", "kind", "tag", "difficulty", "outcome")
        help_texts = {
            "points": _("It draws questions of just these points, so that every attempt is worth the same."),
            "outcome": _("Counted from 1, in the lesson that answers the question."),
        }

    def __init__(self, *args: Any, course: CoursePage, seen: Survey, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.instance.points:
            self.initial["points"] = f"{self.instance.points.normalize():f}"
        banks = forms.ModelChoiceField(Bank.objects.filter(course=course).order_by("title"), label=_("Bank"))
        self.fields["bank"] = banks
        self.fields["count"] = forms.IntegerField(label=_("How many"), min_value=1, max_value=200)
        self.fields["points"] = forms.DecimalField(
            label=_("Points each"), min_value=0.001, max_digits=8, decimal_places=3, initial=1,
            help_text=self.Meta.help_texts["points"],
        )  # fmt: skip
        chosen = self.instance.lesson
        gone = [(chosen, chosen)] if chosen and chosen not in seen.lesson_keys else []
        offered = {
            "lesson": [*seen.lesson_keys.items(), *gone],
            "kind": sorted(((name, kind.label) for name, kind in kinds), key=lambda pair: str(pair[1])),
            "tag": [(tag, tag) for tag in sorted(seen.tags)],
            "difficulty": Item.Difficulty.choices,
        }
        for name, choices in offered.items():
            label = self.fields[name].label
            self.fields[name] = forms.ChoiceField(label=label, required=False, choices=[("", _("all")), *choices])

    def drawn(self) -> dict[str, Any]:
        """Return what the draw says, as the service takes it."""
        return {name: self.cleaned_data[name] for name in self.Meta.fields}
