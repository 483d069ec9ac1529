"""`demo_class`: the class that a first look at Wakhan is taken with."""

from argparse import ArgumentParser
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from common import clock
from courses.models import CoursePage
from exchange.demo import PASSWORD
from exchange.demo.making import make_demo_class

SHIPPED = "pakistan-russia"


class Command(BaseCommand):
    help = "Makes the demo run with people whose password is public. Refused in production."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--course", default=SHIPPED, help="the key of the course it runs")

    def handle(self, *, course: str, **options: Any) -> None:
        if settings.ENV.production:
            raise CommandError("The demo class has public passwords; it is not made in production.")
        page = CoursePage.objects.filter(slug=course).first()
        if page is None:
            raise CommandError(f"There is no course {course!r}; load it first: manage.py course load content/{course}")
        run = make_demo_class(page, now=clock.now())
        self.stdout.write(f"{run.title} at /runs/{run.key}/: sign in as student, assistant, instructor or admin,")
        self.stdout.write(f"password {PASSWORD}.")
