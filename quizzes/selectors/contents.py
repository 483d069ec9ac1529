"""What a quiz asks: its fixed items and what its draws find, and what all of it is worth."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.contrib.postgres.aggregates import ArrayAgg
from django.db.models import Case, F, QuerySet, Sum, When

from quizzes.models import Attempt, Item, Quiz, QuizPlace
from quizzes.rules.draws import Candidate, Draw, drawn, shortages

ORDER = ("position", "module__path", "title", "pk")
"""How a course's quizzes stand one after another."""


def with_sums() -> QuerySet[Any]:
    """Return the quizzes, each with the `questions` that an attempt asks and the `points` that it is worth."""
    is_draw = When(places__bank__isnull=False, then=F("places__count"))
    worth = When(places__bank__isnull=False, then=F("places__count") * F("places__points"))
    return Quiz.objects.annotate(
        questions=Sum(Case(is_draw, When(places__item__current__isnull=False, then=1), default=0), default=0),
        points=Sum(Case(worth, default=F("places__item__current__points")), default=Decimal(0)),
    )


@dataclass(frozen=True)
class Pool:
    """The items that draws choose from, by name (their uuid)."""

    candidates: list[Candidate]
    versions: Mapping[str, int]
    """The version of each that new attempts get."""


def pool(places: Iterable[QuizPlace], history: Mapping[str, int]) -> Pool:
    """Return the items of the banks that these places draw from; `history` says how often each was asked.

    One statement.
    """
    banks = {place.bank_id for place in places if place.bank_id}
    rows = list(
        Item.objects.filter(bank__in=banks, current__isnull=False, is_retired=False).values_list(
            "uuid", "bank_id", "current__points", "kind", "tags", "outcome", "difficulty",
            "current__passage__lesson__slug", "current_id",
        )
    )  # fmt: skip
    return Pool(
        [
            Candidate(
                str(uuid), str(bank), points, kind, tags, outcome, difficulty, lesson or "", history.get(str(uuid), 0)
            )
            for uuid, bank, points, kind, tags, outcome, difficulty, lesson, _version in rows
        ],
        {str(row[0]): row[-1] for row in rows},
    )


def draw_of(place: QuizPlace) -> Draw:
    """Return what a place draws."""
    return Draw(
        str(place.bank_id),
        place.count,
        place.points or Decimal(0),
        place.kind,
        place.tag,
        place.outcome,
        place.difficulty,
        place.lesson,
    )


def fixed_of(places: Iterable[QuizPlace]) -> set[str]:
    """Return the names of the items that stand in a quiz whatever is drawn."""
    return {str(place.item.uuid) for place in places if place.item}


def asked(places: Sequence[QuizPlace], *, seed: int, tries: Sequence[Any] = ()) -> list[int]:
    """Return the ids of the versions, in order, that a new attempt with this seed asks now.

    `tries` are what the student made before, of `with_what_was_asked`. One statement, none without draws.
    """
    draws = [place for place in places if place.bank_id]
    chosen: dict[int, list[int]] = {}
    if draws:
        choice = pool(draws, Counter(str(item) for one in tries for item in one.asked))
        found = drawn([draw_of(place) for place in draws], choice.candidates, fixed=fixed_of(places), seed=seed)
        for place, names in zip(draws, found, strict=True):
            chosen[place.pk] = [choice.versions[name] for name in names]
    versions: list[int] = []
    for place in places:
        if place.item is None:
            versions += chosen[place.pk]
        elif place.item.current_id is not None:
            versions.append(place.item.current_id)
    return versions


def with_what_was_asked(tries: QuerySet[Attempt]) -> QuerySet[Attempt]:
    """Return the attempts, each with the uuids of the items that it asked as `asked`."""
    return tries.annotate(asked=ArrayAgg("items__version__item__uuid", default=[]))


def shortages_of(quiz: Quiz) -> dict[int, int]:
    """Return how many items each draw finds that finds too few, by its place's id. Two statements."""
    places = list(quiz.places.select_related("item"))
    draws = [place for place in places if place.bank_id]
    short = shortages([draw_of(place) for place in draws], pool(draws, {}).candidates, fixed=fixed_of(places))
    return {draws[n].pk: found for n, found in short.items()}
