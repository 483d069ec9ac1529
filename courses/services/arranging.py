"""Changing a course's outline in one go: order, the modules that lessons are in, titles, and new drafts."""

from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _
from wagtail.log_actions import log
from wagtail.models import Page, PageViewRestriction
from wagtail.signal_handlers import disable_reference_index_auto_update

from audit.services import record
from common.errors import Refusal
from courses.events import OutlineChanged
from courses.models import CoursePage, LessonPage, ModulePage
from courses.rules.arranging import LIVE, Part, Problem, moves, problems
from courses.selectors.arrangement import arrangement_of

FROM_OUTSIDE = "courses.outline"
"""What Wagtail's history calls it."""


class Unfit(Exception):
    """The wish does not fit what is there."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        super().__init__(problems)
        self.problems = problems


@transaction.atomic
def arrange(
    *,
    course: CoursePage,
    wanted: Sequence[Part],
    check: Callable[[tuple[Part, ...]], None],
    by: UUID,
    name: str,
    now: datetime,
) -> None:
    """Bring a course's outline to what is wanted; `check` is given what stands there once nobody else can change it.

    Every module and lesson is named once, and none goes. What has no id is made, as a draft. For doors that have
    authorised: what is published already changes for its readers at once. `name` is told in each page's history.
    Raises Unfit, and Refusal where a page is held or a lesson would come to other readers.
    """
    there = _locked(course)
    check(there)
    if wrong := problems(there, wanted):
        raise Unfit(wrong)
    work = _Work(course, there, wanted)
    with disable_reference_index_auto_update():  # neither a title nor a place refers to anything
        work.do()
    for page in Page.objects.filter(pk__in=work.changed).order_by("path"):
        log(instance=page, action=FROM_OUTSIDE, data={"name": name})
    if work.changed:
        made, moved, renamed = map(len, (work.made, work.moved, work.renamed))
        changed = OutlineChanged(subject=course.translation_key, made=made, moved=moved, renamed=renamed)
        record(changed, by=by, now=now)


def _locked(course: CoursePage) -> tuple[Part, ...]:
    """Return the outline; neither it nor a title changes until the transaction ends."""
    top = CoursePage.objects.select_for_update(no_key=True).get(pk=course.pk)
    list(Page.objects.select_for_update(no_key=True).descendant_of(top).order_by("path").values_list("pk"))
    return arrangement_of(top)


class _Work:
    """One change of an outline, of which all that it names is there."""

    def __init__(self, course: CoursePage, there: Sequence[Part], wanted: Sequence[Part]) -> None:
        self.course, self.there, self.wanted = course, there, wanted
        self.stands: dict[UUID | None, Part] = {part.id: part for module in there for part in (module, *module.lessons)}
        self.children = {module.pk: [lesson.pk for lesson in module.lessons] for module in there}
        self.children[course.pk] = [module.pk for module in there]
        self.modules = {lesson.pk: module for module in there for lesson in module.lessons}
        self.made: set[int] = set()
        self.moved: set[int] = set()
        self.renamed: set[int] = set()

    @property
    def changed(self) -> set[int]:
        """The pages that are others now."""
        return self.made | self.moved | self.renamed

    def do(self) -> None:
        """Do it all; what is refused is refused before anything is done."""
        renamed = self._renamed()
        _check_free(self._touched(renamed))
        self._check_readers()
        wanted = {self.course.pk: [self._page_of(ModulePage, self.course.pk, module) for module in self.wanted]}
        for pk, module in zip(wanted[self.course.pk], self.wanted, strict=True):
            wanted[pk] = [self._page_of(LessonPage, pk, lesson) for lesson in module.lessons]
        for parent, pks in wanted.items():
            for pk, before in moves(self.children.get(parent, []), pks):
                _page(pk).move(_page(before or parent), pos="left" if before else "last-child")
                self.moved.add(pk)
        self.moved -= self.made
        for pk, title in renamed.items():
            _rename(_page(pk).specific, title)
            self.renamed.add(pk)

    def _renamed(self) -> dict[int, str]:
        """Return the titles that are to be others, by the page."""
        parts = [part for module in self.wanted for part in (module, *module.lessons) if part.id]
        pairs = [(self.stands[part.id], part.title) for part in parts]
        return {stands.pk: title for stands, title in pairs if title != stands.title.strip()}

    def _touched(self, renamed: Iterable[int]) -> set[int]:
        """Return the pages that change in title or place, and those below which others come, go or stand otherwise."""
        found = set(renamed)
        if [part.id for part in self.wanted] != [part.id for part in self.there]:
            found.add(self.course.pk)
        for module in self.wanted:
            found.update(lesson.pk for lesson in self._coming_to(module))
            stands = self.stands.get(module.id)
            if stands and [part.id for part in module.lessons] != [part.id for part in stands.lessons]:
                found.add(stands.pk)
        return found

    def _coming_to(self, module: Part) -> list[Part]:
        """Return the lessons, as they stand, that a module is to get from others."""
        lessons = [self.stands[lesson.id] for lesson in module.lessons if lesson.id]
        return [lesson for lesson in lessons if self.modules[lesson.pk].id != module.id]

    def _check_readers(self) -> None:
        """Raise Refusal where a published lesson would come to readers that are not its own."""
        restricted = set(PageViewRestriction.objects.values_list("page_id", flat=True))
        for target in self.wanted:
            for lesson in self._coming_to(target):
                ends = (self.modules[lesson.pk], self.stands.get(target.id))
                are_open = [end is not None and end.state == LIVE and end.pk not in restricted for end in ends]
                if lesson.state == LIVE and not all(are_open):
                    told = _(
                        "“%(lesson)s” is published, and would not have the same readers in “%(module)s”: one of its "
                        "two modules is a draft or not for everybody. Move it in the editor."
                    )
                    raise Refusal(told % {"lesson": lesson.title, "module": target.title}, code="readers")

    def _page_of(self, model: type[ModulePage | LessonPage], parent: int, part: Part) -> int:
        """Return the page of a part, made as a draft where it has none."""
        if part.id:
            return self.stands[part.id].pk
        page: Any = model(title=part.title, slug=part.key, live=False)
        _page(parent).add_child(instance=page)
        page.save_revision(clean=False)
        self.children.setdefault(parent, []).append(page.pk)
        self.made.add(page.pk)
        return page.pk


def _page(pk: int) -> Page:
    """Return a page afresh: each move changes the paths of others."""
    return Page.objects.get(pk=pk)


def _check_free(pks: Iterable[int]) -> None:
    """Raise Refusal where somebody holds one of these pages, or waits for what another says of it. Two statements."""
    pages = Page.objects.filter(pk__in=pks).order_by("path")
    for page in pages.prefetch_workflow_states().annotate_approved_schedule():
        if page.locked or page.current_workflow_state or page.approved_schedule:
            told = _(
                "“%(page)s” is locked, in its second reading, or has a date to be published: wait, or ask its editors."
            )
            raise Refusal(told % {"page": page.get_admin_display_title()}, code="locked")


def _rename(page: Any, title: str) -> None:
    """Give a page another title: to readers at once where it is published, and to its draft, which stays a draft."""
    if page.alias_of_id:
        told = _("“%(page)s” is an alias of another page, and has its title: change it there.")
        raise Refusal(told % {"page": page.title}, code="alias")
    draft = page.get_latest_revision_as_object() if page.has_unpublished_changes or not page.live else None
    if page.live:
        if draft and draft.title != page.title:
            told = _("“%(page)s” has another title in its draft, “%(draft)s”: publish or discard that first.")
            raise Refusal(told % {"page": page.title, "draft": draft.title}, code="draft_title")
        page.title = title
        _publish(page)
    if draft:
        draft.title = title
        draft.save_revision(log_action=True, clean=False)  # a draft may be unfinished


def _publish(page: Any) -> None:
    try:
        page.save_revision().publish()
    except ValidationError:
        told = _("“%(page)s” cannot be published as it stands: open it in the editor, and publish it there.")
        raise Refusal(told % {"page": page.title}, code="not_valid") from None
