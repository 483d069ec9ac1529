"""An endpoint is told of what it asked for, each once, and of nothing from before it was made."""

import datetime as dt

import pytest

from common import clock
from lms.models import Attempt, Endpoint, Message
from lms.services.webhooks import endpoints, outbox
from tests.factories import webhooks
from tests.factories.classes import RunFactory
from tests.factories.people import UserFactory
from tests.factories.webhooks import happen

pytestmark = pytest.mark.django_db
URL = "https://lms.example.org/hook"


def told(endpoint: Endpoint) -> list:
    outbox.fill(now=clock.now())
    return list(endpoint.messages.order_by("event").values_list("uuid", flat=True))


def ids(events) -> list:
    return [event.uuid for event in events]


def test_it_is_told_of_what_comes_after_it_was_made_each_once():
    happen(2)
    endpoint, _ = webhooks.endpoint(URL)
    events = happen(3)
    assert told(endpoint) == ids(events)
    assert told(endpoint) == ids(events)
    events += happen(1)
    assert told(endpoint) == ids(events)


def test_it_is_told_of_its_runs_and_its_events_only():
    run, other = RunFactory(), RunFactory()
    one, _ = webhooks.endpoint(URL, run)
    every, _ = webhooks.endpoint(URL)
    grades, _ = webhooks.endpoint(URL, names=["grading.", "essays."])
    mine, others = happen(run=run.uuid), happen(run=other.uuid)
    assert told(one) == ids(mine)
    assert told(every) == ids(mine + others)
    assert told(grades) == []


def test_what_concerns_no_run_is_told_to_nobody():
    endpoint, _ = webhooks.endpoint(URL, names=["lms."])
    webhooks.endpoint(URL)
    assert webhooks.last_event().name == "lms.webhook_made"
    assert told(endpoint) == []


def test_one_that_is_off_goes_on_where_it_stopped():
    endpoint, _ = webhooks.endpoint(URL)
    admin = UserFactory(is_superuser=True)
    before = happen()
    assert told(endpoint) == ids(before)
    endpoints.switch(endpoint=endpoint, on=False, by=admin, now=clock.now())
    meanwhile = happen(2)
    assert told(endpoint) == ids(before)
    endpoints.switch(endpoint=endpoint, on=True, by=admin, now=clock.now())
    assert told(endpoint) == ids(before + meanwhile)


def test_where_nothing_has_happened_three_statements_say_so(django_assert_num_queries):
    for _ in range(3):
        endpoint, _secret = webhooks.endpoint(URL)
    happen()
    told(endpoint)
    with django_assert_num_queries(3):
        outbox.fill(now=clock.now())


def test_what_is_long_done_with_is_forgotten():
    endpoint, _ = webhooks.endpoint(URL)
    happen(4)
    told(endpoint)
    now = clock.now()
    states = Message.State
    ages = [(states.ARRIVED, 29), (states.ARRIVED, 31), (states.GIVEN_UP, 89), (states.GIVEN_UP, 91)]
    for message, (state, days) in zip(endpoint.messages.order_by("id"), ages, strict=True):
        Attempt.objects.create(message=message, at=now, headers={}, milliseconds=1)
        done_at = now - dt.timedelta(days=days)
        Message.objects.filter(pk=message.pk).update(state=state, due_at=None, done_at=done_at)
    outbox.forget(now=now)
    kept = [state for state, days in ages if days in (29, 89)]
    assert list(endpoint.messages.order_by("id").values_list("state", flat=True)) == kept
    assert Attempt.objects.count() == 2
