"""What is measured. A new scenario is one function here, and its line in `ours`."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta

from django.contrib.auth import get_user_model
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from bench.load import FRESH
from common import clock
from courses.models import LessonPage
from quizzes.services import taking, tokens
from runs.models import Activity, Enrolment

CONTROL = ("BEGIN", "COMMIT", "ROLLBACK", "SAVEPOINT", "RELEASE")


@dataclass(frozen=True)
class Scenario:
    name: str
    request: bytes
    is_ours: bool = True
    """Asked of the site, not of the bare views."""
    statements: int | None = None
    """When warm, transaction control left out."""
    at_most: int | None = None
    beside: str = ""
    """The scenario whose rate it is compared with."""
    at_least: float = 0.0
    """The share of that rate which the issue asks for."""


BARE = "bare view"
BARE_INSERT = "bare view, one INSERT"


def all_scenarios() -> list[Scenario]:
    """Return the bare views and ours, ready to be sent to a running site with the demo class."""
    student = Enrolment.objects.select_related("user", "run").get(run__key="demo", user__username="student")
    return [
        Scenario(BARE, http("GET", "/nothing"), is_ours=False, statements=0),
        Scenario(BARE_INSERT, http("GET", "/insert"), is_ours=False, statements=1),
        *(make(student) for make in (lesson, lesson_compressed, public_lesson, save_answer)),
    ]


def lesson(student: Enrolment) -> Scenario:
    """A signed-in student reads a lesson in the run, as it is when others have read it before."""
    path = _lesson_path(student)
    return Scenario(
        "lesson in a run, signed in",
        http("GET", path, Cookie=_cookie(student)),
        statements=_statements(lambda client: client.get(path), student),
        at_most=3,
        beside=BARE,
        at_least=1 / 10,
    )


def lesson_compressed(student: Enrolment) -> Scenario:
    """The same as a browser asks for it."""
    request = http("GET", _lesson_path(student), Cookie=_cookie(student), Accept_Encoding="gzip, br")
    return Scenario("the same, compressed", request, beside=BARE)


def public_lesson(student: Enrolment) -> Scenario:
    path = LessonPage.objects.live().order_by("path")[0].get_url()
    return Scenario(
        "public lesson, nobody signed in",
        http("GET", path),
        statements=_statements(lambda client: client.get(path)),
        beside=BARE,
    )


def save_answer(student: Enrolment) -> Scenario:
    """An answer to an open attempt arrives with the attempt's own token; each is a new one."""
    now = clock.now()
    activity = Activity.objects.filter(run=student.run, kind="quiz").first()
    Activity.objects.filter(pk=activity.pk).update(opens_at=None, due_at=None, closes_at=now + timedelta(days=1))
    activity.refresh_from_db()
    attempt = taking.start(activity=activity, enrolment=student, now=now)
    asked = attempt.items.filter(version__item__kind="single_choice").first()
    path = reverse("quizzes:answers", args=[student.run.key, attempt.uuid])
    message = {
        "event": FRESH.decode(),
        "item": str(asked.uuid),
        "sequence": 1,
        "given_at": now.isoformat(),
        "clock": tokens.stamp(attempt.uuid, now),
        "answer": asked.version.body["options"][0]["key"],
    }
    headers = {"X_Attempt": tokens.issue(attempt, run_key=student.run.key)}

    def send(client: Client, body: str = json.dumps(message)) -> object:
        return client.post(path, body, content_type="application/json", headers={"X-Attempt": headers["X_Attempt"]})

    return Scenario(
        "save an answer by the attempt's token",
        http("POST", path, body=json.dumps(message).encode(), Content_Type="application/json", **headers),
        statements=_statements(send),
        at_most=3,
        beside=BARE_INSERT,
        at_least=1 / 2,
    )


def http(method: str, path: str, body: bytes = b"", **headers: str) -> bytes:
    """Return a request as it goes over the wire; `Content_Type` is the header Content-Type."""
    lines = [f"{method} {path} HTTP/1.1", "Host: localhost", f"Content-Length: {len(body)}"]
    lines += [f"{name.replace('_', '-')}: {value}" for name, value in headers.items()]
    return "\r\n".join([*lines, "", ""]).encode() + body


def _lesson_path(student: Enrolment) -> str:
    page = LessonPage.objects.live().descendant_of(student.run.course).order_by("path")[0]
    return reverse("runs:lesson", args=[student.run.key, page.get_parent().slug, page.slug])


def _cookie(student: Enrolment) -> str:
    client = Client()
    client.force_login(get_user_model().objects.get(pk=student.user_id))
    client.get(reverse("portal:home"))
    return "; ".join(f"{name}={morsel.value}" for name, morsel in client.cookies.items())


def _statements(ask: Callable[[Client], object], student: Enrolment | None = None) -> int:
    """Return how many statements the second asking takes."""
    client = Client()
    if student:
        client.force_login(student.user)
    ask(client)
    with CaptureQueriesContext(connection) as captured:
        ask(client)
    return sum(not query["sql"].startswith(CONTROL) for query in captured)
