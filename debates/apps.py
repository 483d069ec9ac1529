"""Registers the debates app: its pages, its desk tabs, and what a round has beside its task."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class DebatesConfig(AppConfig):
    name = "debates"

    def ready(self) -> None:
        from audit.events import hear
        from debates import receivers
        from debates.beside import round_beside, statements_are_texts
        from debates.events import SideTold
        from essays.beside import keepers, readers
        from runs.desk.tabs import Tab, course_tabs, tabs
        from runs.pages import RunPage, pages

        tabs.register("debates", Tab(_("Debates"), "debates_desk:debates", order=37))
        course_tabs.register("debates", Tab(_("Debates"), "debate_tasks_desk:list", order=32))
        pages.register("debates", RunPage(_("Debates"), "debates:debates", order=15))
        readers.register("debates", round_beside)
        keepers.register("debates", statements_are_texts)
        hear(SideTold, "debates.mail_side", receivers.mail_side)
