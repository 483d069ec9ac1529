"""Handing in: once or again, late or in time, into the ledger; never a text that was not looked at."""

import datetime as dt
from decimal import Decimal

import pytest

from audit.models import Event
from common.errors import Refusal
from essays.models import Submission
from essays.services.handing_in import ChangedMeanwhile, hand_in
from essays.services.saving import NotOpen
from grading.models import Entry, LineItem, Mark
from tests.factories.classes import EnrolmentFactory
from tests.factories.essays import DUE, NOW, TEXT, essay, handed_in, offered, saved, target_of
from tests.made_once import made_once

pytestmark = pytest.mark.django_db


@made_once
def activity():
    return offered()


@made_once
def student(activity):
    return EnrolmentFactory(run=activity.run)


def hand(activity, student, number, now=NOW):
    return hand_in(activity=activity, essay=target_of(activity), enrolment=student, number=number, now=now)


def test_what_is_handed_in_stands_in_the_ledger_and_waits(activity, student):
    submission = handed_in(activity, student)
    assert submission.version.kept.text == TEXT
    mark = Mark.objects.get(enrolment=student)
    assert (mark.state, mark.points, mark.submitted_at) == (Mark.State.PARTLY, Decimal(0), NOW)
    event = Event.objects.get(name="essays.essay_handed_in")
    assert (event.subject, event.data["words"]) == (submission.uuid, 12)


def test_the_same_version_twice_is_handed_in_once(activity, student):
    first = handed_in(activity, student)
    assert hand(activity, student, first.version.number) == first
    assert Entry.objects.count() == 1


def test_a_text_that_is_handed_in_again_takes_the_place_of_the_first(activity, student):
    handed_in(activity, student)
    later = NOW + dt.timedelta(days=3)
    second = handed_in(activity, student, "A better text, I hope.", base=1, now=later)
    assert second.number == 2
    assert second.draft.submission == second
    assert Mark.objects.get(enrolment=student).submitted_at == later
    assert Submission.objects.count() == 2


def test_a_text_that_has_changed_since_it_was_looked_at_is_not_handed_in(activity, student):
    saved(activity, student)
    saved(activity, student, "Another device wrote this.", base=1)
    with pytest.raises(ChangedMeanwhile):
        hand(activity, student, 1)
    assert not Submission.objects.exists()


def test_nothing_is_handed_in_after_the_end(activity, student):
    version = saved(activity, student)
    with pytest.raises(NotOpen) as told:
        hand(activity, student, version.number, now=DUE + dt.timedelta(days=7))
    assert told.value.code == "too_late"


def test_where_it_is_handed_in_once_a_second_text_is_refused():
    activity = offered(essay(may_resubmit=False))
    student = EnrolmentFactory(run=activity.run)
    handed_in(activity, student)
    with pytest.raises(NotOpen):
        hand(activity, student, 2)


@pytest.mark.parametrize("text", ["", " \n\n - \n"])
def test_a_text_without_a_word_is_not_handed_in(activity, student, text):
    version = saved(activity, student, text)
    with pytest.raises(Refusal) as told:
        hand(activity, student, version.number)
    assert told.value.code == "empty_essay"


def test_a_column_has_the_points_of_the_rubric(activity):
    assert LineItem.objects.get(activity=activity).points == 6
