"""MultipleChoice, registered."""

from quizzes.kinds import kinds
from quizzes.kinds.multiple_choice.kind import MultipleChoice

kinds.register("multiple_choice", MultipleChoice())
