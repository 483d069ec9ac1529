"""What students call wrong, by the thing that it is about: looked at, answered, closed."""

from uuid import UUID

from django import forms
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext
from wagtail.admin import messages

from common import clock
from common.errors import Refusal
from runs.access import taught_run
from runs.desk.screens import show
from runs.selectors import flags as selectors
from runs.services import flagging


class AnswerForm(forms.Form):
    """What those who said it are told."""

    words = forms.CharField(
        label=_("Your answer"),
        help_text=_("Everybody who named this reads it; nobody learns who else did."),
        max_length=2000,
        widget=forms.Textarea({"rows": 4, "dir": "auto"}),
    )


def flags(request: HttpRequest, run_key: str) -> HttpResponse:
    """List what waits, or with `?show=answered` what was answered."""
    access = taught_run(request.user, run_key)
    answered = request.GET.get("show") == "answered"
    found = selectors.piles(access, answered=answered)
    return show(request, access, "runs/desk/flags.html", tab="flags", piles=found, answered=answered)


def flag(request: HttpRequest, run_key: str, kind: str, thing: UUID) -> HttpResponse:
    """Show a thing as it was flagged, with what was said of it; a post answers all that is open."""
    access = taught_run(request.user, run_key)
    found, said = selectors.pile(access, kind, thing)
    if not said:
        raise Http404
    form = AnswerForm(request.POST or None)
    status = 200
    if request.method == "POST":
        status = 422
        if form.is_valid():
            try:
                told = flagging.answer(
                    kind=kind, thing=thing, by=access.enrolment, now=clock.now(), **form.cleaned_data
                )
            except Refusal as refusal:
                form.add_error(None, refusal.message)
                status = refusal.status
            else:
                words = ngettext("%(n)s person is told.", "%(n)s people are told.", told) % {"n": told}
                messages.success(request, words)
                return redirect("teaching:flags", run_key)
    waits = any(one.answered_at is None for one in said)
    context = {"thing": found, "said": said, "form": form if waits else None}
    title = found.title if found else _("Something that is gone")
    return show(request, access, "runs/desk/flag.html", tab="flags", title=title, status=status, **context)
