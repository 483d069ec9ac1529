"""The chain of an enrolment's ledger: each entry's hash covers its own fields and the hash before it."""

import hashlib
import json
from dataclasses import dataclass
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

from grading.rules.points import rounded_points


@dataclass(slots=True)
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
    at = link.at.astimezone(UTC).isoformat(timespec="microseconds")
    by, cause = (f'"{one}"' if one else "null" for one in (link.by, link.cause))
    # What the encoder makes of the fields, in the order of their names; it is asked where anything could be in it.
    text = (
        f'{{"at":"{at}","by":{by},"cause":{cause},"data":{_canonical(_plain(link.data))},"enrolment":"{link.enrolment}",'
        f'"kind":{_quoted(link.kind)},"line_item":"{link.line_item}","note_hash":{_quoted(link.note_hash)},'
        f'"points":"{rounded_points(link.points)}","previous":{_quoted(previous_hash)},"sequence":{link.sequence},'
        f'"uuid":"{link.uuid}"}}'
    )
    return hashlib.sha256(text.encode()).hexdigest()


def note_hash(entry: UUID, text: str) -> str:
    """Return what stays of a note when its words are blanked; empty for no note."""
    return hashlib.sha256(f"{entry}\n{text}".encode()).hexdigest() if text else ""


_canonical = json.JSONEncoder(sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode
_quoted = json.encoder.encode_basestring


_PLAIN = frozenset({str, int, bool, type(None)})


def _plain(value: Any) -> Any:
    if value is None or isinstance(value, (str, int)):
        return value
    if isinstance(value, dict):  # most of what stands in it is plain, and there are many
        return {str(key): one if type(one) in _PLAIN else _plain(one) for key, one in value.items()}
    if isinstance(value, list):
        return [_plain(one) for one in value]
    if isinstance(value, UUID):
        return str(value)
    raise TypeError(f"{value!r} has no canonical form; an entry's data are text, whole numbers, lists and objects")
