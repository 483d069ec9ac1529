"""What holds for every answer below `/api/`: a request id, problem documents for all errors, bodies of a size."""

import re
from collections.abc import Callable
from http import HTTPStatus
from uuid import uuid4

from django.http import HttpRequest, HttpResponse

from api.services import calls
from common import clock
from common.rest.problems import answered

PREFIX = "/api/"
LARGEST = 10_000_000
"""Bytes of a body: a roster of 10,000 has about two million."""
_REQUEST_ID = re.compile(r"[A-Za-z0-9._-]{1,64}")
_TOLD = {
    400: "The request cannot be read.",
    403: "This is not allowed.",
    405: "This method is not allowed at this address.",
    500: "Something failed here, and is written down. Ask again later; if it stays, tell us the request id.",
}


class MannersMiddleware:
    """Stands before all others, so that what fails in one of them is a problem document too."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if not request.path_info.startswith(PREFIX):
            return self.get_response(request)
        given = request.headers.get("X-Request-Id", "")
        request.id = given if _REQUEST_ID.fullmatch(given) else str(uuid4())
        response = _as_problem(_too_large(request) or self.get_response(request))
        response.headers["X-Request-Id"] = request.id
        response.headers.setdefault("Cache-Control", "private, no-cache")
        if client := getattr(request, "api_client", None):
            calls.log(
                client=client,
                method=request.method or "",
                address=request.path,  # a query names people: `external_id=…`
                status=response.status_code,
                request_id=request.id,
                now=clock.now(),
            )
        return response


def _too_large(request: HttpRequest) -> HttpResponse | None:
    """Refuse a body by its length, before any of it is read."""
    length = request.META.get("CONTENT_LENGTH") or "0"
    if not length.isdigit() or int(length) <= LARGEST:
        return None
    response = answered(413, f"A body has at most {LARGEST} bytes; send fewer rows at once.", code="too_large")
    response.headers["Connection"] = "close"
    return response


def _as_problem(response: HttpResponse) -> HttpResponse:
    """Return an error that some part answered with a page as a problem document."""
    if response.status_code < 400 or not response.headers.get("Content-Type", "").startswith("text/html"):
        return response
    status = response.status_code
    told = _TOLD.get(status, HTTPStatus(status).phrase)
    problem = answered(status, told, code=HTTPStatus(status).name.lower())
    for name in ("Allow", "Retry-After"):
        if name in response.headers:
            problem.headers[name] = response.headers[name]
    return problem
