"""Later dates for many students from a file: looked at first, given whole, and taken back whole."""

from datetime import datetime
from typing import Any
from uuid import UUID, uuid4
from zoneinfo import ZoneInfo

from django.core import signing
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from wagtail.admin import messages

from common import clock
from common.errors import Refusal
from grading.desk.extensions_file_words import sentence, why_unreadable
from grading.desk.forms.more_time import ExtensionsFileForm
from grading.rules.extensions_file import parse
from grading.selectors.extensions_file import Gift, Plan, plan, taken
from grading.services.extensions import give_extensions, take_back_file
from grading.services.previews import preview_totals
from runs.access import Access, taught_run
from runs.desk.screens import show
from runs.models import Activity, Enrolment
from runs.rules.csv_table import MOST_BYTES, Unreadable

VALID_SECONDS = 24 * 60 * 60


def page(request: HttpRequest, run_key: str) -> HttpResponse:
    """Take a file and show what it would give; a post that agrees gives it, all or nothing."""
    access = taught_run(request.user, run_key, lead=True)
    if "kept" in request.POST:
        return _agree(request, access)
    form = ExtensionsFileForm(request.POST or None, request.FILES or None)
    context: dict[str, Any] = {"form": form}
    if request.method == "POST" and form.is_valid():
        try:
            content = form.cleaned_data["file"].read(MOST_BYTES + 1)
            context |= _looked_at(request, access, plan(access.run, parse(content, ZoneInfo(access.run.time_zone))))
        except Unreadable as refused:
            form.add_error("file", why_unreadable(refused))
    if "plan" not in context:
        context |= {"taken": taken(access.run), "activities": Activity.objects.filter(run=access.run)}
    title = _("Later dates from a file")
    return show(request, access, "grading/desk/extensions_file.html", tab="deadlines", title=title, **context)


def undo(request: HttpRequest, run_key: str, file: UUID) -> HttpResponse:
    """Show whose figures the taking back of a file's dates would alter; a post takes them back."""
    access = taught_run(request.user, run_key, lead=True)
    found = next(iter(taken(access.run, file)), None)
    if found is None:
        raise Http404

    def deed() -> int:
        return take_back_file(run=access.run, file=file, by=request.user, now=clock.now())

    try:
        if request.method == "POST":
            count = deed()
            told = ngettext("%(n)s later date was taken back.", "%(n)s later dates were taken back.", count)
            messages.success(request, told % {"n": count})
            return redirect("grading_desk:extensions_file", run_key)
        changes = preview_totals(deed, run=access.run)
    except Refusal as refused:
        messages.error(request, refused.message)
        return redirect("grading_desk:extensions_file", run_key)
    title = _("Take back the dates of a file")
    context = {"taken": found, "changes": changes}
    return show(request, access, "grading/desk/extensions_file_undo.html", tab="deadlines", title=title, **context)


def _looked_at(request: HttpRequest, access: Access, found: Plan) -> dict[str, Any]:
    """Return what the page shows of a plan: the deed itself, rolled back, says whose figures it alters."""
    kept = [[str(g.enrolment.uuid), str(g.activity.uuid), g.due_at.isoformat(), g.reason] for g in found.gifts]

    def deed() -> None:
        give_extensions(run=access.run, gifts=found.gifts, by=request.user, now=clock.now())

    return {
        "plan": found,
        "kept": signing.dumps([access.run.pk, request.user.pk, str(uuid4()), kept], salt=__name__, compress=True),
        "refused": [(one.line, sentence(one)) for one in found.refused],
        "changes": preview_totals(deed, run=access.run) if found.gifts else [],
    }


def _agree(request: HttpRequest, access: Access) -> HttpResponse:
    again = redirect("grading_desk:extensions_file", access.run.key)
    try:
        pk, user, file, kept = signing.loads(request.POST["kept"], salt=__name__, max_age=VALID_SECONDS)
        if (pk, user) != (access.run.pk, request.user.pk):
            raise signing.BadSignature
        gifts = _gifts(access, kept)
    except (signing.BadSignature, KeyError):
        messages.error(request, _("The file that you looked at is no longer at hand. Choose it again."))
        return again
    try:
        given = give_extensions(run=access.run, gifts=gifts, by=request.user, now=clock.now(), file=UUID(file))
    except Refusal as refused:
        if refused.code == "given_already":  # a double click
            messages.success(request, refused.message)
            return again
        told = _("%(why)s Choose the file again to see what it would change now.") % {"why": refused.message}
        messages.error(request, told)
        return again
    count = len(given)
    told = ngettext("%(n)s later date was given.", "%(n)s later dates were given.", count) % {"n": count}
    messages.success(request, told)
    return redirect("grading_desk:deadlines", access.run.key)


def _gifts(access: Access, kept: list[list[str]]) -> list[Gift]:
    """Return what was looked at; raise KeyError where a student or an activity is gone."""
    people = {str(one.uuid): one for one in Enrolment.objects.filter(run=access.run).select_related("user")}
    activities = {str(one.uuid): one for one in Activity.objects.filter(run=access.run)}
    return [
        Gift(people[enrolment], activities[activity], datetime.fromisoformat(due_at), reason)
        for enrolment, activity, due_at, reason in kept
    ]
