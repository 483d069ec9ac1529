"""The list of a course's questions, with its search and filters."""

from dataclasses import fields
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from courses.models import CoursePage
from quizzes.desk.bank.wording import LACKS, lacking
from quizzes.kinds import kinds
from quizzes.models import Bank, Item, Quiz
from quizzes.selectors.bank.browsing import Wanted, found
from quizzes.selectors.bank.lint import Survey, survey
from runs.access import edited_course
from runs.desk.screens import show_course

TAB = "questions"
STATES = [
    ("flagged", _("called wrong by students")),
    ("answered", _("answered already")),
    ("unanswered", _("never answered")),
    ("retired", _("retired")),
]


class FilterForm(forms.Form):
    """What is looked for. An address that was typed wrongly looks for less, not for nothing."""

    words = forms.CharField(label=_("Words of the question or its answers"), required=False, max_length=200)
    bank = forms.ChoiceField(label=_("Bank"), required=False)
    kind = forms.ChoiceField(label=_("Kind"), required=False)
    lesson = forms.TypedChoiceField(label=_("Lesson"), required=False, coerce=int, empty_value=None)
    outcome = forms.TypedChoiceField(label=_("Outcome of its lesson"), required=False, coerce=int, empty_value=None)
    difficulty = forms.ChoiceField(label=_("Difficulty"), required=False)
    tag = forms.ChoiceField(label=_("Tag"), required=False)
    lack = forms.ChoiceField(label=_("What it lacks"), required=False)
    quiz = forms.ChoiceField(label=_("Asked in"), required=False)
    state = forms.ChoiceField(label=_("State"), required=False)
    passage = forms.UUIDField(widget=forms.HiddenInput, required=False)

    def __init__(self, data: Any, *, course: CoursePage, banks: list[Bank], seen: Survey) -> None:
        super().__init__(data)
        quizzes = Quiz.objects.filter(course=course).order_by("title").values_list("key", "title")
        lacks = [("any", _("something")), ("none", _("nothing")), *LACKS.items()]
        offered = {
            "bank": [(bank.key, bank.title) for bank in banks],
            "kind": sorted(((name, kind.label) for name, kind in kinds), key=lambda pair: str(pair[1])),
            "lesson": seen.lessons.items(),
            "outcome": [(number, number) for number in sorted(seen.outcomes)],
            "difficulty": Item.Difficulty.choices,
            "tag": [(tag, tag) for tag in sorted(seen.tags)],
            "lack": lacks,
            "quiz": [("none", _("no quiz")), *quizzes],
            "state": STATES,
        }
        for name, choices in offered.items():
            self.fields[name].choices = [("", _("all")), *choices]

    @property
    def wanted(self) -> Wanted:
        """What is looked for, without what makes no sense."""
        self.is_valid()
        names = {one.name for one in fields(Wanted)}
        return Wanted(**{name: value for name, value in self.cleaned_data.items() if name in names and value})


@require_safe
def browse(request: HttpRequest, course_key: str) -> HttpResponse:
    """List the course's questions, or those that are looked for."""
    course = edited_course(request.user, course_key)
    banks = list(Bank.objects.filter(course=course).order_by("title"))
    seen = survey(course)
    form = FilterForm(request.GET, course=course, banks=banks, seen=seen)
    wanted = form.wanted
    page = found(course, wanted, seen, request.GET.get("cursor", ""))
    context = {
        "banks": [(bank, seen.in_bank[bank.pk], seen.lacking_in_bank[bank.pk]) for bank in banks],
        "form": form,
        "is_filtered": wanted != Wanted(),
        "rows": [(row, lacking(lack.code for lack in row.lacks)) for row in page.rows],
        "page": page.page,
    }
    return show_course(request, course, "quizzes/desk/bank/browse.html", tab=TAB, **context)
