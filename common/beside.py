"""Statements beside our own reckoning: a second thread waits for PostgreSQL, on the very same connection.

So what it reads and writes stands in the same transaction. While it has work, nobody else may use the connection.
"""

import sys
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from typing import Any

from django.db import DEFAULT_DB_ALIAS, connections

HandOver = Callable[..., Future[Any]]
"""Takes a function and its arguments; they are called one by one, in the order they were handed over."""


@contextmanager
def beside() -> Iterator[HandOver]:
    """Give what hands work over to a thread with this thread's connection; at the end it has the connection back."""
    own = connections[DEFAULT_DB_ALIAS]
    own.inc_thread_sharing()
    interval = sys.getswitchinterval()
    sys.setswitchinterval(interval / 5)  # after each answer of PostgreSQL, the other thread waits for its turn so long
    pool = ThreadPoolExecutor(1, "beside", initializer=connections.__setitem__, initargs=(DEFAULT_DB_ALIAS, own))
    try:
        yield pool.submit
    finally:
        pool.shutdown(cancel_futures=True)
        sys.setswitchinterval(interval)
        own.dec_thread_sharing()
