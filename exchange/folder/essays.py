"""What stands in the files of essays: the task, its rubric and sources, and an example with its marks."""

from dataclasses import dataclass
from typing import Annotated, ClassVar

from essays.models import Essay
from exchange.folder.questions import MaybeNoPoints
from exchange.folder.scalars import Choice, Flag, Line, Whole
from exchange.folder.shapes import Shape
from exchange.folder.texts import Id, LinkKey, OwnKey, PassageLink, Text, Title


@dataclass(frozen=True, kw_only=True)
class WordsText(Shape):
    """How long it is to be."""

    FLOW: ClassVar = True

    min: Annotated[int, Whole(least=0)] = 0
    max: Annotated[int, Whole()]


@dataclass(frozen=True, kw_only=True)
class ExemplarMark(Shape):
    """What the example would get for one criterion, and why."""

    FLOW: ClassVar = True

    criterion: LinkKey
    points: MaybeNoPoints
    why: Annotated[str, Line(1000)]


@dataclass(frozen=True, kw_only=True)
class ExemplarText(Shape):
    """A text of the kind that is asked for."""

    shown: Annotated[str, Choice.of(Essay.Shown)] = "after"
    text: Text
    marks: tuple[ExemplarMark, ...] = ()


@dataclass(frozen=True, kw_only=True)
class EssayText(Shape):
    """`essays/KEY.yaml`."""

    key: OwnKey
    title: Title
    module: Annotated[LinkKey | None, *LinkKey.__metadata__] = None
    position: Annotated[int, Whole(least=0)] = 0
    rubric: LinkKey
    takes: Annotated[str, Choice.of(Essay.Takes)] = "text"
    words: WordsText
    may_resubmit: Annotated[bool, Flag()] = True
    lessons: tuple[LinkKey, ...] = ()
    passages: tuple[PassageLink, ...] = ()
    prompt: Text
    exemplar: ExemplarText | None = None
    id: Id = None
