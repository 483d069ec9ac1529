"""A deadline that changes reaches the attempt that is open."""

from datetime import timedelta

import pytest

from grading.services import extensions
from quizzes.models import Attempt
from runs.dates import Dates
from runs.services.activities import change_dates
from tests.factories.classes import teacher
from tests.factories.grades import DUE
from tests.factories.questions import NOW, answer, begun, offered, quiz
from tests.made_once import made_once

pytestmark = pytest.mark.django_db
MINUTE = timedelta(minutes=1)


@made_once
def attempt():
    return begun(offered(quiz(time_limit_minutes=30)))


def test_extra_time_reaches_an_open_attempt_at_once(attempt):
    known = {"reason": "Slow reader", "by": teacher(attempt.activity.run).user, "now": NOW}
    extensions.give_extra_time(enrolment=attempt.enrolment, percent=50, **known)
    attempt.refresh_from_db()
    assert (attempt.deadline_at, attempt.grace_until) == (NOW + 45 * MINUTE, NOW + 55 * MINUTE)
    answer(attempt, 1, "a", at=NOW + 44 * MINUTE)


def test_an_extension_reaches_the_attempt_at_its_own_activity_only(attempt):
    other = begun(offered(quiz(), run=attempt.activity.run), by=attempt.enrolment)
    before = attempt.deadline_at
    known = {"reason": "Ill", "by": teacher(attempt.activity.run).user, "now": NOW}
    later = DUE + timedelta(days=20)
    extensions.give_extension(enrolment=attempt.enrolment, activity=other.activity, due_at=later, **known)
    assert Attempt.objects.get(pk=other.pk).deadline_at == later
    assert Attempt.objects.get(pk=attempt.pk).deadline_at == before


def test_a_moved_closing_date_reaches_every_open_attempt():
    first = begun(offered())
    second = begun(first.activity)
    lead = teacher(first.activity.run).user
    later = DUE + timedelta(days=30)
    change_dates(activity=first.activity, dates=Dates(None, DUE, later), by=lead, now=NOW)
    assert {attempt.deadline_at for attempt in Attempt.objects.all()} == {later}
    assert second.enrolment != first.enrolment


def test_other_students_keep_their_deadline(attempt):
    other = begun(attempt.activity)
    known = {"reason": "", "by": teacher(attempt.activity.run).user, "now": NOW}
    extensions.give_extra_time(enrolment=attempt.enrolment, percent=100, **known)
    other.refresh_from_db()
    assert other.deadline_at == NOW + 30 * MINUTE
