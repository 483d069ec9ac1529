"""More time for one student: who may give it, what it refuses, what it settles and whom it tells."""

from datetime import timedelta

import pytest
from django.http import Http404

from audit.models import Event
from common import clock
from common.errors import Forbidden, Refusal
from grading import deadlines
from grading.models import Accommodation, Entry, Extension, Mark
from grading.services.extensions import give_extension, give_extra_time
from runs.models import Enrolment
from tests.factories.classes import EnrolmentFactory
from tests.factories.grades import DUE, ActivityFactory, scored
from tests.factories.people import UserFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def extend(column, student, teacher):
    def extend(days, **changes):
        known = {"enrolment": student, "activity": column.activity, "reason": "power cut", "by": teacher}
        return give_extension(due_at=DUE + timedelta(days=days), now=clock.now(), **known | changes)

    return extend


@pytest.fixture
def give_time(student, teacher):
    def give_time(percent, **changes):
        known = {"enrolment": student, "reason": "as agreed", "by": teacher}
        return give_extra_time(percent=percent, now=clock.now(), **known | changes)

    return give_time


@pytest.fixture
def followed(monkeypatch):
    seen = []
    monkeypatch.setattr(deadlines.followers, "_things", {"test": lambda *given: seen.append(given[:3])})
    return seen


def test_an_extension_takes_lateness_back_and_is_its_cause(column, student, teacher, extend):
    scored(column, student, 15, days_late=1)
    extension = extend(1)
    taken_back = Entry.objects.get(kind="late_reversed")
    assert (taken_back.cause, taken_back.by) == (extension.uuid, teacher.uuid)
    assert Mark.objects.get().points == 15


def test_a_shorter_extension_takes_back_only_what_it_covers(column, student, extend):
    scored(column, student, 10, days_late=3)
    extend(2)
    assert Mark.objects.get().points == 9


def test_a_newer_extension_takes_the_older_ones_place_and_both_are_kept(student, extend):
    first, second = extend(1), extend(2)
    assert list(Extension.objects.order_by("id").values_list("id", "is_current")) == [
        (first.pk, False),
        (second.pk, True),
    ]


def test_those_who_keep_a_copy_follow_and_the_house_hears(column, student, extend, give_time, followed):
    extend(1)
    give_time(25)
    assert followed == [(column.run, student, column.activity), (column.run, student, None)]
    heard = Event.objects.filter(name="grading.deadline_changed").order_by("id")
    assert [(event.subject, event.data) for event in heard] == [
        (student.uuid, {"activity": str(column.activity.uuid)}),
        (student.uuid, {"activity": None}),
    ]


@pytest.mark.parametrize("days", [0, -1])
def test_a_date_that_is_not_later_than_everybodys_is_refused(extend, days):
    with pytest.raises(Refusal, match="later than everybody"):
        extend(days)


def test_taking_time_away_needs_a_second_word(extend):
    extend(5)
    with pytest.raises(Refusal, match="take time away"):
        extend(2)
    extend(2, may_shorten=True)
    assert Extension.objects.get(is_current=True).due_at == DUE + timedelta(days=2)


def test_extra_time_can_be_raised_and_lowered_with_a_second_word(give_time):
    give_time(25)
    give_time(50)
    with pytest.raises(Refusal, match="50 per cent already"):
        give_time(25)
    give_time(25, may_shorten=True)
    assert Accommodation.objects.get().extra_percent == 25


@pytest.mark.parametrize("percent", [-1, 401])
def test_extra_time_out_of_range_is_refused(give_time, percent):
    with pytest.raises(Refusal, match="0 to 400"):
        give_time(percent)


def test_an_activity_without_a_date_cannot_be_extended(run, extend):
    with pytest.raises(Refusal, match="no date"):
        extend(1, activity=ActivityFactory(run=run, due_at=None, closes_at=None))


def test_an_activity_without_a_column_can_be_extended(run, extend):
    assert extend(1, activity=ActivityFactory(run=run)).is_current


def test_only_students_of_the_run_get_more_time(run, extend, give_time):
    staff = EnrolmentFactory(run=run, role=Enrolment.Role.ASSISTANT)
    gone = EnrolmentFactory(run=run, state=Enrolment.State.WITHDRAWN)
    for enrolment in (staff, gone):
        with pytest.raises(Refusal, match="active student"):
            extend(1, enrolment=enrolment)
        with pytest.raises(Refusal, match="active student"):
            give_time(25, enrolment=enrolment)


def test_another_runs_activity_is_an_error(extend):
    with pytest.raises(LookupError):
        extend(1, activity=ActivityFactory())


def test_only_who_leads_the_run_gives_time(extend, give_time, assistant):
    for give in (lambda by: extend(1, by=by), lambda by: give_time(25, by=by)):
        with pytest.raises(Forbidden):
            give(assistant)
        with pytest.raises(Http404):
            give(UserFactory())
