"""Courses, modules and lessons as published Wagtail pages."""

import uuid
from collections.abc import Sequence
from typing import Any

from wagtail.models import Locale, Page, Site
from wagtail.signal_handlers import disable_reference_index_auto_update

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
    return catalog().add_child(instance=CoursePage(title=fields.pop("title", "A course"), slug=key, **fields))


@disable_reference_index_auto_update()
def module(parent: CoursePage, *, key: str = "a-module", **fields) -> ModulePage:
    """Return a published module of a course."""
    return parent.add_child(instance=ModulePage(title=fields.pop("title", "A module"), slug=key, **fields))


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
    page = parent.add_child(instance=LessonPage(title=fields.pop("title", "A lesson"), slug=key, body=body, **fields))
    page.save_revision(clean=False).publish()  # it was checked when it was added
    return page


def _keyed(value: Any, n: int) -> Any:
    return {"key": f"passage-{n}", **value} if isinstance(value, dict) and "text" in value else value


def entry(model: type[LibraryEntry], parent: CoursePage, **fields) -> LibraryEntry:
    """Return a published entry of a course's library."""
    row = model(course=parent, locale=parent.locale, live=True, **fields)
    row.full_clean()
    row.save()
    return row
