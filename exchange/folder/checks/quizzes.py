"""A quiz asks no question twice, and its draws find as many questions as they take."""

from django.utils.translation import gettext as _

from exchange.folder.course import CourseFolder
from exchange.folder.problems import Problems
from exchange.folder.questions import DrawText, QuizText
from quizzes.kinds import kinds
from quizzes.rules.draws import Candidate, Draw, shortages


def check(folder: CourseFolder, problems: Problems) -> None:
    """Tell each item that is listed twice and each draw that cannot be met."""
    candidates = [
        Candidate(
            f"{bank.key}/{item.key}", bank.key, item.points, item.kind, item.tags, item.outcome, item.difficulty,
            (item.passage or "").partition("/")[0],
        )
        for bank in folder.banks
        for item in bank.items
        if not item.retired
    ]  # fmt: skip
    for quiz in folder.quizzes:
        _twice(quiz, problems)
        _draws(quiz, candidates, problems)


def _twice(quiz: QuizText, problems: Problems) -> None:
    fixed = [place for place in quiz.items if not isinstance(place, DrawText)]
    for link in {str(link): link for link in fixed if fixed.count(link) > 1}.values():
        problems.add(link.place, _("the item “%(link)s” is listed twice; keep one") % {"link": link})


def _draws(quiz: QuizText, candidates: list[Candidate], problems: Problems) -> None:
    draws = [place for place in quiz.items if isinstance(place, DrawText)]
    names = [name for name, _kind in kinds]
    for draw in draws:
        if draw.kind and draw.kind not in names:
            told = _("the field “kind” must be one of: %(kinds)s") % {"kinds": ", ".join(names)}
            problems.add(draw.place, told)
    wanted = [
        Draw(
            str(one.bank), one.count, one.points, one.kind, one.tag, one.outcome, one.difficulty, str(one.lesson)
        )
        for one in draws
    ]  # fmt: skip
    fixed = {str(place) for place in quiz.items if not isinstance(place, DrawText)}
    for n, found in shortages(wanted, candidates, fixed=fixed).items():
        problems.add(
            draws[n].place,
            _(
                "this draw from “%(bank)s” takes %(count)d questions of %(points)s points, and finds %(found)d that no"
                " other place of the quiz takes; draw fewer, or widen it"
            )
            % {"bank": draws[n].bank, "count": draws[n].count, "points": draws[n].points, "found": found},
        )
