"""What is wrong with a file of points, in sentences that say what to do."""

from django.utils.translation import gettext_lazy

from common.templatetags.wakhan import points
from grading.models import LineItem
from grading.selectors.typed import Refused
from runs.roster_words import why_unreadable as table_unreadable
from runs.rules.csv_table import Unreadable

UNREADABLE = {
    "columns": gettext_lazy(
        "The first line must name one column “username”, “external id” or “email”, one column “points”, and none twice."
    ),
    "empty": gettext_lazy("There is nobody in the file below the first line."),
    "lines": gettext_lazy("There are more than 10,000 lines in the file. Split it into several."),
}
REFUSED = {
    "who": gettext_lazy("The line names nobody; write in a username, an external id or a mail address."),
    "number": gettext_lazy("“%(given)s” is no number; write one such as 8.5."),
    "comma": gettext_lazy("“%(given)s” can be read in two ways; leave the comma out, or write a point in its place."),
    "unknown": gettext_lazy("“%(who)s” is no student of this run, or the line names two; correct it."),
    "twice": gettext_lazy("“%(who)s” stands in the file twice; take one of the two out."),
    "beyond": gettext_lazy("%(given)s is not between 0 and %(most)s; correct it."),
}


def why_unreadable(refused: Unreadable) -> str:
    """Return why a file cannot be read at all, and what to do."""
    return str(UNREADABLE[refused.code]) if refused.code in UNREADABLE else table_unreadable(refused)


def sentence(refused: Refused, column: LineItem) -> str:
    """Return why a line cannot be taken, and what to do."""
    known = {"given": refused.line.given, "who": refused.line.who, "most": points(column.points)}
    return str(REFUSED[refused.code]) % known
