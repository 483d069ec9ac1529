"""A program that we start and wait for; where we are told to stop meanwhile, it ends before us."""

import os
import signal
import subprocess
import tempfile
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from runtime import orders
from runtime.lifeline import die_with

GRACE = 10


def run(
    command: list[str],
    *,
    env: dict[str, str],
    cwd: Path | None = None,
    become: Callable[[], None] = lambda: None,
    with_errors: bool = False,
) -> subprocess.CompletedProcess[str]:
    """Run it to its end in a session of its own, so that Ctrl-C reaches us alone; return what it said.

    `become` runs in the child before its program, and `with_errors` keeps what it says on standard error, too.
    """
    us = os.getpid()

    def before() -> None:
        become()
        die_with(us, signal.SIGTERM)

    with tempfile.TemporaryFile("w+") as said:
        process = subprocess.Popen(
            command,
            cwd=cwd,
            env=env,
            stdin=subprocess.DEVNULL,
            stdout=said,
            stderr=said if with_errors else None,
            start_new_session=True,
            preexec_fn=before,
        )
        _wait(process)
        said.seek(0)
        return subprocess.CompletedProcess(command, process.wait(), said.read())


def _wait(process: subprocess.Popen[bytes]) -> None:
    ended = os.pidfd_open(process.pid)
    try:
        orders.wait(None, ended)
    except BaseException:
        process.terminate()
        with suppress(orders.Stopped):
            orders.wait(GRACE, ended)
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        process.wait()
        raise
    finally:
        os.close(ended)
