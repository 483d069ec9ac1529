"""A deadline for one student, one by one and in batches, with its reasons in words."""

from dataclasses import astuple
from datetime import timedelta

import pytest
from django.db import connection
from django.template.loader import render_to_string
from django.test.utils import CaptureQueriesContext
from django.utils import translation

from common import clock
from grading.selectors.deadlines import deadline, deadlines
from grading.services.extensions import give_extension, give_extra_time
from runs.dates import Dates
from runs.models import Activity
from runs.services.activities import change_section_dates
from tests.factories.classes import SectionFactory
from tests.factories.grades import DUE, ActivityFactory
from tests.made_once import made_once

pytestmark = pytest.mark.django_db


@made_once
def activity(column):
    return column.activity


@pytest.fixture
def more_time(activity, student, teacher):
    known = {"enrolment": student, "reason": "as agreed", "by": teacher, "now": clock.now()}
    give_extension(activity=activity, due_at=DUE + timedelta(days=14), **known)
    give_extra_time(percent=25, **known)


def test_everybodys_deadline_has_everybodys_reasons(activity, student):
    found = deadline(activity, student)
    assert (found.due_at, found.closes_at, found.is_own) == (DUE, DUE + timedelta(days=7), False)
    assert [reason.text for reason in found.reasons] == ["Due for everybody", "Closes for everybody"]


def test_more_time_shows_in_dates_minutes_and_reasons(activity, student, more_time):
    started_at = DUE + timedelta(days=14, minutes=-5)
    found = deadline(activity, student, time_limit_minutes=60, started_at=started_at)
    assert found.due_at == found.closes_at == DUE + timedelta(days=14)
    assert (found.minutes, found.answer_until, found.is_own) == (75, started_at + timedelta(minutes=75), True)
    assert [reason.text for reason in found.reasons] == [
        "Due for everybody",
        "Closes for everybody",
        "Your extension",
        "60 minutes from when you begin",
        "With 25% extra time: 75 minutes",
        "Your minutes go on past the closing date",
    ]


def test_a_batch_says_the_same_as_one_by_one_in_one_statement(activity, student, more_time):
    for _ in range(10):
        ActivityFactory(run=activity.run)
    every = list(Activity.objects.filter(run=activity.run))
    with CaptureQueriesContext(connection) as captured:
        found = deadlines(every, student, time_limits={activity.pk: 60})
    assert len(captured) == 1
    limits = {activity.pk: 60}
    assert found == {a.pk: deadline(a, student, time_limit_minutes=limits.get(a.pk)) for a in every}


def test_a_section_with_dates_of_its_own_names_itself_and_costs_no_statement_more(activity, run, student):
    group = SectionFactory(run=run, name="B")
    own = Dates(DUE - timedelta(days=3), DUE - timedelta(days=2), DUE - timedelta(days=1))
    change_section_dates(activity=activity, section=group, dates=own, by=None, now=clock.now())
    assert deadline(activity, student).due_at == DUE
    student.section = group
    student.save()
    with CaptureQueriesContext(connection) as captured:
        found = deadline(activity, student)
    assert len(captured) == 1
    assert (found.opens_at, found.due_at, found.closes_at, found.is_own) == (*astuple(own), True)
    assert [(reason.text, reason.at) for reason in found.reasons] == [
        ("Opens for your section B", own.opens_at),
        ("Due for your section B", own.due_at),
        ("Closes for your section B", own.closes_at),
    ]


def test_the_words_come_in_the_readers_language(activity, student):
    reason = deadline(activity, student).reasons[0]
    with translation.override("ur"):
        assert reason.text == translation.gettext("Due for everybody")


def shown(**context) -> str:
    return " ".join(render_to_string("grading/deadline.html", {"zone": "Asia/Karachi", **context}).split())


def test_the_explainer_names_the_zone_once_and_opens_to_its_reasons(activity, student):
    found = deadline(activity, student)
    page = shown(deadline=found)
    assert '<summary>due <time datetime="2026-10-01T10:00:00+00:00">1 October, 15:00</time>' in page
    assert page.count("Karachi time") == 1
    assert "<li>Closes for everybody: " in page
    assert "<summary>until <time" in shown(deadline=found, at=DUE)


def test_an_activity_without_dates_says_so(run, student):
    found = deadline(ActivityFactory(run=run, due_at=None, closes_at=None), student)
    assert [reason.text for reason in found.reasons] == ["No date is set"]
    assert "no date is set" in shown(deadline=found)
