"""What those who teach did, in sentences."""

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from discussions.models import Act, Thread

Kind = Act.Kind


def act_in_words(act: Act, *, to_staff: bool, is_open: bool = True) -> str:
    """Return an act in one sentence; a thread that is hidden is named to those who teach alone, and none to who does
    not read it any more (not `is_open`).

    `act` comes with its threads and who did it.
    """
    named = {
        "name": _apart(act.by.user.get_full_name()),
        "title": _title(act.thread, to_staff, is_open),
        "other": _title(act.other, to_staff, is_open) if act.other else "",
        "count": act.posts,
        "minutes": act.minutes,
    }
    return str(_sentence(act) % named)


def _sentence(act: Act) -> str:
    if act.kind == Kind.SPLIT:
        return ngettext(
            "%(name)s made a thread of its own, %(other)s, of %(count)s post from %(title)s.",
            "%(name)s made a thread of their own, %(other)s, of %(count)s posts from %(title)s.",
            act.posts,
        )
    if act.kind == Kind.SLOWED and act.minutes == 1:
        return _("%(name)s slowed %(title)s down: everybody writes once in a minute.")
    if act.kind == Kind.SLOWED and act.minutes:
        return _("%(name)s slowed %(title)s down: everybody writes once in %(minutes)s minutes.")
    if act.kind in (Kind.HIDDEN, Kind.SHOWN) and act.post_id:
        hidden = act.kind == Kind.HIDDEN
        return _("%(name)s hid a post in %(title)s.") if hidden else _("%(name)s showed a post in %(title)s again.")
    return {
        Kind.MOVED: _("%(name)s moved %(title)s to another place."),
        Kind.JOINED: _("%(name)s joined %(other)s to %(title)s."),
        Kind.SLOWED: _("%(name)s lets everybody write in %(title)s as often as they like."),
        Kind.LOCKED: _("%(name)s locked %(title)s."),
        Kind.UNLOCKED: _("%(name)s unlocked %(title)s."),
        Kind.HIDDEN: _("%(name)s hid %(title)s."),
        Kind.SHOWN: _("%(name)s showed %(title)s again."),
    }[Kind(act.kind)]


def _title(thread: Thread, to_staff: bool, is_open: bool) -> str:
    if thread.hidden_at and not to_staff:
        return _("a thread that is hidden")
    if not is_open:
        return _("a thread that you no longer read")
    return _("“%(title)s”") % {"title": _apart(thread.title)}


def _apart(words: str) -> str:
    """Return words in a direction of their own, whatever stands around them."""
    return f"\u2068{words}\u2069"
