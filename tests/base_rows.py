"""The rows of a new site, kept aside and put back after a flush.

They are those that migrations make (Wagtail's root page, locale, groups) and the catalog, below which every test's
courses stand.

A transactional test, and every test with a live server, empties all tables when it ends; without
these rows the next test would find no root page. They lie in a schema of their own in the test database,
and so do the rows of what several such tests stand on and what takes long to make.
"""

from collections.abc import Callable

from django.core.cache import cache
from django.db import OperationalError, connection, transaction
from django.test import TransactionTestCase
from psycopg.errors import DeadlockDetected

from tests.factories import texts

KEPT = "base_rows"
_made: set[str] = set()


def keep() -> None:
    """Keep the present rows, or put back those kept by an earlier run of the same migrations (`--reuse-db`)."""
    if _kept_of_these_migrations():
        put_back()
    else:
        texts.catalog()
        _take(KEPT)
    TransactionTestCase._fixture_teardown = lambda self: put_back()


def stand(name: str, make: Callable[[], object]) -> None:
    """Let a transactional test find the rows that `make` makes beside the base rows; it is called once a worker.

    Unlike rows made anew they come with the same ids, so that the cache must forget those of the test before.
    """
    if name in _made:
        put_back(name)
    else:
        make()
        _take(name)
        _made.add(name)
    cache.clear()


def put_back(schema: str = KEPT) -> None:
    """Empty every table and fill it with the kept rows.

    A browser that was closed a moment ago may have a request under way (how far one has read is sent on leaving). Where
    each waits for the other, PostgreSQL ends one of them; if it was this one, it is done again.
    """
    for is_last in (False, False, True):
        try:
            _put_back(schema)
        except OperationalError as failure:
            if is_last or not isinstance(failure.__cause__, DeadlockDetected):
                raise
        else:
            return


def _put_back(schema: str) -> None:
    """Take away the rows, not the tables' files as TRUNCATE does: of some two hundred tables few have any.

    The user of a `DATABASE_URL` of one's own must be allowed to set `session_replication_role`, as a superuser is.
    """
    with transaction.atomic(), connection.cursor() as cursor:
        tables = _tables(cursor, "public")
        cursor.execute("SET LOCAL session_replication_role = replica")  # neither triggers nor foreign keys are asked
        cursor.execute(f"LOCK TABLE {', '.join(tables)}")
        cursor.execute(" UNION ALL ".join(f"SELECT '{table}' WHERE EXISTS (SELECT FROM {table})" for table in tables))
        for (table,) in cursor.fetchall():
            cursor.execute(f"DELETE FROM {table}")
        for table, columns in _tables(cursor, schema).items():
            cursor.execute(f"INSERT INTO public.{table} ({columns}) SELECT {columns} FROM {schema}.{table}")


def _take(schema: str) -> None:
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(f"DROP SCHEMA IF EXISTS {schema} CASCADE; CREATE SCHEMA {schema}")
        for table, columns in _tables(cursor, "public", every=True).items():
            cursor.execute(f"SELECT FROM public.{table} LIMIT 1")
            if cursor.rowcount:
                cursor.execute(f"CREATE TABLE {schema}.{table} AS SELECT {columns} FROM public.{table}")


def _kept_of_these_migrations() -> bool:
    with connection.cursor() as cursor:
        if "django_migrations" not in _tables(cursor, KEPT, every=True):
            return False
        cursor.execute(
            f"SELECT FROM {KEPT}.django_migrations k FULL JOIN public.django_migrations p USING (app, name) "
            "WHERE k.id IS NULL OR p.id IS NULL"
        )
        return cursor.rowcount == 0


def _tables(cursor, schema: str, *, every: bool = False) -> dict[str, str]:
    """Return the columns of each table that a row is made of, those left out that PostgreSQL computes."""
    cursor.execute(
        "SELECT quote_ident(relname), string_agg(quote_ident(attname), ', ') "
        "FROM pg_class JOIN pg_attribute ON attrelid = pg_class.oid "
        "WHERE relnamespace = to_regnamespace(%s) AND relkind = 'r' "
        "AND attnum > 0 AND NOT attisdropped AND attgenerated = '' GROUP BY relname",
        [schema],
    )
    return {name: columns for name, columns in cursor.fetchall() if every or name != "django_migrations"}
