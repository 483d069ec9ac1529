"""Signs of life of the pages that answer: when each was last heard from, in the cache alone.

A page asks how its attempt stands once a minute; a row for each would be ten thousand an hour for a class, for nothing
that lasts. What the cache loses comes again within a minute.
"""

import logging
from collections.abc import Collection
from datetime import datetime
from uuid import UUID

from django.core.cache import cache
from redis.exceptions import RedisError

log = logging.getLogger(__name__)
KEPT = 3600
"""Seconds."""


def heard(attempt: UUID, now: datetime) -> None:
    """Remember that a page of this attempt has spoken; a cache that is away holds up nobody who answers."""
    try:
        cache.set(_name(attempt), now, KEPT)
    except RedisError as failure:
        log.warning("cache away: %s", failure)


def last_heard(attempts: Collection[UUID]) -> dict[UUID, datetime]:
    """Return when the pages of these attempts last spoke, where they did within the hour. One call to the cache."""
    names = {_name(attempt): attempt for attempt in attempts}
    return {names[name]: at for name, at in cache.get_many(names).items()}


def _name(attempt: UUID) -> str:
    return f"heard:{attempt.hex}"
