"""A class from a file, in two steps: look at what it would do, then agree."""

from django.core import signing
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from wagtail.admin import messages

from common import clock
from runs.access import Access, taught_run
from runs.desk.forms.people import FileForm
from runs.desk.screens import show
from runs.roster_words import sentence, why_unreadable
from runs.rules import roster_file
from runs.rules.csv_table import MOST_BYTES, Unreadable
from runs.selectors.roster_plan import Plan, plan
from runs.services.roster_file import PlanChanged, add_class

VALID_SECONDS = 24 * 60 * 60


def upload(request: HttpRequest, run_key: str) -> HttpResponse:
    """Take a file and show what it would do; nothing is written."""
    access = taught_run(request.user, run_key, lead=True)
    form = FileForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        content = form.cleaned_data["file"].read(MOST_BYTES + 1)
        try:
            return _preview(request, access, content)
        except Unreadable as refused:
            form.add_error("file", why_unreadable(refused))
    context = {"form": form, "columns": roster_file.COLUMNS}
    return show(request, access, "runs/desk/class_upload.html", tab="roster", title=_("Add a class"), **context)


def agree(request: HttpRequest, run_key: str) -> HttpResponse:
    """Do what was shown, if it would still do the same."""
    access = taught_run(request.user, run_key, lead=True)
    kept = _kept(request, access)
    if kept is None:
        messages.error(request, _("The list that you looked at is no longer at hand. Choose the file again."))
        return redirect("teaching:class_upload", run_key)
    content, digest = kept
    lines = roster_file.parse(content.encode())
    if not plan(run=access.run, lines=lines).good:
        messages.success(request, _("Everybody of the list who can be taken is in the run."))
        return redirect("teaching:roster", run_key)
    try:
        done = add_class(
            run=access.run,
            lines=lines,
            digest=digest,
            without_refused="without_refused" in request.POST,
            by=request.user,
            now=clock.now(),
        )
    except PlanChanged as changed:
        messages.warning(request, changed.message)
        return _preview(request, access, content.encode())
    _tell(request, done)
    return redirect("teaching:roster", run_key)


def _preview(request: HttpRequest, access: Access, content: bytes) -> HttpResponse:
    lines = roster_file.parse(content)
    found = plan(run=access.run, lines=lines)
    kept = [access.run.pk, request.user.pk, content.decode("utf-8-sig"), found.digest]
    return show(
        request,
        access,
        "runs/desk/class_preview.html",
        tab="roster",
        title=_("Look before you agree"),
        plan=found,
        refused=[(step.line, [sentence(problem) for problem in step.problems]) for step in found.refused],
        kept=signing.dumps(kept, salt=__name__, compress=True),
    )


def _kept(request: HttpRequest, access: Access) -> tuple[str, str] | None:
    """Return the list as it was shown to this person for this run, and the mark of what it would do."""
    try:
        run, user, content, digest = signing.loads(request.POST.get("kept", ""), salt=__name__, max_age=VALID_SECONDS)
    except signing.BadSignature:
        return None
    return (content, digest) if (run, user) == (access.run.pk, request.user.pk) else None


def _tell(request: HttpRequest, done: Plan) -> None:
    in_run = len(done.good)
    told = ngettext("%(n)s person was added.", "%(n)s people were added.", in_run) % {"n": in_run}
    mailed = sum(1 for step in done.of("make") if step.line.email)
    on_paper = sum(1 for step in done.of("make") if not step.line.email)
    if mailed:
        told += " " + ngettext("%(n)s invitation goes out.", "%(n)s invitations go out.", mailed) % {"n": mailed}
    if on_paper:
        told += " " + ngettext(
            "%(n)s has no mail address: print a sign-in code.",
            "%(n)s have no mail address: print sign-in codes.",
            on_paper,
        ) % {"n": on_paper}
    messages.success(request, told)
