"""Reading a folder of files into one value, or refusing it with everything that is wrong."""

import re
from pathlib import Path
from typing import TypeVar

from django.utils.translation import gettext as _

from common.fields import KEY_PATTERN
from exchange.folder import checks
from exchange.folder.course import CourseFolder, ModuleFolder
from exchange.folder.debates import DebateText
from exchange.folder.essays import EssayText
from exchange.folder.problems import Place, Problems
from exchange.folder.questions import BankText, QuizText, Rubrics
from exchange.folder.shapes import Shape, ShapeReader
from exchange.folder.strict_yaml import parse
from exchange.folder.texts import (
    Actors,
    CourseText,
    Events,
    Interests,
    LessonText,
    ModuleText,
    Places,
    References,
    Terms,
)

FORMAT = 1
_NUMBERED = re.compile(rf"(\d+)-({KEY_PATTERN})")
T = TypeVar("T", bound=Shape)


def read_folder(root: Path) -> CourseFolder:
    """Return the course in a folder; raise FolderRefused with every problem, each with its file and line."""
    problems = Problems()
    if not (root / "course.yaml").is_file():
        problems.add(Place(str(root / "course.yaml")), _("there is no such file; name the folder of a course"))
        problems.refuse_if_any()
    folder = _Files(root, problems).folder()
    problems.refuse_if_any()
    assert folder is not None
    checks.check(folder, problems)
    problems.refuse_if_any()
    return folder


class _Files:
    """The files of one folder; what no rule of the format names is told."""

    def __init__(self, root: Path, problems: Problems) -> None:
        self.root = root
        self.problems = problems
        self.left = {path for pattern in ("**/*.yaml", "**/*.yml") for path in root.glob(pattern) if path.is_file()}

    def folder(self) -> CourseFolder | None:
        course = self._one("course.yaml", CourseText)
        references = self._one("references.yaml", References) or References()
        places = self._one("places.yaml", Places) or Places()
        folder = course and CourseFolder(
            course=course,
            references=references.references,
            notes=references.notes,
            terms=(self._one("terms.yaml", Terms) or Terms()).terms,
            actors=(self._one("actors.yaml", Actors) or Actors()).actors,
            interests=(self._one("interests.yaml", Interests) or Interests()).interests,
            places=places.places,
            routes=places.routes,
            events=(self._one("events.yaml", Events) or Events()).events,
            figures={
                self._name(path): path.read_bytes() for path in sorted(self.root.glob("figures/*")) if path.is_file()
            },
            modules=tuple(self._modules()),
            banks=self._by_key("banks", BankText),
            rubrics=(self._one("rubrics.yaml", Rubrics) or Rubrics()).rubrics,
            quizzes=self._by_key("quizzes", QuizText),
            essays=self._by_key("essays", EssayText),
            debates=self._by_key("debates", DebateText),
        )
        if course and course.format != FORMAT:
            what = _("this is format %(theirs)d; this site reads format %(ours)d") % {
                "theirs": course.format,
                "ours": FORMAT,
            }
            self.problems.add(course.place, what)
        for path in self.left if course else ():
            self._tell(path, _("no such file belongs to a course folder; see docs/course-folder.md for the names"))
        return folder

    def _name(self, path: Path) -> str:
        return str(path.relative_to(self.root))

    def _tell(self, path: Path, what: str) -> None:
        self.problems.add(Place(self._name(path)), what)

    def _one(self, name: str, shape: type[T]) -> T | None:
        path = self.root / name
        if path not in self.left:
            return None
        self.left.discard(path)
        root = parse(path.read_bytes(), name, self.problems)
        return root and ShapeReader(name, self.problems).read(shape, root)

    def _by_key(self, folder: str, shape: type[T]) -> tuple[T, ...]:
        """Return the shapes of all files of a folder, in the order of their names."""
        found = []
        for path in sorted(self.root.glob(f"{folder}/*.yaml")):
            one = self._one(self._name(path), shape)
            if one:
                self._expect_key(one, path.stem)
                found.append(one)
        return tuple(found)

    def _expect_key(self, one: T, key: str) -> None:
        if one.key != key:
            self.problems.add(
                one.place,
                _("the key is “%(key)s” and the name says “%(name)s”; make them the same")
                % {"key": one.key, "name": key},
            )

    def _modules(self) -> list[ModuleFolder]:
        found = []
        for folder, key in self._numbered(path for path in self.root.glob("modules/*") if path.is_dir()):
            if not (folder / "module.yaml").is_file():
                self._tell(folder / "module.yaml", _("there is no such file; each module's folder has one"))
                continue
            module = self._one(self._name(folder / "module.yaml"), ModuleText)
            lessons = self._lessons(folder)
            if module:
                self._expect_key(module, key)
                found.append(ModuleFolder(module, lessons))
        return found

    def _lessons(self, folder: Path) -> tuple[LessonText, ...]:
        found = []
        for path, key in self._numbered(path for path in folder.glob("*.yaml") if path.name != "module.yaml"):
            lesson = self._one(self._name(path), LessonText)
            if lesson:
                self._expect_key(lesson, key)
                found.append(lesson)
        return tuple(found)

    def _numbered(self, paths) -> list[tuple[Path, str]]:
        """Return the paths named `NN-key` with their keys, in the order of the numbers."""
        found: dict[int, tuple[Path, str]] = {}
        for path in sorted(paths):
            match = _NUMBERED.fullmatch(path.name.removesuffix(".yaml"))
            if not match:
                self.left.discard(path)
                self._tell(path, _("its name must be a number, a hyphen and a key, as in 10-some-key"))
            elif int(match[1]) in found:
                self.left.discard(path)
                self._tell(
                    path, _("the number %(number)s is taken by another; choose one of its own") % {"number": match[1]}
                )
            else:
                found[int(match[1])] = (path, match[2])
        return [found[number] for number in sorted(found)]
