"""A number, how near is near enough, and the wrong numbers that show what was misread."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Annotated, Any

from django.utils.translation import gettext as _

from quizzes.kinds.schema import Distance, Fault, Line, Markdown, Passage, Quantity, Whole
from quizzes.rules.numbers import is_near


@dataclass(frozen=True, kw_only=True)
class Misreading:
    """A wrong number that shows what was misread."""

    value: Quantity
    tolerance: Distance = Decimal(0)
    misreading: Markdown = ""
    refuted_by: Passage = ""


@dataclass(frozen=True, kw_only=True)
class Body:
    """The right number; near enough is what differs by no more than the tolerance, or is the same to some figures."""

    answer: Quantity
    tolerance: Distance = Decimal(0)
    figures: Annotated[int, Whole(least=0, most=20)] = 0
    unit: Annotated[str, Line(60, empty=True)] = ""
    misreadings: tuple[Misreading, ...] = ()


def faults(body: dict[str, Any]) -> Iterator[Fault]:
    """Tell each wrong number that counts as right, and two ways of being near at once."""
    answer, tolerance, figures = Decimal(body["answer"]), Decimal(body["tolerance"]), body["figures"]
    if tolerance and figures:
        yield Fault((), _("a tolerance and significant figures cannot both hold; take one of them out"))
    for place, wrong in enumerate(body["misreadings"]):
        if is_near(Decimal(wrong["value"]), answer, tolerance=tolerance, figures=figures):
            what = _("%(value)s counts as right, by the tolerance; choose another value, or a smaller tolerance")
            yield Fault(("misreadings", place), what % {"value": wrong["value"]})
