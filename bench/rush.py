"""A rush: a class of 300 starts a quiz at once, saves ten answers each, hands in and looks at the review.

`python -m bench.rush` measures this alone.
"""

import gzip
import html
import json
import os
import re
import select
import socket
import statistics
import time
from collections import defaultdict
from collections.abc import Generator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from uuid import uuid4

from bench.load import measure
from bench.site import bare_server, place, site
from config.env import Env

STUDENTS = 300
AT_ONCE = 32
"""Students whose request is under way at one time: ten for each web process, so that none ever waits for work."""
SAVES = 10
WANTED_SAVE_MS = 250
WANTED_SHARE = 1 / 4
CSRF = "c" * 32
BARE_SECONDS = 5.0

Turn = Generator[tuple[str, bytes], bytes, None]
"""A student's way through the quiz: yields what a request is and the request, and is sent the answer's page."""


def measured(env: Env, *, bare_port: int) -> dict[str, Any]:
    """Return the errors, the times of each kind of request, and attempts a second beside what a bare INSERT allows."""
    from django.db import connection

    from bench.scenarios import http

    turns = _students()
    connection.close()
    rush = _Rush(env.port, turns)
    before = _spent(env)
    took = rush.run()
    after = _spent(env)
    spent = {name: (after[name] - before[name]) * 1000 / STUDENTS for name in ("web", "postgres")}
    requests = sum(len(times) for times in rush.times.values())
    before = _spent(env)
    bare = measure(bare_port, (http("GET", "/insert"),), seconds=BARE_SECONDS).rate
    allowed = bare / (requests / STUDENTS)
    after = _spent(env)
    bare_ms = (after["bare"] + after["postgres"] - before["bare"] - before["postgres"]) * 1000 / BARE_SECONDS / allowed
    saves = sorted(rush.times["save"])
    return {
        "failed": rush.failed,
        "seconds": took,
        "attempts_a_second": STUDENTS / took,
        "requests_an_attempt": requests / STUDENTS,
        "share": STUDENTS / took / allowed,
        "save_p95_ms": saves[len(saves) * 95 // 100] * 1000,
        "median_ms": {what: statistics.median(times) * 1000 for what, times in rush.times.items()},
        "processor_ms_an_attempt": spent,
        "bare_processor_ms": bare_ms,
    }


def show(found: dict[str, Any]) -> None:
    """Print what was measured."""
    medians = ", ".join(f"{what} {ms:.0f} ms" for what, ms in found["median_ms"].items())
    spent = ", ".join(f"{what} {ms:.0f} ms" for what, ms in found["processor_ms_an_attempt"].items())
    print(f"\nA rush of {STUDENTS} (start, {SAVES} saves each, submit, review), {AT_ONCE} at a time")
    print(f"  {found['failed']} errors (wanted: 0); medians: {medians}")
    print(f"  95 of 100 saves within {found['save_p95_ms']:.0f} ms (wanted: {WANTED_SAVE_MS})")
    print(f"  processor time an attempt: {spent}; as many bare INSERTs: {found['bare_processor_ms']:.0f} ms")
    good = "yes" if found["share"] >= WANTED_SHARE else "NO"
    print(
        f"  {found['attempts_a_second']:.1f} attempts a second, 1/{1 / found['share']:.1f} of what the bare INSERT view"
        f" allows for {found['requests_an_attempt']:.0f} requests each, wanted 1/{1 / WANTED_SHARE:.0f}: {good}"
    )


def _students() -> list[Turn]:
    """Enrol a class in the demo run, signed in already, before its first quiz."""
    from datetime import timedelta

    from django.conf import settings
    from django.core.management import call_command
    from django.test import Client
    from django.urls import reverse

    from common import clock
    from quizzes.models import Attempt
    from runs.models import Activity, Enrolment

    before = set(Enrolment.objects.values_list("pk", flat=True))
    call_command("seed_class", students=STUDENTS, verbosity=0)
    students = Enrolment.objects.filter(run__key="demo").exclude(pk__in=before).select_related("user")
    activity = Activity.objects.filter(run__key="demo", kind="quiz").first()
    until = {"opens_at": None, "due_at": None, "closes_at": clock.now() + timedelta(days=1)}
    Activity.objects.filter(pk=activity.pk).update(**until)
    assert not Attempt.objects.filter(enrolment__in=students).exists()
    turns = []
    for student in students:
        client = Client()
        client.force_login(student.user)
        cookie = f"{settings.SESSION_COOKIE_NAME}={client.cookies[settings.SESSION_COOKIE_NAME].value}"
        turns.append(_turn(reverse("quizzes:quiz", args=["demo", activity.uuid]), cookie))
    return turns


def _turn(quiz: str, session: str) -> Turn:
    """Yield a student's requests; `session` is their cookie."""
    from bench.scenarios import http

    signed_in = {"Cookie": f"{session}; csrftoken={CSRF}", "X-CSRFToken": CSRF, "Accept-Encoding": "gzip"}
    page = yield "start", http("POST", quiz, **signed_in)
    attempt = _location(page)
    page = yield "page", http("GET", attempt, **signed_in)
    for number, message in enumerate(_answers(page), 1):
        headers = {"X-Attempt": _said(page, "pass"), "Content-Type": "application/json"}
        yield "save", http("POST", f"{attempt}answers", json.dumps(message | {"sequence": number}).encode(), **headers)
    yield "submit", http("POST", f"{attempt}submit/", **signed_in)
    yield "review", http("GET", f"{attempt}review/", **signed_in)


def _answers(page: bytes) -> list[dict[str, Any]]:
    """Return ten answers to the page's questions: to each its first choice or a number, again from the first on."""
    questions = re.findall(rb'data-item="([^"]+)"(.*?)</section>', page, re.DOTALL)
    given = []
    for item, text in questions:
        fields = re.findall(rb'name="(q-[^"]+)"(?: id="[^"]*")? value="([^"]*)"', text)
        fields = [
            (name.decode(), html.unescape(value.decode())) for name, value in fields if not name.endswith(b"-seen")
        ]
        field_name = f"q-{item.decode()}"
        given.append([list(fields[0])] if fields else [[field_name, "1"]])
    stamp, now = _said(page, "clock"), _said(page, "now")
    return [
        {
            "event": str(uuid4()),
            "item": questions[n % len(questions)][0].decode(),
            "given_at": now,
            "clock": stamp,
            "fields": given[n % len(questions)],
        }
        for n in range(SAVES)
    ]


def _said(page: bytes, name: str) -> str:
    found = re.search(rb"data-" + name.encode() + rb'="([^"]+)"', page)
    assert found, f"the page of an attempt has no data-{name}"
    return html.unescape(found[1].decode())


def _location(page: bytes) -> str:
    found = re.search(rb"(?im)^location: (\S+)", page)
    assert found, page[:300]
    return found[1].decode()


@dataclass
class _Rush:
    """The students in their order, so many at a time, each waiting for an answer before the next request."""

    port: int
    waiting: list[Turn]
    times: dict[str, list[float]] = field(default_factory=lambda: defaultdict(list))
    failed: int = 0

    def run(self) -> float:
        """Let all take their turn and return the seconds from the first request to the last answer."""
        self.waiting.reverse()
        poll = select.epoll()
        talks: dict[int, _Talk] = {}
        began = time.perf_counter()
        for _ in range(AT_ONCE):
            self._next(poll, talks)
        while talks:
            for number, _ in poll.poll(1):
                self._hear(poll, talks, number)
        poll.close()
        return time.perf_counter() - began

    def _next(self, poll: select.epoll, talks: dict[int, "_Talk"]) -> None:
        if self.waiting:
            talk = _Talk(self.port, self.waiting.pop())
            talks[talk.socket.fileno()] = talk
            poll.register(talk.socket, select.EPOLLIN)

    def _hear(self, poll: select.epoll, talks: dict[int, "_Talk"], number: int) -> None:
        talk = talks[number]
        answer = talk.hear()
        if answer is None:
            return
        self.times[talk.what].append(time.perf_counter() - talk.asked)
        is_good = answer.startswith((b"HTTP/1.1 200", b"HTTP/1.1 302"))
        self.failed += not is_good
        if is_good and talk.ask(answer):
            return
        del talks[number]
        poll.unregister(number)
        talk.socket.close()
        self._next(poll, talks)


class _Talk:
    """One student's kept connection."""

    def __init__(self, port: int, turn: Turn) -> None:
        self.socket = socket.create_connection(("127.0.0.1", port))
        self.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self._turn = turn
        self._heard = b""
        self._send(next(turn))

    def ask(self, answer: bytes) -> bool:
        """Send the next request; False where there is none."""
        try:
            self._send(self._turn.send(answer))
        except StopIteration:
            return False
        return True

    def _send(self, request: tuple[str, bytes]) -> None:
        self.what, data = request
        self.socket.sendall(data)
        self.asked = time.perf_counter()

    def hear(self) -> bytes | None:
        """Return head and page of the answer once it is whole."""
        heard = self.socket.recv(262_144)
        if not heard:
            raise ConnectionError("the server closed a kept connection")
        self._heard += heard
        head, end, body = self._heard.partition(b"\r\n\r\n")
        told = re.search(rb"(?im)^content-length: (\d+)", head)
        if (told and len(body) < int(told[1])) or not end or (not told and not body.endswith(b"0\r\n\r\n")):
            return None
        self._heard = b""
        return head + end + (gzip.decompress(body) if b"content-encoding: gzip" in head.lower() else body)


def _spent(env: Env) -> dict[str, float]:
    """Return the seconds of processor time that web, PostgreSQL and the bare views have taken so far."""
    from runtime import processes

    parts = {
        "web": processes.running(processes.marked("web", env.data)),
        "postgres": processes.running(processes.named_in("postgres", env.data / "postgres")),
        "bare": processes.running(_is_bare),
    }
    return {name: sum(map(_processor_seconds, pids)) for name, pids in parts.items()}


def _is_bare(pid: int) -> bool:
    try:
        return b"bench.bare" in Path(f"/proc/{pid}/cmdline").read_bytes()
    except OSError:  # it has ended meanwhile
        return False


def _processor_seconds(pid: int) -> float:
    with open(f"/proc/{pid}/stat") as file:
        fields = file.read().rpartition(")")[2].split()
    return sum(map(int, fields[11:13])) / os.sysconf("SC_CLK_TCK")


def main() -> None:
    with place(), site():
        import django
        from django.conf import settings
        from django.db import connection

        django.setup()
        with connection.cursor() as cursor:
            cursor.execute("CREATE TABLE bench_row (id bigserial PRIMARY KEY, text text NOT NULL)")
        connection.close()
        with bare_server() as port:
            show(measured(settings.ENV, bare_port=port))


if __name__ == "__main__":
    main()
