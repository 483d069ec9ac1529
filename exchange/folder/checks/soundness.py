"""Questions can be answered and marked: a right option, a misreading for each wrong one, points that add up."""

from functools import singledispatch

from django.utils.translation import gettext as _

from exchange.folder.course import CourseFolder
from exchange.folder.problems import Problems
from exchange.folder.questions import ChoiceQuestion, EssayQuestion, NumericQuestion, Option, Question, RubricText
from exchange.folder.scalars import plain


def check(folder: CourseFolder, problems: Problems) -> None:
    """Tell each question and rubric that could not be marked as it says."""
    rubrics = {rubric.key: rubric for rubric in folder.rubrics}
    for rubric in folder.rubrics:
        _rubric(rubric, problems)
    for bank in folder.banks:
        for item in bank.items:
            _question(item, rubrics, problems)


@singledispatch
def _question(item: Question, rubrics: dict[str, RubricText], problems: Problems) -> None:
    raise NotImplementedError(type(item))


@_question.register
def _choice(item: ChoiceQuestion, rubrics: dict[str, RubricText], problems: Problems) -> None:
    right = sum(option.right for option in item.options)
    if len(item.options) < 2:
        problems.add(item.place, _("a choice needs two options at least; add some"))
    if item.kind == "single_choice" and right != 1:
        problems.add(item.place, _("%(count)d options are right; exactly one must be") % {"count": right})
    if item.kind == "multiple_choice" and not right:
        problems.add(item.place, _("no option is right; mark one or more with right: true"))
    seen = set()
    for option in item.options:
        _option(option, problems)
        if option.key and option.key in seen:
            problems.add(option.place, _("the option key “%(key)s” stands here twice") % {"key": option.key})
        seen.add(option.key)
    if len({bool(option.key) for option in item.options}) > 1:
        problems.add(item.place, _("some options have a key and some have none; give all of them one, or none"))


def _option(option: Option, problems: Problems) -> None:
    if option.right and (option.misreading or option.refuted_by):
        problems.add(option.place, _("a right option has no misreading; take “misreading” and “refuted_by” out"))
    if not option.right and not (option.misreading and option.refuted_by):
        problems.add(option.place, _("a wrong option names its misreading and the passage that refutes it; add both"))


@_question.register
def _numeric(item: NumericQuestion, rubrics: dict[str, RubricText], problems: Problems) -> None:
    for wrong in item.misreadings:
        if abs(wrong.value - item.answer) <= item.tolerance:
            problems.add(
                wrong.place,
                _("%(value)s counts as right, by the tolerance; choose another value, or a smaller tolerance")
                % {"value": wrong.value},
            )


@_question.register
def _essay(item: EssayQuestion, rubrics: dict[str, RubricText], problems: Problems) -> None:
    if item.words.min > item.words.max:
        problems.add(item.words.place, _("min is more than max; exchange them"))
    rubric = rubrics.get(item.rubric)
    points = sum(criterion.points for criterion in rubric.criteria) if rubric else item.points
    if points != item.points:
        problems.add(
            item.place,
            _("the item gives %(item)s points and its rubric %(rubric)s; make them the same")
            % {"item": item.points, "rubric": plain(points)},
        )


def _rubric(rubric: RubricText, problems: Problems) -> None:
    if not rubric.criteria:
        problems.add(rubric.place, _("a rubric needs a criterion at least; add one"))
    for criterion in rubric.criteria:
        steps = [level.points for level in criterion.levels]
        if not steps or max(steps) != criterion.points:
            problems.add(
                criterion.place,
                _("the best level must give the criterion's %(points)s points") % {"points": criterion.points},
            )
        if len(set(steps)) != len(steps):
            problems.add(criterion.place, _("two levels give the same points; each has points of its own"))
