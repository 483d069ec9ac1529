"""On a bad line, while each part of the site is killed: what was acknowledged is there, and counts once."""

import http.cookiejar
import json
import os
import random
import signal
import threading
import time
import urllib.parse
import urllib.request
import uuid
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

import pytest

from exchange.demo import PASSWORD
from tests.runtime.conftest import PATIENCE, Site

pytestmark = pytest.mark.long
KILLED = ("web", "worker", "valkey", "postgres")
STUDENTS = 6
FAULTS = ("request lost", "acknowledgement lost", "sent twice", "held up")
BEGIN = """
import json
from common import clock
from common.errors import Refusal
from quizzes.services import taking, tokens
from runs.models import Activity, Enrolment
now, begun = clock.now(), []
for one in Enrolment.objects.filter(run__key="demo", role="student", state="active").select_related("run", "user"):
    for activity in Activity.objects.filter(run=one.run, kind="quiz").order_by("opens_at", "id"):
        try:
            attempt = taking.start(activity=activity, enrolment=one, now=now)
        except Refusal:
            continue
        asked = attempt.items.filter(version__item__kind="single_choice").select_related("version")
        options = {str(i.uuid): [o["key"] for o in i.version.body["options"]] for i in asked}
        begun.append({
            "user": one.user.username, "attempt": str(attempt.uuid), "token": tokens.issue(attempt, run_key="demo"),
            "clock": tokens.stamp(attempt.uuid, now), "options": options,
        })
        break
print(json.dumps(begun))
"""


@dataclass
class Line:
    """A line to the site on which 3 of 10 requests are lost, doubled, or arrive late and out of order."""

    chance: random.Random
    held_up: list[urllib.request.Request] = field(default_factory=list)
    faults: int = 0

    def ask(self, opener: urllib.request.OpenerDirector, request: urllib.request.Request) -> bytes | None:
        """Return what the client hears, None where it hears nothing."""
        fault = self.chance.choice(FAULTS) if self.chance.random() < 0.3 else ""
        self.faults += bool(fault)
        if fault == "request lost":
            return None
        if fault == "held up":
            self.held_up.append(request)
            return None
        heard = _ask(opener, request)
        if fault == "sent twice":
            heard = _ask(opener, request)
        if self.held_up and self.chance.random() < 0.3:
            _ask(opener, self.held_up.pop(self.chance.randrange(len(self.held_up))))
        return None if fault == "acknowledgement lost" else heard


def _ask(opener: urllib.request.OpenerDirector, request: urllib.request.Request) -> bytes | None:
    try:
        with opener.open(request, timeout=20) as answer:
            return answer.read()
    except OSError:  # also what the site refuses while a part of it is away
        return None


@dataclass
class Student:
    """Answers one question after the other as the page does: each until it is acknowledged, in order."""

    site: Site
    begun: dict[str, Any]
    line: Line
    said: list[tuple[str, str, str]] = field(default_factory=list)
    """What was acknowledged, in order: event, item, option."""

    def __post_init__(self) -> None:
        self.jar = http.cookiejar.CookieJar()
        handlers = (urllib.request.ProxyHandler({}), urllib.request.HTTPCookieProcessor(self.jar))
        self.opener = urllib.request.build_opener(*handlers)
        self.clock = self.begun["clock"]

    def answer_until(self, stop: threading.Event) -> None:
        while not stop.is_set():
            item = self.line.chance.choice(list(self.begun["options"]))
            self.answer(item, self.line.chance.choice(self.begun["options"][item]))

    def answer(self, item: str, option: str) -> None:
        event = str(uuid.uuid4())
        message = {"event": event, "item": item, "sequence": len(self.said), "clock": self.clock}
        message |= {"given_at": datetime.now(UTC).isoformat(), "fields": [[f"q-{item}", option]]}
        headers = {"Content-Type": "application/json", "X-Attempt": self.begun["token"]}
        request = self._to("answers", json.dumps(message).encode(), headers)
        reply = json.loads(self._until_heard(request))
        assert reply["state"] == "saved", reply
        self.clock = reply["clock"]
        self.said.append((event, item, option))

    def hand_in(self) -> None:
        self._post(f"http://127.0.0.1:{self.site.port}/accounts/login/", login=self.begun["user"], password=PASSWORD)
        assert b"Handed in" in self._post(self._to("submit/").full_url)

    def _post(self, address: str, **fields: str) -> bytes:
        """Load a page for its token, and send its form."""
        self._until_heard(urllib.request.Request(address))
        token = next(cookie.value for cookie in self.jar if cookie.name == "csrftoken")
        form = urllib.parse.urlencode({"csrfmiddlewaretoken": token, **fields}).encode()
        return self._until_heard(urllib.request.Request(address, form))

    def _to(self, page: str, *content: Any) -> urllib.request.Request:
        place = f"http://127.0.0.1:{self.site.port}/runs/demo/quizzes/attempts/{self.begun['attempt']}/{page}"
        return urllib.request.Request(place, *content)

    def _until_heard(self, request: urllib.request.Request) -> bytes:
        until = time.monotonic() + PATIENCE
        while (heard := self.line.ask(self.opener, request)) is None:
            assert time.monotonic() < until, self.site.story()
            time.sleep(0.1)
        return heard


