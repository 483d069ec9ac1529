"""Calling something wrong, and reading what was answered."""

from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from common import clock
from common.errors import Refusal
from courses.models import Passage
from runs.access import Access, run_for
from runs.flags import kinds
from runs.forms import FlagForm
from runs.selectors import flags
from runs.services import flagging
from runs.views.reading import outline_for, place_in


@require_http_methods(["GET", "HEAD", "POST"])
def flag(request: HttpRequest, run_key: str, kind: str, thing: UUID) -> HttpResponse:
    """Show a thing with the form beside it; said before and still open, the form holds what was said."""
    return _show(request, run_for(request.user, run_key), kind, thing)


@require_http_methods(["GET", "HEAD", "POST"])
def passage(request: HttpRequest, run_key: str, module: str, lesson: str, block: UUID) -> HttpResponse:
    """Show the same for a passage, by its place in the text."""
    access = run_for(request.user, run_key)
    place = place_in(request, outline_for(access), module, lesson)
    found = get_object_or_404(Passage, lesson_id=place.lesson.id, block=block, live=True)
    return _show(request, access, "passage", found.uuid)


@require_safe
def own(request: HttpRequest, run_key: str) -> HttpResponse:
    """List what one called wrong in a run, with the answers; seeing them is remembered."""
    access = run_for(request.user, run_key)
    found = flags.own(access)
    flagging.mark_read(enrolment=access.enrolment, now=clock.now())
    return render(request, "runs/flags.html", {"run": access.run, "found": found})


def _show(request: HttpRequest, access: Access, kind: str, thing: UUID) -> HttpResponse:
    found = kinds.get(kind).shown(access, [thing]).get(thing) if kind in kinds else None
    if found is None:
        raise Http404
    before = flags.open_flag(access.enrolment, kind, thing)
    form = FlagForm(
        request.POST or None, instance=before, reasons=kinds.get(kind).reasons, has_mail=bool(request.user.email)
    )
    status = 200
    if request.method == "POST":
        status = 422
        if form.is_valid():
            said = {"wants_mail": False, **form.cleaned_data}
            try:
                flagging.flag(enrolment=access.enrolment, kind=kind, thing=thing, now=clock.now(), **said)
            except Refusal as refusal:
                form.add_error(None, refusal.message)
                status = refusal.status
            else:
                return redirect(request.path + "?said=1")
    context = {"run": access.run, "thing": found, "form": form, "before": before, "is_said": "said" in request.GET}
    return render(request, "runs/flag.html", context, status=status)
