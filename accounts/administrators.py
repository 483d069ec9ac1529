"""Screens of the admin for who looks after the whole site; for others they do not exist."""

from functools import wraps
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from wagtail.admin.menu import MenuItem


def for_administrators(view):
    """Answer 404 to everybody who does not look after the whole site."""

    @wraps(view)
    def asked(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not request.user.is_superuser:
            raise Http404
        return view(request, *args, **kwargs)

    return asked


class AdministratorsItem(MenuItem):
    """Shown in a menu to who looks after the whole site."""

    def is_shown(self, request: HttpRequest) -> bool:
        return request.user.is_superuser
