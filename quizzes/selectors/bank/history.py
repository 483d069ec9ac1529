"""The versions of a question: when each was made and by whom, and how many were asked and answered it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import Count, Exists, OuterRef, Q

from accounts.models import User
from audit.models import Event
from quizzes.models import AttemptItem, Item, ItemVersion, Response
from runs.models import Activity


@dataclass(frozen=True)
class Told:
    """A version as its history tells it."""

    version: ItemVersion
    by: User | None
    """Who made it, where it was made by hand and the person is known."""
    saved_at: datetime
    """When it was made, or changed in its place."""
    asked: int
    answered: int


def history(item: Item) -> list[Told]:
    """Return an item's versions, the newest first. Four statements."""
    versions = list(item.versions.select_related("passage__lesson", "rubric").order_by("-number"))
    saves = _saves(item)
    people = {user.uuid: user for user in User.objects.filter(uuid__in={actor for _at, actor in saves.values()})}
    given = Exists(Response.objects.filter(attempt_item=OuterRef("pk"), counts=True))
    asked = AttemptItem.objects.filter(version__in=versions).annotate(given=given).order_by().values("version_id")
    sums = asked.annotate(n=Count("pk"), answered=Count("pk", filter=Q(given=True)))
    counts = {row["version_id"]: row for row in sums}
    told = []
    for version in versions:
        at, actor = saves.get(str(version.uuid), (version.made_at, None))
        count = counts.get(version.pk, {"n": 0, "answered": 0})
        told.append(Told(version, people.get(actor) if actor else None, at, count["n"], count["answered"]))
    return told


def _saves(item: Item) -> dict[str, tuple[datetime, UUID | None]]:
    """Return when and by whom each version was saved last, by its uuid."""
    saves = Event.objects.filter(subject=item.uuid, name="quizzes.item_saved").order_by("pk")
    return {event.data["version"]: (event.occurred_at, event.actor) for event in saves}


def answered_in(item: Item, user: User) -> Sequence[Activity]:
    """Return the quizzes of runs that somebody leads, in which this question was asked. One statement."""
    asked = AttemptItem.objects.filter(version__item=item, attempt__activity=OuterRef("pk"))
    leads = {"run__enrolments__user": user, "run__enrolments__role": "instructor", "run__enrolments__state": "active"}
    found = Activity.objects.filter(Exists(asked), **leads).select_related("run")
    return list(found.order_by("run__title", "title"))
