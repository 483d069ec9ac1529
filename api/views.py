"""Where a client takes its token and gives it back: OAuth 2's doors, with a limit on how often one knocks."""

import base64
from typing import Any
from urllib.parse import unquote_to_bytes

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.http.response import HttpResponseBase
from django.utils.decorators import method_decorator
from django.views.decorators.csrf import csrf_exempt
from oauth2_provider.views import RevokeTokenView, TokenView
from rest_framework.exceptions import Throttled

from common.rest.tries import Tries


class _Door:
    """Answers who asks too often as one client from one address, and credentials that cannot be read.

    A secret is hashed slowly, so a client that takes a token for each call would cost more than its calls.
    """

    @method_decorator(csrf_exempt)
    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        client = _client_id(request)
        tries = Tries(request, b"client " + (client or b""))
        try:
            tries.count()
            if client is None:
                answer: HttpResponseBase = _unreadable()
            else:
                answer = super().dispatch(request, *args, **kwargs)  # type: ignore[misc]
            if answer.status_code >= 400:
                tries.refuse()
        except Throttled as error:
            return _later(error)
        return answer


class Tokens(_Door, TokenView):
    """Gives tokens."""


class Revocations(_Door, RevokeTokenView):
    """Takes tokens back."""


def _client_id(request: HttpRequest) -> bytes | None:
    """Return who a client says it is, in the header or in the form; empty where it does not, None for what is no id."""
    scheme, _space, told = request.headers.get("Authorization", "").partition(" ")
    if scheme.lower() != "basic":
        client = request.POST.get("client_id", "").encode(errors="replace")
    else:
        try:
            client = unquote_to_bytes(base64.b64decode(told).partition(b":")[0])
        except ValueError:
            return None
    return None if b"\0" in client else client


def _unreadable() -> HttpResponse:
    told = "No client is named so. A Basic header is the base64 of client id, colon, secret."
    body = {"error": "invalid_client", "error_description": told}
    return JsonResponse(body, status=401, headers={"WWW-Authenticate": "Basic", "Cache-Control": "no-store"})


def _later(error: Throttled) -> HttpResponse:
    told = "A token lives an hour: take one, keep it, and ask again after the seconds that Retry-After tells."
    body = {"error": "temporarily_unavailable", "error_description": told}
    return JsonResponse(body, status=429, headers={"Retry-After": str(error.wait), "Cache-Control": "no-store"})
