"""The pages of a run that a student moves between: its lessons, and what apps above add when they start."""

from dataclasses import dataclass

from django.utils.functional import Promise

from common.registry import Registry


@dataclass(frozen=True)
class RunPage:
    """One page of a run, for everybody in it."""

    label: str | Promise
    url_name: str
    """Reversed with the run's key as its only argument."""
    order: int


pages: Registry[RunPage] = Registry("run page")
