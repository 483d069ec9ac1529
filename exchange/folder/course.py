"""A whole course as one value: what a folder's files say together."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from exchange.folder.debates import DebateText
from exchange.folder.essays import EssayText
from exchange.folder.questions import BankText, QuizText, RubricText
from exchange.folder.texts import (
    ActorText,
    Block,
    CourseText,
    EventText,
    InterestText,
    LessonText,
    ModuleText,
    PaperNote,
    PlaceText,
    RouteText,
    TermText,
    Work,
)


@dataclass(frozen=True)
class ModuleFolder:
    """A module and its lessons, in order."""

    module: ModuleText
    lessons: tuple[LessonText, ...]


@dataclass(frozen=True)
class CourseFolder:
    """All of a course folder, each kind in the order of its files."""

    course: CourseText
    references: tuple[Work, ...] = ()
    notes: tuple[PaperNote, ...] = ()
    terms: tuple[TermText, ...] = ()
    actors: tuple[ActorText, ...] = ()
    interests: tuple[InterestText, ...] = ()
    places: tuple[PlaceText, ...] = ()
    routes: tuple[RouteText, ...] = ()
    events: tuple[EventText, ...] = ()
    figures: Mapping[str, bytes] = field(default_factory=dict)
    """What is in the files of pictures, by name."""
    modules: tuple[ModuleFolder, ...] = ()
    banks: tuple[BankText, ...] = ()
    rubrics: tuple[RubricText, ...] = ()
    quizzes: tuple[QuizText, ...] = ()
    essays: tuple[EssayText, ...] = ()
    debates: tuple[DebateText, ...] = ()

    @property
    def places_and_routes(self) -> tuple[PlaceText | RouteText, ...]:
        """They share their keys: a passage names both alike."""
        return (*self.places, *self.routes)

    @property
    def frozen_places(self) -> dict[str, dict[str, Any]]:
        """The places of the map as a question's body keeps them, by key."""
        return {one.key: {"key": one.key, "name": one.name, "at": [str(n) for n in one.at]} for one in self.places}

    @property
    def frozen_speakers(self) -> dict[str, dict[str, Any]]:
        """Who may make a claim, as a question's body keeps them, by what files call them."""
        names = {"author": ""}
        names |= {f"actor:{one.key}": one.name for one in self.actors}
        names |= {f"reference:{one.key}": _short(one) for one in self.references}
        return {key: {"key": key, "name": name} for key, name in names.items()}

    @property
    def library(self) -> tuple[tuple, ...]:
        """What lessons draw on, kind by kind."""
        return (
            self.references,
            self.notes,
            self.terms,
            self.actors,
            self.interests,
            self.places_and_routes,
            self.events,
        )

    @property
    def lessons(self) -> Iterator[LessonText]:
        return (lesson for module in self.modules for lesson in module.lessons)


def block_name(block: Block) -> str:
    """Return the name by which links reach a block; headings and embedded activities have none."""
    return getattr(block, "key", "")


def _short(work: Work) -> str:
    """Return a work as a speaker: its authors' family names, or its title."""
    return ", ".join(author.family for author in work.authors) or work.title
