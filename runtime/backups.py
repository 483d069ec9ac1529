"""The whole site in one file: database, uploaded files and secret key, and back again, all or nothing."""

import json
import shutil
import subprocess
import tarfile
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from hashlib import file_digest
from pathlib import Path

from django.conf import settings
from django.db import connection
from django.db.migrations.loader import MigrationLoader

from runtime import binaries
from runtime.trouble import Trouble

MANIFEST, DUMP, KEY, MEDIA = "manifest.json", "database.dump", "secret-key", "media"
FORMAT = 1


@dataclass(frozen=True)
class Manifest:
    made_at: str
    migrations: list[str]
    """`app.name` of each, as the database had them."""
    dump_sha256: str
    media_files: int
    wakhan_backup: int = FORMAT


def write(file: Path, *, made_at: str) -> Manifest:
    """Write a backup of this site; the file is there whole or not at all. Raise Trouble where it exists already."""
    if file.exists():
        raise Trouble(f"{file} exists already; name a file that does not.")
    if "django_migrations" not in connection.introspection.table_names():
        raise Trouble("This database holds no site; set DATABASE_URL or WAKHAN_DATA to the one that you mean.")
    with tempfile.TemporaryDirectory(prefix=".backup-", dir=file.resolve().parent) as name:
        folder = Path(name)
        _postgres(
            "pg_dump",
            "--format=custom",
            "--schema=public",
            "--extension=*",
            "--no-owner",
            "--no-privileges",
            f"--file={folder / DUMP}",
        )
        media = Path(settings.MEDIA_ROOT)
        files = [path for path in media.rglob("*") if path.is_file()]
        manifest = Manifest(made_at, sorted(_applied()), _digest(folder / DUMP), len(files))
        (folder / MANIFEST).write_text(json.dumps(asdict(manifest), indent=1))
        (folder / KEY).touch(0o600)
        (folder / KEY).write_text(settings.SECRET_KEY)
        with tarfile.open(folder / "whole", "w") as tar:
            for part in (MANIFEST, KEY, DUMP):
                tar.add(folder / part, part)
            for path in files:
                tar.add(path, f"{MEDIA}/{path.relative_to(media)}")
        (folder / "whole").chmod(0o600)
        (folder / "whole").rename(file)
    return manifest


@contextmanager
def opened(file: Path) -> Iterator[Path]:
    """Unpack a backup beside the media, on the same disk; raise Trouble unless it is whole and of this version."""
    target = Path(settings.MEDIA_ROOT).parent
    target.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=".restore-", dir=target) as name:
        folder = Path(name)
        try:
            with tarfile.open(file) as tar:
                tar.extractall(folder, filter="data")
            manifest = Manifest(**json.loads((folder / MANIFEST).read_text()))
        except (OSError, tarfile.TarError, ValueError, TypeError) as error:
            raise Trouble(f"{file} is no whole backup of Wakhan ({error}); nothing was changed.") from None
        _refuse_another_version(file, manifest)
        (folder / MEDIA).mkdir(exist_ok=True)
        files = sum(path.is_file() for path in (folder / MEDIA).rglob("*"))
        if files != manifest.media_files or _digest(folder / DUMP) != manifest.dump_sha256:
            raise Trouble(f"{file} is damaged: it does not hold what it says; nothing was changed.")
        yield folder


def put_back(folder: Path) -> None:
    """Put an unpacked backup in the place of what the site holds: the database in one transaction, then the files."""
    script = folder / "database.sql"
    _postgres("pg_restore", "--no-owner", "--no-privileges", f"--file={script}", str(folder / DUMP))
    connection.close()
    _postgres(
        "psql", "--no-psqlrc", "--quiet", "--single-transaction", "--set=ON_ERROR_STOP=1", "--output=/dev/null",
        "--command=SET client_min_messages = warning; DROP SCHEMA public CASCADE",
        f"--file={script}",
    )  # fmt: skip
    media = Path(settings.MEDIA_ROOT)
    if media.exists():
        media.rename(folder / "replaced")
    shutil.move(folder / MEDIA, media)


def holds_something() -> bool:
    """Say whether the site has people or courses that a restore would replace."""
    tables = connection.introspection.table_names()
    with connection.cursor() as cursor:
        for table in {"accounts_user", "courses_coursepage"} & set(tables):
            cursor.execute(f"SELECT FROM {table} LIMIT 1")
            if cursor.rowcount:
                return True
    return False


def _refuse_another_version(file: Path, manifest: Manifest) -> None:
    ours = {f"{app}.{name}" for app, name in MigrationLoader(None).disk_migrations}
    theirs = set(manifest.migrations)
    if manifest.wakhan_backup != FORMAT or ours != theirs:
        odd = sorted(ours ^ theirs)[0] if ours != theirs else f"format {manifest.wakhan_backup}"
        which = "an older" if odd in ours else "a newer"
        raise Trouble(
            f"{file} was made by {which} version of Wakhan (they differ in {odd}); nothing was changed. "
            "Restore it with the version that made it, and upgrade then."
        )


def _applied() -> set[str]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT app || '.' || name FROM django_migrations")
        return {row[0] for row in cursor.fetchall()}


def _postgres(program: str, *arguments: str) -> None:
    """Run a PostgreSQL program on the site's database; its password stands in no command line."""
    where = connection.settings_dict
    environ = {
        "PGHOST": where["HOST"], "PGPORT": str(where["PORT"]), "PGUSER": where["USER"],
        "PGPASSWORD": where["PASSWORD"], "PGDATABASE": where["NAME"], "PGCONNECT_TIMEOUT": "5",
    }  # fmt: skip
    environ |= {f"PG{name.upper()}": str(value) for name, value in where["OPTIONS"].items() if name.startswith("ssl")}
    done = subprocess.run(
        [binaries.postgres(program), *arguments],
        env={name: value for name, value in environ.items() if value},
        capture_output=True,
        text=True,
    )
    if done.returncode:
        said = [line for line in done.stderr.splitlines() if line.strip()] or ["it gave no reason"]
        raise Trouble(f"{program} failed, and nothing was changed: {said[0]}")


def _digest(file: Path) -> str:
    with file.open("rb") as content:
        return file_digest(content, "sha256").hexdigest()
