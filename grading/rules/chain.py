"""The chain of an enrolment's ledger: each entry's hash covers its own fields and the hash before it."""

import hashlib
import json
from dataclasses import dataclass
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

from grading.rules.points import rounded_points


@dataclass(frozen=True)
class Link:
    """The fields of an entry that its hash covers."""

    uuid: UUID
    enrolment: UUID
    line_item: UUID
    sequence: int
    kind: str
    points: Decimal
    by: UUID | None
    at: datetime
    cause: UUID | None
    data: dict[str, Any]
    """Text, whole numbers, lists and objects of them: a float would not come back from the database as it went in."""
    note_hash: str


def link_hash(link: Link, previous_hash: str) -> str:
    """Return the SHA-256 (64 hex digits) of the link in its canonical form and the hash before it."""
    fields = vars(link) | {
        "uuid": str(link.uuid),
        "enrolment": str(link.enrolment),
        "line_item": str(link.line_item),
        "by": link.by and str(link.by),
        "cause": link.cause and str(link.cause),
        "data": _plain(link.data),
        "points": str(rounded_points(link.points)),
        "at": link.at.astimezone(UTC).isoformat(timespec="microseconds"),
        "previous": previous_hash,
    }
    return hashlib.sha256(_canonical(fields).encode()).hexdigest()


def note_hash(entry: UUID, text: str) -> str:
    """Return what stays of a note when its words are blanked; empty for no note."""
    return hashlib.sha256(f"{entry}\n{text}".encode()).hexdigest() if text else ""


_canonical = json.JSONEncoder(sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode


def _plain(value: Any) -> Any:
    if value is None or isinstance(value, (str, int)):
        return value
    if isinstance(value, dict):
        return {str(key): _plain(one) for key, one in value.items()}
    if isinstance(value, list):
        return [_plain(one) for one in value]
    if isinstance(value, UUID):
        return str(value)
    raise TypeError(f"{value!r} has no canonical form; an entry's data are text, whole numbers, lists and objects")
