"""Those who teach see a quiz as any student would at any time; nothing is kept, and nothing can be."""

from datetime import timedelta

import pytest
from django.urls import reverse

from audit.models import Event
from grading.models import Total
from grading.services.extensions import give_extension
from quizzes.models import Attempt, Response
from quizzes.services.finishing import hand_in
from tests.factories.classes import EnrolmentFactory, teacher
from tests.factories.grades import DUE
from tests.factories.questions import NOW, OPENS, begun, offered
from tests.made_once import made_once, signed_in

pytestmark = pytest.mark.django_db
DAY = timedelta(days=1)


@pytest.fixture(autouse=True)
def now(monkeypatch):
    monkeypatch.setattr("common.clock.now", lambda: NOW)


@made_once
def activity():
    return offered()


@made_once
def student(activity):
    return EnrolmentFactory(run=activity.run, user__name="Bilal Ahmed")


@signed_in
def lead(activity):
    return teacher(activity.run)


def at(activity, student, moment=None, name="as_student"):
    address = reverse(f"quizzes_desk:{name}", args=[activity.run.key, activity.uuid, student.uuid])
    return f"{address}?at={moment + timedelta(hours=5):%Y-%m-%dT%H:%M}" if moment else address


def rows():
    return [model.objects.count() for model in (Attempt, Response, Total, Event)]


@pytest.mark.parametrize(
    ("moment", "why"), [(OPENS - DAY, "ahead"), (NOW, ""), (DUE + DAY, ""), (DUE + 8 * DAY, "closed")]
)
def test_the_quiz_stands_as_it_would_then(client, activity, student, lead, moment, why):
    page = client.get(at(activity, student, moment))
    assert page.context["intro"].why_not == why
    assert "A preview as Bilal Ahmed" in page.text


def test_it_is_this_students_deadline_with_its_reasons(client, activity, student, lead):
    give_extension(enrolment=student, activity=activity, due_at=DUE + 9 * DAY, reason="ill", by=lead.user, now=NOW)
    page = client.get(at(activity, student, DUE + 8 * DAY))
    assert page.context["intro"].why_not == ""
    assert "Your extension" in page.text


def test_what_would_be_told_of_an_attempt_is_said(client, activity, student, lead):
    attempt = begun(activity, by=student)
    hand_in(attempt=attempt, enrolment=student, now=NOW)
    assert "Of attempt 1 the student is then told:" in client.get(at(activity, student, NOW + DAY)).text
    before = client.get(at(activity, student, NOW - DAY))
    assert before.context["intro"].attempts_left == 1, "it had not begun then"


@pytest.mark.parametrize(("moment", "is_said"), [(NOW - DAY, True), (NOW, False), (NOW + DAY, False)])
def test_of_a_time_in_the_past_it_says_what_is_of_today(client, activity, student, lead, moment, is_said):
    assert ("as they stand today" in client.get(at(activity, student, moment)).text) is is_said


def test_nothing_is_kept_and_nothing_can_be(client, activity, student, lead):
    client.get(at(activity, student))
    before = rows()
    for name in ("as_student", "as_student_questions"):
        page = client.get(at(activity, student, name=name))
        main = page.text[page.text.index("<main") :]
        assert 'method="post"' not in main[: main.index("</main>")]
        assert client.post(at(activity, student, name=name)).status_code == 405
    assert rows() == before


@pytest.mark.parametrize(
    ("given", "told"),
    [("soon", "valid date/time"), ("0001-01-01T00:00", "between 2000"), ("9999-12-31T23:59", "between 2000")],
)
def test_a_moment_that_is_none_is_told_and_now_is_shown(client, activity, student, lead, given, told):
    page = client.get(at(activity, student), {"at": given})
    assert page.context["at"] == NOW
    assert told in page.text


def test_the_questions_are_shown_with_nothing_to_send(client, activity, student, lead):
    page = client.get(at(activity, student, name="as_student_questions")).text
    assert "Question 1 of 3" in page
    assert "nothing here is kept or counted" in page
