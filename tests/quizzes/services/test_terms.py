"""The terms of a quiz that runs: more attempts for one student, another time limit for all."""

from datetime import timedelta

import pytest
from django.urls import reverse

from audit.models import Event
from common.errors import Forbidden, Refusal
from quizzes.models import Quiz
from quizzes.selectors.more_attempts import extra_given
from quizzes.selectors.quizzes import intro
from quizzes.services.finishing import hand_in
from quizzes.services.taking import start
from quizzes.services.terms import change_time_limit, give_attempts
from tests.factories.classes import EnrolmentFactory, teacher
from tests.factories.questions import NOW, begun, offered, quiz
from tests.made_once import made_once

pytestmark = pytest.mark.django_db
MINUTE = timedelta(minutes=1)


@made_once
def activity():
    return offered(quiz(time_limit_minutes=30))


@made_once
def lead(activity):
    return teacher(activity.run).user


def used_up(activity):
    attempt = begun(activity)
    hand_in(attempt=attempt, enrolment=attempt.enrolment, now=NOW)
    return attempt.enrolment


def test_one_student_tries_once_more_and_the_others_do_not(activity, lead):
    given, other = used_up(activity), used_up(activity)
    give_attempts(enrolment=given, activity=activity, extra=1, reason="the power was out", by=lead, now=NOW)
    found = intro(activity, given, NOW)
    assert (found.attempts, found.attempts_left, found.why_not) == (2, 1, "")
    assert start(activity=activity, enrolment=given, now=NOW).number == 2
    with pytest.raises(Refusal, match="used every attempt"):
        start(activity=activity, enrolment=other, now=NOW)
    assert Event.objects.get(name="quizzes.attempts_given").data["extra"] == 1


def test_what_was_given_is_taken_back_with_nothing(activity, lead):
    student = used_up(activity)
    for extra in (1, 0):
        give_attempts(enrolment=student, activity=activity, extra=extra, reason="", by=lead, now=NOW)
    assert intro(activity, student, NOW).why_not == "used"


def test_only_an_instructor_gives_attempts_and_only_within_reason(activity, lead):
    student = EnrolmentFactory(run=activity.run)
    aide = teacher(activity.run, role="assistant").user
    with pytest.raises(Forbidden):
        give_attempts(enrolment=student, activity=activity, extra=1, reason="", by=aide, now=NOW)
    with pytest.raises(Refusal, match="0 to 20"):
        give_attempts(enrolment=student, activity=activity, extra=21, reason="", by=lead, now=NOW)


def test_another_time_limit_moves_open_attempts_and_asks_first(client, activity, lead, monkeypatch):
    monkeypatch.setattr("common.clock.now", lambda: NOW + MINUTE)
    attempt = begun(activity)
    client.force_login(lead)
    screen = reverse("quizzes_desk:time_limit", args=[activity.run.key, activity.uuid])
    page = client.post(screen, {"minutes": "20"})
    [loss] = page.context["touched"].losses
    assert (loss.enrolment, loss.minutes) == (attempt.enrolment, 10)
    assert Quiz.objects.get().time_limit_minutes == 30
    client.post(screen, {"minutes": "20", "anyway": page.context["form"].chosen()})
    attempt.refresh_from_db()
    assert attempt.deadline_at == NOW + 20 * MINUTE


def test_the_second_of_two_who_change_the_limit_is_told_and_may_insist(client, activity, lead, monkeypatch):
    monkeypatch.setattr("common.clock.now", lambda: NOW)
    client.force_login(lead)
    screen = reverse("quizzes_desk:time_limit", args=[activity.run.key, activity.uuid])
    seen = client.get(screen).context["seen"]
    change_time_limit(activity=activity, minutes=45, by=lead, now=NOW)
    page = client.post(screen, {"minutes": "60", "seen": seen})
    assert (page.status_code, Quiz.objects.get().time_limit_minutes) == (409, 45)
    assert "Minutes now: 45" in page.text
    assert page.context["form"]["minutes"].value() == "60", "what was typed stays"
    assert client.post(screen, {"minutes": "60", "seen": page.context["seen"]}).status_code == 302
    assert Quiz.objects.get().time_limit_minutes == 60


def test_a_quiz_of_two_classes_is_changed_by_who_leads_both(activity, lead):
    other = offered(Quiz.objects.get())
    with pytest.raises(Forbidden, match="Another class"):
        change_time_limit(activity=activity, minutes=20, by=lead, now=NOW)
    teacher_of_both = EnrolmentFactory(run=other.run, user=lead, role="instructor")
    change_time_limit(activity=activity, minutes=20, by=teacher_of_both.user, now=NOW)
    assert Quiz.objects.get().time_limit_minutes == 20


def test_the_second_of_two_who_give_attempts_is_told_and_may_insist(client, activity, lead):
    student = used_up(activity)
    client.force_login(lead)
    screen = reverse("quizzes_desk:more_attempts", args=[activity.run.key, activity.uuid, student.uuid])
    seen = client.get(screen).context["seen"]
    give_attempts(enrolment=student, activity=activity, extra=2, reason="ill", by=lead, now=NOW)
    page = client.post(screen, {"extra": "1", "reason": "the power was out", "seen": seen})
    assert page.status_code == 409
    assert "Attempts more now: 2" in page.text
    assert page.context["form"]["reason"].value() == "the power was out", "what was typed stays"
    assert extra_given(activity, student) == 2
    again = {"extra": "1", "reason": "the power was out", "seen": page.context["seen"]}
    assert client.post(screen, again).status_code == 302
    assert extra_given(activity, student) == 1


def test_the_desk_gives_attempts_with_a_reason(client, activity, lead):
    student = used_up(activity)
    client.force_login(lead)
    screen = reverse("quizzes_desk:more_attempts", args=[activity.run.key, activity.uuid, student.uuid])
    assert "Attempts begun so far" in client.get(screen).text
    assert client.post(screen, {"extra": "2", "reason": "ill"}).status_code == 302
    assert intro(activity, student, NOW).attempts == 3
    assert 'value="2"' in client.get(screen).text
