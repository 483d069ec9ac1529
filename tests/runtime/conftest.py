"""A whole site, run as a person runs it, in a data folder and on a port of its own."""

import fcntl
import os
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import psycopg
import pytest

from config import env as environment
from config.env import BASE_DIR, socket_folder
from runtime import parts, privileges, processes
from tests import cluster

OWN = ("DATABASE_URL", "BROKER_URL", "CACHE_URL", "DJANGO_SETTINGS_MODULE", "PORT", "BASE_URL")
ODD = "data of Wakhan; 100% \"ours\" & 'own'"
"""A folder name that every careless command line and configuration file trips over."""
PATIENCE = 600
"""Seconds after which something is called hung: the machine may be slow and busy with other tests."""


@dataclass
class Site:
    """One data folder and what runs on it; `command` is how it is started. At the end of a `with` nothing runs."""

    data: Path
    port: int
    command: tuple[str, ...] = (sys.executable, "-m", "runtime")
    folder: Path = BASE_DIR
    environ: dict[str, str] = field(default_factory=dict)
    user: str | None = None
    process: subprocess.Popen[bytes] | None = None

    def launch(self) -> "Site":
        """Start it and return at once."""
        with self.log.open("w") as log:
            self.process = subprocess.Popen(
                self.command,
                cwd=self.folder,
                env=self._environ(),
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                start_new_session=True,
                user=self.user,
                group=self.user and "nogroup",
                extra_groups=[] if self.user else None,
            )
        return self

    def start(self) -> "Site":
        """Start it and return when it says that it is ready."""
        self.launch()
        self.until(lambda: "Ctrl-C" in self.said or self.process.poll() is not None)
        assert self.process.poll() is None, self.story()
        return self

    def until(self, true: Callable[[], bool]) -> None:
        """Return as soon as `true` says so; fail with the logs where it never does."""
        until = time.monotonic() + PATIENCE
        while not true():
            assert time.monotonic() < until, f"it did not come about\n{self.story()}"
            time.sleep(0.1)

    @property
    def log(self) -> Path:
        return self.data.with_name("said.txt")

    @property
    def said(self) -> str:
        return self.log.read_text()

    def end(self, number: signal.Signals = signal.SIGINT) -> int:
        """Tell it to stop; return its exit code."""
        self.process.send_signal(number)
        return self.ended()

    def ended(self) -> int:
        """Return its exit code; wait far longer than it may take to stop, for the machine may be slow."""
        try:
            return self.process.wait(PATIENCE)
        except subprocess.TimeoutExpired:
            pytest.fail(f"it does not end\n{self.story()}")

    def story(self) -> str:
        """Return what it said and the ends of its logs."""
        logs = {file.name: file.read_text(errors="replace") for file in sorted((self.data / "logs").glob("*.log"))}
        return "\n".join(f"--- {name}\n{text[-3000:]}" for name, text in {"said": self.said, **logs}.items())

    def __enter__(self) -> "Site":
        return self

    def __exit__(self, *error: object) -> None:
        """End whatever runs of it, without asking."""
        if self.process is not None:
            self.process.kill()
            self.process.wait()
        parts.end_at_once(environment.read({"WAKHAN_DATA": str(self.data)}))

    def pids(self, *names: str) -> set[int]:
        """Return the live processes of these parts, of all of them by default."""
        names = names or (parts.SUPERVISOR, *parts.SERVERS, *parts.SITE)
        return {pid for name in names for pid in processes.running(processes.marked(name, self.data))}

    def manage(self, *arguments: object) -> subprocess.CompletedProcess[str]:
        """Run a command of `manage.py` on this site."""
        command = [sys.executable, "manage.py", *map(str, arguments)]
        return subprocess.run(
            command, cwd=self.folder, env=self._environ(), capture_output=True, text=True, check=False
        )

    def is_ready(self) -> bool:
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{self.port}/health/ready", timeout=5) as answer:
                return answer.status == 200
        except (OSError, urllib.error.URLError):
            return False

    def _environ(self) -> dict[str, str]:
        kept = {name: value for name, value in os.environ.items() if name not in OWN}
        proxy = {"http_proxy": "http://127.0.0.1:9"}  # of the campus; nothing on this machine is asked through it
        return kept | proxy | {"WAKHAN_DATA": str(self.data), "PORT": str(self.port)} | self.environ

    def sql(self, statement: str) -> list[tuple]:
        with psycopg.connect(host=str(socket_folder(self.data)), dbname="wakhan", user="wakhan") as connection:
            cursor = connection.execute(statement)
            return cursor.fetchall() if cursor.description else []


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def migrated(data: Path) -> None:
    """Let a site that never ran find its database migrated, where the tests have one: that alone takes a minute."""
    data.mkdir()
    privileges.give(data)
    cluster.copy_migrated(data / "postgres")


@pytest.fixture(scope="session")
def filled(tmp_path_factory) -> Path:
    """A data folder as the first start leaves it, with a row that no later test may lose; made once."""
    base = tmp_path_factory.getbasetemp()
    shared = (base.parent if "PYTEST_XDIST_WORKER" in os.environ else base) / "first"
    shared.mkdir(exist_ok=True)
    with (shared / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not (shared / "done").exists():
            with Site(shared / ODD, free_port()) as site:
                migrated(site.data)
                site.start()
                site.sql("CREATE TABLE kept AS SELECT 'an answer' AS said")
                assert site.end() == 0, site.story()
            (shared / "done").touch()
    return shared / ODD


@pytest.fixture
def site(filled: Path, tmp_path: Path) -> Iterator[Site]:
    """A site that was run before and is stopped."""
    with Site(shutil.copytree(filled, tmp_path / ODD), free_port()) as site:
        yield site


@pytest.fixture
def another(filled: Path, tmp_path: Path) -> Iterator[Site]:
    """Another of that kind."""
    with Site(shutil.copytree(filled, tmp_path / "another"), free_port()) as site:
        yield site


@pytest.fixture(scope="module")
def running(filled: Path, tmp_path_factory) -> Iterator[Site]:
    """A site that runs, for the tests of a module that leave it running."""
    with Site(shutil.copytree(filled, tmp_path_factory.mktemp("running") / ODD), free_port()) as site:
        yield site.start()


@pytest.fixture
def new_site(tmp_path: Path) -> Iterator[Site]:
    """A site that never ran."""
    with Site(tmp_path / "data", free_port()) as site:
        yield site
