"""`/health/live` and `/health/ready`, for a load balancer and for `make run`."""

from collections.abc import Callable

import redis
from celery import current_app
from django.core.cache import cache
from django.db import DatabaseError, connection
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.urls import path
from django.views.decorators.cache import never_cache
from kombu.exceptions import OperationalError


@never_cache
def live(request: HttpRequest) -> HttpResponse:
    """Answer at all: the process serves requests."""
    return HttpResponse("live", content_type="text/plain")


@never_cache
def ready(request: HttpRequest) -> JsonResponse:
    """Say of each part that a page needs whether it answers; 503 where one does not."""
    parts = {name: _state(check) for name, check in CHECKS.items()}
    is_ready = all(state == "ok" for state in parts.values())
    return JsonResponse({"ready": is_ready, "parts": parts}, status=200 if is_ready else 503)


def _state(check: Callable[[], object]) -> str:
    try:
        check()
    except (DatabaseError, redis.RedisError, OperationalError, OSError) as error:
        return f"not ready: {type(error).__name__}"
    return "ok"


def _database() -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")


def _broker() -> None:
    with current_app.connection_for_write(connect_timeout=2) as broker:
        broker.ensure_connection(max_retries=1, interval_start=0, timeout=2)


CHECKS: dict[str, Callable[[], object]] = {
    "database": _database,
    "cache": lambda: cache.get("health"),
    "broker": _broker,
}

urlpatterns = [path("live", live), path("ready", ready)]
