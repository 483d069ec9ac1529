"""Who signs in, and who is signed in."""

from allauth.account.auth_backends import AuthenticationBackend
from django.db import connection
from django.utils.functional import cached_property

from accounts.models import User


class PlainBackend(AuthenticationBackend):
    """Signs in by username or mail address; loads the signed-in user by one plain statement.

    This runs on every page of everybody, and the ORM's way takes three times as long (docs/decisions/0012).
    """

    def get_user(self, user_id: int | str) -> User | None:
        """Return the active user with this id. One statement."""
        with connection.cursor() as cursor:
            cursor.execute(self._statement, [int(user_id)])
            row = cursor.fetchone()
        return User.from_db(connection.alias, self._fields, row) if row else None

    @cached_property
    def _fields(self) -> list[str]:
        return [field.attname for field in User._meta.concrete_fields]

    @cached_property
    def _statement(self) -> str:
        columns = ", ".join(connection.ops.quote_name(field.column) for field in User._meta.concrete_fields)
        return f"SELECT {columns} FROM {User._meta.db_table} WHERE id = %s AND is_active"
