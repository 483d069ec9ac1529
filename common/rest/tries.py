"""Counts for each minute of the clock, in the cache; and how often somebody may try to come in."""

import hashlib

from django.conf import settings
from django.core.cache import cache
from django.http import HttpRequest
from rest_framework.exceptions import Throttled

from common import clock

WINDOW = 60
TRIES, REFUSED = 30, 300
"""How often in a minute one address may try as the same somebody, and be refused as anybody."""


class Tries:
    """How often one address tried in this minute to come in as somebody: with a token, or with a client's id.

    Who tries too often is told to wait. Others behind the same address go on, and so does the same client from another.
    """

    def __init__(self, request: HttpRequest, who: bytes) -> None:
        address = address_of(request)
        self._same = f"tries:{_digest(address.encode() + b' ' + who)}"
        self._address = f"refused:{_digest(address.encode())}"

    def count(self) -> None:
        """Count one more; raise Throttled where that is too many."""
        if counted(self._same) > TRIES:
            raise Throttled(seconds_left())

    def refuse(self) -> None:
        """Count for the address that somebody was refused; raise Throttled where there were too many."""
        if counted(self._address) > REFUSED:
            raise Throttled(seconds_left())


def address_of(request: HttpRequest) -> str:
    """Return the address that a request comes from; behind the site's own proxy, as that tells it."""
    told = request.META.get("HTTP_X_FORWARDED_FOR", "") if settings.SECURE_PROXY_SSL_HEADER else ""
    return told.rpartition(",")[2].strip() or request.META.get("REMOTE_ADDR", "")


def seconds_left() -> int:
    """Return in how many seconds the clock's next minute begins, from 1 to 60."""
    return WINDOW - _second() % WINDOW


def counted(name: str) -> int:
    """Count one more of what a name stands for in this minute, and return how many these are."""
    key = f"api:{name}:{_second() // WINDOW}"
    try:
        return cache.incr(key)
    except ValueError:  # the first in this minute
        return 1 if cache.add(key, 1, 2 * WINDOW) else cache.incr(key)


def _second() -> int:
    return int(clock.now().timestamp())


def _digest(text: bytes) -> str:
    return hashlib.sha256(text).hexdigest()
