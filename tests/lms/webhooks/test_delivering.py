"""Whatever a receiver does, nothing is lost, nobody else waits for it, and what came of each sending is kept."""

import datetime as dt
import json
import socket
import threading
from uuid import uuid4

import pytest

from audit.models import Event
from common import clock
from lms import sending, tasks
from lms.models import Endpoint, Message
from lms.rules.retries import WAITS
from lms.sending import Trouble
from lms.services.webhooks import delivering, endpoints, outbox
from tests.factories import webhooks
from tests.factories.people import UserFactory
from tests.factories.webhooks import happen, sent
from tests.receiver import Receiver, certificate, dripping, receiving, silent, with_status

pytestmark = pytest.mark.django_db


def later(**given: float) -> dt.datetime:
    return clock.now() + dt.timedelta(**given)


def last_try(endpoint: Endpoint):
    return endpoint.messages.get().tries.order_by("id").last()


def test_an_event_arrives_as_the_feed_tells_it(receiver: Receiver, endpoint: Endpoint):
    (event,) = happen()
    tasks.send_webhooks()
    (came,) = receiver.came
    said = json.loads(came.body)
    assert said["type"] == event.name
    assert said["timestamp"] == said["data"]["occurred_at"]
    assert said["data"] == {
        "id": str(event.uuid),
        "name": event.name,
        "occurred_at": event.occurred_at.isoformat().replace("+00:00", "Z"),
        "run": str(event.run),
        "subject": str(event.subject),
        "actor": None,
        "data": event.data,
    }
    assert came.headers["webhook-id"] == str(event.uuid)
    assert came.headers["content-type"] == "application/json"
    message = endpoint.messages.get()
    assert (message.state, message.attempts, message.tries.get().status) == ("arrived", 1, 200)
    endpoint.refresh_from_db()
    assert endpoint.arrived_at
    assert endpoint.failing_since is None
    tasks.send_webhooks()
    assert len(receiver.came) == 1


@pytest.mark.parametrize("status", [302, 400, 404, 500, 503])
def test_who_does_not_take_it_is_told_again_under_the_same_id(receiver: Receiver, endpoint: Endpoint, status: int):
    with receiving(Receiver()) as private:
        receiver.answers = with_status(status, b"no", Location=private.url)
        happen()
        assert sent(clock.now()) == 1
        message = endpoint.messages.get()
        assert (message.state, last_try(endpoint).status, last_try(endpoint).excerpt) == ("waiting", status, "no")
        assert sent(message.due_at - dt.timedelta(milliseconds=1)) == 0
        receiver.answers = with_status(204, b"")
        assert sent(message.due_at) == 1
    assert private.came == []
    assert len({came.headers["webhook-id"] for came in receiver.came}) == 1
    assert len({came.body for came in receiver.came}) == 1
    assert endpoint.messages.get().state == "arrived"


def test_who_is_down_is_tried_for_three_days_and_then_given_up(endpoint: Endpoint):
    with socket.socket() as held:
        held.bind(("127.0.0.1", 0))  # taken, and nobody listens
        Endpoint.objects.update(address=f"http://127.0.0.1:{held.getsockname()[1]}/")
        happen()
        now = began = clock.now()
        for wait in WAITS:
            assert sent(now) == 1
            message = endpoint.messages.get()
            assert wait <= message.due_at - now <= wait * 1.2
            now = message.due_at
        assert sent(now) == 1
    message = endpoint.messages.get()
    assert (message.state, message.attempts, message.done_at) == ("given_up", 10, now)
    assert {one.trouble for one in message.tries.all()} == {Trouble.NO_LINE}
    endpoint.refresh_from_db()
    assert endpoint.failing_since == began
    assert sent(now + dt.timedelta(days=9)) == 0


def test_one_that_is_gone_is_switched_off_and_loses_nothing(receiver: Receiver, endpoint: Endpoint):
    receiver.answers = with_status(410, b"bye")
    happen(subject=uuid4(), count=2)
    sent(clock.now())
    endpoint.refresh_from_db()
    assert endpoint.off == Endpoint.Off.GONE
    told = Event.objects.get(name="lms.webhook_switched")
    assert (told.subject, told.actor, told.data) == (endpoint.uuid, None, {"on": False})
    happen()
    assert sent(later(days=1)) == 0
    receiver.answers = with_status(200)
    endpoints.switch(endpoint=endpoint, on=True, by=UserFactory(is_superuser=True), now=clock.now())
    while sent(later(days=1)):
        pass
    assert set(endpoint.messages.values_list("state", flat=True)) == {"arrived"}
    assert len(receiver.came) == 4


def test_who_asks_to_be_left_alone_is(receiver: Receiver, endpoint: Endpoint):
    receiver.answers = with_status(429, Retry_After="3600")
    happen()
    now = clock.now()
    sent(now)
    assert endpoint.messages.get().due_at == now + dt.timedelta(hours=1)


