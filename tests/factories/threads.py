"""Runs with a lesson to talk about, and threads in them, made by the services that people's forms call."""

import datetime as dt
import uuid
from io import BytesIO
from itertools import count

from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image

from courses.models import Passage
from discussions.models import Picture, Post, Thread
from discussions.services.opening import open_thread
from discussions.services.pictures import keep
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


def image(kind: str = "PNG", size: tuple[int, int] = (60, 40), **how) -> SimpleUploadedFile:
    """Return a picture as a browser sends it."""
    out = BytesIO()
    Image.new("RGB", size, "teal").save(out, kind, **how)
    return SimpleUploadedFile(f"IMG_1.{kind.lower()}", out.getvalue())


def picture(author: Enrolment, **sent) -> Picture:
    """Return a picture that waits for a post of its author's."""
    return keep(author=author, file=image(**sent), now=later())


def answer(author: Enrolment, in_thread: Thread, text: str = "It stands there.", **fields) -> Post:
    """Return an answer given by somebody."""
    fields = {"event": uuid.uuid4(), "now": later(), **fields}
    return reply(enrolment=author, thread=in_thread, text=text, **fields)
