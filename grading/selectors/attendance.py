"""Sessions of a class: which doors are open to whom, and who came."""

from collections import Counter
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Count, F, Q, QuerySet
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from grading.models import ClassSession, Mark
from grading.rules.attendance import standing
from grading.selectors.finding import students_of
from grading.selectors.typed import typed_points
from runs.models import Enrolment, Run

CAME: dict[str, str | Promise] = {
    "present": _("present"),
    "late": _("late"),
    "absent": _("absent"),
    "excused": _("excused"),
    "other": _("entered otherwise"),
    "none": _("not there yet"),
}


def sessions_of(run: Run) -> QuerySet[ClassSession]:
    """Return a run's sessions, the newest first, each with `came`: how many have points in it."""
    came = Count("line_item__marks", filter=Q(line_item__marks__points__gt=0))
    return (
        ClassSession.objects.filter(line_item__run=run).select_related("line_item__run", "section").annotate(came=came)
    )


def open_sessions(enrolment: Enrolment, now: datetime) -> list[ClassSession]:
    """Return the sessions whose door is open to a student: everybody's and their section's. One statement."""
    mine = Q(section=None) | Q(section__isnull=False, section=enrolment.section_id)
    found = ClassSession.objects.filter(mine, line_item__run=enrolment.run_id, opened_at__lte=now, closes_at__gt=now)
    return list(found.select_related("line_item__run", "section"))


def students_of_session(session: ClassSession) -> QuerySet[Enrolment]:
    """Return whom a session is for, by name."""
    return students_of(session.line_item.run, session.section)


@dataclass(frozen=True)
class Attender:
    """One student of a session."""

    enrolment: Enrolment
    came: str
    """A key of CAME."""
    seen: str
    """What stands there, to be told if it changed meanwhile."""

    @property
    def words(self) -> str | Promise:
        return CAME[self.came]


def attenders(session: ClassSession) -> list[Attender]:
    """Return the students of a session with how each stands. Three statements."""
    students = list(students_of_session(session))
    kept = {mark.enrolment_id: mark for mark in Mark.objects.filter(line_item=session.line_item)}
    present = typed_points(session.line_item, students)
    return [Attender(one, _came(session, kept.get(one.pk)), present[one.pk]) for one in students]


@dataclass(frozen=True)
class Own:
    """A session as its student sees it."""

    session: ClassSession
    came: str

    @property
    def words(self) -> str | Promise:
        return CAME[self.came]


def own_sessions(enrolment: Enrolment) -> list[Own]:
    """Return the sessions that a student was entered in, the newest first. Two statements."""
    marks = {mark.line_item_id: mark for mark in Mark.objects.filter(enrolment=enrolment)}
    found = ClassSession.objects.filter(line_item__in=marks).select_related("line_item")
    return [
        Own(one, came)
        for one in found.order_by(F("opened_at").desc(nulls_last=True), "-id")
        if (came := _came(one, marks[one.line_item_id])) != "none"
    ]


def tallied(session: ClassSession) -> dict[str, int]:
    """Return how many of a session's students stand how, by the keys of CAME. Two statements."""
    students = students_of_session(session).order_by()
    marks = Mark.objects.filter(line_item=session.line_item, enrolment__in=students.values("pk"))
    came = Counter(_came(session, mark) for mark in marks)
    came["none"] += students.count() - came.total()
    return {name: came[name] for name in CAME}


def _came(session: ClassSession, mark: Mark | None) -> str:
    if mark is None:
        return "none"
    return standing(mark.state, mark.points, full=session.line_item.points, late=session.late_points)
