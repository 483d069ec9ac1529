"""Results by the thousands: by REST, as a job, and by OneRoster, where they are also read in pages."""

import time
from typing import Any

from django.http import HttpResponse
from django.test import Client as Browser

from bench.counting import seconds, statements
from runs.models import Run

A_CALL = 5_000
"""Rows that one call takes at most, in both."""
GRADEBOOK = "/ims/oneroster/gradebook/v1p2"
GROWTH = 1.25
"""By how much a row of many may take longer than a row of few; on a machine that does other things, too."""
DEEPER = 2
"""By how much the last page may take longer than the first."""
PATIENCE = 300


def measured(lms: Browser, runs: dict[int, Run]) -> dict[str, Any]:
    """Return how long results take in runs of so many students, known as `of2500-0` and so on, and what pages ask."""
    found: dict[str, Any] = {"rest_seconds": {}, "again_seconds": {}, "oneroster_seconds": {}, "pages": {}}
    for n, run in runs.items():
        column = _column(lms, run, "Bulk")
        found["rest_seconds"][n] = seconds(lambda n=n, column=column: _by_rest(lms, column, n))
        found["again_seconds"][n] = seconds(lambda n=n, column=column: _by_rest(lms, column, n))
        item = f"{GRADEBOOK}/lineItems/bulk-{n}"
        told = {"title": "Registry", "resultValueMax": 30, "class": {"sourcedId": str(run.uuid)}}
        _held(lms.put(item, {"lineItem": told}, content_type="application/json"), 201)
        found["oneroster_seconds"][n] = seconds(lambda n=n: _by_oneroster(lms, n))
        found["pages"][n] = [_page(lms, item, offset) for offset in (0, n - 100)]
    n, run = max(runs.items())
    return found | {"rows": list(runs), "job": _job(lms, _column(lms, run, "Job"), n)}


def _column(lms: Browser, run: Run, title: str) -> str:
    address = f"/api/v1/runs/{run.uuid}/line-items"
    made = _held(lms.post(address, {"title": title, "points": "30"}, content_type="application/json"), 201)
    return f"{address}/{made.json()['id']}/results"


def _by_rest(lms: Browser, column: str, n: int) -> None:
    for lines in _calls([{"external_id": f"of{n}-{i}", "points": "20"} for i in range(n)]):
        _sent(lms, column, lines)


def _sent(lms: Browser, column: str, lines: list[dict], status: int = 200, **headers: str) -> HttpResponse:
    told = {"if-match": "*", **headers}
    return _held(lms.patch(column, {"results": lines}, content_type="application/json", headers=told), status)


def _by_oneroster(lms: Browser, n: int) -> None:
    refs = {"lineItem": {"sourcedId": f"bulk-{n}"}, "scoreStatus": "fully graded", "score": 20}
    rows = [{"sourcedId": f"{n}-{i}", "student": {"sourcedId": f"of{n}-{i}"}, **refs} for i in range(n)]
    for some in _calls(rows):
        address = f"{GRADEBOOK}/lineItems/bulk-{n}/results"
        _held(lms.post(address, {"results": some}, content_type="application/json"), 201)


def _page(lms: Browser, item: str, offset: int) -> dict[str, float]:
    def ask() -> None:
        answer = _held(lms.get(f"{item}/results?limit=100&offset={offset}"), 200)
        assert len(answer.json()["results"]) == 100

    return {"statements": statements(ask), "ms": min(seconds(ask) for _ in range(5)) * 1000}


def _job(lms: Browser, column: str, n: int) -> dict[str, float]:
    """Return what it takes to be told of a job, and until a worker of the site has done it."""
    lines = [{"external_id": f"of{n}-{i}", "points": "20"} for i in range(A_CALL)]

    def ask() -> str:
        return _sent(lms, column, lines, 202, prefer="respond-async")["Location"]

    began = time.perf_counter()
    _ended(lms, ask())
    done = time.perf_counter() - began
    made: list[str] = []
    milliseconds = seconds(lambda: made.append(ask())) * 1000
    asked = statements(lambda: made.append(ask()))
    for job in made:
        _ended(lms, job)
    return {"rows": A_CALL, "done_seconds": done, "ms": milliseconds, "statements": asked}


def _ended(lms: Browser, job: str) -> None:
    until = time.perf_counter() + PATIENCE
    while (told := lms.get(job).json())["ended_at"] is None:
        assert time.perf_counter() < until, told
        time.sleep(0.1)
    assert told["state"] == "done", told


def _calls(rows: list[dict]) -> list[list[dict]]:
    return [rows[start : start + A_CALL] for start in range(0, len(rows), A_CALL)]


def _held(answer: HttpResponse, status: int) -> HttpResponse:
    assert answer.status_code == status, answer.content[:500]
    return answer


def show(found: dict[str, Any]) -> None:
    """Print what was measured beside what is wanted."""
    few, many = found["rows"]
    print(f"Results of {few:,} and {many:,} students, {A_CALL:,} a call:")
    for name, what in (("rest", "by REST"), ("again", "the same again"), ("oneroster", "by OneRoster")):
        small, large = (found[f"{name}_seconds"][n] for n in (few, many))
        growth = large / many / (small / few)
        held = "yes" if growth <= GROWTH else "NO"
        print(f"  {what}: {small:.1f} s and {large:.1f} s; a row takes {growth:.2f} times as long", end=" ")
        print(f"(wanted: at most {GROWTH}: {held})")
    asked = {page["statements"] for some in found["pages"].values() for page in some}
    first, last = (page["ms"] for page in found["pages"][many])
    held = "yes" if last <= first * DEEPER else "NO"
    print(f"  a page of 100 of them by OneRoster: {max(asked)} statements, {first:.0f} ms; the last one", end=" ")
    print(f"takes {last / first:.1f} times as long (wanted: at most {DEEPER}: {held})")
    job = found["job"]
    print(f"  a job of {job['rows']:,}: 202 after {job['ms']:.0f} ms and {job['statements']} statements,", end=" ")
    print(f"done after {job['done_seconds']:.1f} s")
