"""The student's page of marks."""

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse

from common import clock
from grading.selectors.marks import marks_of
from runs.access import run_for


@login_required
def marks(request: HttpRequest, run_key: str) -> HttpResponse:
    """Show a student's marks, each with what made it; staff are sent to the gradebook."""
    access = run_for(request.user, run_key)
    if access.is_staff:
        return redirect("grading_desk:gradebook", run_key)
    context = {"run": access.run, "marks": marks_of(access.enrolment, clock.now())}
    return TemplateResponse(request, "grading/marks.html", context)
