"""SingleChoice, registered."""

from quizzes.kinds import kinds
from quizzes.kinds.single_choice.kind import SingleChoice

kinds.register("single_choice", SingleChoice())
