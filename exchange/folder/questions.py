"""What stands in the files of questions: banks and their items, rubrics, quizzes."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Annotated, ClassVar

from django.utils.translation import gettext as _

from exchange.folder.scalars import Choice, Flag, Line, Number, Whole
from exchange.folder.shapes import Shape
from exchange.folder.texts import Id, LinkKey, OwnKey, PassageLink, Text, Title

Points = Annotated[Decimal, Number(least=Decimal("0.001"))]
MaybeNoPoints = Annotated[Decimal, Number(least=Decimal(0))]
Quantity = Annotated[Decimal, Number(most=Decimal(10) ** 15, places=9)]
Tolerance = Annotated[Decimal, Number(least=Decimal(0), most=Decimal(10) ** 15, places=9)]


@dataclass(frozen=True, kw_only=True)
class Option(Shape):
    """One answer to choose; a wrong one names its misreading and the passage that refutes it."""

    key: OwnKey = ""
    text: Text
    right: Annotated[bool, Flag()] = False
    feedback: Text = ""
    misreading: Text = ""
    refuted_by: Annotated[PassageLink | None, *PassageLink.__metadata__] = None


@dataclass(frozen=True, kw_only=True)
class Misreading(Shape):
    """A wrong number that shows what was misread."""

    value: Quantity
    tolerance: Tolerance = Decimal(0)
    misreading: Text
    refuted_by: PassageLink


@dataclass(frozen=True, kw_only=True)
class Words(Shape):
    """How long an essay is to be."""

    FLOW: ClassVar = True

    min: Annotated[int, Whole(least=0)]
    max: Annotated[int, Whole()]


class Question(Shape):
    """An item of a bank; its kind says what else belongs to it."""

    KINDS: ClassVar[tuple[str, ...]]

    @classmethod
    def fits(cls, names: dict[str, object]) -> bool:
        return names.get("kind") in cls.KINDS

    @classmethod
    def misfit(cls) -> str:
        kinds = [kind for question in Question.__subclasses__() for kind in question.KINDS]
        return _("the field “kind” must be one of: %(kinds)s") % {"kinds": ", ".join(kinds)}


@dataclass(frozen=True, kw_only=True)
class ChoiceQuestion(Question):
    KINDS = ("single_choice", "multiple_choice")

    key: OwnKey
    kind: Annotated[str, Choice(KINDS)]
    points: Points
    passage: PassageLink
    prompt: Text
    shuffle: Annotated[bool, Flag()] = True
    options: tuple[Option, ...]
    id: Id = None


@dataclass(frozen=True, kw_only=True)
class NumericQuestion(Question):
    KINDS = ("numeric",)

    key: OwnKey
    kind: Annotated[str, Choice(KINDS)]
    points: Points
    passage: PassageLink
    prompt: Text
    answer: Quantity
    tolerance: Tolerance = Decimal(0)
    unit: Annotated[str, Line(60, empty=True)] = ""
    misreadings: tuple[Misreading, ...] = ()
    id: Id = None


@dataclass(frozen=True, kw_only=True)
class EssayQuestion(Question):
    KINDS = ("essay",)

    key: OwnKey
    kind: Annotated[str, Choice(KINDS)]
    points: Points
    passage: PassageLink
    prompt: Text
    words: Words
    rubric: LinkKey
    id: Id = None


AnyQuestion = ChoiceQuestion | NumericQuestion | EssayQuestion


@dataclass(frozen=True, kw_only=True)
class BankText(Shape):
    """`banks/KEY.yaml`."""

    key: OwnKey
    title: Title
    items: tuple[AnyQuestion, ...] = ()
    id: Id = None


@dataclass(frozen=True, kw_only=True)
class LevelText(Shape):
    FLOW: ClassVar = True

    points: MaybeNoPoints
    title: Annotated[str, Line(100)]
    text: Annotated[str, Line(2000, empty=True)] = ""


@dataclass(frozen=True, kw_only=True)
class CriterionText(Shape):
    key: OwnKey
    title: Title
    points: Points
    levels: tuple[LevelText, ...]
    id: Id = None


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
class QuizText(Shape):
    """`quizzes/KEY.yaml`."""

    key: OwnKey
    title: Title
    module: Annotated[LinkKey | None, *LinkKey.__metadata__] = None
    time_limit_minutes: Annotated[int | None, Whole(most=1440)] = None
    grace_minutes: Annotated[int, Whole(least=0)] = 10
    attempts: Annotated[int, Whole()] = 1
    counts: Annotated[str, Choice(("highest", "last"))] = "highest"
    feedback: Annotated[str, Choice(("after_attempt", "after_release"))] = "after_attempt"
    instructions: Text = ""
    items: tuple[PassageLink, ...]
    id: Id = None
