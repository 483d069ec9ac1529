"""One mark on the desk: its history, and changing it by hand."""

import pytest
from django.urls import reverse

from grading.models import Entry, Mark
from tests.factories.classes import EnrolmentFactory
from tests.factories.grades import LineItemFactory, scored

pytestmark = pytest.mark.django_db


@pytest.fixture
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
