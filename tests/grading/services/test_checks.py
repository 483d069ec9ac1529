"""The nightly replay: in slices, over all runs; what differs is kept, told once, and forgotten when it agrees again."""

import pytest
from django.conf import settings
from django.db import connection
from django.test.utils import CaptureQueriesContext

from audit.models import Event
from common import clock
from grading import tasks
from grading.models import Entry, LedgerCheck, LedgerFault, Mark
from grading.selectors.checks import faulty_runs
from grading.services import checks
from tests.factories.classes import EnrolmentFactory
from tests.factories.grades import DUE, LineItemFactory, scored

pytestmark = pytest.mark.django_db


def tampered(enrolment, points=20):
    Mark.objects.filter(enrolment=enrolment).update(points=points)


def told():
    return Event.objects.filter(name="grading.ledger_fault_found")


@pytest.fixture
def many(column, monkeypatch):
    """Seven ledgers of two runs, replayed three at a time."""
    monkeypatch.setattr(checks, "SLICE", 3)
    other = LineItemFactory()
    people = [EnrolmentFactory(run=item.run) for item in (column, other) for _ in range(4)][1:]
    for one in people:
        scored(column if one.run == column.run else other, one, 10)
    return people


def test_all_are_replayed_once_and_the_end_is_kept(many):
    tasks.check_ledgers()
    check = LedgerCheck.objects.get()
    assert (check.ledgers, check.faulty, check.ended_at is not None) == (7, 0, True)
    assert not LedgerFault.objects.exists()


def test_a_number_of_ledgers_that_fills_the_slices_ends_as_well(many, monkeypatch):
    monkeypatch.setattr(checks, "SLICE", 7)
    tasks.check_ledgers()
    assert LedgerCheck.objects.get().ended_at


def test_a_difference_is_kept_and_told_once_until_it_is_another(many):
    tampered(many[4])
    tasks.check_ledgers()
    fault = LedgerFault.objects.get()
    assert fault.enrolment == many[4]
    assert [one["code"] for one in fault.told] == ["mark", "figures"]
    assert (told().get().subject, told().get().data) == (many[4].uuid, {"faults": 2})
    tasks.check_ledgers()
    assert told().count() == 1
    assert LedgerFault.objects.get().seen_at > fault.seen_at
    tampered(many[4], points=19)
    tasks.check_ledgers()
    assert told().count() == 2
    assert faulty_runs() == [(many[4].run, 1)]


def test_a_ledger_that_cannot_be_read_holds_up_no_other(many):
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        cursor.execute("ALTER TABLE grading_entry DISABLE TRIGGER USER")
    entry = Entry.objects.get(enrolment=many[1])
    Entry.objects.filter(pk=entry.pk).update(data={"x": 1.5})
    tasks.check_ledgers()
    check = LedgerCheck.objects.get()
    assert (check.ledgers, check.faulty, check.ended_at is not None) == (7, 1, True)
    assert LedgerFault.objects.get().told == [{"code": "unreadable", "told": {"found": str(entry.uuid)}}]


def test_what_agrees_again_is_forgotten(many):
    tampered(many[0])
    tasks.check_ledgers()
    tampered(many[0], points=10)
    tasks.check_ledgers()
    assert not LedgerFault.objects.exists()


def test_a_message_that_comes_twice_replays_nothing_twice_and_goes_on(many):
    check = checks.begin(now=DUE)
    assert checks.go_on(check=check, after=0, now=DUE).ledgers == 3
    assert checks.go_on(check=check, after=0, now=DUE).ledgers == 3
    tasks.go_on_checking(check.pk, 0)
    tasks.go_on_checking(check.pk, 0)
    assert LedgerCheck.objects.get().ledgers == 7


def test_a_slice_takes_the_same_statements_for_any_number(column):
    def statements():
        check = checks.begin(now=clock.now())
        with CaptureQueriesContext(connection) as captured:
            checks.go_on(check=check, after=0, now=clock.now())
        return len(captured)

    scored(column, EnrolmentFactory(run=column.run), 10)
    few = statements()
    for _ in range(9):
        scored(column, EnrolmentFactory(run=column.run), 10)
    assert statements() == few


def test_it_is_begun_every_night():
    entry = settings.CELERY_BEAT_SCHEDULE["grading: every ledger replayed"]
    assert entry["task"] == "grading.tasks.check_ledgers"
    assert (entry["schedule"].hour, entry["schedule"].minute) == ({22}, {10})
