"""Registers the grading app: its tabs in a run's desk, its page, and the dates that hold for one student."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class GradingConfig(AppConfig):
    name = "grading"

    def ready(self) -> None:
        from grading.selectors.deadlines import deadlines
        from grading.services.moved_dates import MovedDates
        from runs.dates import followers, own_readers
        from runs.desk.tabs import Tab, tabs
        from runs.pages import RunPage, pages

        tabs.register("gradebook", Tab(label=_("Gradebook"), url_name="grading_desk:gradebook", order=40))
        tabs.register("deadlines", Tab(label=_("Deadlines"), url_name="grading_desk:deadlines", order=50))
        pages.register("marks", RunPage(_("My marks"), "grading:marks", order=20))
        own_readers.register("grading", deadlines)
        followers.register("grading", MovedDates())
