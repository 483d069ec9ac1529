"""What a kind of question must answer. One folder here is one kind; README.md says how to add one.

Kinds do no reading and no writing: they are given a version (`points`, `body`) and an answer and say what it is worth.
"""

from collections.abc import Iterator, Sequence
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
from quizzes.kinds.schema import Fault, empty_faults, shape_faults
from quizzes.rules.gift import Asked

Data = dict[str, Any]
"""An answer as it is kept: codes and numbers, fit for JSON, no free text."""


class Version(Protocol):
    """What a kind sees of an item version."""

    points: Decimal
    prompt: str
    """Markdown."""
    body: dict[str, Any]
    """What the kind's schema says."""


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


def refuting(part: dict[str, Any]) -> UUID | None:
    """Return the block of the passage that refutes a wrong part; None where none is named."""
    return UUID(part["refuted_by"]) if part.get("refuted_by") else None


@dataclass(frozen=True)
class Choice:
    """Something an answer can be counted under, for statistics."""

    code: str
    text: str
    """Markdown."""
    is_right: bool


class Schema(Protocol):
    """What the body of a kind holds: a module of the kind's folder."""

    Body: type
    """A dataclass in the terms of `quizzes.kinds.schema`."""

    def faults(self, body: dict[str, Any]) -> Iterator[Fault]:
        """Tell what keeps a body that fits `Body` from being asked and marked."""


class Kind(Protocol):
    """A kind of question. `data` is None where nothing was answered; `text` are the words of a text answer."""

    label: str | Promise
    by_hand: bool
    """Whether a person marks it."""
    schema: Schema

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

    def score(self, version: Version, data: Data | None, text: str = "") -> Outcome | None:
        """Return what an answer is worth, None where a person must say. The same in, the same out."""

    def fits(self, version: Version, data: Data | None) -> bool:
        """Tell whether this version has all that an answer to another one chose, and so can score it."""

    def context(self, version: Version, order: Sequence[str], data: Data | None, text: str) -> dict[str, Any]:
        """Return what its templates `ask.html` and `answered.html` need; without an order, in the author's."""

    def feedback(self, version: Version, data: Data | None, text: str = "", *, reveal: bool) -> list[Line]:
        """Return the lines to an answer; what was right and not chosen only with `reveal`."""

    def choices(self, version: Version) -> list[Choice]:
        """Return everything an answer can be counted under, in the author's order; empty where nothing is counted."""

    def tally(self, version: Version, data: Data | None, text: str = "") -> list[str]:
        """Return the codes, of those that `choices` has, that an answer counts for; none for a blank one."""

    def export(self, version: Version) -> str | None:
        """Return the question as GIFT; None where GIFT cannot carry it."""

    def from_gift(self, asked: Asked) -> dict[str, Any]:
        """Return the body of a question that was read from GIFT, as far as GIFT carries it; raise Unreadable.

        Only of kinds that `Asked.kind` names.
        """


kinds: Registry[Kind] = Registry("question kind")


def discover() -> None:
    """Import every folder here, so that each kind registers itself."""
    for module in iter_modules(__path__):
        if module.ispkg:
            import_module(f"{__name__}.{module.name}")


def faults(kind: Kind, body: Any) -> list[Fault]:
    """Return all that is wrong with a body of this kind; what does not fit the schema is told first and alone."""
    shape = kind.schema.Body
    return list(shape_faults(shape, body)) or [*empty_faults(shape, body), *kind.schema.faults(body)]


def blank(version: Version) -> Outcome:
    """Return the outcome of a question that was left empty."""
    return Outcome(points=Decimal(0), code="blank")
