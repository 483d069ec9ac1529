"""Hangs marking into the desk of each run, and questions and quizzes into that of each course."""

from django.urls import include, path
from wagtail import hooks

from quizzes.desk import urls
from quizzes.desk.bank import urls as bank_urls
from quizzes.desk.builder import urls as builder_urls


@hooks.register("register_admin_urls")
def register_desk_urls():
    """Add the screens below `/cms/teaching/<run>/` and `/cms/teaching/courses/<course>/`."""
    return [
        path("teaching/<slug:run_key>/", include(urls)),
        path("teaching/courses/<slug:course_key>/questions/", include(bank_urls)),
        path("teaching/courses/<slug:course_key>/quizzes/", include(builder_urls)),
    ]
