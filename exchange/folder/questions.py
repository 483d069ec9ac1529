"""What stands in the files of questions: banks and their items, rubrics, quizzes."""

from collections.abc import Callable
from dataclasses import MISSING, dataclass, field, make_dataclass
from decimal import Decimal
from functools import lru_cache
from typing import Annotated, Any, ClassVar

from django.utils.translation import gettext as _

from exchange.folder.scalars import Choice, Flag, Key, Line, Markdown, Number, Scalar, Whole
from exchange.folder.shapes import Shape
from exchange.folder.texts import Id, LinkKey, OwnKey, PassageLink, Text, Title
from grading.rules import rubrics
from quizzes.kinds import kinds
from quizzes.kinds import schema as schemas
from quizzes.models import Item, Quiz

Points = Annotated[Decimal, Number(least=Decimal("0.001"))]
MaybeNoPoints = Annotated[Decimal, Number(least=Decimal(0))]


@dataclass(frozen=True, kw_only=True)
class Question(Shape):
    """An item of a bank; what else belongs to it says its kind's schema, and is made a field in `of_kind`."""

    NAME: ClassVar[str] = ""

    key: OwnKey
    kind: Annotated[str, Line(20)]
    points: Points
    passage: Annotated[PassageLink | None, *PassageLink.__metadata__] = None
    outcome: Annotated[int | None, Whole(most=20)] = None
    difficulty: Annotated[str, Choice.of(Item.Difficulty)] = ""
    tags: tuple[OwnKey, ...] = ()
    retired: Annotated[bool, Flag()] = False
    prompt: Text
    rubric: Annotated[LinkKey | None, *LinkKey.__metadata__] = None
    id: Id = None

    @classmethod
    def members(cls) -> tuple[type[Shape], ...]:
        return () if cls.NAME else tuple(of_kind(name) for name, _kind in kinds)

    @classmethod
    def fits(cls, names: dict[str, object]) -> bool:
        return names.get("kind") == cls.NAME

    @classmethod
    def misfit(cls) -> str:
        return _("the field “kind” must be one of: %(kinds)s") % {"kinds": ", ".join(name for name, _kind in kinds)}


@lru_cache
def of_kind(name: str) -> type[Question]:
    """Return what an item of a kind is in a file."""
    schema = kinds.get(name).schema.Body
    return make_dataclass(
        schema.__name__, _file_fields(schema), bases=(Question,), namespace={"NAME": name}, frozen=True, kw_only=True
    )


@lru_cache
def in_file(schema: type) -> type[Shape]:
    """Return a part of a question's body as it is in a file."""
    flow = {"FLOW": True} if getattr(schema, "FLOW", False) else {}
    return make_dataclass(
        schema.__name__, _file_fields(schema), bases=(Shape,), namespace=flow, frozen=True, kw_only=True
    )


def _file_fields(schema: type) -> list[tuple[str, Any, Any]]:
    return [
        (name, _hint(hint), one if one.default is MISSING else field(default=_default(hint, one.default)))
        for name, (one, hint) in schemas.fields(schema).items()
    ]


def _hint(hint: Any) -> Any:
    """Return a schema's type as a shape's."""
    inner = schemas.entry(hint)
    if inner is not None:
        return tuple[_hint(inner), ...]
    scalar = schemas.scalar(hint)
    return in_file(hint) if scalar is None else Annotated[str, _SCALARS[type(scalar)](scalar)]


def _default(hint: Any, default: Any) -> Any:
    """Return what a field holds that a file leaves out; a link then leads nowhere."""
    return None if isinstance(schemas.scalar(hint), schemas.PassageLink) else default


