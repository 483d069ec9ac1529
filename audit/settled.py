"""Up to which event all are known: none with a lower number can be committed any more.

Numbers are given in another order than transactions begin or end in, and one that is missing is either still to be
committed or never will be. So who records holds, until their transaction ends, a shared lock that names the last number
given before theirs. Nobody waits for it.
"""

from django.db import connection

_LOCK = 80_080
_OURS = "wakhan.tells"

HELD = f"""
    CASE WHEN coalesce(current_setting('{_OURS}', true), '') = '' THEN set_config('{_OURS}', 'yes' ||
        pg_advisory_xact_lock_shared({_LOCK}, (
            SELECT last_value - (NOT is_called)::int FROM audit_event_id_seq
        )::int), true)
    END
"""
"""What a transaction works out before its first event gets a number; both are undone with a savepoint, as the event."""

_LAST = f"""
    SELECT least(last_value, (
        SELECT min(objid::bigint) FROM pg_locks
        WHERE locktype = 'advisory' AND objsubid = 2 AND classid = {_LOCK} AND objid::bigint <= last_value
            AND database = (SELECT oid FROM pg_database WHERE datname = current_database()) AND pid <> pg_backend_pid()
    )) FROM audit_event_id_seq
"""
# The locks are looked at after the number is read: who was given a lower one is among them, or done.


def last_settled() -> int:
    """Return the id up to which every event is committed or never will be. One statement."""
    with connection.cursor() as cursor:
        cursor.execute(_LAST)
        return cursor.fetchone()[0]
