"""What is answered where something failed that nobody meant to refuse."""

import sys

import redis
from django.db import InterfaceError, OperationalError
from django.http import HttpRequest, HttpResponse
from django.views.defaults import server_error

AWAY = (InterfaceError, OperationalError, redis.ConnectionError, redis.TimeoutError)
"""What a database or a cache that starts again, or is too busy, is told by."""
SECONDS = 15
"""After which it is worth to ask again; either is back in a few, unless it has much to recover."""


def failed(request: HttpRequest) -> HttpResponse:
    """Answer 503 where a part of the site is away for the moment, so that machines ask again, and otherwise 500.

    Django calls it while it handles the exception, which it does not hand on.
    """
    if not isinstance(sys.exc_info()[1], AWAY):
        return server_error(request)
    response = server_error(request, template_name="503.html")
    response.status_code = 503
    response.headers["Retry-After"] = str(SECONDS)
    return response
