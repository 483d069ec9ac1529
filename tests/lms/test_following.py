"""Who follows the record of events takes in each once, in order, and none before what came before it."""

import pytest
from django.db import transaction

from audit.models import Event
from audit.services import record
from common import clock
from lms.services import following
from runs.events import RunMade

pytestmark = pytest.mark.django_db


def happen(count: int = 1) -> list[Event]:
    with transaction.atomic():
        return [record(RunMade(), by=None, now=clock.now()) for _ in range(count)]


def test_each_event_is_taken_in_once_and_in_order():
    first, taken = happen(3), []
    assert following.follow("test", taken.extend) == 3
    second = happen(2)
    following.follow("test", taken.extend)
    following.follow("test", taken.extend)
    assert [event.pk for event in taken] == [event.pk for event in first + second]


def test_a_large_backlog_is_taken_in_by_steps(monkeypatch):
    monkeypatch.setattr(following, "AT_ONCE", 2)
    happened, steps = happen(5), []
    while following.follow("test", steps.append):
        pass
    assert [event.pk for step in steps for event in step] == [event.pk for event in happened]
    assert max(len(step) for step in steps) == 2


def test_what_was_not_written_is_taken_in_again():
    happened = happen(2)

    def fall(events: list[Event]) -> None:
        raise OSError("the disk is full")

    with pytest.raises(OSError, match="disk"):
        following.follow("test", fall)
    taken: list[Event] = []
    following.follow("test", taken.extend)
    assert [event.pk for event in taken] == [event.pk for event in happened]


def test_followers_do_not_share_their_place():
    happen()
    assert following.follow("one", lambda events: None) == 1
    assert following.follow("other", lambda events: None) == 1
