"""Registers the runs app and its desk tabs."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class RunsConfig(AppConfig):
    name = "runs"

    def ready(self) -> None:
        from courses.addresses import places
        from runs.addresses import lesson_in_run
        from runs.desk.tabs import Tab, tabs

        tabs.register("overview", Tab(_("Overview"), "teaching:overview", order=0))
        places.register("run", lesson_in_run)
