"""Registers the discussions app: its pages, its desk tab, its kind of activity, and what it puts into margins and
to-do lists."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class DiscussionsConfig(AppConfig):
    name = "discussions"

    def ready(self) -> None:
        from audit.events import hear
        from courses.holders import holders
        from discussions import events, follows_beside, receivers
        from discussions.activity import ParticipationActivity
        from discussions.flagged_posts import FlaggedPost
        from discussions.holding import threads_on
        from discussions.margin import any_threads, asking, threads_beside
        from discussions.selectors.abouts import url_of_talk
        from discussions.selectors.section_moves import threads_told
        from discussions.selectors.waiting import unanswered_in_runs, unanswered_in_words
        from runs.activities import kinds
        from runs.desk.moves import tellers
        from runs.desk.tabs import Tab, tabs
        from runs.desk.waiting import Waiting, waiting
        from runs.flags import kinds as flagged
        from runs.margin import Contributor, contributors
        from runs.pages import RunPage, pages
        from runs.subjects import ways

        tabs.register("threads", Tab(_("Threads"), "discussions_desk:threads", order=50))
        tellers.register("threads", threads_told)
        waiting.register("threads", Waiting(unanswered_in_words, "discussions_desk:threads", unanswered_in_runs))
        pages.register("threads", RunPage(_("Threads"), "discussions:threads", order=10))
        contributors.register("threads", Contributor(threads_beside, asking, any_threads))
        contributors.register(
            "threads follows",
            Contributor(follows_beside.followed_here, follows_beside.following, follows_beside.any_follows),
        )
        holders.register("threads", threads_on)
        flagged.register("post", FlaggedPost())
        kinds.register("participation", ParticipationActivity())
        ways.register("threads", url_of_talk)
        for happening in (events.PostHidden, events.PostShown, events.PostDeleted):
            hear(happening, "discussions.count_post_again", receivers.count_post_again)
