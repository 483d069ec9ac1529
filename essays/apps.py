"""Registers the essays app: its kind of activity, its desk tabs, the work that waits for those who teach."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class EssaysConfig(AppConfig):
    name = "essays"

    def ready(self) -> None:
        from common import receipts
        from essays.activity import EssayActivity
        from essays.handwork import EssayWork
        from essays.selectors.marking import waiting_in_runs, waiting_in_words
        from essays.services.receipts import shown
        from grading.handwork import kinds as handwork
        from runs.activities import kinds
        from runs.desk.tabs import Tab, course_tabs, tabs
        from runs.desk.waiting import Waiting, waiting

        kinds.register("essay", EssayActivity())
        receipts.kinds.register("essay", receipts.Kind("essays/parts/receipt_states.html", shown))
        handwork.register("essay", EssayWork())
        tabs.register("essays", Tab(_("Essays"), "essays_desk:essays", order=35))
        course_tabs.register("essays", Tab(_("Essays"), "essay_tasks_desk:list", order=30))
        waiting.register("essays", Waiting(waiting_in_words, "essays_desk:essays", waiting_in_runs))
