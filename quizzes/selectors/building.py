"""A course's quizzes for who makes them up: what each asks and lacks, and where it is offered."""

import hashlib
from dataclasses import dataclass
from decimal import Decimal
from random import Random
from typing import Any

from django.db.models import Count, Exists, OuterRef, Subquery
from django.db.models.functions import Coalesce

from courses.models import CoursePage
from grading.models import Entry, LineItem
from quizzes.kinds import kinds
from quizzes.models import Attempt, ItemVersion, Quiz, QuizPlace
from quizzes.rules.lint import lacks
from quizzes.selectors.answers import Question, previewed
from quizzes.selectors.bank.lint import asked, live_blocks
from quizzes.selectors.contents import ORDER, draw_of, fixed_of, pool, shortages_of, with_sums
from quizzes.selectors.contents import asked as asked_now
from runs.models import Activity

TERMS = (
    "title", "module_id", "instructions", "time_limit_minutes", "grace_minutes", "attempts", "counts", "pace",
    "tells_mark", "tells_key", "tells_feedback", "password",
)  # fmt: skip
"""All that a quiz says of itself but its places and where it stands."""


def fingerprint(quiz: Quiz) -> str:
    """Return a short name for the terms of a quiz; the same for equal terms."""
    return hashlib.sha256(repr([getattr(quiz, name) for name in TERMS]).encode()).hexdigest()[:16]


@dataclass(frozen=True)
class Row:
    """A place of a quiz before its editor."""

    place: QuizPlace
    kind: str
    points: Decimal
    """Of one question."""
    lacks: list[str]
    """Codes of what a fixed question lacks (`quizzes.rules.lint`)."""
    choice: int
    """How many questions a draw chooses among."""
    short: int | None
    """How many a draw finds, where that is too few."""


@dataclass(frozen=True)
class Offer:
    """A run that offers a quiz."""

    activity: Activity
    attempts: int
    points: Decimal | None
    """The most of its column."""
    is_marked: bool
    """Whether somebody has a mark in its column, so that its most stays."""


def quizzes_of(course: CoursePage) -> list[Any]:
    """Return a course's quizzes in their order, each with its sums, and in how many runs as `offers`.

    One statement.
    """
    offers = Activity.objects.filter(kind="quiz", target=OuterRef("uuid")).order_by().values("target")
    found = with_sums().filter(course=course).select_related("module")
    counted = found.annotate(offers=Coalesce(Subquery(offers.annotate(n=Count("pk")).values("n")), 0))
    return list(counted.order_by(*ORDER))


def rows_of(quiz: Quiz, course: CoursePage) -> list[Row]:
    """Return a quiz's places in order. Five statements for any number of places."""
    places = list(quiz.places.select_related("item__bank", "item__current__passage", "bank"))
    short, candidates = shortages_of(quiz), pool(places, {}).candidates
    free = [one for one in candidates if one.name not in fixed_of(places)]
    blocks = live_blocks(course)
    return [
        Row(
            place=place,
            kind=str(kinds.get(place.item.kind).label) if place.item else "",
            points=_points(place),
            lacks=[lack.code for lack in lacks(asked(place.item), blocks)] if place.item and place.item.current else [],
            choice=sum(draw_of(place).fits(one) for one in free) if place.bank_id else 0,
            short=short.get(place.pk),
        )
        for place in places
    ]


def _points(place: QuizPlace) -> Decimal:
    if place.item is None:
        return place.points or Decimal(0)
    return place.item.current.points if place.item.current else Decimal(0)


def offers_of(quiz: Quiz) -> list[Offer]:
    """Return the runs that offer a quiz. Three statements."""
    offers = list(Activity.objects.filter(kind="quiz", target=quiz.uuid).select_related("run").order_by("-pk"))
    begun = dict(Attempt.objects.filter(activity__in=offers).values_list("activity").annotate(n=Count("pk")))
    marked = Exists(Entry.objects.filter(line_item=OuterRef("pk")))
    columns = LineItem.objects.filter(activity__in=offers).annotate(is_marked=marked)
    most = {column.activity_id: (column.points, column.is_marked) for column in columns}
    return [Offer(offer, begun.get(offer.pk, 0), *most.get(offer.pk, (None, False))) for offer in offers]


def previewed_quiz(quiz: Quiz, seed: int) -> list[Question]:
    """Return the questions as an attempt with this seed would ask them. Three statements."""
    chosen = asked_now(list(quiz.places.select_related("item")), seed=seed)
    versions = ItemVersion.objects.select_related("item", "passage__lesson").in_bulk(chosen)
    return [_previewed(versions[pk], position, seed) for position, pk in enumerate(chosen, 1)]


def _previewed(version: ItemVersion, position: int, seed: int) -> Question:
    order = kinds.get(version.item.kind).order(version, Random(f"{seed}:{version.uuid}"))
    question = previewed(version, order)
    question.item.position = position
    return question
