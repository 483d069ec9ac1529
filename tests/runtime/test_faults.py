"""Whatever is killed, the site comes back, or the next start takes up what is there, and nothing is lost."""

import os
import pwd
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from config.env import BASE_DIR
from runtime import parts
from tests.runtime.conftest import Site, free_port

pytestmark = pytest.mark.long


def kept(site: Site) -> bool:
    return site.sql("SELECT said FROM kept") == [("an answer",)]


def kill(pids: set[int], how: signal.Signals = signal.SIGKILL) -> None:
    for pid in pids:
        with suppress(ProcessLookupError):  # it fell with one of the others
            os.kill(pid, how)


@pytest.mark.parametrize("name", [*parts.SERVERS, *parts.SITE])
def test_a_killed_part_comes_back(running: Site, name: str):
    running.until(lambda: bool(running.pids(name)))
    before = running.pids(name)
    kill(before)
    running.until(lambda: bool(running.pids(name)) and not running.pids(name) & before and running.is_ready())
    assert kept(running)


def test_a_killed_web_process_leaves_no_worker_of_its_own_behind(running: Site):
    before = running.pids("web")
    os.kill(min(before), signal.SIGKILL)
    running.until(lambda: len(running.pids("web")) >= 3 and not running.pids("web") & before and running.is_ready())


@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGTERM])
def test_with_its_supervisor_ended_everything_ends_and_the_next_start_is_whole(site: Site, how: signal.Signals):
    site.start()
    kill(site.pids(parts.SUPERVISOR), how)
    assert site.ended() == 1
    assert "supervisor was ended" in site.said
    site.until(lambda: not site.pids())
    assert kept(site.start())


def test_a_start_right_after_its_parent_was_killed_ends_what_is_left(site: Site):
    site.start()
    site.process.kill()
    site.process.wait()
    assert kept(site.start())


def test_everything_killed_at_once_as_in_a_power_cut(site: Site):
    site.start()
    os.kill(site.process.pid, signal.SIGSTOP)
    kill(site.pids())
    site.process.kill()
    site.process.wait()
    assert kept(site.start())
    assert site.end() == 0


def test_two_copies_run_side_by_side(running: Site, another: Site):
    assert another.start().is_ready()
    assert running.is_ready()
    assert another.end() == 0
    assert running.is_ready()


def test_make_run_works_in_a_checkout_whose_path_has_spaces(filled: Path, tmp_path: Path):
    checkout = tmp_path / "a copy of Wakhan"
    files = subprocess.check_output(["git", "ls-files", "-z"], cwd=BASE_DIR, text=True).split("\0")
    for name in filter(None, files):
        (checkout / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy2(BASE_DIR / name, checkout / name)
    (checkout / ".venv").symlink_to(Path(sys.prefix))
    data = shutil.copytree(filled, checkout / ".data")
    with Site(data, free_port(), command=("make", "run"), folder=checkout) as site:
        assert site.start().is_ready()
        os.killpg(site.process.pid, signal.SIGINT)
        site.ended()
        assert not site.pids()


@pytest.mark.skipif(os.getuid() != 0, reason="only root can become somebody else")
def test_an_ordinary_user_runs_it(filled: Path, reached: Path):
    python = _python()
    libraries = {"PYTHONPATH": str(next(Path(sys.prefix).glob("lib/python3*/site-packages")))}
    make = "import sys, pathlib, runtime.postgres; runtime.postgres.Cluster(*map(pathlib.Path, sys.argv[1:])).make()"
    command = [python, "-c", make, reached / "fresh", reached]
    subprocess.run(command, cwd=BASE_DIR, env=os.environ | libraries, check=True, user="nobody", extra_groups=[])
    shutil.copytree(filled, reached / "data")
    subprocess.run(["chown", "-R", "nobody:nogroup", reached / "data"], check=True)
    with Site(reached / "data", free_port(), (python, "-m", "runtime"), environ=libraries, user="nobody") as site:
        assert site.start().is_ready()
        assert {Path(f"/proc/{pid}").stat().st_uid for pid in site.pids()} == {pwd.getpwnam("nobody").pw_uid}
        assert site.end() == 0
        assert not site.pids()


@pytest.fixture
def reached() -> Iterator[Path]:
    """A folder that nobody but `nobody` owns: those of pytest are closed to it."""
    with tempfile.TemporaryDirectory(prefix="wakhan-ordinary-") as name:
        folder = Path(name)
        shutil.chown(folder, "nobody")
        yield folder


def _python() -> str:
    """Return a Python that an ordinary user reaches and that has our version: root's own may lie in a closed folder."""
    ours = f"import sys; sys.exit(sys.version_info[:2] != {sys.version_info[:2]})"
    for candidate in (sys.executable, "/usr/bin/python3"):
        with suppress(OSError):
            if subprocess.run([candidate, "-c", ours], user="nobody", stderr=subprocess.DEVNULL).returncode == 0:
                return candidate
    pytest.skip("an ordinary user reaches no Python of this version here")
