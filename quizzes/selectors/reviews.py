"""An attempt that is over, or a question of it that was checked, as its student may see it."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from decimal import Decimal
from random import Random
from typing import Any
from uuid import UUID

from grading.models import Appeal, Entry, LineItem
from grading.selectors.appeals import askings
from grading.selectors.line_items import for_activity
from grading.selectors.rubrics import Judged
from quizzes.kinds import Line, Version, kinds
from quizzes.models import Attempt, ItemVersion
from quizzes.permissions import may_be_told
from quizzes.rules.regrading import Earnings
from quizzes.rules.telling import NEVER, Situation, Told
from quizzes.selectors.answers import Question, previewed, questions
from quizzes.selectors.open_items import talked_about
from quizzes.selectors.places import Place, Places, places
from quizzes.selectors.quizzes import situation_of
from quizzes.selectors.regraded import NOTHING, Regraded, regraded
from quizzes.selectors.rubrics import NONE as NO_RUBRICS
from quizzes.selectors.rubrics import judged, rubrics_of
from quizzes.services.regrading.answers import GIVEN
from runs.models import Run


@dataclass(frozen=True)
class Feedback:
    """One line of feedback with the place to read again."""

    line: Line
    place: Place | None


@dataclass(frozen=True)
class Reviewed:
    """A question with what its student may be told of it."""

    question: Question
    points: Decimal | None
    """Null while it waits for its marker, or while the student may not be told."""
    code: str
    """`right`, `partly`, `wrong`, `blank`, `marked` (by a person), `given` (to all), `dropped`, `waits`, or empty where
    the mark is not told."""
    feedback: list[Feedback]
    place: Place | None
    criteria: list[Judged] = field(default_factory=list)
    comment: str = ""
    newer: Question | None = None
    """The version that it is asked in now, where it was changed since."""
    regraded: Regraded = NOTHING
    may_appeal: bool = False
    """Whether its student may ask for its mark to be looked at again."""
    appeal: Appeal | None = None
    """What they asked last."""
    talked: UUID | None = None
    """By what name it is talked about (`quizzes.talked_items`); None while its student may not."""


@dataclass(frozen=True)
class Review:
    """What the review page shows."""

    attempt: Attempt
    reviewed: list[Reviewed]
    told: Told
    awaited: dict[str, str]
    """The parts that are not told yet, and when they will be."""
    earnings: Earnings
    """Of the points that are told."""
    line_item: LineItem | None
    """The column of its marks, as soon as they are released."""


def review(attempt: Attempt, run: Run, now: datetime) -> Review:
    """Return an attempt that is over for its student. Twenty statements at most, and one for each regrade by a key."""
    asked = questions(attempt)
    changed, newer = regraded(attempt, asked), _newer(attempt, asked)
    situation = situation_of(attempt, now)
    told, released = may_be_told(attempt.quiz, situation), situation.is_released
    lines = {q.item.pk: lines_of(q, told, changed.get(q.item.pk, NOTHING).key) for q in asked}
    where = places(run, asked, _blocks(lines))
    rubrics, comments = (rubrics_of(asked), _comments(attempt)) if released else (NO_RUBRICS, {})
    line_item = for_activity(attempt.activity) if released and told.mark else None
    asking = askings(attempt.enrolment, [line_item], now)[line_item.pk] if line_item else None
    talked = talked_about(attempt) if released else {}
    reviewed = [
        Reviewed(
            question=question,
            points=question.item.points if _is_seen(question, told, released) else None,
            code=_code(question, told, released),
            feedback=[Feedback(line, where.refuting(line.refuted_by)) for line in lines[question.item.pk]],
            place=where.answering(question.version.passage_id),
            criteria=judged(rubrics, question),
            comment=comments.get(str(question.item.uuid), ""),
            newer=newer.get(question.version.item_id),
            regraded=_told_of(changed.get(question.item.pk, NOTHING), told, released),
            may_appeal=asking is not None and not asking.refused(question.item.uuid),
            appeal=asking.last(question.item.uuid) if asking else None,
            talked=talked.get(question.item.pk),
        )
        for question in asked
    ]
    return Review(
        attempt=attempt,
        reviewed=reviewed,
        told=told,
        awaited={part: when for part, when in attempt.quiz.tells.items() if not getattr(told, part) and when != NEVER},
        earnings=_earned(reviewed),
        line_item=line_item,
    )


def checked(attempt: Attempt, asked: list[Question], run: Run) -> tuple[dict[int, Reviewed], Places]:
    """Return what is told of an open attempt's checked questions, by item, and where all passages stand.

    One statement.
    """
    told = may_be_told(attempt.quiz, Situation(), is_checked=True)
    lines = {question.item.pk: lines_of(question, told) for question in asked if question.is_checked}
    where = places(run, asked, _blocks(lines))
    found = {}
    for question in (one for one in asked if one.is_checked):
        outcome = question.kind.score(question.version, question.data, question.text)
        found[question.item.pk] = Reviewed(
            question=question,
            points=outcome.points if outcome and told.mark else None,
            code=outcome.code if outcome and told.mark else "",
            feedback=[Feedback(line, where.refuting(line.refuted_by)) for line in lines[question.item.pk]],
            place=where.answering(question.version.passage_id),
        )
    return found, where


def lines_of(question: Question, told: Told, key: Version | None = None) -> list[Line]:
    """Return the lines to an answer that may be told: what was right is the key, why it is so or not is feedback.

    They go by another version's key where a regrade judged the answer by it; where a question was itself at fault and
    was dropped, or gave full marks to all, nobody is told what was wrong with their answer.
    """
    if question.item.is_dropped or question.item.outcome.get("code") == GIVEN["code"]:
        return []
    lines = question.feedback(reveal=told.key, key=key)
    if told.feedback:
        return lines
    return [replace(line, why="", refuted_by=None) for line in lines if told.key and line.verdict != "wrong"]


def _blocks(lines: dict[int, list[Line]]) -> list[UUID]:
    return [line.refuted_by for found in lines.values() for line in found if line.refuted_by]


def _is_seen(question: Question, told: Told, released: bool) -> bool:
    """What a person marked is seen when it is released; a machine's mark when the quiz tells it."""
    return told.mark and (released or not question.item.marked_by)


