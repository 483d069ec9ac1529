"""A section's own dates reach its students' attempts, marks and agenda; who changes section goes over to them."""

import datetime as dt

import pytest

from grading.models import Entry, LineItem, Mark
from grading.selectors.replay import faults_of
from grading.services.extensions import give_extension
from quizzes.models import Attempt
from quizzes.selectors.quizzes import intro
from quizzes.services.finishing import hand_in
from runs.dates import Dates
from runs.selectors.agenda import agenda
from runs.services import enrolling
from runs.services.activities import change_section_dates
from runs.services.losses import touched
from tests.factories import questions
from tests.factories.classes import EnrolmentFactory, SectionFactory, teacher
from tests.factories.grades import DUE, LatePolicyFactory
from tests.made_once import made_once

pytestmark = pytest.mark.django_db
DAY = dt.timedelta(days=1)
NOW = questions.NOW


@made_once
def activity():
    activity = questions.offered()
    policy = LatePolicyFactory(run=activity.run, percent_per_day=10)
    LineItem.objects.filter(activity=activity).update(late_policy=policy)
    return activity


@made_once
def group(activity):
    return SectionFactory(run=activity.run, name="B")


@made_once
def student(activity, group):
    return EnrolmentFactory(run=activity.run, section=group)


@made_once
def lead(activity):
    return teacher(activity.run).user


def give(activity, group, by, *, opens=None, due=None, closes=None):
    dates = Dates(opens, due, closes)
    change_section_dates(activity=activity, section=group, dates=dates, by=by, now=NOW)


def handed_in(activity, student):
    attempt = questions.begun(activity, by=student)
    questions.answer(attempt, 1, "b")
    return hand_in(attempt=attempt, enrolment=student, now=NOW)


def test_an_open_attempt_gets_its_new_end_and_other_sections_keep_theirs(activity, group, student, lead):
    mine, other = questions.begun(activity, by=student), questions.begun(activity)
    give(activity, group, lead, closes=NOW + DAY)
    mine.refresh_from_db()
    other.refresh_from_db()
    assert (mine.deadline_at, other.deadline_at) == (NOW + DAY, activity.closes_at)
    change_section_dates(activity=activity, section=group, dates=None, by=lead, now=NOW)
    mine.refresh_from_db()
    assert mine.deadline_at == activity.closes_at


def test_lateness_is_settled_anew_for_the_section_alone(activity, group, student, lead):
    handed_in(activity, student)
    other = EnrolmentFactory(run=activity.run)
    handed_in(activity, other)
    before = Mark.objects.get(enrolment=student).points
    give(activity, group, lead, due=NOW - DAY, closes=NOW + DAY)
    assert Mark.objects.get(enrolment=student).points < before == Mark.objects.get(enrolment=other).points
    change_section_dates(activity=activity, section=group, dates=None, by=lead, now=NOW)
    assert Mark.objects.get(enrolment=student).points == before
    assert faults_of(student) == []


def test_a_quiz_opens_for_a_section_by_its_own_date_on_its_page_and_in_the_agenda(activity, group, student, lead):
    give(activity, group, lead, opens=NOW + DAY, due=DUE + DAY)
    assert intro(activity, student, NOW).why_not == "ahead"
    [todo] = agenda(student, [activity], NOW)
    assert (todo.standing.code, todo.opens_at, todo.due_at) == ("ahead", NOW + DAY, DUE + DAY)
    assert intro(activity, EnrolmentFactory(run=activity.run), NOW).why_not == ""


def test_an_extension_adds_to_the_sections_date(activity, group, student, lead):
    give(activity, group, lead, due=DUE + DAY, closes=DUE + DAY)
    give_extension(enrolment=student, activity=activity, due_at=DUE + 2 * DAY, reason="ill", by=lead, now=NOW)
    assert questions.begun(activity, by=student).deadline_at == DUE + 2 * DAY
    give(activity, group, lead, due=DUE + 3 * DAY, closes=DUE + 3 * DAY)
    assert Attempt.objects.get(enrolment=student).deadline_at == DUE + 3 * DAY


def test_who_changes_section_goes_over_to_its_dates_with_attempt_and_lateness(activity, group, lead):
    give(activity, group, lead, due=NOW - DAY, closes=NOW + DAY)
    late, running = EnrolmentFactory(run=activity.run), EnrolmentFactory(run=activity.run)
    handed_in(activity, late)
    attempt = questions.begun(activity, by=running)
    points = Mark.objects.get(enrolment=late).points
    for one in (late, running):
        enrolling.change(enrolment=one, role="student", section=group, by=lead, now=NOW)
    attempt.refresh_from_db()
    assert attempt.deadline_at == NOW + DAY
    assert Mark.objects.get(enrolment=late).points < points
    assert Entry.objects.filter(enrolment=late, kind="late").count() == 1
    enrolling.change(enrolment=late, role="student", section=None, by=lead, now=NOW)
    assert Mark.objects.get(enrolment=late).points == points
    assert faults_of(late) == []


def test_a_change_of_section_can_be_looked_at_first(activity, group, lead):
    give(activity, group, lead, closes=NOW + DAY)
    attempt = questions.begun(activity)

    def change():
        enrolling.change(enrolment=attempt.enrolment, role="student", section=group, by=lead, now=NOW)

    [loss] = touched(change, activities=[activity], now=NOW).losses
    assert (loss.enrolment, loss.after) == (attempt.enrolment, NOW + DAY)
    attempt.enrolment.refresh_from_db()
    assert attempt.enrolment.section is None
