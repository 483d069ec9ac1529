"""`seed_class --students N`: a demo class as big as a campus."""

from argparse import ArgumentParser
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.db import transaction

from common import clock
from exchange.demo import PASSWORD, RUN_KEY
from exchange.demo.people import seed_students
from runs.models import Run

MOST = 100_000


class Command(BaseCommand):
    help = "Adds N more students (student0001…) to the demo run, with the demo password. Refused in production."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--students", type=int, required=True, metavar="N")

    @transaction.atomic
    def handle(self, *, students: int, **options: Any) -> None:
        if settings.ENV.production:
            raise CommandError("Demo students have a public password; they are not made in production.")
        if not 1 <= students <= MOST:
            raise CommandError(f"Give a number of students from 1 to {MOST}.")
        run = Run.objects.select_for_update().filter(key=RUN_KEY, is_demo=True).first()
        if run is None:
            raise CommandError("There is no demo run; make it first: manage.py demo_class")
        names = seed_students(run, students, now=clock.now())
        self.stdout.write(f"{len(names)} more students, {names[0]} to {names[-1]}, password {PASSWORD}.")
