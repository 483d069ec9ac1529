"""Orders to stop: heard at any moment, and heeded only in the waits of this module.

A handler that raised would raise inside whatever runs just then: within `Popen.wait`, say, which would then hold its
lock for ever. So a handler writes the order down, and `wait` heeds it. Who does not `listen` only waits.

A signal may come after Python has looked for signals and before the wait begins; its handler would run after the wait.
So a pipe wakes the wait, to which Python writes the moment that a signal comes (`signal.set_wakeup_fd`).
"""

import os
import select
import signal
import time

STOPPING = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
SAME = 1.0
"""Seconds within which a second signal is the same order: a closed terminal and its shell both send one."""

_heard, _told = os.pipe2(os.O_NONBLOCK | os.O_CLOEXEC)
_last = -SAME
_orders = 0
"""That were heard and not yet heeded."""


class Stopped(Exception):
    """The person at the terminal, or the system, asked us to stop."""


def listen() -> None:
    """Take the signals that ask us to stop for orders from now on."""
    signal.set_wakeup_fd(_told, warn_on_full_buffer=False)
    for number in STOPPING:
        signal.signal(number, _write_down)


def listen_no_more() -> None:
    """Ignore every further order: what is left to do is short and must be done."""
    global _orders
    for number in STOPPING:
        signal.signal(number, signal.SIG_IGN)
    _orders = 0


def wait(seconds: float | None, *descriptors: int) -> bool:
    """Return at once when one of these is readable, else after `seconds`; say which. Raise Stopped for each order."""
    until = None if seconds is None else time.monotonic() + seconds
    while True:
        _heed()
        left = None if until is None else max(0.0, until - time.monotonic())
        ready, _, _ = select.select([_heard, *descriptors], [], [], left)
        if _heard not in ready:
            return bool(ready)
        os.read(_heard, 1000)


def _heed() -> None:
    global _orders
    if _orders:
        _orders -= 1
        raise Stopped


def _write_down(number: int, frame: object) -> None:
    global _last, _orders
    now = time.monotonic()
    if now - _last >= SAME:
        _orders += 1
    _last = now
