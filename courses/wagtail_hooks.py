"""Where the text plugs into Wagtail: what is served after its own checks, and the library of a course."""

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import include, path, reverse_lazy
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.models import Page
from wagtail.snippets.models import register_snippet

from courses.desk import urls
from courses.desk.deleting import refuse_what_others_hold
from courses.desk.history import tell_who_is_outside
from courses.desk.library import LibraryViewSetGroup
from courses.desk.loose import tell_of_loose
from courses.permissions import courses_edited_by
from courses.views import reading


@hooks.register("on_serve_page", order=100)  # the innermost: Wagtail's check of view restrictions stands around it
def serve_text(serve: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """Show the pages of the text by our own views."""

    def inner(page: Page, request: HttpRequest, args: Any, kwargs: Any) -> HttpResponse:
        return reading.answer(request, page.specific) or serve(page, request, args, kwargs)

    return inner


@hooks.register("register_admin_urls")
def register_text_urls():
    """Add the text's own screens below `/cms/`."""
    return [path("text/", include(urls))]


class EditorsItem(MenuItem):
    """Shown to those who edit a course."""

    def is_shown(self, request: HttpRequest) -> bool:
        return courses_edited_by(request.user).exists()


@hooks.register("register_reports_menu_item")
def register_loose_item():
    """Add the way to what edits have cut loose."""
    return EditorsItem(_("Places to settle"), reverse_lazy("courses_desk:loose"), icon_name="link", order=10)


register_snippet(LibraryViewSetGroup)
hooks.register("before_delete_page", refuse_what_others_hold)
hooks.register("after_publish_page", tell_of_loose)
hooks.register("register_log_actions", tell_who_is_outside)
