"""The REST API: rosters and results of ten thousand, pages, and a conditional GET beside a view that does nothing."""

import time
import tracemalloc
from collections.abc import Callable
from decimal import Decimal
from typing import Any

from django.db import connection
from django.http import HttpResponse
from django.test import Client as Browser
from django.test.utils import override_settings
from django.urls import path
from rest_framework.request import Request
from rest_framework.response import Response

from api.models import Client
from bench import bulk
from bench.counting import seconds, statements
from common import clock
from common.rest.resources import Resource
from config.urls import urlpatterns as ours
from courses.models import CoursePage
from grading.models import LineItem, Mark
from runs.models import Enrolment, Run
from runs.services.running import make_run

FEW, MOST, COLUMNS = 2_500, 10_000, 40
PEOPLE = (FEW, MOST)
SECRET = "a secret of the bench"
ROUNDS, CALLS = 5, 200


class Nothing(Resource):
    """Answers with a token and nothing else."""

    scope = "runs.read"

    def get(self, request: Request) -> Response:
        return Response({})


urlpatterns = [path("api/v1/bench", Nothing.as_view()), *ours]


@override_settings(ROOT_URLCONF="bench.rest", API_CALLS_A_MINUTE=10**9)
def measured() -> dict[str, Any]:
    """Return how long rosters take and how much memory, what a page of results asks, and the rates side by side."""
    runs = [_run(place) for place in range(3)]
    _few, large, traced = runs
    lms = _lms(runs)
    took = [seconds(lambda run=run, n=n: _put(lms, run, n)) for run, n in zip(runs, PEOPLE, strict=False)]
    again = seconds(lambda: _put(lms, large, MOST))
    peak = _peak(lambda: _put(lms, traced, MOST, "traced"))
    results_of_many = bulk.measured(lms, dict(zip(PEOPLE, runs, strict=False)))
    _mark(large)
    results = f"/api/v1/runs/{large.uuid}/results?limit=100"
    pages = [statements(lambda at=at: _get(lms, at)) for at in (results, _get(lms, results).json()["next"])]
    address = f"/api/v1/runs/{large.uuid}/enrolments?limit=100"
    known = {"If-None-Match": lms.get(address)["ETag"]}
    rates = [(_rate(lms, "/api/v1/bench", {}), _rate(lms, address, known)) for _ in range(ROUNDS)]
    return {
        "people": PEOPLE,
        "roster_seconds": took,
        "roster_memory_mb": peak,
        "again_seconds": again,
        "page_statements": max(pages),
        "nothing_a_second": max(nothing for nothing, _known in rates),
        "not_modified_a_second": max(known for _nothing, known in rates),
        "bulk": results_of_many,
        "share": sorted(known / nothing for nothing, known in rates)[ROUNDS // 2],
    }


def _run(place: int) -> Run:
    course, today = CoursePage.objects.first(), clock.now().date()
    about = {
        "title": f"Bench {place}",
        "key": f"bench-rest-{place}",
        "time_zone": "UTC",
        "starts_on": today,
        "ends_on": today,
    }
    return make_run(course=course, **about, sections=[], by=None, now=clock.now())


def _lms(runs: list[Run]) -> Browser:
    made = Client.objects.create(
        client_id="bench",
        client_secret=SECRET,
        client_type=Client.CLIENT_CONFIDENTIAL,
        authorization_grant_type=Client.GRANT_CLIENT_CREDENTIALS,
    )
    made.runs.set(runs)
    form = {"grant_type": "client_credentials", "client_id": "bench", "client_secret": SECRET}
    token = Browser().post("/api/oauth/token", form).json()["access_token"]
    return Browser(headers={"authorization": f"Bearer {token}"})


def _put(lms: Browser, run: Run, n: int, kind: str = "") -> None:
    kind = kind or f"of{n}"
    people = [
        {
            "external_id": f"{kind}-{i}",
            "name": f"Person {i}",
            "email": f"{kind}-{i}@example.org",
            "section": f"S{i % 40}",
        }
        for i in range(n)
    ]
    answer = lms.put(f"/api/v1/runs/{run.uuid}/roster", {"people": people}, content_type="application/json")
    assert answer.status_code == 200, answer.content[:500]
    assert len(answer.json()["results"]) == n


def _get(lms: Browser, address: str) -> HttpResponse:
    answer = lms.get(address)
    assert answer.status_code == 200, answer.content[:500]
    return answer


def _mark(run: Run) -> None:
    columns = LineItem.objects.bulk_create(
        LineItem(run=run, title=f"Column {i}", points=Decimal(10)) for i in range(COLUMNS)
    )
    for column in columns:
        marks = (
            Mark(enrolment=one, line_item=column, points=Decimal(7), state="marked", updated_at=clock.now())
            for one in Enrolment.objects.filter(run=run)
        )
        Mark.objects.bulk_create(marks, batch_size=5_000)
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE grading_mark, runs_enrolment, accounts_user")


def _rate(lms: Browser, address: str, headers: dict[str, str]) -> float:
    began = time.perf_counter()
    for _ in range(CALLS):
        lms.get(address, headers=headers)
    return CALLS / (time.perf_counter() - began)


def _peak(work: Callable[[], None]) -> float:
    """Return the megabytes that work takes at most; it is slower meanwhile."""
    tracemalloc.start()
    work()
    peak = tracemalloc.get_traced_memory()[1] / 1e6
    tracemalloc.stop()
    return peak


def show(found: dict[str, Any]) -> None:
    """Print what was measured beside what is wanted."""
    small, large = found["roster_seconds"]
    few, many = found["people"]
    print(f"\nREST: a roster of {many} is put in {large:.1f} s (wanted: under 20), one of {few} in {small:.1f} s")
    print(f"memory at its peak {found['roster_memory_mb']:.0f} MB; the same again in {found['again_seconds']:.1f} s")
    print(f"a page of results of {many} × {COLUMNS}: {found['page_statements']} statements")
    nothing, known = found["nothing_a_second"], found["not_modified_a_second"]
    print(
        f"a conditional GET: {known:.0f} a second beside {nothing:.0f} of nothing: {found['share']:.2f} (wanted: 0.5)"
    )
    bulk.show(found["bulk"])
