"""Registers the discussions app: its desk tab and what it puts into the reading page's margin."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class DiscussionsConfig(AppConfig):
    name = "discussions"

    def ready(self) -> None:
        from discussions.margin import threads_beside
        from runs.desk.tabs import Tab, tabs
        from runs.margin import contributors

        tabs.register("threads", Tab(_("Threads"), "discussions_desk:threads", order=50))
        contributors.register("threads", threads_beside)
