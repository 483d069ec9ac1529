"""Whether a short text says one of some wordings (docs/rules/short-text.md)."""

import re
import unicodedata
from collections.abc import Iterable

from rapidfuzz.distance import OSA

_LETTERS = str.maketrans("يىئكةۀهأإٱآؤ", "یییکہہہااااو")
"""Letters that Arabic and Urdu keyboards give for the same."""
_UNSEEN = re.compile("[\u0640\u0610-\u061a\u064b-\u065f\u0670\u200b-\u200f\u202a-\u202e\u2060-\u2069\u061c\ufeff]")
"""Stretching, vowel signs, and marks of direction and joining."""


def plain(text: str) -> str:
    """Return a text as it is compared: without case, marks and what keyboards give differently."""
    text = _UNSEEN.sub("", unicodedata.normalize("NFKC", text)).casefold().translate(_LETTERS)
    return " ".join("".join(_kept(sign) for sign in text).split())


def _kept(sign: str) -> str:
    """Return a letter as it is, a digit of any script as ASCII, and a blank for every other sign."""
    if unicodedata.category(sign)[0] in "LM":
        return sign
    digit = unicodedata.decimal(sign, None)
    return " " if digit is None else str(digit)


def says(text: str, wordings: Iterable[str], *, but_not: Iterable[str] = (), slips: int = 0) -> bool:
    """Tell whether a text is one of the wordings, but for so many slips of the pen.

    A slip is a letter too many, too few or wrong, or two exchanged. A text that is as near to a known wrong wording, or
    nearer, is none of the right ones.
    """
    near = nearest(text, wordings)
    return near <= slips and (near == 0 or near < nearest(text, but_not))


def nearest(text: str, wordings: Iterable[str]) -> float:
    """Return the fewest slips between a text and any of the wordings; infinity where there is none."""
    return min((OSA.distance(plain(text), plain(one)) for one in wordings), default=float("inf"))
