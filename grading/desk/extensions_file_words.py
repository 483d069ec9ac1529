"""What is wrong with a file of later dates, in sentences that say what to do."""

from django.utils.translation import gettext_lazy

from grading.selectors.extensions_file import Refused
from runs.roster_words import why_unreadable as table_unreadable
from runs.rules.csv_table import Unreadable

UNREADABLE = {
    "columns": gettext_lazy(
        "The first line must name one column “username”, “external id”, “email” or “enrolment”, one column “activity”, "
        "one column “due” or “days”, and none twice; “reason” may stand beside them."
    ),
    "empty": gettext_lazy("There is nobody in the file below the first line."),
    "lines": gettext_lazy("There are more than 5,000 lines in the file. Split it into several."),
}
REFUSED = {
    "who": gettext_lazy("The line names nobody; write in a username, an external id or a mail address."),
    "activity": gettext_lazy("The line names no activity; write in its title."),
    "date": gettext_lazy("Write either a new date or a number of days, not both."),
    "moment": gettext_lazy("“%(given)s” is no date; write it as 2026-05-31 18:00."),
    "gap": gettext_lazy("The clocks are put forward over “%(given)s”, so there is no such time; write an hour later."),
    "days": gettext_lazy("“%(given)s” is no number of days from 1 to 365; correct it."),
    "reason": gettext_lazy("The reason is longer than 300 characters; shorten it."),
    "unknown": gettext_lazy("“%(who)s” is no student of this run, or the line names two; correct it."),
    "no_activity": gettext_lazy("There is no activity “%(activity)s” in this run; write its title as it stands there."),
    "two_activities": gettext_lazy("Two activities are called “%(activity)s”; give one of them another title."),
    "twice": gettext_lazy("“%(who)s” stands in the file twice with “%(activity)s”; take one of the two out."),
    "no_date": gettext_lazy("“%(activity)s” has no date that could be later; take the line out."),
    "not_later": gettext_lazy("This is not later than the date that holds for everybody; correct it."),
    "shorter": gettext_lazy("“%(who)s” has a later date already; time is taken away on the student’s own page alone."),
}


def why_unreadable(refused: Unreadable) -> str:
    """Return why a file cannot be read at all, and what to do."""
    return str(UNREADABLE[refused.code]) if refused.code in UNREADABLE else table_unreadable(refused)


def sentence(refused: Refused) -> str:
    """Return why a row cannot be taken, and what to do."""
    line = refused.line
    return str(REFUSED[refused.code]) % {"given": line.given, "who": line.who, "activity": line.activity}
