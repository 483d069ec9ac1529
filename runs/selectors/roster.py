"""Who is in a run, page by page, for those who teach it."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import Count, F, Max, Q, QuerySet, Value
from django.db.models.functions import Coalesce, Lower, NullIf

from accounts.models import Invitation
from common.keyset import Stretch, stretch
from courses.models import LessonPage
from runs.models import Enrolment, LessonProgress, Run
from runs.selectors.teaching import STAFF

PEOPLE = {
    "students": Q(role=Enrolment.Role.STUDENT, state=Enrolment.State.ACTIVE),
    "staff": Q(role__in=STAFF, state=Enrolment.State.ACTIVE),
    "withdrawn": Q(state=Enrolment.State.WITHDRAWN),
}
"""Which people a roster shows, by the word in its address."""


@dataclass(frozen=True)
class Row:
    """One person of a run."""

    enrolment: Enrolment
    lessons_done: int
    read_at: datetime | None
    entry: str
    """How they come in: `password` once set, `invited` by a mail, `lapsed` when that ran out, or `code`."""


@dataclass(frozen=True)
class Roster:
    """A page of a run's people."""

    rows: list[Row]
    page: Stretch[Enrolment]
    lessons: int
    """How many lessons the course has."""


def roster(
    *, run: Run, people: str = "students", section: str = "", words: str = "", cursor: str = "", now: datetime
) -> Roster:
    """Return a page of a run's people by name; `section` is a key, `words` look into names. Four statements."""
    found = _people(run).filter(PEOPLE[people])
    if section:
        found = found.filter(section__key=section)
    for word in words.split()[:5]:
        found = found.filter(
            Q(user__name__icontains=word) | Q(user__username__icontains=word) | Q(user__email__icontains=word)
        )
    page = stretch(found, by=("shown_name", "pk"), cursor=cursor)
    return Roster(rows=_rows(page.rows, now), page=page, lessons=lesson_count(run))


def lesson_count(run: Run) -> int:
    """Return how many lessons the run's course has. One statement."""
    return LessonPage.objects.live().filter(path__startswith=run.course.path).count()


def counts(run: Run) -> dict[str, int]:
    """Return how many people each part of the roster has. One statement."""
    return Enrolment.objects.filter(run=run).aggregate(**{name: Count("pk", filter=q) for name, q in PEOPLE.items()})


def _people(run: Run) -> QuerySet[Enrolment]:
    shown = Lower(Coalesce(NullIf("user__name", Value("")), F("user__username")))
    return Enrolment.objects.filter(run=run).select_related("user", "section").annotate(shown_name=shown)


def _rows(enrolments: list[Enrolment], now: datetime) -> list[Row]:
    progress = {
        found["enrolment_id"]: found
        for found in LessonProgress.objects.filter(enrolment__in=enrolments)
        .values("enrolment_id")
        .annotate(done=Count("completed_at"), last=Max("read_at"))
    }
    waiting = [e.user_id for e in enrolments]
    invited = dict(
        Invitation.objects.filter(user__in=waiting, accepted_at=None)
        .order_by("user_id")
        .values_list("user_id")
        .annotate(until=Max("expires_at"))
    )
    nothing: dict[str, Any] = {"done": 0, "last": None}
    return [
        Row(
            enrolment=e,
            lessons_done=progress.get(e.pk, nothing)["done"],
            read_at=progress.get(e.pk, nothing)["last"],
            entry=_entry(e, invited.get(e.user_id), now),
        )
        for e in enrolments
    ]


def _entry(enrolment: Enrolment, invited_until: datetime | None, now: datetime) -> str:
    if enrolment.user.has_usable_password():
        return "password"
    if not enrolment.user.email:
        return "code"
    return "invited" if invited_until and invited_until > now else "lapsed"
