"""What a piece of work takes: seconds, and statements without transaction control."""

import time
from collections.abc import Callable

from django.db import connection
from django.test.utils import CaptureQueriesContext

from bench.scenarios import CONTROL


def seconds(work: Callable[[], object]) -> float:
    """Return how many seconds it takes."""
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def statements(work: Callable[[], object]) -> int:
    """Return how many statements it asks."""
    with CaptureQueriesContext(connection) as asked:
        work()
    return sum(not query["sql"].startswith(CONTROL) for query in asked)
