"""Who claims this, registered."""

from quizzes.kinds import kinds
from quizzes.kinds.who_claims.kind import WhoClaims

kinds.register("who_claims", WhoClaims())
