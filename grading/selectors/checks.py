"""What the latest replays of the ledgers found."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import Count
from django.utils.translation import ngettext

from grading.models import LedgerCheck, LedgerFault
from grading.selectors.replay import Fault
from runs.models import Enrolment, Run

CHECKS_SHOWN = 14
MOST = 200


@dataclass(frozen=True)
class Wrong:
    """One student's ledger that does not hold, and why."""

    enrolment: Enrolment
    fault: LedgerFault
    sentences: tuple[Fault, ...]


def faults_in_run(run: Run) -> list[Wrong]:
    """Return whose ledgers in a run do not hold, the oldest first, 200 at most. One statement."""
    found = LedgerFault.objects.filter(enrolment__run=run).select_related("enrolment__user")
    return [Wrong(one.enrolment, one, tuple(Fault(**told) for told in one.told)) for one in found[:MOST]]


def faulty_runs() -> list[tuple[Run, int]]:
    """Return the runs with ledgers that do not hold, and how many. Two statements."""
    found = LedgerFault.objects.order_by().values_list("enrolment__run").annotate(n=Count("pk"))
    numbers = dict(found)
    return [(run, numbers[run.pk]) for run in Run.objects.filter(pk__in=numbers).order_by("title")]


def latest_checks() -> list[LedgerCheck]:
    """Return the latest replays, the newest first. One statement."""
    return list(LedgerCheck.objects.all()[:CHECKS_SHOWN])


def faulty_in_runs(runs: Sequence[int]) -> dict[int, int]:
    """Return how many ledgers do not hold, by the run's id. One statement."""
    found = LedgerFault.objects.filter(enrolment__run__in=runs).order_by()
    return dict(found.values_list("enrolment__run").annotate(n=Count("pk")))


def faulty_in_words(number: int) -> str:
    """Return a number of such ledgers in words."""
    told = ngettext(
        "The record of %(number)d student does not agree with itself",
        "The records of %(number)d students do not agree with themselves",
        number,
    )
    return told % {"number": number}
