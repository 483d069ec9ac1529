"""What the nightly replays of the ledgers found: in one run for who leads it, and everywhere for who runs the site."""

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _

from grading.selectors.checks import faults_in_run, faulty_runs, latest_checks
from runs.access import taught_run
from runs.desk.screens import show


def faults(request: HttpRequest, run_key: str) -> HttpResponse:
    """Say whose record in a run does not agree with itself, and in what."""
    access = taught_run(request.user, run_key)
    context = {"wrong": faults_in_run(access.run), "checks": latest_checks()}
    title = _("Records that do not agree")
    return show(request, access, "grading/desk/faults.html", tab="gradebook", title=title, **context)


def report(request: HttpRequest) -> HttpResponse:
    """List the latest replays, and the runs with records that do not agree; of marks it shows none."""
    if not request.user.is_superuser:
        raise PermissionDenied
    context = {"runs": faulty_runs(), "checks": latest_checks()}
    return TemplateResponse(request, "grading/desk/ledger_checks.html", context)
