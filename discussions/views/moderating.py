"""Buttons: endorse an answer, call a thread settled, and what undoes an act. Each goes back."""

from collections.abc import Callable
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from common import clock
from discussions.selectors.threads import post_for, thread_for
from discussions.services import moderating, settling
from discussions.views.threads import post_url
from runs.access import run_for


def _button(service: Callable[..., None]) -> Callable[..., HttpResponse]:
    @require_POST
    def view(request: HttpRequest, run_key: str, uuid: UUID, post: UUID) -> HttpResponse:
        access = run_for(request.user, run_key)
        found = post_for(access, uuid, post)
        service(post=found, by=access.enrolment, now=clock.now())
        return redirect(post_url(run_key, found))

    return view


def _thread_button(service: Callable[..., None]) -> Callable[..., HttpResponse]:
    @require_POST
    def view(request: HttpRequest, run_key: str, uuid: UUID) -> HttpResponse:
        access = run_for(request.user, run_key)
        service(thread=thread_for(access, uuid, clock.now()), by=access.enrolment, now=clock.now())
        return redirect("discussions:thread", run_key, uuid)

    return view


endorse = _button(moderating.endorse)
withdraw = _button(moderating.withdraw_endorsement)
show = _button(moderating.show)
unlock = _thread_button(moderating.unlock)
resolve = _thread_button(settling.resolve)
reopen = _thread_button(settling.reopen)
