"""Select the passage, registered."""

from quizzes.kinds import kinds
from quizzes.kinds.select_passage.kind import SelectPassage

kinds.register("select_passage", SelectPassage())
