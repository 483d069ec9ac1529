"""Ordering, registered."""

from quizzes.kinds import kinds
from quizzes.kinds.ordering.kind import Ordering

kinds.register("ordering", Ordering())
