"""Identifiers: `id` inside, `uuid` to the outside world, `key` chosen by people (docs/decisions/0002)."""

import uuid

WAKHAN = uuid.UUID("6f0c1f6e-7d5b-5b0e-9a53-77616b68616e")
"""The namespace below which ids are derived from keys, so that a course folder loads with the same ids everywhere."""


def derived(*keys: str) -> uuid.UUID:
    """Return the UUID (version 5) that belongs to a path of keys, for instance course, lesson, passage."""
    return uuid.uuid5(WAKHAN, "/".join(keys))
