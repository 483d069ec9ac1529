"""Changing how columns come to the figures: everybody's are reckoned anew, and it can be taken back."""

from decimal import Decimal

import pytest
from django.db import ProgrammingError, connection, transaction
from django.test.utils import CaptureQueriesContext

from audit.models import Event
from common import clock
from common.errors import Forbidden, Refusal
from grading.models import SchemeChange, Total
from grading.rules.scheme import Placed, Scheme, from_data
from grading.rules.totals import Category, Step
from grading.selectors.replay import faults_of
from grading.selectors.schemes import scheme_of
from grading.services import schemes
from grading.services.bulk import ColumnBooks
from tests.factories.classes import EnrolmentFactory
from tests.factories.grades import LineItemFactory, scored
from tests.made_once import made_once

pytestmark = pytest.mark.django_db


@made_once
def essay(run):
    return LineItemFactory(run=run, title="Essay", points=Decimal(30))


def weighted(column, essay, **more):
    """Quizzes weigh 40, the essay 60."""
    return Scheme(
        categories=(Category("Quizzes", Decimal(40)), Category("Essays", Decimal(60))),
        columns={str(column.uuid): Placed("Quizzes"), str(essay.uuid): Placed("Essays")},
        scale=(Step("pass", Decimal(50)), Step("A", Decimal(90))),
        **more,
    )


def set_it(run, scheme, by, *, reason="As the syllabus says.", seen=None):
    seen = seen or scheme_of(run).fingerprint()
    return schemes.set_scheme(run=run, scheme=scheme, seen=seen, reason=reason, by=by, now=clock.now())


def so_far(enrolment):
    return Total.objects.get(enrolment=enrolment).so_far


def test_everybodys_figures_follow_and_go_back_when_it_is_undone(run, column, essay, student, teacher):
    scored(column, student, 20)
    scored(essay, student, 15)
    assert so_far(student) == 70
    change = set_it(run, weighted(column, essay), teacher)
    assert so_far(student) == 70
    assert scheme_of(run).data() == weighted(column, essay).data() == change.after
    scored(essay, student, -9, kind="regrade")
    assert so_far(student) == 52
    undone = schemes.undo(change=change, reason="Not agreed.", by=teacher, now=clock.now())
    assert so_far(student) == 52
    assert undone.undoes == change
    assert scheme_of(run).data() == Scheme().data()
    assert Event.objects.filter(name="grading.scheme_changed").count() == 2
    assert faults_of(student) == []


def test_a_change_in_the_middle_of_the_term_reaches_who_has_no_mark_yet(run, column, essay, student, teacher):
    late = EnrolmentFactory(run=run)
    scored(column, student, 10)
    set_it(run, weighted(column, essay), teacher)
    assert Total.objects.get(enrolment=student).if_nothing_more == 20
    assert Total.objects.get(enrolment=late).if_nothing_more == 0


def test_the_number_of_students_does_not_change_the_number_of_statements(run, column, essay, teacher):
    def statements(scheme):
        with CaptureQueriesContext(connection) as captured:
            set_it(run, scheme, teacher)
        return len(captured)

    for _ in range(3):
        scored(column, EnrolmentFactory(run=run), 10)
    few = statements(weighted(column, essay))
    set_it(run, Scheme(), teacher)
    for _ in range(10):
        scored(column, EnrolmentFactory(run=run), 10)
    assert statements(weighted(column, essay)) == few


@pytest.mark.parametrize(
    ("scheme", "told"),
    [
        (Scheme(categories=(Category("A", Decimal(0)),)), "weigh more than 0"),
        (Scheme(categories=(Category("A", Decimal(1)), Category("A", Decimal(2)))), "same name"),
        (Scheme(categories=(Category("A", Decimal(1), drop_lowest=1, keep_highest=2),)), "not both"),
        (Scheme(categories=(Category("A", Decimal(-1)), Category("B", Decimal(2)))), "0 or more"),
        (Scheme(scale=(Step("A", Decimal(9)), Step("B", Decimal(9)))), "same figure"),
        (Scheme(scale=(Step("A", Decimal(9)), Step("A", Decimal(8)))), "same name"),
        (Scheme(columns={"x": Placed("Gone")}), "no category “Gone”"),
        (Scheme(), "Nothing is changed"),
    ],
)
def test_what_cannot_be_reckoned_with_is_told_and_nothing_is_done(run, column, teacher, scheme, told):
    with pytest.raises(Refusal, match=told):
        set_it(run, scheme, teacher)
    assert not SchemeChange.objects.exists()


def test_a_reason_is_asked_for_and_an_assistant_may_not(run, column, essay, teacher, assistant):
    with pytest.raises(Refusal, match="Say why"):
        set_it(run, weighted(column, essay), teacher, reason=" ")
    with pytest.raises(Refusal, match="300 characters"):
        set_it(run, weighted(column, essay), teacher, reason="x" * 301)
    with pytest.raises(Forbidden):
        set_it(run, weighted(column, essay), assistant)


def test_who_comes_second_with_a_change_is_told(run, column, essay, teacher):
    seen = scheme_of(run).fingerprint()
    set_it(run, weighted(column, essay), teacher, seen=seen)
    with pytest.raises(Refusal, match="meanwhile"):
        set_it(run, Scheme(scale=(Step("A", Decimal(80)),)), teacher, seen=seen)


def test_changes_are_undone_from_the_latest_on(run, column, essay, teacher):
    first = set_it(run, weighted(column, essay), teacher)
    second = set_it(run, Scheme(scale=(Step("A", Decimal(80)),)), teacher)

    def undo(change):
        schemes.undo(change=change, reason="Back.", by=teacher, now=clock.now())

    with pytest.raises(Refusal, match="undo the latest first"):
        undo(first)
    undo(second)
    assert scheme_of(run).data() == weighted(column, essay).data()
    undo(first)
    assert scheme_of(run).data() == Scheme().data()
    with pytest.raises(Refusal, match="undo the latest first"):
        undo(first)


def test_a_column_that_opened_since_stays_outside_when_a_change_is_undone(run, column, essay, teacher):
    change = set_it(run, weighted(column, essay), teacher)
    LineItemFactory(run=run, title="New")
    schemes.undo(change=change, reason="Back.", by=teacher, now=clock.now())
    assert scheme_of(run).data() == Scheme().data()


def test_a_change_stays_in_the_record(run, column, essay, teacher):
    change = set_it(run, weighted(column, essay), teacher)
    with pytest.raises(ProgrammingError, match="Cannot update"), transaction.atomic():
        SchemeChange.objects.filter(pk=change.pk).update(reason="Other.")
    assert from_data(change.after).fingerprint() == weighted(column, essay).fingerprint()


def test_books_of_one_column_reckon_with_categories_too(run, column, essay, student, teacher):
    scored(column, student, 10)
    scored(essay, student, 15)
    set_it(run, weighted(column, essay), teacher)
    book = ColumnBooks(column, now=clock.now()).of([student.pk])[student.pk]
    book.enter(column, "regrade", Decimal(5), by=None, data={"complete": True})
    book.marks()
    assert book.total.so_far == 60
