"""Hangs the gradebook into the desk of each run, rubrics into that of each course, replays into the reports."""

from django.urls import include, path, reverse_lazy
from django.utils.translation import gettext_lazy as _
from wagtail import hooks

from accounts.administrators import AdministratorsItem
from grading.desk import course_urls, urls
from grading.desk.views import checks


@hooks.register("register_admin_urls")
def register_desk_urls():
    """Add the screens below `/cms/teaching/<run>/` and `/cms/teaching/courses/<course>/`."""
    return [
        path("teaching/<slug:run_key>/", include(urls)),
        path("teaching/courses/<slug:course_key>/rubrics/", include(course_urls)),
        path("reports/ledgers/", checks.report, name="ledger_checks"),
    ]


@hooks.register("register_reports_menu_item")
def register_ledgers_item():
    """Add the way to what the nightly replays found."""
    return AdministratorsItem(_("Ledgers"), reverse_lazy("ledger_checks"), icon_name="tasks", order=20)
