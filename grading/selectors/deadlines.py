"""Deadlines as they hold for one student, with their reasons in words."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db.models import OuterRef, QuerySet, Subquery
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy

from common.prepared import Prepared
from grading.models import Accommodation, Extension
from grading.rules.deadlines import Dates, Exceptions, Ground, Reckoned, holding, reckon
from grading.selectors.line_items import dates_of, section_dates_of
from runs.models import Activity, Enrolment, SectionDates

TEXTS = {
    "opens": _("Opens for everybody"),
    "due": _("Due for everybody"),
    "closes": _("Closes for everybody"),
    "section_opens": _("Opens for your section %(section)s"),
    "section_due": _("Due for your section %(section)s"),
    "section_closes": _("Closes for your section %(section)s"),
    "extension": _("Your extension"),
    "limit": ngettext_lazy(
        "%(minutes)s minute from when you begin", "%(minutes)s minutes from when you begin", "minutes"
    ),
    "extra": _("With %(percent)s%% extra time: %(minutes)s minutes"),
    "cut": _("The closing date ends it before your minutes are over"),
    "uncut": _("Your minutes go on past the closing date"),
    "open": _("No date is set"),
}


@dataclass(frozen=True)
class Reason:
    """One rule behind a deadline."""

    code: str
    at: datetime | None
    minutes: int
    percent: int
    section: str

    @property
    def text(self) -> str:
        """The rule in the reader's words, without its time (`at`)."""
        figures = {"minutes": self.minutes, "percent": self.percent, "section": self.section}
        return str(TEXTS[self.code] % figures)


@dataclass(frozen=True)
class Deadline:
    """A deadline as it holds for one student; the fields are those of `grading.rules.deadlines.Reckoned`."""

    opens_at: datetime | None
    due_at: datetime | None
    closes_at: datetime | None
    answer_until: datetime | None
    minutes: int | None
    reasons: tuple[Reason, ...]

    @property
    def is_own(self) -> bool:
        """Whether it differs from everybody's."""
        return any(reason.code in ("extension", "extra") or reason.section for reason in self.reasons)


def deadline(
    activity: Activity,
    enrolment: Enrolment,
    *,
    time_limit_minutes: int | None = None,
    started_at: datetime | None = None,
) -> Deadline:
    """Return one activity's deadline for one student. One statement."""
    own = _exceptions_in(activity, enrolment)
    return _deadline(reckon(dates_of(activity), own, limit=time_limit_minutes, started_at=started_at))


def deadlines(
    activities: Iterable[Activity], enrolment: Enrolment, *, time_limits: Mapping[int, int] | None = None
) -> dict[int, Deadline]:
    """Return the deadline of each activity (by id); `time_limits` are minutes by activity id. One statement."""
    activities = list(activities)
    own = exceptions(activities, enrolment)
    limits = time_limits or {}
    return {a.pk: _deadline(reckon(dates_of(a), own[a.pk], limit=limits.get(a.pk))) for a in activities}


@dataclass(frozen=True)
class Begun:
    """Work that a student has begun, maybe against a clock."""

    enrolment_id: int
    activity: Activity
    started_at: datetime
    limit: int | None
    """Minutes."""


def ends(begun: Sequence[Begun]) -> list[datetime | None]:
    """Return until when each may be worked on, whosever it is. Three statements."""
    own = exceptions_of({one.activity.pk for one in begun}, {one.enrolment_id for one in begun})
    return [
        reckon(
            dates_of(one.activity),
            own(one.enrolment_id, one.activity.pk),
            limit=one.limit,
            started_at=one.started_at,
        ).answer_until
        for one in begun
    ]


def _exceptions_in(activity: Activity, enrolment: Enrolment) -> Exceptions:
    """Return what a student has in one activity that others have not. One statement."""
    for _pk, *own in _in_one.rows(activity=activity.pk, enrolment=enrolment.pk):
        return _exceptions(*own)
    return Exceptions()


def exceptions(activities: Iterable[Activity], enrolment: Enrolment) -> dict[int, Exceptions]:
    """Return what a student has that others have not, by activity id. One statement."""
    found = {pk: _exceptions(*own) for pk, *own in _in_run.rows(enrolment=enrolment.pk)}
    return {activity.pk: found.get(activity.pk, Exceptions()) for activity in activities}


def _exceptions(
    extended_to: datetime | None,
    percent: int | None,
    section: str | None,
    due_at: datetime | None,
    closes_at: datetime | None,
    opens_at: datetime | None,
) -> Exceptions:
    return Exceptions(extended_to, percent or 0, Dates(due_at, closes_at, opens_at, section) if section else None)


def _all(enrolment: int) -> QuerySet:
    return _own(Activity.objects.filter(run__enrolments=enrolment), enrolment)


def _one(activity: int, enrolment: int) -> QuerySet:
    return _own(Activity.objects.filter(pk=activity, run__enrolments=enrolment), enrolment)


def _own(activities: QuerySet[Activity], enrolment: int) -> QuerySet:
    """Return activities with what an enrolment has there."""
    extension = Extension.objects.filter(activity=OuterRef("pk"), enrolment=enrolment, is_current=True)
    section = SectionDates.objects.filter(activity=OuterRef("pk"), section__enrolments=enrolment)
    columns = {name: Subquery(section.values(name)) for name in ("section__name", "due_at", "closes_at", "opens_at")}
    return activities.values_list(
        "pk",
        Subquery(extension.values("due_at")),
        Subquery(Accommodation.objects.filter(enrolment=enrolment).values("extra_percent")),
        *columns.values(),
    )


_in_run = Prepared(_all, enrolment=int)
_in_one = Prepared(_one, activity=int, enrolment=int)


def dates_for(activity: Activity, enrolment: Enrolment) -> Dates:
    """Return what an extension of a student must be later than: their section's dates, or everybody's."""
    return holding(dates_of(activity), _exceptions_in(activity, enrolment))


def exceptions_of(activities: Collection[int], enrolments: Collection[int]) -> Callable[[int, int], Exceptions]:
    """Return a reader of what an enrolment has in an activity that others have not, by both ids. Three statements."""
    extra = dict(Accommodation.objects.filter(enrolment__in=enrolments).values_list("enrolment_id", "extra_percent"))
    current = Extension.objects.filter(enrolment__in=enrolments, activity__in=activities, is_current=True)
    extended = {(one.enrolment_id, one.activity_id): one.due_at for one in current}
    sections = section_dates_of(activities, enrolments)
    return lambda enrolment, activity: Exceptions(
        extended_to=extended.get((enrolment, activity)),
        extra_percent=extra.get(enrolment, 0),
        section=sections.get((enrolment, activity)),
    )


def _deadline(found: Reckoned) -> Deadline:
    return Deadline(
        opens_at=found.opens_at,
        due_at=found.due_at,
        closes_at=found.closes_at,
        answer_until=found.answer_until,
        minutes=found.minutes,
        reasons=tuple(_reason(ground) for ground in found.grounds),
    )


def _reason(ground: Ground) -> Reason:
    return Reason(
        code=ground.code, at=ground.at, minutes=ground.minutes, percent=ground.percent, section=ground.section
    )
