"""Handing work out among those who mark, and taking over what somebody leaves."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from accounts.models import User
from audit.services import record
from common.errors import Forbidden, Refusal
from grading.events import WorkHandedOut
from grading.handwork import Work
from grading.models import Allotment, LineItem
from grading.rules.allotting import Wanting, handed_out
from grading.selectors.allotting import Handing, handing_of
from runs.access import taught_run
from runs.models import Enrolment
from runs.permissions import may_lead, may_teach


@transaction.atomic
def hand_out(
    *,
    line_item: LineItem,
    markers: Sequence[Enrolment],
    by_section: bool,
    anew: bool,
    seed: int,
    by: User,
    now: datetime,
) -> int:
    """Give the work of a column that waits to markers, as evenly as can be; return how many pieces they were given.

    What is in somebody's queue stays there; `anew` takes back first what nobody has begun. The same seed hands out the
    same way. Raises Refusal without markers, or with one where two are asked for.
    """
    access = taught_run(by, line_item.run.key, lead=True)
    _check(line_item, markers)
    LineItem.objects.select_for_update(no_key=True, of=("self",)).get(pk=line_item.pk)
    handing = handing_of(line_item)
    if anew:
        handing = _taken_back(line_item, handing)
    wanting = [_wanting(handing, piece) for piece in handing.pieces if handing.wanted(piece)]
    if len(markers) < 2 and any(piece.markers > 1 for piece in wanting):
        raise Refusal(_("Two people mark each piece here; choose two at least."), code="two_markers")
    return _give(line_item, handing, wanting, markers, access.enrolment, now, seed=seed, by_section=by_section)


@transaction.atomic
def take_over(
    *, line_item: LineItem, absent: Enrolment, markers: Sequence[Enrolment], seed: int, by: User, now: datetime
) -> int:
    """Give what one marker has not done to others; return how many pieces they were given.

    Everybody who marks may take it over alone; an instructor gives it to whom they choose. A piece that all of them
    have already stays where it is. Raises Refusal where nothing is left.
    """
    access = taught_run(by, line_item.run.key)
    if not may_lead(access.enrolment) and {one.pk for one in markers} != {access.enrolment.pk}:
        raise Forbidden(_("You can take this over yourself; only an instructor gives it to others."))
    others = [one for one in markers if one.pk != absent.pk]
    _check(line_item, others)
    LineItem.objects.select_for_update(no_key=True, of=("self",)).get(pk=line_item.pk)
    handing = handing_of(line_item)
    rest = handing.rest_of(absent.pk)
    if not rest:
        raise Refusal(_("Nothing is left to take over; somebody was there first."), code="nothing_left")
    wanting = [Wanting(one.uuid, one.section, 1, _had_by(handing, one.uuid)) for one in rest]
    given = _give(line_item, handing, wanting, others, access.enrolment, now, seed=seed, by_section=False, of=absent)
    if not given:
        raise Refusal(_("Each of these is marked by two people, and you are one; ask somebody else."), code="both")
    return given


def _check(line_item: LineItem, markers: Sequence[Enrolment]) -> None:
    if not markers:
        raise Refusal(_("Choose who marks."), code="no_markers")
    if any(one.run_id != line_item.run_id or not may_teach(one) for one in markers):
        raise Refusal(_("Only those who teach this run now can mark; choose others."), code="not_staff")


def _taken_back(line_item: LineItem, handing: Handing) -> Handing:
    waiting = [one.uuid for one in handing.pieces if one.is_waiting and not handing.judged_by[one.uuid]]
    Allotment.objects.filter(line_item=line_item, piece__in=waiting).delete()
    return handing_of(line_item)


def _wanting(handing: Handing, piece: Work) -> Wanting:
    return Wanting(piece.uuid, piece.section, handing.wanted(piece), _had_by(handing, piece.uuid))


def _had_by(handing: Handing, piece: UUID) -> frozenset[int]:
    return frozenset(handing.had_by[piece] | handing.judged_by[piece])


def _give(
    line_item: LineItem,
    handing: Handing,
    wanting: Sequence[Wanting],
    markers: Sequence[Enrolment],
    by: Enrolment,
    now: datetime,
    *,
    seed: int,
    by_section: bool,
    of: Enrolment | None = None,
) -> int:
    loads = {one.pk: len(handing.rest_of(one.pk)) for one in markers}
    found = handed_out(wanting, loads, seed=seed, by_section=by_section)
    if of is not None:
        Allotment.objects.filter(marker=of, piece__in=[piece for piece, _marker in found]).delete()
    Allotment.objects.bulk_create(
        Allotment(line_item=line_item, piece=piece, marker_id=marker, by=by, at=now) for piece, marker in found
    )
    if found:
        happening = WorkHandedOut(run=line_item.run.uuid, subject=line_item.uuid, pieces=len(found), seed=seed)
        record(happening, by=by.user.uuid, now=now)
    return len(found)
