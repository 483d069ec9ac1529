"""A run's people as an LMS or a registry keeps them, put as a whole or in part: statements do not grow with them.

People are known by the external ids of whoever sends them, then by username and mail address as a class list has them
(`selectors.roster_plan`). Accounts are made and never changed. What a line cannot do is told of that line alone.
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from accounts.services import inviting, people
from audit.services import record_all
from common.errors import Refusal
from common.locks import is_alone
from common.watching import Watch, unwatched
from runs import events
from runs.models import Enrolment, Run, Section
from runs.rules.roster_file import Line, Problem
from runs.selectors.roster_plan import ENROL, LEAVE, MAKE, REFUSE, RETURN, Step, plan
from runs.services import enrolling, sections, staff_access

Role, State = Enrolment.Role, Enrolment.State
CHANGE, WITHDRAW = "change", "withdraw"
FIELDS = ["role", "section", "state", "external_id"]


@dataclass(frozen=True)
class Outcome:
    """What became of one line, or of somebody whom a whole roster does not name any more."""

    external_id: str
    action: str
    enrolment: UUID | None
    problems: tuple[Problem, ...] = ()


@dataclass
class _Work:
    """What is to be written, and told."""

    happenings: list[events.PersonEnrolled | events.EnrolmentChanged | events.PersonWithdrawn] = field(
        default_factory=list
    )
    new: list[Enrolment] = field(default_factory=list)
    changed: list[Enrolment] = field(default_factory=list)
    moved: list[tuple[Enrolment, int | None]] = field(default_factory=list)
    """Who has another section than before, and which that was."""
    staff: list[Enrolment] = field(default_factory=list)
    """Who teaches from now on, or does no longer."""


@transaction.atomic
def put_roster(
    *,
    run: Run,
    lines: Sequence[Line],
    whole: bool,
    invite: bool,
    by: UUID,
    now: datetime,
    gone: Collection[str] = (),
    watch: Watch = unwatched,
) -> list[Outcome]:
    """Bring a run's people in step with these lines, and return what became of each.

    With `whole`, who has an external id and is in no line is withdrawn; who has none was brought in by hand and
    stays. Who has one of the external ids in `gone` is withdrawn. With `invite`, new people with a mail address are
    sent an invitation. The same lines again change nothing. `watch` is told how many have an account. Raises
    Refusal (409) while somebody else puts this run's roster. For doors that have authorised.
    """
    if not is_alone(f"runs.roster:{run.pk}"):
        told = _(
            "Somebody else is putting this run's roster at this moment; look at what stands there, then ask again."
        )
        raise Refusal(told, code="busy")
    enrolling.lock_for(run, None)
    people.one_at_a_time()
    found = plan(run=run, lines=lines, by_id=True)
    sections.add(run=run, names=found.new_sections)
    standing = {one.user_id: one for one in Enrolment.objects.filter(run=run).select_related("user", "section")}
    steps = _with_accounts(found.steps, invite=invite, run=run, by=by, now=now, watch=watch)
    work, outcomes = _Work(), []
    lead = _Lead(standing.values())
    places = _places(run)
    for step in steps:
        outcomes.append(_take(step, standing, places, lead, run=run, work=work, now=now))
    named = {line.external_id for line in lines}
    outcomes += _withdraw(
        [one for one in standing.values() if one.external_id in gone or (whole and one.external_id not in named)],
        lead,
        work,
    )
    _write(run, work, by=by, now=now)
    return outcomes


class _Lead:
    """The instructors of a run, which never loses the last."""

    def __init__(self, enrolments: Iterable[Enrolment]) -> None:
        self.left = sum(one.role == Role.INSTRUCTOR and one.state == State.ACTIVE for one in enrolments)

    def may_go(self, enrolment: Enrolment) -> bool:
        """Tell whether somebody may stop leading the run, and count them out."""
        if enrolment.role != Role.INSTRUCTOR or enrolment.state != State.ACTIVE:
            return True
        if self.left == 1:
            return False
        self.left -= 1
        return True


def _with_accounts(steps: list[Step], *, invite: bool, run: Run, by: UUID, now: datetime, watch: Watch) -> list[Step]:
    """Make the accounts that are missing."""
    missing = [step for step in steps if step.action == MAKE]
    wanted = [people.Wanted(name=s.line.name, email=s.line.email, username=s.line.username) for s in missing]

    def watch_accounts(done: int, whole: int) -> None:
        watch(len(steps) - whole + done, len(steps))

    made = people.make_people(wanted, by=by, now=now, watch=watch_accounts)
    if invite:
        inviting.invite_all([user for user in made if user.email], run=run.uuid, by=by, now=now)
    users = {step.line.number: user for step, user in zip(missing, made, strict=True)}
    return [replace(step, user=users.get(step.line.number, step.user)) for step in steps]


def _places(run: Run) -> dict[str, Section]:
    """Return a run's sections by key and by name."""
    found = list(run.sections.all())
    return {section.key: section for section in found} | {section.name.casefold(): section for section in found}


