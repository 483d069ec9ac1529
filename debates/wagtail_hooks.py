"""Hangs debates into the desk of each run, and of each course."""

from django.urls import include, path
from wagtail import hooks

from debates.desk import making_urls, urls


@hooks.register("register_admin_urls")
def register_desk_urls():
    """Add the screens below `/cms/teaching/<run>/debates/` and `/cms/teaching/courses/<course>/debates/`."""
    return [
        path("teaching/courses/<slug:course_key>/debates/", include(making_urls)),
        path("teaching/<slug:run_key>/debates/", include(urls)),
    ]
