"""Work handed out: how far each marker is, what is left, whose queue a piece stands in."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TypeVar
from uuid import UUID

from django.db.models import Case, Exists, Model, OuterRef, Q, QuerySet, When

from accounts.models import User
from grading.handwork import Work, work_of
from grading.models import Allotment, Judgement, LineItem, SecondMarking
from grading.rules.second import is_sampled
from grading.selectors.second_marking import not_for
from runs.models import Enrolment, Run

P = TypeVar("P", bound=Model)


@dataclass(frozen=True)
class Progress:
    """How far one marker is with what they were given."""

    marker: Enrolment
    given: int
    done: int

    @property
    def left(self) -> int:
        return self.given - self.done


@dataclass
class Handing:
    """The work of a column as it is handed out."""

    pieces: list[Work]
    had_by: dict[UUID, set[int]] = field(default_factory=lambda: defaultdict(set))
    """Markers' enrolment ids, by piece."""
    judged_by: dict[UUID, set[int]] = field(default_factory=lambda: defaultdict(set))
    """Who has marked their part of a piece that waits for another, by piece."""
    every: int = 0

    def wanted(self, piece: Work) -> int:
        """Return how many markers a piece wants that nobody was found for yet."""
        if not piece.is_waiting:
            return 0
        judged = self.judged_by[piece.uuid]
        needs = 2 if judged or (self.every and is_sampled(piece.uuid, self.every)) else 1
        return max(0, needs - len(self.had_by[piece.uuid] | judged))

    def is_done(self, piece: Work, marker: int) -> bool:
        return not piece.is_waiting or marker in self.judged_by[piece.uuid]

    @property
    def unhanded(self) -> int:
        """How many pieces wait and want a marker still."""
        return sum(self.wanted(piece) > 0 for piece in self.pieces)

    @property
    def waiting(self) -> int:
        return sum(piece.is_waiting for piece in self.pieces)

    def rest_of(self, marker: int) -> list[Work]:
        """Return what a marker was given and has not done."""
        return [one for one in self.pieces if marker in self.had_by[one.uuid] and not self.is_done(one, marker)]


def handing_of(line_item: LineItem) -> Handing:
    """Return a column's work as it is handed out. Four statements."""
    work = work_of(line_item)
    asked = SecondMarking.objects.filter(line_item=line_item).first()
    found = Handing(work.pieces(line_item) if work else [], every=asked.every if asked else 0)
    for piece, marker in Allotment.objects.filter(line_item=line_item).values_list("piece", "marker_id"):
        found.had_by[piece].add(marker)
    for piece, marker in Judgement.objects.filter(line_item=line_item).values_list("piece", "by_id"):
        found.judged_by[piece].add(marker)
    return found


def progress(handing: Handing, markers: Sequence[Enrolment]) -> list[Progress]:
    """Return how far markers are, those who were given something, in their order. No statement."""
    given: Counter[int] = Counter()
    done: Counter[int] = Counter()
    for piece in handing.pieces:
        for marker in handing.had_by[piece.uuid]:
            given[marker] += 1
            done[marker] += handing.is_done(piece, marker)
    return [Progress(one, given[one.pk], done[one.pk]) for one in markers if given[one.pk]]


def markers_of(run: Run) -> list[Enrolment]:
    """Return those who mark in a run, assistants first, by name; who has left and was given work is among them."""
    staff = Enrolment.objects.filter(run=run, role__in=[Enrolment.Role.ASSISTANT, Enrolment.Role.INSTRUCTOR])
    return list(staff.select_related("user").order_by("role", "user__name", "pk"))


def next_for(marker: User, waiting: QuerySet[P], after: UUID | None = None) -> P | None:
    """Return the next of some rows with a `uuid` that wait, for one marker: from `after` on and round again.

    Their own queue goes first, then what is in nobody's; what others were given is theirs, and what this marker or two
    have judged is done. One statement.
    """
    rows = Allotment.objects.filter(piece=OuterRef("uuid"))
    judged = not_for(marker).filter(piece=OuterRef("uuid"))
    upcoming = waiting.filter(~Exists(judged)).annotate(mine=Exists(rows.filter(marker__user=marker)))
    upcoming = upcoming.filter(Q(mine=True) | ~Exists(rows))
    if after is None:
        return upcoming.order_by("-mine", "uuid").first()
    again = Case(When(uuid__gt=after, then=0), default=1)
    return upcoming.exclude(uuid=after).order_by("-mine", again, "uuid").first()
