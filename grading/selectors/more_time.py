"""Who has more time than the others, and one student's dates, for those who teach."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from grading.models import Accommodation, Extension
from grading.selectors.deadlines import Deadline, deadlines
from grading.selectors.finding import students_of
from grading.selectors.gradebook import PAGE, after_row
from runs.models import Activity, Enrolment, Run, Section


@dataclass(frozen=True)
class Allowance:
    """What one student has beyond the others."""

    enrolment: Enrolment
    accommodation: Accommodation | None
    extensions: tuple[Extension, ...]


@dataclass(frozen=True)
class Allowances:
    """A page of students."""

    rows: tuple[Allowance, ...]
    next_after: UUID | None


@dataclass(frozen=True)
class Dated:
    """An activity as it is due for one student."""

    activity: Activity
    deadline: Deadline
    extension: Extension | None


def allowances(run: Run, *, section: Section | None = None, after: UUID | None = None) -> Allowances:
    """Return a page of a run's active students with what each has beyond the others. Three statements."""
    students = list(after_row(students_of(run, section), after)[: PAGE + 1])
    page, more = students[:PAGE], len(students) > PAGE
    return Allowances(rows=_allowances(page), next_after=page[-1].uuid if more else None)


def allowance(enrolment: Enrolment) -> Allowance:
    """Return what one student has beyond the others. Two statements."""
    return _allowances([enrolment])[0]


def current_extension(enrolment: Enrolment, activity: Activity) -> Extension | None:
    """Return the extension that holds for a student and an activity."""
    return Extension.objects.filter(enrolment=enrolment, activity=activity, is_current=True).first()


def dated_activities(enrolment: Enrolment) -> list[Dated]:
    """Return the run's activities as they are due for one student. Four statements."""
    activities = list(Activity.objects.filter(run=enrolment.run_id))
    found = deadlines(activities, enrolment)
    extended = {e.activity_id: e for e in Extension.objects.filter(enrolment=enrolment, is_current=True)}
    return [Dated(activity=a, deadline=found[a.pk], extension=extended.get(a.pk)) for a in activities]


def _allowances(students: Iterable[Enrolment]) -> tuple[Allowance, ...]:
    students = list(students)
    extra = {a.enrolment_id: a for a in Accommodation.objects.filter(enrolment__in=students, extra_percent__gt=0)}
    extended: dict[int, list[Extension]] = defaultdict(list)
    current = Extension.objects.filter(enrolment__in=students, is_current=True).select_related("activity")
    for extension in current.order_by("due_at"):
        extended[extension.enrolment_id].append(extension)
    return tuple(
        Allowance(enrolment=s, accommodation=extra.get(s.pk), extensions=tuple(extended[s.pk])) for s in students
    )
