"""Setting a mark by hand, excusing, and taking either back."""

from decimal import Decimal

import pytest

from common import clock
from common.errors import Forbidden, Refusal
from grading.models import Entry, EntryNote, Mark, Total
from grading.services import adjusting
from tests.factories.grades import LineItemFactory, scored

pytestmark = pytest.mark.django_db


@pytest.fixture
def cell(column, student, teacher):
    return {"line_item": column, "enrolment": student, "by": teacher, "now": clock.now(), "reason": "agreed"}


def test_a_mark_set_by_hand_stores_target_and_difference_and_reason(column, student, cell):
    scored(column, student, 15, days_late=1)
    entry = adjusting.override(points=Decimal(18), **cell)
    assert (entry.points, entry.data) == (Decimal("4.5"), {"target": "18", "before": "13.500"})
    assert EntryNote.objects.get(entry=entry).text == "agreed"
    assert Mark.objects.get().points == 18


def test_work_that_was_never_handed_in_can_be_given_a_mark(cell):
    adjusting.override(points=Decimal(0), **cell)
    mark = Mark.objects.get()
    assert (mark.points, mark.state) == (0, "marked")


def test_setting_by_hand_twice_and_withdrawing_gives_the_work_back_with_its_lateness(column, student, cell):
    scored(column, student, 15, days_late=1)
    adjusting.override(points=Decimal(18), **cell)
    adjusting.override(points=Decimal(3), **cell)
    adjusting.withdraw(**cell)
    mark = Mark.objects.get()
    assert (mark.points, mark.state) == (Decimal("13.5"), "marked")


def test_lateness_rests_while_a_mark_is_set_by_hand_and_is_settled_after(column, student, cell):
    adjusting.override(points=Decimal(18), **cell)
    scored(column, student, 15, days_late=1)
    assert Mark.objects.get().points == 18
    adjusting.withdraw(**cell)
    assert Mark.objects.get().points == Decimal("13.5")
    assert [e.kind for e in Entry.objects.order_by("sequence")] == ["override", "score", "override", "undo", "late"]


def test_an_excused_column_leaves_the_figures_and_comes_back(column, student, cell):
    other = LineItemFactory(run=column.run, points=Decimal(20))
    scored(column, student, 5)
    scored(other, student, 20)
    adjusting.excuse(**cell)
    assert Total.objects.get().so_far == 100
    adjusting.withdraw(**cell)
    assert Total.objects.get().so_far == Decimal("62.5")


def test_what_makes_no_sense_is_refused(column, student, cell):
    scored(column, student, 15)
    with pytest.raises(Refusal, match="0 or more"):
        adjusting.override(points=Decimal(-1), **cell)
    with pytest.raises(Refusal, match="already that"):
        adjusting.override(points=Decimal(15), **cell)
    with pytest.raises(Refusal, match="Nothing here"):
        adjusting.withdraw(**cell)
    adjusting.excuse(**cell)
    with pytest.raises(Refusal, match="excused already"):
        adjusting.excuse(**cell)
    with pytest.raises(Refusal, match="withdraw the excuse"):
        adjusting.override(points=Decimal(1), **cell)


@pytest.mark.parametrize("act", [adjusting.excuse, adjusting.withdraw])
def test_a_reason_is_needed(cell, act):
    with pytest.raises(Refusal, match="reason"):
        act(**cell | {"reason": "  "})


def test_an_assistant_may_not(cell, assistant):
    for act in (adjusting.excuse, adjusting.withdraw):
        with pytest.raises(Forbidden):
            act(**cell | {"by": assistant})
    with pytest.raises(Forbidden):
        adjusting.override(points=Decimal(1), **cell | {"by": assistant})


def test_points_and_figures_that_no_field_holds_are_refused_in_words(run, student, cell):
    column = LineItemFactory(run=run, points=Decimal(1))
    adjusting.override(points=Decimal(99), **cell | {"line_item": column})
    for points, told in (("100", "10,000 per cent or more"), ("100000", "less than 100,000 points")):
        with pytest.raises(Refusal, match=told):
            adjusting.override(points=Decimal(points), **cell | {"line_item": column})
    assert Mark.objects.get().points == 99
    assert Total.objects.get().so_far == 9900
