"""True or false, with a reason, registered."""

from quizzes.kinds import kinds
from quizzes.kinds.true_false.kind import TrueFalse

kinds.register("true_false", TrueFalse())
