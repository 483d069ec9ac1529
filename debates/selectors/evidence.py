"""Where the evidence of each side stands: which passages its statements cite."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from debates.models import Side, Sitting
from debates.selectors.sittings import RoundView, standing
from runs.access import Access
from runs.rules.sources import codes
from runs.selectors.openings import open_passages
from runs.selectors.sources import Source, named

MOST_SHOWN = 30
STRENGTHS = 4


@dataclass(frozen=True)
class Ground:
    """What a side stands on in all."""

    side: Side
    statements: int
    grounded: int
    """Those that cite a passage."""
    passages: int
    """Different passages that they cite."""


@dataclass(frozen=True)
class Cited:
    """A passage, and how many statements of each side cite it, in the order of the sides."""

    source: Source
    counts: list[tuple[int, int]]
    """The number, and how strongly it is drawn: 0 to 4, beside the most cited."""


@dataclass(frozen=True)
class Evidence:
    """All sides beside each other; nobody is outvoted."""

    grounds: list[Ground]
    passages: list[Cited]
    further: int
    """How many passages are cited that are not listed, each by fewer statements."""


def evidence(
    sitting: Sitting, sides: Sequence[Side], rounds: Sequence[RoundView], access: Access, now: datetime
) -> Evidence | None:
    """Return where each side's evidence stands in the rounds that somebody may read; None while nothing is said there.

    Two statements.
    """
    readable = [one.activity.pk for one in rounds if one.may_read]
    rows = standing(readable, sitting).values_list("seat_side", "version__kept__text")
    said = [(side, [code for code in codes(text or "") if "/" in code]) for side, text in rows]
    if not said:
        return None
    known = named((code for _side, cited in said for code in cited), access.run, open_passages(access.enrolment, now))
    by_side: dict[int, Counter[str]] = defaultdict(Counter)
    statements: Counter[int] = Counter()
    grounded: Counter[int] = Counter()
    for side, cited in said:
        found = [code for code in cited if code in known]
        by_side[side].update(found)
        statements[side] += 1
        grounded[side] += bool(found)
    whole = sum(by_side.values(), Counter[str]())
    listed = sorted(whole, key=lambda code: (-whole[code], code))
    top = max((counter[code] for counter in by_side.values() for code in counter), default=1)
    return Evidence(
        grounds=[Ground(one, statements[one.pk], grounded[one.pk], len(by_side[one.pk])) for one in sides],
        passages=[
            Cited(known[code], [_drawn(by_side[one.pk][code], top) for one in sides]) for code in listed[:MOST_SHOWN]
        ],
        further=max(0, len(listed) - MOST_SHOWN),
    )


def _drawn(count: int, top: int) -> tuple[int, int]:
    return count, -(-STRENGTHS * count // top)
