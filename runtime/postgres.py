"""Our own PostgreSQL cluster: made once, started in the foreground, its leftovers cleared before each start."""

import os
import shutil
import signal
import subprocess
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from runtime import binaries, children, orders, privileges, processes
from runtime.lifeline import die_with
from runtime.trouble import Trouble

if TYPE_CHECKING:
    import psycopg

STOP = signal.SIGINT
"""Fast shutdown: open transactions are rolled back, and the files are left clean."""
STOP_AT_ONCE = signal.SIGQUIT
"""Immediate shutdown: nothing that was committed is lost, and the next start reads the log over."""
LOCALE = {"LC_ALL": "C.UTF-8", "TZ": "UTC"}
OWNER = "wakhan"
"""The role the site works with, no superuser, and the name of its database."""


@dataclass(frozen=True)
class Cluster:
    data: Path
    sockets: Path
    options: tuple[str, ...] = ()
    """Further `-c name=value` settings."""

    def make(self) -> None:
        """Make the cluster if there is none; raise Trouble where another version of PostgreSQL made it.

        It is made beside its place and moved there whole, so that a cut leaves nothing half made.
        """
        if self.is_made:
            return self._refuse_another_version()
        self.data.parent.mkdir(parents=True, exist_ok=True)
        for left_over in self.data.parent.glob(f"{self.data.name}.new-*"):
            shutil.rmtree(left_over)
        fresh = Path(tempfile.mkdtemp(prefix=f"{self.data.name}.new-", dir=self.data.parent))
        privileges.give(fresh)
        command = [
            str(binaries.postgres("initdb")), "-D", str(fresh), "-U", "postgres", "-A", "trust", "-E", "UTF8",
            "--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--no-instructions",
        ]  # fmt: skip
        made = children.run(command, env=os.environ | LOCALE, become=privileges.drop, with_errors=True)
        if made.returncode:
            raise Trouble(f"PostgreSQL could not make its files in {self.data}: {_last_line(made.stdout)}")
        fresh.rename(self.data)
        return None

    @property
    def is_made(self) -> bool:
        return (self.data / "PG_VERSION").is_file()

    def command(self) -> list[str]:
        """Return the command that runs the server in the foreground, reachable by its socket alone."""
        settings = ("listen_addresses=", "unix_socket_permissions=0700", "timezone=UTC", "log_timezone=UTC")
        flags = [part for setting in (*settings, *self.options) for part in ("-c", setting)]
        return [str(binaries.postgres("postgres")), "-D", str(self.data), "-k", str(self.sockets), *flags]

    def start(self, log: Path) -> subprocess.Popen[bytes]:
        """Start the server as a child that ends with this process, for a command or a test; `wait` for it."""
        parent = os.getpid()

        def become() -> None:
            privileges.drop()
            die_with(parent, STOP)

        with log.open("ab") as told:
            return subprocess.Popen(
                self.command(), env=os.environ | LOCALE, preexec_fn=become, stdout=told, stderr=told
            )

    def clear(self) -> None:
        """End a server that outlived its supervisor, and take away a PID file that names nothing of ours.

        PostgreSQL itself refuses to start on a PID file that is empty, cut short or names any living process.
        """
        self.end(by=STOP, patience=60)
        (self.data / "postmaster.pid").unlink(missing_ok=True)

    def end(self, *, by: signal.Signals, patience: float) -> None:
        """End the server, whoever started it, with `by` and after `patience` seconds by force."""
        processes.end(processes.named_in("postgres", self.data), "PostgreSQL", by=by, patience=patience)

    def wait(self, seconds: float = 180) -> None:
        """Return as soon as the server takes connections; raise Trouble after `seconds`."""
        import psycopg  # not above: what only becomes the server starts without it, and sooner

        until = time.monotonic() + seconds
        while True:
            try:
                return self._connect("postgres").close()
            except psycopg.OperationalError as error:
                if time.monotonic() > until:
                    raise Trouble(f"PostgreSQL does not come up in {self.data}: {error}") from None
                orders.wait(0.05)

    def ensure_database(self, name: str = OWNER) -> None:
        """Make the site's role and its database unless they are there."""
        from psycopg import sql

        with self._connect("postgres") as connection:
            if not connection.execute("SELECT FROM pg_roles WHERE rolname = %s", [OWNER]).rowcount:
                connection.execute(sql.SQL("CREATE ROLE {} LOGIN CREATEDB").format(sql.Identifier(OWNER)))
            if not connection.execute("SELECT FROM pg_database WHERE datname = %s", [name]).rowcount:
                statement = sql.SQL("CREATE DATABASE {} OWNER {}")
                connection.execute(statement.format(sql.Identifier(name), sql.Identifier(OWNER)))

    def row(self, statement: str) -> tuple[Any, ...] | None:
        """Return the row that a statement finds in the site's database; None where a table of it is not there."""
        import psycopg

        with self._connect(OWNER) as connection:
            try:
                return connection.execute(statement).fetchone()
            except psycopg.errors.UndefinedTable:
                return None

    def _connect(self, database: str) -> "psycopg.Connection":
        import psycopg

        return psycopg.connect(
            host=str(self.sockets), user="postgres", dbname=database, autocommit=True, connect_timeout=5
        )

    def _refuse_another_version(self) -> None:
        theirs = (self.data / "PG_VERSION").read_text().strip()
        ours = _version()
        if theirs != ours:
            raise Trouble(
                f"The database in {self.data} was made by PostgreSQL {theirs}, and this Wakhan brings {ours}; nothing "
                "was changed. Start the Wakhan that made it, run `manage.py backup FILE` there, then start this one "
                "with an empty WAKHAN_DATA and run `manage.py restore FILE`."
            )


def _version() -> str:
    """Return the major version of our binaries."""
    said = subprocess.run([binaries.postgres("postgres"), "--version"], capture_output=True, text=True, check=True)
    return said.stdout.split()[-1].split(".")[0]


def _last_line(text: str) -> str:
    lines = [line for line in text.splitlines() if line.strip()]
    return lines[-1] if lines else "it gave no reason"
