"""A name that one transaction holds at a time, for what no row stands for."""

from django.db import connection


def is_alone(name: str) -> bool:
    """Hold `name` until the end of the transaction; tell at once whether nobody else holds it."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_xact_lock(hashtextextended(%s, 0))", [name])
        return bool(cursor.fetchone()[0])
