"""Keys are used once among their kind, ids once in the folder."""

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django.utils.translation import gettext as _

from exchange.folder.course import CourseFolder, block_name
from exchange.folder.problems import Place, Problems


def check(folder: CourseFolder, problems: Problems) -> None:
    """Tell each key and id that is used a second time, and where it was used first."""
    lessons = list(folder.lessons)
    for group in (*folder.library, folder.banks, folder.rubrics):
        _once(group, problems)
    _once([part.module for part in folder.modules], problems)
    _once(lessons, problems)
    _once(folder.quizzes, problems)
    _once(folder.essays, problems)
    _once(folder.debates, problems)
    for debate in folder.debates:
        _once(debate.sides, problems)
    for lesson in lessons:
        _once([block for block in lesson.body if block_name(block)], problems)
    for bank in folder.banks:
        _once(bank.items, problems)
    for rubric in folder.rubrics:
        _once(rubric.criteria, problems)
    _ids_once(folder, lessons, problems)


def _once(things: Iterable[Any], problems: Problems) -> None:
    first: dict[str, Place] = {}
    for thing in things:
        if thing.key in first:
            problems.add(
                thing.place,
                _("the key “%(key)s” is already used at %(place)s; choose another")
                % {"key": thing.key, "place": first[thing.key]},
            )
        first.setdefault(thing.key, thing.place)


def _ids_once(folder: CourseFolder, lessons: list, problems: Problems) -> None:
    groups: tuple[Iterable[Any], ...] = (
        [folder.course],
        *folder.library, folder.banks, folder.rubrics, folder.quizzes, folder.essays, folder.debates,
        [part.module for part in folder.modules],
        lessons,
        *(lesson.body for lesson in lessons),
        *(bank.items for bank in folder.banks),
        *(rubric.criteria for rubric in folder.rubrics),
    )  # fmt: skip
    first: dict[UUID, Place] = {}
    for thing in (thing for group in groups for thing in group if thing.id):
        if thing.id in first:
            problems.add(
                thing.place,
                _("the id %(id)s is already used at %(place)s; leave one of them out")
                % {"id": thing.id, "place": first[thing.id]},
            )
        first.setdefault(thing.id, thing.place)
