"""How a run's columns come to its figures, as one thing to compare, to keep and to put back (docs/rules/totals.md)."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from decimal import Decimal
from hashlib import sha256
from typing import Any

from grading.rules.totals import Category, Step


@dataclass(frozen=True)
class Placed:
    """Where a column stands."""

    category: str = ""
    """A category's name; empty for none."""
    is_extra: bool = False
    missing_days: int | None = None
    """When what has not arrived counts as 0 (`grading.rules.missing`); None: it counts as nothing."""


@dataclass(frozen=True)
class Scheme:
    """Categories in their order, where each column stands (by its uuid, as text), and the scale from the top."""

    categories: tuple[Category, ...] = ()
    columns: Mapping[str, Placed] | None = None
    scale: tuple[Step, ...] = ()

    def placed(self, column: str) -> Placed:
        return (self.columns or {}).get(column, Placed())

    def data(self) -> dict[str, Any]:
        """Return it as JSON, the same for equal schemes: numbers are text, columns that stand nowhere are left out."""
        return {
            "categories": [{**asdict(one), "weight": _text(one.weight)} for one in self.categories],
            "columns": {
                key: asdict(placed) for key, placed in sorted((self.columns or {}).items()) if placed != Placed()
            },
            "scale": [{"label": step.label, "at_least": _text(step.at_least)} for step in _sorted(self.scale)],
        }

    def fingerprint(self) -> str:
        """Return a short name for it, the same for equal schemes."""
        return sha256(json.dumps(self.data()).encode()).hexdigest()[:16]


def from_data(data: Mapping[str, Any]) -> Scheme:
    """Return the scheme that `data` was written of."""
    return Scheme(
        categories=tuple(Category(**{**one, "weight": Decimal(one["weight"])}) for one in data["categories"]),
        columns={key: Placed(**placed) for key, placed in data["columns"].items()},
        scale=tuple(Step(step["label"], Decimal(step["at_least"])) for step in data["scale"]),
    )


def _text(number: Decimal) -> str:
    return f"{number.normalize():f}"


def _sorted(scale: Iterable[Step]) -> list[Step]:
    return sorted(scale, key=lambda step: -step.at_least)
