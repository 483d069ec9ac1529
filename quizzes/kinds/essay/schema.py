"""How long an essay is to be; its rubric is the version's own."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated, Any, ClassVar

from django.utils.translation import gettext as _

from quizzes.kinds.schema import Fault, Whole


@dataclass(frozen=True, kw_only=True)
class Words:
    """At least and at most so many words."""

    FLOW: ClassVar = True

    min: Annotated[int, Whole(least=0)]
    max: Annotated[int, Whole()]


@dataclass(frozen=True, kw_only=True)
class Body:
    """What is asked of an essay."""

    words: Words


def faults(body: dict[str, Any]) -> Iterator[Fault]:
    """Tell where nothing is long enough."""
    if body["words"]["min"] > body["words"]["max"]:
        yield Fault(("words",), _("min is more than max; exchange them"))
