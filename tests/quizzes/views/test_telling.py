"""What a student is told on which page: each part at its time, and not a word of it before."""

import json
import uuid
from datetime import timedelta

import pytest
from django.urls import reverse

from grading.selectors.line_items import for_activity
from grading.services import extensions
from grading.services.release import release
from quizzes.services import tokens
from tests.factories.classes import EnrolmentFactory, teacher
from tests.factories.grades import DUE
from tests.factories.questions import NOW, answer, begun, multiple, numeric, offered, quiz, single
from tests.statements import statements

pytestmark = pytest.mark.django_db
MARK, KEY, FEEDBACK = "not right</span>", "Right would be:", "You took a report for a finding."
SECRETS = (MARK, KEY, FEEDBACK, "Yes; the charge has a speaker.", "That is an older story.", "That is the value.")
CLOSED = DUE + timedelta(days=8)


@pytest.fixture
def clock(monkeypatch):
    def set_to(moment):
        monkeypatch.setattr("common.clock.now", lambda: moment)

    set_to(NOW)
    return set_to


def attempt_of(client, *, attempts=1, **tells):
    told = {f"tells_{part}": when for part, when in tells.items()}
    attempt = begun(offered(quiz(single(), multiple(), numeric(), attempts=attempts, **told)))
    client.force_login(attempt.enrolment.user)
    return attempt


def at(name, attempt):
    return reverse(f"quizzes:{name}", args=[attempt.enrolment.run.key, attempt.uuid])


def told_in(text):
    return [secret for secret in SECRETS if secret in text]


def check(client, attempt, position=1):
    return client.post(at("check", attempt), {"item": attempt.items.get(position=position).uuid}, follow=True)


def over(client, attempt):
    answer(attempt, 1, "a")
    client.post(at("submit", attempt))
    return lambda: told_in(client.get(at("review", attempt)).text)


@pytest.mark.parametrize("when", ["at_once", "after_attempt", "after_closing", "after_release", "never"])
def test_while_the_attempt_is_open_no_page_and_no_answer_of_the_server_tells_anything(client, clock, when):
    attempt = attempt_of(client, mark=when, key=when, feedback=when)
    item = attempt.items.get(position=1)
    message = {"event": str(uuid.uuid4()), "item": str(item.uuid), "fields": [[f"q-{item.uuid}", "a"]]}
    pass_ = {"X-Attempt": tokens.issue(attempt, run_key=attempt.enrolment.run.key)}
    saved = client.post(at("answers", attempt), json.dumps(message), content_type="application/json", headers=pass_)
    assert saved.json()["state"] == "saved"
    assert told_in(saved.text) == []
    for name in ("take", "submit"):
        assert told_in(client.get(at(name, attempt)).text) == []
    assert client.get(at("review", attempt)).url == at("take", attempt)


def test_a_checked_question_tells_what_is_told_at_once_and_the_others_nothing(client, clock):
    attempt = attempt_of(client, mark="at_once", key="at_once", feedback="at_once")
    answer(attempt, 1, "a")
    answer(attempt, 2, ["c"])
    page = check(client, attempt)
    assert page.redirect_chain == [(at("take", attempt) + "#q-1", 302)]
    assert told_in(page.text) == [MARK, KEY, FEEDBACK, "Yes; the charge has a speaker."]
    assert "Checked; this answer stays" in page.text


@pytest.mark.parametrize(
    ("part", "told"), [("mark", [MARK]), ("key", [KEY]), ("feedback", [FEEDBACK])], ids=["mark", "key", "feedback"]
)
def test_only_the_parts_that_are_told_at_once_are_told(client, clock, part, told):
    attempt = attempt_of(client, **{**dict.fromkeys(("mark", "key", "feedback"), "never"), part: "at_once"})
    answer(attempt, 1, "a")
    assert told_in(check(client, attempt).text) == told


def test_the_form_saves_the_answer_that_it_has_checked(client, clock):
    attempt = attempt_of(client, feedback="at_once")
    item = attempt.items.get(position=1)
    form = {"item": item.uuid, f"q-{item.uuid}": "a", f"q-{item.uuid}-seen": ""}
    page = client.post(at("check", attempt), form, follow=True)
    assert FEEDBACK in page.text
    assert 'formaction="' + at("check", attempt) in page.text, "the others can still be checked"
    assert str(item.uuid) not in [button.split('"')[0] for button in page.text.split('name="item" value="')[1:]]


