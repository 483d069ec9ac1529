"""The sentences of a passage, one of which answers."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from quizzes.kinds.schema import Fault, Key, Markdown, Passage, Sentence, YesNo, one_right_faults, option_faults


@dataclass(frozen=True, kw_only=True)
class SentenceOption:
    """A sentence as it stands in the passage that answers, kept as it was."""

    key: Key = ""
    text: Sentence
    right: YesNo = False
    feedback: Markdown = ""
    misreading: Markdown = ""
    refuted_by: Passage = ""


@dataclass(frozen=True, kw_only=True)
class Body:
    """In the passage's own order."""

    options: tuple[SentenceOption, ...]


def faults(body: dict[str, Any]) -> Iterator[Fault]:
    """Tell what keeps the sentences from being asked and marked."""
    yield from option_faults("options", body["options"])
    yield from one_right_faults("options", body["options"])
