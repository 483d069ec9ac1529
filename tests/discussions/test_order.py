"""How often students write, who may not for a while, and that whoever is refused keeps their text."""

import datetime as dt
import uuid

import pytest
from django.urls import reverse

from audit.models import Event
from common import clock
from common.errors import Forbidden, Refusal
from discussions.models import SlowMode, Suspension
from discussions.rules.slow import minutes_to_wait
from discussions.services import changing, order
from runs.models import Enrolment
from tests.factories import threads as make
from tests.factories.classes import teacher
from tests.made_once import made_once
from tests.statements import statements
from tests.words import words

pytestmark = pytest.mark.django_db

MINUTE = dt.timedelta(minutes=1)


class Class:
    """A run in which Ayesha has asked and Bilal has answered a minute ago."""

    def __init__(self) -> None:
        self.run, _ = make.run_with_text()
        self.ayesha, self.bilal = (make.member(self.run, name=name) for name in ("Ayesha", "Bilal"))
        self.teacher = teacher(self.run, role=Enrolment.Role.ASSISTANT, name="Dilnoza")
        self.thread = make.thread(self.ayesha)
        self.answer = make.answer(self.bilal, self.thread)
        self.now = self.answer.created_at + MINUTE

    def url(self, name: str, *args, desk: bool = False) -> str:
        return reverse(f"discussions{'_desk' if desk else ''}:{name}", args=[self.run.key, *args])

    def slow(self, minutes: int, **fields) -> None:
        fields = {"reason": "It grew hot.", "by": self.teacher, "now": self.now, **fields}
        order.slow_down(thread=self.thread, minutes=minutes, **fields)

    def suspend(self, **fields) -> Suspension:
        fields = {"until": None, "reason": "Be kind first.", "by": self.teacher, "now": self.now, **fields}
        return order.suspend(student=self.bilal, **fields)


@made_once
def talk():
    return Class()


@pytest.fixture
def room(talk, monkeypatch):
    monkeypatch.setattr(clock, "now", lambda: talk.now)
    return talk


def signed_in(client, enrolment):
    client.force_login(enrolment.user)
    return client


def sent(text="My own words."):
    return {"text": text, "event": str(uuid.uuid4())}


@pytest.mark.parametrize(
    ("every", "ago", "wait"), [(0, 0, 0), (10, 0, 10), (10, 9.5, 1), (10, 10, 0), (10, 11, 0), (1440, 1, 1439)]
)
def test_who_wrote_waits_the_minutes_that_are_left(every, ago, wait, room):
    assert minutes_to_wait(every, room.now - ago * MINUTE, room.now) == wait
    assert minutes_to_wait(every, None, room.now) == 0


def test_in_a_slow_thread_a_student_waits_and_keeps_their_text(client, room):
    room.slow(10)
    refused = signed_in(client, room.bilal).post(room.url("thread", room.thread.uuid), sent())
    assert refused.status_code == 429
    assert "once in 10 minutes. Your text is still here: send it again in 9 minutes." in refused.text
    assert "My own words.</textarea>" in refused.text
    assert "slowed “\u2068Who says so?\u2069” down" in words(refused)
    make.answer(room.teacher, room.thread, now=room.now)
    make.answer(room.teacher, room.thread, now=room.now)
    make.thread(room.bilal, now=room.now)
    room.now += 9 * MINUTE
    assert client.post(room.url("thread", room.thread.uuid), sent()).status_code == 302


def test_a_slow_run_counts_all_its_threads(client, room):
    order.slow_run_down(run=room.run, minutes=30, by=room.teacher, now=room.now)
    new = {**sent(), "kind": "question", "title": "Another one", "anyway": "1"}
    refused = signed_in(client, room.bilal).post(room.url("new"), new)
    assert refused.status_code == 429
    assert "send it again in 29 minutes" in refused.text
    assert "My own words.</textarea>" in refused.text
    order.slow_run_down(run=room.run, minutes=0, by=room.teacher, now=room.now)
    assert client.post(room.url("new"), new).status_code == 302


def test_a_thread_is_slowed_down_and_let_go_by_who_teaches(client, room):
    signed_in(client, room.teacher)
    told = {"minutes": "5", "reason": "It grew hot.", "seen": ""}
    assert client.post(room.url("slow", room.thread.uuid), told).status_code == 302
    assert SlowMode.objects.get().minutes == 5
    assert client.post(room.url("slow", room.thread.uuid), told).status_code == 409, "it was shown before"
    assert client.post(room.url("slow", room.thread.uuid), {**told, "minutes": "1441"}).status_code == 422
    room.slow(0)
    assert not SlowMode.objects.exists()
    for minutes in (-1, 1441):
        with pytest.raises(Refusal):
            room.slow(minutes)
    with pytest.raises(Forbidden):
        room.slow(5, by=room.ayesha)


