"""A quiz before and between attempts: its terms, its dates with their reasons, how it went so far."""

from datetime import datetime
from uuid import UUID

from allauth.core import ratelimit
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_post_parameters

from common import clock
from quizzes.models import Attempt
from quizzes.selectors.quizzes import intro
from quizzes.services.finishing import finish_overdue
from quizzes.services.taking import WrongPassword, start
from quizzes.views.loading import quiz_activity
from runs.access import Access
from runs.asking import or_sign_in
from runs.models import Activity


@or_sign_in
@sensitive_post_parameters("password")
def quiz(request: HttpRequest, run_key: str, activity: UUID) -> HttpResponse:
    """Show the quiz; a post begins an attempt or goes on with the open one."""
    access, found = quiz_activity(request, run_key, activity)
    now = clock.now()
    refused = None
    if request.method == "POST":
        try:
            return redirect("quizzes:take", run_key, _begun(request, found, access, now).uuid)
        except WrongPassword as refusal:
            refused = refusal
    finish_overdue(activity=found, enrolment=access.enrolment, now=now)
    context = {"access": access, "run": access.run, "intro": intro(found, access.enrolment, now), "refused": refused}
    return TemplateResponse(request, "quizzes/quiz.html", context, status=refused.status if refused else 200)


def _begun(request: HttpRequest, activity: Activity, access: Access, now: datetime) -> Attempt:
    """Begin, or go on. Guesses at a password are counted by account, as a room has one address."""
    password = request.POST.get("password", "")
    key = f"{activity.pk}:{access.enrolment.pk}"
    if password and not ratelimit.consume(request, action="quiz_password", key=key):
        raise WrongPassword(_("Too many tries. Wait five minutes, ask for the password, then try again."), status=429)
    return start(activity=activity, enrolment=access.enrolment, password=password, now=now)
