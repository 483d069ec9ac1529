"""What stands in the files of the text: the course, what it draws on, its modules and lessons."""

from dataclasses import dataclass, field
from decimal import Decimal
from typing import Annotated, ClassVar
from uuid import UUID

from django.conf import settings
from django.utils.translation import gettext as _

from courses import choices
from courses.models import Actor, Event, Place, Reference
from exchange.folder import scalars
from exchange.folder.scalars import Address, Choice, Date, Key, Line, Markdown
from exchange.folder.shapes import Shape

LANGUAGES = tuple(code for code, _name in settings.WAGTAIL_CONTENT_LANGUAGES)
OwnKey = Annotated[str, Key()]
LinkKey = Annotated[str, Key(link=True)]
PassageLink = Annotated[str, Key(link=True, parts=2)]
Text = Annotated[str, Markdown()]
LinkedText = Annotated[str, Markdown(lessons=True)]
TextIfAny = Annotated[str, Markdown(empty=True)]
LinkedTextIfAny = Annotated[str, Markdown(lessons=True, empty=True)]
Degrees = Annotated[Decimal, scalars.Number(most=Decimal(180), places=4)]
Name = Annotated[str, Line(120)]
Title = Annotated[str, Line(200)]
Sentence = Annotated[str, Line(255)]
Cell = Annotated[str, Line(300, empty=True)]
Id = Annotated[UUID | None, scalars.Id()]


@dataclass(frozen=True, kw_only=True)
class CourseText(Shape):
    """`course.yaml`."""

    format: Annotated[int, scalars.Whole()]
    key: OwnKey
    title: Title
    language: Annotated[str, Choice(LANGUAGES)]
    summary: LinkedText = ""
    citation: Annotated[str, Line(2000, empty=True)] = ""
    id: Id = None


@dataclass(frozen=True, kw_only=True)
class PersonName(Shape):
    FLOW: ClassVar = True

    family: Name
    given: Annotated[str, Line(120, empty=True)] = ""


@dataclass(frozen=True, kw_only=True)
class Work(Shape):
    """A work that the paper cites."""

    key: OwnKey
    type: Annotated[str, Choice.of(Reference.Kind)]
    authors: tuple[PersonName, ...] = ()
    title: Annotated[str, Line(300)]
    container: Annotated[str, Line(200, empty=True)] = ""
    editors: tuple[PersonName, ...] = ()
    publisher: Annotated[str, Line(200, empty=True)] = ""
    volume: Annotated[str, Line(20, empty=True)] = ""
    issue: Annotated[str, Line(20, empty=True)] = ""
    pages: Annotated[str, Line(40, empty=True)] = ""
    date: Annotated[str, Date()] = ""
    url: Annotated[str, Address()] = ""
    accessed: Annotated[str, Date()] = ""
    id: Id = None


@dataclass(frozen=True, kw_only=True)
class PaperNote(Shape):
    """A numbered note of the paper."""

    key: OwnKey
    reference: LinkKey
    printed: Annotated[str, Line(300, empty=True)] = ""
    locator: Annotated[str, Line(60, empty=True)] = ""
    id: Id = None


@dataclass(frozen=True, kw_only=True)
class References(Shape):
    """`references.yaml`."""

    references: tuple[Work, ...] = ()
    notes: tuple[PaperNote, ...] = ()


@dataclass(frozen=True, kw_only=True)
class TermText(Shape):
    """A word that the lessons explain."""

    key: OwnKey
    name: Name
    variants: tuple[Name, ...] = ()
    text: Text
    id: Id = None


@dataclass(frozen=True, kw_only=True)
class Terms(Shape):
    """`terms.yaml`."""

    terms: tuple[TermText, ...] = ()


@dataclass(frozen=True, kw_only=True)
class ActorText(Shape):
    """Somebody who speaks or acts."""

    key: OwnKey
    name: Name
    variants: tuple[Name, ...] = ()
    kind: Annotated[str, Choice.of(Actor.Kind)]
    id: Id = None


@dataclass(frozen=True, kw_only=True)
class Actors(Shape):
    """`actors.yaml`."""

    actors: tuple[ActorText, ...] = ()


@dataclass(frozen=True, kw_only=True)
class InterestText(Shape):
    """What actors seek or resist."""

    key: OwnKey
    name: Name
    region: Annotated[str, Choice.of(choices.Region)]
    kind: Annotated[str, Choice.of(choices.InterestKind)]
    id: Id = None


@dataclass(frozen=True, kw_only=True)
class Interests(Shape):
    """`interests.yaml`."""

    interests: tuple[InterestText, ...] = ()


@dataclass(frozen=True, kw_only=True)
class PlaceText(Shape):
    """A place that the lessons name."""

    key: OwnKey
    name: Name
    variants: tuple[Name, ...] = ()
    kind: Annotated[str, Choice((*Place.POINTS, Place.Kind.BORDER))]
    at: tuple[Degrees, ...]
    text: TextIfAny = ""
    id: Id = None


@dataclass(frozen=True, kw_only=True)
class RouteText(Shape):
    """A road, line or border between places."""

    key: OwnKey
    name: Name
    variants: tuple[Name, ...] = ()
    kind: Annotated[str, Choice(Place.LINES)]
    state: Annotated[str, Choice.of(Place.State)]
    path: tuple[tuple[Degrees, ...], ...]
    text: TextIfAny = ""
    id: Id = None


@dataclass(frozen=True, kw_only=True)
class Places(Shape):
    """`places.yaml`."""

    places: tuple[PlaceText, ...] = ()
    routes: tuple[RouteText, ...] = ()


