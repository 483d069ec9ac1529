"""Making xAPI statements of the record of events, for the runs that a store gets."""

from collections.abc import Collection, Iterable, Sequence
from datetime import datetime
from uuid import UUID

from django.conf import settings

from audit.models import Event
from common import clock
from lms.models import Account, RecordStore, Statement
from lms.rules.statements import Deed, statement
from lms.selectors.deeds import EVENTS, deeds
from lms.selectors.places import RunPlaces
from lms.services.following import follow
from runs.models import Run

FOLLOWER = "xapi"
IN_ONE_GO = 1000


def follow_events() -> int:
    """Make statements of what happened since the last time; return how many events there were."""
    return follow(FOLLOWER, lambda events: make(events, now=clock.now()))


def make(events: Sequence[Event], *, now: datetime) -> None:
    """Write the statements of events, in their order; those that there are stay as they were made.

    Fixed in number but for a statement (of SQL) or two for each change of many marks. Call it in the follower's
    transaction: the numbers of statements are then committed in their order, which stores are sent by.
    """
    wanted = [event for event in events if event.name in EVENTS and event.run]
    places = _places({event.run for event in wanted if event.run})
    found = deeds([event for event in wanted if event.run in places], places)
    accounts = _accounts({deed.who for deed in found})
    runs = {event.uuid: places[event.run].run for event in wanted if event.run in places}
    rows = (_row(deed, accounts[deed.who], runs[deed.event], now) for deed in found)
    Statement.objects.bulk_create(rows, batch_size=IN_ONE_GO, ignore_conflicts=True)


def _places(runs: Collection[UUID]) -> dict[UUID | None, RunPlaces]:
    """Return the runs of these that a store gets."""
    told = RecordStore.runs.through.objects.values("run_id")
    found = Run.objects.filter(uuid__in=runs, pk__in=told).select_related("course__content_version", "course__locale")
    return {run.uuid: RunPlaces(run) for run in found} if runs else {}


def _accounts(enrolments: Iterable[int]) -> dict[int, UUID]:
    asked = set(enrolments)
    if not asked:
        return {}
    known = dict(Account.objects.filter(enrolment__in=asked).values_list("enrolment_id", "name"))
    made = Account.objects.bulk_create(Account(enrolment_id=pk) for pk in sorted(asked - set(known)))
    return known | {account.enrolment_id: account.name for account in made}


def _row(deed: Deed, account: UUID, run: Run, now: datetime) -> Statement:
    body = statement(deed, account=account, home=f"{settings.BASE_URL}/", platform=settings.SITE_NAME)
    return Statement(uuid=deed.uuid, run=run, at=deed.at, made_at=now, body=body)
