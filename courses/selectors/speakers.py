"""Reading by speaker: whose claims stand in a lesson, and its blocks with those of others folded away."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from urllib.parse import urlencode

from courses.selectors.blocks import BlockView


@dataclass(frozen=True)
class SpeakerLine:
    """Somebody who speaks in a lesson."""

    key: str
    who: str
    """Blank for the author."""
    count: int
    """In how many passages."""

    @property
    def query(self) -> str:
        return f"?{urlencode({'speaker': self.key})}"


@dataclass(frozen=True)
class Piece:
    """Blocks that stand open, or passages in a row that are folded away."""

    blocks: tuple[BlockView, ...]
    is_folded: bool = False

    @property
    def numbers(self) -> tuple[int, int]:
        """The first and last passage of those folded away."""
        numbers = [block.number for block in self.blocks if block.number]
        return numbers[0], numbers[-1]


def speakers_of(blocks: Iterable[BlockView]) -> list[SpeakerLine]:
    """Return who speaks in a lesson, those who speak most first."""
    names = {claim.speaker: claim.who for block in blocks for claim in block.claims}
    counted = Counter(speaker for block in blocks for speaker in {claim.speaker for claim in block.claims})
    return [
        SpeakerLine(key, names[key], count)
        for key, count in sorted(counted.items(), key=lambda line: (-line[1], names[line[0]]))
    ]


def pieces_for(blocks: Sequence[BlockView], speaker: str) -> Iterator[Piece]:
    """Yield a lesson's blocks in their order; for a speaker, passages without a word of theirs are folded away."""
    if not speaker:
        yield Piece(tuple(blocks))
        return
    for is_others, run in groupby(blocks, lambda block: _is_others(block, speaker)):
        yield Piece(tuple(run), is_folded=is_others)


def _is_others(block: BlockView, speaker: str) -> bool:
    return bool(block.number) and all(claim.speaker != speaker for claim in block.claims)
