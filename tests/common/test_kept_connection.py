"""A kept connection: checked without asking the server, and given up when the server ended it."""

from datetime import UTC, datetime

import pytest
from django.db import DataError, connection, connections
from django.test import Client

from common.prepared import fetched
from tests.statements import statements


def end(pid: int) -> None:
    other = connections.create_connection("default")
    try:
        with other.cursor() as cursor:
            cursor.execute("SELECT pg_terminate_backend(%s, 5000)", [pid])
    finally:
        other.close()


@pytest.mark.django_db(transaction=True)
def test_a_page_that_follows_a_restart_of_the_database_is_served():
    assert Client().get("/courses/").status_code == 200
    connection.ensure_connection()
    end(connection.connection.info.backend_pid)
    connection.health_check_done = False  # as at the start of the next request
    assert Client().get("/courses/").status_code == 200


@pytest.mark.django_db(transaction=True)
def test_the_check_asks_the_server_nothing_while_all_is_well():
    connection.ensure_connection()
    with statements() as sent:
        assert connection.is_usable()
    assert not sent
    end(connection.connection.info.backend_pid)
    assert not connection.is_usable()
    connection.close()


@pytest.mark.django_db(transaction=True)
def test_a_statement_keeps_its_cursor_as_long_as_its_connection():
    assert fetched("SELECT %s::int + 1", [1]) == [(2,)]
    kept = connection.kept_cursor("SELECT %s::int + 1").cursor
    assert fetched("SELECT %s::int + 1", [41]) == [(42,)]
    assert connection.kept_cursor("SELECT %s::int + 1").cursor is kept
    with pytest.raises(DataError):
        fetched("SELECT 1 / %s::int", [0])
    assert fetched("SELECT 1 / %s::int", [1]) == [(1,)]
    end(connection.connection.info.backend_pid)
    connection.health_check_done = False  # as at the start of the next request
    assert fetched("SELECT %s::int + 1", [1]) == [(2,)]


@pytest.mark.django_db
def test_a_time_comes_as_it_is_kept_to_the_microsecond_in_utc():
    times = ["2026-05-03 20:12:07.123456+00", "2026-05-03 20:12:07+05:30", "0044-03-15 00:00+00"]
    with connection.cursor() as cursor:
        cursor.execute("SELECT unnest(%s::timestamptz[])", [times])
        found = [time for (time,) in cursor.fetchall()]
    assert found == [datetime.fromisoformat(time).astimezone(UTC) for time in times]
    assert {time.tzinfo for time in found} == {UTC}
