"""Hangs essays into the desk of each run, and their tasks into that of each course."""

from django.urls import include, path
from wagtail import hooks

from essays.desk import task_urls, urls


@hooks.register("register_admin_urls")
def register_desk_urls():
    """Add the screens below `/cms/teaching/<run>/essays/` and `/cms/teaching/courses/<course>/essays/`."""
    return [
        path("teaching/courses/<slug:course_key>/essays/", include(task_urls)),
        path("teaching/<slug:run_key>/essays/", include(urls)),
    ]
