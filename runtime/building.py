"""What is made from the sources and kept, and made anew when they changed: static files and translations."""

import os
from collections.abc import Iterator
from pathlib import Path

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from django.conf import settings
from django.contrib.staticfiles.finders import get_finders
from django.core.management import call_command
from django.core.management.base import CommandError

from runtime import prepared


def collect_static() -> None:
    """Collect and compress the static files, unless they are the same as last time."""
    stamp = Path(settings.STATIC_ROOT) / ".stamp"
    now = prepared.stamp(_static_files())
    if not stamp.is_file() or stamp.read_text() != now:
        call_command("collectstatic", interactive=False, verbosity=0)
        stamp.write_text(now)


def compile_translations() -> None:
    """Compile each `.po` file that is newer than its `.mo` file, or lacks one; no gettext is needed.

    Raises CommandError where the code belongs to somebody who would have to do it.
    """
    for folder in settings.LOCALE_PATHS:
        for source in Path(folder).glob("*/LC_MESSAGES/*.po"):
            compiled = source.with_suffix(".mo")
            if not compiled.is_file() or compiled.stat().st_mtime < source.stat().st_mtime:
                _compile(source, compiled)


def _compile(source: Path, compiled: Path) -> None:
    fresh = compiled.with_suffix(f".{os.getpid()}")
    try:
        with source.open("rb") as text, fresh.open("wb") as file:
            write_mo(file, read_po(text))
    except PermissionError:
        raise CommandError(
            f"The translations in {compiled.parent} cannot be compiled; let its owner run `make run` once, "
            "or give the code to the user that runs it."
        ) from None
    fresh.chmod(0o644)
    fresh.replace(compiled)


def _static_files() -> Iterator[Path]:
    for finder in get_finders():
        for name, storage in finder.list([]):
            yield Path(storage.path(name))
