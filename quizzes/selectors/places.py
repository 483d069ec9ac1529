"""Where the passages stand that answer a question or refute a misreading."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from uuid import UUID

from django.db.models import Q, QuerySet, Value
from django.utils.translation import get_language

from common.among import is_among
from common.prepared import Prepared
from courses.models import Passage
from courses.models.passages import fragment_of
from courses.selectors.passages import url_at
from quizzes.selectors.answers import Question
from runs.models import Run


@dataclass(frozen=True)
class Place:
    """A passage as a page names and links it."""

    number: int
    lesson: str
    url: str


@dataclass(frozen=True)
class Places:
    """Passages found, by row and by block; None where there is nothing to be read."""

    found: Mapping[int | UUID, Place | None]

    def answering(self, passage_id: int | None) -> Place | None:
        """Return the passage that answers a question."""
        return self.found.get(passage_id) if passage_id else None

    def refuting(self, block: UUID | None) -> Place | None:
        """Return the passage that refutes a misreading."""
        return self.found.get(block) if block else None


def places(run: Run, asked: Iterable[Question], blocks: Iterable[UUID] = ()) -> Places:
    """Return where to read, in the run, the passages of these questions and blocks.

    One statement, none where this process knows them all as the course's content version has them.
    """
    ids = {question.version.passage_id for question in asked if question.version.passage_id}
    found = _kept(run.course_id, run.course.content_version.number, run.key, get_language())
    rows, names = list(ids - found.keys()), list(set(blocks) - found.keys())
    if rows or names:
        found |= dict.fromkeys([*rows, *names])
        for pk, block, number, lesson, path in _statement.rows(ids=rows, blocks=names, course=run.course.path):
            found[pk] = found[block] = Place(number, lesson, f"{url_at(path, run.key)}#{fragment_of(block)}")
    return Places(found)


@lru_cache(maxsize=256)
def _kept(course: int, version: int, run_key: str, language: str) -> dict[int | UUID, Place | None]:
    """Return what is known so far of a course's passages, to be filled; its addresses speak a language."""
    return {}


def _select(ids: list[int], blocks: list[UUID], course: str) -> QuerySet:
    wanted = Q(is_among("pk", ids, "bigint")) | Q(is_among("block", blocks, "uuid"))
    readable = Passage.objects.filter(wanted, live=True, lesson__live=True, lesson__path__startswith=Value(course))
    return readable.values_list("pk", "block", "number", "lesson__title", "lesson__url_path")


_statement = Prepared(_select, ids=list, blocks=list, course=str)
