"""The groups of a run, and what another division of its students would change."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256

from django.db.models import Count, QuerySet

from discussions.models import Group, Member, Thread
from discussions.rules.groups_file import Line
from grading.selectors.finding import students_of
from grading.selectors.named import by_name
from runs.models import Enrolment, Run


@dataclass(frozen=True)
class Step:
    """One student who comes into another group."""

    enrolment: Enrolment
    before: Group | None
    after: str
    """The group's name; empty for none."""
    hidden: int
    """Threads that they read no more."""
    shown: int
    """Threads from before that they read from now on."""


@dataclass(frozen=True)
class Plan:
    """What a division of a run's students would change."""

    steps: Sequence[Step]
    closing: Sequence[Group]
    """Groups in whose place others come; their members go on reading what is written there."""

    @property
    def moves_threads(self) -> bool:
        """Whether anybody would come to read other threads than now."""
        return any(step.hidden or step.shown for step in self.steps)

    @property
    def digest(self) -> str:
        """Return a mark that differs once the plan does, so that what was looked at is what is done."""
        told = [
            (one.enrolment.pk, one.before and one.before.pk, one.after, one.hidden, one.shown) for one in self.steps
        ]
        return sha256(repr((told, [group.pk for group in self.closing])).encode()).hexdigest()[:16]


def groups_of(run: Run) -> list[Group]:
    """Return the groups in which a run's students are now. One statement."""
    return list(Group.objects.filter(run=run, closed_at=None))


def members_of(run: Run) -> dict[int, Group]:
    """Return the group that each student is in now, by the enrolment's id. One statement."""
    members = Member.objects.filter(group__run=run, is_current=True, group__closed_at=None).select_related("group")
    return {member.enrolment_id: member.group for member in members}


def plan(run: Run, wanted: Mapping[int, str], *, anew: bool = False) -> Plan:
    """Return what it would change to have students (by the enrolment's id) in the groups of these names.

    Who is not named stays, unless all groups are made `anew`: then nobody stays, and no thread changes its readers.
    Five statements.
    """
    there = groups_of(run)
    present = members_of(run)
    by_called = {} if anew else {group.name.casefold(): group for group in there}
    threads, kept = _threads_of(there), _written_in(there)
    steps = []
    for one in students_of(run):
        before, after = present.get(one.pk), " ".join(wanted.get(one.pk, "").split())
        if not anew and one.pk not in wanted:
            continue
        to = by_called.get(after.casefold())
        if not anew and (before.pk if before else None, bool(after)) == (to.pk if to else None, to is not None):
            continue
        if not anew or before or after:
            hidden = threads.get(before.pk, 0) - kept.get((before.pk, one.pk), 0) if before and not anew else 0
            shown = threads.get(to.pk, 0) - kept.get((to.pk, one.pk), 0) if to else 0
            steps.append(Step(one, before, to.name if to else after, hidden, shown))
    return Plan(steps, there if anew else _left_empty(there, present, steps))


def _left_empty(there: Sequence[Group], present: Mapping[int, Group], steps: Sequence[Step]) -> list[Group]:
    after = {pk: group.name for pk, group in present.items()} | {one.enrolment.pk: one.after for one in steps}
    named = {name.casefold() for name in after.values()}
    return [group for group in there if group.name.casefold() not in named]


def _threads_of(groups: Sequence[Group]) -> dict[int, int]:
    return dict(_standing_in(groups).values_list("group").annotate(number=Count("pk")))


def _written_in(groups: Sequence[Group]) -> dict[tuple[int, int], int]:
    """Return in how many threads somebody wrote, which they go on reading, by the ids of the group and the
    enrolment."""
    wrote = _standing_in(groups).filter(posts__deleted_at=None).values_list("group", "posts__author")
    return {(group, one): n for group, one, n in wrote.annotate(number=Count("pk", distinct=True))}


def _standing_in(groups: Sequence[Group]) -> QuerySet[Thread]:
    return Thread.objects.filter(group__in=groups, hidden_at=None, joined_to=None).order_by()


@dataclass(frozen=True)
class Read:
    """What a file says of who is in which group."""

    wanted: Mapping[int, str]
    refused: Sequence[tuple[Line, str]]
    """Rows that cannot be taken, each with a code: a problem of the line, `unknown` or `twice`."""


def read(run: Run, lines: Sequence[Line]) -> Read:
    """Return whom the rows of a file put into which group. One statement."""
    named = by_name(list(students_of(run)))
    wanted: dict[int, str] = {}
    refused = []
    for line in lines:
        student = None if line.problem else named(line)
        if line.problem or student is None or student.pk in wanted:
            refused.append((line, line.problem or ("twice" if student else "unknown")))
        else:
            wanted[student.pk] = line.group
    return Read(wanted, refused)