@dataclass(frozen=True, kw_only=True)
class EventText(Shape):
    """Something that happened."""

    key: OwnKey
    date: Annotated[str, Date(empty=False)]
    until: Annotated[str, Date()] = ""
    title: Title
    text: TextIfAny = ""
    actors: tuple[LinkKey, ...] = ()
    source: Annotated[str, Choice.of(Event.Source)] = field(default=Event.Source.PAPER, metadata={"name": "from"})
    id: Id = None


@dataclass(frozen=True, kw_only=True)
class Events(Shape):
    """`events.yaml`."""

    events: tuple[EventText, ...] = ()


@dataclass(frozen=True, kw_only=True)
class ModuleText(Shape):
    """`module.yaml`."""

    key: OwnKey
    title: Title
    summary: LinkedText = ""
    id: Id = None


@dataclass(frozen=True, kw_only=True)
class ClaimedInterest(Shape):
    """What a claim says that an actor seeks or resists."""

    FLOW: ClassVar = True

    actor: LinkKey
    interest: LinkKey
    stance: Annotated[str, Choice.of(choices.Stance)]


@dataclass(frozen=True, kw_only=True)
class Claim(Shape):
    speaker: Annotated[str, Key(link=True, prefixes=("actor", "reference"))]
    force: Annotated[str, Choice.of(choices.Force)]
    says: Annotated[str, Line(400)]
    interests: tuple[ClaimedInterest, ...] = ()


class Block(Shape):
    """One block of a lesson; its first field is named after its type."""

    TYPE: ClassVar[str]

    @classmethod
    def fits(cls, names: dict[str, object]) -> bool:
        return cls.TYPE in names

    @classmethod
    def misfit(cls) -> str:
        return _("what block this is, is not said; begin it with one of: %(types)s") % {
            "types": ", ".join(block.TYPE for block in Block.__subclasses__())
        }


@dataclass(frozen=True, kw_only=True)
class HeadingBlock(Block):
    TYPE = "heading"

    text: Sentence = field(metadata={"name": "heading"})
    id: Id = None


@dataclass(frozen=True, kw_only=True)
class PassageBlock(Block):
    TYPE = "passage"

    key: OwnKey = field(metadata={"name": "passage"})
    text: LinkedText
    terms: tuple[LinkKey, ...] = ()
    places: tuple[LinkKey, ...] = ()
    events: tuple[LinkKey, ...] = ()
    claims: tuple[Claim, ...] = ()
    id: Id = None


@dataclass(frozen=True, kw_only=True)
class QuotationBlock(Block):
    TYPE = "quotation"

    key: OwnKey = field(metadata={"name": "quotation"})
    text: Annotated[str, Line(2000)]
    reference: LinkKey
    id: Id = None


@dataclass(frozen=True, kw_only=True)
class NoteBlock(Block):
    TYPE = "note"

    key: OwnKey = field(metadata={"name": "note"})
    text: LinkedText
    id: Id = None


@dataclass(frozen=True, kw_only=True)
class QuestionBlock(Block):
    TYPE = "question"

    key: OwnKey = field(metadata={"name": "question"})
    text: LinkedText
    id: Id = None


@dataclass(frozen=True, kw_only=True)
class FigureBlock(Block):
    TYPE = "figure"

    key: OwnKey = field(metadata={"name": "figure"})
    file: Annotated[str, scalars.Picture()]
    alt: Annotated[str, Line(300)]
    caption: Sentence
    reference: LinkKey | None = None
    id: Id = None


@dataclass(frozen=True, kw_only=True)
class TableBlock(Block):
    TYPE = "table"

    key: OwnKey = field(metadata={"name": "table"})
    caption: Sentence
    columns: tuple[Cell, ...]
    rows: tuple[tuple[Cell, ...], ...]
    text: LinkedTextIfAny = ""
    id: Id = None


@dataclass(frozen=True, kw_only=True)
class MapBlock(Block):
    TYPE = "map"

    key: OwnKey = field(metadata={"name": "map"})
    caption: Sentence
    places: tuple[LinkKey, ...] = ()
    id: Id = None


@dataclass(frozen=True, kw_only=True)
class TimelineBlock(Block):
    TYPE = "timeline"

    key: OwnKey = field(metadata={"name": "timeline"})
    caption: Sentence
    since: Annotated[str, Date()] = ""
    until: Annotated[str, Date()] = ""
    id: Id = None


@dataclass(frozen=True, kw_only=True)
class MatrixBlock(Block):
    TYPE = "matrix"

    key: OwnKey = field(metadata={"name": "matrix"})
    caption: Sentence
    actors: tuple[LinkKey, ...] = ()
    region: Annotated[str, Choice.of(choices.Region)] = ""
    id: Id = None


@dataclass(frozen=True, kw_only=True)
class KeyTermsBlock(Block):
    TYPE = "key_terms"

    key: OwnKey = field(metadata={"name": "key_terms"})
    caption: Sentence
    terms: tuple[LinkKey, ...]
    id: Id = None


@dataclass(frozen=True, kw_only=True)
class EmbedBlock(Block):
    TYPE = "embed"

    kind: Annotated[str, Line(40)] = field(metadata={"name": "embed"})
    target: Annotated[UUID, scalars.Id()]
    id: Id = None


AnyBlock = (
    HeadingBlock
    | PassageBlock
    | QuotationBlock
    | NoteBlock
    | QuestionBlock
    | FigureBlock
    | TableBlock
    | MapBlock
    | TimelineBlock
    | MatrixBlock
    | KeyTermsBlock
    | EmbedBlock
)


@dataclass(frozen=True, kw_only=True)
class LessonText(Shape):
    """`NN-key.yaml` of a module."""

    key: OwnKey
    title: Title
    outcomes: tuple[Sentence, ...] = ()
    takeaways: tuple[Sentence, ...] = ()
    body: tuple[AnyBlock, ...] = ()
    id: Id = None
