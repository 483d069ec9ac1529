"""What was done to a cell by hand and still stands, so that the last of it can be undone (docs/rules/ledger.md)."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from grading.rules.cells import Line


@dataclass(frozen=True)
class Deed:
    """One thing that somebody did to a cell."""

    kind: str
    """`override`, `excuse` or `release`."""
    target: Decimal | None = None
    """The mark that was set."""
    change: str = ""
    """The change of many marks that it was a part of, by its uuid; empty where it was done alone."""


def standing(lines: Iterable[Line]) -> list[Deed]:
    """Return the deeds that still stand in a cell, the last at the end, from its entries in their order.

    Setting a mark by hand stands on what was set before; a withdrawal takes all of it back, an undo the last.
    """
    deeds: list[Deed] = []
    for line in lines:
        data = line.data
        if line.kind == "override" and not data.get("held"):
            deeds.append(Deed("override", Decimal(data["target"]), data.get("change", "")))
        elif line.kind in ("excuse", "release"):
            deeds.append(Deed(line.kind, change=data.get("change", "")))
        elif line.kind == "undo" and data.get("back_to") is not None:
            last = max(place for place, deed in enumerate(deeds) if deed.kind == "override")
            del deeds[last]
        elif line.kind == "undo":
            deeds = [deed for deed in deeds if deed.kind != data["undoes"]]
    return deeds


def back_to(deeds: Sequence[Deed]) -> Decimal | None:
    """Return the mark set by hand that holds once the last one set is undone; None where there is no other."""
    targets = [deed.target for deed in deeds if deed.kind == "override"]
    return targets[-2] if len(targets) > 1 else None
