"""Short text, registered."""

from quizzes.kinds import kinds
from quizzes.kinds.short_text.kind import ShortText

kinds.register("short_text", ShortText())
