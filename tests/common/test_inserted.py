"""What is written as one parameter is what `bulk_create` would have written."""

from datetime import UTC, datetime
from decimal import Decimal
from uuid import uuid4

import pytest

from audit.models import Event
from common.inserted import Insert
from grading.models import Mark
from tests.factories.classes import EnrolmentFactory
from tests.factories.grades import LineItemFactory
from tests.statements import statements

pytestmark = pytest.mark.django_db

AT = datetime(2026, 5, 3, 20, 12, 7, 123456, tzinfo=UTC)


def test_rows_are_written_in_their_order_with_every_kind_of_value():
    data = {"title": "100% \"of\" 'it' \\ اردو", "points": "7.50", "none": None, "list": [1, {"a": True}]}
    events = [
        Event(name="a.first", occurred_at=AT, actor=uuid4(), data=data),
        Event(name="a.second", occurred_at=AT),
    ]
    with statements() as sent:
        Insert(Event)(events)
    assert len(sent) == 1
    first, second = Event.objects.order_by("pk")
    assert [first.pk, second.pk] == [one.pk for one in events]
    assert (first.name, first.uuid, first.occurred_at) == ("a.first", events[0].uuid, AT)
    assert (first.actor, first.data) == (events[0].actor, data)
    assert (second.actor, second.run, second.data) == (None, None, {})


def test_what_is_there_already_gets_the_new_values():
    keep = Insert(Mark, unique=("enrolment", "line_item"), update=("points",))
    enrolment = EnrolmentFactory()
    line_item = LineItemFactory(run=enrolment.run)
    for points, state in (("3.25", "partly"), ("9.50", "marked")):
        mark = Mark(enrolment=enrolment, line_item=line_item, points=Decimal(points), state=state, updated_at=AT)
        keep([mark])
    kept = Mark.objects.get()
    assert (kept.pk, kept.points, kept.state) == (mark.pk, Decimal("9.50"), "partly")
