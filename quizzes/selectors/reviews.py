"""An attempt that is over, as its student may see it."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from grading.models import Entry
from quizzes.kinds import Line
from quizzes.models import Attempt
from quizzes.permissions import may_see_feedback
from quizzes.selectors.answers import Question, questions
from quizzes.selectors.places import Place, places
from quizzes.selectors.quizzes import is_released
from quizzes.selectors.rubrics import Judged, judged, rubrics_of
from runs.models import Run


@dataclass(frozen=True)
class Feedback:
    """One line of feedback with the place to read again."""

    line: Line
    place: Place | None


@dataclass(frozen=True)
class Reviewed:
    """A question with what became of its answer."""

    question: Question
    points: Decimal | None
    """Null while it waits for its marker, or while the student may not see it."""
    code: str
    """`right`, `partly`, `wrong`, `blank`, `marked` (by a person), `waits`, or empty where nothing may be seen."""
    feedback: list[Feedback]
    place: Place | None
    criteria: list[Judged]
    comment: str
    is_newer: bool
    """Whether the question was changed after it was asked."""


@dataclass(frozen=True)
class Review:
    """What the review page shows."""

    attempt: Attempt
    reviewed: list[Reviewed]
    is_shown: bool
    """False while the quiz keeps feedback back until the marks are released."""
    points: Decimal
    possible: Decimal
    waiting: int


def review(attempt: Attempt, run: Run, *, attempts_left: bool) -> Review:
    """Return an attempt for its student. Eight statements at most.

    What was right and not chosen is told only when no attempt is left that it could help.
    """
    asked = questions(attempt)
    released = is_released(attempt.activity, attempt.enrolment)
    shown = may_see_feedback(attempt, is_released=released)
    lines = {q.item.pk: q.feedback(reveal=not attempts_left) if shown else [] for q in asked}
    blocks = [line.refuted_by for found in lines.values() for line in found if line.refuted_by]
    where = places(run, asked, blocks)
    rubrics, comments = (rubrics_of(asked), _comments(attempt)) if released else ({}, {})
    reviewed = [
        Reviewed(
            question=question,
            points=question.item.points if _is_seen(question, shown, released) else None,
            code=_code(question, shown, released),
            feedback=[Feedback(line, where.refuting(line.refuted_by)) for line in lines[question.item.pk]],
            place=where.answering(question.version.passage_id),
            criteria=judged(rubrics, question),
            comment=comments.get(str(question.item.uuid), ""),
            is_newer=question.version.item.current_id != question.version.pk,
        )
        for question in asked
    ]
    return Review(
        attempt=attempt,
        reviewed=reviewed,
        is_shown=shown,
        points=sum((one.points for one in reviewed if one.points is not None), Decimal(0)),
        possible=sum((question.version.points for question in asked), Decimal(0)),
        waiting=sum(one.code == "waits" for one in reviewed),
    )


def _is_seen(question: Question, shown: bool, released: bool) -> bool:
    """What a person marked is seen when it is released; a machine's mark as soon as feedback is."""
    return released if question.item.marked_by else shown


def _code(question: Question, shown: bool, released: bool) -> str:
    if not shown:
        return ""
    if question.item.points is None or not _is_seen(question, shown, released):
        return "waits"
    return "marked" if question.item.marked_by else question.item.outcome["code"]


def _comments(attempt: Attempt) -> dict[str, str]:
    """Return the last comment on each answer, by its item's uuid. One statement."""
    written = Entry.objects.filter(
        enrolment=attempt.enrolment, cause=attempt.uuid, kind__in=[Entry.Kind.RUBRIC, Entry.Kind.REGRADE]
    )
    entries = written.select_related("note").order_by("sequence")
    return {entry.data.get("item", ""): _words(entry) for entry in entries}


def _words(entry: Entry) -> str:
    note: Any = getattr(entry, "note", None)
    return note.text if note else ""
