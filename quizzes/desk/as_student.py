"""A quiz as one student would find it at a chosen time: read alone, with no attempt made and nothing kept."""

from datetime import datetime
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from django import forms
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from common import clock
from grading.desk.access import student_of
from quizzes.desk.running import quiz_of
from quizzes.models import Quiz
from quizzes.permissions import may_be_told
from quizzes.selectors.building import previewed_quiz
from quizzes.selectors.quizzes import intro, situation_of
from runs.access import taught_run
from runs.desk.forms.activities import LocalMomentField
from runs.models import Enrolment, Run


class MomentForm(forms.Form):
    """When the student would look."""

    at = LocalMomentField(label=_("At"), required=False, help_text=_("As the clocks of the run's zone show it."))

    def __init__(self, *args: Any, run: Run, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["at"].zone = ZoneInfo(run.time_zone)  # type: ignore[attr-defined]

    def clean_at(self) -> datetime | None:
        """Refuse a year that no clock of another zone could show."""
        at: datetime | None = self.cleaned_data["at"]
        if at and not 2000 <= at.year <= 2100:
            raise forms.ValidationError(_("Choose a time between 2000 and 2100."))
        return at


@require_safe
def page(request: HttpRequest, run_key: str, activity: UUID, enrolment: UUID) -> HttpResponse:
    """Show the quiz's page as the student would see it then: its state, dates with reasons, attempts, what is told.

    A time in the past is reckoned by what holds today, and the page says so.
    """
    access = taught_run(request.user, run_key)
    found, student = quiz_of(access, activity), student_of(access.run, enrolment)
    form, at = _moment(request, access.run)
    shown = intro(found, student, at)
    context = {"access": access, "run": access.run, "intro": shown, "told": _told(student, shown.tries, at)}
    context |= {"seen_as": student, "at": at, "is_past": at < clock.now(), "form": form}
    return TemplateResponse(request, "quizzes/quiz.html", context)


@require_safe
def questions(request: HttpRequest, run_key: str, activity: UUID, enrolment: UUID) -> HttpResponse:
    """Show the questions as this student might get them; each student draws and orders anew with their attempt."""
    access = taught_run(request.user, run_key)
    found, student = quiz_of(access, activity), student_of(access.run, enrolment)
    asked = previewed_quiz(Quiz.objects.get(uuid=found.target), seed=student.pk)
    context = {"run": access.run, "course": access.run.course, "activity": found, "asked": asked, "seen_as": student}
    return TemplateResponse(request, "quizzes/desk/as_student_questions.html", context)


def _moment(request: HttpRequest, run: Run) -> tuple[MomentForm, datetime]:
    """Return the form and its moment; what is no time is now."""
    now = clock.now()
    form = MomentForm(request.GET if request.GET.get("at") else None, run=run, initial={"at": now})
    return form, (form.is_valid() and form.cleaned_data["at"]) or now


def _told(student: Enrolment, tries: list[Any], at: datetime) -> list[tuple[int, Any]]:
    """Return of each attempt that is over what the student would be told then, by its number."""
    over = [one.attempt for one in tries if one.attempt.submitted_at]
    for attempt in over:
        attempt.enrolment = student
    return [(attempt.number, may_be_told(attempt.quiz, situation_of(attempt, at))) for attempt in over]
