"""What a question lacks to teach something: told of every question of a bank, refused of none."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

CODES = (
    "passage", "passage_gone", "outcome", "difficulty", "tags", "rubric", "misreading", "refutation", "refutation_gone",
)  # fmt: skip
"""All there are, in the order in which they are told."""


@dataclass(frozen=True)
class Wrong:
    """A part that answers wrongly, such as an option."""

    at: tuple[str | int, ...]
    """Where it stands in the question's body: names of fields and places in lists."""
    misreading: str
    refuted_by: str
    """The block of the passage that refutes it, as text; empty where none is named."""


@dataclass(frozen=True)
class Asked:
    """What the rule sees of a question."""

    passage: str = ""
    """The block of the passage that answers it, as text."""
    outcome: int | None = None
    difficulty: str = ""
    tags: Sequence[str] = ()
    needs_rubric: bool = False
    has_rubric: bool = False
    wrong: Sequence[Wrong] = ()


@dataclass(frozen=True)
class Lack:
    """One thing that a question lacks."""

    code: str
    """One of CODES."""
    at: tuple[str | int, ...] = ()
    """The part of the body that lacks it; empty for the question itself."""


def lacks(asked: Asked, blocks: Collection[str]) -> list[Lack]:
    """Return all that a question lacks; `blocks` are those of the passages that stand in the course's text now."""
    own = {
        "passage": not asked.passage,
        "passage_gone": bool(asked.passage) and asked.passage not in blocks,
        "outcome": not asked.outcome,
        "difficulty": not asked.difficulty,
        "tags": not asked.tags,
        "rubric": asked.needs_rubric and not asked.has_rubric,
    }
    found = [Lack(code) for code, is_missing in own.items() if is_missing]
    for part in asked.wrong:
        if not part.misreading.strip():
            found.append(Lack("misreading", part.at))
        if not part.refuted_by:
            found.append(Lack("refutation", part.at))
        elif part.refuted_by not in blocks:
            found.append(Lack("refutation_gone", part.at))
    return found
