"""Every error of the REST API as a problem document (RFC 9457, `application/problem+json`)."""

from collections.abc import Iterable
from http import HTTPStatus
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, JsonResponse
from rest_framework import exceptions
from rest_framework.response import Response
from rest_framework.settings import api_settings
from rest_framework.views import exception_handler

from common.errors import Refusal

MEDIA_TYPE = "application/problem+json"
NOT_VALID = "The request is not valid."


class Unmet(exceptions.APIException):
    """What a write was to rest on is not so (412), or was not said (428)."""

    def __init__(self, status: int, detail: str, code: str) -> None:
        super().__init__(detail, code)
        self.status_code = status


class Wrong(exceptions.APIException):
    """Members that are of the right types and still cannot be taken; each error names one by its pointer."""

    def __init__(
        self, errors: list[dict[str, str]], *, status: int = 400, detail: str = "", code: str = "invalid"
    ) -> None:
        super().__init__(detail or NOT_VALID, code)
        self.status_code = status
        self.errors = errors


def error_at(way: Iterable[object], code: str, detail: str) -> dict[str, str]:
    """Return what is wrong with the member at the end of a way: names of members and places in lists."""
    return {"pointer": pointer_to(way), "code": code, "detail": _told(detail)}


def pointer_to(way: Iterable[object]) -> str:
    """Return a way as a JSON pointer."""
    return "".join(map(_step, way))


def problem(status: int, detail: str, *, code: str = "", errors: list[dict[str, str]] | None = None) -> dict[str, Any]:
    """Return the members of a problem document; `code` is for programs, `errors` names fields by JSON pointer."""
    body: dict[str, Any] = {
        "type": "about:blank",
        "title": HTTPStatus(status).phrase,
        "status": status,
        "detail": detail,
    }
    if code:
        body["code"] = code
    return {**body, "errors": errors} if errors else body


def handle(error: Exception, context: dict[str, Any]) -> Response | None:
    """Turn an exception of a view into a problem document; DRF's EXCEPTION_HANDLER."""
    if isinstance(error, Refusal):
        return _response(error.status, problem(error.status, str(error.message), code=error.code))
    if isinstance(error, Http404):
        error = exceptions.NotFound()
    elif isinstance(error, PermissionDenied):
        error = exceptions.PermissionDenied()
    answer = exception_handler(error, context)
    if answer is None:
        return None
    headers = {name: value for name, value in answer.headers.items() if name != "Content-Type"}
    if isinstance(error, exceptions.ValidationError):
        body = problem(answer.status_code, NOT_VALID, code="invalid", errors=_fields(error.detail))
    elif isinstance(error, Wrong):
        body = problem(answer.status_code, str(error.detail), code=str(error.get_codes()), errors=error.errors)
    else:
        body = problem(answer.status_code, str(error.detail), code=str(error.get_codes()))
    return _response(answer.status_code, body, headers)


def answered(status: int, detail: str, *, code: str) -> JsonResponse:
    """Return a problem document where no view of the API answers."""
    return JsonResponse(problem(status, detail, code=code), status=status, content_type=MEDIA_TYPE)


def not_found(request: HttpRequest, **kwargs: Any) -> JsonResponse:
    """Answer an address below `/api/` that does not exist."""
    return answered(404, "There is nothing at this address; /api/v1/docs lists what there is.", code="not_found")


def _response(status: int, body: dict[str, Any], headers: dict[str, str] | None = None) -> Response:
    return Response(body, status=status, headers=headers, content_type=MEDIA_TYPE)


def _fields(detail: Any, pointer: str = "") -> list[dict[str, str]]:
    if isinstance(detail, dict):
        parts = detail.items()
    elif isinstance(detail, list) and any(isinstance(part, dict | list) for part in detail):
        parts = enumerate(detail)
    else:
        texts = detail if isinstance(detail, list) else [detail]
        return [{"pointer": pointer, "code": text.code, "detail": str(text)} for text in texts]
    return [error for name, part in parts for error in _fields(part, pointer + _step(name))]


def _step(name: object) -> str:
    """Return one step of a JSON pointer (RFC 6901), whatever signs a sent name has; none where the whole is meant."""
    if name == api_settings.NON_FIELD_ERRORS_KEY:
        return ""
    return "/" + _told(name).replace("~", "~0").replace("/", "~1")


def _told(sent: object) -> str:
    return str(sent).encode(errors="replace").decode()
