"""The address that scripts save answers at: its own pass, no session, and a clear word for whatever comes."""

import json
import uuid
from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import translation

from quizzes.models import Attempt, Response
from quizzes.services import tokens
from quizzes.services.finishing import hand_in
from runs.models import Enrolment
from tests.factories.questions import NOW, begun, essay, offered, quiz, single
from tests.made_once import made_once
from tests.statements import statements

pytestmark = pytest.mark.django_db
MINUTE = timedelta(minutes=1)


@pytest.fixture(autouse=True)
def now(monkeypatch):
    monkeypatch.setattr("common.clock.now", lambda: NOW)


@made_once
def attempt():
    return begun(offered(quiz(single(), essay(), time_limit_minutes=30)))


@pytest.fixture
def send(client, attempt):
    """Send a message as the page's script does; keywords replace parts of it, None leaves one out."""

    def send(*, to=None, token=None, body=None, prefix="", answer="b", **parts):
        target = to or attempt
        item = parts.get("item") or str(attempt.items.get(position=1).uuid)
        message = {
            "event": str(uuid.uuid4()),
            "item": item,
            "sequence": 1,
            "given_at": NOW.isoformat(),
            "clock": tokens.stamp(attempt.uuid, NOW),
            "fields": [[f"q-{item}", answer]],
        } | parts
        message = {name: value for name, value in message.items() if value is not None}
        run_key = attempt.enrolment.run.key
        token = tokens.issue(attempt, run_key=run_key) if token is None else token
        return client.post(
            prefix + reverse("quizzes:answers", args=[run_key, target.uuid]),
            json.dumps(message) if body is None else body,
            content_type="application/json",
            headers={"X-Attempt": token},
        )

    return send


def test_an_answer_is_saved_without_a_session_and_told_when(send):
    reply = send()
    assert reply.status_code == 200
    assert reply.json()["state"] == "saved"
    assert reply.json()["at"].startswith(NOW.isoformat()[:19])
    assert reply.json()["answer"] == {"choice": "b"}
    assert Response.objects.get().answer == {"choice": "b"}
    assert not reply.cookies


@pytest.mark.parametrize("minutes", [45, 20, None])
def test_the_reply_says_until_when_one_may_answer_as_it_stands_now(send, attempt, monkeypatch, minutes):
    until = minutes and NOW + minutes * MINUTE
    Attempt.objects.update(deadline_at=until, grace_until=until)
    monkeypatch.setattr("common.clock.now", lambda: NOW + 25 * MINUTE)
    reply = send(given_at=(NOW + 25 * MINUTE).isoformat()).json()
    assert reply["state"] == ("refused" if minutes == 20 else "saved")
    assert reply["deadline_at"] == (until and until.isoformat().replace("+00:00", "Z"))


def test_who_was_withdrawn_by_mistake_can_send_the_answer_again_when_taken_back(send, attempt):
    event = str(uuid.uuid4())
    Enrolment.objects.update(state=Enrolment.State.WITHDRAWN)
    refused = send(event=event)
    assert (refused.status_code, refused.json()["code"]) == (403, "not_open_to_you")
    Enrolment.objects.update(state=Enrolment.State.ACTIVE)
    assert send(event=event).json()["state"] == "saved"


def test_the_reply_brings_a_new_stamp_of_the_clock(send, attempt):
    stamp = send().json()["clock"]
    assert tokens.seen(stamp, attempt=attempt.uuid) == NOW
    assert send(clock=stamp).status_code == 200


def test_the_time_given_is_the_clients_between_the_clock_it_saw_and_the_arrival(send, monkeypatch, attempt):
    monkeypatch.setattr("common.clock.now", lambda: NOW + 10 * MINUTE)
    for claimed in (-5, 4, 99):
        send(given_at=(NOW + claimed * MINUTE).isoformat())
    assert [r.given_at - NOW for r in Response.objects.order_by("id")] == [0 * MINUTE, 4 * MINUTE, 10 * MINUTE]