def test_who_is_suspended_reads_on_and_is_told_why_where_they_would_write(client, room):
    suspension = room.suspend(until=room.now + dt.timedelta(days=2))
    signed_in(client, room.bilal)
    page = client.get(room.url("thread", room.thread.uuid))
    assert "you can go on reading. \u2068Dilnoza\u2069 says why: \u2068Be kind first.\u2069" in page.text
    assert "<textarea" not in page.text
    assert "says why: \u2068Be kind first." in client.get(room.url("new")).text
    refused = client.post(room.url("thread", room.thread.uuid), sent())
    assert refused.status_code == 403
    assert "My own words.</textarea>" in refused.text
    assert "keep a copy of it" in refused.text
    with pytest.raises(Refusal, match="Be kind first"):
        changing.edit(post=room.answer, text="Other words.", by=room.bilal, now=room.now)
    assert "Be kind first" not in signed_in(client, room.ayesha).get(room.url("thread", room.thread.uuid)).text
    event = Event.objects.get(name="discussions.posting_suspended")
    assert (event.subject, event.data["suspension"]) == (room.bilal.uuid, str(suspension.uuid))


def test_one_post_a_minute_is_said_in_the_singular(client, room):
    room.slow(1)
    make.answer(room.bilal, room.thread, now=room.now)
    refused = signed_in(client, room.bilal).post(room.url("thread", room.thread.uuid), sent())
    assert refused.status_code == 429
    assert "everybody writes once in a minute" in refused.text
    assert "1 minutes" not in refused.text


def test_who_was_suspended_and_teaches_now_writes(room):
    room.suspend()
    room.bilal.role = Enrolment.Role.ASSISTANT
    room.bilal.save()
    assert make.answer(room.bilal, room.thread, now=room.now)


def test_a_suspended_student_still_takes_back_what_they_wrote(room):
    room.suspend()
    changing.delete(post=room.answer, by=room.bilal, now=room.now)


def test_a_suspension_ends_by_its_moment_or_by_a_word(client, room):
    room.suspend(until=room.now + MINUTE)
    make.answer(room.bilal, room.thread, now=room.now + MINUTE)
    room.now += 2 * MINUTE
    room.suspend()
    order.lift(student=room.bilal, by=room.teacher, now=room.now)
    make.answer(room.bilal, room.thread, now=room.now + MINUTE)
    assert Suspension.objects.filter(ended_at=None).count() == 0
    assert Event.objects.filter(name="discussions.suspension_lifted").count() == 1


def test_the_desk_keeps_a_student_from_writing_and_lets_them_again(client, room):
    signed_in(client, room.teacher)
    page = client.get(room.url("order", desk=True), {"student": str(room.bilal.uuid)})
    assert f'<option value="{room.bilal.uuid}" selected>Bilal</option>' in page.text
    form = {"do": "suspend", "student": str(room.bilal.uuid), "reason": "Be kind first.", "until": ""}
    assert client.post(room.url("order", desk=True), form).status_code == 302
    assert "until it is lifted" in client.get(room.url("order", desk=True)).text
    second = client.post(room.url("order", desk=True), form | {"reason": "Other words."})
    assert second.status_code == 409
    assert "may not write already" in second.text
    assert "Other words.</textarea>" in second.text
    over = {**form, "student": str(room.ayesha.uuid), "until": "2001-01-01T10:00"}
    assert "This moment is over" in client.post(room.url("order", desk=True), over).text
    client.post(room.url("lift", room.bilal.uuid, desk=True))
    assert "All students may write" in client.get(room.url("order", desk=True)).text
    assert client.post(room.url("order", desk=True), {"do": "pace", "minutes": "5"}).status_code == 302
    assert SlowMode.objects.get(thread=None).minutes == 5


def test_only_students_are_suspended_and_only_by_who_teaches(room):
    for student, by, error in (
        (room.teacher, room.teacher, Refusal),
        (room.bilal, room.ayesha, Forbidden),
        (make.member(make.run_with_text()[0]), room.teacher, Forbidden),
    ):
        with pytest.raises(error):
            order.suspend(student=student, until=None, reason="Be kind.", by=by, now=room.now)
    room.suspend()
    with pytest.raises(Refusal, match="Somebody was quicker"):
        room.suspend()


def test_a_pace_costs_no_further_statement(room):
    room.slow(1)
    with statements() as asked:
        make.answer(room.bilal, room.thread, now=room.now + MINUTE)
    assert len(asked) <= 10, asked
