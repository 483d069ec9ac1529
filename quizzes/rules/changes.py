"""How an item's new version differs from the one before it: a typing error, its key, or its meaning."""

import re
from collections.abc import Iterator, Mapping
from itertools import zip_longest
from typing import Any

from rapidfuzz.distance import OSA

TYPO, KEY, MEANING = "typo", "key", "meaning"
ON_THE_KEY = {
    "right", "feedback", "misreading", "misreadings", "refuted_by", "answer", "answers", "tolerance", "figures",
    "slips", "match", "verdict",
}  # fmt: skip
"""The fields of a body that say what is right and why; all others a student sees."""
SHORTEST = 4
"""Letters of the shortest word that can be misspelled: another letter makes another word of a shorter one."""


def what_changed(before: Mapping[str, Any], after: Mapping[str, Any]) -> str:
    """Return KEY where only what is right and why has changed, else MEANING.

    Both have `prompt`, `points` and `body`; passage and rubric, which a student is not shown, belong to the key.
    """
    same = before["prompt"] == after["prompt"] and before["points"] == after["points"]
    return KEY if same and _asked(before["body"]) == _asked(after["body"]) else MEANING


def proposed(before: Mapping[str, Any], after: Mapping[str, Any]) -> str:
    """Return what a change looks like, for a person to confirm: TYPO where only the spelling of words differs."""
    pairs = list(zip_longest(_leaves(before), _leaves(after), fillvalue=None))
    return TYPO if all(_is_slight(one, other) for one, other in pairs) else what_changed(before, after)


def _asked(body: Any) -> Any:
    """Return what a student sees of a body."""
    if isinstance(body, list):
        return [_asked(one) for one in body]
    if isinstance(body, dict):
        return {name: _asked(value) for name, value in body.items() if name not in ON_THE_KEY}
    return body


def _leaves(value: Any, way: tuple[str | int, ...] = ()) -> Iterator[tuple[tuple[str | int, ...], Any]]:
    """Yield everything that is no list and no mapping, with the way to it."""
    if isinstance(value, Mapping):
        for name in sorted(value):
            yield from _leaves(value[name], (*way, name))
    elif isinstance(value, list):
        for place, one in enumerate(value):
            yield from _leaves(one, (*way, place))
    else:
        yield way, value


def _is_slight(one: Any, other: Any) -> bool:
    if one == other:
        return True
    if (
        one is None
        or other is None
        or one[0] != other[0]
        or not (isinstance(one[1], str) and isinstance(other[1], str))
    ):
        return False
    words, mended = (re.findall(r"\w+", text[1].casefold()) for text in (one, other))
    return len(words) == len(mended) and all(map(_is_misspelled, words, mended))


def _is_misspelled(word: str, mended: str) -> bool:
    """Tell whether two words are one but for a slip of the pen: a letter more, less, other, or two exchanged."""
    if word == mended:
        return True
    is_word = min(len(word), len(mended)) >= SHORTEST and word.isalpha() and mended.isalpha()
    return is_word and OSA.distance(word, mended) == 1
