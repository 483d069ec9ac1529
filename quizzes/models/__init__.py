"""Questions and their frozen versions; quizzes; attempts and what was answered in them; regrades."""

from quizzes.models.attempt import Attempt, AttemptItem, MoreAttempts, Response, ResponseText
from quizzes.models.bank import Bank, Item, ItemVersion
from quizzes.models.quiz import Quiz, QuizPlace
from quizzes.models.regrade import Regrade, RegradedAnswer, RegradedMark

__all__ = [
    "Attempt",
    "AttemptItem",
    "Bank",
    "Item",
    "ItemVersion",
    "MoreAttempts",
    "Quiz",
    "QuizPlace",
    "Regrade",
    "RegradedAnswer",
    "RegradedMark",
    "Response",
    "ResponseText",
]
