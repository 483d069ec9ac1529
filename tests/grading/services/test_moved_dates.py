"""When an activity's own dates move, who is late is settled anew, after a word to whoever moves them."""

import datetime as dt

import pytest

from common import clock
from grading.models import Entry
from grading.services.extensions import give_extension
from quizzes.models import Attempt
from runs.dates import Dates
from runs.services import activities
from tests.factories import questions
from tests.factories.classes import EnrolmentFactory, teacher
from tests.factories.grades import DUE, LateLineItemFactory, scored

pytestmark = pytest.mark.django_db
DAY = dt.timedelta(days=1)


@pytest.fixture
def column():
    return LateLineItemFactory()


def move(activity, by, *, days):
    dates = Dates(due_at=activity.due_at + days * DAY, closes_at=activity.closes_at)
    return activities.change_dates(activity=activity, dates=dates, by=by, now=clock.now())


def test_an_earlier_date_makes_late_and_the_old_one_takes_it_back(column):
    lead, student = teacher(column.run), EnrolmentFactory(run=column.run)
    scored(column, student, 20)
    move(column.activity, lead.user, days=-2)
    column.activity.refresh_from_db()
    move(column.activity, lead.user, days=2)
    kinds = list(Entry.objects.order_by("sequence").values_list("kind", flat=True))
    assert kinds == ["score", "late", "late_reversed"]
    assert {str(by) for by in Entry.objects.exclude(kind="score").values_list("by", flat=True)} == {str(lead.user.uuid)}


def test_who_would_become_late_is_counted_before_the_date_moves(column):
    lead = teacher(column.run)
    on_time, extended, late = (EnrolmentFactory(run=column.run) for _ in range(3))
    scored(column, on_time, 10)
    give_extension(
        enrolment=extended, activity=column.activity, due_at=DUE + 3 * DAY, reason="", by=lead.user, now=DUE - 5 * DAY
    )
    scored(column, extended, 10)
    scored(column, late, 10, days_late=3)
    earlier = Dates(due_at=DUE - 2 * DAY)
    assert activities.warnings(activity=column.activity, dates=earlier) == [
        "1 student has handed in on time and would be late by the new date."
    ]
    assert activities.warnings(activity=column.activity, dates=Dates(due_at=DUE + DAY)) == []
    assert activities.warnings(activity=column.activity, dates=Dates()) == []


def test_a_later_close_gives_a_begun_attempt_its_new_end():
    activity = questions.offered()
    attempt = questions.begun(activity)
    dates = Dates(activity.opens_at, activity.due_at, activity.closes_at + DAY)
    activities.change_dates(activity=activity, dates=dates, by=None, now=questions.NOW)
    assert Attempt.objects.get(pk=attempt.pk).deadline_at == dates.closes_at
