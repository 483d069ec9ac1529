"""What a page's history tells of a change that came from outside the editor."""

from django.utils.translation import gettext, gettext_lazy
from wagtail.log_actions import LogActionRegistry, LogFormatter
from wagtail.models import PageLogEntry

from courses.services.arranging import FROM_OUTSIDE


class FromOutside(LogFormatter):
    """Names the system that changed the outline."""

    label = gettext_lazy("Outline changed from outside")

    def format_message(self, log_entry: PageLogEntry) -> str:
        return gettext("Changed with the course's outline by “%(name)s”, through the API") % log_entry.data


def tell_who_is_outside(actions: LogActionRegistry) -> None:
    """Have histories name the system that changed an outline."""
    actions.register_action(FROM_OUTSIDE)(FromOutside)
