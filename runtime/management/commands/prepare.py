"""`manage.py prepare`: everything between a database that answers and a site that can be served."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management import call_command, get_commands
from django.core.management.base import BaseCommand, CommandError
from django.db import OperationalError, connection, transaction

from accounts.models import User
from courses.models import CoursePage
from runs.models import Run
from runtime import building, schema

COURSE = Path("content/pakistan-russia")
DEMO_RUN = "demo"


class Command(BaseCommand):
    help = "Migrate, build what the pages need, and fill an empty database with the shipped course and a demo class."
    requires_system_checks = []  # `make check` makes them; at a start they look at every address for nothing

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--empty", action="store_true", help="leave an empty database empty")

    def handle(self, *, empty: bool, **options: Any) -> None:
        self._reach_database()
        self._refuse_public_passwords()
        building.compile_translations()
        building.collect_static()
        schema.load()
        # Also where nothing is to be migrated: a start that was cut off may have left out what comes after migrations.
        call_command("migrate", interactive=False, verbosity=0)
        if not empty and not User.objects.exists() and not CoursePage.objects.exists():
            self._fill()
        if not settings.ENV.production and Run.objects.filter(key=DEMO_RUN).exists():
            self.stdout.write("Sign in as student, assistant, instructor or admin; the password is wakhan-demo.")
        elif not User.objects.exists():
            self.stdout.write("Nobody can sign in yet; make an administrator: python manage.py createsuperuser")

    def _reach_database(self) -> None:
        try:
            connection.ensure_connection()
        except OperationalError as error:
            where = connection.settings_dict
            raise CommandError(
                f"The database {where['NAME']!r} at {where['HOST'] or 'localhost'} does not answer "
                f"({str(error).strip().splitlines()[-1]}). Check DATABASE_URL, and that its server runs."
            ) from None

    def _refuse_public_passwords(self) -> None:
        """A demo class may have come with the database: its administrator's password stands in the README."""
        is_made = Run._meta.db_table in connection.introspection.table_names()
        if settings.ENV.production and is_made and Run.objects.filter(is_demo=True).exists():
            raise CommandError(
                "This database holds the demo class, whose passwords are public; it is not served in production. "
                "Begin with an empty one: set DATABASE_URL or WAKHAN_DATA to another."
            )

    @transaction.atomic
    def _fill(self) -> None:
        """All or nothing, so that a start that was cut off here does it again."""
        self.stderr.write("Loading the course and the demo class …")
        if "course" in get_commands():
            call_command("course", "load", str(settings.BASE_DIR / COURSE), stdout=self.stderr)
        if "demo_class" in get_commands() and not settings.ENV.production:
            call_command("demo_class", stdout=self.stderr)
