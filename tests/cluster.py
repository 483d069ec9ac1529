"""A PostgreSQL of the test run's own, where no DATABASE_URL names another: fast, and gone afterwards."""

import atexit
import os
import shutil
import signal
import subprocess
import tempfile
from pathlib import Path

from runtime import postgres, privileges

FAST = ("fsync=off", "full_page_writes=off", "synchronous_commit=off", "max_connections=60")


def ensure() -> None:
    """Set DATABASE_URL, starting a server for it unless it is set; the workers of pytest-xdist inherit it."""
    if os.environ.get("DATABASE_URL"):
        return
    folder = Path(tempfile.mkdtemp(prefix="wakhan-test-"))
    privileges.give(folder)
    cluster = postgres.Cluster(folder / "postgres", folder, FAST)
    cluster.make()
    server = cluster.start(folder / "log")
    atexit.register(_stop, server, folder)
    cluster.wait()
    cluster.ensure_database()
    os.environ["DATABASE_URL"] = f"postgresql://{postgres.OWNER}@/{postgres.OWNER}?host={folder}"


def _stop(server: subprocess.Popen[bytes], folder: Path) -> None:
    server.send_signal(signal.SIGINT)
    server.wait()
    shutil.rmtree(folder, ignore_errors=True)
