"""Wordings that are right, how many slips of the pen are forgiven, and the wrong ones that show a misreading."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated, Any

from django.utils.translation import gettext as _

from quizzes.kinds.schema import Fault, Line, Markdown, Passage, Whole
from quizzes.rules.wording import plain, says

Wording = Annotated[str, Line(100)]


@dataclass(frozen=True, kw_only=True)
class Misreading:
    """Wrong wordings that show the same misreading."""

    answers: tuple[Wording, ...]
    misreading: Markdown = ""
    refuted_by: Passage = ""


@dataclass(frozen=True, kw_only=True)
class Body:
    """What may be written."""

    answers: tuple[Wording, ...]
    slips: Annotated[int, Whole(least=0, most=3)] = 0
    misreadings: tuple[Misreading, ...] = ()


def faults(body: dict[str, Any]) -> Iterator[Fault]:
    """Tell where nothing is right, a wording is nothing but signs, or a wrong one counts as right."""
    if not body["answers"]:
        yield Fault(("answers",), _("no wording is right; add one to “answers”"))
    for wording in body["answers"]:
        if not plain(wording):
            yield Fault(
                ("answers",), _("“%(wording)s” has no letter or digit; write it in words") % {"wording": wording}
            )
    for place, wrong in enumerate(body["misreadings"]):
        for wording in wrong["answers"]:
            if says(wording, body["answers"], slips=body["slips"]):
                what = _("“%(wording)s” counts as right, or as right but for its spelling; take it out or forgive less")
                yield Fault(("misreadings", place), what % {"wording": wording})
