"""A name that one transaction, or one worker, holds at a time, for what no row stands for."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection


def is_alone(name: str) -> bool:
    """Hold `name` until the end of the transaction; tell at once whether nobody else holds it."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_xact_lock(hashtextextended(%s, 0))", [name])
        return bool(cursor.fetchone()[0])


@contextmanager
def held(name: str) -> Iterator[bool]:
    """Hold `name` over any number of transactions; tell whether nobody else holds it. Who dies lets go of it."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_lock(hashtextextended(%s, 0))", [name])
        got = bool(cursor.fetchone()[0])
    try:
        yield got
    finally:
        if got:
            with connection.cursor() as cursor:
                cursor.execute("SELECT pg_advisory_unlock(hashtextextended(%s, 0))", [name])
