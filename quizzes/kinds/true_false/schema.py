"""Whether a sentence is true, and the reasons among which one bears the verdict."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from quizzes.kinds.schema import Fault, Markdown, Option, Passage, YesNo, one_right_faults, option_faults


@dataclass(frozen=True, kw_only=True)
class Body:
    """The prompt is the sentence; the other verdict has a misreading of its own."""

    verdict: YesNo
    feedback: Markdown = ""
    misreading: Markdown = ""
    refuted_by: Passage = ""
    shuffle: YesNo = True
    reasons: tuple[Option, ...]


def faults(body: dict[str, Any]) -> Iterator[Fault]:
    """Tell what keeps the reasons from being asked and marked."""
    yield from option_faults("reasons", body["reasons"])
    yield from one_right_faults("reasons", body["reasons"])
