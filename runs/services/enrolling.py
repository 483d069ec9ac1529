"""Bringing people into a run, changing their part in it, and letting them go. Nobody is ever deleted."""

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from accounts.models import User
from audit.services import record
from common.errors import Forbidden, Refusal
from runs import events, permissions
from runs.dates import followers
from runs.models import Enrolment, Run, Section, SectionDates
from runs.services import staff_access

Role = Enrolment.Role
State = Enrolment.State


@transaction.atomic
def enrol(
    *,
    run: Run,
    user: User,
    role: str = Role.STUDENT,
    section: Section | None = None,
    external_id: str = "",
    by: User | None,
    now: datetime,
) -> Enrolment:
    """Enrol `user`, or take back somebody who was withdrawn; who is active already is left as they are.

    `by` leads the run, or is None where the site itself acts (a command). Raises Forbidden, Refusal.
    """
    lock_for(run, by)
    return join(run=run, user=user, role=role, section=section, external_id=external_id, by=by, now=now)


def join(
    *,
    run: Run,
    user: User,
    role: str,
    section: Section | None = None,
    external_id: str = "",
    by: User | None,
    now: datetime,
) -> Enrolment:
    """Enrol `user` for a service that has authorised and holds the run's row. Raises Refusal."""
    _check(run, user, section, external_id)
    enrolment, made = Enrolment.objects.get_or_create(
        run=run,
        user=user,
        defaults={"role": role, "section": section, "external_id": external_id, "enrolled_at": now},
    )
    if not made:
        if enrolment.state == State.ACTIVE:
            return enrolment
        section_before = enrolment.section_id
        enrolment.state, enrolment.role, enrolment.section = State.ACTIVE, role, section
        enrolment.external_id = external_id or enrolment.external_id
        enrolment.save(update_fields=["state", "role", "section", "external_id"])
        follow_section(enrolment, section_before, by.uuid if by else None, now)
    if role != Role.STUDENT:
        staff_access.keep_in_step(user=user, course=run.course)
    happening = events.PersonEnrolled(
        run=run.uuid,
        subject=enrolment.uuid,
        user=user.uuid,
        role=role,
        section=section.uuid if section else None,
        returned=not made,
    )
    record(happening, by=by.uuid if by else None, now=now)
    return enrolment


@transaction.atomic
def change(*, enrolment: Enrolment, role: str, section: Section | None, by: User | None, now: datetime) -> Enrolment:
    """Give somebody another role or section. Raises Forbidden, and Refusal for a run's last instructor."""
    run = enrolment.run
    lock_for(run, by)
    enrolment = Enrolment.objects.select_related("run__course", "user").get(pk=enrolment.pk)
    _check(run, enrolment.user, section, "")
    if role != Role.INSTRUCTOR:
        _keep_an_instructor(enrolment)
    before, section_before = enrolment.role, enrolment.section_id
    if (before, section_before) == (role, section.pk if section else None):
        return enrolment
    enrolment.role, enrolment.section = role, section
    enrolment.save(update_fields=["role", "section"])
    follow_section(enrolment, section_before, by.uuid if by else None, now)
    staff_access.keep_in_step(user=enrolment.user, course=run.course)
    happening = events.EnrolmentChanged(
        run=run.uuid,
        subject=enrolment.uuid,
        user=enrolment.user.uuid,
        role=role,
        role_before=before,
        section=section.uuid if section else None,
    )
    record(happening, by=by.uuid if by else None, now=now)
    return enrolment


@transaction.atomic
def withdraw(*, enrolment: Enrolment, by: User | None, now: datetime) -> Enrolment:
    """Let somebody go; their work and marks stay. Raises Forbidden, and Refusal for a run's last instructor."""
    run = enrolment.run
    lock_for(run, by)
    enrolment = Enrolment.objects.select_related("run__course", "user").get(pk=enrolment.pk)
    if enrolment.state == State.WITHDRAWN:
        return enrolment
    _keep_an_instructor(enrolment)
    enrolment.state = State.WITHDRAWN
    enrolment.save(update_fields=["state"])
    staff_access.keep_in_step(user=enrolment.user, course=run.course)
    happening = events.PersonWithdrawn(
        run=run.uuid, subject=enrolment.uuid, user=enrolment.user.uuid, role=enrolment.role
    )
    record(happening, by=by.uuid if by else None, now=now)
    return enrolment


def lock_for(run: Run, by: User | None) -> None:
    """Hold the run's row, so that two changes of its people follow one another; refuse who may not.

    Not its key: who posts holds their enrolment and points at the run.
    """
    Run.objects.select_for_update(no_key=True, of=("self",)).get(pk=run.pk)
    if not permissions.may_enrol(by, run):
        raise Forbidden(_("Only an instructor of this run may change its people; ask one."))


def _check(run: Run, user: User, section: Section | None, external_id: str) -> None:
    if section is not None and section.run_id != run.pk:
        raise Refusal(_("This section belongs to another run; choose one of this run."))
    taken = external_id and Enrolment.objects.filter(run=run, external_id=external_id).exclude(user=user).exists()
    if taken:
        raise Refusal(
            _("The external id %(id)s belongs to somebody else in this run; correct it or leave it out.")
            % {"id": external_id}
        )


def follow_section(enrolment: Enrolment, before: int | None, by: UUID | None, now: datetime) -> None:
    """Have all that was reckoned from a section's dates follow who changes section."""
    if before == enrolment.section_id or enrolment.is_staff:
        return
    if SectionDates.objects.filter(section__in=[pk for pk in (before, enrolment.section_id) if pk]).exists():
        for _name, follower in followers:
            follower.follow_student(enrolment, by=by, now=now)


def _keep_an_instructor(enrolment: Enrolment) -> None:
    if enrolment.role != Role.INSTRUCTOR or enrolment.state != State.ACTIVE:
        return
    others = Enrolment.objects.filter(run_id=enrolment.run_id, role=Role.INSTRUCTOR, state=State.ACTIVE)
    if not others.exclude(pk=enrolment.pk).exists():
        raise Refusal(_("A run needs an instructor; make somebody else an instructor first."))
