"""Registers the runs app: the place where a run reads, its desk tabs, the mail that follows from enrolling."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class RunsConfig(AppConfig):
    name = "runs"

    def ready(self) -> None:
        from accounts.events import PersonInvited
        from audit.events import hear
        from courses.addresses import places
        from runs import receivers
        from runs.addresses import lesson_in_run
        from runs.desk.tabs import Tab, tabs
        from runs.desk.waiting import Waiting, waiting
        from runs.events import FlagAnswered, PersonEnrolled
        from runs.flagged_passages import FlaggedPassage
        from runs.flags import kinds as flagged
        from runs.margin import Contributor, contributors
        from runs.pages import RunPage, pages
        from runs.selectors.flags import open_in_runs, open_in_words
        from runs.selectors.flags_beside import flag_tools
        from runs.selectors.notes_beside import any_notes, note_tools, own_notes

        tabs.register("overview", Tab(_("Overview"), "teaching:overview", order=0))
        tabs.register("roster", Tab(_("People"), "teaching:roster", order=10))
        tabs.register("flags", Tab(_("Flags"), "teaching:flags", order=70))
        waiting.register("flags", Waiting(open_in_words, "teaching:flags", open_in_runs))
        flagged.register("passage", FlaggedPassage())
        hear(FlagAnswered, "runs.mail_flag_answered", receivers.mail_flag_answered)
        tabs.register("openings", Tab(_("Lessons"), "teaching:openings", order=15))
        tabs.register("activities", Tab(_("Activities"), "teaching:activities", order=20))
        tabs.register("hard_passages", Tab(_("Hard passages"), "teaching:hard_passages", order=60))
        hear(PersonInvited, "runs.mail_invitation", receivers.mail_invitation)
        hear(PersonEnrolled, "runs.mail_welcome", receivers.mail_welcome)
        pages.register("lessons", RunPage(_("Lessons"), "runs:home", order=0))
        pages.register("notes", RunPage(_("My notes"), "runs:notes", order=20))
        contributors.register("notes", Contributor(own_notes, note_tools, any_notes))
        contributors.register("wrong", Contributor(for_all=flag_tools))
        places.register("run", lesson_in_run)
