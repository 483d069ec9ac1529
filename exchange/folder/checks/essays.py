"""An essay can be as long as it asks, and its example is marked by its own rubric."""

from django.utils.translation import gettext as _

from exchange.folder.course import CourseFolder
from exchange.folder.essays import EssayText
from exchange.folder.problems import Problems
from exchange.folder.questions import RubricText


def check(folder: CourseFolder, problems: Problems) -> None:
    """Tell each essay that cannot be written or whose example cannot be marked as it says."""
    rubrics = {rubric.key: rubric for rubric in folder.rubrics}
    for essay in folder.essays:
        if essay.words.min > essay.words.max:
            problems.add(essay.words.place, _("min is more than max; exchange them"))
        for links in (essay.lessons, essay.passages):
            for link in {str(link): link for link in links if links.count(link) > 1}.values():
                problems.add(link.place, _("“%(link)s” is listed twice; keep one") % {"link": link})
        if essay.rubric in rubrics:
            _exemplar(essay, rubrics[essay.rubric], problems)


def _exemplar(essay: EssayText, rubric: RubricText, problems: Problems) -> None:
    criteria = {criterion.key: criterion.rule for criterion in rubric.criteria}
    marks = essay.exemplar.marks if essay.exemplar else ()
    for mark in marks:
        criterion = criteria.get(mark.criterion)
        if criterion is None or criterion.level_of(mark.points) is None:
            problems.add(
                mark.place,
                _("the rubric “%(rubric)s” has no level of %(points)s points for “%(criterion)s”; correct one of them")
                % {"rubric": rubric.key, "points": mark.points, "criterion": mark.criterion},
            )
    if marks and sorted(mark.criterion for mark in marks) != sorted(criteria):
        problems.add(marks[0].place, _("the example is marked by each criterion of its rubric once, or not at all"))
