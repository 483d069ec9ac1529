"""Numeric, registered."""

from quizzes.kinds import kinds
from quizzes.kinds.numeric.kind import Numeric

kinds.register("numeric", Numeric())
