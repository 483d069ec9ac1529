"""What an earlier start has prepared, so that the next need not look again where nothing has changed since.

A look costs as much as loading the site once more, half of a start. In production, and on a database that is not our
own, each start looks all the same: there others may change what lies beside us.
"""

import hashlib
import json
import sysconfig
from collections.abc import Iterable, Iterator
from pathlib import Path

from config.env import BASE_DIR, Env
from runtime import parts

FOLDERS = ("locale", "static", "requirements")
"""Beside our Python, what preparing builds from and into."""
ROWS = """SELECT (SELECT count(*) FROM django_migrations), EXISTS (SELECT FROM accounts_user),
    EXISTS (SELECT FROM courses_coursepage), EXISTS (SELECT FROM runs_run WHERE key = 'demo')"""
"""On which rows it depends what preparing does and says."""


def said(env: Env) -> str | None:
    """Return what preparing said, if it would find everything as it left it."""
    try:
        state, told = json.loads(_file(env).read_text())
    except (OSError, ValueError):
        return None
    return told if state == _state(env) else None


def keep(env: Env, told: str) -> None:
    """Write down that everything is prepared as it stands now, and what was said."""
    state = _state(env)
    if state:
        fresh = _file(env).with_suffix(".new")
        fresh.write_text(json.dumps([state, told]))
        fresh.rename(_file(env))


def stamp(files: Iterable[Path]) -> str:
    """Return what changes with any of these files, by their names, sizes and times."""
    seen = hashlib.sha256()
    for file in sorted(files):
        status = file.stat()
        seen.update(f"{file}\0{status.st_size}\0{status.st_mtime_ns}\0".encode())
    return seen.hexdigest()


def _file(env: Env) -> Path:
    return env.data / "prepared"


def _state(env: Env) -> str:
    """Return a name for all that preparing looks at; none where each start is to look itself."""
    if env.production or not env.own_database or not (env.data / "static" / ".stamp").is_file():
        return ""
    installed = Path(sysconfig.get_path("purelib"))
    return f"{stamp([installed, *_files()])} {parts.cluster(env).row(ROWS)}"


def _files() -> Iterator[Path]:
    for folder in BASE_DIR.iterdir():
        if folder.is_dir() and not folder.name.startswith("."):
            yield from (file for file in folder.rglob("*" if folder.name in FOLDERS else "*.py") if file.is_file())
