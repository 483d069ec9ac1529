"""Handing work out among markers, as evenly as can be, the same way for the same seed."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from random import Random
from uuid import UUID


@dataclass(frozen=True)
class Wanting:
    """A piece of work that wants a marker, or two."""

    uuid: UUID
    section: int | None
    markers: int = 1
    """How many it wants still."""
    had_by: frozenset[int] = frozenset()
    """Who has it already, and is not given it twice."""


def handed_out(
    pieces: Sequence[Wanting], loads: Mapping[int, int], *, seed: int, by_section: bool = False
) -> list[tuple[UUID, int]]:
    """Return which marker gets which piece; `loads` are the markers with what each has to do by now.

    At random, each piece goes to whoever has least; by section, each section goes whole to whoever has least, the
    largest first. A second marker of a piece is always found at random. A piece for which nobody is left is left out.
    """
    chance, load = Random(seed), dict(sorted(loads.items()))
    order = chance.sample(sorted(load), len(load))
    found: list[tuple[UUID, int]] = []
    had = {piece.uuid: set(piece.had_by) for piece in pieces}
    left = {piece.uuid: piece.markers for piece in pieces}

    def give(batch: Sequence[Wanting]) -> None:
        free = [marker for marker in order if not any(marker in had[piece.uuid] for piece in batch)]
        if not free:
            return
        marker = min(free, key=lambda one: load[one])
        for piece in batch:
            found.append((piece.uuid, marker))
            had[piece.uuid].add(marker)
            left[piece.uuid] -= 1
        load[marker] += len(batch)

    if by_section:
        for batch in _sections(pieces):
            give(batch)
    shuffled = chance.sample(sorted(pieces, key=lambda piece: piece.uuid), len(pieces))
    for turn in (2, 1):
        for piece in shuffled:
            if left[piece.uuid] >= turn:
                give([piece])
    return found


def _sections(pieces: Sequence[Wanting]) -> list[list[Wanting]]:
    """Return the pieces section by section, the largest first; those without a section are none."""
    batches: dict[int, list[Wanting]] = defaultdict(list)
    for piece in sorted(pieces, key=lambda piece: piece.uuid):
        if piece.section is not None and not piece.had_by:
            batches[piece.section].append(piece)
    return sorted(batches.values(), key=lambda batch: (-len(batch), batch[0].section or 0))
