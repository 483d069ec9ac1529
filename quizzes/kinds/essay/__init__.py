"""Essay, registered."""

from quizzes.kinds import kinds
from quizzes.kinds.essay.kind import Essay

kinds.register("essay", Essay())