def test_no_acknowledged_answer_is_lost_and_none_counts_twice_whatever_breaks(site: Site):
    site.start()
    begun = json.loads(site.manage("shell", "-v0", "-c", BEGIN).stdout.splitlines()[-1])[:STUDENTS]
    assert len(begun) == STUDENTS
    students = [Student(site, one, Line(random.Random(number))) for number, one in enumerate(begun)]
    stop = threading.Event()
    with ThreadPoolExecutor(STUDENTS) as pool:
        answering = [pool.submit(one.answer_until, stop) for one in students]
        try:
            for name in KILLED:
                kill(site, name)
                wait_until_all_go_on(site, students, answering)
        finally:
            stop.set()
        for one in answering:
            one.result()
    for one in students:
        one.hand_in()
        for late in one.line.held_up:  # what comes after everything
            _ask(one.opener, late)
    assert all(one.line.faults for one in students)
    for one in students:
        assert_kept(site, one)
        assert_counted_once(site, one)


def kill(site: Site, name: str) -> None:
    """End a part at once, and wait until it and the whole site are back."""
    before = site.pids(name)
    for pid in before:
        os.kill(pid, signal.SIGKILL)
    site.until(lambda: bool(site.pids(name)) and not site.pids(name) & before and site.is_ready())


def wait_until_all_go_on(site: Site, students: list[Student], answering: list[Future]) -> None:
    """Wait until each has given some more answers, or one has failed."""
    enough = [len(one.said) + 3 for one in students]

    def is_so() -> bool:
        gone_on = all(len(one.said) >= number for one, number in zip(students, enough, strict=True))
        return gone_on or any(one.done() for one in answering)

    site.until(is_so)


def assert_kept(site: Site, student: Student) -> None:
    """Each acknowledged answer is there once, as it was given, and the receipt has the last of each question."""
    attempt = student.begun["attempt"]
    rows = site.sql(
        "SELECT r.event::text, i.uuid::text, r.answer->>'choice' FROM quizzes_response r"
        " JOIN quizzes_attemptitem i ON i.id = r.attempt_item_id JOIN quizzes_attempt a ON a.id = i.attempt_id"
        f" WHERE a.uuid = '{attempt}' AND r.counts"
    )
    assert sorted(rows) == sorted(student.said)
    [(receipt,)] = site.sql(f"SELECT receipt FROM quizzes_attempt WHERE uuid = '{attempt}'")
    last = {item: option for _event, item, option in student.said}
    positions = dict(
        site.sql(
            "SELECT i.position, i.uuid::text FROM quizzes_attemptitem i"
            f" JOIN quizzes_attempt a ON a.id = i.attempt_id WHERE a.uuid = '{attempt}'"
        )
    )
    stated = {
        positions[one["number"]]: one["answer"]["choice"] for one in receipt["states"]["answers"] if one["answer"]
    }
    assert stated == last


def assert_counted_once(site: Site, student: Student) -> None:
    """The ledger has one entry of the attempt, worth what its answers are worth."""
    attempt = student.begun["attempt"]
    entries = site.sql(f"SELECT points FROM grading_entry WHERE cause = '{attempt}' AND kind = 'score'")
    worth = site.sql(
        "SELECT coalesce(sum(i.points), 0) FROM quizzes_attemptitem i"
        f" JOIN quizzes_attempt a ON a.id = i.attempt_id WHERE a.uuid = '{attempt}'"
    )
    assert entries == worth
