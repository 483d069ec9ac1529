"""The one place that hears Wagtail's signals: publishing writes rows, and any change raises the course's version."""

from typing import Any

from django.db import transaction
from django.db.models.signals import post_delete, post_save
from wagtail import signals
from wagtail.models import Page, PageViewRestriction, TaskState

from courses.mail import ask_for_second_reading
from courses.models import CoursePage, LessonPage, ModulePage, PrintedText
from courses.models.library import LibraryEntry
from courses.selectors.tree import course_of
from courses.services.indexing import index_entry
from courses.services.publishing import project
from courses.services.versions import raise_version, start_version

PAGES = (CoursePage, ModulePage, LessonPage)


def connect() -> None:
    """Start to hear; called once when the app is ready."""
    signals.page_published.connect(_page_published, dispatch_uid="courses.page_published")
    signals.page_unpublished.connect(_page_changed, dispatch_uid="courses.page_unpublished")
    signals.page_slug_changed.connect(_page_changed, dispatch_uid="courses.page_slug_changed")
    signals.post_page_move.connect(_page_moved, dispatch_uid="courses.page_moved")
    signals.published.connect(_entry_changed, dispatch_uid="courses.entry_published")
    signals.unpublished.connect(_entry_changed, dispatch_uid="courses.entry_unpublished")
    signals.task_submitted.connect(ask_for_second_reading, sender=TaskState, dispatch_uid="courses.second_reading")
    for model in PAGES:
        post_delete.connect(_page_changed, sender=model, dispatch_uid=f"courses.deleted.{model.__name__}")
    for model in LibraryEntry.__subclasses__():
        post_delete.connect(_entry_deleted, sender=model, dispatch_uid=f"courses.deleted.{model.__name__}")
    post_save.connect(_course_saved, sender=CoursePage, dispatch_uid="courses.course_saved")
    post_delete.connect(_printed_text_deleted, sender=PrintedText, dispatch_uid="courses.printed_text_deleted")
    for signal in (post_save, post_delete):
        signal.connect(_restriction_changed, sender=PageViewRestriction, dispatch_uid="courses.restriction")


def _course_saved(instance: CoursePage, **_: Any) -> None:
    start_version(instance)


def _page_published(instance: Page, **_: Any) -> None:
    # Publishing for a later date sends this signal too; the page is not live then.
    if isinstance(instance, LessonPage) and instance.live:
        project(instance)
    _page_changed(instance)


def _page_changed(instance: Page, **_: Any) -> None:
    if isinstance(instance, PAGES):
        _raise_version_at(instance)


def _page_moved(instance: Page, parent_page_before: Page, parent_page_after: Page, **_: Any) -> None:
    for place in (parent_page_before, parent_page_after, instance):
        _raise_version_at(place)


def _restriction_changed(instance: PageViewRestriction, **_: Any) -> None:
    _raise_version_at(instance.page)
    for course in CoursePage.objects.descendant_of(instance.page):
        raise_version(course)


def _entry_changed(instance: Any, **_: Any) -> None:
    if isinstance(instance, LibraryEntry):
        index_entry(instance)
        raise_version(instance.course)


def _entry_deleted(instance: LibraryEntry, **_: Any) -> None:
    raise_version(instance.course)


def _printed_text_deleted(instance: PrintedText, **_: Any) -> None:
    if instance.file:
        transaction.on_commit(lambda: instance.file.storage.delete(instance.file.name))


def _raise_version_at(page: Page) -> None:
    course = course_of(page)
    if course is not None:
        raise_version(course)
