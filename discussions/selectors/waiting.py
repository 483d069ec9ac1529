"""Threads that wait for those who teach."""

from collections.abc import Sequence

from django.db.models import Count
from django.utils.translation import ngettext

from discussions.models import Thread
from discussions.selectors.lists import UNANSWERED


def unanswered_in_runs(runs: Sequence[int]) -> dict[int, int]:
    """Return how many threads nobody has answered, by the run's id. One statement."""
    waiting = Thread.objects.filter(UNANSWERED, run__in=runs, joined_to=None).order_by()
    return dict(waiting.values_list("run").annotate(number=Count("pk")))


def unanswered_in_words(number: int) -> str:
    """Return a number of such threads in words."""
    return ngettext("%(number)d thread without an answer", "%(number)d threads without an answer", number) % {
        "number": number
    }
