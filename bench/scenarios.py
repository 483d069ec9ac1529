"""What is measured. A new scenario is one function here, and its line in `ours`."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from uuid import uuid4

from django.contrib.auth import get_user_model
from django.core.management import call_command
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from bench.load import FRESH
from common import clock
from courses.models import LessonPage
from quizzes.models import Attempt
from quizzes.selectors.answers import field_name
from quizzes.services import taking, tokens
from runs.models import Activity, Enrolment

CLASS = 16
"""As many as there are connections."""
CONTROL = ("BEGIN", "COMMIT", "ROLLBACK", "SAVEPOINT", "RELEASE")


@dataclass(frozen=True)
class Scenario:
    name: str
    requests: tuple[bytes, ...]
    """One for each connection, taken in turn: the same person's, or each another's."""
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
        Scenario(BARE, (http("GET", "/nothing"),), is_ours=False, statements=0),
        Scenario(BARE_INSERT, (http("GET", "/insert"),), is_ours=False, statements=1),
        *(make(student) for make in (lesson, lesson_compressed, public_lesson, save_answer)),
    ]


def lesson(student: Enrolment) -> Scenario:
    """A signed-in student reads a lesson in the run, as it is when others have read it before."""
    path = _lesson_path(student)
    return Scenario(
        "lesson in a run, signed in",
        (http("GET", path, Cookie=_cookie(student)),),
        statements=_statements(lambda client: client.get(path), student),
        at_most=3,
        beside=BARE,
        at_least=1 / 10,
    )


def lesson_compressed(student: Enrolment) -> Scenario:
    """The same as a browser asks for it."""
    request = http("GET", _lesson_path(student), Cookie=_cookie(student), Accept_Encoding="gzip, br")
    return Scenario("the same, compressed", (request,), beside=BARE)


def public_lesson(student: Enrolment) -> Scenario:
    path = LessonPage.objects.live().order_by("path")[0].get_url()
    return Scenario(
        "public lesson, nobody signed in",
        (http("GET", path),),
        statements=_statements(lambda client: client.get(path)),
        beside=BARE,
    )


def save_answer(student: Enrolment) -> Scenario:
    """A class answers: each with their own token to their own open attempt, and each answer is a new one."""
    now = clock.now()
    activity = Activity.objects.filter(run=student.run, kind="quiz").first()
    Activity.objects.filter(pk=activity.pk).update(opens_at=None, due_at=None, closes_at=now + timedelta(days=1))
    activity.refresh_from_db()
    call_command("seed_class", students=CLASS, verbosity=0)
    students = Enrolment.objects.filter(run=student.run, role=Enrolment.Role.STUDENT).order_by("id")[:CLASS]
    answers = [_answer(taking.start(activity=activity, enrolment=one, now=now)) for one in students]

    def send(client: Client) -> object:
        path, headers, body = answers[0]
        return client.post(
            path, body.replace(FRESH.decode(), str(uuid4())), content_type="application/json", headers=headers
        )

    return Scenario(
        "save an answer by the attempt's token",
        tuple(
            http("POST", path, body=body.encode(), Content_Type="application/json", **headers)
            for path, headers, body in answers
        ),
        statements=_statements(send),
        at_most=3,
        beside=BARE_INSERT,
        at_least=1 / 2,
    )


def _answer(attempt: Attempt) -> tuple[str, dict[str, str], str]:
    """Return where an answer to the attempt's first single choice goes, its header and its body."""
    asked = attempt.items.filter(version__item__kind="single_choice").first()
    now = clock.now()
    message = {
        "event": FRESH.decode(),
        "item": str(asked.uuid),
        "sequence": 1,
        "given_at": now.isoformat(),
        "clock": tokens.stamp(attempt.uuid, now),
        "fields": [[field_name(asked.uuid), asked.version.body["options"][0]["key"]]],
    }
    run_key = attempt.enrolment.run.key
    path = reverse("quizzes:answers", args=[run_key, attempt.uuid])
    return path, {"X-Attempt": tokens.issue(attempt, run_key=run_key)}, json.dumps(message)


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