@pytest.mark.parametrize("answers", [silent, dripping(b"HTTP/1.1 200 OK\r\nX: ")])
def test_who_is_slow_is_left_and_told_again(receiver: Receiver, endpoint: Endpoint, answers, monkeypatch):
    monkeypatch.setattr(sending, "SECONDS", 0.2)
    receiver.answers = answers
    happen()
    sent(clock.now())
    assert endpoint.messages.get().state == "waiting"
    assert last_try(endpoint).trouble == Trouble.SLOW


def test_a_bad_certificate_is_told(endpoint: Endpoint, tmp_path):
    with receiving(Receiver(), certificate(tmp_path)) as receiver:
        Endpoint.objects.update(address=receiver.url)
        happen()
        sent(clock.now())
    assert last_try(endpoint).trouble == Trouble.TLS


def test_an_address_that_has_come_to_lie_inside_is_told_nothing(receiver: Receiver, endpoint: Endpoint, settings):
    settings.SENDS_TO_ITSELF = False
    happen()
    sent(clock.now())
    assert last_try(endpoint).trouble == Trouble.INSIDE
    assert receiver.came == []


def test_a_huge_answer_is_kept_by_its_beginning(receiver: Receiver, endpoint: Endpoint):
    receiver.answers = with_status(500, b"a" * 1_000_000)
    happen()
    sent(clock.now())
    assert len(last_try(endpoint).excerpt) == sending.EXCERPT


def test_what_is_about_one_thing_arrives_in_order_and_others_go_on(receiver: Receiver, endpoint: Endpoint):
    thing = uuid4()
    held, (free,) = happen(3, subject=thing), happen(1)
    receiver.answers = lambda _, came, handler: with_status(500 if str(thing) in str(came.body) else 200)(
        _, came, handler
    )
    now = clock.now()
    while sent(now):
        pass
    assert [came.headers["webhook-id"] for came in receiver.came] == [str(held[0].uuid), str(free.uuid)]
    receiver.came.clear()
    receiver.answers = with_status(200)
    now += dt.timedelta(minutes=1)
    while sent(now):
        pass
    assert [came.headers["webhook-id"] for came in receiver.came] == [str(event.uuid) for event in held]


def test_one_that_is_given_up_lets_the_next_go(receiver: Receiver, endpoint: Endpoint):
    first, second = happen(2, subject=uuid4())
    outbox.fill(now=clock.now())
    Message.objects.filter(event=first).update(attempts=len(WAITS))
    receiver.answers = with_status(500)
    sent(clock.now())
    assert endpoint.messages.get(event=first).state == "given_up"
    receiver.answers = with_status(200)
    sent(clock.now())
    assert endpoint.messages.get(event=second).state == "arrived"


def test_a_slow_receiver_holds_up_nobody_else(receiver: Receiver):
    slow = Receiver()
    everything_else = threading.Event()

    def wait_for_the_others(_, came, handler):
        everything_else.wait(sending.SECONDS * 2)  # past its time, if the others waited for it
        with_status(200)(_, came, handler)

    def count(_, came, handler):
        with_status(200)(_, came, handler)
        if len(receiver.came) == 30:
            everything_else.set()

    slow.answers, receiver.answers = wait_for_the_others, count
    with receiving(slow):
        webhooks.endpoint(slow.url)
        webhooks.endpoint(receiver.url)
        happen(30)
        tasks.send_webhooks()
    assert len(slow.came) == 30
    assert set(Message.objects.values_list("state", flat=True)) == {"arrived"}


def test_one_endpoint_has_its_share_on_the_way_and_a_failing_one_a_single_message(endpoint: Endpoint):
    happen(20)
    now = clock.now()
    outbox.fill(now=now)
    assert len(delivering.claim(now=now, most=16)) == delivering.SHARE
    assert delivering.claim(now=now, most=16) == []
    Message.objects.update(leased_until=None, due_at=now)
    Endpoint.objects.update(failing_since=now)
    assert len(delivering.claim(now=now, most=16)) == 1


def test_where_nothing_is_due_one_statement_says_so(endpoint: Endpoint, django_assert_num_queries):
    with django_assert_num_queries(1):
        assert delivering.claim(now=clock.now(), most=16) == []


def test_who_dies_while_sending_is_stood_in_for(receiver: Receiver, endpoint: Endpoint):
    happen()
    now = clock.now()
    outbox.fill(now=now)
    (dead,) = delivering.claim(now=now, most=16)
    assert sent(now + dt.timedelta(seconds=1)) == 0
    assert sent(now + delivering.LEASE) == 1
    delivering.keep(dead, sending.Answer(status=500), now=now + delivering.LEASE)  # it was only slow
    message = endpoint.messages.get()
    assert (message.state, message.attempts, message.tries.count()) == ("arrived", 2, 2)


def test_one_that_is_ended_while_something_is_on_its_way_is_gone(receiver: Receiver, endpoint: Endpoint):
    happen()
    now = clock.now()
    outbox.fill(now=now)
    (flying,) = delivering.claim(now=now, most=16)
    endpoints.end_endpoint(endpoint=endpoint, by=UserFactory(is_superuser=True), now=now)
    delivering.keep(flying, delivering.sent(flying), now=now)
    assert not Message.objects.exists()
    tasks.send_webhooks()
