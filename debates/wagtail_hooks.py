"""Hangs debates into the desk of each run."""

from django.urls import include, path
from wagtail import hooks

from debates.desk import urls


@hooks.register("register_admin_urls")
def register_desk_urls():
    """Add the screens below `/cms/teaching/<run>/debates/`."""
    return [path("teaching/<slug:run_key>/debates/", include(urls))]
