"""Beside each passage, after what a reader does for themselves or asks: the way to say that the passage is wrong."""

from dataclasses import dataclass
from functools import lru_cache

from courses.selectors.lessons import LessonDocument
from runs.margin import Beside, MarginNote


@dataclass(frozen=True)
class FlagTool:
    """The way to flag one passage."""

    block: str
    number: int

    @property
    def url(self) -> str:
        """Where it is said, from the lesson's address."""
        return f"flag/{self.block}/"


@lru_cache(maxsize=1024)
def flag_tools(run_key: str, document: LessonDocument, language: str) -> Beside:
    """Return the way to flag each passage. No statement."""
    lines = [FlagTool(str(line.block), line.number) for line in document.passages]
    return {line.block: (MarginNote("runs/parts/beside_flag.html", line, is_tool=True),) for line in lines}
