"""A PostgreSQL of the test run's own, where no DATABASE_URL names another: fast, and gone afterwards.

The site's own database is made as a new site's is and is the template of each worker's; the files of the whole are
kept for the next run with the same migrations.
"""

import atexit
import hashlib
import os
import shutil
import signal
import subprocess
import sys
import tempfile
from pathlib import Path

from runtime import binaries, postgres, privileges

FAST = ("fsync=off", "full_page_writes=off", "synchronous_commit=off", "max_connections=60")
TEMPLATE = "WAKHAN_TEST_TEMPLATE"
"""The environment's name for the database that the tests' own are copies of, for the workers of pytest-xdist."""
ROOT = Path(__file__).parent.parent
SCHEMA = ROOT / "runtime" / "schema.sql"
KEPT = ROOT / ".pytest_cache" / "postgres"


def ensure() -> None:
    """Set DATABASE_URL, starting a server for it unless it is set; the workers of pytest-xdist inherit it."""
    if os.environ.get("DATABASE_URL"):
        return
    folder = Path(tempfile.mkdtemp(prefix="wakhan-test-"))
    privileges.give(folder)
    cluster = postgres.Cluster(folder / "postgres", folder, FAST)
    os.environ["DATABASE_URL"] = f"postgresql://{postgres.OWNER}@/{postgres.OWNER}?host={folder}"
    os.environ[TEMPLATE] = postgres.OWNER
    if not copy_migrated(cluster.data):
        _make(cluster)
        _keep(cluster.data)
    server = _start(cluster)
    atexit.register(_end, server, folder)


def copy_migrated(data: Path) -> bool:
    """Put the files of a server whose database is migrated there, owned as the folder around them, if there are any."""
    kept = KEPT / _stamp()
    if not kept.is_dir():
        return False
    shutil.copytree(kept, data)
    owner = data.parent.stat()  # the server's user, who is another one than root's where root runs the tests
    for file in (data, *data.rglob("*")):
        os.chown(file, owner.st_uid, owner.st_gid)
    return True


def _make(cluster: postgres.Cluster) -> None:
    cluster.make()
    server = _start(cluster)
    try:
        cluster.ensure_database()
        _psql(cluster, "postgres", "-c", f"GRANT SET ON PARAMETER session_replication_role TO {postgres.OWNER}")
        _psql(cluster, postgres.OWNER, "-f", str(SCHEMA))
        settings = {"DJANGO_SETTINGS_MODULE": "config.settings"}
        subprocess.run([sys.executable, "manage.py", "migrate", "-v0"], cwd=ROOT, env=os.environ | settings, check=True)
    finally:
        _stop(server)


def _psql(cluster: postgres.Cluster, user: str, *orders: str) -> None:
    where = ["-h", str(cluster.sockets), "-U", user, "-d", postgres.OWNER]
    quiet = ["-X", "-q", "-o", os.devnull, "-v", "ON_ERROR_STOP=1"]
    subprocess.run([binaries.postgres("psql"), *where, *quiet, *orders], check=True)


def _start(cluster: postgres.Cluster) -> subprocess.Popen[bytes]:
    server = cluster.start(cluster.sockets / "log")
    cluster.wait()
    return server


def _keep(data: Path) -> None:
    shutil.rmtree(KEPT, ignore_errors=True)
    fresh = KEPT / f"new-{os.getpid()}"
    shutil.copytree(data, fresh)
    fresh.rename(KEPT / _stamp())


def _stamp() -> str:
    """Return what changes with the files: migrations, the versions of what brings its own, and what is done here."""
    seen = hashlib.sha256()
    for file in sorted([*ROOT.glob("*/migrations/*.py"), *ROOT.glob("requirements/*.txt"), Path(__file__)]):
        seen.update(file.read_bytes())
    return seen.hexdigest()[:16]


def _stop(server: subprocess.Popen[bytes]) -> None:
    server.send_signal(signal.SIGINT)
    server.wait()


def _end(server: subprocess.Popen[bytes], folder: Path) -> None:
    _stop(server)
    shutil.rmtree(folder, ignore_errors=True)
