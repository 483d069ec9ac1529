"""The gradebook of a run: a page of students, every column, and how a release would go."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from uuid import UUID

from django.db.models import Count, Q, QuerySet

from grading.models import LineItem, Mark, Total
from grading.rules.totals import Step, step_of
from grading.selectors.line_items import for_run
from grading.selectors.schemes import scale_of
from runs.models import Enrolment, Run, Section

PAGE = 50
READY = (Mark.State.MARKED, Mark.State.EXCUSED)


@dataclass(frozen=True)
class Row:
    """One student's line."""

    enrolment: Enrolment
    total: Total
    step: str
    """What the first figure reaches on the run's scale; empty where it reaches none."""
    marks: tuple[Mark, ...]
    """One for each column, in their order; not saved where there is nothing."""


@dataclass(frozen=True)
class Gradebook:
    """A page of a gradebook."""

    columns: tuple[LineItem, ...]
    scale: Sequence[Step]
    rows: tuple[Row, ...]
    next_after: UUID | None
    """The enrolment after which the next page begins; None on the last."""


def gradebook(run: Run, *, section: Section | None = None, after: UUID | None = None) -> Gradebook:
    """Return a page of the active students of a run, by name. Five statements."""
    students = list(after_row(students_of(run, section), after)[: PAGE + 1])
    page, more = students[:PAGE], len(students) > PAGE
    columns, scale = tuple(for_run(run)), scale_of(run)
    return Gradebook(
        columns=columns, scale=scale, rows=_rows(page, columns, scale), next_after=page[-1].uuid if more else None
    )


def whole_gradebook(run: Run, *, section: Section | None = None) -> Gradebook:
    """Return the gradebook on one page, for a file. Five statements."""
    columns, scale = tuple(for_run(run)), scale_of(run)
    rows = _rows(list(students_of(run, section)), columns, scale)
    return Gradebook(columns=columns, scale=scale, rows=rows, next_after=None)


def students_of(run: Run, section: Section | None = None) -> QuerySet[Enrolment]:
    """Return the active students of a run or section, by name."""
    students = Enrolment.objects.filter(run=run, role=Enrolment.Role.STUDENT, state=Enrolment.State.ACTIVE)
    if section:
        students = students.filter(section=section)
    return students.select_related("user", "section").order_by("user__name", "id")


def after_row(students: QuerySet[Enrolment], after: UUID | None) -> QuerySet[Enrolment]:
    """Return those that come after one of them in the order of `students_of`."""
    last = Enrolment.objects.filter(uuid=after).values_list("user__name", "id").first() if after else None
    if last is None:
        return students
    name, pk = last
    return students.filter(Q(user__name__gt=name) | Q(user__name=name, id__gt=pk))


@dataclass(frozen=True)
class ReleasePreview:
    """What a release would do, in numbers of students."""

    ready: int
    """They would see their mark at once."""
    partly: int
    """Partly marked: they stay back."""
    nothing: int
    """There is nothing of them to mark."""
    released: int
    """They see their mark already."""
    left: int
    """They have left the class: their marks are released with the others, and seen if they come back."""


def release_preview(line_item: LineItem, *, section: Section | None = None) -> ReleasePreview:
    """Return whom a release of a column would touch. Two statements."""
    students = students_of(line_item.run, section).order_by()
    marks = Mark.objects.filter(line_item=line_item)
    if section:
        marks = marks.filter(enrolment__section=section)
    here, is_open, is_ready = Q(enrolment__in=students.values("pk")), Q(released_at=None), Q(state__in=READY)
    found = marks.aggregate(
        ready=Count("pk", filter=here & is_open & is_ready),
        partly=Count("pk", filter=here & is_open & Q(state=Mark.State.PARTLY)),
        released=Count("pk", filter=here & ~is_open),
        left=Count("pk", filter=~here & is_open & is_ready),
    )
    nothing = students.count() - found["ready"] - found["partly"] - found["released"]
    return ReleasePreview(**found, nothing=nothing)


def _rows(students: list[Enrolment], columns: Iterable[LineItem], scale: Sequence[Step]) -> tuple[Row, ...]:
    marks = {(m.enrolment_id, m.line_item_id): m for m in Mark.objects.filter(enrolment__in=students)}
    totals = {total.enrolment_id: total for total in Total.objects.filter(enrolment__in=students)}
    return tuple(
        Row(
            enrolment=student,
            total=(total := totals.get(student.pk) or Total()),
            step=step.label if (step := step_of(scale, total.so_far)) else "",
            marks=tuple(_in_column(marks.get((student.pk, column.pk)) or Mark(), column) for column in columns),
        )
        for student in students
    )


def _in_column(mark: Mark, column: LineItem) -> Mark:
    mark.line_item = column  # so that a screen asks the database no more
    return mark
