"""What differs between two texts, word by word."""

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import groupby
from operator import itemgetter

SAME, GONE, NEW = "same", "gone", "new"
_PIECE = re.compile(r"\w+|\s+|[^\w\s]")


@dataclass(frozen=True)
class Piece:
    """A stretch of a text: in both texts, only in the first, or only in the second."""

    how: str
    """SAME, GONE or NEW."""
    text: str


def compared(before: str, after: str) -> list[Piece]:
    """Return both texts as one: what is same and gone gives the first again, what is same and new the second."""
    one, other = _PIECE.findall(before), _PIECE.findall(after)
    found: list[tuple[str, str]] = []
    for how, i, j, k, m in SequenceMatcher(None, one, other, autojunk=False).get_opcodes():
        if how == "equal":
            found.append((SAME, "".join(one[i:j])))
        else:
            found += [(GONE, "".join(one[i:j])), (NEW, "".join(other[k:m]))]
    told = groupby((piece for piece in found if piece[1]), itemgetter(0))
    return [Piece(how, "".join(text for _how, text in some)) for how, some in told]
