"""What a ledger entry says in plain words, from its kind and its data."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Any
from zoneinfo import ZoneInfo

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from common.templatetags.wakhan import moment, points
from grading.models import Entry, Extension, Settlement
from grading.rules.late import LateRule

Kind = Entry.Kind


CAME = {"present": gettext_lazy("Present"), "late": gettext_lazy("Came late"), "absent": gettext_lazy("Absent")}


@dataclass(frozen=True)
class Words:
    """One entry in words."""

    what: str
    """What happened."""
    detail: str = ""
    """The numbers behind it."""
    rule: str = ""
    """Which rule did it, where no person did."""


def explain(entry: Entry, *, extension: Extension | None, zone: str) -> Words:
    """Return what an entry says; `extension` is the one that caused it, `zone` the run's."""
    return EXPLAINED[Kind(entry.kind)](entry, extension, ZoneInfo(zone))


def _score(entry: Entry, extension: Extension | None, zone: ZoneInfo) -> Words:
    if came := entry.data.get("attendance"):
        return Words(str(CAME[came]))
    if "counted" in entry.data:
        return _counted(entry, zone)
    if entry.data.get("typed"):
        return Words(_("Points entered"), rule=_("sent by another system") if entry.data.get("sent") else "")
    return Words(_("Marked"), parts(entry), _("marked by machine"))


def _counted(entry: Entry, zone: ZoneInfo) -> Words:
    """Return what a rule counted, for instance "2 of 2 count, 5 points each"."""
    until = {"until": moment(datetime.fromisoformat(entry.data["until"]).astimezone(zone))}
    if entry.data["goes_on"]:
        return Words(_("Counting goes on until %(until)s") % until, "", _("rule of the activity"))
    told = {"n": len(entry.data["counted"]), "most": entry.data["most"], "each": points(Decimal(entry.data["each"]))}
    detail = _("%(n)s of %(most)s count, %(each)s for each") % told
    return Words(_("Counted, written until %(until)s") % until, detail, _("rule of the activity"))


def _rubric(entry: Entry, extension: Extension | None, zone: ZoneInfo) -> Words:
    if two := entry.data.get("two"):
        return Words(_("Marked by two people"), " · ".join(filter(None, [_agreed(two), parts(entry)])))
    return Words(_("Rubric marked"), parts(entry))


def _agreed(two: dict[str, str]) -> str:
    """Return what two markers gave and what it came to, for instance "4 and 5: the mean of both"."""
    how = Settlement.How(two["how"]).label
    told = {"first": points(Decimal(two["first"])), "second": points(Decimal(two["second"])), "how": how}
    return _("%(first)s and %(second)s: %(how)s") % told


def _regrade(entry: Entry, extension: Extension | None, zone: ZoneInfo) -> Words:
    return Words(_("Marked again"), changes(entry) or parts(entry), _("marked by machine"))


def _late(entry: Entry, extension: Extension | None, zone: ZoneInfo) -> Words:
    days = entry.data["days"]
    late = ngettext("Late by %(days)s day", "Late by %(days)s days", days) % {"days": days}
    return Words(late, _rate(entry), _("late rule of the course"))


def _late_reversed(entry: Entry, extension: Extension | None, zone: ZoneInfo) -> Words:
    if extension:
        return Words(_extended(extension, zone), extension.reason)
    if entry.data["days"]:
        return _late(entry, extension, zone)
    return Words(_("Lateness taken back"), "", _("late rule of the course"))


def _extended(extension: Extension | None, zone: ZoneInfo) -> str:
    if extension is None:
        return ""
    return _("Extension to %(until)s") % {"until": moment(extension.due_at.astimezone(zone))}


def _override(entry: Entry, extension: Extension | None, zone: ZoneInfo) -> Words:
    target = {"points": points(Decimal(entry.data["target"]))}
    if entry.data.get("held"):
        return Words(_("Stays at %(points)s") % target, "", _("a mark set by hand stays as it was set"))
    before = {"points": points(Decimal(entry.data["before"]))}
    return Words(_("Set by hand to %(points)s") % target, _("before: %(points)s") % before)


