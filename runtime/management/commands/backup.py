"""`manage.py backup FILE`: the whole site in one file, while it runs or not."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand

from common import clock
from runtime import backups, servers


class Command(BaseCommand):
    help = "Write the whole site (database, uploaded files, secret key) into one file."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", type=Path, help="a file that does not exist yet")

    def handle(self, *, file: Path, **options: Any) -> None:
        with servers.database(settings.ENV, make=False):
            manifest = backups.write(file, made_at=clock.now().isoformat(timespec="seconds"))
        size = file.stat().st_size / 1_000_000
        self.stdout.write(
            f"{file}: {size:.1f} MB, with {manifest.media_files} uploaded files. Keep it as you keep a key."
        )
