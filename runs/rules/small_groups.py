"""When a number of people is shown to those who teach, so that nobody can be told by it (docs/rules/lost.md)."""

LEAST = 5


def is_told(count: int) -> bool:
    """Whether so many people are shown as a number; fewer are only called fewer."""
    return count >= LEAST


def is_counted(students: int) -> bool:
    """Whether a class is large enough for its marks to be counted at all."""
    return students >= LEAST
