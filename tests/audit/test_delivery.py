"""An event reaches each of its receivers, at least once, whatever becomes of the broker's message."""

from dataclasses import dataclass
from datetime import timedelta
from typing import ClassVar

import pytest
from django.db import ProgrammingError

from audit import events, services, tasks
from audit.models import Delivery, Event
from common import clock


@dataclass(frozen=True, kw_only=True)
class KettleBoiled(events.Happening):
    name: ClassVar[str] = "tests.kettle_boiled"
    degrees: int = 100


@pytest.fixture
def heard(monkeypatch):
    monkeypatch.setattr(events, "_receivers", {})
    seen: list[Event] = []
    events.hear(KettleBoiled, "tests.pour", seen.append)
    return seen


@pytest.mark.django_db
def test_a_receiver_hears_after_commit_and_once(heard, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        event = services.record(KettleBoiled(degrees=97), by=None, now=clock.now())
        assert heard == []
    assert [(e.name, e.data) for e in heard] == [("tests.kettle_boiled", {"degrees": 97})]
    tasks.deliver(event.pk)
    assert len(heard) == 1


@pytest.mark.django_db
def test_many_events_are_recorded_at_the_price_of_one(
    heard, django_capture_on_commit_callbacks, django_assert_num_queries
):
    with django_capture_on_commit_callbacks(execute=True):
        with django_assert_num_queries(2):
            services.record_all([KettleBoiled(degrees=n) for n in range(50)], by=None, now=clock.now())
        assert heard == []
    assert [event.data["degrees"] for event in heard] == list(range(50))


@pytest.mark.django_db
def test_the_sweep_takes_up_what_the_broker_lost(heard):
    services.record(KettleBoiled(), by=None, now=clock.now() - timedelta(minutes=5))
    tasks.sweep()
    assert len(heard) == 1
    assert Delivery.objects.get().state == Delivery.State.DONE


@pytest.mark.django_db
def test_a_failing_receiver_is_tried_again_later_and_its_error_kept(monkeypatch):
    monkeypatch.setattr(events, "_receivers", {})

    def fail(event):
        raise ValueError("no tea left")

    events.hear(KettleBoiled, "tests.pour", fail)
    event = services.record(KettleBoiled(), by=None, now=clock.now())
    tasks.deliver(event.pk)
    delivery = Delivery.objects.get()
    assert (delivery.state, delivery.attempts) == (Delivery.State.WAITING, 1)
    assert "no tea left" in delivery.error


@pytest.mark.django_db
@pytest.mark.parametrize("change", ["update", "delete"])
def test_the_database_refuses_to_change_an_event(change):
    event = services.record(KettleBoiled(), by=None, now=clock.now())
    rows = Event.objects.filter(pk=event.pk)
    with pytest.raises(ProgrammingError, match="Cannot update or delete"):
        rows.update(name="other") if change == "update" else rows.delete()
