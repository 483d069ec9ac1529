"""How a run's people talk: with whom, and until when."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import BooleanField, Case, F, OuterRef, Q, QuerySet, Subquery, When
from django.db.models.functions import JSONObject

from discussions.models import Group, Member, Mode, Thread
from runs.models import Enrolment, Run, Section

Audience = Mode.Audience


@dataclass(frozen=True)
class Readers:
    """Who reads a thread beside those who teach: a section, a group, or with neither everybody in the run."""

    section: Section | None = None
    group: Group | None = None

    @property
    def code(self) -> str:
        """Return a word that names them in a form."""
        if self.section:
            return f"section:{self.section.key}"
        return f"group:{self.group.uuid}" if self.group else "run"


def promise(readers: Readers | None, *, is_anonymous: bool) -> str:
    """Return a word by which a form promises who reads a text, and whether under its author's name. With None that
    nobody does: that is held to, too."""
    return f"{readers.code if readers else 'nobody'}{':anonymous' if is_anonymous else ''}"


def mode_for(run_id: int, lesson_id: int | None) -> Mode:
    """Return how a run's people talk about a lesson, or with None about the run. One statement."""
    found = Mode.objects.filter(_for(run_id, lesson_id)).order_by(F("lesson").asc(nulls_last=True)).first()
    return found or Mode(run_id=run_id)


def with_talk(people: QuerySet[Enrolment], lesson_id: int | None) -> QuerySet[Any]:
    """Add to some people what `mode_of` and `readers_for` tell of them. No statement more."""
    modes = Mode.objects.filter(_for(OuterRef("run"), lesson_id)).order_by(F("lesson").asc(nulls_last=True))
    fields = ("audience", "ends_at", "posts_first", "is_anonymous")
    groups = Group.objects.filter(members__enrolment=OuterRef("pk"), members__is_current=True)
    return people.annotate(
        mode_told=Subquery(modes.values(told=JSONObject(**dict(zip(fields, fields, strict=True))))[:1]),
        group_told=Subquery(groups.values(told=JSONObject(pk="pk", uuid="uuid", run_id="run", name="name"))[:1]),
    )


def mode_of(person: Any) -> Mode:
    """Return how somebody `with_talk` talks about the lesson that was asked for."""
    told = person.mode_told or {}
    ends_at = told.get("ends_at") and datetime.fromisoformat(told["ends_at"])
    return Mode(run_id=person.run_id, **{**told, "ends_at": ends_at})


def modes_of(run: Run) -> Mapping[int | None, Mode]:
    """Return a run's modes by the lesson's id, its own by None. One statement."""
    return {mode.lesson_id: mode for mode in Mode.objects.filter(run=run)}


def with_end(threads: QuerySet[Thread], now: datetime) -> QuerySet:
    """Add `is_over`: students may no longer write in it."""
    modes = Mode.objects.filter(_for(OuterRef("run"), OuterRef("lesson"))).order_by(F("lesson").asc(nulls_last=True))
    over = Case(When(ends_at__lte=now, then=True), default=False, output_field=BooleanField())
    dated: QuerySet = threads.annotate(ends_at=Subquery(modes.values("ends_at")[:1]))
    return dated.annotate(is_over=over)


def _for(run: object, lesson: object) -> Q:
    return Q(run=run) & (Q(lesson=lesson) | Q(lesson__isnull=True) if lesson is not None else Q(lesson__isnull=True))


def group_of(enrolment: Any) -> Group | None:
    """Return the group in which somebody writes now. One statement; none for somebody `with_talk`."""
    if hasattr(enrolment, "group_told"):
        return Group(**enrolment.group_told) if enrolment.group_told else None
    member = Member.objects.filter(enrolment=enrolment, is_current=True).select_related("group").first()
    return member.group if member else None


def readers_for(author: Enrolment, mode: Mode) -> Readers | None:
    """Return who reads what a student opens in a mode; None for those in no section or group. One statement at most."""
    if mode.audience == Audience.SECTION:
        return Readers(section=author.section) if author.section else None
    if mode.audience == Audience.GROUP:
        group = group_of(author)
        return Readers(group=group) if group else None
    return Readers()


def possible_readers(run: Run) -> list[Readers]:
    """Return whom those who teach may write to, everybody first. Two statements."""
    sections, groups = run.sections.all(), Group.objects.filter(run=run, closed_at=None)
    return [Readers(), *(Readers(section=one) for one in sections), *(Readers(group=one) for one in groups)]
