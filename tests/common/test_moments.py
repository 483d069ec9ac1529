"""Moments read from the database: the same as psycopg reads, whatever the connection's zone."""

from datetime import UTC, datetime

import pytest
from django.db import DataError, connection

from common.moments import Moment

pytestmark = pytest.mark.django_db
NOON = datetime(2026, 5, 3, 12, tzinfo=UTC)


def read(moment, *, zone="UTC"):
    with connection.cursor() as cursor:
        cursor.execute("SELECT set_config('timezone', %s, true)", [zone])
        cursor.execute("SELECT %s::timestamptz", [moment])
        return cursor.fetchone()[0]


@pytest.mark.parametrize("microseconds", [0, 5, 120_000, 999_999])
@pytest.mark.parametrize("zone", ["UTC", "Asia/Kabul", "America/New_York"])
def test_a_moment_comes_back_as_it_went_in_and_in_utc(microseconds, zone):
    moment = NOON.replace(microsecond=microseconds)
    found = read(moment, zone=zone)
    assert (found, found.tzinfo) == (moment, UTC)


def test_every_connection_reads_so():
    connection.ensure_connection()
    assert connection.connection.adapters.get_loader(1184, 0) is Moment


@pytest.mark.parametrize("moment", ["infinity", "-infinity"])
def test_what_python_has_no_moment_for_is_refused_as_before(moment):
    with pytest.raises(DataError):
        read(moment)
