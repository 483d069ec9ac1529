"""The first page: for a visitor what this is, for the rest what to do next, by when and why."""

import datetime as dt

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.models import PageViewRestriction

from common import clock
from grading.services.extensions import give_extension
from runs.activities import Standing
from runs.desk.waiting import Waiting, waiting
from runs.services import progress
from tests.factories import texts
from tests.factories.classes import EnrolmentFactory, RunFactory, teacher
from tests.factories.grades import ActivityFactory
from tests.factories.people import UserFactory
from tests.made_once import made_once, signed_in

pytestmark = pytest.mark.django_db

SOON = dt.timedelta(days=3)


@made_once
def course():
    course = texts.course(title="Pakistan and Russia")
    for key, title in [("afghanistan", "Afghanistan"), ("central-asia", "Central Asia"), ("axis", "The axis")]:
        texts.lesson(texts.module(course, key=key, title=title), title=f"First of {title}", passages=("A.", "B.", "C."))
    return course


@pytest.fixture
def run(course):
    today = clock.now().date()
    return RunFactory(
        key="autumn", title="Autumn class", course=course, starts_on=today, ends_on=today + dt.timedelta(days=90)
    )


@signed_in
def student(run):
    return EnrolmentFactory(run=run)


def test_a_visitor_learns_what_this_is_and_finds_the_course_with_its_modules(client, course):
    text = client.get("/").text
    assert "Reading a hard text together" in text
    assert 'href="/courses/a-course/"' in text
    for address in ("/courses/a-course/afghanistan/", "/courses/a-course/central-asia/", "/courses/a-course/axis/"):
        assert address in text


def test_a_visitor_sees_no_course_that_is_not_for_everybody(client, course):
    PageViewRestriction.objects.create(page=course, restriction_type=PageViewRestriction.LOGIN)
    assert "Pakistan and Russia" not in client.get("/").text


def test_an_empty_site_says_so(client, db):
    assert "No course is open to everybody yet" in client.get("/").text


def test_who_has_just_come_is_told_where_to_begin(client, student):
    text = client.get("/").text
    assert "To read next" in text
    assert "/runs/autumn/text/afghanistan/a-lesson/" in text


def test_who_has_begun_goes_on_at_their_passage(client, student, course):
    lesson = course.get_descendants().get(title="First of Central Asia").specific
    passage = lesson.passages.get(number=2)
    progress.reached(enrolment=student, passage=passage, now=clock.now())
    text = client.get("/").text
    assert "Where you stopped" in text
    assert f"/runs/autumn/text/central-asia/a-lesson/#{passage.fragment}" in text


def test_what_is_to_do_is_told_with_its_date_and_its_reasons(client, student, run, demo):
    now = clock.now()
    activity = ActivityFactory(run=run, title="A quiz", due_at=now + SOON, closes_at=now + 2 * SOON)
    lead = teacher(run)
    give_extension(enrolment=student, activity=activity, due_at=now + 3 * SOON, reason="", by=lead.user, now=now)
    text = client.get("/").text
    assert "A quiz" in text
    assert "Due for everybody" in text
    assert "Your extension" in text
    assert "Karachi time" in text


def test_what_is_done_is_no_longer_to_do(client, student, run, demo):
    ActivityFactory(run=run, title="A quiz", due_at=None, closes_at=None)
    demo.standing = Standing("done", "handed in")
    assert "A quiz" not in client.get("/").text
    assert "A quiz" in client.get("/runs/autumn/").text


def test_late_work_is_called_late(client, student, run, demo):
    now = clock.now()
    ActivityFactory(run=run, due_at=now - SOON, closes_at=now + SOON)
    assert ">late<" in client.get("/").text


def test_who_teaches_sees_their_class_and_what_waits(client, run, monkeypatch):
    lead = teacher(run)
    sort = Waiting(lambda n: f"{n} essays to mark", "teaching:roster", lambda runs: {run.pk: 3})
    monkeypatch.setattr(waiting, "_things", {"essays": sort})
    client.force_login(lead.user)
    text = client.get("/").text
    assert "3 essays to mark" in text
    assert "/cms/teaching/autumn/" in text


def test_who_is_in_no_class_is_told_so_and_may_read(client, course):
    client.force_login(UserFactory())
    text = client.get("/").text
    assert "You are in no class at present" in text
    assert "/courses/a-course/" in text


def test_a_withdrawn_student_sees_the_class_no_more(client, student):
    student.state = "withdrawn"
    student.save()
    assert "Autumn class" not in client.get("/").text


def test_a_class_that_ended_long_ago_moves_to_the_end(client, student, run):
    run.starts_on, run.ends_on = dt.date(2020, 1, 1), dt.date(2020, 6, 1)
    run.save()
    text = client.get("/").text
    assert "Classes that have ended" in text
    assert "To read next" not in text


@pytest.mark.parametrize("address", ["/", "/runs/autumn/"])
def test_a_page_takes_the_same_statements_for_ten_and_twenty_activities(client, student, run, demo, address):
    ActivityFactory.create_batch(10, run=run)
    client.get(address)
    with CaptureQueriesContext(connection) as ten:
        client.get(address)
    ActivityFactory.create_batch(10, run=run)
    with CaptureQueriesContext(connection) as twenty:
        client.get(address)
    assert len(twenty) == len(ten)
    assert len(ten) <= 10


def test_a_visitors_page_takes_the_same_statements_for_more_modules(client, course):
    client.get("/")
    with CaptureQueriesContext(connection) as few:
        client.get("/")
    for number in range(10):
        texts.module(course, key=f"m-{number}")
    client.get("/")
    with CaptureQueriesContext(connection) as many:
        client.get("/")
    assert len(many) == len(few)
