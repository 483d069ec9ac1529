"""One mark on the desk: its history, and changing it by hand."""

from decimal import Decimal

import pytest
from django.urls import reverse

from common import clock
from grading.models import Entry, Mark
from grading.selectors.replay import faults_of
from grading.services.typed import open_column
from runs.models import Enrolment
from tests.factories.classes import EnrolmentFactory
from tests.factories.grades import LineItemFactory, scored
from tests.made_once import made_once
from tests.words import words

pytestmark = pytest.mark.django_db


@made_once
def address(run, column, student):
    return reverse("grading_desk:cell", args=[run.key, student.uuid, column.uuid])


def test_the_history_is_shown_before_it_is_released(lead, address, column, student):
    scored(column, student, 15, days_late=1, note="well argued")
    page = lead.get(address).text
    assert "Late by 1 day" in page
    assert "well argued" in page
    assert "not released" in page


def test_a_mark_is_set_by_hand_excused_and_taken_back(lead, address, column, student):
    scored(column, student, 15)
    for form, points, state in (
        ({"act": "override", "override-points": "18", "override-reason": "agreed"}, 18, "marked"),
        ({"act": "withdraw", "withdraw-reason": "as marked"}, 15, "marked"),
        ({"act": "excuse", "excuse-reason": "ill"}, 15, "excused"),
        ({"act": "withdraw", "withdraw-reason": "well again"}, 15, "marked"),
    ):
        assert lead.post(address, form).status_code == 302
        mark = Mark.objects.get()
        assert (mark.points, mark.state) == (points, state)


@pytest.mark.parametrize(
    ("form", "said"),
    [
        ({"act": "override", "override-points": "18"}, "This field is required"),
        ({"act": "override", "override-points": "-1", "override-reason": "x"}, "greater than or equal to 0"),
        ({"act": "override", "override-points": "20.5", "override-reason": "x"}, "gives 20 points at most"),
        ({"act": "override", "override-points": "NaN", "override-reason": "x"}, "Enter a number"),
        ({"act": "override", "override-points": "15", "override-reason": "x"}, "The mark is already that"),
        ({"act": "withdraw", "withdraw-reason": "x"}, "Nothing here was set by hand"),
    ],
)
def test_a_form_that_cannot_be_done_comes_back_with_the_reason(lead, address, column, student, form, said):
    scored(column, student, 15)
    assert said in lead.post(address, form).text
    assert Entry.objects.count() == 1


def test_an_act_that_there_is_not_is_404(lead, address):
    assert lead.post(address, {"act": "erase"}).status_code == 404


def test_an_assistant_sees_the_history_and_may_not_change_it(aide, address, column, student):
    scored(column, student, 15)
    assert "Set the mark by hand" not in aide.get(address).text
    form = {"act": "override", "override-points": "18", "override-reason": "agreed"}
    assert aide.post(address, form).status_code == 403
    assert Mark.objects.get().points == 15


def test_another_runs_student_or_column_is_404(lead, run, column, student):
    for wrong in ([EnrolmentFactory().uuid, column.uuid], [student.uuid, LineItemFactory().uuid]):
        assert lead.get(reverse("grading_desk:cell", args=[run.key, *wrong])).status_code == 404


def set_by_hand(browser, address, points, *, seen=None, **more):
    seen = seen or browser.get(address).context["forms"]["override"].initial["seen"]
    form = {"act": "override", "override-points": points, "override-reason": "agreed", "override-seen": seen}
    return browser.post(address, form, **more)


def test_of_two_who_set_a_mark_at_once_the_second_is_told_and_neither_is_lost(lead, address, column, student):
    scored(column, student, 15)
    seen = lead.get(address).context["forms"]["override"].initial["seen"]
    set_by_hand(lead, address, "18", seen=seen)
    answer = set_by_hand(lead, address, "12", seen=seen)
    assert "Somebody changed this mark meanwhile" in answer.text
    assert 'value="12"' in answer.text
    assert Mark.objects.get().points == 18
    again = dict(answer.context["forms"]["override"].data.items())
    assert lead.post(address, again).status_code == 302
    assert Mark.objects.get().points == 12
    assert [entry.points for entry in Entry.objects.order_by("sequence")] == [15, 3, -6]


def test_undo_takes_back_what_was_set_last_and_no_more(lead, address, column, student):
    scored(column, student, 15)
    set_by_hand(lead, address, "18")
    assert "Undo what was set last" not in lead.get(address).text
    set_by_hand(lead, address, "12")
    assert "holds again: 18" in words(lead.get(address))
    lead.post(address, {"act": "undo", "undo-reason": "a slip"})
    assert Mark.objects.get().points == 18
    assert "Set by hand to 18 again" in words(lead.get(address))
    lead.post(address, {"act": "undo", "undo-reason": "after all"})
    assert Mark.objects.get().points == 15
    assert "Nothing here was set by hand" in lead.post(address, {"act": "undo", "undo-reason": "x"}).text
    assert faults_of(student) == []


def test_beside_the_gradebook_it_is_a_piece_and_brings_the_line_as_it_is_after_a_change(lead, address, column, student):
    scored(column, student, 15)
    piece = lead.get(address, {"panel": ""})
    assert "<html" not in piece.text
    assert "data-row" not in piece.text
    done = set_by_hand(lead, address, "18", query_params={"panel": ""})
    assert done.status_code == 200
    line = done.text[done.text.index("data-row") :]
    assert f'<a href="{student.uuid}/{column.uuid}/">18<i>○</i></a>' in line
    refused = set_by_hand(lead, address, "18", query_params={"panel": ""})
    assert "The mark is already that" in refused.text
    assert "data-row" not in refused.text


def test_beside_the_gradebook_the_mark_of_who_has_left_is_changed_and_there_is_no_line(lead, address, column, student):
    scored(column, student, 15)
    Enrolment.objects.filter(pk=student.pk).update(state=Enrolment.State.WITHDRAWN)
    done = set_by_hand(lead, address, "18", query_params={"panel": ""})
    assert done.status_code == 200
    assert "data-row" not in done.text
    assert Mark.objects.get().points == 18


def test_points_are_typed_into_a_column_of_ones_own_by_assistants_too(aide, run, student, teacher):
    column = open_column(run=run, title="Midterm", points=Decimal(30), by=teacher, now=clock.now())
    address = reverse("grading_desk:cell", args=[run.key, student.uuid, column.uuid])
    assert aide.post(address, {"act": "enter", "enter-points": "24,5"}).status_code == 302
    assert Mark.objects.get().points == Decimal("24.5")
    late = aide.post(address, {"act": "enter", "enter-points": "12", "enter-seen": ""})
    assert "Somebody entered other points meanwhile" in late.text
    assert "between 0 and 30" in aide.post(address, {"act": "enter", "enter-points": "31", "enter-seen": "24.5"}).text
    assert Mark.objects.get().points == Decimal("24.5")
