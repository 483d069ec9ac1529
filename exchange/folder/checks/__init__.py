"""What a folder's files must be to each other: keys and ids used once, links that lead somewhere, sound questions."""

from exchange.folder.checks import debates, drawn, essays, links, names, quizzes, soundness, subjects
from exchange.folder.course import CourseFolder
from exchange.folder.problems import Problems


def check(folder: CourseFolder, problems: Problems) -> None:
    """Tell every problem that shows only when the files are seen together."""
    names.check(folder, problems)
    links.check(folder, problems)
    soundness.check(folder, problems)
    drawn.check(folder, problems)
    quizzes.check(folder, problems)
    essays.check(folder, problems)
    debates.check(folder, problems)
    subjects.check(folder, problems)
