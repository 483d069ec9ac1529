"""How a quiz's questions are gone through, and the password that begins it, by the browser's forms alone."""

from datetime import timedelta

import pytest
from django.core.cache import cache
from django.urls import reverse

from quizzes.models import Attempt
from quizzes.selectors.answers import questions
from tests.factories.classes import EnrolmentFactory
from tests.factories.questions import NOW, answer, begun, numeric, offered, quiz, single

pytestmark = pytest.mark.django_db
PROMPTS = ("The first?", "The second?", "The third?")


@pytest.fixture(autouse=True)
def now(monkeypatch):
    monkeypatch.setattr("common.clock.now", lambda: NOW)
    cache.clear()


@pytest.fixture
def attempt(client):
    first, second, third = PROMPTS
    items = (single(prompt=first), numeric(prompt=second), single(prompt=third))
    attempt = begun(offered(quiz(*items, pace="forward")))
    client.force_login(attempt.enrolment.user)
    return attempt


def at(name, attempt):
    return reverse(f"quizzes:{name}", args=[attempt.enrolment.run.key, attempt.uuid])


def seen(client, attempt):
    page = client.get(at("take", attempt)).text
    return [prompt for prompt in PROMPTS if prompt in page]


def go_on(client, attempt, number, raw="", **more):
    question = questions(attempt)[number - 1]
    return client.post(
        at("go_on", attempt), {"passed": number, question.name: raw, f"{question.name}-seen": question.seen, **more}
    )


def test_without_going_back_the_page_holds_one_question_and_going_on_saves_it(client, attempt):
    assert seen(client, attempt) == ["The first?"]
    assert go_on(client, attempt, 1, "b").url == at("take", attempt)
    assert seen(client, attempt) == ["The second?"]
    assert questions(attempt)[0].data == {"choice": "b"}
    page = client.get(at("take", attempt)).text
    assert str(attempt.items.get(position=1).uuid) not in page
    assert str(attempt.items.get(position=3).uuid) not in page


def test_when_the_time_is_up_nobody_is_sent_on_to_the_next_question(client, attempt):
    assert "data-go-on" in client.get(at("take", attempt)).text
    Attempt.objects.update(deadline_at=NOW - timedelta(seconds=1), grace_until=NOW + timedelta(minutes=10))
    page = client.get(at("take", attempt)).text
    assert "data-go-on" not in page


def test_a_form_of_a_question_that_is_behind_changes_nothing_and_goes_nowhere(client, attempt):
    older = {"passed": 1, f"{questions(attempt)[0].name}": "a", f"{questions(attempt)[0].name}-seen": ""}
    go_on(client, attempt, 1, "b")
    page = client.post(at("go_on", attempt), older, follow=True).text
    assert "You went on from this question before this answer arrived" in page
    assert seen(client, attempt) == ["The second?"]
    assert questions(attempt)[0].data == {"choice": "b"}


def test_what_is_no_answer_is_told_before_one_goes_on(client, attempt):
    go_on(client, attempt, 1, "b")
    page = go_on(client, attempt, 2, "many")
    assert page.status_code == 422
    assert "This is no number" in page.text
    assert "The second?" in page.text
    assert "The third?" not in page.text
    assert Attempt.objects.get().reached == 2


def test_the_last_question_leads_to_handing_in_which_names_what_is_behind(client, attempt):
    go_on(client, attempt, 1)
    go_on(client, attempt, 2, "5")
    page = client.get(at("take", attempt)).text
    assert at("go_on", attempt) not in page
    assert "Save and go to handing in" in page
    page = client.get(at("submit", attempt)).text
    assert "2 questions have no answer" in page
    assert "#q-3" in page
    assert "#q-1" not in page


@pytest.mark.parametrize("pace", ["all", "one"])
def test_whoever_may_go_back_has_all_questions_in_the_page(client, pace):
    attempt = begun(offered(quiz(*(single(prompt=prompt) for prompt in PROMPTS), pace=pace)))
    client.force_login(attempt.enrolment.user)
    answer(attempt, 1, "b")
    page = client.get(at("take", attempt)).text
    assert seen(client, attempt) == list(PROMPTS)
    assert ("quiz--one" in page) is (pace == "one")


def test_a_refused_answer_is_in_sight_without_scripts(client):
    attempt = begun(offered(quiz(single(), numeric(), pace="one")))
    client.force_login(attempt.enrolment.user)
    question = questions(attempt)[1]
    page = client.post(at("take", attempt), {question.name: "many", f"{question.name}-seen": ""}).text
    assert "quiz--one" not in page


@pytest.fixture
def locked(client):
    activity = offered(quiz(single(), password="Wakhan  corridor", time_limit_minutes=30, attempts=2))
    student = EnrolmentFactory(run=activity.run)
    client.force_login(student.user)
    return activity


def begin(client, activity, password):
    return client.post(reverse("quizzes:quiz", args=[activity.run.key, activity.uuid]), {"password": password})


def test_the_password_begins_the_quiz(client, locked):
    page = begin(client, locked, "Khyber")
    assert page.status_code == 422
    assert "This is not the quiz" in page.text
    assert "corridor" not in page.text
    assert not Attempt.objects.exists()
    assert begin(client, locked, " Wakhan corridor ").url == at("take", Attempt.objects.get())


def test_a_number_in_a_password_is_typed_in_the_digits_of_any_keyboard(client):
    activity = offered(quiz(single(), password="خیبر ۷"))
    client.force_login(EnrolmentFactory(run=activity.run).user)
    assert begin(client, activity, "خیبر 8").status_code == 422
    assert begin(client, activity, "خیبر 7").status_code == 302


def test_going_on_with_an_attempt_needs_no_password(client, locked):
    begin(client, locked, "Wakhan corridor")
    assert begin(client, locked, "").url == at("take", Attempt.objects.get())


def test_guesses_are_counted_by_account(client, locked):
    for _ in range(10):
        assert begin(client, locked, "Khyber").status_code == 422
    refused = begin(client, locked, "Wakhan corridor")
    assert refused.status_code == 429
    assert "Wait five minutes" in refused.text
    client.force_login(EnrolmentFactory(run=locked.run).user)
    assert begin(client, locked, "Wakhan corridor").status_code == 302
