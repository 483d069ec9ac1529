"""How an attempt went: each answer with its mark, its misreading and the passage that refutes it."""

from uuid import UUID

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse

from quizzes.selectors import reviews
from quizzes.views.loading import own_attempt


@login_required
def review(request: HttpRequest, run_key: str, attempt: UUID) -> HttpResponse:
    """Show an attempt that is over."""
    taking = own_attempt(request, run_key, attempt)
    if taking.is_open:
        return redirect("quizzes:take", run_key, attempt)
    run, found = taking.access.run, taking.attempt
    context = {"taking": taking, "run": run, "review": reviews.review(found, run, taking.now)}
    return TemplateResponse(request, "quizzes/review.html", context)
