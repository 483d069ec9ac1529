"""When an activity's own dates move, who is late is settled anew, after a word to whoever moves them."""

import datetime as dt

import pytest

from common import clock
from grading.models import Entry, LineItem, Mark
from grading.selectors.replay import faults_of
from grading.services.extensions import give_extension
from quizzes.models import Attempt
from quizzes.services.finishing import hand_in
from runs.dates import Dates
from runs.models import Enrolment
from runs.services import activities, enrolling
from runs.services.losses import touched
from tests.factories import questions
from tests.factories.classes import EnrolmentFactory, teacher
from tests.factories.grades import DUE, LateLineItemFactory, LatePolicyFactory, scored
from tests.made_once import made_once
from tests.statements import statements

pytestmark = pytest.mark.django_db
DAY = dt.timedelta(days=1)


@made_once
def column():
    return LateLineItemFactory()


def move(activity, by, *, days):
    dates = Dates(due_at=activity.due_at + days * DAY, closes_at=activity.closes_at)
    return activities.change_dates(activity=activity, dates=dates, by=by, now=clock.now())


def would_lose(activity, dates):
    def change():
        activities.change_dates(activity=activity, dates=dates, by=None, now=DUE)

    return touched(change, activities=[activity], now=DUE).losses


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
    lost = would_lose(column.activity, earlier)
    assert [(loss.enrolment, loss.words, loss.minutes) for loss in lost] == [
        (on_time, "has handed in in time and would be late", None)
    ]
    assert would_lose(column.activity, Dates(due_at=DUE + DAY)) == ()
    assert would_lose(column.activity, Dates()) == ()


def test_a_later_close_gives_a_begun_attempt_its_new_end():
    activity = questions.offered()
    attempt = questions.begun(activity)
    dates = Dates(activity.opens_at, activity.due_at, activity.closes_at + DAY)
    activities.change_dates(activity=activity, dates=dates, by=None, now=questions.NOW)
    assert Attempt.objects.get(pk=attempt.pk).deadline_at == dates.closes_at


def late_quiz():
    """Return a quiz that may be tried twice, where lateness costs everything."""
    activity = questions.offered(questions.quiz(attempts=2, time_limit_minutes=30))
    policy = LatePolicyFactory(run=activity.run, percent_per_day=100)
    LineItem.objects.filter(activity=activity).update(late_policy=policy)
    return activity


def tried_twice(activity):
    """Return a student who did well in time, and worse a day later; the first counts."""
    student = EnrolmentFactory(run=activity.run)
    for right, now in (("b", questions.NOW - DAY), ("a", questions.NOW)):
        attempt = questions.begun(activity, by=student, now=now)
        single = attempt.items.get(version__item__kind="single_choice")
        questions.answer(attempt, single.position, right, at=now)
        questions.answer(attempt, attempt.items.get(version__item__kind="numeric").position, "1300", at=now)
        hand_in(attempt=attempt, enrolment=student, now=now)
    return student


def test_who_is_withdrawn_follows_too_and_comes_back_to_the_right_mark_and_end():
    activity = late_quiz()
    student, running = tried_twice(activity), questions.begun(activity)
    lead = teacher(activity.run).user
    for one in (student, running.enrolment):
        enrolling.withdraw(enrolment=one, by=lead, now=questions.NOW)
    assert Mark.objects.get(enrolment=student).points == 4
    earlier = Dates(activity.opens_at, questions.NOW - 2 * DAY, questions.NOW + dt.timedelta(minutes=10))
    activities.change_dates(activity=activity, dates=earlier, by=lead, now=questions.NOW)
    assert Mark.objects.get(enrolment=student).points == 0
    activity.refresh_from_db()
    later = Dates(activity.opens_at, questions.NOW + 2 * DAY, questions.NOW + 3 * DAY)
    activities.change_dates(activity=activity, dates=later, by=lead, now=questions.NOW)
    running.refresh_from_db()
    assert Mark.objects.get(enrolment=student).points == 4
    assert running.deadline_at == questions.NOW + dt.timedelta(minutes=30)
    assert faults_of(student) == []


def test_moving_dates_takes_the_same_statements_for_five_students_and_for_ten():
    activity = late_quiz()
    lead = teacher(activity.run).user

    def moved(due):
        activity.refresh_from_db()
        dates = Dates(activity.opens_at, due, activity.closes_at)
        with statements() as told:
            activities.change_dates(activity=activity, dates=dates, by=lead, now=questions.NOW)
        return len(told)

    def sent():
        for _ in range(5):
            tried_twice(activity)
            questions.begun(activity)
        earlier = moved(questions.NOW - 2 * DAY)
        return earlier, moved(DUE)

    before = sent()
    assert Entry.objects.filter(kind="late").count() == 5
    assert sent() == before
    assert Entry.objects.filter(kind="late").count() == 15
    assert [faults_of(student) for student in Enrolment.objects.filter(role="student")] == [[]] * 20
