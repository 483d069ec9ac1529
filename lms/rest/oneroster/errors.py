"""Errors as OneRoster tells them: `imsx_StatusInfo` objects, with its own words for what is wrong."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import Http404, JsonResponse
from rest_framework import exceptions
from rest_framework.response import Response
from rest_framework.views import exception_handler

from common.errors import Refusal
from lms.rules.oneroster.asking import Wrong

PREFIX = "/ims/"
MINOR = {401: "unauthorisedrequest", 403: "forbidden", 404: "unknownobject", 429: "server_busy", 503: "server_busy"}


def status_info(status: int, words: str, minor: str = "") -> dict[str, Any]:
    """Return the object that tells of an error."""
    minor = minor or MINOR.get(status) or ("internal_server_error" if status >= 500 else "invaliddata")
    field = {"imsx_codeMinorFieldName": "TargetEndSystem", "imsx_codeMinorFieldValue": minor}
    return {
        "imsx_codeMajor": "failure",
        "imsx_severity": "error",
        "imsx_description": words,
        "imsx_CodeMinor": {"imsx_codeMinorField": [field]},
    }


def answered(status: int, words: str) -> JsonResponse:
    """Return an error where no view of OneRoster answers."""
    return JsonResponse(status_info(status, words), status=status)


def handle(error: Exception, context: dict[str, Any]) -> Response | None:
    """Turn an exception of a view into an error of OneRoster's."""
    if isinstance(error, Wrong):
        return Response(status_info(400, error.words, error.minor), status=400)
    if isinstance(error, Refusal):
        status = {"activity": 403, "forbidden": 403, "still_at_work": 409}.get(error.code, 422)
        return Response(status_info(status, str(error.message)), status=status)
    if isinstance(error, Http404):
        error = exceptions.NotFound("There is nothing with this sourcedId among what this client sees.")
    elif isinstance(error, PermissionDenied):
        error = exceptions.PermissionDenied()
    answer = exception_handler(error, context)
    if answer is None:
        return None
    words = error.detail if isinstance(error.detail, str) else "The request is not valid."
    headers = {name: value for name, value in answer.headers.items() if name != "Content-Type"}
    return Response(status_info(answer.status_code, str(words)), status=answer.status_code, headers=headers)
