"""Beside each passage, after what a reader does for themselves or asks: the way to say that the passage is wrong."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from courses.selectors.lessons import LessonDocument
from runs.margin import MarginNote
from runs.selectors.reader import Reader


@dataclass(frozen=True)
class FlagTool:
    """The way to flag one passage."""

    block: str
    number: int

    @property
    def url(self) -> str:
        """Where it is said, from the lesson's address."""
        return f"../../../flags/passage/{self.block}/"


def flag_tools(reader: Reader, document: LessonDocument) -> Mapping[str, Sequence[MarginNote]]:
    """Return the way to flag each passage. No statement."""
    return _tools(document)


@lru_cache(maxsize=1024)
def _tools(document: LessonDocument) -> Mapping[str, Sequence[MarginNote]]:
    lines = [FlagTool(str(line.block), line.number) for line in document.passages]
    return {line.block: (MarginNote("runs/parts/beside_flag.html", line, is_tool=True),) for line in lines}
