"""Django's PostgreSQL backend for statements that stand on everybody's way: kept connections are checked without a
round trip, and a statement keeps its cursor."""

import select
from datetime import UTC, datetime
from typing import Any

from django.db.backends.postgresql import base
from django.db.backends.postgresql.psycopg_any import BaseTzLoader
from django.db.backends.utils import CursorWrapper


class TimeLoader(BaseTzLoader):
    """Reads a time by the interpreter's own compiled function; Django's, in Python, takes four times as long, which
    was a twentieth of handing in a quiz."""

    timezone = UTC

    def load(self, data: Any) -> datetime:
        try:
            return datetime.fromisoformat(str(data, "ascii"))
        except ValueError:  # such as one before Christ
            return super().load(data)


class DatabaseWrapper(base.DatabaseWrapper):
    def get_new_connection(self, conn_params: dict[str, Any]) -> Any:
        self._kept: dict[str, Any] = {}
        connection = super().get_new_connection(conn_params)
        connection.adapters.register_loader(base.TIMESTAMPTZ_OID, TimeLoader)
        return connection

    def kept_cursor(self, statement: str) -> CursorWrapper:
        """Return the cursor that this connection keeps for a statement. It is not to be closed, and its rows are to be
        fetched before it is asked for again.

        psycopg looks up anew in each cursor how to read every column, which takes it longer than to ask and to read.
        """
        self.close_if_health_check_failed()
        self.ensure_connection()
        if statement not in self._kept:
            self._kept[statement] = self.create_cursor()
        return self._prepare_cursor(self._kept[statement])

    def is_usable(self) -> bool:
        """Return whether the connection can be used; where the server said nothing since the last answer, it can."""
        if self.connection is None or self.connection.closed:
            return False
        poll = select.poll()
        poll.register(self.connection.fileno(), select.POLLIN)
        return not poll.poll(0) or super().is_usable()