def test_a_form_from_an_older_tab_changes_no_checked_answer_and_its_student_is_told(client, clock):
    attempt = attempt_of(client, feedback="at_once")
    item = attempt.items.get(position=1)
    answer(attempt, 1, "a")
    check(client, attempt)
    form = {f"q-{item.uuid}": "b", f"q-{item.uuid}-seen": "older", "to": "2"}
    page = client.post(at("take", attempt), form, follow=True)
    assert "was checked before this answer arrived" in page.text
    assert item.responses.filter(counts=True).get().answer == {"choice": "a"}


def test_an_empty_question_is_not_checked(client, clock):
    attempt = attempt_of(client, key="at_once")
    page = check(client, attempt)
    assert "Answer the question first" in page.text
    assert told_in(page.text) == []


def test_the_key_waits_for_the_last_attempt(client, clock):
    assert over(client, attempt_of(client, attempts=2))() == [MARK, FEEDBACK]
    assert KEY in over(client, attempt_of(client, attempts=1))()


def test_the_key_waits_while_the_last_attempt_is_open(client, clock):
    first = attempt_of(client, attempts=2, key="after_attempt")
    told = over(client, first)
    begun(first.activity, by=first.enrolment)
    assert KEY not in told()


def test_what_waits_for_the_closing_waits_for_an_attempt_that_is_still_open(client, clock):
    first = attempt_of(client, attempts=2, mark="after_closing", key="after_closing", feedback="after_closing")
    told = over(client, first)
    begun(first.activity, by=first.enrolment)
    clock(CLOSED)
    assert told() == []


def test_after_closing_means_after_this_students_closing(client, clock):
    attempt = attempt_of(client, mark="after_closing", key="after_closing", feedback="never")
    told = over(client, attempt)
    lead = teacher(attempt.activity.run).user
    extensions.give_extension(
        enrolment=attempt.enrolment, activity=attempt.activity, due_at=CLOSED + timedelta(days=1), reason="A flood",
        by=lead, now=NOW,
    )  # fmt: skip
    assert told() == []
    clock(CLOSED)
    assert told() == []
    clock(CLOSED + timedelta(days=1))
    assert told() == [MARK, KEY]


def test_when_marks_are_released_what_waited_for_it_is_told(client, clock):
    attempt = attempt_of(client, mark="after_release", key="never", feedback="after_release")
    told = over(client, attempt)
    assert told() == []
    address = reverse("quizzes:quiz", args=[attempt.activity.run.key, attempt.activity.uuid])
    assert "0 / 6" not in client.get(address).text
    release(line_item=for_activity(attempt.activity), by=teacher(attempt.activity.run).user, now=NOW)
    assert told() == [MARK, FEEDBACK]
    assert "0 / 6" in client.get(address).text


def test_never_is_never_on_the_quizs_pages(client, clock):
    attempt = attempt_of(client, mark="never", key="never", feedback="never")
    told = over(client, attempt)
    release(line_item=for_activity(attempt.activity), by=teacher(attempt.activity.run).user, now=NOW)
    clock(CLOSED)
    assert told() == []
    assert "does not show here how it went" in client.get(at("review", attempt)).text


def test_the_quizs_page_says_when_each_part_is_told(client, clock):
    attempt = attempt_of(client, mark="at_once", key="after_closing", feedback="never")
    page = client.get(reverse("quizzes:quiz", args=[attempt.activity.run.key, attempt.activity.uuid])).text
    for sentence in ("at once, when a question is checked", "when the quiz has closed for you", "never"):
        assert sentence in page


def test_checked_questions_cost_the_page_no_further_statement(client, clock):
    counts = []
    for checked in (1, 8):
        attempt = begun(offered(quiz(*(single() for _ in range(8)), tells_feedback="at_once")))
        client.force_login(attempt.enrolment.user)
        for position in range(1, checked + 1):
            answer(attempt, position, "a")
            check(client, attempt, position)
        with statements() as sent:
            client.get(at("take", attempt))
        counts.append(len(sent))
    assert counts[0] == counts[1]


def test_another_students_question_is_not_checked(client, clock):
    attempt = attempt_of(client, key="at_once")
    answer(attempt, 1, "a")
    client.force_login(EnrolmentFactory(run=attempt.activity.run).user)
    assert client.post(at("check", attempt), {"item": attempt.items.get(position=1).uuid}).status_code == 404
