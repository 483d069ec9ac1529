"""Runs with a lesson to talk about, and threads in them, made by the services that people's forms call."""

import datetime as dt
import uuid
from itertools import count

from courses.models import Passage
from discussions.models import Post, Thread
from discussions.services.opening import open_thread
from discussions.services.replying import reply
from runs.models import Enrolment, Run
from tests.factories import texts
from tests.factories.classes import EnrolmentFactory, RunFactory

START = dt.datetime(2026, 9, 2, 9, 0, tzinfo=dt.UTC)
_minutes = count(1)


def later() -> dt.datetime:
    """Return a moment after all those given before, so far from them that nobody posts too fast."""
    return START + dt.timedelta(minutes=next(_minutes))


def run_with_text(*passages: str) -> tuple[Run, list[Passage]]:
    """Return a run of a course with one lesson of these passages."""
    course = texts.course(key=f"course-{uuid.uuid4().hex[:8]}")
    lesson = texts.lesson(texts.module(course), passages=passages or ("One thing is said.", "Another thing is said."))
    return RunFactory(course=course), list(lesson.passages.order_by("number"))


def member(run: Run, role: str = Enrolment.Role.STUDENT, name: str = "") -> Enrolment:
    """Return somebody in a run."""
    person = {"user__name": name} if name else {}
    return EnrolmentFactory(run=run, role=role, **person)


def thread(author: Enrolment, passage: Passage | None = None, **fields) -> Thread:
    """Return a thread opened by somebody."""
    fields = {"title": "Who says so?", "text": "I wonder.", "event": uuid.uuid4(), "now": later(), **fields}
    return open_thread(enrolment=author, passage=passage, **fields)


def answer(author: Enrolment, in_thread: Thread, text: str = "It stands there.", **fields) -> Post:
    """Return an answer given by somebody."""
    fields = {"event": uuid.uuid4(), "now": later(), **fields}
    return reply(enrolment=author, thread=in_thread, text=text, **fields)
