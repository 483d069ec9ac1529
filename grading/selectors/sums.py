"""The two figures of a student as sums, in words, each line with the entry behind it."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from uuid import UUID

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from grading.models import LineItem, Mark
from grading.rules.sums import Block, Line, Sum, summed
from grading.rules.totals import Counted
from grading.selectors.line_items import Column

COUNTS: Mapping[str, object] = {
    "marked": "",
    "partly": gettext_lazy("partly marked"),
    "missing": gettext_lazy("missing: counts as 0"),
    "none": gettext_lazy("nothing yet: counts as 0"),
    "extra": gettext_lazy("on top"),
    "dropped": gettext_lazy("left out for you"),
}
LEFT_OUT: Mapping[str, object] = {
    "none": gettext_lazy("nothing yet"),
    "partly": gettext_lazy("counts once it is marked whole"),
    "excused": gettext_lazy("excused"),
    "outside": gettext_lazy("in no category"),
}


@dataclass(frozen=True)
class LineShown:
    """One column in a sum, as its student reads it."""

    line_item: LineItem
    counted: Counted
    line: Line
    words: str
    """Why it counts as it does; empty for a plain mark."""
    entry: UUID | None
    """The entry that made it what it is, where its student sees one."""


@dataclass(frozen=True)
class BlockShown:
    """One category in a sum."""

    block: Block
    lines: tuple[LineShown, ...]


@dataclass(frozen=True)
class SumShown:
    """A figure, and how it comes about."""

    figure: Decimal | None
    sum: Sum
    blocks: tuple[BlockShown, ...]
    left_out: tuple[LineShown, ...]


def sum_of(
    figure: Decimal | None,
    columns: Sequence[Column],
    cells: Sequence[Counted],
    states: Collection[str],
    entries: Mapping[int, UUID],
) -> SumShown:
    """Return how a figure of these columns comes about; `cells` is what each counts as, `entries` goes by column id."""
    found = summed(cells, states)

    def shown(line: Line, words: Mapping[str, object]) -> LineShown:
        column, cell = columns[line.place], cells[line.place]
        said = str(words[line.how])
        if line.how == "none" and column.mark.state != Mark.State.NONE:
            said = _("not released yet: counts as 0") if words is COUNTS else _("not released yet")
        return LineShown(column.line_item, cell, line, said, entries.get(column.line_item.pk))

    blocks = tuple(BlockShown(block, tuple(shown(line, COUNTS) for line in block.lines)) for block in found.blocks)
    return SumShown(figure, found, blocks, tuple(shown(line, LEFT_OUT) for line in found.left_out))
