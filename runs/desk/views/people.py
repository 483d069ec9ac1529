"""The people of a run: who is in it, one more, another place, a farewell."""

from collections.abc import Callable
from functools import partial, wraps
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST
from wagtail.admin import messages

from accounts.services import inviting
from common import clock
from common.errors import Forbidden, Refusal
from runs.access import Access, taught_run
from runs.desk.agreeing import AGREED, to_look_at
from runs.desk.forms.people import PersonForm, PlaceForm
from runs.desk.moves import told_of_move
from runs.desk.screens import show
from runs.models import Enrolment
from runs.roster_words import sentence
from runs.selectors import code_owners
from runs.selectors import roster as rosters
from runs.selectors.roster_plan import LEAVE
from runs.services import enrolling
from runs.services.roster_file import add_one


def roster(request: HttpRequest, run_key: str) -> HttpResponse:
    """Show who is in the run, page by page."""
    access = taught_run(request.user, run_key)
    asked = {name: request.GET.get(name, "") for name in ("section", "words", "cursor")}
    people = request.GET.get("people", "students")
    if people not in rosters.PEOPLE:
        raise Http404
    return show(
        request,
        access,
        "runs/desk/roster.html",
        tab="roster",
        roster=rosters.roster(run=access.run, people=people, **asked, now=clock.now()),
        counts=rosters.counts(access.run),
        sections=access.run.sections.all(),
        people=people,
        asked=asked,
    )


def add(request: HttpRequest, run_key: str) -> HttpResponse:
    """Add one person, as student or as staff."""
    access = taught_run(request.user, run_key, lead=True)
    form = PersonForm(request.POST or None, run=access.run, initial={"role": request.GET.get("role", "")})
    if request.method == "POST" and form.is_valid():
        enrolment = _admit(access, form)
        if enrolment:
            name = enrolment.user.get_full_name()
            messages.success(request, _("%(name)s is in the run.") % {"name": name})
            return redirect("teaching:person", run_key, enrolment.uuid)
    return show(request, access, "runs/desk/person_add.html", tab="roster", title=_("Add a person"), form=form)


def back_to_person(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """Tell a refusal on the person's own page, where what it asks for can be done."""

    @wraps(view)
    def told(request: HttpRequest, run_key: str, enrolment: UUID) -> HttpResponse:
        try:
            return view(request, run_key, enrolment)
        except Forbidden:
            raise
        except Refusal as refusal:
            messages.error(request, refusal.message)
            return redirect("teaching:person", run_key, enrolment)

    return told


@back_to_person
def person(request: HttpRequest, run_key: str, enrolment: UUID) -> HttpResponse:
    """Show one person, and change their place."""
    access = taught_run(request.user, run_key)
    found = _found(access, enrolment)
    place = {"role": found.role, "section": found.section_id}
    form = PlaceForm(request.POST or None, run=access.run, initial=place)
    touched, moved = None, []
    if request.method == "POST" and taught_run(request.user, run_key, lead=True) and form.is_valid():
        now, activities = clock.now(), list(access.run.activities.all())
        change = partial(enrolling.change, enrolment=found, **form.cleaned_data, by=request.user, now=now)
        touched = to_look_at(request, change, activities=activities, enrolment=found, chosen=form.chosen(), now=now)
        if request.POST.get(AGREED) != form.chosen():
            moved = told_of_move(found, form.cleaned_data["section"])
        if touched is None and not moved:
            change()
            messages.success(request, _("Saved."))
            return redirect("teaching:person", run_key, enrolment)
    return show(
        request,
        access,
        "runs/desk/person.html",
        tab="roster",
        title=found.user.get_full_name(),
        person=found,
        form=form,
        touched=touched,
        moved=moved,
        may_give_code=found.pk in code_owners.may_be_given(run=access.run, by=request.user),
    )


@require_POST
@back_to_person
def withdraw(request: HttpRequest, run_key: str, enrolment: UUID) -> HttpResponse:
    """Let somebody go, keeping what they did."""
    access = taught_run(request.user, run_key, lead=True)
    found = enrolling.withdraw(enrolment=_found(access, enrolment), by=request.user, now=clock.now())
    messages.success(request, _("%(name)s is withdrawn; their work and marks stay.") % {"name": found.user})
    return redirect("teaching:roster", run_key)


@require_POST
@back_to_person
def take_back(request: HttpRequest, run_key: str, enrolment: UUID) -> HttpResponse:
    """Take back somebody who was withdrawn, to where they were."""
    access = taught_run(request.user, run_key, lead=True)
    found = _found(access, enrolment)
    enrolling.enrol(
        run=access.run,
        user=found.user,
        role=found.role,
        section=found.section,
        external_id=found.external_id,
        by=request.user,
        now=clock.now(),
    )
    messages.success(request, _("%(name)s is in the run again.") % {"name": found.user})
    return redirect("teaching:person", run_key, enrolment)


@require_POST
@back_to_person
def invite(request: HttpRequest, run_key: str, enrolment: UUID) -> HttpResponse:
    """Send somebody's invitation again."""
    access = taught_run(request.user, run_key, lead=True)
    found = _found(access, enrolment)
    inviting.invite(user=found.user, by=request.user, run=access.run.uuid, now=clock.now())
    messages.success(request, _("An invitation goes out to %(email)s.") % {"email": found.user.email})
    return redirect("teaching:person", run_key, enrolment)


def _found(access: Access, enrolment: UUID) -> Enrolment:
    return get_object_or_404(access.run.enrolments.select_related("user", "section", "run__course"), uuid=enrolment)


def _admit(access: Access, form: PersonForm) -> Enrolment | None:
    """Add the person of a form, or tell the form why not."""
    section = form.cleaned_data["section"]
    try:
        step, enrolment = add_one(
            run=access.run, line=form.line(), section=section, by=access.enrolment.user, now=clock.now()
        )
    except Refusal as refusal:
        form.add_error(None, refusal.message)
        return None
    if step.action == LEAVE:
        form.add_error(None, _("This person is in the run already."))
    for problem in step.problems:
        form.add_error(problem.column if problem.column in form.fields else None, sentence(problem))
    return enrolment
