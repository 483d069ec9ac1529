"""Who may do what with debates: predicates on an enrolment, a sitting and a side."""

from debates.models import Debate, Seat, Side, Sitting
from runs import permissions
from runs.models import Enrolment


def sees_seats(sitting: Sitting, enrolment: Enrolment) -> bool:
    """Those who teach see who speaks for which side; students once it was told, or where they take sides themselves."""
    return permissions.may_teach(enrolment) or sitting.told_at is not None or may_choose(sitting, enrolment)


def may_choose(sitting: Sitting, enrolment: Enrolment) -> bool:
    """Students take their side themselves where the debate says so."""
    return permissions.may_learn(enrolment) and sitting.debate.seating == Debate.Seating.CHOSEN


def may_change_side(seat: Seat | None) -> bool:
    """Who has a side and its brief stays there: else one would read the briefs of all, one side after the other."""
    return seat is None or not seat.side.brief


def reads_brief(side: Side, seat: Seat | None, enrolment: Enrolment) -> bool:
    """A brief is for its own side, and for those who teach."""
    return permissions.may_teach(enrolment) or (seat is not None and seat.side_id == side.pk)
