"""Rubrics, banks with their items, and quizzes. An item that says something new gets a new version."""

from datetime import datetime
from typing import Any

from django.forms.models import model_to_dict

from common.errors import Refusal
from courses.models import CoursePage, Passage
from exchange.folder.bodies import Links, body_of
from exchange.folder.course import CourseFolder
from exchange.folder.questions import BankText, CriterionText, DrawText, Question, QuizText, RubricText
from exchange.loading.matching import Rows, assign
from exchange.loading.pages import Places
from exchange.loading.report import Report, clash
from grading.models import Criterion, Level, Rubric
from grading.rules.rubrics import Body
from grading.rules.rubrics import Level as Spoken
from grading.selectors.rubrics import rubric_body
from grading.services.rubrics import check_sum, keep_version
from quizzes.models import Bank, Item, ItemVersion, Quiz, QuizPlace
from quizzes.rules.changes import what_changed
from quizzes.selectors.bank.content import asked_before
from quizzes.services.following import follow_counts


class QuestionLoader:
    """Loads what is asked about one course; runs after its pages, whose passages the questions name."""

    def __init__(self, course: CoursePage, places: Places, report: Report, now: datetime) -> None:
        self.course = course
        self.places = places
        self.report = report
        self.now = now
        self.rubrics: dict[str, Rubric] = {}
        self.banks: dict[str, Bank] = {}
        self.items: dict[str, Item] = {}
        self.passages = {
            passage.block: passage for passage in Passage.objects.filter(lesson__in=places.lessons.values())
        }

    def load(self, folder: CourseFolder) -> None:
        passages = self.places.passages
        self.links = Links(lambda link: str(passages[link]), folder.frozen_places, folder.frozen_speakers)
        rubrics = self._rows(Rubric, "rubrics")
        for rubric in folder.rubrics:
            self.rubrics[rubric.key] = self._rubric(rubrics, rubric)
        banks = self._rows(Bank, "banks")
        for bank in folder.banks:
            self._bank(banks, bank)
        quizzes = self._rows(Quiz, "quizzes")
        for quiz in folder.quizzes:
            self._quiz(quizzes, quiz)

    def _rows(self, model: Any, kind: str) -> Rows:
        return Rows(model, model.objects.filter(course=self.course), self.course.key, kind)

    def _save(self, rows: Rows, kind: str, entry: Any, parent: dict[str, Any], values: dict[str, Any]) -> Any:
        row = rows.of(entry)
        made = row is None
        if row is None:
            row = rows.model(uuid=rows.new_uuid(entry), **parent)
        if assign(row, {"key": entry.key, **values}) or made:
            row.save()
            self.report.count(kind, made=made)
        return row

    def _rubric(self, rows: Rows, text: RubricText) -> Rubric:
        there = rows.of(text)
        before = (there.title, rubric_body(there.criteria.prefetch_related("levels"))) if there else None
        if before:
            try:
                check_sum(there, before[1], Body(tuple(entry.rule for entry in text.criteria)))
            except Refusal as refusal:
                raise clash(text.place, refusal.message) from refusal
        rubric = self._save(rows, "rubrics", text, {"course": self.course}, {"title": text.title})
        criteria = Rows(Criterion, rubric.criteria.all(), self.course.key, "rubrics", text.key)
        for position, entry in enumerate(text.criteria, 1):
            values = {"title": entry.title, "points": entry.points, "weight": entry.weight, "position": position}
            values["comments"] = list(entry.comments)
            self._levels(self._save(criteria, "criteria", entry, {"rubric": rubric}, values), entry)
        for criterion in criteria.unmatched:
            criterion.delete()
            self.report.taken_off.append(f"criterion/{text.key}/{criterion.key}")
        keep_version(rubric=rubric, before=before, reason="", by=None, now=self.now)
        return rubric

    def _levels(self, criterion: Criterion, text: CriterionText) -> None:
        there = [Spoken(level.points, level.title, level.text, level.least) for level in criterion.levels.all()]
        wanted = sorted((level.rule for level in text.levels), key=lambda level: -level.points)
        if there != wanted:
            self.report.count("levels", made=not there)
            criterion.levels.all().delete()
            Level.objects.bulk_create(Level(criterion=criterion, **vars(level)) for level in wanted)

    def _bank(self, rows: Rows, text: BankText) -> None:
        bank = self._save(rows, "banks", text, {"course": self.course}, {"title": text.title})
        self.banks[text.key] = bank
        items = Rows(Item, bank.items.select_related("current"), self.course.key, "banks", text.key)
        for entry in text.items:
            about = {"outcome": entry.outcome, "difficulty": entry.difficulty, "tags": list(entry.tags)}
            about["is_retired"] = entry.retired
            item = self._save(items, "items", entry, {"bank": bank}, {"kind": entry.kind, **about})
            self._version(item, entry)
            self.items[f"{text.key}/{entry.key}"] = item

    def _version(self, item: Item, entry: Question) -> None:
        values = {
            "points": entry.points,
            "passage_id": self.passages[self.places.passages[entry.passage]].pk if entry.passage else None,
            "prompt": entry.prompt,
            "body": body_of(entry, self.links),
            "rubric_id": self.rubrics[entry.rubric].pk if entry.rubric else None,
        }
        current = item.current
        if current is not None and all(getattr(current, name) == value for name, value in values.items()):
            return
        before = asked_before(current) if current else None
        change = what_changed(vars(before), values) if before else ItemVersion.Change.FIRST
        if current is not None and not current.is_frozen:
            assign(current, {**values, "change": change})
            current.save()
        else:
            number = current.number + 1 if current else 1
            item.current = ItemVersion.objects.create(
                item=item, number=number, change=change, made_at=self.now, **values
            )
            item.save(update_fields=["current"])
        self.report.count("versions", made=current is None)

    def _quiz(self, rows: Rows, text: QuizText) -> None:
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
        module = self.places.modules[text.module] if text.module else None
        values = {"module_id": module and module.pk, **{name: getattr(text, name) for name in same}}
        values |= {f"tells_{part}": getattr(text.tells, part) for part in ("mark", "key", "feedback")}
        there = rows.of(text)
        counts = there.counts if there else text.counts
        quiz = self._save(rows, "quizzes", text, {"course": self.course}, values)
        if quiz.counts != counts:
            follow_counts(quiz, self.now)
        self._places(quiz, [self._place(quiz, *numbered) for numbered in enumerate(text.items, 1)])

    def _place(self, quiz: Quiz, position: int, text: str | DrawText) -> QuizPlace:
        if not isinstance(text, DrawText):
            return QuizPlace(quiz=quiz, position=position, item=self.items[text])
        same = {
            name: getattr(text, name) for name in ("count", "points", "lesson", "kind", "tag", "outcome", "difficulty")
        }
        return QuizPlace(quiz=quiz, position=position, bank=self.banks[str(text.bank)], **same)

    def _places(self, quiz: Quiz, wanted: list[QuizPlace]) -> None:
        there = [_says(place) for place in quiz.places.all()]
        if there != [_says(place) for place in wanted]:
            self.report.count("places of quizzes", made=not there)
            quiz.places.all().delete()
            QuizPlace.objects.bulk_create(wanted)


def _says(place: QuizPlace) -> dict[str, Any]:
    """Return all that a place says, but its row's own number."""
    return {name: value for name, value in model_to_dict(place).items() if name != "id"}
