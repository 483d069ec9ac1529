"""Matching, registered."""

from quizzes.kinds import kinds
from quizzes.kinds.matching.kind import Matching

kinds.register("matching", Matching())
