"""Registers the quizzes app: its kinds of questions, its kind of activity, its desk tab, who follows a deadline."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class QuizzesConfig(AppConfig):
    name = "quizzes"

    def ready(self) -> None:
        from common import receipts
        from grading.deadlines import followers
        from grading.handwork import kinds as handwork
        from grading.under_way import readers as under_way
        from quizzes import kinds
        from quizzes.activity import QuizActivity
        from quizzes.flagged_items import FlaggedItem
        from quizzes.handwork import QuizWork
        from quizzes.selectors.under_way import against_the_clock
        from quizzes.services.clocks import RunningClocks
        from quizzes.services.following import follow
        from quizzes.talked_items import TalkedItem
        from quizzes.views.receipt import with_times
        from runs.activities import kinds as activity_kinds
        from runs.dates import followers as date_followers
        from runs.desk.tabs import Tab, course_tabs, tabs
        from runs.flags import kinds as flagged
        from runs.subjects import kinds as subjects

        kinds.discover()
        activity_kinds.register("quiz", QuizActivity())
        followers.register("quizzes", follow)
        handwork.register("quiz", QuizWork())
        under_way.register("quizzes", against_the_clock)
        date_followers.register("quizzes", RunningClocks())
        receipts.kinds.register("quiz", receipts.Kind("quizzes/parts/states.html", with_times))
        receipts.pages.register("verify", "quizzes:verify")
        flagged.register("item", FlaggedItem())
        subjects.register("item", TalkedItem())
        tabs.register("marking", Tab(_("Marking"), "quizzes_desk:marking", order=30))
        course_tabs.register("questions", Tab(_("Questions"), "bank_desk:browse", order=10))
        course_tabs.register("quizzes", Tab(_("Quizzes"), "builder_desk:list", order=20))
