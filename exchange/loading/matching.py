"""Finding the row that an entry of a folder means: by its id where it gives one, by its key otherwise."""

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django.db import models
from django.utils.translation import gettext as _

from common.ids import derived
from exchange.loading.report import clash


class Rows:
    """One parent's rows of a model that has `uuid` and `key`; `path` are the keys before an entry's own in its id."""

    def __init__(self, model: type[models.Model], rows: Iterable[Any], *path: str) -> None:
        self.model = model
        self.rows = list(rows)
        self.path = path
        self.matched: set[int] = set()

    def of(self, entry: Any) -> Any:
        """Return the row of an entry, None where it is new; raise FolderRefused where id and key are at odds."""
        row = next((row for row in self.rows if (row.uuid == entry.id if entry.id else row.key == entry.key)), None)
        same_key = next((other for other in self.rows if other.key == entry.key and other is not row), None)
        if same_key is not None:
            raise clash(
                entry.place,
                _("the key “%(key)s” belongs to the id %(id)s on this site; give that id, or choose another key")
                % {"key": entry.key, "id": same_key.uuid},
            )
        if row is not None:
            self.matched.add(row.pk)
        return row

    def new_uuid(self, entry: Any) -> UUID:
        """Return the id that a new row of an entry gets; raise FolderRefused where another course has it."""
        own = entry.id or derived(*self.path, entry.key)
        if self.model.objects.filter(uuid=own).exists():
            raise clash(entry.place, _("the id %(id)s belongs to another course on this site; change it") % {"id": own})
        return own

    @property
    def unmatched(self) -> list[Any]:
        """The rows that no entry meant so far."""
        return [row for row in self.rows if row.pk not in self.matched]


def assign(row: models.Model, values: dict[str, Any]) -> bool:
    """Set the fields that differ; return whether any did."""
    different = {name: value for name, value in values.items() if getattr(row, name) != value}
    for name, value in different.items():
        setattr(row, name, value)
    return bool(different)