def test_without_a_stamp_the_arrival_is_the_time_given(send):
    assert send(clock=None, given_at=None).status_code == 200
    assert Response.objects.get().given_at == NOW


def test_the_whole_takes_at_most_three_statements(send, attempt):
    item = str(attempt.items.get(position=1).uuid)
    with statements() as sent:
        send(item=item)
    assert len(sent) <= 3


@pytest.mark.parametrize(
    ("parts", "status", "code"),
    [
        ({"answer": "z"}, 422, "malformed_answer"),
        ({"answer": ["b"]}, 400, "malformed_message"),
        ({"answer": {"choice": "b"}}, 400, "malformed_message"),
        ({"fields": None}, 400, "malformed_message"),
        ({"fields": "b"}, 400, "malformed_message"),
        ({"fields": [["a name alone"]]}, 400, "malformed_message"),
        ({"item": str(uuid.uuid4())}, 404, "unknown_item"),
        ({"item": "1"}, 400, "malformed_message"),
        ({"item": 1}, 400, "malformed_message"),
        ({"event": None}, 400, "malformed_message"),
        ({"event": ["x"]}, 400, "malformed_message"),
        ({"sequence": -1}, 400, "malformed_message"),
        ({"sequence": 2**40}, 400, "malformed_message"),
        ({"sequence": "many"}, 400, "malformed_message"),
        ({"given_at": "yesterday"}, 400, "malformed_message"),
        ({"given_at": "2026-10-01T10:00:00"}, 400, "malformed_message"),
        ({"given_at": 5}, 400, "malformed_message"),
        ({"clock": "forged:stamp"}, 422, "forged_clock"),
        ({"clock": 12}, 422, "forged_clock"),
        ({"token": ""}, 401, "bad_pass"),
        ({"token": "forged:token"}, 401, "bad_pass"),
        ({"body": "not json"}, 400, "malformed_message"),
        ({"body": "[1]"}, 400, "malformed_message"),
        ({"body": b"\xff\xfe"}, 400, "malformed_message"),
        ({"body": "[" * 100_000}, 400, "malformed_message"),
        ({"body": "x" * 10_000_000}, 413, "too_long"),
    ],
)
def test_what_cannot_be_is_refused_in_words_and_the_earlier_answer_stays(send, parts, status, code):
    send()
    reply = send(**parts)
    assert reply.status_code == status
    assert (reply.json()["state"], reply.json()["code"]) == ("refused", code)
    assert reply.json()["message"]
    assert Response.objects.get().answer == {"choice": "b"}


def test_a_pass_opens_no_other_attempt_and_no_other_run(send, attempt, client):
    other = begun(attempt.activity)
    assert send(to=other).status_code == 401
    token = tokens.issue(attempt, run_key=attempt.enrolment.run.key)
    elsewhere = reverse("quizzes:answers", args=["another-run", attempt.uuid])
    assert (
        client.post(elsewhere, "{}", content_type="application/json", headers={"X-Attempt": token}).status_code == 401
    )
    assert not Response.objects.exists()


def test_after_handing_in_an_answer_is_refused_and_says_why(send, attempt):
    hand_in(attempt=attempt, enrolment=attempt.enrolment, now=NOW)
    reply = send()
    assert (reply.status_code, reply.json()["code"]) == (409, "too_late")
    assert "handed in" in reply.json()["message"]


def test_a_get_tells_the_clock_the_state_and_the_deadline(client, attempt):
    run_key = attempt.enrolment.run.key
    address = reverse("quizzes:answers", args=[run_key, attempt.uuid])
    reply = client.get(address, headers={"X-Attempt": tokens.issue(attempt, run_key=run_key)}).json()
    assert (reply["state"], reply["deadline_at"][:19]) == ("open", (NOW + 30 * MINUTE).isoformat()[:19])
    assert client.get(address).json()["code"] == "bad_pass"


def test_a_refusal_speaks_the_pages_language(send):
    with translation.override(None):  # a request leaves its language behind in the thread
        reply = send(answer="z", prefix="/ur")
    assert any("\u0600" <= letter <= "\u06ff" for letter in reply.json()["message"])
