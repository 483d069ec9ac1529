"""Sessions in the database, each read together with whose it is: one statement tells who asks.

A page that everybody reads may ask more in the same statement, and give the session what it read of it (`take`).

(Django: "Extending database-backed session engines".) Without a cache in between, a session that is ended has ended.
"""

from copy import deepcopy
from functools import lru_cache
from typing import Any

from django.contrib.auth import SESSION_KEY
from django.contrib.sessions.backends import db
from django.db.models import QuerySet
from django.db.models.functions import Now

from accounts.models import Session, User
from common.prepared import Prepared, filler

USER = [field.attname for field in User._meta.concrete_fields]
user_of = filler(User)


def _select(key: str) -> QuerySet:
    found = Session.objects.filter(session_key=key, expire_date__gt=Now())
    return found.values_list("session_data", *[f"user__{name}" for name in USER])


_statement = Prepared(_select, key=str)


class SessionStore(db.SessionStore):
    user: User | None = None
    """Whose it was when it was read."""

    @classmethod
    def get_model_class(cls) -> type[Session]:
        return Session

    def create_model_instance(self, data: dict[str, Any]) -> Session:
        session = super().create_model_instance(data)
        session.user_id = data.get(SESSION_KEY)
        return session

    def load(self) -> dict[str, Any]:
        """Return what the session holds, empty where it has ended, and learn whose it is. One statement."""
        rows = _statement.rows(key=self.session_key)
        if not rows:
            self._session_key = None
            return {}
        data, *fields = rows[0]
        self.user = user_of(USER, fields) if fields[0] else None
        return self.decode(data)

    def take(self, data: str, user: User) -> None:
        """Hold what a statement read of this session that has not ended: its data and its user. What is held already
        stands."""
        if not hasattr(self, "_session_cache"):
            self.user = user
            self._session_cache = self.decode(data)

    def decode(self, session_data: str) -> dict[str, Any]:
        """Return what a signed text holds; the same text is verified once in a process."""
        return deepcopy(_decoded(session_data))


@lru_cache(maxsize=2048)
def _decoded(session_data: str) -> dict[str, Any]:
    held: dict[str, Any] = db.SessionStore().decode(session_data)
    return held
