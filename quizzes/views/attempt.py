"""Answering and handing in, as forms that work without a script."""

from dataclasses import replace
from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect, QueryDict
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.views.decorators.http import require_POST

from common.errors import Refusal
from common.numbers import whole
from quizzes.forms import changed
from quizzes.selectors import reviews
from quizzes.selectors.answers import Question, questions
from quizzes.services import checking, going_on, tokens
from quizzes.services.finishing import hand_in
from quizzes.services.saving import Late, save
from quizzes.views import pages
from quizzes.views.loading import Taking, own_attempt
from runs.asking import or_sign_in


@or_sign_in
def take(request: HttpRequest, run_key: str, attempt: UUID) -> HttpResponse:
    """Show an attempt's questions; a post saves what was changed and goes on to where its button says."""
    taking = own_attempt(request, run_key, attempt)
    if not taking.is_open and request.method != "POST":
        return redirect("quizzes:receipt", run_key, attempt)
    asked = questions(taking.attempt)
    refused = _save(request, taking, asked) if request.method == "POST" else {}
    if not taking.is_open:
        return redirect("quizzes:receipt", run_key, attempt)
    if request.method == "POST" and not refused:
        return _onwards(run_key, attempt, request.POST.get("to", ""))
    return _page(request, taking, asked, refused)


@or_sign_in
def submit(request: HttpRequest, run_key: str, attempt: UUID) -> HttpResponse:
    """Ask whether to hand in, naming what has no answer; a post hands in."""
    taking = own_attempt(request, run_key, attempt)
    if taking.is_open and request.method == "POST":
        hand_in(attempt=taking.attempt, enrolment=taking.access.enrolment, now=taking.now)
    if not taking.is_open or request.method == "POST":
        return redirect("quizzes:receipt", run_key, attempt)
    asked = questions(taking.attempt)
    empty = [question for question in asked if not question.is_answered]
    context = {"taking": taking, "run": taking.access.run, "asked": asked, "empty": empty}
    return TemplateResponse(request, "quizzes/submit.html", context)


@login_required
@require_POST
def check(request: HttpRequest, run_key: str, attempt: UUID) -> HttpResponse:
    """Save what was changed, have one question checked, and show what is told of it."""
    taking = own_attempt(request, run_key, attempt)
    asked = questions(taking.attempt)
    refused = _save(request, taking, asked)
    if not taking.is_open:
        return redirect("quizzes:receipt", run_key, attempt)
    question = next((one for one in asked if str(one.item.uuid) == request.POST.get("item")), None)
    if question is None:
        raise Http404
    if refused:
        return _page(request, taking, asked, refused)
    try:
        checking.check(
            attempt=taking.attempt, enrolment=taking.access.enrolment, item=question.item.uuid, now=taking.now
        )
    except Refusal as refusal:
        messages.error(request, refusal.message)
    return _onwards(run_key, attempt, str(question.number))


@login_required
@require_POST
def go_on(request: HttpRequest, run_key: str, attempt: UUID) -> HttpResponse:
    """Save what was changed and go on from a question, where one does not go back."""
    taking = own_attempt(request, run_key, attempt)
    asked = questions(taking.attempt)
    refused = _save(request, taking, asked)
    if refused and taking.is_open:
        return _page(request, taking, asked, refused)
    passed = whole(request.POST.get("passed", ""))
    if passed is not None:
        going_on.go_on(attempt=taking.attempt, enrolment=taking.access.enrolment, passed=passed, now=taking.now)
    return redirect("quizzes:take", run_key, attempt)


def _save(request: HttpRequest, taking: Taking, asked: list[Question]) -> dict[str, str]:
    """Save what the form changed; return a sentence for each question (by form name) whose answer was refused.

    What comes too late is kept as well, and told once.
    """
    given, refused = changed(request.POST, asked, taking.now)
    run_key = taking.access.run.key
    holder = tokens.Pass(taking.attempt.uuid, taking.attempt.enrolment_id, run_key)
    too_late = ""
    for one in given:
        try:
            save(holder=holder, given=one, now=taking.now)
        except Late as late:
            too_late = late.message
    if too_late:
        messages.error(request, too_late)
    return refused


def _onwards(run_key: str, attempt: UUID, to: str) -> HttpResponse:
    if to == "submit":
        return redirect("quizzes:submit", run_key, attempt)
    fragment = f"#q-{to}" if to.isascii() and to.isdigit() else ""
    return HttpResponseRedirect(reverse("quizzes:take", args=[run_key, attempt]) + fragment)


def _page(request: HttpRequest, taking: Taking, asked: list[Question], refused: dict[str, str]) -> HttpResponse:
    if refused:  # what was sent with it is saved
        asked = [_put_back(one, request.POST) if one.name in refused else one for one in questions(taking.attempt)]
    shown = [question for question in asked if taking.attempt.reached in (None, question.number)]
    told, where = reviews.checked(taking.attempt, shown, taking.access.run)
    rows = [
        pages.Row(q, where.answering(q.version.passage_id), told.get(q.item.pk), refused.get(q.name, "")) for q in shown
    ]
    html = pages.to_answer(request, taking, rows, total=len(asked))
    return HttpResponse(html, status=422 if refused else 200)


def _put_back(question: Question, form: QueryDict) -> Question:
    """Return a question with what was typed, so that it is mended and not written again."""
    typed = form.get(question.name, "").replace("\0", "")  # no page has it: kept pieces are divided by it
    return replace(question, sent=typed)
