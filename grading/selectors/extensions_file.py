"""What a file of later dates would give to whom, and which files were taken."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID
from zoneinfo import ZoneInfo

from django.db.models import Count, Q

from accounts.models import User
from grading.models import Extension
from grading.rules.deadlines import days_later, holding
from grading.rules.extensions_file import Line, repeated
from grading.selectors.deadlines import exceptions_of
from grading.selectors.finding import students_of
from grading.selectors.line_items import dates_of
from grading.selectors.named import by_name
from runs.models import Activity, Enrolment, Run


@dataclass(frozen=True)
class Gift:
    """A later date for one student and activity."""

    enrolment: Enrolment
    activity: Activity
    due_at: datetime
    reason: str = ""
    before: datetime | None = None
    """What holds for the student now."""


@dataclass(frozen=True)
class Refused:
    """A row that cannot be taken."""

    line: Line
    code: str
    """A problem of the line, or `unknown`, `no_activity`, `two_activities`, `twice`, `no_date`, `not_later`,
    `shorter`."""


@dataclass(frozen=True)
class Plan:
    """What a file would do."""

    gifts: list[Gift]
    same: int
    """Rows that say what holds already."""
    refused: list[Refused]


def plan(run: Run, lines: Sequence[Line]) -> Plan:
    """Return what the rows of a file would give in a run. Six statements for any number of rows."""
    students = list(students_of(run))
    named, zone = by_name(students), ZoneInfo(run.time_zone)
    by_uuid = {str(one.uuid): one for one in students}
    activities = list(Activity.objects.filter(run=run))
    own = exceptions_of([one.pk for one in activities], [one.pk for one in students])
    found = [
        (named(line) if not line.enrolment else by_uuid.get(line.enrolment.casefold()), _meant(line, activities))
        for line in lines
    ]
    pairs = [(one.pk, wanted[0].pk) if one and len(wanted) == 1 else None for one, wanted in found]
    twice = repeated(pairs)
    gifts, refused, same = [], [], 0
    for line, (student, wanted), pair in zip(lines, found, pairs, strict=True):
        if code := line.problem or _unclear(student, wanted) or ("twice" if pair in twice else ""):
            refused.append(Refused(line, code))
            continue
        assert student is not None
        (activity,) = wanted
        exceptions = own(student.pk, activity.pk)
        others = holding(dates_of(activity), exceptions)
        until, extended_to = others.due_at or others.closes_at, exceptions.extended_to
        given = line.due_at or (until and days_later(until, line.days or 0, zone))
        if until is None or given is None:
            refused.append(Refused(line, "no_date"))
        elif given <= until or (extended_to and given < extended_to):
            refused.append(Refused(line, "not_later" if given <= until else "shorter"))
        elif given == extended_to:
            same += 1
        else:
            gifts.append(Gift(student, activity, given, line.reason, extended_to or until))
    return Plan(gifts, same, refused)


def _meant(line: Line, activities: Sequence[Activity]) -> list[Activity]:
    wanted = line.activity.casefold()
    return [one for one in activities if wanted in (one.title.casefold(), str(one.uuid))]


def _unclear(student: Enrolment | None, wanted: Sequence[Activity]) -> str:
    if student is None:
        return "unknown"
    if len(wanted) == 1:
        return ""
    return "two_activities" if wanted else "no_activity"


@dataclass(frozen=True)
class Taken:
    """A file whose dates were given."""

    file: UUID
    at: datetime
    by: User
    given: int
    standing: int
    """How many of its dates still hold."""


def taken(run: Run, file: UUID | None = None) -> list[Taken]:
    """Return the files that gave dates in a run, the newest first, 20 at most; or `file` alone. Two statements."""
    given = Extension.objects.filter(enrolment__run=run, file__isnull=False)
    rows = (
        (given.filter(file=file) if file else given)
        .order_by("-given_at")
        .values_list("file", "given_at", "given_by")
        .annotate(given=Count("pk"), standing=Count("pk", filter=Q(is_current=True)))
    )[:20]
    people: Mapping[int, User] = User.objects.in_bulk({by for _file, _at, by, *_ in rows})
    return [Taken(file, at, people[by], given, standing) for file, at, by, given, standing in rows]
