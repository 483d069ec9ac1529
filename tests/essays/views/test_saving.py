"""The address that the writing page's script saves to: its own pass, no session, a clear word for whatever comes."""

import json
import uuid

import pytest
from django.urls import reverse

from essays.models import Draft, Version
from essays.services import passes
from tests.factories.classes import EnrolmentFactory
from tests.factories.essays import NOW, TEXT, offered, saved
from tests.made_once import made_once
from tests.statements import statements

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def now(monkeypatch):
    monkeypatch.setattr("common.clock.now", lambda: NOW)


@made_once
def activity():
    return offered()


@made_once
def student(activity):
    return EnrolmentFactory(run=activity.run)


@pytest.fixture
def send(client, activity, student):
    def send(text=TEXT, *, body=None, token=None, to=None, base=0, page=None, sequence=1):
        fields = [["text", text], ["page", str(page or uuid.uuid4())], ["base", str(base)]]
        message = {"event": str(uuid.uuid4()), "sequence": sequence, "fields": fields}
        token = passes.issue(activity, student) if token is None else token
        return client.post(
            reverse("essays:save", args=[activity.run.key, (to or activity).uuid]),
            json.dumps(message) if body is None else body,
            content_type="application/json",
            headers={"X-Attempt": token},
        )

    return send


def test_a_draft_is_saved_without_a_session(send):
    reply = send()
    assert reply.status_code == 200
    said = reply.json()
    assert (said["state"], said["number"], said["words"]) == ("saved", 1, 12)
    assert not reply.cookies
    assert Draft.objects.get().current.kept.text == TEXT


def test_a_newer_text_of_another_device_comes_with_the_refusal(send, activity, student):
    saved(activity, student, "What the phone wrote.")
    reply = send()
    assert reply.status_code == 409
    assert reply.json()["code"] == "written_elsewhere"
    assert reply.json()["other"]["text"] == "What the phone wrote."
    assert reply.json()["other"]["number"] == 1


@pytest.mark.parametrize("token", ["", "forged"])
def test_without_a_pass_nothing_is_saved(send, token):
    reply = send(token=token)
    assert (reply.status_code, reply.json()["code"]) == (401, "bad_pass")
    assert not Version.objects.exists()


def test_a_pass_is_for_one_essay(send, activity):
    assert send(to=offered(run=activity.run)).status_code == 401


@pytest.mark.parametrize("body", ["", "{", "[1]", '{"event": 1}', '{"event": "x", "fields": []}', "[" * 9999])
def test_what_is_no_message_is_refused_in_a_sentence(send, body):
    reply = send(body=body)
    assert (reply.status_code, reply.json()["code"]) == (400, "malformed_message")


def test_ten_megabytes_are_refused_and_the_last_text_stays(send, activity, student):
    saved(activity, student)
    reply = send("x" * 10_000_000, base=1)
    assert (reply.status_code, reply.json()["code"]) == (413, "too_long")
    assert Draft.objects.get().current.kept.text == TEXT


def test_a_broken_character_is_refused(send):
    assert send("broken \ud800").json()["code"] == "broken_character"


def test_saving_takes_twelve_statements_at_most(send):
    page = uuid.uuid4()
    send("One", page=page)
    with statements() as sent:
        assert send("One two", page=page, sequence=2).status_code == 200
    assert len(sent) <= 12, sent
