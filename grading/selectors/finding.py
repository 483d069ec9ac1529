"""Which students a gradebook shows, and in which order."""

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from django.db.models import Case, DecimalField, Exists, F, OuterRef, Q, QuerySet, Subquery, Value, When
from django.db.models.functions import Coalesce, Greatest

from grading.models import Extension, LineItem, Mark, Total
from runs.models import Enrolment, Run, Section, SectionDates

READY = (Mark.State.MARKED, Mark.State.EXCUSED)
ABSENT = (Mark.State.NONE, Mark.State.MISSING)
BEFORE_ALL = Value(Decimal(-100_000), output_field=DecimalField())
"""Where those stand who have no number: below every mark."""


@dataclass(frozen=True)
class Search:
    """Which students; all of a run as it stands."""

    section: Section | None = None
    name: str = ""
    """A part of their name, username or external id."""
    show: str = ""
    """`missing`, `late` or `waiting` (for its release); empty for everybody."""
    column: LineItem | None = None
    """Where `show` looks; None for anywhere."""
    below: Decimal | None = None
    """Per cent so far."""


@dataclass(frozen=True)
class Order:
    """In which order: by name, or by something else and then by name."""

    by: str = "name"
    """`name`, `section`, `so_far`, `in_the_end` or `column`."""
    column: LineItem | None = None
    is_down: bool = False


def students_of(run: Run, section: Section | None = None) -> QuerySet[Enrolment]:
    """Return the active students of a run or section, by name."""
    students = Enrolment.objects.filter(run=run, role=Enrolment.Role.STUDENT, state=Enrolment.State.ACTIVE)
    if section:
        students = students.filter(section=section)
    return students.select_related("user", "section").order_by("user__name", "id")


def found(run: Run, search: Search, *, now: datetime) -> QuerySet[Enrolment]:
    """Return the students that a search finds, by name, with `so_far` and `in_the_end`."""
    total = Total.objects.filter(enrolment=OuterRef("pk"))
    students = students_of(run, search.section).annotate(
        so_far=Subquery(total.values("so_far")), in_the_end=Subquery(total.values("if_nothing_more"))
    )
    if search.name:
        fields = ("user__name", "user__username", "external_id")
        named = [Q(**{f"{field}__icontains": search.name}) for field in fields]
        students = students.filter(named[0] | named[1] | named[2])
    if search.below is not None:
        students = students.filter(so_far__lt=search.below)
    if search.show:
        students = students.filter(Exists(_columns(run, search, now)))
    return students


def ordered(students: QuerySet[Enrolment], order: Order) -> tuple[QuerySet[Enrolment], list[str]]:
    """Return the students with what they are ordered by, and the names of that for `common.keyset`."""
    sign = "-" if order.is_down else ""
    students = students.annotate(who=F("user__name"))
    if order.by == "name":
        return students, [f"{sign}who", f"{sign}id"]
    return students.annotate(place=_place(order)), [f"{sign}place", "who", "id"]


def _place(order: Order) -> Coalesce:
    if order.by == "section":
        return Coalesce("section__name", Value(""))
    if order.by != "column":
        return Coalesce(order.by, BEFORE_ALL)
    mark = Mark.objects.filter(enrolment=OuterRef("pk"), line_item=order.column)
    return Coalesce(Subquery(mark.exclude(state=Mark.State.NONE).values("points")), BEFORE_ALL)


def _columns(run: Run, search: Search, now: datetime) -> QuerySet[LineItem]:
    """Return, for an enrolment outside, the columns in which it is as `search.show` says."""
    columns = LineItem.objects.filter(run=run)
    if search.column:
        columns = columns.filter(pk=search.column.pk)
    marks = Mark.objects.filter(line_item=OuterRef("pk"), enrolment=OuterRef(OuterRef("pk")))
    if search.show == "waiting":
        return columns.filter(Exists(marks.filter(released_at=None, state__in=READY)))
    if search.show == "missing" and search.column:
        return columns.exclude(Exists(marks.exclude(state__in=ABSENT)))
    dated = _dated(columns)
    if search.show == "missing":
        dated = dated.filter(due__lt=now)  # type: ignore[misc] # annotated
        return dated.exclude(Exists(marks.exclude(state__in=ABSENT)))
    return dated.filter(Exists(marks.filter(submitted_at__gt=OuterRef("due"))))


def _dated(columns: QuerySet[LineItem]) -> QuerySet[LineItem]:
    """Return those with a date for the enrolment outside, as `grading.rules.deadlines.due` reckons it, as `due`."""
    here = {"activity": OuterRef("activity")}
    own = SectionDates.objects.filter(section=OuterRef(OuterRef("section")), **here)
    later = Extension.objects.filter(enrolment=OuterRef(OuterRef("pk")), is_current=True, **here)
    date = Case(When(Exists(own), then=Subquery(own.values("due_at"))), default=F("activity__due_at"))
    dated = columns.annotate(date=date).filter(date__isnull=False)
    return dated.annotate(due=Greatest("date", Subquery(later.values("due_at"))))
