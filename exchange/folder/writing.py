"""Writing a course as files, always in the same form; reading them gives the same course."""

from collections.abc import Iterator
from pathlib import Path

from exchange.folder.course import CourseFolder
from exchange.folder.questions import Rubrics
from exchange.folder.shapes import Shape, node_of
from exchange.folder.strict_yaml import write
from exchange.folder.texts import Actors, Events, Interests, Places, References, Terms

PATTERNS = (
    "*.yaml",
    "modules/*/*.yaml",
    "banks/*.yaml",
    "quizzes/*.yaml",
    "essays/*.yaml",
    "debates/*.yaml",
    "figures/*",
)


def files_of(folder: CourseFolder) -> dict[str, str]:
    """Return a folder's files, by path, as text."""
    return {name: write(node_of(shape)) for name, shape in _shapes(folder)}


def _shapes(folder: CourseFolder) -> Iterator[tuple[str, Shape]]:
    yield "course.yaml", folder.course
    shared = {
        "references.yaml": References(references=folder.references, notes=folder.notes),
        "terms.yaml": Terms(terms=folder.terms),
        "actors.yaml": Actors(actors=folder.actors),
        "interests.yaml": Interests(interests=folder.interests),
        "places.yaml": Places(places=folder.places, routes=folder.routes),
        "events.yaml": Events(events=folder.events),
        "rubrics.yaml": Rubrics(rubrics=folder.rubrics),
    }
    yield from ((name, shape) for name, shape in shared.items() if shape != type(shape)())
    for number, part in enumerate(folder.modules, 1):
        path = f"modules/{number * 10}-{part.module.key}"
        yield f"{path}/module.yaml", part.module
        for place, lesson in enumerate(part.lessons, 1):
            yield f"{path}/{place * 10}-{lesson.key}.yaml", lesson
    yield from ((f"banks/{bank.key}.yaml", bank) for bank in folder.banks)
    yield from ((f"quizzes/{quiz.key}.yaml", quiz) for quiz in folder.quizzes)
    yield from ((f"essays/{essay.key}.yaml", essay) for essay in folder.essays)
    yield from ((f"debates/{debate.key}.yaml", debate) for debate in folder.debates)


def write_folder(folder: CourseFolder, root: Path) -> None:
    """Write a course's files below `root`; take away such files there that the course no longer has."""
    files = {name: text.encode() for name, text in files_of(folder).items()} | dict(folder.figures)
    for path in (path for pattern in PATTERNS for path in root.glob(pattern)):
        if str(path.relative_to(root)) not in files:
            path.unlink()
            if not any(path.parent.iterdir()):
                path.parent.rmdir()
    for name, content in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
