"""When a student is told the mark, the key and the feedback of an answer (docs/rules/telling.md)."""

from dataclasses import dataclass

MARK, KEY, FEEDBACK = "mark", "key", "feedback"
AT_ONCE, AFTER_ATTEMPT, AFTER_CLOSING, AFTER_RELEASE, NEVER = (
    "at_once", "after_attempt", "after_closing", "after_release", "never",
)  # fmt: skip


@dataclass(frozen=True)
class Situation:
    """How far a student is with a quiz, as an attempt of theirs is looked at."""

    is_over: bool = False
    """Whether the attempt was handed in or closed."""
    attempts_left: bool = True
    """Whether another one can begin."""
    is_closed: bool = False
    """Whether the quiz has closed for this student."""
    is_released: bool = False
    """Whether the student's mark was released."""


@dataclass(frozen=True)
class Told:
    """What may be told of one answer."""

    mark: bool
    key: bool
    feedback: bool

    @property
    def anything(self) -> bool:
        return self.mark or self.key or self.feedback


def is_told(part: str, when: str, situation: Situation, *, is_checked: bool) -> bool:
    """Tell whether a part that the quiz tells at that time may be told now."""
    if when == AT_ONCE:
        return is_checked or situation.is_over
    if not situation.is_over or when == NEVER:
        return False
    if when == AFTER_CLOSING:
        return situation.is_closed
    if part == KEY and situation.attempts_left:
        return False
    return when == AFTER_ATTEMPT or situation.is_released
