"""Replaying every ledger of the site, slice by slice, and keeping what does not agree."""

from dataclasses import asdict
from datetime import datetime
from itertools import groupby

from django.db import transaction

from audit.services import record_all
from grading.events import LedgerFaultFound
from grading.models import LedgerCheck, LedgerFault
from grading.selectors.replay import Fault, faults_in, with_ledger
from runs.models import Enrolment

SLICE = 200
"""So many ledgers are locked and held in memory at once."""


def begin(*, now: datetime) -> LedgerCheck:
    """Return a new replay; one that was not ended is left as it is, and shows as that."""
    return LedgerCheck.objects.create(started_at=now)


@transaction.atomic
def go_on(*, check: LedgerCheck, after: int, now: datetime) -> LedgerCheck:
    """Replay the next slice, the enrolments above the id `after`, and return the replay as it then stands.

    A slice that was done already is not done again: safe to run twice. A difference that is new, or another than
    before, is recorded as an event; one that is gone is forgotten.
    """
    check = LedgerCheck.objects.select_for_update().get(pk=check.pk)
    if check.reached != after or check.ended_at:
        return check
    some = list(with_ledger().filter(pk__gt=after).select_related("run")[:SLICE])
    faults: dict[int, list[Fault]] = {}
    for _run, people in groupby(sorted(some, key=lambda one: one.run_id), key=lambda one: one.run_id):
        members = list(people)
        faults |= faults_in(members[0].run, [one.pk for one in members])
    _keep(some, faults, now)
    check.ledgers += len(some)
    check.faulty += len(faults)
    if some:
        check.reached = some[-1].pk
    if len(some) < SLICE:
        check.ended_at = now
    check.save()
    return check


def _keep(looked_at: list[Enrolment], faults: dict[int, list[Fault]], now: datetime) -> None:
    known = {one.enrolment_id: one for one in LedgerFault.objects.filter(enrolment__in=looked_at)}
    LedgerFault.objects.filter(enrolment__in=known.keys() - faults.keys()).delete()
    told = {pk: [asdict(one) for one in wrong] for pk, wrong in faults.items()}
    LedgerFault.objects.bulk_create(
        [LedgerFault(enrolment_id=pk, told=words, found_at=now, seen_at=now) for pk, words in told.items()],
        update_conflicts=True,
        unique_fields=["enrolment"],
        update_fields=["told", "seen_at"],
    )
    people = {one.pk: one for one in looked_at}
    new = [people[pk] for pk, words in told.items() if pk not in known or known[pk].told != words]
    record_all(
        [LedgerFaultFound(run=one.run.uuid, subject=one.uuid, faults=len(told[one.pk])) for one in new],
        by=None,
        now=now,
    )
