"""A registry's package in two steps: look at what it would do, then agree."""

import secrets
from tempfile import TemporaryFile
from typing import Any

from django.core.cache import cache
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST
from wagtail.admin import messages

from common import clock
from grading.selectors.final_grades import Basis
from grading.services.exports import record_export
from lms.desk.oneroster.forms import MatchForm, PackageForm, ResultsForm
from lms.desk.oneroster.shown import shown
from lms.oneroster_words import why_unreadable
from lms.rules.oneroster.package import MOST_BYTES, Unreadable, read
from lms.rules.oneroster.rosters import Rosters, rosters
from lms.selectors.oneroster.ids import Seen
from lms.selectors.oneroster.matching import led_by, matched, runs_of
from lms.selectors.oneroster.results_file import write
from lms.services.oneroster.rosters import look, put
from runs.services.roster_file import PlanChanged

KEPT_SECONDS = 60 * 60


def index(request: HttpRequest) -> HttpResponse:
    """Take a package, and keep it for an hour; nothing is written."""
    if not runs_of(request.user, clock.now().date()):
        raise Http404
    form = PackageForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        content = form.cleaned_data["file"].read(MOST_BYTES + 1)
        try:
            rosters(read(content))
        except Unreadable as refused:
            form.add_error("file", why_unreadable(refused))
        else:
            token = secrets.token_urlsafe(16)
            cache.set(_key(request, token), content, KEPT_SECONDS)
            return redirect("oneroster:package", token)
    return _show(request, "index", "", form=form, results=ResultsForm(runs=led_by(request.user)))


@require_POST
def results(request: HttpRequest) -> HttpResponse | FileResponse:
    """Hand out the released results of runs that one leads, for the registry; it is recorded."""
    led = led_by(request.user)
    if not led:
        raise Http404
    form = ResultsForm(request.POST, runs=led)
    if not form.is_valid():
        messages.error(request, _("Choose at least one of the runs that you lead."))
        return redirect("oneroster:index")
    runs = list(form.cleaned_data["runs"])
    for run in runs:
        record_export(run=run, section=None, basis=Basis(), kind="oneroster", by=request.user, now=clock.now())
    file = TemporaryFile()  # noqa: SIM115 - the answer closes it
    write(file, Seen(tuple(run.pk for run in runs), request.build_absolute_uri("/")[:-1]))
    file.seek(0)
    return FileResponse(file, as_attachment=True, filename="oneroster-results.zip")


def package(request: HttpRequest, token: str) -> HttpResponse:
    """Show which run is which class, and what would be done; it can be chosen otherwise."""
    files = _kept(request, token)
    if files is None:
        return _gone(request)
    return _look(request, token, files, request.GET)


@require_POST
def agree(request: HttpRequest, token: str) -> HttpResponse:
    """Do what was shown, if it would still do the same."""
    files = _kept(request, token)
    if files is None:
        return _gone(request)
    form = _form(request, files, request.POST)
    if not form.is_valid() or not form.cleaned_data["chosen"]:
        return _look(request, token, files, request.POST)
    try:
        done = put(
            rosters=files,
            chosen=form.cleaned_data["chosen"],
            digest=request.POST.get("digest", ""),
            invite="invite" in request.POST,
            by=request.user,
            now=clock.now(),
        )
    except PlanChanged as changed:
        messages.warning(request, changed.message)
        return _look(request, token, files, request.POST)
    cache.delete(_key(request, token))
    places = shown(done).changes
    told = ngettext("%(n)s place in a run was changed.", "%(n)s places in runs were changed.", places) % {"n": places}
    messages.success(request, told)
    return redirect("oneroster:index")


def _look(request: HttpRequest, token: str, files: Rosters, asked: Any) -> HttpResponse:
    form, found, digest = _form(request, files, asked), None, ""
    if form.is_valid() and form.cleaned_data["chosen"]:
        done = look(rosters=files, chosen=form.cleaned_data["chosen"], by=request.user, now=clock.now())
        found, digest = shown(done), done.digest
    context = {"form": form, "found": found, "digest": digest, "token": token, "files": files}
    return _show(request, "package", _("Look before you agree"), **context)


def _form(request: HttpRequest, files: Rosters, asked: Any) -> MatchForm:
    """Return the form as it was sent, or else as the files and the runs match by themselves."""
    runs = runs_of(request.user, clock.now().date())
    if not any(name.startswith("run-") for name in asked):
        found = matched(runs, files.classes.values())
        asked = {MatchForm.name(run): found.get(run.pk, "") for run in runs}
    return MatchForm(asked, runs=runs, classes=files.classes)


def _kept(request: HttpRequest, token: str) -> Rosters | None:
    content = cache.get(_key(request, token))
    return rosters(read(content)) if content else None


def _key(request: HttpRequest, token: str) -> str:
    return f"oneroster:{request.user.pk}:{token}"


def _gone(request: HttpRequest) -> HttpResponse:
    messages.error(request, _("The package that you looked at is no longer at hand. Choose the file again."))
    return redirect("oneroster:index")


def _show(request: HttpRequest, template: str, title: str, **context: Any) -> HttpResponse:
    crumbs = [{"url": reverse("oneroster:index"), "label": _("OneRoster")}]
    frame = {
        "desk_title": title or _("OneRoster"),
        "desk_crumbs": [*crumbs, *([{"url": "", "label": title}] if title else [])],
    }
    return TemplateResponse(request, f"lms/desk/oneroster_{template}.html", {**frame, **context})
