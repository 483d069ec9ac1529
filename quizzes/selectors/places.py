"""Where the passages stand that answer a question or refute a misreading."""

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from django.db.models import Q, QuerySet, Value

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
    """Passages found, by row and by block."""

    by_id: dict[int, Place]
    by_block: dict[UUID, Place]

    def answering(self, passage_id: int | None) -> Place | None:
        """Return the passage that answers a question."""
        return self.by_id.get(passage_id) if passage_id else None

    def refuting(self, block: UUID | None) -> Place | None:
        """Return the passage that refutes a misreading."""
        return self.by_block.get(block) if block else None


def places(run: Run, asked: Iterable[Question], blocks: Iterable[UUID] = ()) -> Places:
    """Return where to read, in the run, the passages of these questions and blocks. One statement."""
    ids = list({question.version.passage_id for question in asked if question.version.passage_id})
    by_id, by_block = {}, {}
    for pk, block, number, lesson, path in _statement.rows(ids=ids, blocks=list(set(blocks)), course=run.course.path):
        place = Place(number, lesson, f"{url_at(path, run.key)}#{fragment_of(block)}")
        by_id[pk] = by_block[block] = place
    return Places(by_id, by_block)


def _select(ids: list[int], blocks: list[UUID], course: str) -> QuerySet:
    wanted = Q(is_among("pk", ids, "bigint")) | Q(is_among("block", blocks, "uuid"))
    readable = Passage.objects.filter(wanted, live=True, lesson__live=True, lesson__path__startswith=Value(course))
    return readable.values_list("pk", "block", "number", "lesson__title", "lesson__url_path")


_statement = Prepared(_select, ids=list, blocks=list, course=str)
