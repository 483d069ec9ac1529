"""Naming the blocks of a lesson: each has an id that is its own in that lesson."""

import uuid
from collections.abc import Iterable, Iterator
from typing import Any

from common.ids import derived


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
