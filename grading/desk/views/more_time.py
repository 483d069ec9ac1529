"""More time for one student: who has it, one student's dates, and giving it after a look at what changes."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from wagtail.admin import messages

from common import clock
from common.errors import Refusal
from grading.desk.access import chosen_section, chosen_start, student_of
from grading.desk.forms.more_time import ExtensionForm, ExtraTimeForm, MoreTimeForm
from grading.selectors import more_time
from grading.selectors.deadlines import dates_for
from grading.services.extensions import give_extension, give_extra_time
from grading.services.previews import Preview, preview
from runs.access import Access, taught_run
from runs.desk.screens import show
from runs.models import Activity, Enrolment, Section


def index(request: HttpRequest, run_key: str) -> HttpResponse:
    """List the students and what each has beyond the others."""
    access = taught_run(request.user, run_key)
    section = chosen_section(request, access.run)
    return show(
        request,
        access,
        "grading/desk/deadlines.html",
        tab="deadlines",
        allowances=more_time.allowances(access.run, section=section, after=chosen_start(request)),
        sections=Section.objects.filter(run=access.run),
        section=section,
    )


def student(request: HttpRequest, run_key: str, enrolment: UUID) -> HttpResponse:
    """Show every date of the run as it holds for one student."""
    access = taught_run(request.user, run_key)
    found = student_of(access.run, enrolment)
    return show(
        request,
        access,
        "grading/desk/student_deadlines.html",
        tab="deadlines",
        title=str(found.user),
        student=found,
        allowance=more_time.allowance(found),
        dated=more_time.dated_activities(found),
    )


def extension(request: HttpRequest, run_key: str, enrolment: UUID, activity: UUID) -> HttpResponse:
    """Give one student a later date for one activity."""
    access = taught_run(request.user, run_key, lead=True)
    found = student_of(access.run, enrolment)
    wanted = get_object_or_404(Activity, run=access.run, uuid=activity)
    current = more_time.current_extension(found, wanted)
    others = dates_for(wanted, found)
    form = ExtensionForm(
        request.POST or None,
        zone=access.run.time_zone,
        present=current.due_at if current else others.due_at or others.closes_at,
        has_more=current is not None,
    )

    def give(by_form: dict[str, Any]) -> None:
        give_extension(enrolment=found, activity=wanted, by=request.user, now=clock.now(), **by_form)

    return _give(request, access, found, form, give, activity=wanted, title=wanted.title)


def extra_time(request: HttpRequest, run_key: str, enrolment: UUID) -> HttpResponse:
    """Give one student more time on every timed activity."""
    access = taught_run(request.user, run_key, lead=True)
    found = student_of(access.run, enrolment)
    form = ExtraTimeForm(request.POST or None, has_more=more_time.allowance(found).accommodation is not None)

    def give(by_form: dict[str, Any]) -> None:
        give_extra_time(enrolment=found, by=request.user, now=clock.now(), **by_form)

    return _give(request, access, found, form, give, activity=None, title=_("Extra time"))


def _give(
    request: HttpRequest,
    access: Access,
    found: Enrolment,
    form: MoreTimeForm,
    give: Callable[[dict[str, Any]], None],
    *,
    activity: Activity | None,
    title: str,
) -> HttpResponse:
    """Show the form, then what it would change, then do it."""
    looked: Preview | None = None
    if request.method == "POST" and form.is_valid():
        try:
            if "give" in request.POST:
                give(form.cleaned_data)
                messages.success(request, _("%(student)s has more time.") % {"student": found.user})
                return redirect("grading_desk:student_deadlines", access.run.key, found.uuid)
            looked = preview(lambda: give(form.cleaned_data), enrolment=found, activity=activity)
        except Refusal as refusal:
            form.add_error(None, refusal.message)
    context = {"student": found, "form": form, "preview": looked, "activity": activity, "subject": title}
    name = f"{found.user}: {title}"
    return show(request, access, "grading/desk/more_time.html", tab="deadlines", title=name, **context)
