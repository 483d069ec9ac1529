"""Which posts count as taking part, by a rule that an instructor wrote (docs/rules/participation.md)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

TAKEN_BACK, HIDDEN, EARLY, LATE, OTHER_SORT, OWN, OTHER_KIND, ELSEWHERE, NO_PASSAGE, NO_SIDE, ENOUGH = (
    "taken_back",
    "hidden",
    "early",
    "late",
    "other_sort",
    "own",
    "other_kind",
    "elsewhere",
    "no_passage",
    "no_side",
    "enough",
)
"""Why a post does not count; of several the first is told."""


@dataclass(frozen=True)
class Rule:
    """What counts, and what it gives."""

    sort: str
    """`post` (any), `answer`, or `thread` (the post that opens one)."""
    cites: bool
    """Whether it must cite a passage."""
    takes_side: bool
    """Whether it must support or oppose a contested claim."""
    kind: str
    """Of the threads in which it counts; empty for any."""
    place: str
    """Where in the text its thread hangs: the path of a module or a lesson; empty for anywhere."""
    most: int
    """So many count at most."""
    each: Decimal
    """Points for each that counts."""


@dataclass(frozen=True)
class Written:
    """A post, as far as the rule cares."""

    id: int
    at: datetime
    is_opening: bool
    answers_own: bool
    """Whether nobody else had written in its thread before it."""
    kind: str
    place: str
    """The path of its thread's lesson; empty where it hangs on none."""
    cites: bool
    """Whether it cited a passage at the end."""
    takes_side: bool
    is_hidden: bool = False
    is_taken_back: bool = False
    was_counted: bool = False
    """Whether it counted, by this same rule, when points were entered before."""


@dataclass(frozen=True)
class Count:
    """What a student's posts come to."""

    counting: tuple[int, ...]
    """The posts that count (their ids), the earliest first."""
    left: tuple[tuple[int, str], ...]
    """The others, each with why."""
    points: Decimal


def count(rule: Rule, posts: Iterable[Written], *, opens: datetime | None, ends: datetime | None) -> Count:
    """Return which posts count of those that one student wrote, and the points that they give.

    `opens` and `ends` are the student's own; None is without.
    """
    counting: list[int] = []
    left: list[tuple[int, str]] = []
    for post in sorted(posts, key=lambda one: (one.at, one.id)):
        why = why_not(rule, post, opens, ends) or (ENOUGH if len(counting) == rule.most else "")
        if why:
            left.append((post.id, why))
        else:
            counting.append(post.id)
    return Count(tuple(counting), tuple(left), len(counting) * rule.each)


def why_not(rule: Rule, post: Written, opens: datetime | None, ends: datetime | None) -> str:
    """Return why a post by itself does not count; empty where it does."""
    if post.is_taken_back:
        return TAKEN_BACK
    if post.is_hidden:
        return HIDDEN
    if opens and post.at < opens:
        return EARLY
    if ends and post.at > ends:
        return LATE
    return "" if post.was_counted else _unlike(rule, post)


def _unlike(rule: Rule, post: Written) -> str:
    """Return what the rule asks for and a post is not."""
    if (rule.sort == "answer" and post.is_opening) or (rule.sort == "thread" and not post.is_opening):
        return OTHER_SORT
    if post.answers_own and not post.is_opening:
        return OWN
    if rule.kind and post.kind != rule.kind:
        return OTHER_KIND
    if not post.place.startswith(rule.place):
        return ELSEWHERE
    if rule.takes_side and not post.takes_side:
        return NO_SIDE
    return NO_PASSAGE if rule.cites and not post.cites else ""
