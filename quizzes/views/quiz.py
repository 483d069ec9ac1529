"""A quiz before and between attempts: its terms, its dates with their reasons, how it went so far."""

from uuid import UUID

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse

from common import clock
from quizzes.selectors.quizzes import intro
from quizzes.services.finishing import finish_overdue
from quizzes.services.taking import start
from quizzes.views.loading import quiz_activity


@login_required
def quiz(request: HttpRequest, run_key: str, activity: UUID) -> HttpResponse:
    """Show the quiz; a post begins an attempt or goes on with the open one."""
    access, found = quiz_activity(request, run_key, activity)
    now = clock.now()
    if request.method == "POST":
        attempt = start(activity=found, enrolment=access.enrolment, now=now)
        return redirect("quizzes:take", run_key, attempt.uuid)
    finish_overdue(activity=found, enrolment=access.enrolment, now=now)
    context = {"access": access, "run": access.run, "intro": intro(found, access.enrolment, now)}
    return TemplateResponse(request, "quizzes/quiz.html", context)
