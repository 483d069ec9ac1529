"""The grades with which a run ends, handed out in the form that a registry takes."""

from datetime import datetime
from zoneinfo import ZoneInfo

from django.http import HttpRequest, HttpResponseBase
from django.utils.translation import gettext as _

from accounts.models import User
from common import clock
from common.templatetags.wakhan import moment
from grading.desk.access import file_name
from grading.desk.forms.final_grades import FinalGradesForm
from grading.desk.sheets import final_lines
from grading.selectors.final_grades import Basis, exports_of, final_grades
from grading.selectors.finding import Search
from grading.selectors.line_items import for_run
from grading.selectors.schemes import scale_of
from grading.services.exports import record_export
from runs.access import taught_run
from runs.desk.screens import show
from runs.desk.sheets import download
from runs.models import Run, Section


def page(request: HttpRequest, run_key: str) -> HttpResponseBase:
    """Ask from what grades are to be reckoned, and show who took them before; a post hands out the file."""
    access = taught_run(request.user, run_key, lead=True)
    run, now = access.run, clock.now()
    form = FinalGradesForm(request.POST or None, sections=list(Section.objects.filter(run=run)), scale=scale_of(run))
    if request.method == "POST" and form.is_valid():
        basis, section, kind = form.basis(), form.section_chosen(), form.cleaned_data["kind"]
        record_export(run=run, section=section, basis=basis, kind=kind, by=request.user, now=now)
        columns = list(for_run(run).select_related("category"))
        finals = final_grades(run, columns, basis, search=Search(section=section), now=now)
        lines = final_lines(finals, basis=basis_words(run, basis, now))
        return download(lines, name=file_name(run, section, _file_words(basis)), kind=kind)
    exports = exports_of(run)
    people = {user.uuid: user for user in User.objects.filter(uuid__in=[one.actor for one in exports])}
    context = {"form": form, "exports": [(one, people.get(one.actor)) for one in exports]}
    return show(request, access, "grading/desk/final_grades.html", tab="gradebook", title=_("Final grades"), **context)


def basis_words(run: Run, basis: Basis, now: datetime) -> str:
    """Return what a file says of itself on each of its lines."""
    marks = _("released marks only") if basis.released_only else _("all marks as they stand")
    figure = _("what is missing counts as nothing") if basis.counts_missing else _("of what is marked")
    return f"{marks}; {figure}; {moment(now.astimezone(ZoneInfo(run.time_zone)))}"


def _file_words(basis: Basis) -> str:
    return "final-released" if basis.released_only else "final-as-it-stands"
