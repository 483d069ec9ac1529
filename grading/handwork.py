"""What grading lets an activity above it show and mark: one piece of a student's work.

Each kind of activity (`runs.activities`) registers its own when it starts. Grading's screens of appeals speak to it.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Any, Protocol
from uuid import UUID

from accounts.models import User
from common.registry import Registry
from grading.models import LineItem, Rubric
from runs.models import Enrolment


@dataclass(frozen=True)
class Piece:
    """A piece of a student's work, as a page shows it."""

    uuid: UUID
    title: str
    """Which one it is: "Question 2"."""
    html: str
    """What was asked and what was done, cleaned by its app."""
    points: Decimal | None
    of: Decimal
    url: str
    """Where its student reads it."""


@dataclass(frozen=True)
class Use:
    """One column's work that is marked by a rubric."""

    line_item: LineItem
    """With its run."""
    marked: int
    waiting: int


@dataclass(frozen=True)
class Work:
    """A piece of work that people mark, as it is handed out."""

    uuid: UUID
    section: int | None
    """The id of its student's section."""
    is_waiting: bool


class MarkingForm(Protocol):
    """What a marker fills in: `grading.forms.RubricForm`, or one that speaks as it does."""

    cleaned_data: dict[str, Any]

    def is_valid(self) -> bool: ...

    def chosen(self) -> dict[str, Decimal]:
        """Return the points, by criterion's key."""

    def parts(self) -> list[dict[str, str]]:
        """Return what the marks page shows of each criterion."""


@dataclass(frozen=True)
class Place:
    """Which piece is meant: a part of one student's mark, or with no part all that the mark is for."""

    line_item: LineItem
    enrolment: Enrolment
    part: UUID | None = None

    @property
    def piece(self) -> UUID:
        """The part, where there must be one: what two people mark is named."""
        assert self.part is not None
        return self.part


class Handwork(Protocol):
    """The work of one kind of activity. A fixed number of statements for each call."""

    def own(self, place: Place, now: datetime) -> Piece | None:
        """Return a piece as its student may see it; None where there is none, or they may not."""

    def piece(self, place: Place) -> Piece | None:
        """Return a piece as those who teach see it."""

    def form(self, place: Place, data: Mapping[str, Any] | None) -> MarkingForm | None:
        """Return the form by which it is marked again; None where a machine marks it."""

    def mark(self, place: Place, form: MarkingForm, *, by: User, now: datetime) -> object:
        """Mark it again by a valid form, into the ledger; raise Refusal where that is not possible."""

    def decide(self, place: Place, form: MarkingForm, *, by: User, now: datetime) -> object:
        """Mark a piece whose two markers differ, by a valid form; raise Refusal where nothing is to be decided."""

    def again_url(self, place: Place) -> str:
        """Return where who leads has it marked again by machine for everybody; empty where people mark it."""

    def marked_again(self, place: Place, causes: Collection[UUID]) -> Collection[UUID]:
        """Return by which of these causes the piece itself was marked again, not another of the same mark."""

    def pieces(self, line_item: LineItem) -> list[Work]:
        """Return the work of a column that people mark, what is marked included."""

    def uses(self, rubric: Rubric) -> list[Use]:
        """Return the columns whose work is marked by a rubric, also where none is handed in yet."""


kinds: Registry[Handwork] = Registry("kind of handwork")


def work_of(line_item: LineItem) -> Handwork | None:
    """Return what knows the work behind a column's marks; None where nothing does."""
    kind = line_item.activity.kind if line_item.activity else ""
    return kinds.get(kind) if kind in kinds else None
