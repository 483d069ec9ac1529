"""What of the gradebook goes into a file for a spreadsheet."""

from collections.abc import Iterable, Iterator, Sequence

from django.utils.translation import gettext as _

from common.templatetags.wakhan import points
from grading.models import LineItem, Mark
from grading.selectors.final_grades import Final
from grading.selectors.gradebook import Row, Standing
from runs.desk.sheets import Cell
from runs.models import Enrolment


def gradebook_lines(columns: Sequence[LineItem], rows: Iterable[Row], *, has_scale: bool) -> Iterator[list[Cell]]:
    """Yield a heading and a line for each student with every mark."""
    titles = [_("%(title)s (of %(points)s)") % {"title": one.title, "points": points(one.points)} for one in columns]
    step = [_("step reached so far")] if has_scale else []
    yield [*_who(), *titles, _("so far, %"), _("if nothing more arrives, %"), *step]
    words = {Mark.State.EXCUSED.value: _("excused"), Mark.State.MISSING.value: _("missing")}
    for row in rows:
        marks = [_mark(one, words) for one in row.cells]
        step = [row.step] if has_scale else []
        yield [*_student(row.enrolment), *marks, row.so_far, row.if_nothing_more, *step]


def final_lines(finals: Iterable[Final], *, basis: str) -> Iterator[list[Cell]]:
    """Yield a heading and a line for each student as a registry takes it; `basis` says what was reckoned."""
    yield [*_who(), _("total, %"), _("grade"), _("passed"), _("reckoned from")]
    words = {True: _("yes"), False: _("no"), None: ""}
    for final in finals:
        yield [*_student(final.enrolment), final.total, final.step, words[final.is_passed], basis]


def _who() -> list[Cell]:
    return [_("user name"), _("name"), _("external id"), _("section")]


def _student(student: Enrolment) -> list[Cell]:
    section = student.section.name if student.section else ""
    return [student.user.username, student.user.name, student.external_id, section]


def _mark(mark: Standing, words: dict[str, str]) -> Cell:
    return words.get(mark.state, None if mark.state == Mark.State.NONE else mark.points)
