"""What was said in a round: statements, each beside the passages and works that it cites."""

from dataclasses import dataclass
from datetime import datetime

from common.keyset import Stretch, stretch
from debates.models import Seat, Side, Sitting
from debates.selectors.sittings import RoundView, standing
from runs.access import Access
from runs.selectors.openings import open_passages
from runs.selectors.sources import Rendered, rendered_all

AT_ONCE = 20


@dataclass(frozen=True)
class Statement:
    """What one speaker said in a round."""

    number: int
    name: str
    """Empty where the debate is anonymous, whoever reads."""
    side: Side
    is_mine: bool
    read: Rendered


@dataclass(frozen=True)
class Said:
    """A page of statements, in the order of their speakers' numbers."""

    statements: list[Statement]
    page: Stretch


def said(
    sitting: Sitting, held: RoundView, access: Access, now: datetime, *, side: Side | None = None, cursor: str = ""
) -> Said:
    """Return a page of what was said in a round, by one side if it is named. Six statements at most.

    To be asked for a round that the reader may read.
    """
    rows = standing([held.activity.pk], sitting).select_related("version__kept", "draft")
    if side is not None:
        rows = rows.filter(seat_side=side.pk)
    page = stretch(rows, by=["seat_number"], cursor=cursor, size=AT_ONCE)
    seats = _seats(sitting, [row.draft.enrolment_id for row in page.rows])
    texts = rendered_all([row.version.kept.text for row in page.rows], access.run, open_passages(access.enrolment, now))
    found = zip(page.rows, texts, strict=True)
    return Said([_statement(sitting, seats[row.draft.enrolment_id], read, access) for row, read in found], page)


def _seats(sitting: Sitting, enrolments: list[int]) -> dict[int, Seat]:
    seats = sitting.seats.filter(enrolment__in=enrolments).select_related("side")
    if not sitting.debate.is_anonymous:
        seats = seats.select_related("side", "enrolment__user")
    return {seat.enrolment_id: seat for seat in seats}


def _statement(sitting: Sitting, seat: Seat, read: Rendered, access: Access) -> Statement:
    return Statement(
        number=seat.number,
        name="" if sitting.debate.is_anonymous else seat.enrolment.user.get_full_name(),
        side=seat.side,
        is_mine=seat.enrolment_id == access.enrolment.pk,
        read=read,
    )
