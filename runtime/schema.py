"""The tables of a new site from one file: made migration by migration they take a minute or two of processor time."""

import hashlib
import os
import subprocess
import sys
import tempfile
from contextlib import suppress
from pathlib import Path

import psycopg
from django.conf import settings
from django.db import DatabaseError, connection, transaction
from django.db.migrations.loader import MigrationLoader

from runtime import binaries, privileges
from runtime.postgres import OWNER, STOP, Cluster
from runtime.trouble import Trouble

FILE = Path(__file__).with_name("schema.sql")
APPLIED = "2026-01-01T00:00Z"
"""The day that the file gives to all its migrations, so that it changes only with them."""

LEFT_OUT = ("\\", "-- Dumped ", "COMMENT ON EXTENSION ")
"""Lines for psql alone, those that change with each minor version, and what only an extension's owner may say."""


def load() -> None:
    """Make the tables of an empty database as the file's migrations would; later ones are left to `migrate`.

    Another PostgreSQL than ours, or one that is set up in its own way, may not take the file; there, migrations make
    everything.
    """
    with connection.cursor() as cursor:
        cursor.execute("SHOW server_version_num")
        version = int(cursor.fetchone()[0]) // 10_000
        is_wanted = version == _head()[1] and not connection.introspection.table_names(cursor)
    if is_wanted:
        with suppress(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(FILE.read_text())
        connection.close()  # the file leaves its session without a search path


def write() -> None:
    """Write the file anew from a database that only migrations have made; raise Trouble where that fails."""
    with tempfile.TemporaryDirectory(prefix="wakhan-schema-") as name:
        folder = Path(name)
        privileges.give(folder)
        cluster = Cluster(folder / "postgres", folder, ("fsync=off",))
        cluster.make()
        server = cluster.start(folder / "log")
        try:
            cluster.wait()
            cluster.ensure_database()
            FILE.write_text(_migrated(folder))
        finally:
            server.send_signal(STOP)
            server.wait()


def stamp() -> str:
    """Return what changes with the migrations: the names of all, and what is in ours."""
    seen = hashlib.sha256("\n".join(sorted(map(".".join, MigrationLoader(None).disk_migrations))).encode())
    for file in sorted(settings.BASE_DIR.glob("*/migrations/*.py")):
        seen.update(file.read_bytes())
    return seen.hexdigest()[:16]


def is_of_these_migrations() -> bool:
    return _head()[0] == stamp()


def _head() -> tuple[str, int]:
    """Return the stamp of the file and the major version of the PostgreSQL that wrote it."""
    with FILE.open() as file:
        of, version = file.readline().removeprefix("-- ").split()
    return of, int(version)


def _migrated(folder: Path) -> str:
    url = f"postgresql://{OWNER}@/{OWNER}?host={folder}"
    migrate = [sys.executable, "manage.py", "migrate", "--verbosity=0"]
    subprocess.run(migrate, cwd=settings.BASE_DIR, env=os.environ | {"DATABASE_URL": url}, check=True)
    with psycopg.connect(url) as database:
        database.execute("UPDATE django_migrations SET applied = %s", [APPLIED])
        version = database.info.server_version // 10_000
    dump = [str(binaries.postgres("pg_dump")), "--inserts", "--no-owner", "--no-privileges", url]
    done = subprocess.run(dump, capture_output=True, text=True)
    if done.returncode:
        raise Trouble(f"pg_dump failed, and nothing was changed: {done.stderr.strip()}")
    lines = [line for line in done.stdout.splitlines() if not line.startswith(LEFT_OUT)]
    return "\n".join([f"-- {stamp()} {version}", *lines, ""])
