"""A line of years for a drawing: each year in which something falls has a column; years between them are left out."""

from collections.abc import Sequence
from dataclasses import dataclass

COLUMN = 46
ROW = 26
BAR = 16


@dataclass(frozen=True)
class Year:
    """A column."""

    name: str
    x: float
    after_gap: bool
    """Whether years are left out before it."""


@dataclass(frozen=True)
class Dot:
    """Something that happened in one year."""

    index: int
    x: float
    y: float


@dataclass(frozen=True)
class Bar:
    """Something that lasted from one year into another."""

    index: int
    x: float
    width: float
    y: float


@dataclass(frozen=True)
class Axis:
    """The drawing: dots above the line, bars below it."""

    width: float
    height: float
    line: float
    years: tuple[Year, ...]
    dots: tuple[Dot, ...]
    bars: tuple[Bar, ...]


def axis(spans: Sequence[tuple[str, str]]) -> Axis:
    """Return the drawing of spans of time (date and end, which is empty for what did not last)."""
    years = sorted({date[:4] for span in spans for date in span if date})
    x_of = {year: COLUMN * (n + 0.5) for n, year in enumerate(years)}
    heaps: dict[str, int] = {}
    dots, lasting = [], []
    for index, (date, until) in enumerate(spans):
        year = date[:4]
        if until and until[:4] != year:
            lasting.append((index, x_of[year], x_of[until[:4]]))
        else:
            heaps[year] = heaps.get(year, 0) + 1
            dots.append((index, x_of[year], heaps[year]))
    line = round(ROW * (max(heaps.values(), default=0) + 0.6), 1)
    lanes = _lanes([(start, end) for _, start, end in lasting])
    return Axis(
        width=COLUMN * max(len(years), 1),
        height=round(line + 30 + BAR * (max(lanes, default=-1) + 1), 1),
        line=line,
        years=tuple(
            Year(year, x_of[year], bool(n) and int(year) > int(years[n - 1]) + 1) for n, year in enumerate(years)
        ),
        dots=tuple(Dot(index, x, round(line - ROW * (place - 0.25), 1)) for index, x, place in dots),
        bars=tuple(
            Bar(index, start, end - start, round(line + 28 + BAR * lane, 1))
            for (index, start, end), lane in zip(lasting, lanes, strict=True)
        ),
    )


def _lanes(spans: Sequence[tuple[float, float]]) -> list[int]:
    """Return a lane for each span, so that none in a lane touches another."""
    ends: list[float] = []
    lanes = []
    for start, end in spans:
        lane = next((n for n, last in enumerate(ends) if last < start), len(ends))
        ends[lane : lane + 1] = [end]
        lanes.append(lane)
    return lanes
