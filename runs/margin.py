"""The margin of the reading page in a run: apps above put there what belongs beside a passage (threads, notes).

A contributor registers when its app starts. It is asked once for a page and answers for all passages, in one
statement. (It lies here and not in `courses`, because it needs to know the run and the reader.)
"""

from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db.models import QuerySet
from wagtail.models import Page

from common.registry import Registry
from courses.selectors.lessons import LessonDocument

if TYPE_CHECKING:
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


Beside = Mapping[str, Sequence[MarginNote]]
"""Notes by the passage's block id (as text), in the order they stand."""


def pages_of(lesson: str) -> QuerySet:
    """Return the pages with this key, for `Contributor.anything`: by them one table is asked, by `lesson__slug` two."""
    return Page.objects.filter(slug=lesson).values("pk")


def _nothing(*_: object) -> Beside:
    return {}


@dataclass(frozen=True)
class Contributor:
    """What one app has to say beside the passages of a lesson, in a language."""

    own: Callable[["Reader", LessonDocument, str], Beside] = _nothing
    """For this reader, at the passages where there is anything: there it takes the place of what stands for all."""
    for_all: Callable[[str, LessonDocument, str], Beside] = _nothing
    """The same for everybody in the run with this key. No statement."""
    anything: Callable[[str], QuerySet] | None = None
    """What there may be of it in lessons with this key, in terms of an enrolment (`OuterRef`): the reader's own
    statement asks whether there is any, so that `own` need not ask where there is none (`Reader.may_have`)."""


contributors: Registry[Contributor] = Registry("margin contributor")
"""Asked in the order of their names."""
