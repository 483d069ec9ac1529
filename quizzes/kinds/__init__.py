"""What a kind of question must answer. One file here is one kind; README.md says how to add one.

Kinds do no reading and no writing: they are given a version (`points`, `body`) and an answer and say what it is worth.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from importlib import import_module
from pkgutil import iter_modules
from random import Random
from typing import Any, Protocol
from uuid import UUID

from django.http import QueryDict
from django.utils.functional import Promise

from common.errors import Refusal
from common.registry import Registry

Data = dict[str, Any]
"""An answer as it is kept: codes and numbers, fit for JSON, no free text."""


class Version(Protocol):
    """What a kind sees of an item version."""

    points: Decimal
    body: dict[str, Any]


class BadAnswer(Refusal):
    """What was sent is no answer to this question; the answer before it stays."""

    status = 422
    code = "malformed_answer"


@dataclass(frozen=True)
class Answer:
    """A checked answer; `text` are the words of a text answer, which are kept apart from `data`."""

    data: Data
    text: str | None = None


@dataclass(frozen=True)
class Outcome:
    """What an answer is worth, and why."""

    points: Decimal
    code: str
    """`right`, `partly`, `wrong` or `blank`."""
    parts: dict[str, str] = field(default_factory=dict)
    """A code for each part that was judged, for instance `chosen_wrong` for the option `b`."""

    def as_json(self) -> dict[str, Any]:
        return {"code": self.code, "parts": self.parts}


@dataclass(frozen=True)
class Line:
    """One line of feedback: what was answered, how it stands, and the misreading with the passage that refutes it."""

    verdict: str
    """`right`, `wrong` or `missed`."""
    said: str
    """Markdown."""
    why: str = ""
    """Markdown."""
    refuted_by: UUID | None = None
    """The block of the passage to read again."""


class Kind(Protocol):
    """A kind of question. `data` is None where nothing was answered."""

    label: str | Promise
    by_hand: bool
    """Whether a person marks it."""

    def terms(self, version: Version) -> str:
        """Return how it is marked, in the reader's words."""

    def order(self, version: Version, random: Random) -> list[str]:
        """Return the keys of its parts in the order to show; empty where it has none."""

    def from_form(self, form: QueryDict, name: str) -> Any:
        """Return what a page's form says under `name`, as `clean` takes it."""

    def clean(self, version: Version, raw: Any) -> Answer:
        """Return a checked answer; raise BadAnswer for what is none."""

    def is_blank(self, data: Data | None) -> bool:
        """Tell whether an answer says nothing."""

    def score(self, version: Version, data: Data | None) -> Outcome | None:
        """Return what an answer is worth, None where a person must say. The same in, the same out."""

    def context(self, version: Version, order: Sequence[str], data: Data | None, text: str) -> dict[str, Any]:
        """Return what its templates `ask.html` and `answered.html` need."""

    def feedback(self, version: Version, data: Data | None, *, reveal: bool) -> list[Line]:
        """Return the lines to an answer; what was right and not chosen only with `reveal`."""


kinds: Registry[Kind] = Registry("question kind")


def discover() -> None:
    """Import every module of this folder, so that each kind registers itself."""
    for module in iter_modules(__path__):
        import_module(f"{__name__}.{module.name}")


def blank(version: Version) -> Outcome:
    """Return the outcome of a question that was left empty."""
    return Outcome(points=Decimal(0), code="blank")
