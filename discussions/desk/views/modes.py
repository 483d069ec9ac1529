"""Who talks with whom in a run, and until when: all on one screen."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from wagtail.admin import messages

from common import clock
from common.errors import Refusal
from discussions.desk.forms import ModesForm
from discussions.selectors.mode_changes import chosen, touched
from discussions.selectors.modes import modes_of
from discussions.services.modes import set_modes
from runs import permissions
from runs.access import taught_run
from runs.desk.agreeing import AGREED
from runs.desk.screens import show
from runs.selectors.progress import outline_in


def modes(request: HttpRequest, run_key: str) -> HttpResponse:
    """Show how a run's people talk; an instructor sets it, having seen what that touches."""
    access = taught_run(request.user, run_key, lead=request.method == "POST")
    run, outline, present, now = access.run, outline_in(access.run), modes_of(access.run), clock.now()
    form = ModesForm(request.POST if request.method == "POST" else None, run=run, outline=outline, modes=present)
    shown = None
    if request.method == "POST" and form.is_valid():
        wanted = form.modes()
        try:
            agreed = request.POST.get(AGREED, "")
            changed = set_modes(run=run, modes=wanted, agreed=agreed, by=access.enrolment, now=now)
        except Refusal as refusal:
            if refusal.code != "look_first":
                raise
            after = {pk: mode for pk, mode in {**present, **wanted}.items() if mode is not None}
            shown = {"touched": touched(run, present, after, now), "chosen": chosen(after)}
        else:
            told = ngettext("%(count)s setting is another.", "%(count)s settings are others.", changed)
            messages.success(request, told % {"count": changed} if changed else _("Nothing was changed."))
            return redirect("discussions_desk:modes", run_key)
    context = {"form": form, "may_change": permissions.may_lead(access.enrolment), "outline": outline}
    title = _("Who talks with whom")
    return show(request, access, "discussions/desk/modes.html", tab="threads", title=title, **context, **(shown or {}))
