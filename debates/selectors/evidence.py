"""Where the evidence of each side stands: which passages its statements cite."""

import logging
from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.core.cache import cache
from redis import RedisError

from debates.models import Side, Sitting
from debates.selectors.sittings import RoundView, standing
from essays.models import VersionText
from runs.access import Access
from runs.rules.sources import codes
from runs.selectors.openings import open_passages
from runs.selectors.sources import Source, named

log = logging.getLogger(__name__)

MOST_SHOWN = 30
STRENGTHS = 4
PREFIX = "debates.cited."
KEPT = 7 * 24 * 3600


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

    Two statements, and one more where something was handed in that nobody has looked at so yet.
    """
    readable = [one.activity.pk for one in rounds if one.may_read]
    rows = list(standing(readable, sitting).values_list("seat_side", "version", "version__sha256"))
    by_version = _cited({version: sha256 for _side, version, sha256 in rows})
    said = [(side, by_version.get(version, [])) for side, version, _sha256 in rows]
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


def _cited(versions: Mapping[int, str]) -> dict[int, list[str]]:
    # Versions with the SHA-256 of their texts, by which what a text cites is kept: no text is read a second time.
    kept = _kept({f"{PREFIX}{sha256}" for sha256 in versions.values()})
    found = {version: kept[f"{PREFIX}{sha256}"] for version, sha256 in versions.items() if f"{PREFIX}{sha256}" in kept}
    if missing := set(versions) - set(found):
        texts = VersionText.objects.filter(version__in=missing).values_list("version", "text")
        new = {version: [code for code in codes(text) if "/" in code] for version, text in texts}
        _keep({f"{PREFIX}{versions[version]}": cited for version, cited in new.items()})
        found |= new
    return found


def _kept(names: Collection[str]) -> dict[str, list[str]]:
    try:
        return cache.get_many(names)
    except RedisError as failure:
        log.warning("cache away: %s", failure)
        return {}


def _keep(new: dict[str, list[str]]) -> None:
    try:
        cache.set_many(new, KEPT)
    except RedisError as failure:
        log.warning("cache away: %s", failure)


def _drawn(count: int, top: int) -> tuple[int, int]:
    return count, -(-STRENGTHS * count // top)