def _excuse(entry: Entry, extension: Extension | None, zone: ZoneInfo) -> Words:
    return Words(_("Excused"), _("left out of both figures"))


def _undo(entry: Entry, extension: Extension | None, zone: ZoneInfo) -> Words:
    if entry.data.get("back_to") is not None:
        return Words(_("Set by hand to %(points)s again") % {"points": points(Decimal(entry.data["back_to"]))})
    undone = {
        Kind.OVERRIDE: _("No longer set by hand"),
        Kind.EXCUSE: _("No longer excused"),
        Kind.REGRADE: _("Marking again was taken back"),
        Kind.RELEASE: _("No longer released"),
        Kind.MISSING: _("No longer missing"),
    }
    if entry.data["undoes"] == Kind.MISSING:
        return Words(undone[Kind.MISSING], _extended(extension, zone), _("rule for missing work"))
    return Words(undone[Kind(entry.data["undoes"])], changes(entry))


def _missing(entry: Entry, extension: Extension | None, zone: ZoneInfo) -> Words:
    days = entry.data["days"]
    told = ngettext(
        "due %(due)s, counts as 0 from %(days)s day later",
        "due %(due)s, counts as 0 from %(days)s days later",
        days,
    )
    due_at = moment(datetime.fromisoformat(entry.data["due_at"]).astimezone(zone))
    detail = told % {"due": due_at, "days": days} if days else _("due %(due)s") % {"due": due_at}
    return Words(_("Missing: counts as 0"), detail, _("rule for missing work"))


def _release(entry: Entry, extension: Extension | None, zone: ZoneInfo) -> Words:
    return Words(_("Released"))


EXPLAINED: dict[Kind, Callable[[Entry, Extension | None, ZoneInfo], Words]] = {
    Kind.SCORE: _score,
    Kind.RUBRIC: _rubric,
    Kind.REGRADE: _regrade,
    Kind.LATE: _late,
    Kind.LATE_REVERSED: _late_reversed,
    Kind.OVERRIDE: _override,
    Kind.EXCUSE: _excuse,
    Kind.UNDO: _undo,
    Kind.RELEASE: _release,
    Kind.MISSING: _missing,
}


def parts(entry: Entry) -> str:
    """Return the parts of a mark, for instance "argument 6/8 · evidence 5/6"."""
    named = entry.data.get("parts", [])
    return " · ".join(f"{p['title']} {points(Decimal(p['points']))}/{points(Decimal(p['of']))}" for p in named)


def changes(entry: Entry) -> str:
    """Return what a regrade changed, for instance "Question 3: was 0 of 2, now 2 of 2"."""
    return " · ".join(_change(one) for one in entry.data.get("changed", []))


def _change(one: dict[str, Any]) -> str:
    told = {"title": one["title"], "of": points(Decimal(one["of"]))}
    told |= {name: points(Decimal(one[name])) for name in ("before", "after") if one[name] is not None}
    if one["after"] is None:
        return _("Question %(title)s: no longer counts") % told
    if one["before"] is None:
        return _("Question %(title)s: now %(after)s of %(of)s") % told
    return _("Question %(title)s: was %(before)s of %(of)s, now %(after)s of %(of)s") % told


def late_words(rule: LateRule) -> str:
    """Return a late rule in words, for instance "10% a day after 2 hours of grace"."""
    figures = {"percent": points(rule.percent_per_day), "grace": _length(rule.grace_minutes)}
    if not rule.grace_minutes:
        return _("%(percent)s%% a day") % figures
    return _("%(percent)s%% a day after %(grace)s of grace") % figures


def _rate(entry: Entry) -> str:
    per_day = entry.data["percent_per_day"]
    return late_words(LateRule(Decimal(per_day), entry.data["grace_minutes"])) if per_day else ""


def _length(minutes: int) -> str:
    if minutes % 60:
        return ngettext("%(n)s minute", "%(n)s minutes", minutes) % {"n": minutes}
    return ngettext("%(n)s hour", "%(n)s hours", minutes // 60) % {"n": minutes // 60}
