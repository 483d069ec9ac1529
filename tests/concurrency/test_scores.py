"""No points are kept beyond what their column gives, whoever changes that at the same moment. Real threads."""

import threading
import uuid
from decimal import Decimal

import pytest
from django.db import connection, transaction

from common import clock
from common.errors import Refusal
from grading.models import LineItem, Mark
from grading.services.columns import change_column, make_column
from grading.services.scores import put_score
from grading.services.typed import enter_points
from tests.concurrency.threads import at_once
from tests.factories.classes import EnrolmentFactory, teacher

pytestmark = pytest.mark.django_db(transaction=True)
BY = uuid.uuid4()


@pytest.fixture
def column():
    return make_column(run=EnrolmentFactory().run, title="Midterm", points=Decimal(30), by=BY, now=clock.now())


def send(column, student):
    known = {"check": lambda mark: None, "by": BY, "now": clock.now()}
    return put_score(line_item=column, enrolment=student, points=Decimal(20), **known)


def type_in(column, student):
    known = {"seen": {}, "by": teacher(column.run).user, "now": clock.now()}
    return enter_points(line_item=column, wanted={student.uuid: Decimal(20)}, **known)


def lower(column):
    change_column(line_item=column, points=Decimal(5), check=lambda: None, by=BY, now=clock.now())


@pytest.mark.parametrize("enter", [send, type_in])
def test_points_are_entered_or_their_most_is_lowered_never_both(column, enter):
    for student in EnrolmentFactory.create_batch(6, run=column.run):
        Mark.objects.all().delete()
        LineItem.objects.update(points=30)
        told = at_once(lambda one=student: enter(column, one), lambda: lower(column))
        assert [type(one) for one in told if one is not None and one is not True and one != 1] == [Refusal], told
        assert not Mark.objects.filter(points__gt=LineItem.objects.get().points).exists()
        if Mark.objects.exists():
            break


@pytest.mark.parametrize("enter", [send, type_in])
def test_who_waits_for_the_lowering_of_the_most_sees_it(column, enter):
    student, held, waits = column.run.enrolments.get(), threading.Event(), {}

    def lowered():
        with transaction.atomic():
            lower(column)
            held.set()
            waits["on"].wait(timeout=20)
        connection.close()

    def entered():
        try:
            enter(column, student)
        except Refusal as refusal:
            waits["told"] = refusal.code
        connection.close()

    waits["on"] = threading.Event()
    first, second = threading.Thread(target=lowered), threading.Thread(target=entered)
    first.start()
    held.wait(timeout=20)
    second.start()
    while True:  # until it waits for the lock
        with connection.cursor() as cursor:
            cursor.execute("SELECT count(*) FROM pg_locks WHERE NOT granted")
            if cursor.fetchone()[0]:
                break
    waits["on"].set()
    first.join(timeout=20)
    second.join(timeout=20)
    assert waits["told"] == "beyond"
    assert not Mark.objects.exists()
