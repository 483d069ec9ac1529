"""The ids of a lesson's blocks (docs/course-folder.md, "Ids"), and a lesson apart from its ids."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any
from uuid import UUID

from common.ids import derived
from exchange.folder.course import block_name
from exchange.folder.texts import LessonText


def block_names(lesson: LessonText) -> list[str]:
    """Return a name for each block; one without a key is known by its place among its like ("heading 2")."""
    seen: dict[str, int] = {}
    names = []
    for block in lesson.body:
        seen[block.TYPE] = seen.get(block.TYPE, 0) + 1
        names.append(block_name(block) or f"{block.TYPE} {seen[block.TYPE]}")
    return names


def block_ids(course: str, lesson: LessonText, known: Mapping[str, UUID] | None = None) -> list[UUID]:
    """Return the id of each block: as the file gives it, as `known` by name on the site, or made from the keys."""
    known = known or {}
    return [
        block.id or known.get(name) or derived(course, lesson.key, name)
        for name, block in zip(block_names(lesson), lesson.body, strict=True)
    ]


def without_ids(shape: Any) -> Any:
    """Return a lesson or another entry as it reads, its ids left out."""
    if isinstance(shape, LessonText):
        shape = replace(shape, body=tuple(replace(block, id=None) for block in shape.body))
    return replace(shape, id=None)
