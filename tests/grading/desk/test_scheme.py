"""How marks count: filled in, looked at, set, and undone on the desk."""

import pytest
from django.urls import reverse

from grading.models import Category, LineItem, SchemeChange, Total
from grading.services import schemes
from runs.models import Enrolment
from tests.factories.classes import EnrolmentFactory
from tests.factories.grades import LineItemFactory, scored
from tests.made_once import made_once
from tests.words import words

pytestmark = pytest.mark.django_db


@made_once
def essay(run):
    return LineItemFactory(run=run, title="Essay", points=30)


@made_once
def address(run):
    return reverse("grading_desk:scheme", args=[run.key])


@made_once
def marks(run, column, essay):
    for name, quiz in {"Amina": 20, "Bilal": 10}.items():
        student = EnrolmentFactory(run=run, user__name=name)
        scored(column, student, quiz)
        scored(essay, student, 15)


def filled(column, essay, **more):
    lines = [
        {"was": "", "name": "Quizzes", "weight": "40", "is_equal": "", "drop_lowest": "", "keep_highest": ""},
        {"was": "", "name": "Essays", "weight": "60", "is_equal": "", "drop_lowest": "", "keep_highest": ""},
        {"was": "", "name": "", "weight": "", "is_equal": "", "drop_lowest": "", "keep_highest": ""},
    ]
    steps = [{"label": "pass", "at_least": "50"}, {"label": "", "at_least": ""}]
    data = {}
    for prefix, rows in (("categories", lines), ("steps", steps)):
        data |= {f"{prefix}-TOTAL_FORMS": len(rows), f"{prefix}-INITIAL_FORMS": "0"}
        data |= {f"{prefix}-{n}-{name}": value for n, row in enumerate(rows) for name, value in row.items()}
    data |= {f"column-{column.uuid}-category": "Quizzes", f"column-{essay.uuid}-category": "Essays"}
    return data | more


def so_far():
    return {total.enrolment.user.name: total.so_far for total in Total.objects.select_related("enrolment__user")}


def test_whose_figures_change_is_shown_losses_first_and_nothing_stays(lead, address, column, essay, marks):
    weights = {"categories-0-weight": "10", "categories-1-weight": "90", "steps-0-at_least": "54"}
    told = words(lead.post(address, filled(column, essay, **weights)))
    assert "The figures of 1 student change" in told
    assert "Amina 70% 55% pass 70% 55%" in told
    told = words(lead.post(address, filled(column, essay, **{**weights, "steps-0-at_least": "50"})))
    assert "The figures of 2 students change" in told
    assert told.index("Amina 70% 55% pass") < told.index("Bilal 50% 50% pass")
    assert not Category.objects.exists()
    assert so_far() == {"Amina": 70, "Bilal": 50}


def test_with_a_reason_it_is_set_and_the_page_shows_it(lead, address, column, essay, marks):
    answer = lead.post(address, filled(column, essay, set="1", reason="As the syllabus says."))
    assert answer.status_code == 302
    assert dict(LineItem.objects.values_list("title", "category__name")) == {
        column.title: "Quizzes",
        essay.title: "Essays",
    }
    page = lead.get(address).text
    assert 'value="Quizzes"' in page
    assert "As the syllabus says." in page
    assert "pass" in words(lead.get(reverse("grading_desk:gradebook", args=[column.run.key])))


def test_a_category_that_gets_another_name_takes_its_columns_along(lead, address, column, essay, marks):
    lead.post(address, filled(column, essay, set="1", reason="So."))
    data = filled(column, essay, set="1", reason="A better name.")
    lead.post(
        address, {**data, "categories-0-was": "Quizzes", "categories-0-name": "Tests", "categories-1-was": "Essays"}
    )
    assert LineItem.objects.get(pk=column.pk).category.name == "Tests"


def test_without_a_reason_it_is_told_and_what_was_filled_in_stays(lead, address, column, essay, marks):
    answer = lead.post(address, filled(column, essay, set="1", reason=""))
    assert answer.status_code == 409
    assert "Say why" in answer.text
    assert 'value="Quizzes"' in answer.text
    assert not Category.objects.exists()


