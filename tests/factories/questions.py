"""Questions, quizzes, and students who take them."""

import datetime as dt
import uuid
from copy import deepcopy
from decimal import Decimal
from itertools import count
from typing import Any

from quizzes.models import Attempt, Bank, Item, ItemVersion, Quiz, QuizPlace
from quizzes.services import tokens
from quizzes.services.finishing import hand_in
from quizzes.services.saving import Given, Saved, save
from quizzes.services.taking import start
from runs.activities import kinds
from runs.models import Activity, Enrolment, Run
from tests.factories import texts
from tests.factories.classes import EnrolmentFactory, RunFactory
from tests.factories.grades import DUE

OPENS = DUE - dt.timedelta(days=7)
NOW = DUE - dt.timedelta(days=1)
_numbers = count(1)

SINGLE = {
    "options": [
        {"key": "a", "text": "The author", "misreading": "You took a report for a finding.", "refuted_by": ""},
        {"key": "b", "text": "A commander", "right": True, "feedback": "Yes; the charge has a speaker."},
        {"key": "c", "text": "Nobody", "misreading": "Somebody did.", "refuted_by": ""},
    ]
}
MULTIPLE = {
    "options": [
        {"key": "a", "text": "Heroin", "right": True},
        {"key": "b", "text": "The border", "right": True},
        {"key": "c", "text": "A port", "misreading": "That is an older story.", "refuted_by": ""},
        {"key": "d", "text": "A railway", "misreading": "That is another country.", "refuted_by": ""},
    ]
}
NUMERIC = {
    "answer": "1300",
    "tolerance": "0",
    "unit": "maps",
    "misreadings": [{"value": "100", "tolerance": "0", "misreading": "That is the value.", "refuted_by": ""}],
}
ESSAY = {"words": {"min": 5, "max": 200}}


def item(kind: str, body: dict[str, Any], *, points: str = "2", bank: Bank | None = None, **version) -> Item:
    """Return an item with one version that new attempts get."""
    number = next(_numbers)
    bank = bank or _bank()
    row = Item(bank=bank, key=f"item-{number}", kind=kind)
    row.full_clean(exclude=["current"])
    row.save()
    row.current = ItemVersion.objects.create(
        item=row,
        number=1,
        points=Decimal(points),
        prompt=version.pop("prompt", f"Question {number}?"),
        body=deepcopy(body),  # or a test that changes it would change it for all that follow
        made_at=OPENS,
        **version,
    )
    row.save()
    return row


def single(**options) -> Item:
    return item("single_choice", SINGLE, **options)


def multiple(**options) -> Item:
    return item("multiple_choice", MULTIPLE, **options)


def numeric(**options) -> Item:
    return item("numeric", NUMERIC, **options)


def essay(**options) -> Item:
    return item("essay", ESSAY, **{"points": "6", **options})


def draw(bank: Bank | None = None, count: int = 1, points: str = "2", **about) -> QuizPlace:
    """Return a draw, for a quiz to be made with."""
    return QuizPlace(bank=bank or _bank(), count=count, points=Decimal(points), **about)


def quiz(*places: Item | QuizPlace, **fields) -> Quiz:
    """Return a quiz of these items and draws; of three items of machine kinds where none is named."""
    places = places or (single(), multiple(), numeric())
    number = next(_numbers)
    course = places[0].bank.course
    row = Quiz(course=course, key=f"quiz-{number}", title=f"Quiz {number}", **fields)
    row.full_clean()
    row.save()
    made = [place if isinstance(place, QuizPlace) else QuizPlace(item=place) for place in places]
    for position, place in enumerate(made, 1):
        place.quiz, place.position = row, position
    QuizPlace.objects.bulk_create(made)
    return row


def offered(target: Quiz | None = None, *, run: Run | None = None, **dates) -> Activity:
    """Return a quiz as an activity of a run, its column in the gradebook opened."""
    target = target or quiz()
    dates = {"opens_at": OPENS, "due_at": DUE, "closes_at": DUE + dt.timedelta(days=7), **dates}
    row = Activity(
        run=run or RunFactory(course=target.course), kind="quiz", target=target.uuid, title=target.title, **dates
    )
    row.full_clean()
    row.save()
    kinds.get("quiz").activity_added(row, OPENS)
    return row


def begun(activity: Activity | None = None, *, by: Enrolment | None = None, now: dt.datetime = NOW) -> Attempt:
    """Return an attempt that a student has just begun."""
    activity = activity or offered()
    return start(activity=activity, enrolment=by or EnrolmentFactory(run=activity.run), now=now)


def answer(
    attempt: Attempt, position: int, raw: Any, *, at: dt.datetime = NOW, now: dt.datetime | None = None
) -> Saved:
    """Answer a question of an attempt, as the page's script does."""
    holder = tokens.Pass(attempt.uuid, attempt.enrolment_id, attempt.enrolment.run.key)
    asked = attempt.items.get(position=position)
    given = Given(event=uuid.uuid4(), item=asked.uuid, raw=raw, given_at=at)
    return save(holder=holder, given=given, now=now or at)


def new_bank() -> Bank:
    """Return an empty bank of its own."""
    return Bank.objects.create(course=_bank().course, key=f"bank-{next(_numbers)}", title="Another bank")


def _bank() -> Bank:
    return bank_of(texts.CoursePage.objects.first() or texts.course())


def bank_of(course: texts.CoursePage) -> Bank:
    """Return a bank of this course."""
    return Bank.objects.get_or_create(course=course, key="a-bank", defaults={"title": "A bank"})[0]


def corrected(asked: Item, right: str = "a", change: str = ItemVersion.Change.KEY, **body: Any) -> ItemVersion:
    """Return an item's new version, by which the option `right` is the right one."""
    current = asked.current
    options = [{**one, "right": one["key"] == right} for one in current.body["options"]]
    asked.current = ItemVersion.objects.create(
        item=asked, number=current.number + 1, change=change, points=current.points, prompt=current.prompt,
        body={**current.body, "options": options, **body}, made_at=NOW,
    )  # fmt: skip
    asked.save()
    return asked.current


def handed_in(activity: Activity, *raws: Any, by: Enrolment | None = None, now: dt.datetime = NOW) -> Attempt:
    """Return an attempt that was handed in with these answers; None leaves a question out."""
    attempt = begun(activity, by=by, now=now)
    for position, raw in enumerate(raws, 1):
        if raw is not None:
            answer(attempt, position, raw, at=now)
    return hand_in(attempt=attempt, enrolment=attempt.enrolment, now=now)
