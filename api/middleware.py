"""What holds for every answer to a machine: a request id, errors in the form of its address, bodies of a size."""

import re
from collections.abc import Callable
from http import HTTPStatus
from uuid import uuid4

from django.http import HttpRequest, HttpResponse

from api.services import calls
from common import clock
from common.machines import ADDRESSES
from common.rest import problems
from lms.rest.oneroster import errors as oneroster

LARGEST = 10_000_000
"""Bytes of a body: a roster of 10,000 has about two million."""
LONGEST_LENGTH = 20
"""Digits; Python reads no number of thousands of them."""
_REQUEST_ID = re.compile(r"[A-Za-z0-9._-]{1,64}")
_TOLD = {
    400: "The request cannot be read.",
    403: "This is not allowed.",
    405: "This method is not allowed at this address.",
    500: "Something failed here, and is written down. Ask again later; if it stays, tell us the request id.",
    503: "A part of the site is starting again. Ask again after the seconds that Retry-After says.",
}


class MannersMiddleware:
    """Stands before all others, so that what fails in one of them is a problem document too."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if not request.path_info.startswith(ADDRESSES):
            return self.get_response(request)
        given = request.headers.get("X-Request-Id", "")
        request.id = given if _REQUEST_ID.fullmatch(given) else str(uuid4())
        response = _as_told(request, _refused_by_length(request) or self.get_response(request))
        response.headers["X-Request-Id"] = request.id
        response.headers.setdefault("Cache-Control", "private, no-cache")
        client = getattr(request, "api_client", None)
        if client and response.status_code != 503:  # there is nothing to write it down in
            calls.log(
                client=client,
                method=request.method or "",
                address=request.path,  # a query names people: `external_id=…`
                status=response.status_code,
                request_id=request.id,
                now=clock.now(),
            )
        return response


def _refused_by_length(request: HttpRequest) -> HttpResponse | None:
    """Refuse a body by its length, before any of it is read: too many bytes, no number, or none told."""
    length = request.META.get("CONTENT_LENGTH") or ""
    if not length:
        if "HTTP_TRANSFER_ENCODING" not in request.META:
            return None
        return _hang_up(request, 411, "Send the length of the body (Content-Length), not in chunks.", "length_required")
    if not (length.isascii() and length.isdigit()):
        return _hang_up(request, 400, "Content-Length is no number.", "invalid_length")
    if len(length) > LONGEST_LENGTH or int(length) > LARGEST:
        return _hang_up(request, 413, f"A body has at most {LARGEST} bytes; send fewer rows at once.", "too_large")
    return None


def _hang_up(request: HttpRequest, status: int, told: str, code: str) -> HttpResponse:
    response = _answered(request, status, told, code)
    response.headers["Connection"] = "close"  # what comes next on this line would be the body
    return response


def _as_told(request: HttpRequest, response: HttpResponse) -> HttpResponse:
    """Return an error that some part answered with a page in the form of the address."""
    if response.status_code < 400 or not response.headers.get("Content-Type", "").startswith("text/html"):
        return response
    status = response.status_code
    told = _TOLD.get(status, HTTPStatus(status).phrase)
    error = _answered(request, status, told, HTTPStatus(status).name.lower())
    for name in ("Allow", "Retry-After"):
        if name in response.headers:
            error.headers[name] = response.headers[name]
    return error


def _answered(request: HttpRequest, status: int, words: str, code: str) -> HttpResponse:
    if request.path_info.startswith(oneroster.PREFIX):
        return oneroster.answered(status, words)
    return problems.answered(status, words, code=code)
