"""The marker's screens: without names, one after the other, in the run alone."""

import pytest
from django.urls import reverse

from quizzes.models import QuizPlace
from quizzes.services.finishing import finish, hand_in
from quizzes.services.saving import Late
from runs.models import Enrolment
from tests.factories import grades
from tests.factories.classes import RunFactory, teacher
from tests.factories.questions import NOW, answer, begun, essay, offered, quiz, single
from tests.made_once import made_once, signed_in
from tests.statements import statements

pytestmark = pytest.mark.django_db
TEXT = "Words of an essay that somebody wrote"


@pytest.fixture(autouse=True)
def now(monkeypatch):
    monkeypatch.setattr("common.clock.now", lambda: NOW)


@made_once
def activity():
    return offered(quiz(single(), essay(rubric=grades.rubric(argument=(2, 1, 0), evidence=(4, 2, 0)))))


def written(activity):
    attempt = begun(activity)
    answer(attempt, 2, f"{TEXT} {attempt.pk}.")
    return hand_in(attempt=attempt, enrolment=attempt.enrolment, now=NOW)


@signed_in
def marker(activity):
    return teacher(activity.run, role=Enrolment.Role.ASSISTANT)


def desk(name, activity, *args):
    return reverse(f"quizzes_desk:{name}", args=[activity.run.key, *args])


def pile_of(activity, name="pile"):
    asked = QuizPlace.objects.get(quiz__uuid=activity.target, position=2)
    return desk(name, activity, activity.uuid, asked.item.uuid)


LEVELS = {"level-argument": "2.000", "level-evidence": "4.000", "comment": "Well argued."}


def test_the_tab_lists_what_waits(client, activity, marker):
    written(activity)
    page = client.get(desk("marking", activity)).text
    assert pile_of(activity) in page
    assert pile_of(activity, "next") in page


def test_answers_are_marked_one_after_the_other_without_a_name(client, activity, marker):
    attempts = [written(activity) for _ in range(3)]
    names = [attempt.enrolment.user.name for attempt in attempts]
    at, seen = client.get(pile_of(activity, "next")).url, []
    for _ in attempts:
        page = client.get(at).text
        assert TEXT in page
        assert not any(name in page for name in names)
        seen.append(at)
        at = client.post(at, {**LEVELS, "seen_at": ""}).url
    assert len(set(seen)) == 3
    assert at == pile_of(activity)
    assert "Every answer to this question is marked." in client.get(at).text


def test_the_order_of_answers_is_their_own_random_one(client, activity, marker):
    for _ in range(4):
        written(activity)
    page = client.get(pile_of(activity)).text
    found = [part.split('"')[0] for part in page.split("/marking/answers/")[1:]]
    assert found == sorted(found)


def test_a_mark_lacking_a_level_comes_back_with_what_was_typed(client, activity, marker):
    item = written(activity).items.get(position=2)
    page = client.post(desk("answer", activity, item.uuid), {"level-argument": "2.000", "comment": "So far good."})
    assert "Choose a level." in page.text
    assert "So far good." in page.text


def test_a_second_marker_is_told_and_may_save_again(client, activity, marker):
    at = desk("answer", activity, written(activity).items.get(position=2).uuid)
    client.post(at, {**LEVELS, "seen_at": ""})
    page = client.post(at, {**LEVELS, "level-argument": "0.000", "comment": "Mine.", "seen_at": ""})
    assert "while you did" in page.text
    assert "Mine." in page.text
    assert marker.user.name in page.text
    again = client.post(at, {**LEVELS, "level-argument": "0.000", "seen_at": NOW.isoformat()})
    assert again.status_code == 302


def test_marking_again_starts_from_the_mark_that_stands(client, activity, marker):
    at = desk("answer", activity, written(activity).items.get(position=2).uuid)
    client.post(at, {**LEVELS, "seen_at": ""})
    page = client.get(at).text
    assert page.count("checked") == 2
    assert "Well argued." in page


def test_an_empty_essay_is_nobodys_to_mark(client, activity, marker):
    attempt = begun(activity)
    attempt = hand_in(attempt=attempt, enrolment=attempt.enrolment, now=NOW)
    assert client.get(desk("answer", activity, attempt.items.get(position=2).uuid)).status_code == 404
    assert "no essay has been handed in yet" in client.get(desk("marking", activity)).text


def test_an_answer_that_came_too_late_is_shown_with_the_students_attempt(client, activity, marker):
    attempt = written(activity)
    with pytest.raises(Late):
        answer(attempt, 2, "Too late words.")
    assert "one answer" in client.get(desk("attempts", activity, activity.uuid)).text
    page = client.get(desk("attempt", activity, attempt.uuid)).text
    assert "Came too late and does not count" in page
    assert "Too late words." in page
    assert attempt.enrolment.user.name in page


def test_staff_of_another_run_find_nothing_and_students_neither(client, activity):
    attempt = written(activity)
    item = attempt.items.get(position=2)
    elsewhere = teacher(RunFactory())
    own = {"marking": (), "attempts": (activity.uuid,), "attempt": (attempt.uuid,), "answer": (item.uuid,)}
    client.force_login(elsewhere.user)
    for name, args in own.items():
        assert client.get(desk(name, activity, *args)).status_code == 404
        if args:
            assert client.get(reverse(f"quizzes_desk:{name}", args=[elsewhere.run.key, *args])).status_code == 404
    client.force_login(attempt.enrolment.user)
    for name, args in own.items():
        assert client.get(desk(name, activity, *args)).status_code in (302, 403, 404)


@pytest.mark.parametrize("name", ["marking", "pile", "attempts"])
def test_a_list_takes_the_same_number_of_statements_however_long(client, activity, marker, name):
    at = {"marking": desk("marking", activity), "pile": pile_of(activity)}.get(
        name, desk("attempts", activity, activity.uuid)
    )
    counts = []
    for _ in range(2):
        for _ in range(10):
            written(activity)
        client.get(at)
        with statements() as sent:
            client.get(at)
        counts.append(len(sent))
    assert counts[0] == counts[1]


def test_an_attempt_that_nobody_closed_is_closed_when_staff_look_at_it(client, monkeypatch, marker):
    activity = offered(quiz(single(), time_limit_minutes=1), run=marker.run)
    attempt = begun(activity)
    monkeypatch.setattr("common.clock.now", lambda: NOW.replace(hour=NOW.hour + 1))
    assert "Closed when the time was up" in client.get(desk("attempt", activity, attempt.uuid)).text
    assert finish(attempt=attempt, now=NOW).state == "expired"


def test_statistics_say_what_is_awaited_and_what_they_need(client, activity, marker):
    written(activity)
    page = client.get(desk("statistics", activity, activity.uuid)).text
    assert "One attempt is not counted yet" in page
    assert "have handed in" not in page, "it did"
    plain = offered(quiz(single()), run=activity.run)
    for _ in range(5):
        attempt = begun(plain)
        hand_in(attempt=attempt, enrolment=attempt.enrolment, now=NOW)
    assert "Warnings begin at 25 attempts." in client.get(desk("statistics", plain, plain.uuid)).text
