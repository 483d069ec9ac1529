"""What quizzes tell the house."""

from dataclasses import dataclass
from typing import ClassVar
from uuid import UUID

from audit.events import Happening


@dataclass(frozen=True, kw_only=True)
class AttemptStarted(Happening):
    """A student began the attempt `subject`."""

    name: ClassVar[str] = "quizzes.attempt_started"
    activity: UUID
    enrolment: UUID
    number: int


@dataclass(frozen=True, kw_only=True)
class AttemptSubmitted(Happening):
    """The attempt `subject` is over: handed in, or closed when its time was up."""

    name: ClassVar[str] = "quizzes.attempt_submitted"
    activity: UUID
    enrolment: UUID
    number: int
    state: str


@dataclass(frozen=True, kw_only=True)
class AnswerChecked(Happening):
    """A student had the answer `subject` (an attempt's item) checked before handing in."""

    name: ClassVar[str] = "quizzes.answer_checked"
    attempt: UUID


@dataclass(frozen=True, kw_only=True)
class QuestionPassed(Happening):
    """A student went on from a question of the attempt `subject`, and cannot come back to it."""

    name: ClassVar[str] = "quizzes.question_passed"
    number: int


@dataclass(frozen=True, kw_only=True)
class AnswerMarked(Happening):
    """A person marked the answer `subject` (an attempt's item)."""

    name: ClassVar[str] = "quizzes.answer_marked"
    attempt: UUID
    points: str
    again: bool


@dataclass(frozen=True, kw_only=True)
class Regraded(Happening):
    """A change set, the `subject`, was applied: a question of an activity was marked again, or that was taken back.

    Many ledgers changed at once; `chains` is the SHA-256 of their new ends in the order of the enrolments.
    """

    name: ClassVar[str] = "quizzes.regraded"
    activity: UUID
    item: UUID
    policy: str
    undoes: UUID | None
    marks: int
    drops: int
    chains: str


@dataclass(frozen=True, kw_only=True)
class AttemptsGiven(Happening):
    """A student, the `subject` (an enrolment), has so many attempts at a quiz beyond the others."""

    name: ClassVar[str] = "quizzes.attempts_given"
    activity: UUID
    extra: int


@dataclass(frozen=True, kw_only=True)
class TimeLimitChanged(Happening):
    """A quiz, the `subject`, has another time limit; `run` is where it was changed."""

    name: ClassVar[str] = "quizzes.time_limit_changed"
    minutes: int | None


@dataclass(frozen=True, kw_only=True)
class ItemSaved(Happening):
    """An editor made or changed the question `subject`."""

    name: ClassVar[str] = "quizzes.item_saved"
    version: UUID
    number: int
    change: str
    """The class of a new version; empty where the version that nobody was asked yet was changed in its place."""


@dataclass(frozen=True, kw_only=True)
class ItemMoved(Happening):
    """An editor put the question `subject` into another bank."""

    name: ClassVar[str] = "quizzes.item_moved"
    bank: UUID


@dataclass(frozen=True, kw_only=True)
class ItemRetired(Happening):
    """An editor took the question `subject` out of use, or into it again."""

    name: ClassVar[str] = "quizzes.item_retired"
    is_retired: bool


@dataclass(frozen=True, kw_only=True)
class QuizChanged(Happening):
    """An editor made the quiz `subject`, or changed its terms or places."""

    name: ClassVar[str] = "quizzes.quiz_changed"
    what: str
    """`made`, `copied`, `terms`, `places`, `order` or `taken_off`."""
