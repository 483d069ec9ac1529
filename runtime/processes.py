"""Which running processes are ours, by what the kernel says of them and never by a number in a file.

A PID file may be stale, cut short by a power cut, or name a number that another program has now. So
a process counts as part of this site only where /proc shows our mark in its environment, or shows a
`postgres` whose working folder is our data folder.
"""

import os
import signal
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from runtime import orders
from runtime.trouble import Trouble

PART = "WAKHAN_PART"
DATA = "WAKHAN_DATA"


def mark(part: str, data: Path) -> dict[str, str]:
    """Return the environment by which a part of the site, and every process it starts, is known again."""
    return {PART: part, DATA: str(data)}


def marked(part: str, data: Path) -> Callable[[int], bool]:
    """Return a test for the processes that bear this part's mark."""
    wanted = {os.fsencode(f"{name}={value}") for name, value in mark(part, data).items()}
    return lambda pid: wanted <= set(_read(pid, "environ").split(b"\0"))


def named_in(program: str, folder: Path) -> Callable[[int], bool]:
    """Return a test for the processes of a program that work in this folder, whoever started them."""

    def is_one(pid: int) -> bool:
        if _read(pid, "comm").strip() != program.encode():
            return False
        try:
            return Path(f"/proc/{pid}/cwd").samefile(folder)
        except OSError:
            return False

    return is_one


def running(is_ours: Callable[[int], bool]) -> Iterator[int]:
    """Yield the PIDs of the live processes, other than this one, that pass the test."""
    for entry in Path("/proc").glob("[0-9]*"):
        pid = int(entry.name)
        if pid != os.getpid() and is_ours(pid):
            yield pid


def end(is_ours: Callable[[int], bool], what: str, *, by: signal.Signals = signal.SIGTERM, patience: float) -> None:
    """End every process that passes the test, with `by` and after `patience` seconds with SIGKILL.

    Each is held by a descriptor before it is tested, so that no other process can take its number between.
    """
    held = [fd for pid in running(is_ours) if (fd := _hold(pid, is_ours)) is not None]
    try:
        _send(held, by)
        if not _all_gone(held, patience):
            _send(held, signal.SIGKILL)
            if not _all_gone(held, 10):
                raise Trouble(f"{what} still runs from an earlier start and cannot be ended; restart the machine.")
    finally:
        for fd in held:
            os.close(fd)


def _read(pid: int, name: str) -> bytes:
    try:
        return Path(f"/proc/{pid}/{name}").read_bytes()
    except OSError:
        return b""


def _hold(pid: int, is_ours: Callable[[int], bool]) -> int | None:
    try:
        fd = os.pidfd_open(pid)
    except ProcessLookupError:
        return None
    if is_ours(pid):
        return fd
    os.close(fd)
    return None


def _send(held: list[int], by: signal.Signals) -> None:
    for fd in held:
        try:
            signal.pidfd_send_signal(fd, by)
        except ProcessLookupError:
            continue


def _all_gone(held: list[int], seconds: float) -> bool:
    until = time.monotonic() + seconds
    return all(orders.wait(max(0.0, until - time.monotonic()), fd) for fd in held)
