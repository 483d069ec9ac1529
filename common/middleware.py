"""What holds for every answer: its language, refusals as pages, what a page may load, compression."""

from collections.abc import Callable
from functools import cache

from csp.constants import HEADER
from csp.middleware import CSPMiddleware, PolicyParts
from csp.utils import build_policy
from django.conf import settings
from django.db import DataError
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.middleware.gzip import GZipMiddleware
from django.shortcuts import render
from django.utils import text, translation
from django.views.defaults import bad_request
from zlib_ng import gzip_ng

from common.errors import Refusal
from common.languages import language_of
from common.machines import ADDRESSES


class LanguageMiddleware:
    """Speaks the language of the address and leaves none behind; nothing else is asked, so caches need not know it."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        request.LANGUAGE_CODE = language_of(request.path_info)
        with translation.override(request.LANGUAGE_CODE, deactivate=True):
            response = self.get_response(request)
            response.headers.setdefault("Content-Language", request.LANGUAGE_CODE)
        return response


class RefusalMiddleware:
    """Answers a `Refusal`, signs that no text can hold, and a look at what only takes forms, with a page.

    REST has its own way for refusals (`common.rest.problems`).
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        if response.status_code == 405 and not response.streaming and not response.content:
            page = render(request, "errors/not_allowed.html", status=405)
            page.headers["Allow"] = response.headers["Allow"]
            return page
        return response

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        if isinstance(exception, DataError) and "NUL (0x00)" in str(exception):
            return bad_request(request, exception)  # forms refuse it themselves; addresses and hidden fields come here
        if not isinstance(exception, Refusal):
            return None
        return render(request, "errors/refused.html", {"refusal": exception}, status=exception.status)


class PolicyMiddleware(CSPMiddleware):
    """Says what a page may load and use; the pages of the Wagtail admin alone may hold inline scripts and styles."""

    def process_response(self, request: HttpRequest, response: HttpResponseBase) -> HttpResponseBase:
        response.headers.setdefault("Permissions-Policy", settings.PERMISSIONS_POLICY)
        if request.path_info.startswith("/cms/") or hasattr(response, "_csp_update"):
            return super().process_response(request, response)
        response.headers.setdefault(HEADER, _policy())
        return response

    def get_policy_parts(
        self, request: HttpRequest, response: HttpResponseBase, report_only: bool = False
    ) -> PolicyParts:
        parts = super().get_policy_parts(request, response, report_only)
        if request.path_info.startswith("/cms/"):
            parts.replace = {**settings.CMS_SECURITY_POLICY, **(parts.replace or {})}
            parts.nonce = None
        return parts


@cache
def _policy() -> str:
    """Return the policy of an ordinary page, the same for all of them."""
    return build_policy()


class CompressionMiddleware(GZipMiddleware):
    """Compresses pages, so that no proxy is needed for it; machines' answers go as they are."""

    def process_response(self, request: HttpRequest, response: HttpResponseBase) -> HttpResponseBase:
        if request.path_info.startswith(ADDRESSES):
            return response
        return super().process_response(request, response)


# The drop-in library makes the same of a page in half the time; compressing was up to a quarter of what one cost.
text.gzip_compress = gzip_ng.compress  # type: ignore[attr-defined]
