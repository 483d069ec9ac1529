"""`course load DIR` and `course dump DIR`: a course folder into the site and out of it."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from common import clock
from courses.models import CoursePage
from exchange.folder.problems import FolderRefused
from exchange.loading.report import Report
from exchange.services import dump_course, load_course


class Command(BaseCommand):
    help = "Reads a course folder into the site (load), or writes one (dump). The format: docs/course-folder.md."

    def add_arguments(self, parser: ArgumentParser) -> None:
        actions = parser.add_subparsers(dest="action", required=True)
        load = actions.add_parser("load", help="bring the site up to a course folder")
        load.add_argument("folder", type=Path)
        dump = actions.add_parser("dump", help="write a course of the site as a folder")
        dump.add_argument("folder", type=Path)
        dump.add_argument("--course", default="", help="the course's key; may be left out where there is only one")

    def handle(self, *args: Any, **options: Any) -> None:
        if options["action"] == "load":
            self.load(options["folder"])
        else:
            self.dump(options["folder"], options["course"])

    def load(self, folder: Path) -> None:
        try:
            report = load_course(folder, now=clock.now())
        except FolderRefused as refusal:
            self.tell(refusal)
            raise CommandError(refusal.message) from None
        self.stdout.write(f"{folder}: {in_words(report)}")
        if report.lacking:
            told = f"Questions that lack something: {report.lacking}; Teaching, Questions says what each of them lacks."
            self.stdout.write(told)
        if report.loose:
            told = f"Moved or lost places that something hangs on: {report.loose}; “Places to settle” lists them."
            self.stdout.write(told)

    def dump(self, folder: Path, key: str) -> None:
        course = self.course_named(key)
        there = folder / "course.yaml"
        if folder.is_dir() and any(folder.iterdir()) and not there.is_file():
            raise CommandError(f"{folder} is neither empty nor a course folder; name another.")
        try:
            dump_course(course, folder)
        except FolderRefused as refusal:
            self.tell(refusal)
            raise CommandError(f"Written to {folder}, but it cannot be loaded; put this right on the site.") from None
        self.stdout.write(f"{course.key} written to {folder}.")
        drafts = course.get_descendants(inclusive=True).filter(has_unpublished_changes=True)
        for title in drafts.values_list("title", flat=True):
            self.stdout.write(f"Left out: the unpublished changes of “{title}”.")

    def tell(self, refusal: FolderRefused) -> None:
        for problem in refusal.problems:
            self.stderr.write(str(problem))

    def course_named(self, key: str) -> CoursePage:
        courses = {course.key: course for course in CoursePage.objects.live()}
        if key in courses:
            return courses[key]
        if not key and len(courses) == 1:
            return next(iter(courses.values()))
        known = ", ".join(sorted(courses)) or "none"
        raise CommandError(f"Say which course by --course KEY; the site has: {known}.")


def in_words(report: Report) -> str:
    """Return what a load did, in one line a person reads."""
    if report.is_empty:
        return "nothing to change; the site says the same already."
    parts = [
        f"{verb} {', '.join(f'{count} {kind}' for kind, count in counts.items())}"
        for verb, counts in (("made", report.made), ("changed", report.changed))
        if counts
    ]
    parts += [f"took off {', '.join(report.taken_off)}"] if report.taken_off else []
    return "; ".join(parts) + "."
