"""Appeals: what a student may still ask, what they asked, and what waits for those who teach."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal
from uuid import UUID
from zoneinfo import ZoneInfo

from django.db.models import Count, Max, Q, Sum
from django.utils.translation import ngettext

from grading.handwork import Place, work_of
from grading.models import UNDECIDED, Appeal, AppealWindow, AppealWords, Entry, LineItem, Mark
from grading.rules import appeals as rules
from runs.models import Enrolment, Run

MOST = 200
"""Appeals that one page lists."""


@dataclass(frozen=True)
class Asking:
    """How one student stands with appeals against one column's mark."""

    shown: rules.Shown
    days: int
    zone: ZoneInfo
    now: datetime
    appeals: Sequence[Appeal] = field(default=())
    """The oldest first."""

    def refused(self, part: UUID | None) -> str:
        """Return why an appeal would not be taken (`grading.rules.appeals.refused`), empty where it would."""
        earlier = [rules.Earlier(one.decided_at) for one in self.appeals if one.part == part and one.stands]
        return rules.refused(self.shown, earlier, days=self.days, zone=self.zone, now=self.now)

    def last(self, part: UUID | None) -> Appeal | None:
        """Return the latest appeal against the mark, or against a part of it, that was not withdrawn."""
        return next((one for one in reversed(self.appeals) if one.part == part and one.stands), None)

    @property
    def may_ask(self) -> bool:
        """Whether the whole mark can be appealed against now."""
        return not self.refused(None)

    @property
    def latest(self) -> Appeal | None:
        """The latest appeal against the whole mark."""
        return self.last(None)

    @property
    def about_parts(self) -> list[Appeal]:
        """The latest appeal against each part of it."""
        parts = dict.fromkeys(one.part for one in self.appeals if one.part)
        return [one for part in parts if (one := self.last(part))]

    @property
    def closes_at(self) -> datetime | None:
        """When the window closes, or closed; None where the mark is not seen or takes no appeals."""
        return rules.closes_at(self.shown.since, self.days, self.zone) if self.shown.since and self.days else None


def askings(enrolment: Enrolment, line_items: Sequence[LineItem], now: datetime) -> dict[int, Asking]:
    """Return how a student stands with appeals in some columns, by column id. Four statements."""
    marks = {mark.line_item_id: mark for mark in Mark.objects.filter(enrolment=enrolment, line_item__in=line_items)}
    changes = Entry.objects.filter(enrolment=enrolment, line_item__in=line_items).exclude(points=0)
    changed = dict(changes.order_by().values_list("line_item").annotate(last=Max("at")))
    days, zone = days_of(enrolment.run), ZoneInfo(enrolment.run.time_zone)
    asked: dict[int, list[Appeal]] = {}
    for appeal in Appeal.objects.filter(enrolment=enrolment, line_item__in=line_items):
        asked.setdefault(appeal.line_item_id, []).append(appeal)
    found = {}
    for item in line_items:
        mark = marks.get(item.pk, Mark())
        shown = rules.Shown(mark.released_at, changed.get(item.pk), mark.state == Mark.State.EXCUSED)
        found[item.pk] = Asking(shown, days.get(item.pk, days[None]), zone, now, tuple(asked.get(item.pk, ())))
    return found


def days_of(run: Run) -> dict[int | None, int]:
    """Return for how many days marks are appealed against: by column id where it has its own, the run's under None."""
    return {None: rules.DAYS, **dict(AppealWindow.objects.filter(run=run).values_list("line_item", "days"))}


def listed(run: Run, *, decided: bool) -> list[Appeal]:
    """Return the appeals of a run that wait, the oldest first, or those decided, the newest first. One statement."""
    found = Appeal.objects.filter(line_item__run=run).select_related(
        "enrolment__user", "enrolment__section", "line_item__activity", "decided_by__user"
    )
    if decided:
        return list(found.exclude(state__in=UNDECIDED).order_by("-decided_at")[:MOST])
    return list(found.filter(state=Appeal.State.OPEN)[:MOST])


def said(appeal: Appeal, *, to_staff: bool) -> list[AppealWords]:
    """Return what was said in an appeal; notes among those who teach are theirs alone. One statement."""
    words = AppealWords.objects.filter(appeal=appeal).select_related("by__user")
    return list(words if to_staff else words.exclude(role=AppealWords.Role.NOTE))


def last_entry(appeal: Appeal) -> int:
    """Return the place, in its student's chain, of the last entry of the mark that an appeal is about."""
    entries = Entry.objects.filter(enrolment=appeal.enrolment_id, line_item=appeal.line_item_id)
    return entries.aggregate(last=Max("sequence", default=0))["last"]


@dataclass(frozen=True)
class Remarking:
    """What happened to a mark since it was appealed against: the work was marked again, perhaps everybody's."""

    entry: Entry
    """Of the last time."""
    before: Decimal
    """The mark before the first time."""


def marked_again(appeal: Appeal) -> Remarking | None:
    """Return how marking the work again has changed a mark since the appeal; a fixed number of statements.

    None where it has not: what came to the same, what was taken back, and what a mark set by hand holds in its place.
    Where the appeal is about a part, another part that was marked again decides nothing.
    """
    entries = Entry.objects.filter(enrolment=appeal.enrolment_id, line_item=appeal.line_item_id)
    is_again, is_back = Q(kind=Entry.Kind.REGRADE), Q(kind=Entry.Kind.UNDO, data__undoes=Entry.Kind.REGRADE)
    made = _about(appeal, list(entries.filter(is_again | is_back, at__gte=appeal.asked_at).order_by("sequence")))
    again = [one for one in made if one.kind == Entry.Kind.REGRADE]
    if not again or not sum(one.points for one in made):
        return None
    earlier = Q(sequence__lt=again[0].sequence)
    mark = entries.aggregate(before=Sum("points", filter=earlier, default=0), now=Sum("points", default=0))
    return Remarking(again[-1], mark["before"]) if mark["before"] != mark["now"] else None


def _about(appeal: Appeal, made: list[Entry]) -> list[Entry]:
    work = work_of(appeal.line_item) if made and appeal.part else None
    if work is None:
        return made
    place = Place(appeal.line_item, appeal.enrolment, appeal.part)
    causes = work.marked_again(place, {one.cause for one in made if one.cause})
    return [one for one in made if one.cause in causes]


def open_in_runs(runs: Sequence[int]) -> dict[int, int]:
    """Return how many appeals wait, by the run's id. One statement."""
    waiting = Appeal.objects.filter(line_item__run__in=runs, state=Appeal.State.OPEN).order_by()
    return dict(waiting.values_list("line_item__run").annotate(number=Count("pk")))


def open_in_words(number: int) -> str:
    """Return a number of such appeals in words."""
    return ngettext("%(number)d appeal to decide", "%(number)d appeals to decide", number) % {"number": number}


def decisions_unread(enrolments: Sequence[Enrolment]) -> Mapping[int, int]:
    """Return how many decisions wait to be seen by their students, by the enrolment's id. One statement."""
    found = Appeal.objects.exclude(state__in=UNDECIDED).filter(enrolment__in=enrolments, read_at=None)
    return dict(found.order_by().values_list("enrolment").annotate(number=Count("pk")))