def test_figures_that_make_no_sense_are_told_at_their_field(lead, address, column, essay):
    told = lead.post(address, filled(column, essay, **{"categories-0-weight": "-1", "steps-0-at_least": ""})).text
    assert "greater than or equal to 0" in told
    assert "Say from which figure the step begins." in told
    assert (
        "NaN" not in lead.post(address, filled(column, essay, **{"categories-0-weight": "NaN"})).text.split("error")[0]
    )


def test_what_somebody_else_changed_meanwhile_is_told_and_can_be_looked_at(lead, address, column, essay, marks):
    first = filled(column, essay, seen="0123456789abcdef", set="1", reason="So.")
    answer = lead.post(address, first)
    assert answer.status_code == 409
    assert "meanwhile" in answer.text
    assert 'value="0123456789abcdef"' not in answer.text


def test_a_column_in_no_category_is_named_where_others_are(lead, address, column, essay, marks):
    data = filled(column, essay, set="1", reason="So.")
    lead.post(address, {**data, f"column-{essay.uuid}-category": ""})
    for page in (address, reverse("grading_desk:gradebook", args=[column.run.key])):
        assert "One column is in no category and does not count: Essay" in words(lead.get(page))


def test_the_undoing_is_looked_at_and_done(lead, address, column, essay, marks):
    data = filled(column, essay, set="1", reason="So.", **{"categories-0-weight": "90"})
    lead.post(address, data)
    assert so_far() == {"Amina": 80, "Bilal": 50}
    undo = reverse("grading_desk:scheme_undo", args=[column.run.key, schemes.last_standing(column.run).uuid])
    assert "Amina 80% pass 70% 80% 70%" in words(lead.get(undo))
    assert lead.post(undo, {"set": "1", "reason": "Not agreed."}).status_code == 302
    assert so_far() == {"Amina": 70, "Bilal": 50}
    assert SchemeChange.objects.count() == 2
    assert lead.get(undo).status_code == 409


def test_the_form_of_the_scheme_holds_no_run_of_another(lead, address, column, essay, marks):
    other = LineItemFactory(title="Elsewhere")
    assert "Elsewhere" not in lead.get(address).text
    lead.post(address, filled(column, essay, set="1", reason="So.", **{f"column-{other.uuid}-category": "Quizzes"}))
    assert LineItem.objects.get(pk=other.pk).category is None


def test_an_assistant_may_not(aide, address):
    assert aide.get(address).status_code == 403


def test_missing_work_counts_as_0_by_a_number_that_can_be_read_changed_and_emptied(lead, address, column, essay, marks):
    late = EnrolmentFactory(run=column.run, user__name="Dara")
    days = f"column-{essay.uuid}-missing_days"
    LineItem.objects.filter(pk=essay.pk).update(position=1)
    essay.activity.due_at = essay.activity.due_at.replace(year=2025)
    essay.activity.closes_at = None
    essay.activity.save()
    Enrolment.objects.update(enrolled_at="2025-01-01T00:00Z")
    told = words(lead.post(address, filled(column, essay, **{days: "2"})))
    assert "Dara – 0% 0% 0%" in told
    lead.post(address, filled(column, essay, **{days: "2", "set": "1", "reason": "Syllabus."}))
    assert f'name="{days}" value="2"' in lead.get(address).text
    assert (late.pk, 0) in Total.objects.values_list("enrolment_id", "so_far")
    assert "missing" in words(lead.get(reverse("grading_desk:gradebook", args=[column.run.key])))
    cell = words(lead.get(reverse("grading_desk:cell", args=[column.run.key, late.uuid, essay.uuid])))
    assert "Missing: counts as 0 due 1 October 2025, 15:00, counts as 0 from 2 days later rule for missing work" in cell
    lead.post(address, filled(column, essay, set="1", reason="Not agreed."))
    assert (late.pk, None) in Total.objects.values_list("enrolment_id", "so_far")
    cell = words(lead.get(reverse("grading_desk:cell", args=[column.run.key, late.uuid, essay.uuid])))
    assert "No longer missing" in cell


def test_a_column_that_is_typed_in_has_no_date_and_no_such_rule(lead, address, column, essay):
    typed = LineItemFactory(run=column.run, activity=None, title="Midterm")
    page = lead.post(
        address, filled(column, essay, **{f"column-{typed.uuid}-missing_days": "2", "set": "1", "reason": "So."})
    )
    assert page.status_code == 302
    assert LineItem.objects.get(pk=typed.pk).missing_days is None
