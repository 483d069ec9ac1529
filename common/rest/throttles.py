"""How often a caller may ask."""

from rest_framework.request import Request
from rest_framework.throttling import BaseThrottle
from rest_framework.views import APIView

from common.rest.tries import counted, seconds_left


class PerCaller(BaseThrottle):
    """So many calls in each minute of the clock; then 429, with `Retry-After` until the next one begins."""

    def allow_request(self, request: Request, view: APIView) -> bool:
        if request.auth is None:
            return True
        return counted(f"calls:{request.auth.uuid}") <= request.auth.calls_a_minute

    def wait(self) -> float:
        return seconds_left()
