"""Where the text plugs into Wagtail: what is served after its own checks, and the library of a course."""

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse
from wagtail import hooks
from wagtail.models import Page
from wagtail.snippets.models import register_snippet

from courses.desk.deleting import refuse_what_others_hold
from courses.desk.library import LibraryViewSetGroup
from courses.views import reading


@hooks.register("on_serve_page", order=100)  # the innermost: Wagtail's check of view restrictions stands around it
def serve_text(serve: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """Show the pages of the text by our own views."""

    def inner(page: Page, request: HttpRequest, args: Any, kwargs: Any) -> HttpResponse:
        return reading.answer(request, page.specific) or serve(page, request, args, kwargs)

    return inner


register_snippet(LibraryViewSetGroup)
hooks.register("before_delete_page", refuse_what_others_hold)
