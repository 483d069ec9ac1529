"""Versions of questions that are no rows: what a kind sees of one."""

from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

REFUTING = "11111111-2222-4333-8444-555555555555"


@dataclass(frozen=True)
class Version:
    points: Decimal = Decimal(2)
    prompt: str = "What does it say?"
    body: dict[str, Any] = field(default_factory=dict)


def choice(*, right: str = "b", of: str = "abcd", **body: Any) -> Version:
    """Return a version whose options are the letters `of`, those in `right` right."""
    options = [
        {
            "key": key,
            "text": f"Option *{key}*",
            "right": key in right,
            "feedback": f"Yes, {key}." if key in right else "",
            "misreading": "" if key in right else f"You read {key} into it.",
            "refuted_by": "" if key in right else REFUTING,
        }
        for key in of
    ]
    return Version(body={"shuffle": True, "options": options, **body})


def number(answer: str = "1300", tolerance: str = "0", **body: Any) -> Version:
    """Return a numeric version that knows one misreading, the value 100."""
    known = {"value": "100", "tolerance": "1", "misreading": "That is the *value*.", "refuted_by": REFUTING}
    near = {"tolerance": tolerance, "figures": 0}
    return Version(body={"answer": answer, **near, "unit": "maps", "misreadings": [known], **body})


def essay(**words: int) -> Version:
    """Return an essay's version."""
    return Version(points=Decimal(6), body={"words": words})


EACH = {
    "single_choice": choice(),
    "multiple_choice": choice(right="bd"),
    "numeric": number(),
    "essay": essay(min=80, max=200),
}
"""A version of every kind there is."""
