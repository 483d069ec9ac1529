"""What an essay's text may hold, and how its words are counted (docs/rules/words.md)."""

from runs.rules.sources import CODE

MOST_CHARACTERS = 100_000
TAKEN_BACK = 20
"""So many code points that went away in one place are a slip of the pen."""


def clean(text: str) -> str:
    """Return a text as it is kept: one kind of line end, no NUL, no blank lines around it, its last line as it is."""
    return text.replace("\r\n", "\n").replace("\r", "\n").replace("\x00", "").strip("\n")


def words(text: str) -> int:
    """Return how many words a text has: runs without white space that hold a letter or a digit; codes are none."""
    return sum(any(sign.isalnum() for sign in run) for run in CODE.sub(" ", text).split())


def holds(newer: str, older: str) -> bool:
    """Tell whether a text has all of an older one but a slip of the pen: then the older needs no keeping."""
    most = min(len(newer), len(older))
    before = _common(newer, older, most)
    after = _common(newer[::-1], older[::-1], most - before)
    return len(older) - before - after <= TAKEN_BACK


def _common(one: str, other: str, most: int) -> int:
    """Return how many code points two texts share from their beginning, by halving."""
    low, high = 0, most
    while low < high:
        middle = (low + high + 1) // 2
        if one[low:middle] == other[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low
