"""What is asked of a collection: a page, an order, a filter, some members (OneRoster 1.2, section 3.4 of its services).

A filter is tests joined by AND and OR, of which AND binds closer: `role='student' AND status='active'`.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

USUAL, MOST = 100, 1_000
"""Rows of a page."""
MOST_TESTS = 10
_TEST = re.compile(r"\s*([A-Za-z][\w.]*)\s*(!=|>=|<=|=|>|<|~)\s*'((?:[^']|'')*)'\s*")
_JOIN = re.compile(r"(AND|OR)(?=\s)", re.IGNORECASE)


class Wrong(ValueError):
    """Something is asked that cannot be; `minor` is OneRoster's code, `words` say what to do."""

    def __init__(self, minor: str, words: str) -> None:
        super().__init__(words)
        self.minor, self.words = minor, words


@dataclass(frozen=True)
class Test:
    """One comparison of a member with a text."""

    name: str
    sign: str
    text: str

    def holds(self, value: Any) -> bool:
        """Tell whether it holds for a member's value; of several values, for any of them."""
        if isinstance(value, list):
            return any(self.holds(one) for one in value)
        if value is None:
            return self.sign == "!="
        if isinstance(value, bool):
            return self._compares(str(value).lower(), self.text)
        if isinstance(value, int | float):
            return self._compares(value, number(self.text))
        return self._compares(str(value), self.text)

    def _compares(self, one: Any, other: Any) -> bool:
        if self.sign == "~":
            return str(other).casefold() in str(one).casefold()
        return {"=": one == other, "!=": one != other, ">": one > other, ">=": one >= other, "<": one < other}.get(
            self.sign, one <= other
        )


Filter = list[list[Test]]
"""Any of these, of each all."""


@dataclass(frozen=True)
class Asked:
    """What is asked of a collection."""

    limit: int
    offset: int
    sort: str
    is_down: bool
    filter: Filter
    fields: tuple[str, ...]
    """Empty for all members."""


def asked(query: Mapping[str, str]) -> Asked:
    """Return what a query asks; raise Wrong."""
    order = query.get("orderBy", "asc")
    if order not in ("asc", "desc"):
        raise Wrong("invaliddata", "orderBy is asc or desc.")
    return Asked(
        limit=_whole(query, "limit", USUAL, least=1, most=MOST),
        offset=_whole(query, "offset", 0, least=0, most=10**9),
        sort=query.get("sort", ""),
        is_down=order == "desc",
        filter=parsed(query["filter"]) if query.get("filter") else [],
        fields=tuple(name.strip() for name in query["fields"].split(",")) if query.get("fields") else (),
    )


def parsed(text: str) -> Filter:
    """Return the tests of a filter; raise Wrong.

    >>> [[test.name for test in group] for group in parsed("a='1' AND b~'2' OR c!='3'")]
    [['a', 'b'], ['c']]
    """
    groups: Filter = [[]]
    place, count = 0, 0
    while True:
        found = _TEST.match(text, place)
        count += 1
        if found is None or count > MOST_TESTS:
            told = f"Write a filter as role='student' AND status='active', with at most {MOST_TESTS} tests."
            raise Wrong("invalid_filter_field", told)
        groups[-1].append(Test(found[1], found[2], found[3].replace("''", "'")))
        place = found.end()
        if place == len(text):
            return groups
        if joined := _JOIN.match(text, place):
            place = joined.end()
            groups += [[]] if joined[1].upper() == "OR" else []
        else:
            count = MOST_TESTS  # what follows is no test


def number(text: str) -> float:
    """Return a number as it is written; raise Wrong."""
    if not re.fullmatch(r"-?[0-9]{1,12}(\.[0-9]{1,6})?", text):
        raise Wrong("invalid_filter_field", f"'{text[:40]}' is no number.")
    return float(text)


def at(row: Mapping[str, Any], name: str) -> Any:
    """Return a member of a row by its name; one of another inside is named with a point: `course.sourcedId`."""
    found: Any = row
    for part in name.split("."):
        if isinstance(found, list):
            found = [one.get(part) for one in found if isinstance(one, Mapping)]
        else:
            found = found.get(part) if isinstance(found, Mapping) else None
    return found


def _whole(query: Mapping[str, str], name: str, usual: int, *, least: int, most: int) -> int:
    text = query.get(name, str(usual))
    if not (text.isascii() and text.isdigit() and len(text) <= 10 and least <= int(text) <= most):
        raise Wrong("invaliddata", f"{name} is a whole number from {least} to {most}.")
    return int(text)
