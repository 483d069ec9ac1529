"""The blocks of a lesson: each has an id that is its own in that lesson, and words that are read in it."""

import uuid
from collections.abc import Iterable, Iterator
from typing import Any

from common.ids import derived
from courses.rules.plain import folded, plain_text


def identified(blocks: Iterable[Any]) -> Iterator[tuple[uuid.UUID, Any]]:
    """Yield each block with its id.

    An id that comes twice (a block pasted as it was) stands for its first bearer; the others get one derived from
    it and their turn, so that both the page and the rows call them the same. A block of a draft that was never saved
    has none yet.
    """
    turns: dict[str, int] = {}
    for block in blocks:
        block_id = block.id or str(uuid.uuid4())
        turn = turns[block_id] = turns.get(block_id, 0) + 1
        yield (uuid.UUID(block_id) if turn == 1 else derived("block", block_id, str(turn))), block


def source_of(block: Any) -> str:
    """Return the part of a passage in which notes are marked: rich text, or a quotation's plain words."""
    text = block.value.get("text", "")
    return getattr(text, "source", text) or ""


def words_of(block: Any) -> str:
    """Return what a reader reads in a passage, in one line and in the order of the page."""
    if block.block_type == "quotation":
        return folded(source_of(block))
    table = block.value.get("table")
    headings = [column["heading"] for column in table.columns] if table else []
    cells = [cell for row in cells_by_row(table) for cell in row] if table else []
    pieces = [block.value.get("caption", ""), *headings, *cells, plain_text(source_of(block))]
    return folded(" ".join(filter(None, pieces)))


def cells_by_row(table: Any) -> list[tuple[str, ...]]:
    """Return the words in a table's cells."""
    return [tuple(str(cell or "") for cell in row["values"]) for row in table.row_data]
