"""A running quiz: more attempts for one student, another time limit for all."""

from functools import partial
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin import messages

from common import clock
from common.errors import Refusal
from grading.desk.access import student_of
from quizzes.desk.forms import MoreAttemptsForm, TimeLimitForm
from quizzes.models import Attempt, Quiz
from quizzes.selectors import more_attempts as selectors
from quizzes.services.terms import change_time_limit, give_attempts, limit_of
from runs.access import Access, taught_run
from runs.desk.agreeing import to_look_at
from runs.desk.screens import show
from runs.models import Activity

TAB = "marking"


def more_attempts(request: HttpRequest, run_key: str, activity: UUID, enrolment: UUID) -> HttpResponse:
    """Give one student more attempts at one quiz."""
    access = taught_run(request.user, run_key, lead=True)
    found, student = quiz_of(access, activity), student_of(access.run, enrolment)
    given = selectors.given(found, student)
    present = {"extra": given.extra, "reason": given.reason} if given else {"extra": 1}
    form = MoreAttemptsForm(request.POST or None, initial=present)
    seen, status = request.POST.get("seen", str(given.extra if given else 0)), 200
    if request.method == "POST" and form.is_valid():
        try:
            give_attempts(
                enrolment=student, activity=found, seen=seen, by=request.user, now=clock.now(), **form.cleaned_data
            )
        except Refusal as refusal:
            form.add_error(None, refusal.message)
            seen, status = str(selectors.extra_given(found, student)), refusal.status
        else:
            messages.success(request, _("Saved."))
            return redirect("quizzes_desk:attempts", run_key, found.uuid)
    context = {
        "activity": found,
        "student": student,
        "form": form,
        "seen": seen,
        "quiz": Quiz.objects.get(uuid=found.target),
        "used": Attempt.objects.filter(activity=found, enrolment=student).count(),
    }
    title = f"{student.user}: {found.title}"
    return show(request, access, "quizzes/desk/more_attempts.html", tab=TAB, title=title, status=status, **context)


def time_limit(request: HttpRequest, run_key: str, activity: UUID) -> HttpResponse:
    """Give a quiz another time limit; whose clock it moves is said first."""
    access = taught_run(request.user, run_key, lead=True)
    found = quiz_of(access, activity)
    quiz = Quiz.objects.get(uuid=found.target)
    form = TimeLimitForm(request.POST or None, initial={"minutes": quiz.time_limit_minutes})
    touched, seen, status = None, request.POST.get("seen", limit_of(quiz)), 200
    if request.method == "POST" and form.is_valid():
        now, minutes = clock.now(), form.cleaned_data["minutes"]
        change = partial(change_time_limit, activity=found, minutes=minutes, seen=seen, by=request.user, now=now)
        offers = list(Activity.objects.filter(kind="quiz", target=quiz.uuid).select_related("run"))
        try:
            touched = to_look_at(request, change, activities=offers, chosen=form.chosen(), now=now)
            if touched is None:
                change()
                messages.success(request, _("Saved."))
                return redirect("quizzes_desk:attempts", run_key, found.uuid)
        except Refusal as refusal:
            form.add_error(None, refusal.message)
            seen, status = limit_of(Quiz.objects.get(pk=quiz.pk)), refusal.status
    context = {"activity": found, "form": form, "touched": touched, "seen": seen}
    title = gettext_lazy("Time limit")
    return show(request, access, "quizzes/desk/time_limit.html", tab=TAB, title=title, status=status, **context)


def quiz_of(access: Access, activity: UUID) -> Activity:
    """Return a quiz of the run; raise Http404 for anything else."""
    quizzes = Activity.objects.select_related("run").filter(run=access.run, kind="quiz")
    return get_object_or_404(quizzes, uuid=activity)
