"""Finding questions in a course's banks: by their words and by what they are about."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.contrib.postgres.search import (
    SearchConfig,
    SearchQuery,
    SearchVector,
    SearchVectorCombinable,
    SearchVectorField,
)
from django.db.models import Count, Exists, F, Func, OuterRef, Q, QuerySet, Subquery, Sum, Value
from django.db.models.functions import Coalesce

from common.keyset import Stretch, stretch
from courses.models import CoursePage
from courses.selectors.finding import configuration_of
from quizzes.kinds import kinds
from quizzes.models import AttemptItem, Item, ItemVersion, Quiz, QuizPlace, Response
from quizzes.rules.lint import Lack
from quizzes.selectors.bank.lint import Survey, candidate
from quizzes.selectors.contents import draw_of
from runs.models import Flag

PAGE = 30


@dataclass(frozen=True, kw_only=True)
class Wanted:
    """What is looked for; what is empty does not matter."""

    words: str = ""
    bank: str = ""
    kind: str = ""
    lesson: int | None = None
    passage: UUID | None = None
    """A passage's block."""
    outcome: int | None = None
    difficulty: str = ""
    tag: str = ""
    lack: str = ""
    """A code of the lint; `any` for anything, `none` for what lacks nothing."""
    quiz: str = ""
    """A quiz's key; `none` for what no quiz asks."""
    state: str = ""
    """`flagged`, `answered`, `unanswered` or `retired`."""


@dataclass(frozen=True)
class Row:
    """One question of a list."""

    item: Item
    kind_label: str
    lacks: Sequence[Lack]
    quizzes: Sequence[Quiz]
    """Those that ask it whatever is drawn."""
    drawn_by: Sequence[Quiz]
    """Those that may draw it."""
    flags: int
    """How often students call it wrong, and nobody has answered."""
    answers: int
    """How many times it was handed in and marked."""
    facility: float | None
    """The share of its points that was earned; None where nothing was marked."""


@dataclass(frozen=True)
class Found:
    """A page of a list."""

    rows: list[Row]
    page: Stretch[Item]


def found(course: CoursePage, wanted: Wanted, survey: Survey, cursor: str = "") -> Found:
    """Return a page of the questions that are wanted, by bank. Four statements."""
    draws = draws_of(course)
    rows = _items(course, wanted).select_related("bank", "current__passage__lesson")
    if wanted.quiz:
        rows = _in_quiz(rows, wanted.quiz, draws, survey)
    if wanted.lack == "none":
        rows = rows.filter(pk__in=[pk for pk, missing in survey.lacks.items() if not missing])
    elif wanted.lack:
        rows = rows.filter(pk__in=survey.lacking("" if wanted.lack == "any" else wanted.lack))
    page: Stretch[Any] = stretch(
        rows.annotate(bank_title=F("bank__title")), by=("bank_title", "pk"), cursor=cursor, size=PAGE
    )
    return Found(_rows(page.rows, survey, draws), page)


def _items(course: CoursePage, wanted: Wanted) -> QuerySet[Item]:
    items = Item.objects.filter(bank__course=course, current__isnull=False, is_retired=wanted.state == "retired")
    exact = {
        "bank__key": wanted.bank,
        "kind": wanted.kind,
        "current__passage__lesson_id": wanted.lesson,
        "current__passage__block": wanted.passage,
        "outcome": wanted.outcome,
        "difficulty": wanted.difficulty,
        "tags__contains": [wanted.tag] if wanted.tag else None,
    }
    items = items.filter(**{name: value for name, value in exact.items() if value})
    if wanted.words:
        items = _having(items, wanted.words, configuration_of(course.locale.language_code))
    items = items.annotate(flags=_flags(course))
    if wanted.state == "flagged":
        items = items.filter(flags__gt=0)
    if wanted.state in ("answered", "unanswered"):
        given = Exists(Response.objects.filter(attempt_item__version__item=OuterRef("pk")))
        items = items.filter(given if wanted.state == "answered" else ~given)
    return items


