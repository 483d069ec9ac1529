"""Who has work on the way that no entry tells of: against a running clock, or handed in and not yet marked.

Apps above register a reader; what is on the way never counts as missing.
"""

from collections.abc import Callable, Collection
from datetime import datetime

from common.registry import Registry

Reader = Callable[[Collection[int], Collection[int], datetime], set[tuple[int, int]]]
"""Called with activities, enrolments (their ids) and `now`; returns pairs of enrolment and activity. A fixed number of
statements. Called under the locks of the enrolments' total rows."""

readers: Registry[Reader] = Registry("reader of work under way")


def under_way(activities: Collection[int], enrolments: Collection[int], now: datetime) -> set[tuple[int, int]]:
    """Return what any app has on the way, as pairs of enrolment and activity."""
    return {pair for _name, reader in readers for pair in reader(activities, enrolments, now)}
