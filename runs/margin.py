"""The margin of the reading page in a run: apps above put there what belongs beside a passage (threads, notes).

A contributor registers when its app starts. It is asked once for a page and answers for all passages, in one
statement. (It lies here and not in `courses`, because it needs to know the run and the reader.)
"""

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from common.registry import Registry
from courses.selectors.lessons import LessonDocument
from runs.selectors.reader import Reader


@dataclass(frozen=True)
class MarginNote:
    """Something beside a passage: a template, and what it shows as `note`.

    What it shows is all that the template sees, and is compared by value (a frozen dataclass): what is the same is
    rendered once.
    """

    template: str
    shown: Hashable = None
    is_tool: bool = False
    """A way to do something about the passage: these stand in one line, below all else."""


class Contributor(Protocol):
    """Gives what one app has to say beside the passages of a lesson."""

    def __call__(self, reader: Reader, document: LessonDocument) -> Mapping[str, Sequence[MarginNote]]:
        """Return notes by the passage's block id (as text), in the order they stand; for this reader, in this run."""


contributors: Registry[Contributor] = Registry("margin contributor")
"""Asked in the order of their names."""
