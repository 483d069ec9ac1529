"""How an attempt went: each answer with its mark, its misreading and the passage that refutes it."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from quizzes.selectors import reviews
from quizzes.views import pages
from quizzes.views.loading import own_attempt
from runs.asking import or_sign_in


@or_sign_in
def review(request: HttpRequest, run_key: str, attempt: UUID) -> HttpResponse:
    """Show an attempt that is over."""
    taking = own_attempt(request, run_key, attempt)
    if taking.is_open:
        return redirect("quizzes:take", run_key, attempt)
    found = reviews.review(taking.attempt, taking.access.run, taking.now)
    return HttpResponse(pages.to_look_at(request, taking, found))
