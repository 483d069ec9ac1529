"""Rubrics, banks and quizzes as the files of questions."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any
from uuid import UUID

from common.ids import derived
from courses.models import CoursePage
from exchange.folder import questions
from exchange.folder.scalars import plain
from exchange.loading.bodies import option_key
from grading.models import Rubric
from quizzes.models import Bank, Item, Quiz

Json = dict[str, Any]


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
                    levels=tuple(
                        questions.LevelText(points=plain(level.points), title=level.title, text=level.text)
                        for level in criterion.levels.all()
                    ),
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
        same = ("title", "time_limit_minutes", "grace_minutes", "attempts", "counts", "feedback", "instructions")
        places = row.quiz_items.select_related("item__bank")
        return questions.QuizText(
            key=row.key,
            module=row.module.key if row.module else None,
            items=tuple(f"{place.item.bank.key}/{place.item.key}" for place in places),
            id=self._own_id(row, "quizzes"),
            **{name: getattr(row, name) for name in same},
        )

    def _item(self, item: Item) -> questions.AnyQuestion:
        version = item.current
        common = {
            "key": item.key,
            "kind": item.kind,
            "points": plain(version.points),
            "passage": self.links.get(version.passage.block, "") if version.passage else "",
            "prompt": version.prompt,
            "id": self._own_id(item, "banks", item.bank.key),
        }
        body = version.body
        if item.kind == "numeric":
            return questions.NumericQuestion(
                **common,
                answer=Decimal(body["answer"]),
                tolerance=Decimal(body["tolerance"]),
                unit=body["unit"],
                misreadings=tuple(self._misreading(wrong) for wrong in body["misreadings"]),
            )
        if item.kind == "essay":
            return questions.EssayQuestion(**common, words=questions.Words(**body["words"]), rubric=version.rubric.key)
        return questions.ChoiceQuestion(**common, shuffle=body["shuffle"], options=self._options(body["options"]))

    def _misreading(self, wrong: Json) -> questions.Misreading:
        return questions.Misreading(
            value=Decimal(wrong["value"]),
            tolerance=Decimal(wrong["tolerance"]),
            misreading=wrong["misreading"],
            refuted_by=self.links.get(UUID(wrong["refuted_by"]), ""),
        )

    def _options(self, options: list[Json]) -> tuple[questions.Option, ...]:
        in_turn = all(option["key"] == option_key(place) for place, option in enumerate(options))
        return tuple(
            questions.Option(
                key="" if in_turn else option["key"],
                text=option["text"],
                right=option["right"],
                feedback=option["feedback"],
                misreading=option["misreading"],
                refuted_by=self.links.get(UUID(option["refuted_by"])) if option["refuted_by"] else None,
            )
            for option in options
        )

    def _own_id(self, row: Any, *path: str) -> UUID | None:
        return None if row.uuid == derived(self.course.key, *path, row.key) else row.uuid


def _items(bank: Bank) -> Any:
    return (
        bank.items.filter(current__isnull=False)
        .order_by("pk")
        .select_related("bank", "current__passage", "current__rubric")
    )