def _in_quiz(items: QuerySet[Item], key: str, draws: Sequence[QuizPlace], survey: Survey) -> QuerySet[Item]:
    """Return the items that a quiz asks or may draw; those that no quiz does for `none`."""
    wanted = [draw_of(place) for place in draws if key in ("none", place.quiz.key)]
    drawn = [pk for pk, one in survey.candidates.items() if any(draw.fits(one) for draw in wanted)]
    asks = QuizPlace.objects.filter(item=OuterRef("pk"))
    if key == "none":
        return items.filter(~Exists(asks)).exclude(pk__in=drawn)
    return items.filter(Q(Exists(asks.filter(quiz__key=key))) | Q(pk__in=drawn))


class _BodyVector(SearchVectorCombinable, Func):
    """The words of a question's body, of whatever kind."""

    function = "jsonb_to_tsvector"
    template = """%(function)s(%(expressions)s, '["string"]')"""
    output_field = SearchVectorField()

    def __init__(self, body: str, *, config: str) -> None:
        self.config = SearchConfig.from_parameter(config)
        super().__init__(self.config, F(body))


def _having(items: QuerySet[Item], words: str, configuration: str) -> QuerySet[Item]:
    """Return the items with these words in their key, prompt or body, or with this very piece in key or prompt."""
    config = f"wakhan_{configuration}"
    vector = SearchVector("key", "current__prompt", config=config) + _BodyVector("current__body", config=config)
    query = SearchQuery(words, search_type="websearch", config=config)
    piece = Q(key__icontains=words) | Q(current__prompt__icontains=words)
    return items.annotate(found=vector).filter(Q(found=query) | piece)


def _flags(course: CoursePage) -> Coalesce:
    """Return how many open flags an item has, in all runs of the course and on all of its versions."""
    versions = ItemVersion.objects.filter(item=OuterRef(OuterRef("pk"))).values("uuid")
    flags = Flag.objects.filter(
        kind="item", answered_at=None, enrolment__run__course=course, thing__in=versions
    ).order_by()
    return Coalesce(Subquery(flags.values("kind").annotate(n=Count("pk")).values("n")), Value(0))


def _rows(items: Sequence[Any], survey: Survey, draws: Sequence[QuizPlace]) -> list[Row]:
    quizzes, earned = quizzes_of(items), _earned(items)
    return [
        Row(
            item=item,
            kind_label=str(kinds.get(item.kind).label),
            lacks=survey.lacks.get(item.pk, ()),
            quizzes=quizzes[item.pk],
            drawn_by=drawing(item, draws),
            flags=item.flags,
            answers=earned.get(item.pk, (0, None))[0],
            facility=earned.get(item.pk, (0, None))[1],
        )
        for item in items
    ]


def quizzes_of(items: Sequence[Item]) -> dict[int, list[Quiz]]:
    """Return the quizzes that ask each item, by its id. One statement."""
    asked: dict[int, list[Quiz]] = defaultdict(list)
    for place in QuizPlace.objects.filter(item__in=items).select_related("quiz").order_by("quiz__title"):
        assert place.item_id is not None
        asked[place.item_id].append(place.quiz)
    return asked


def draws_of(course: CoursePage) -> list[QuizPlace]:
    """Return the draws of a course's quizzes. One statement."""
    draws = QuizPlace.objects.filter(quiz__course=course, bank__isnull=False)
    return list(draws.select_related("quiz").order_by("quiz__title", "position"))


def drawing(item: Item, draws: Sequence[QuizPlace]) -> list[Quiz]:
    """Return the quizzes that may draw an item."""
    if item.is_retired:
        return []
    passage = item.current.passage if item.current else None
    sought = candidate(item, passage.lesson.key if passage else "")
    return list({place.quiz_id: place.quiz for place in draws if draw_of(place).fits(sought)}.values())


def _earned(items: Sequence[Item]) -> dict[int, tuple[int, float | None]]:
    """Return how often each item was marked, and which share of its points that earned. One statement."""
    marked = AttemptItem.objects.filter(version__item__in=items, points__isnull=False).order_by()
    sums = marked.values("version__item").annotate(n=Count("pk"), got=Sum("points"), most=Sum("version__points"))
    return {row["version__item"]: (row["n"], float(row["got"] / row["most"])) for row in sums}
