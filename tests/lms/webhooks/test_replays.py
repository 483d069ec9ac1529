"""What was told can be told again: one message, all given up, or all since a moment, from the record of events."""

import datetime as dt
from uuid import uuid4

import pytest

from audit.models import Event
from common import clock
from common.errors import Refusal
from lms.models import Endpoint, Message
from lms.services.webhooks import outbox, replays
from tests.factories.people import UserFactory
from tests.factories.webhooks import endpoint as new_endpoint
from tests.factories.webhooks import happen, sent
from tests.made_once import made_once
from tests.receiver import Receiver, with_status

pytestmark = pytest.mark.django_db


@made_once
def admin():
    return UserFactory(is_superuser=True)


def ids(receiver: Receiver) -> list[str]:
    return [came.headers["webhook-id"] for came in receiver.came]


def work_off(now: dt.datetime) -> None:
    while sent(now):
        pass


def test_one_that_arrived_is_sent_again_under_its_id(receiver: Receiver, endpoint: Endpoint, admin):
    (event,) = happen()
    work_off(clock.now())
    replays.replay_message(message=endpoint.messages.get(), by=admin, now=clock.now())
    work_off(clock.now())
    assert ids(receiver) == [str(event.uuid)] * 2
    assert endpoint.messages.get().tries.count() == 2
    assert Event.objects.get(name="lms.webhook_replayed").data == {"what": str(event.uuid)}


def test_one_that_waits_for_its_time_is_sent_at_once(receiver: Receiver, endpoint: Endpoint, admin):
    receiver.answers = with_status(500)
    first, second = happen(2, subject=uuid4())
    work_off(clock.now())
    with pytest.raises(Refusal, match="goes first"):
        replays.replay_message(message=endpoint.messages.get(event=second), by=admin, now=clock.now())
    receiver.answers = with_status(200)
    replays.replay_message(message=endpoint.messages.get(event=first), by=admin, now=clock.now())
    work_off(clock.now())
    assert set(endpoint.messages.values_list("state", flat=True)) == {"arrived"}


def test_all_that_was_given_up_is_sent_again_in_order(receiver: Receiver, endpoint: Endpoint, admin):
    events = happen(3, subject=uuid4()) + happen(2)
    outbox.fill(now=clock.now())
    Message.objects.update(state="given_up", due_at=None, done_at=clock.now())
    assert replays.replay_given_up(endpoint=endpoint, by=admin, now=clock.now()) == 5
    work_off(clock.now())
    assert sorted(ids(receiver)) == sorted(str(event.uuid) for event in events)
    assert [name for name in ids(receiver) if name in {str(event.uuid) for event in events[:3]}] == [
        str(event.uuid) for event in events[:3]
    ]


def test_all_since_a_moment_is_told_again_also_what_was_forgotten(receiver: Receiver, admin):
    now = clock.now()
    endpoint, _ = new_endpoint(receiver.url, now=now - dt.timedelta(days=10))
    old, (kept,), (forgotten,) = (happen(now=now - dt.timedelta(days=days)) for days in (9, 3, 2))
    work_off(now)
    Message.objects.filter(event=forgotten).delete()
    receiver.came.clear()
    replays.replay_since(endpoint=endpoint, since=now - dt.timedelta(days=5), by=admin, now=now)
    work_off(clock.now())
    assert sorted(ids(receiver)) == sorted(str(event.uuid) for event in (kept, forgotten))
    assert endpoint.messages.count() == 3
    assert len(old) == 1


def test_a_test_is_sent_once_and_also_while_it_is_off(receiver: Receiver, endpoint: Endpoint, admin):
    Endpoint.objects.update(off=Endpoint.Off.PERSON)
    receiver.answers = with_status(500, b"oh")
    message = replays.send_test(endpoint=endpoint, by=admin, now=clock.now())
    work_off(clock.now())
    work_off(clock.now() + dt.timedelta(days=2))
    message.refresh_from_db()
    assert (message.state, message.tries.get().excerpt) == ("given_up", "oh")
    assert b'"type":"webhook.test"' in receiver.came[0].body
    endpoint.refresh_from_db()
    assert endpoint.failing_since is None
    assert replays.replay_given_up(endpoint=endpoint, by=admin, now=clock.now()) == 0


def test_a_test_goes_before_all_that_waits(receiver: Receiver, endpoint: Endpoint, admin):
    happen(30)
    outbox.fill(now=clock.now())
    message = replays.send_test(endpoint=endpoint, by=admin, now=clock.now())
    sent(clock.now())
    assert str(message.uuid) in ids(receiver)
