"""What of a run's marks is held back, and what will be released when."""

from dataclasses import dataclass

from django.db.models import Count, Q, QuerySet

from grading.models import LineItem, Mark, PlannedRelease
from grading.selectors.finding import READY, students_of
from grading.selectors.line_items import for_run
from runs.models import Run, Section

SHOWN_DONE = 20


@dataclass(frozen=True)
class Held:
    """A column, and how many students' finished marks in it are held back or seen."""

    line_item: LineItem
    ready: int
    released: int


@dataclass(frozen=True)
class Releases:
    """A run's releases."""

    waiting: list[PlannedRelease]
    """What will be released, the next first."""
    held: list[Held]
    settled: list[PlannedRelease]
    """What was released at a set time or cancelled, the latest first; not all."""


def releases(run: Run) -> Releases:
    """Return what is due when, and what is held. Four statements."""
    known = _planned(run)
    settled = known.exclude(state=PlannedRelease.State.WAITING).order_by("-settled_at")
    return Releases(
        waiting=list(known.filter(state=PlannedRelease.State.WAITING)),
        held=_held(run),
        settled=list(settled[:SHOWN_DONE]),
    )


def planned_of(line_item: LineItem, section: Section | None) -> PlannedRelease | None:
    """Return the release of a column that waits, for everybody or for one section. One statement."""
    waiting = PlannedRelease.objects.filter(line_item=line_item, section=section, state=PlannedRelease.State.WAITING)
    return waiting.select_related("planned_by").first()


def _planned(run: Run) -> QuerySet[PlannedRelease]:
    return PlannedRelease.objects.filter(line_item__run=run).select_related("line_item", "section", "planned_by")


def _held(run: Run) -> list[Held]:
    marks = Mark.objects.filter(line_item__run=run, enrolment__in=students_of(run).order_by().values("pk"))
    found = marks.values("line_item").annotate(
        ready=Count("pk", filter=Q(released_at=None, state__in=READY)),
        released=Count("pk", filter=~Q(released_at=None)),
    )
    numbers = {row["line_item"]: row for row in found}
    nothing = {"ready": 0, "released": 0}
    return [Held(item, (row := numbers.get(item.pk, nothing))["ready"], row["released"]) for item in for_run(run)]
