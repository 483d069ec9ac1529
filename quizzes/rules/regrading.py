"""What a regrade makes of one answer, and of an attempt that lost a question (docs/rules/regrading.md)."""

from collections.abc import Iterable
from decimal import ROUND_HALF_UP, Decimal
from typing import NamedTuple

NEW_KEY, BOTH_KEYS, FULL_MARKS, DROP = "new_key", "both_keys", "full_marks", "drop"
MEANING = "meaning"
_THOUSANDTH = Decimal("0.001")


class Judged(NamedTuple):
    """One answer, given or left out, and what the two keys say of it."""

    points: Decimal | None
    """What it has now; None while it waits for a person."""
    of: Decimal
    """What the question was worth when it was asked."""
    by_hand: bool
    """Whether a person marked it."""
    asked_key: Decimal | None
    """By the version that was asked; None where a person must say."""
    new_key: Decimal | None
    """By the new key, out of `of`; None where that key has nothing to say of it."""


def points_after(policy: str, judged: Judged) -> Decimal | None:
    """Return an answer's points after a regrade: 0 of 2 by the asked key and 2 by the new one are 2 by both keys.

    A machine's key never changes what a person gave, nor an answer that it has nothing to say of.
    """
    if policy == FULL_MARKS:
        return judged.of
    if policy == DROP or judged.by_hand or judged.new_key is None:
        return judged.points
    if policy == NEW_KEY or judged.asked_key is None:
        return judged.new_key
    return max(judged.asked_key, judged.new_key)


def same_question(asked: int, key: int, changes: Iterable[tuple[int, str]]) -> bool:
    """Tell whether the version number `key` still asks what number `asked` did: no change of meaning lies between.

    `changes` are all of the item's versions: number, and how it differs from the one before it.
    """
    first, last = sorted((asked, key))
    return not any(first < number <= last and change == MEANING for number, change in changes)


class Earnings(NamedTuple):
    """What an attempt's questions come to."""

    points: Decimal
    """Of those that count and are marked."""
    counted: Decimal
    """What those that count can give."""
    possible: Decimal
    """What all can give."""
    waiting: int
    """How many that count wait for a person."""

    @property
    def worth(self) -> Decimal:
        return worth(self.points, counted=self.counted, possible=self.possible)


def worth(earned: Decimal, *, counted: Decimal, possible: Decimal) -> Decimal:
    """Return what an attempt is worth out of `possible`, where only `counted` of it counts: 6 of 8 are 7.5 of 10.

    Where every question was dropped, nobody is blamed: all points.
    """
    if counted == possible:
        return earned
    if not counted:
        return possible
    return (earned * possible / counted).quantize(_THOUSANDTH, ROUND_HALF_UP)
