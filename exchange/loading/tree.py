"""The pages of one course: found by id or key, made where they are missing, brought into order."""

from collections.abc import Iterable
from typing import Any

from django.utils.translation import gettext as _
from wagtail.models import Locale, Page

from common.ids import derived
from courses.models import CatalogPage, CoursePage, LessonPage, ModulePage
from exchange.folder.texts import CourseText
from exchange.loading.report import Report, clash


def course_page(catalog: CatalogPage, text: CourseText, locale: Locale) -> CoursePage:
    """Return the page of a course, new and unpublished where there is none."""
    own = {"translation_key": text.id} if text.id else {"slug": text.key}
    page = CoursePage.objects.child_of(catalog).filter(**own).first()
    if page is not None and page.locale_id != locale.pk:
        raise clash(
            text.place,
            _("on this site the course is in “%(language)s”; give another language a key of its own")
            % {"language": page.locale.language_code},
        )
    return page or make_page(CoursePage, catalog, text, locale, derived(text.key))


def make_page(model: Any, parent: Page, entry: Any, locale: Locale, derived_id: Any) -> Any:
    """Return a new page below `parent`, not published until its text is there."""
    own = entry.id or derived_id
    if Page.objects.filter(translation_key=own, locale=locale).exists():
        raise clash(entry.place, _("the id %(id)s belongs to another page on this site; change it") % {"id": own})
    if parent.get_children().filter(slug=entry.key).exists():
        raise clash(
            entry.place,
            _("the key “%(key)s” belongs to another page on this site; give its id, or choose another key")
            % {"key": entry.key},
        )
    page = model(title=entry.title, slug=entry.key, translation_key=own, locale=locale, live=False)
    return parent.add_child(instance=page)


class Tree:
    """A course's modules and lessons."""

    def __init__(self, course: CoursePage, report: Report) -> None:
        self.course = course
        self.report = report
        self.made: set[int] = set()
        self.modules = list(ModulePage.objects.descendant_of(course))
        self.lessons = list(LessonPage.objects.descendant_of(course))

    def module(self, entry: Any) -> ModulePage:
        """Return the page of a module."""
        return self._page(ModulePage, self.modules, self.course, entry, (self.course.key, "modules", entry.key))

    def lesson(self, parent: ModulePage, entry: Any) -> LessonPage:
        """Return the page of a lesson, moved below this module if it stood elsewhere."""
        return self._page(LessonPage, self.lessons, parent, entry, (self.course.key, entry.key))

    def _page(self, model: Any, known: list, parent: Page, entry: Any, path: tuple[str, ...]) -> Any:
        fitting = (page for page in known if (page.translation_key == entry.id if entry.id else page.slug == entry.key))
        page = next(fitting, None)
        if page is None:
            page = make_page(model, model_page(parent), entry, self.course.locale, derived(*path))
            self.made.add(page.pk)
            known.append(page)
        elif not page.is_child_of(parent):
            model_page(page).move(model_page(parent), pos="last-child")
            self.report.count("places", made=False)
        return model.objects.get(pk=page.pk)

    def in_order(self, parent: Page, pages: Iterable[Page]) -> None:
        """Bring a parent's pages into this order; others stay before them."""
        wanted = [page.pk for page in pages]
        there = [pk for pk in model_page(parent).get_children().values_list("pk", flat=True) if pk in wanted]
        if there != wanted:
            self.report.count("places", made=False)
            for pk in wanted:
                Page.objects.get(pk=pk).move(model_page(parent), pos="last-child")

    def take_off(self, kept: set[int]) -> None:
        """Unpublish the pages that the folder no longer names."""
        for page in (*self.lessons, *self.modules):
            if page.pk not in kept and page.live:
                type(page).objects.get(pk=page.pk).unpublish()
                self.report.taken_off.append(f"{page._meta.verbose_name}/{page.key}")


def model_page(page: Page) -> Page:
    """Return a page afresh: moving and adding change the paths of others behind their backs."""
    return Page.objects.get(pk=page.pk)
