"""A backup is checked by restoring it, into another database, and comparing everything."""

import os
import subprocess
import sys
import tarfile
from pathlib import Path

import psycopg
import pytest
from django.db import connection
from psycopg import sql

from config.env import BASE_DIR
from tests.factories import classes, texts
from tests.runtime.conftest import Site, free_port

pytestmark = pytest.mark.long
database = pytest.mark.django_db(transaction=True)


def manage(*arguments: object, data: Path, database: str) -> subprocess.CompletedProcess[str]:
    """Run a command as a technician would, on a data folder and a database of this server."""
    where = connection.settings_dict
    url = f"postgresql://{where['USER']}@/{database}?host={where['HOST']}"
    environ = os.environ | {"DJANGO_SETTINGS_MODULE": "config.settings", "DATABASE_URL": url, "WAKHAN_DATA": str(data)}
    command = [sys.executable, "manage.py", *map(str, arguments)]
    return subprocess.run(command, cwd=BASE_DIR, env=environ, capture_output=True, text=True, check=False)


def contents(database: str) -> dict[str, list[tuple]]:
    """Return every row of every table."""
    where = connection.settings_dict
    with psycopg.connect(host=where["HOST"], user=where["USER"], dbname=database) as open_connection:
        tables = open_connection.execute("SELECT tablename FROM pg_tables WHERE schemaname = 'public'").fetchall()
        select = sql.SQL("SELECT t::text FROM public.{} t ORDER BY 1")
        return {name: open_connection.execute(select.format(sql.Identifier(name))).fetchall() for (name,) in tables}


@pytest.fixture
def ours() -> str:
    return connection.settings_dict["NAME"]


@pytest.fixture
def other(ours: str):
    """An empty database beside ours."""
    name = f"{ours}_restored"
    with connection.cursor() as cursor:
        cursor.execute(f'DROP DATABASE IF EXISTS "{name}"')
        cursor.execute(f'CREATE DATABASE "{name}"')
    yield name
    with connection.cursor() as cursor:
        cursor.execute(f'DROP DATABASE "{name}"')


@pytest.fixture
def backup(tmp_path: Path, ours: str) -> Path:
    """A backup of a site with a class, an uploaded file and a key."""
    lesson = texts.lesson(texts.module(texts.course()), passages=("One claim.", "Another."))
    classes.EnrolmentFactory(run__title="Über das Pamir, پامیر")
    data = tmp_path / "data"
    (data / "media" / "images").mkdir(parents=True)
    (data / "media" / "images" / f"map of {lesson.slug}.png").write_bytes(b"\x89PNG")
    (data / "secret-key").write_text("a-key-of-its-own" * 4)
    done = manage("backup", tmp_path / "whole site.tar", data=data, database=ours)
    assert done.returncode == 0, done.stderr
    return tmp_path / "whole site.tar"


@database
def test_what_is_restored_is_what_was_there_and_is_replaced_only_when_told_so(
    backup: Path, tmp_path: Path, ours: str, other: str
):
    new = tmp_path / "new"
    done = manage("restore", backup, data=new, database=other)
    assert done.returncode == 0, done.stderr
    before = contents(other)
    assert before == {name: rows for name, rows in contents(ours).items() if rows or name in before}
    assert len(before["runs_enrolment"]) == 1
    assert [file.name for file in (new / "media/images").iterdir()] == ["map of a-lesson.png"]
    assert (new / "secret-key").read_text() == "a-key-of-its-own" * 4
    assert backup.stat().st_mode & 0o077 == 0
    refused = manage("restore", backup, data=new, database=other)
    assert refused.returncode != 0
    assert "nothing was changed" in refused.stderr
    assert "--replace" in refused.stderr
    assert contents(other) == before
    assert manage("restore", backup, "--replace", data=new, database=other).returncode == 0
    assert contents(other) == before


@database
def test_a_backup_of_another_version_or_cut_short_is_refused_and_none_is_overwritten(
    backup: Path, tmp_path: Path, ours: str, other: str
):
    newer = tmp_path / "newer.tar"
    with tarfile.open(backup) as whole, tarfile.open(newer, "w") as changed:
        whole.extractall(tmp_path / "parts", filter="data")
        manifest = tmp_path / "parts" / "manifest.json"
        manifest.write_text(
            manifest.read_text().replace('"audit.0001_tables"', '"audit.0001_tables", "audit.0999_later"')
        )
        changed.add(tmp_path / "parts", ".")
    refused = manage("restore", newer, data=tmp_path / "new", database=other)
    assert refused.returncode != 0
    assert "made by a newer version of Wakhan (they differ in audit.0999_later); nothing was changed" in refused.stderr
    assert contents(other) == {}

    kept = backup.read_bytes()
    (tmp_path / "short.tar").write_bytes(kept[: len(kept) // 2])
    refused = manage("restore", tmp_path / "short.tar", data=tmp_path / "new", database=other)
    assert refused.returncode != 0
    assert "nothing was changed" in refused.stderr
    assert contents(other) == {}
    assert not list((tmp_path / "new").glob("media/*"))

    refused = manage("backup", backup, data=tmp_path / "data", database=ours)
    assert refused.returncode != 0
    assert "exists already" in refused.stderr
    assert backup.read_bytes() == kept


@database
def test_a_database_without_a_site_is_not_backed_up(tmp_path: Path, other: str):
    refused = manage("backup", tmp_path / "none.tar", data=tmp_path / "data", database=other)
    assert refused.returncode != 0
    assert refused.stderr.strip().startswith("This database holds no site; set DATABASE_URL or WAKHAN_DATA")
    assert not (tmp_path / "none.tar").exists()


def test_a_folder_without_a_site_is_not_backed_up(new_site: Site, tmp_path: Path):
    refused = new_site.manage("backup", tmp_path / "none.tar")
    assert refused.returncode != 0
    assert refused.stderr.strip().startswith(f"There is no site on {new_site.data}; set WAKHAN_DATA")
    assert not new_site.data.exists()


def test_a_running_site_is_saved_and_a_stopped_one_restored_with_its_own_servers(site: Site, tmp_path: Path):
    site.start()
    file = tmp_path / "backup.tar"
    assert site.manage("backup", file).returncode == 0
    refused = site.manage("restore", file, "--replace")
    assert refused.returncode != 0
    assert "stop it first" in refused.stderr
    with Site(tmp_path / "other data", free_port()) as other:
        done = other.manage("restore", file)
        assert done.returncode == 0, done.stderr
        other.start()
        assert other.sql("SELECT said FROM kept") == [("an answer",)]
        assert other.end() == 0, other.story()
