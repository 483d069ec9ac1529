"""Options, as single and multiple choice have them."""

from collections.abc import Sequence
from dataclasses import dataclass
from random import Random
from typing import Any
from uuid import UUID

from quizzes.kinds import Line, Version


@dataclass(frozen=True)
class Shown:
    """An option as it stands on a page."""

    key: str
    text: str
    chosen: bool


def keys(version: Version) -> list[str]:
    """Return the options' keys in the author's order."""
    return [option["key"] for option in version.body["options"]]


def right_keys(version: Version) -> set[str]:
    """Return the keys of the options that are right."""
    return {option["key"] for option in version.body["options"] if option.get("right")}


def shuffled(version: Version, random: Random) -> list[str]:
    """Return the keys in the order of `random`, or the author's where the version says not to shuffle."""
    order = keys(version)
    if version.body.get("shuffle", True):
        random.shuffle(order)
    return order


def shown(version: Version, order: Sequence[str], chosen: set[str]) -> list[Shown]:
    """Return the options in the order that one student got."""
    texts = {option["key"]: option["text"] for option in version.body["options"]}
    return [Shown(key, texts[key], key in chosen) for key in order or texts]


def lines(version: Version, chosen: set[str], *, reveal: bool) -> list[Line]:
    """Return a line for each chosen option, and with `reveal` for each right one that was missed."""
    found = []
    for option in version.body["options"]:
        is_right = bool(option.get("right"))
        if option["key"] in chosen:
            found.append(_line("right" if is_right else "wrong", option))
        elif is_right and reveal:
            found.append(_line("missed", option))
    return found


def _line(verdict: str, option: dict[str, Any]) -> Line:
    why = option.get("misreading", "") if verdict == "wrong" else option.get("feedback", "")
    refuted_by = option.get("refuted_by") if verdict == "wrong" else None
    return Line(verdict, option["text"], why, UUID(refuted_by) if refuted_by else None)
