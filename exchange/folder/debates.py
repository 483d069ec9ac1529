"""What stands in the files of debates: the motion, its sides with their briefs, its rounds."""

from dataclasses import dataclass, field
from typing import Annotated, ClassVar

from debates.models import Debate
from exchange.folder.scalars import Choice, Flag, Line, Whole
from exchange.folder.shapes import Shape
from exchange.folder.texts import Id, LinkKey, OwnKey, Text, TextIfAny, Title

Short = Annotated[str, Line(100)]


@dataclass(frozen=True, kw_only=True)
class SideText(Shape):
    """A side of the motion, or an actor at the table."""

    key: OwnKey
    title: Short
    actor: Annotated[LinkKey | None, *LinkKey.__metadata__] = None
    brief: TextIfAny = ""


@dataclass(frozen=True, kw_only=True)
class RoundText(Shape):
    """A round: an essay of the course on which each speaker writes a statement."""

    FLOW: ClassVar = True

    essay: LinkKey
    title: Short


@dataclass(frozen=True, kw_only=True)
class DebateText(Shape):
    """`debates/KEY.yaml`."""

    key: OwnKey
    title: Title
    module: Annotated[LinkKey | None, *LinkKey.__metadata__] = None
    position: Annotated[int, Whole(least=0)] = 0
    form: Annotated[str, Choice.of(Debate.Form)] = "debate"
    seating: Annotated[str, Choice.of(Debate.Seating)] = "dealt"
    is_anonymous: Annotated[bool, Flag()] = field(default=False, metadata={"name": "anonymous"})
    motion: Text
    sides: tuple[SideText, ...]
    rounds: tuple[RoundText, ...]
    id: Id = None
