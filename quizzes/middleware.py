"""The short way of an answer to its attempt: the pass it carries is its only right, so it needs nothing of a page."""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.urls import Resolver404, resolve
from django.utils import translation

from quizzes.views.answers import answers


class AnswerMiddleware:
    """Takes answers past sessions, cookies and what pages may load, half of what saving one cost."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if "HTTP_X_ATTEMPT" not in request.META:
            return self.get_response(request)
        language = translation.get_language_from_path(request.path_info) or settings.LANGUAGE_CODE
        with translation.override(language):
            try:
                view, arguments, named = resolve(request.path_info)
            except Resolver404:
                view = None
            return view(request, *arguments, **named) if view is answers else self.get_response(request)
