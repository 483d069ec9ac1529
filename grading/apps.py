"""Registers the grading app: its tabs in a run's desk, its page, what waits, its mail, and one student's own dates."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class GradingConfig(AppConfig):
    name = "grading"

    def ready(self) -> None:
        from audit.events import hear
        from grading import receivers
        from grading.events import AppealDecided
        from grading.selectors.appeals import open_in_runs, open_in_words
        from grading.selectors.checks import faulty_in_runs, faulty_in_words
        from grading.selectors.deadlines import deadlines
        from grading.selectors.second_marking import undecided_in_runs, undecided_in_words
        from grading.services.moved_dates import MovedDates
        from runs.dates import followers, own_readers
        from runs.desk.tabs import Tab, course_tabs, tabs
        from runs.desk.waiting import Waiting, waiting
        from runs.pages import RunPage, pages

        tabs.register("gradebook", Tab(label=_("Gradebook"), url_name="grading_desk:gradebook", order=40))
        tabs.register("deadlines", Tab(label=_("Deadlines"), url_name="grading_desk:deadlines", order=46))
        tabs.register("attendance", Tab(label=_("Attendance"), url_name="grading_desk:attendance", order=42))
        tabs.register("appeals", Tab(label=_("Appeals"), url_name="grading_desk:appeals", order=45))
        tabs.register("second", Tab(label=_("Markers"), url_name="grading_desk:second", order=32))
        waiting.register("second", Waiting(undecided_in_words, "grading_desk:second", undecided_in_runs))
        course_tabs.register("rubrics", Tab(label=_("Rubrics"), url_name="rubrics_desk:list", order=15))
        waiting.register("appeals", Waiting(open_in_words, "grading_desk:appeals", open_in_runs))
        waiting.register("ledgers", Waiting(faulty_in_words, "grading_desk:faults", faulty_in_runs))
        hear(AppealDecided, "grading.mail_appeal_decided", receivers.mail_appeal_decided)
        pages.register("marks", RunPage(_("My marks"), "grading:marks", order=20))
        own_readers.register("grading", deadlines)
        followers.register("grading", MovedDates())
