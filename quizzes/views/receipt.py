"""The receipt of an attempt, as a page and as a file, and a page where anybody has one checked."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.loader import render_to_string
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.dateparse import parse_datetime

from common import receipts
from quizzes.selectors.receipts import owner
from quizzes.services import tokens
from quizzes.views.loading import Taking, own_attempt
from runs.asking import or_sign_in


@or_sign_in
def receipt(request: HttpRequest, run_key: str, attempt: UUID) -> HttpResponse:
    """Show what was handed in and when, with its signature."""
    taking = own_attempt(request, run_key, attempt)
    if taking.is_open:
        return redirect("quizzes:take", run_key, attempt)
    # An answer that waited on a device that was off is taken here as well, and shown to the instructor.
    token = tokens.issue(taking.attempt, run_key=run_key)
    return TemplateResponse(request, "quizzes/receipt.html", {**_context(taking), "token": token})


@or_sign_in
def download(request: HttpRequest, run_key: str, attempt: UUID) -> HttpResponse:
    """Hand out the receipt as a text file."""
    taking = own_attempt(request, run_key, attempt)
    if taking.is_open:
        return redirect("quizzes:take", run_key, attempt)
    verify_at = request.build_absolute_uri(reverse("quizzes:verify"))
    text = render_to_string("quizzes/receipt.txt", {**_context(taking), "verify_at": verify_at}, request)
    return HttpResponse(
        text,
        content_type="text/plain; charset=utf-8",
        headers={"Content-Disposition": f'attachment; filename="receipt-{attempt}.txt"'},
    )


def verify(request: HttpRequest) -> HttpResponse:
    """Tell whether a pasted receipt is ours and unchanged, and what it states. Open to everybody."""
    context = {"pasted": request.POST.get("receipt", "")}
    if request.method == "POST":
        states = receipts.read(context["pasted"])
        context["is_checked"] = True
        if states:
            kind = receipts.kind_of(states)
            context |= {"states": kind.shown(states), "template": kind.template, "owner": owner(states, request.user)}
    return TemplateResponse(request, "quizzes/verify.html", context)


def _context(taking: Taking) -> dict:
    kept = taking.attempt.receipt
    return {
        "taking": taking,
        "run": taking.access.run,
        "states": with_times(kept["states"]),
        "code": receipts.folded(kept["code"]),
    }


def with_times(states: dict) -> dict:
    """Return what a receipt states, its times as times and its answers as lines."""
    answers = [
        {
            "number": answer["number"],
            "lines": _lines(answer["answer"] or {}),
            **{at: answer[at] and parse_datetime(answer[at]) for at in ("given_at", "saved_at")},
        }
        for answer in states["answers"]
    ]
    times = {at: parse_datetime(states[at]) for at in ("started_at", "submitted_at")}
    return {**states, **times, "answers": answers}


def _lines(kept: dict) -> list[str]:
    """Return an answer's codes and numbers; nothing for one that says nothing."""
    said = {what: _listed(value) for what, value in kept.items()}
    return [f"{what} {value}" for what, value in sorted(said.items()) if value not in (None, "")]


def _listed(value: object) -> object:
    if isinstance(value, dict):
        return ", ".join(f"{part} {choice}" for part, choice in sorted(value.items()))
    return ", ".join(value) if isinstance(value, list) else value
