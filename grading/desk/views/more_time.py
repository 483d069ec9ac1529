"""More time for one student: who has it, one student's dates, and giving it after a look at what changes."""

from collections.abc import Callable
from dataclasses import dataclass
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
from grading.services.extensions import give_extension, give_extra_time, withdraw_extension
from grading.services.previews import Preview, preview
from runs.access import Access, taught_run
from runs.desk.screens import show
from runs.models import Activity, Enrolment, Section
from runs.services.losses import Touched, touched

WITHDRAW = "withdraw"


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

    def give() -> None:
        known = {"enrolment": found, "activity": wanted, "by": request.user, "now": clock.now()}
        if WITHDRAW in request.POST:
            withdraw_extension(**known)
        else:
            give_extension(**known, **form.cleaned_data)

    screen = Giving(found, form, give, [wanted], title=wanted.title, may_withdraw=current is not None)
    return _give(request, access, screen)


def extra_time(request: HttpRequest, run_key: str, enrolment: UUID) -> HttpResponse:
    """Give one student more time on every timed activity."""
    access = taught_run(request.user, run_key, lead=True)
    found = student_of(access.run, enrolment)
    form = ExtraTimeForm(request.POST or None, has_more=more_time.allowance(found).accommodation is not None)

    def give() -> None:
        give_extra_time(enrolment=found, by=request.user, now=clock.now(), **form.cleaned_data)

    return _give(request, access, Giving(found, form, give, list(access.run.activities.all()), title=_("Extra time")))


@dataclass(frozen=True)
class Giving:
    """A change of one student's time that is looked at before it is made."""

    student: Enrolment
    form: MoreTimeForm
    give: Callable[[], None]
    activities: list[Activity]
    """What it concerns."""
    title: str
    may_withdraw: bool = False

    @property
    def activity(self) -> Activity | None:
        """The one it concerns, None for all of the run."""
        return self.activities[0] if isinstance(self.form, ExtensionForm) else None


def _give(request: HttpRequest, access: Access, screen: Giving) -> HttpResponse:
    """Show the form, then what it would change and take away, then do it."""
    looked: Preview | None = None
    lost: Touched | None = None
    form, student, withdraws = screen.form, screen.student, WITHDRAW in request.POST
    if request.method == "POST" and (withdraws or form.is_valid()):
        try:
            if "give" in request.POST:
                screen.give()
                messages.success(request, _("%(student)s has the new time.") % {"student": student.user})
                return redirect("grading_desk:student_deadlines", access.run.key, student.uuid)
            looked = preview(screen.give, enrolment=student, activity=screen.activity)
            lost = touched(screen.give, activities=screen.activities, enrolment=student, now=clock.now())
        except Refusal as refusal:
            if withdraws:
                messages.error(request, refusal.message)
                return redirect("grading_desk:student_deadlines", access.run.key, student.uuid)
            form.add_error(None, refusal.message)
    context = {"screen": screen, "student": student, "form": form, "preview": looked, "touched": lost}
    name = f"{student.user}: {screen.title}"
    return show(
        request, access, "grading/desk/more_time.html", tab="deadlines", title=name, withdraws=withdraws, **context
    )
