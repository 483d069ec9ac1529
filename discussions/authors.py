"""What somebody who wrote in a thread is called to who reads it: the one place that says so (docs/decisions/0080)."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from common.templatetags.wakhan import initials
from discussions import permissions
from discussions.models import Post, Thread
from runs.models import Enrolment


@dataclass(frozen=True)
class Author:
    """Who wrote something, as one person knows them."""

    name: str
    sign: str
    """What stands in the disc beside it: letters of a name, or the number of an alias."""
    role: str = ""
    """In which they teach; blank for students."""
    alias: str = ""
    """What classmates call them, told to those who know the name as well; blank where that is the name."""


def author_of(written: Post | Thread, reader: Enrolment) -> Author:
    """Return who wrote a post, or opened a thread, as this reader knows them. `written` comes with its author's user;
    no statement."""
    if written.alias is None:
        author = written.author
        name = author.user.get_full_name()
        return Author(name, initials(name), str(author.get_role_display()) if author.is_staff else "")
    alias = _("Reader %(number)s") % {"number": written.alias}
    if permissions.may_know_author(reader, written):
        name = written.author.user.get_full_name()
        return Author(name, initials(name), alias=alias)
    told = _("Reader %(number)s (you)") % {"number": written.alias} if written.author_id == reader.pk else alias
    return Author(told, str(written.alias))
