"""Who would lose time by a change of dates: it is made, looked at, and rolled back, so that it cannot differ."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from runs.dates import Held, followers
from runs.models import Activity, Enrolment

Key = tuple[int, int, str]


@dataclass(frozen=True)
class Loss:
    """What one student would lose."""

    enrolment: Enrolment
    activity: Activity
    words: str
    """Why it is told: they are answering now, have extra time, have handed in."""
    before: datetime | None
    after: datetime | None
    """None: it would no longer be in time."""
    minutes: int | None
    """None where it had no end, or is no longer in time."""


@dataclass(frozen=True)
class Touched:
    """Whom a change would touch."""

    losses: tuple[Loss, ...]
    """The greatest first."""
    others: int
    """Students who would only have everybody's date sooner."""
    longer: int
    """Students answering now who may go on longer."""

    @property
    def losers(self) -> int:
        """How many students would lose something."""
        return len({loss.enrolment.pk for loss in self.losses})

    @property
    def needs_a_word(self) -> bool:
        """Whether somebody should look before it is done."""
        return bool(self.losses or self.longer)


def touched(
    change: Callable[[], object],
    *,
    activities: Sequence[Activity],
    enrolment: Enrolment | None = None,
    now: datetime,
) -> Touched:
    """Return whom `change`, a call of a service, would touch in some activities of one run; nothing of it stays.

    With `enrolment`, a change that is that student's alone.

    Raises whatever the change itself raises.
    """
    with transaction.atomic():
        before = {key: held for key, held in _held(activities, enrolment).items() if _is_ahead(held, now)}
        change()
        after = _held(activities, enrolment)
        transaction.set_rollback(True)
    less = [key for key, held in before.items() if _is_less(held, after.get(key))]
    named = [key for key in less if before[key].words]
    return Touched(
        losses=_losses(named, before, after, activities),
        others=len({enrolment for enrolment, _activity, _kind in less} - {key[0] for key in named}),
        longer=sum(_is_less(held, before[key]) for key, held in after.items() if held.is_running and key in before),
    )


def _is_ahead(held: Held, now: datetime) -> bool:
    """Nobody loses time that is over; work that is in time stays so."""
    return held.is_handed_in or held.until is None or held.until > now


def _held(activities: Sequence[Activity], enrolment: Enrolment | None) -> dict[Key, Held]:
    rows = [held for _name, follower in followers for held in follower.held(activities, enrolment)]
    return {(held.enrolment_id, held.activity_id, held.kind): held for held in rows}


def _is_less(before: Held, after: Held | None) -> bool:
    if after is None:
        return True
    return after.until is not None and (before.until is None or after.until < before.until)


def _losses(
    keys: Sequence[Key], before: Mapping[Key, Held], after: Mapping[Key, Held], activities: Sequence[Activity]
) -> tuple[Loss, ...]:
    people = Enrolment.objects.select_related("user").in_bulk([enrolment for enrolment, _activity, _kind in keys])
    by_id = {activity.pk: activity for activity in activities}
    found: dict[tuple[int, int, str], Loss] = {}
    for enrolment, activity, kind in keys:
        held, then = before[enrolment, activity, kind], after.get((enrolment, activity, kind))
        until = then.until if then else None
        loss = Loss(people[enrolment], by_id[activity], held.words, held.until, until, _minutes(held.until, until))
        told = found.setdefault((enrolment, activity, held.words), loss)
        if (loss.minutes or 0) > (told.minutes or 0):  # due and closed sooner: the greater is told
            found[enrolment, activity, held.words] = loss
    return tuple(sorted(found.values(), key=lambda loss: (-(loss.minutes or 0), str(loss.enrolment.user))))


def _minutes(before: datetime | None, after: datetime | None) -> int | None:
    """Return the minutes between two ends, a begun one counted whole."""
    return int(-(-(before - after).total_seconds() // 60)) if before and after else None
