"""A whole course as one value: what a folder's files say together."""

from collections.abc import Iterator
from dataclasses import dataclass

from exchange.folder.questions import BankText, QuizText, RubricText
from exchange.folder.texts import ActorText, Block, CourseText, LessonText, ModuleText, PaperNote, TermText, Work


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
    modules: tuple[ModuleFolder, ...] = ()
    banks: tuple[BankText, ...] = ()
    rubrics: tuple[RubricText, ...] = ()
    quizzes: tuple[QuizText, ...] = ()

    @property
    def lessons(self) -> Iterator[LessonText]:
        return (lesson for module in self.modules for lesson in module.lessons)


def block_name(block: Block) -> str:
    """Return the name by which links reach a block; headings and embedded activities have none."""
    return getattr(block, "key", "")
