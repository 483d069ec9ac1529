"""What the questions of a course lack, and what they can be sorted by. All are read for it, in three statements."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from django.db.models import F, QuerySet

from courses.models import CoursePage, LessonPage, Passage
from quizzes.kinds import kinds
from quizzes.kinds.schema import misleading
from quizzes.models import Item
from quizzes.rules.draws import Candidate
from quizzes.rules.lint import Asked, Lack, lacks


@dataclass
class Survey:
    """A course's questions that are not retired, as a whole."""

    lacks: dict[int, list[Lack]] = field(default_factory=dict)
    """By the item's id; an empty list where nothing is missing."""
    in_bank: Counter[int] = field(default_factory=Counter)
    """How many questions a bank has, by its id."""
    lacking_in_bank: Counter[int] = field(default_factory=Counter)
    codes: Counter[str] = field(default_factory=Counter)
    """How many questions lack a thing, by its code."""
    tags: Counter[str] = field(default_factory=Counter)
    lessons: dict[int, str] = field(default_factory=dict)
    """Titles by id, in the order of the text."""
    lesson_keys: dict[str, str] = field(default_factory=dict)
    """Titles by key, in the same order."""
    outcomes: set[int] = field(default_factory=set)
    candidates: dict[int, Candidate] = field(default_factory=dict)
    """What a draw of a quiz sees of each, by the item's id."""

    def lacking(self, code: str = "") -> list[int]:
        """Return the ids of the items that lack a thing, or anything."""
        return [pk for pk, found in self.lacks.items() if any(code in ("", lack.code) for lack in found)]


def survey(course: CoursePage) -> Survey:
    """Return what a course's questions lack and are about. Three statements."""
    blocks = live_blocks(course)
    found = Survey()
    lessons: set[int] = set()
    for item in surveyed(Item.objects.filter(bank__course=course, is_retired=False)):
        passage = item.current.passage if item.current else None
        missing = lacks(asked(item), blocks)
        found.lacks[item.pk] = missing
        found.candidates[item.pk] = candidate(item, item.lesson_key or "")
        found.in_bank[item.bank_id] += 1
        found.lacking_in_bank[item.bank_id] += bool(missing)
        found.codes.update({lack.code for lack in missing})
        found.tags.update(item.tags)
        if item.outcome:
            found.outcomes.add(item.outcome)
        if passage:
            lessons.add(passage.lesson_id)
    for pk, key, title in LessonPage.objects.filter(pk__in=lessons).order_by("path").values_list("pk", "slug", "title"):
        found.lessons[pk] = found.lesson_keys[key] = title
    return found


def surveyed(items: QuerySet[Item]) -> Iterable[Any]:
    """Return items that have a version, with all that `asked` and `candidate` look at. One statement."""
    return (
        items.filter(current__isnull=False)
        .select_related("current__passage")
        .only(
            "uuid", "bank_id", "kind", "outcome", "difficulty", "tags", "current__body", "current__points",
            "current__rubric_id", "current__passage__block", "current__passage__lesson_id",
        )
        .annotate(lesson_key=F("current__passage__lesson__slug"))
    )  # fmt: skip


def candidate(item: Any, lesson: str) -> Candidate:
    """Return what a draw sees of an item; `lesson` is the key of the lesson that answers it, blank for none."""
    points = item.current.points
    about = item.kind, item.tags, item.outcome, item.difficulty
    return Candidate(str(item.uuid), str(item.bank_id), points, *about, lesson)


def asked(item: Item) -> Asked:
    """Return what the rule sees of an item's current version."""
    version: Any = item.current
    kind = kinds.get(item.kind)
    return Asked(
        passage=str(version.passage.block) if version.passage else "",
        outcome=item.outcome,
        difficulty=item.difficulty,
        tags=item.tags,
        needs_rubric=kind.by_hand,
        has_rubric=version.rubric_id is not None,
        wrong=list(misleading(kind.schema.Body, version.body)),
    )


def live_blocks(course: CoursePage) -> set[str]:
    """Return the blocks of the passages that stand in a course's text. One statement."""
    there = Passage.objects.filter(live=True, lesson__path__startswith=course.path)
    return {str(block) for block in there.values_list("block", flat=True)}