def _code(question: Question, told: Told, released: bool) -> str:
    if not told.mark:
        return ""
    if question.item.is_dropped:
        return "dropped"
    if question.item.points is None or not _is_seen(question, told, released):
        return "waits"
    return "marked" if question.item.marked_by else question.item.outcome["code"]


def _told_of(found: Regraded, told: Told, released: bool) -> Regraded:
    """Return what may be told of regrades: marks as the quiz tells them, and what a person gave after the release."""
    if not told.mark:
        return NOTHING
    return replace(found, steps=[step for step in found.steps if released or step.marked_by_before is None])


def _newer(attempt: Attempt, asked: Sequence[Question]) -> dict[int, Question]:
    """Return the present versions of the questions that were changed since, by item. At most one statement.

    Shuffled as they would be asked: an ordering in its author's order is its key.
    """
    changed = [q.newest for q in asked if q.newest not in (None, q.version.pk)]
    found = ItemVersion.objects.filter(pk__in=changed).select_related("item") if changed else ()
    return {version.item_id: previewed(version, _order(attempt, version)) for version in found}


def _order(attempt: Attempt, version: ItemVersion) -> list[str]:
    return kinds.get(version.item.kind).order(version, Random(f"{attempt.seed}:{version.uuid}"))


def _earned(reviewed: Sequence[Reviewed]) -> Earnings:
    counting = [one for one in reviewed if not one.question.item.is_dropped]
    return Earnings(
        points=sum((one.points for one in counting if one.points is not None), Decimal(0)),
        counted=sum((one.question.version.points for one in counting), Decimal(0)),
        possible=sum((one.question.version.points for one in reviewed), Decimal(0)),
        waiting=sum(one.code == "waits" for one in counting),
    )


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
