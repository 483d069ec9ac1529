"""The rows that migrations make (Wagtail's root page, site, locale, groups), kept aside and put back after a flush.

A transactional test, and every test with a live server, empties all tables when it ends; without
these rows the next test would find no root page. They lie in a schema of their own in the test database.
"""

from django.db import OperationalError, connection, transaction
from django.test import TransactionTestCase
from psycopg.errors import DeadlockDetected

KEPT = "base_rows"


def keep() -> None:
    """Keep the present rows, or put back those kept by an earlier run of the same migrations (`--reuse-db`)."""
    if _kept_of_these_migrations():
        put_back()
    else:
        _take()
    TransactionTestCase._fixture_teardown = lambda self: put_back()


def put_back() -> None:
    """Empty every table and fill it with the kept rows.

    A browser that was closed a moment ago may have a request under way (how far one has read is sent on leaving). Where
    each waits for the other, PostgreSQL ends one of them; if it was this one, it is done again.
    """
    for is_last in (False, False, True):
        try:
            _put_back()
        except OperationalError as failure:
            if is_last or not isinstance(failure.__cause__, DeadlockDetected):
                raise
        else:
            return


def _put_back() -> None:
    """Fill the emptied tables; foreign keys are checked when all are there."""
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(f"TRUNCATE {', '.join(_tables(cursor, 'public'))}")
        for table in _tables(cursor, KEPT):
            cursor.execute(f"INSERT INTO public.{table} SELECT * FROM {KEPT}.{table}")


def _take() -> None:
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(f"DROP SCHEMA IF EXISTS {KEPT} CASCADE; CREATE SCHEMA {KEPT}")
        for table in [*_tables(cursor, "public"), "django_migrations"]:
            cursor.execute(f"SELECT FROM public.{table} LIMIT 1")
            if cursor.rowcount:
                cursor.execute(f"CREATE TABLE {KEPT}.{table} AS TABLE public.{table}")


def _kept_of_these_migrations() -> bool:
    with connection.cursor() as cursor:
        if "django_migrations" not in _tables(cursor, KEPT, every=True):
            return False
        cursor.execute(
            f"SELECT FROM {KEPT}.django_migrations k FULL JOIN public.django_migrations p USING (app, name) "
            "WHERE k.id IS NULL OR p.id IS NULL"
        )
        return cursor.rowcount == 0


def _tables(cursor, schema: str, *, every: bool = False) -> list[str]:
    cursor.execute("SELECT quote_ident(tablename) FROM pg_tables WHERE schemaname = %s", [schema])
    return [name for (name,) in cursor.fetchall() if every or name != "django_migrations"]
