"""Each thing that can be wrong on a machine gets one sentence, an exit code that is not 0, and no damage."""

import os
import shutil
import socket
import subprocess
from pathlib import Path

import pytest

from config import env as environment
from config.env import BASE_DIR, BadEnvironment
from tests.runtime.conftest import Site, free_port

PRODUCTION = {
    "WAKHAN_MODE": "production",
    "ALLOWED_HOSTS": "wakhan.example.org",
    "BASE_URL": "https://wakhan.example.org",
    "SECRET_KEY": "k" * 64,
}


def last_line(site: Site) -> str:
    return site.said.strip().splitlines()[-1]


def test_a_taken_port(new_site: Site):
    with socket.socket() as other:
        other.bind(("127.0.0.1", new_site.port))
        other.listen()
        assert new_site.launch().ended() == 1
    assert f"Port {new_site.port} on 127.0.0.1 cannot be used (Address already in use)" in last_line(new_site)
    assert f"PORT={new_site.port + 1} make run" in last_line(new_site)
    assert not (new_site.data / "postgres").exists()


def test_a_data_folder_of_another_version_of_postgresql(new_site: Site):
    files = new_site.data / "postgres"
    files.mkdir(parents=True)
    (files / "PG_VERSION").write_text("15\n")
    assert new_site.launch().ended() == 1
    assert "made by PostgreSQL 15, and this Wakhan brings 18; nothing was changed" in last_line(new_site)
    assert [file.name for file in files.iterdir()] == ["PG_VERSION"]


def test_a_database_that_does_not_answer(new_site: Site):
    new_site.environ = {"DATABASE_URL": f"postgresql://me:hidden@127.0.0.1:{free_port()}/wakhan"}
    assert new_site.launch().ended() == 1
    assert "The database 'wakhan' at 127.0.0.1 does not answer" in last_line(new_site)
    assert "Check DATABASE_URL" in last_line(new_site)
    assert "hidden" not in new_site.said
    assert not new_site.pids()


def test_a_data_folder_that_another_site_uses(new_site: Site):
    new_site.data.mkdir()
    holder = subprocess.Popen(["flock", str(new_site.data / "lock"), "sleep", "60"])
    try:
        while subprocess.run(["flock", "-n", str(new_site.data / "lock"), "true"], check=False).returncode == 0:
            pass
        assert new_site.launch().ended() == 1
        assert "Wakhan already runs on" in last_line(new_site)
        assert "WAKHAN_DATA=folder PORT=8001 make run" in last_line(new_site)
    finally:
        holder.kill()
        holder.wait()


@pytest.mark.parametrize("missing", ["SECRET_KEY", "ALLOWED_HOSTS", "BASE_URL"])
def test_production_refuses_to_start_without(missing: str):
    with pytest.raises(BadEnvironment, match=missing):
        environment.read({name: value for name, value in PRODUCTION.items() if name != missing})


@pytest.mark.parametrize(
    ("name", "value", "sentence"),
    [
        ("SECRET_KEY", "short", "shorter than 50 characters"),
        ("ALLOWED_HOSTS", "wakhan.example.org, *", "name the site's hosts, separated by commas"),
        ("BASE_URL", "http://wakhan.example.org", "must begin with https://"),
        ("WAKHAN_MODE", "prod", "set it to 'production'"),
        ("PORT", "80a", "a number from 1 to 65535"),
        ("PORT", "70000", "a number from 1 to 65535"),
        ("DATABASE_URL", "mysql://me@here/db", "PostgreSQL alone"),
    ],
)
def test_a_wrong_setting_is_named_with_what_to_do(name: str, value: str, sentence: str):
    with pytest.raises(BadEnvironment, match=name) as refusal:
        environment.read(PRODUCTION | {name: value})
    assert sentence in str(refusal.value)


def test_a_site_for_every_host_name_is_not_started_in_production(new_site: Site):
    new_site.environ = PRODUCTION | {"ALLOWED_HOSTS": "*"}
    assert new_site.launch().ended() == 1
    assert last_line(new_site).startswith("ALLOWED_HOSTS is '*'")
    assert not new_site.data.exists()


def test_a_missing_production_secret_stops_the_start(new_site: Site):
    new_site.environ = {name: value for name, value in PRODUCTION.items() if name != "SECRET_KEY"}
    assert new_site.launch().ended() == 1
    assert last_line(new_site).startswith("SECRET_KEY is missing or shorter than 50 characters; make one with")
    assert not new_site.data.exists()


class TestInstalling:
    """`requirements/install`, which `make` calls first, in a fresh folder with a Python that lacks something."""

    @pytest.fixture
    def fresh(self, tmp_path: Path) -> Path:
        shutil.copytree(BASE_DIR / "requirements", tmp_path / "a folder" / "requirements")
        return tmp_path / "a folder"

    def install(self, folder: Path, *, python: str) -> subprocess.CompletedProcess[str]:
        stand_in = folder / "python"
        stand_in.write_text(f"#!/bin/sh\n{python}\n")
        stand_in.chmod(0o755)
        environ = os.environ | {"PYTHON": "./python"}
        return subprocess.run(
            ["requirements/install", "run"], cwd=folder, env=environ, capture_output=True, text=True, check=False
        )

    def test_an_old_python(self, fresh: Path):
        done = self.install(fresh, python="exit 1")
        assert done.returncode != 0
        assert done.stderr.strip().startswith("Wakhan needs Python 3.11 or later")
        assert not (fresh / ".venv").exists()

    def test_a_python_without_its_venv_module(self, fresh: Path):
        done = self.install(fresh, python='case "$2" in *version_info*) exit 0;; *) exit 1;; esac')
        assert done.returncode != 0
        assert "has no venv module; on Debian and Ubuntu: apt-get install python3-venv" in done.stderr
        assert not (fresh / ".venv").exists()
