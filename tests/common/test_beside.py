"""Work that a second thread does on the connection of the first."""

import threading

import pytest
from django.db import DatabaseError, connection, transaction

from common.beside import beside

pytestmark = pytest.mark.django_db


def run(statement):
    with connection.cursor() as cursor:
        cursor.execute(statement)
        return cursor.fetchone()[0] if cursor.description else None


def test_it_is_done_by_another_thread_in_the_same_transaction_and_in_order():
    run("CREATE TEMPORARY TABLE heap (n integer)")
    with beside() as hand_over:
        hand_over(run, "INSERT INTO heap VALUES (1), (2)")
        count = hand_over(run, "SELECT count(*) FROM heap")
        assert hand_over(threading.get_ident).result() != threading.get_ident()
        assert count.result() == 2
    assert run("SELECT count(*) FROM heap") == 2


def test_what_fails_there_is_raised_where_it_is_asked_for_and_the_connection_is_left_to_its_own_thread():
    with pytest.raises(DatabaseError), transaction.atomic(), beside() as hand_over:
        hand_over(run, "SELECT nothing").result()
    assert run("SELECT 1") == 1
    assert not connection.allow_thread_sharing


def test_where_the_first_thread_fails_it_is_waited_for_and_what_was_not_begun_is_not_done():
    run("CREATE TEMPORARY TABLE heap (n integer)")

    def fail():
        with beside() as hand_over:
            hand_over(run, "SELECT pg_sleep(0.3)")
            hand_over(run, "INSERT INTO heap VALUES (1)")
            raise LookupError

    with pytest.raises(LookupError):
        fail()
    assert run("SELECT count(*) FROM heap") == 0
