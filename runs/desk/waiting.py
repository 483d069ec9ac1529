"""What waits for those who teach: each app that has such work says how much of it lies in which run."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from django.urls import reverse

from common.registry import Registry
from runs.models import Run


@dataclass(frozen=True)
class Waiting:
    """One sort of work."""

    words: Callable[[int], str]
    """A number of it in words, translated: "3 essays to mark"."""
    url_name: str
    """Where it is done; reversed with the run's key as its only argument."""
    counts: Callable[[Sequence[int]], dict[int, int]]
    """How much of it there is, by the run's id, for some runs. One statement."""


waiting: Registry[Waiting] = Registry("sort of waiting work")


@dataclass(frozen=True)
class Work:
    """Some work in one run."""

    words: str
    url: str


def work_in(runs: Sequence[Run]) -> dict[int, list[Work]]:
    """Return what waits in each run, by its id; one statement for each sort of work."""
    found: dict[int, list[Work]] = {run.pk: [] for run in runs}
    for _name, sort in waiting:
        counts = sort.counts([run.pk for run in runs])
        for run in runs:
            if counts.get(run.pk):
                found[run.pk].append(Work(sort.words(counts[run.pk]), reverse(sort.url_name, args=[run.key])))
    return found
