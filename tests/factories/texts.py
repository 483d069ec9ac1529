"""Courses, modules and lessons as published Wagtail pages."""

import uuid
from collections.abc import Sequence
from typing import Any

from wagtail.models import Locale, Page, Revision, Site
from wagtail.signal_handlers import disable_reference_index_auto_update
from wagtail.signals import page_published

from courses.models import CatalogPage, CoursePage, LessonPage, ModulePage
from courses.models.library import LibraryEntry


def catalog() -> CatalogPage:
    """Return the site's catalog, made if there is none."""
    existing = CatalogPage.objects.first()
    if existing:
        return existing
    Locale.objects.get_or_create(language_code="en")
    root = Page.get_first_root_node() or Page.add_root(title="Root", slug="root")
    page = root.add_child(instance=CatalogPage(title="Courses", slug="catalog"))
    Site.objects.all().delete()
    Site.objects.create(hostname="localhost", root_page=page, is_default_site=True, site_name="Wakhan")
    return page


@disable_reference_index_auto_update()
def course(*, key: str = "a-course", **fields) -> CoursePage:
    """Return a published course."""
    return _add(catalog(), CoursePage(title=fields.pop("title", "A course"), slug=key, **fields))


@disable_reference_index_auto_update()
def module(parent: CoursePage, *, key: str = "a-module", **fields) -> ModulePage:
    """Return a published module of a course."""
    return _add(parent, ModulePage(title=fields.pop("title", "A module"), slug=key, **fields))


@disable_reference_index_auto_update()
def lesson(
    parent: ModulePage,
    *,
    key: str = "a-lesson",
    passages: tuple[str, ...] = (),
    blocks: Sequence[tuple[str, Any]] = (),
    **fields,
) -> LessonPage:
    """Return a published lesson whose passages have these texts, or with these blocks (type and value)."""
    values = blocks or [("passage", {"text": f"<p>{text}</p>", "terms": [], "claims": []}) for text in passages]
    body = [
        {"type": kind, "id": str(uuid.uuid4()), "value": _keyed(value, n)} for n, (kind, value) in enumerate(values, 1)
    ]
    page = _add(parent, LessonPage(title=fields.pop("title", "A lesson"), slug=key, body=body, **fields))
    _publish(page, page.save_revision(clean=False))
    return page


def _add(parent: Page, page: Page) -> Page:
    """Add a page below another, without what Wagtail asks the database to check it: a quarter of many tests' time."""
    page.draft_title, page.locale_id = page.title, page.locale_id or parent.locale_id
    page.full_clean = lambda: None
    parent.add_child(instance=page)
    del page.full_clean
    return page


def _publish(page: LessonPage, revision: Revision) -> None:
    """Publish a page for the first time, as Wagtail does without what only later times need."""
    first = {
        "live_revision": revision,
        "first_published_at": revision.created_at,
        "last_published_at": revision.created_at,
        "has_unpublished_changes": False,
    }
    LessonPage.objects.filter(pk=page.pk).update(**first)
    for name, value in first.items():
        setattr(page, name, value)
    page_published.send(sender=LessonPage, instance=page, revision=revision)


def _keyed(value: Any, n: int) -> Any:
    return {"key": f"passage-{n}", **value} if isinstance(value, dict) and "text" in value else value


def entry(model: type[LibraryEntry], parent: CoursePage, **fields) -> LibraryEntry:
    """Return a published entry of a course's library."""
    row = model(course=parent, locale=parent.locale, live=True, **fields)
    row.full_clean()
    row.save()
    return row