_SCALARS: dict[type, Callable[[Any], Scalar]] = {
    schemas.OwnKey: lambda one: Key(),
    schemas.LinkKey: lambda one: Key(link=True),
    schemas.Text: lambda one: Markdown(),
    schemas.SentenceText: lambda one: Markdown(),
    schemas.Line: lambda one: Line(one.most, one.empty),
    schemas.Flag: lambda one: Flag(),
    schemas.Number: lambda one: Number(least=one.least, most=Decimal(10) ** 15, places=9),
    schemas.Whole: lambda one: Whole(one.least, one.most),
    schemas.OneOf: lambda one: Choice(one.words),
    schemas.PassageLink: lambda one: Key(link=True, parts=2),
    schemas.PlaceLink: lambda one: Key(link=True),
    schemas.SpeakerLink: lambda one: Key(link=True, prefixes=("actor", "reference")),
}


@dataclass(frozen=True, kw_only=True)
class BankText(Shape):
    """`banks/KEY.yaml`."""

    key: OwnKey
    title: Title
    items: tuple[Question, ...] = ()
    id: Id = None


@dataclass(frozen=True, kw_only=True)
class LevelText(Shape):
    FLOW: ClassVar = True

    points: MaybeNoPoints
    title: Annotated[str, Line(100)]
    least: Annotated[Decimal | None, Number(least=Decimal(0))] = None
    text: Annotated[str, Line(2000, empty=True)] = ""

    @property
    def rule(self) -> rubrics.Level:
        return rubrics.Level(self.points, self.title, self.text, self.least)


@dataclass(frozen=True, kw_only=True)
class CriterionText(Shape):
    key: OwnKey
    title: Title
    points: Points
    weight: Annotated[Decimal, Number(least=Decimal("0.001"), most=Decimal("999.999"))] = Decimal(1)
    levels: tuple[LevelText, ...]
    comments: tuple[Annotated[str, Line(5000)], ...] = ()
    id: Id = None

    @property
    def rule(self) -> rubrics.Criterion:
        levels = tuple(level.rule for level in self.levels)
        return rubrics.Criterion(self.key, levels, self.title, self.weight, self.comments)


@dataclass(frozen=True, kw_only=True)
class RubricText(Shape):
    """How essays are marked."""

    key: OwnKey
    title: Title
    criteria: tuple[CriterionText, ...]
    id: Id = None


@dataclass(frozen=True, kw_only=True)
class Rubrics(Shape):
    """`rubrics.yaml`."""

    rubrics: tuple[RubricText, ...] = ()


@dataclass(frozen=True, kw_only=True)
class DrawText(Shape):
    """So many items of a bank, chosen anew for each attempt."""

    FLOW: ClassVar = True

    bank: Annotated[str, *LinkKey.__metadata__] = field(metadata={"name": "draw"})
    count: Annotated[int, Whole(most=200)]
    points: Points = Decimal(1)
    lesson: Annotated[str, *LinkKey.__metadata__] = ""
    kind: Annotated[str, Line(20)] = ""
    tag: Annotated[str, *OwnKey.__metadata__] = ""
    outcome: Annotated[int | None, Whole(most=20)] = None
    difficulty: Annotated[str, Choice.of(Item.Difficulty)] = ""


@dataclass(frozen=True, kw_only=True)
class TellsText(Shape):
    """When each part of how it went is told."""

    FLOW: ClassVar = True

    mark: Annotated[str, Choice.of(Quiz.Tells)] = "after_attempt"
    key: Annotated[str, Choice.of(Quiz.Tells)] = "after_attempt"
    feedback: Annotated[str, Choice.of(Quiz.Tells)] = "after_attempt"


@dataclass(frozen=True, kw_only=True)
class QuizText(Shape):
    """`quizzes/KEY.yaml`."""

    key: OwnKey
    title: Title
    module: Annotated[LinkKey | None, *LinkKey.__metadata__] = None
    position: Annotated[int, Whole(least=0)] = 0
    time_limit_minutes: Annotated[int | None, Whole(most=1440)] = None
    grace_minutes: Annotated[int, Whole(least=0)] = 10
    attempts: Annotated[int, Whole()] = 1
    counts: Annotated[str, Choice(("highest", "last", "first", "mean"))] = "highest"
    pace: Annotated[str, Choice.of(Quiz.Pace)] = "one"
    tells: TellsText = TellsText()
    instructions: Text = ""
    items: tuple[PassageLink | DrawText, ...]
    id: Id = None
