"""Two at once: the ledger's chain has no gap and nothing is lost. Real threads, real transactions."""

import threading
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from decimal import Decimal

import pytest
from django.db import connection, transaction

from common import clock
from grading.models import Entry, LineItem, Mark, PlannedRelease, Total
from grading.rules.late import LateRule
from grading.selectors.replay import faults_of
from grading.services import line_items, missing
from grading.services.adjusting import override
from grading.services.late_rules import set_late_rule
from grading.services.planned_releases import plan
from grading.services.release import release
from tests.factories.grades import ActivityFactory, LineItemFactory, scored

pytestmark = pytest.mark.django_db(transaction=True)


def at_once(*acts):
    """Run the acts in threads that start together; raise what any of them raised."""
    barrier = threading.Barrier(len(acts))

    def run(act):
        try:
            barrier.wait(timeout=10)
            return act()
        finally:
            connection.close()

    with ThreadPoolExecutor(len(acts)) as threads:
        return [one.result(timeout=30) for one in [threads.submit(run, act) for act in acts]]


def unbroken(enrolment) -> int:
    """Return the length of an enrolment's chain, which has no gap."""
    chain = list(Entry.objects.filter(enrolment=enrolment).order_by("sequence"))
    assert [entry.sequence for entry in chain] == list(range(1, len(chain) + 1))
    assert [entry.previous_hash for entry in chain] == ["", *(entry.hash for entry in chain[:-1])]
    total = Total.objects.get(enrolment=enrolment)
    assert (total.sequence, total.last_hash) == (len(chain), chain[-1].hash)
    return len(chain)


def test_two_first_scores_in_two_columns_both_count(column, student):
    other = LineItemFactory(run=column.run, points=Decimal(20))
    at_once(lambda: scored(column, student, 10), lambda: scored(other, student, 20))
    assert unbroken(student) == 2
    assert Total.objects.get().so_far == 75


def test_many_entries_in_one_column_all_count(column, student):
    at_once(*[lambda: scored(column, student, 1, kind="regrade")] * 6)
    assert unbroken(student) == 6
    assert Mark.objects.get().points == 6


def test_a_release_and_a_score_at_once_keep_both(column, student, teacher):
    scored(column, student, 10)
    at_once(
        lambda: release(line_item=column, by=teacher, now=clock.now()),
        lambda: scored(column, student, 1, kind="regrade"),
    )
    assert unbroken(student) == 3
    mark = Mark.objects.get()
    assert (mark.points, mark.released_at is not None) == (11, True)


def test_two_releases_at_once_release_once(column, student, teacher):
    scored(column, student, 10)
    released = at_once(*[lambda: release(line_item=column, by=teacher, now=clock.now())] * 2)
    assert sorted(released) == [0, 1]
    assert unbroken(student) == 2


def test_a_mark_set_by_hand_while_work_comes_in_stays_as_set(column, student, teacher):
    scored(column, student, 10)
    by_hand = {"line_item": column, "enrolment": student, "points": Decimal(18), "reason": "agreed", "by": teacher}
    at_once(
        lambda: override(now=clock.now(), **by_hand),
        lambda: scored(column, student, 1, kind="regrade"),
    )
    assert Mark.objects.get().points == 18


def test_a_column_opened_while_a_score_comes_in_counts_in_the_total(column, student):
    activity = ActivityFactory(run=column.run)
    at_once(
        lambda: scored(column, student, 20),
        lambda: line_items.open_line_item(activity=activity, points=Decimal(20), now=clock.now()),
    )
    assert Total.objects.get(enrolment=student).if_nothing_more == 50


def test_a_late_rule_set_while_a_score_comes_in_holds_for_it(column, student, teacher):
    at_once(
        lambda: scored(column, student, 10, days_late=1),
        lambda: set_late_rule(line_item=column, rule=LateRule(Decimal(50)), by=teacher, now=clock.now()),
    )
    assert Mark.objects.get().points == 5
    unbroken(student)


def test_work_handed_in_while_it_is_entered_as_missing_is_never_missing_in_the_end(column, student, teacher):
    LineItem.objects.filter(pk=column.pk).update(missing_days=0)
    now = column.activity.due_at + timedelta(minutes=1)
    at_once(
        lambda: missing.enter_overdue(now=now),
        lambda: scored(column, student, 10),
        lambda: missing.enter_overdue(now=now),
    )
    assert Mark.objects.get().state == "marked"
    missing.enter_overdue(now=now)
    unbroken(student)
    assert faults_of(student) == []


def test_a_release_is_planned_while_a_change_of_the_scheme_holds_the_columns(column, teacher):
    locked, done = threading.Event(), threading.Event()

    def hold():
        try:
            with transaction.atomic():
                LineItem.objects.select_for_update(no_key=True).get(pk=column.pk)
                locked.set()
                done.wait(timeout=20)
        finally:
            connection.close()

    with ThreadPoolExecutor(1) as threads:
        holding = threads.submit(hold)
        assert locked.wait(timeout=20)
        try:
            with transaction.atomic(), connection.cursor() as cursor:
                cursor.execute("SET LOCAL lock_timeout = '3s'")
                plan(line_item=column, at=clock.now() + timedelta(days=1), by=teacher, now=clock.now())
        finally:
            done.set()
        holding.result(timeout=20)
    assert PlannedRelease.objects.count() == 1
