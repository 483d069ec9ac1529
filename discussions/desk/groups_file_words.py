"""What is wrong with a file of groups, in sentences that say what to do."""

from django.utils.translation import gettext_lazy

from discussions.rules.groups_file import Line
from runs.roster_words import why_unreadable as table_unreadable
from runs.rules.csv_table import Unreadable

UNREADABLE = {
    "columns": gettext_lazy(
        "The first line must name one column “username”, “external id” or “email”, one column “group”, and none twice."
    ),
    "empty": gettext_lazy("There is nobody in the file below the first line."),
    "lines": gettext_lazy("There are more than 2,000 lines in the file. Split it into several."),
}
REFUSED = {
    "who": gettext_lazy("The line names nobody; write in a username, an external id or a mail address."),
    "name": gettext_lazy("The group’s name has more than 100 characters; shorten it."),
    "unknown": gettext_lazy("“%(who)s” is no student of this run, or the line names two; correct it."),
    "twice": gettext_lazy("“%(who)s” stands in the file twice; take one of the two out."),
}


def why_unreadable(refused: Unreadable) -> str:
    """Return why a file cannot be read at all, and what to do."""
    return str(UNREADABLE[refused.code]) if refused.code in UNREADABLE else table_unreadable(refused)


def sentence(line: Line, code: str) -> str:
    """Return why a row cannot be taken, and what to do."""
    return str(REFUSED[code]) % {"who": line.who}
