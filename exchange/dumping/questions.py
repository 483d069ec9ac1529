"""Rubrics, banks and quizzes as the files of questions."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from common.ids import derived
from courses.models import CoursePage
from exchange.folder import questions
from exchange.folder.bodies import Links, item_of
from exchange.folder.scalars import plain
from grading.models import Level, Rubric
from quizzes.models import Bank, Item, Quiz, QuizPlace


class QuestionDumper:
    """Turns one course's questions into shapes; `links` gives `lesson/passage` for a block."""

    def __init__(self, course: CoursePage, links: Mapping[UUID, str]) -> None:
        self.course = course
        self.links = links

    def rubrics(self) -> tuple[questions.RubricText, ...]:
        rows = Rubric.objects.filter(course=self.course).order_by("pk").prefetch_related("criteria__levels")
        return tuple(self._rubric(row) for row in rows)

    def _rubric(self, row: Rubric) -> questions.RubricText:
        return questions.RubricText(
            key=row.key,
            title=row.title,
            criteria=tuple(
                questions.CriterionText(
                    key=criterion.key,
                    title=criterion.title,
                    points=plain(criterion.points),
                    weight=plain(criterion.weight),
                    levels=tuple(_level(level) for level in criterion.levels.all()),
                    comments=tuple(criterion.comments),
                    id=self._own_id(criterion, "rubrics", row.key),
                )
                for criterion in row.criteria.all()
            ),
            id=self._own_id(row, "rubrics"),
        )

    def banks(self) -> tuple[questions.BankText, ...]:
        return tuple(
            questions.BankText(
                key=bank.key,
                title=bank.title,
                items=tuple(self._item(item) for item in _items(bank)),
                id=self._own_id(bank, "banks"),
            )
            for bank in Bank.objects.filter(course=self.course).order_by("key")
        )

    def quizzes(self) -> tuple[questions.QuizText, ...]:
        rows = Quiz.objects.filter(course=self.course).order_by("key").select_related("module")
        return tuple(self._quiz(row) for row in rows)

    def _quiz(self, row: Quiz) -> questions.QuizText:
        same = (
            "title",
            "position",
            "time_limit_minutes",
            "grace_minutes",
            "attempts",
            "counts",
            "pace",
            "instructions",
        )
        return questions.QuizText(
            key=row.key,
            module=row.module.key if row.module else None,
            items=tuple(_place(place) for place in row.places.select_related("item__bank", "bank")),
            tells=questions.TellsText(**row.tells),
            id=self._own_id(row, "quizzes"),
            **{name: getattr(row, name) for name in same},
        )

    def _item(self, item: Item) -> questions.Question:
        version = item.current
        common = {
            "key": item.key,
            "points": plain(version.points),
            "passage": self.links.get(version.passage.block) if version.passage else None,
            "outcome": item.outcome,
            "difficulty": item.difficulty,
            "tags": tuple(item.tags),
            "retired": item.is_retired,
            "prompt": version.prompt,
            "rubric": version.rubric.key if version.rubric else None,
            "id": self._own_id(item, "banks", item.bank.key),
        }
        return item_of(item.kind, common, version.body, Links(self._passage, {}, {}))

    def _passage(self, block: str) -> str:
        return self.links.get(UUID(block), "")

    def _own_id(self, row: Any, *path: str) -> UUID | None:
        return None if row.uuid == derived(self.course.key, *path, row.key) else row.uuid


def _place(row: QuizPlace) -> str | questions.DrawText:
    if row.item is not None:
        return f"{row.item.bank.key}/{row.item.key}"
    same = {name: getattr(row, name) for name in ("count", "lesson", "kind", "tag", "outcome", "difficulty")}
    assert row.bank is not None
    assert row.points is not None
    return questions.DrawText(bank=row.bank.key, points=plain(row.points), **same)


def _items(bank: Bank) -> Any:
    return (
        bank.items.filter(current__isnull=False)
        .order_by("pk")
        .select_related("bank", "current__passage", "current__rubric")
    )


def _level(row: Level) -> questions.LevelText:
    least = None if row.least is None else plain(row.least)
    return questions.LevelText(points=plain(row.points), least=least, title=row.title, text=row.text)
