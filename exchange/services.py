"""A course folder in and out of the site."""

from datetime import datetime
from pathlib import Path

from django.db import transaction

from courses.models import CoursePage
from courses.selectors.loose import loose_in
from exchange.dumping.course import dump
from exchange.folder.reading import read_folder
from exchange.folder.writing import write_folder
from exchange.loading.debates import load_debates
from exchange.loading.essays import load_essays
from exchange.loading.library import Library
from exchange.loading.pages import load_pages
from exchange.loading.questions import QuestionLoader
from exchange.loading.report import Report
from exchange.loading.site import ensure_catalog, locale_of
from exchange.loading.tree import course_page
from quizzes.selectors.bank.lint import survey


@transaction.atomic
def load_course(root: Path, *, now: datetime) -> Report:
    """Bring the site up to a course folder, in one transaction; loading the same again changes nothing.

    Raises FolderRefused with every problem, and then nothing has changed.
    """
    folder = read_folder(root)
    report = Report()
    locale = locale_of(folder.course.language)
    course = course_page(ensure_catalog(locale), folder.course, locale)
    library = Library(course, report)
    library.load(folder)
    places = load_pages(course, folder, library, report)
    QuestionLoader(course, places, report, now).load(folder)
    load_essays(course, folder.essays, places, report)
    load_debates(course, folder.debates, places, report)
    report.lacking = len(survey(course).lacking())
    report.loose = loose_in(course)
    return report


@transaction.atomic
def dump_course(course: CoursePage, root: Path) -> None:
    """Write what is published of a course as a folder; loading it changes nothing.

    Raises FolderRefused where the folder, once written, could not be loaded: the site itself has broken links.
    """
    write_folder(dump(course), root)
    read_folder(root)
