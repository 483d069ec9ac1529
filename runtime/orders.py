"""Orders to stop: heard at any moment, and heeded only in the waits of this module.

A handler that raised would raise inside whatever runs just then: within `Popen.wait`, say, which would then hold its
lock for ever. So a handler writes the order down in a pipe, and `wait` reads it there. Who does not
`listen` only waits.
"""

import os
import select
import signal
import time
from contextlib import suppress

STOPPING = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
SAME = 1.0
"""Seconds within which a second signal is the same order: a closed terminal and its shell both send one."""

_heard, _told = os.pipe2(os.O_NONBLOCK | os.O_CLOEXEC)
_last = -SAME


class Stopped(Exception):
    """The person at the terminal, or the system, asked us to stop."""


def listen() -> None:
    """Take the signals that ask us to stop for orders from now on."""
    for number in STOPPING:
        signal.signal(number, _write_down)


def listen_no_more() -> None:
    """Ignore every further order: what is left to do is short and must be done."""
    for number in STOPPING:
        signal.signal(number, signal.SIG_IGN)
    with suppress(BlockingIOError):
        os.read(_heard, 1000)


def wait(seconds: float | None, *descriptors: int) -> bool:
    """Return at once when one of these is readable, else after `seconds`; say which. Raise Stopped for each order."""
    ready, _, _ = select.select([_heard, *descriptors], [], [], seconds)
    if _heard in ready:
        os.read(_heard, 1)
        raise Stopped
    return bool(ready)


def _write_down(number: int, frame: object) -> None:
    global _last
    now = time.monotonic()
    if now - _last >= SAME:
        os.write(_told, b".")
    _last = now