def _take(
    step: Step,
    standing: dict[int, Enrolment],
    places: dict[str, Section],
    lead: _Lead,
    *,
    run: Run,
    work: _Work,
    now: datetime,
) -> Outcome:
    line = step.line
    if step.action == REFUSE or step.user is None:
        return Outcome(line.external_id, REFUSE, None, step.problems)
    section = places.get(line.section.casefold()) if line.section else None
    if step.action in (MAKE, ENROL):
        enrolment = Enrolment(
            run=run, user=step.user, role=line.role, section=section, external_id=line.external_id, enrolled_at=now
        )
        work.new.append(enrolment)
        if enrolment.is_staff:
            work.staff.append(enrolment)
        work.happenings.append(_enrolled(run, enrolment, returned=False))
        return Outcome(line.external_id, step.action, enrolment.uuid)
    enrolment = standing[step.user.pk]
    if "role" in line.keeps and step.action != RETURN:  # who comes back teaches only if that is said
        line = replace(line, role=enrolment.role)
    if "section" in line.keeps:
        section = enrolment.section
    wanted = (line.role, section and section.pk, State.ACTIVE, line.external_id)
    if wanted == (enrolment.role, enrolment.section_id, enrolment.state, enrolment.external_id):
        return Outcome(line.external_id, LEAVE, enrolment.uuid)
    if line.role != Role.INSTRUCTOR and not lead.may_go(enrolment):
        return Outcome(line.external_id, REFUSE, enrolment.uuid, (Problem("last_instructor", "role"),))
    _change(enrolment, line, section, run=run, work=work, returns=step.action == RETURN)
    return Outcome(line.external_id, RETURN if step.action == RETURN else CHANGE, enrolment.uuid)


def _change(enrolment: Enrolment, line: Line, section: Section | None, *, run: Run, work: _Work, returns: bool) -> None:
    role_before, section_before = enrolment.role, enrolment.section_id
    enrolment.role, enrolment.section, enrolment.state = line.role, section, State.ACTIVE
    enrolment.external_id = line.external_id
    work.changed.append(enrolment)
    if {role_before, line.role} != {Role.STUDENT}:
        work.staff.append(enrolment)
    if section_before != enrolment.section_id:
        work.moved.append((enrolment, section_before))
    if returns:
        work.happenings.append(_enrolled(run, enrolment, returned=True))
    elif (role_before, section_before) != (enrolment.role, enrolment.section_id):
        work.happenings.append(
            events.EnrolmentChanged(
                run=run.uuid,
                subject=enrolment.uuid,
                user=enrolment.user.uuid,
                role=enrolment.role,
                role_before=role_before,
                section=section.uuid if section else None,
            )
        )


def _withdraw(enrolments: Iterable[Enrolment], lead: _Lead, work: _Work) -> list[Outcome]:
    outcomes = []
    for enrolment in enrolments:
        if enrolment.state != State.ACTIVE or not enrolment.external_id:
            continue
        if not lead.may_go(enrolment):
            problems = (Problem("last_instructor", "role"),)
            outcomes.append(Outcome(enrolment.external_id, REFUSE, enrolment.uuid, problems))
            continue
        enrolment.state = State.WITHDRAWN
        work.changed.append(enrolment)
        if enrolment.is_staff:
            work.staff.append(enrolment)
        work.happenings.append(
            events.PersonWithdrawn(
                run=enrolment.run.uuid, subject=enrolment.uuid, user=enrolment.user.uuid, role=enrolment.role
            )
        )
        outcomes.append(Outcome(enrolment.external_id, WITHDRAW, enrolment.uuid))
    return outcomes


def _enrolled(run: Run, enrolment: Enrolment, *, returned: bool) -> events.PersonEnrolled:
    return events.PersonEnrolled(
        run=run.uuid,
        subject=enrolment.uuid,
        user=enrolment.user.uuid,
        role=enrolment.role,
        section=enrolment.section.uuid if enrolment.section else None,
        returned=returned,
    )


def _write(run: Run, work: _Work, *, by: UUID, now: datetime) -> None:
    Enrolment.objects.bulk_create(work.new, batch_size=2_000)
    # An id may go from one to another: all are put away before any is given.
    changed = sorted(work.changed, key=lambda one: one.pk)
    Enrolment.objects.filter(pk__in=[one.pk for one in changed]).update(external_id="")
    Enrolment.objects.bulk_update(changed, FIELDS, batch_size=1_000)
    for enrolment in work.staff:
        staff_access.keep_in_step(user=enrolment.user, course=run.course)
    for enrolment, before in sorted(work.moved, key=lambda one: one[0].pk):
        enrolling.follow_section(enrolment, before, by, now)
    record_all(work.happenings, by=by, now=now)
