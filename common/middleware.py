"""Turning a refusal raised anywhere below a screen into a page in the house's own style."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from common.errors import Refusal


class RefusalMiddleware:
    """Answers a `Refusal` with its status and its sentence; REST has its own way (`api.problems`)."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        if not isinstance(exception, Refusal):
            return None
        return render(request, "errors/refused.html", {"refusal": exception}, status=exception.status)
