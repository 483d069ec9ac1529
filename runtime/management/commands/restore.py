"""`manage.py restore FILE`: a stopped site becomes what the backup holds, whole or not at all."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from runtime import backups, servers
from runtime.folders import is_held


class Command(BaseCommand):
    help = "Put a backup in the place of what the site holds; the site must be stopped."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", type=Path)
        parser.add_argument("--replace", action="store_true", help="although the site holds people or courses")

    def handle(self, *, file: Path, replace: bool, **options: Any) -> None:
        env = settings.ENV
        if is_held(env):
            raise CommandError(f"The site runs on {env.data}; stop it first (Ctrl-C where it was started).")
        with servers.database(env), backups.opened(file) as folder:
            if not replace and backups.holds_something():
                raise CommandError(
                    "This site holds people or courses, and nothing was changed. "
                    f"To have {file} in their place: manage.py restore {file} --replace"
                )
            backups.put_back(folder)
            self._put_back_key(folder / backups.KEY)
        servers.forget(env)
        self.stdout.write(f"Restored from {file}.")

    def _put_back_key(self, key: Path) -> None:
        if not settings.ENV.production:
            key.replace(settings.ENV.data / "secret-key")
        elif key.read_text() != settings.SECRET_KEY:
            self.stdout.write(
                f"SECRET_KEY is another than the backup's: people must sign in again, and old receipts do not verify. "
                f"To keep both, set it to the backup's: tar -xOf FILE {backups.KEY}"
            )
