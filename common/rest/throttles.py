"""How often a caller may ask: a count for each minute, in the cache."""

from django.core.cache import cache
from rest_framework.request import Request
from rest_framework.throttling import BaseThrottle
from rest_framework.views import APIView

from common import clock

WINDOW = 60


class PerCaller(BaseThrottle):
    """So many calls in each minute of the clock; then 429, with `Retry-After` until the next one begins."""

    def allow_request(self, request: Request, view: APIView) -> bool:
        second = int(clock.now().timestamp())
        self.left = WINDOW - second % WINDOW
        if request.auth is None:
            return True
        return _counted(f"api:calls:{request.auth.uuid}:{second // WINDOW}") <= request.auth.calls_a_minute

    def wait(self) -> float:
        return self.left


def _counted(key: str) -> int:
    try:
        return cache.incr(key)
    except ValueError:  # the first in this minute
        return 1 if cache.add(key, 1, 2 * WINDOW) else cache.incr(key)
