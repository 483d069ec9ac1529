"""A run with a client that may read and write it."""

import uuid
from decimal import Decimal
from typing import Any

import pytest
from django.test import Client as Browser

from common import clock
from common.rest.examples import PARTS
from courses.models import LessonPage, ModulePage, Passage
from courses.rest.outline import MODULE
from discussions.models import Thread
from essays.models import Submission
from grading.models import LineItem
from grading.services.columns import make_column
from grading.services.scores import put_score
from quizzes.models import Attempt, Item
from runs.models import Run
from tests.factories import clients, essays, questions, texts, threads
from tests.factories.classes import EnrolmentFactory, RunFactory
from tests.factories.grades import LineItemFactory, scored
from tests.made_once import made_once
from tests.quizzes.kinds.versions import choice


class Lms(Browser):
    """An LMS with a token; it sends JSON."""

    def __init__(self, token: str) -> None:
        super().__init__(headers={"authorization": f"Bearer {token}"}, raise_request_exception=False)

    def generic(self, method, path, data="", content_type="application/json", **extra):
        return super().generic(method, path, data, content_type, **extra)

    def post(self, path, data=None, content_type="application/json", **extra):
        return super().post(path, data, content_type, **extra)

    def put(self, path, data="", content_type="application/json", **extra):
        return super().put(path, data, content_type, **extra)

    def patch(self, path, data="", content_type="application/json", **extra):
        return super().patch(path, data, content_type, **extra)


@made_once
def run():
    return RunFactory(key="autumn")


@made_once
def token(run) -> str:
    return clients.token(clients.client(run))


@pytest.fixture
def lms(token):
    return Lms(token)


@pytest.fixture
def there(db) -> Run:
    """The run of the document's examples: what they name is there, for its one client."""
    module = texts.module(texts.course(key=PARTS["course"]))
    lesson = texts.lesson(module, passages=("One.",))
    ModulePage.objects.filter(pk=module.pk).update(translation_key=MODULE)
    LessonPage.objects.filter(pk=lesson.pk).update(translation_key=PARTS["lesson"])
    student = EnrolmentFactory(uuid=PARTS["enrolment"], run=RunFactory(uuid=PARTS["run"]), external_id="lms-1")
    run, now = student.run, clock.now()
    scored(LineItemFactory(run=run), student, 3)
    dates = {"opens_at": None, "due_at": None, "closes_at": None}
    activity = questions.offered(run=run, uuid=PARTS["activity"], **dates)
    column = make_column(run=run, title="Midterm", points=Decimal(30), by=uuid.uuid4(), now=now)
    LineItem.objects.filter(pk=column.pk).update(uuid=PARTS["line_item"])
    column.refresh_from_db()
    known = {"check": lambda mark: None, "by": uuid.uuid4(), "now": now}
    put_score(line_item=column, enrolment=student, points=Decimal(3), **known)
    made = {
        "item": questions.item("single_choice", choice().body),
        "attempt": questions.begun(activity, by=student, now=now),
        "thread": threads.thread(student, lesson.passages.first()),
        "essay": essays.handed_in(essays.offered(run=run, **dates), student, now=now),
    }
    for part, model in (("attempt", Attempt), ("thread", Thread), ("essay", Submission), ("item", Item)):
        model.objects.filter(pk=made[part].pk).update(uuid=PARTS[part])
    clients.job(clients.client(run), run, uuid=PARTS["job"])
    return run


@made_once
def passages(run) -> list[Passage]:
    """Return two passages of the run's course, in a lesson with two outcomes."""
    outcomes = [("outcome", "Say who speaks"), ("outcome", "Say how sure they are")]
    words = ("The author says it.", "Nobody else does.")
    return list(texts.lesson(texts.module(run.course), passages=words, outcomes=outcomes).passages.order_by("number"))


@made_once
def asked(run) -> Item:
    """Return a question of the run's course, which nobody was asked yet."""
    return questions.item("single_choice", unsaid(), prompt="Who says it?")


@pytest.fixture
def items_at(run) -> str:
    """Return the address of the questions of the run's course."""
    return f"/api/v1/courses/{run.course.slug}/items"


@pytest.fixture
def address(items_at, asked) -> str:
    """Return the address of the question."""
    return f"{items_at}/{asked.uuid}"


def unsaid(**options) -> dict[str, Any]:
    """Return the body of a choice, whose wrong options name no passage."""
    made = choice(of="abc", **options).body
    return {**made, "options": [{**one, "refuted_by": ""} for one in made["options"]]}


def changed(lms: Lms, address: str, *, seen: str = "", **sent):
    """Return the answer to a change of what stands at an address, by who saw `seen`, or what stands there now."""
    return lms.patch(address, sent, headers={"if-match": seen or lms.get(address)["ETag"]})
