"""Every answer of the API keeps the same manners, in what it refuses as in what it gives."""

import datetime as dt
import json
from base64 import b64encode
from itertools import pairwise
from urllib.parse import urlsplit

import pytest
from django.db import connection, transaction
from django.test import Client as Browser
from django.test import override_settings
from django.test.utils import CaptureQueriesContext

from accounts.models import User
from api.urls import urlpatterns
from common import clock
from common.rest.resources import Resource, Retirement
from common.rest.tries import TRIES, address_of
from grading.models import LineItem
from grading.rest.views import LineItemDetail
from lms.rest.oneroster import urls as oneroster
from lms.rest.oneroster.gradebook import LineItemResults
from lms.rest.oneroster.views import OneRoster
from runs.models import Enrolment, Section
from runs.rest.views import RunDetail
from tests.api.conftest import Lms
from tests.factories import clients
from tests.factories.classes import EnrolmentFactory
from tests.made_once import made_once

pytestmark = pytest.mark.django_db
GRANT = {"grant_type": "client_credentials"}
PROBLEM = "application/problem+json"


def refused(answer, status: int, code: str = "") -> dict:
    assert (answer.status_code, answer["Content-Type"]) == (status, PROBLEM), answer.content
    body = answer.json()
    assert {"type", "title", "status", "detail"} <= body.keys()
    assert body["status"] == status
    assert not code or body["code"] == code, body
    return body


def pointers(answer) -> list[str]:
    return [error["pointer"] for error in refused(answer, 400, "invalid")["errors"]]


@made_once
def columns(run):
    return f"/api/v1/runs/{run.uuid}/line-items"


def test_what_is_not_there_or_not_so_is_a_problem_document(lms, run, columns):
    refused(lms.get("/api/v1/nothing"), 404, "not_found")
    refused(lms.get("/api/"), 404, "not_found")
    refused(lms.delete("/api/v1/runs"), 405, "method_not_allowed")
    refused(lms.trace("/api/v1/runs?limit=x"), 405, "method_not_allowed")
    refused(lms.options(f"/api/v1/runs/{run.uuid}/roster", {"people": []}), 405, "method_not_allowed")
    assert lms.delete(f"/api/v1/runs/{run.uuid}/roster")["Allow"] == "PUT, PATCH"
    refused(lms.get("/api/v1/runs", headers={"accept": "text/html"}), 406, "not_acceptable")
    refused(lms.post(columns, "title=A", content_type="text/plain"), 415, "unsupported_media_type")
    refused(lms.get("/api/v1/runs", headers={"host": "elsewhere.example.org"}), 400)


def test_what_breaks_is_a_problem_with_the_request_id_and_no_trace(lms, monkeypatch):
    def broken(view):
        raise RuntimeError("a secret of the code")

    monkeypatch.setattr("runs.rest.views.RunList.get_queryset", broken)
    answer = lms.get("/api/v1/runs", headers={"x-request-id": "abc-1"})
    refused(answer, 500)
    assert b"secret" not in answer.content
    assert answer["X-Request-Id"] == "abc-1"


@pytest.mark.parametrize("given", ["", "two words", "x" * 65, "a\u00e9"])
def test_a_request_id_that_is_none_is_replaced(lms, given):
    assert len(lms.get("/api/v1/runs", headers={"x-request-id": given})["X-Request-Id"]) == 36


@pytest.mark.parametrize(
    "body",
    [
        "{",
        "[" * 100_000,
        *(n * "[" + n * "]" for n in (33, 400, 950, 1500)),
        '{"title": "A", "points": NaN}',
        b"\xff",
        "1" * 5000,
        '"\\ud800"',
        "null",
        "[]",
        "7",
    ],
)
def test_json_that_is_none_or_no_object_is_refused(lms, columns, body):
    refused(lms.post(columns, body), 400)


@pytest.mark.parametrize(
    ("length", "status", "code"),
    [
        ("100000000", 413, "too_large"),
        ("9" * 5000, 413, "too_large"),
        ("\u00b2", 400, "invalid_length"),
        ("\u0663", 400, "invalid_length"),
        ("-5", 400, "invalid_length"),
        ("+5", 400, "invalid_length"),
        ("5, 5", 400, "invalid_length"),
    ],
)
def test_a_body_of_no_good_length_is_refused_before_it_is_read(lms, columns, length, status, code):
    refused(lms.generic("POST", columns, b"", CONTENT_LENGTH=length), status, code)


def test_a_body_of_nearly_the_most_bytes_is_read(lms, run):
    people = [{"external_id": "a", "name": "x" * 9_900_000}]
    for key in ({}, {"idempotency-key": "k"}):
        answer = lms.put(f"/api/v1/runs/{run.uuid}/roster", json.dumps({"people": people}), headers=key)
        assert pointers(answer) == ["/people/0/name"]


def test_a_body_that_does_not_say_its_length_is_asked_for_it(lms, columns):
    answer = lms.generic("POST", columns, b"", HTTP_TRANSFER_ENCODING="chunked", CONTENT_LENGTH="")
    refused(answer, 411, "length_required")


@pytest.mark.parametrize(
    "body", ['{"title": "A", "points": "1", "title": "B"}', '{"title": [{"b": 1, "a": 2, "b": 3}]}']
)
def test_a_member_that_is_there_twice_is_told_by_its_name(lms, columns, body):
    problem = refused(lms.post(columns, body), 400, "twice")
    assert f"'{'title' if 'points' in body else 'b'}'" in problem["detail"]
    assert not LineItem.objects.exists()


def test_what_is_nested_deep_is_refused_with_a_key_too(lms, columns):
    for depth in (33, 200, 500, 900, 990):
        body = f'{{"title": {depth * "["}{depth * "]"}}}'
        refused(lms.post(columns, body, headers={"idempotency-key": f"k{depth}"}), 400, "too_deep")


@pytest.mark.parametrize(
    ("body", "pointer"),
    [
        ({"title": 7, "points": "10"}, "/title"),
        ({"title": True, "points": "10"}, "/title"),
        ({"title": "A\ud800", "points": "10"}, "/title"),
        ({"title": "A\x00", "points": "10"}, "/title"),
        ({"title": "A", "points": 10}, "/points"),
        ({"title": "A", "points": True}, "/points"),
        ({"title": "A", "points": "-1"}, "/points"),
        ({"title": "A", "points": "NaN"}, "/points"),
        ({"title": "A", "points": "1e3"}, "/points"),
        ({"title": "A", "points": "1_0"}, "/points"),
        ({"title": "A", "points": "\u0663"}, "/points"),
        ({"title": "A", "points": " 3 "}, "/points"),
        ([{"title": "A", "points": "10"}], ""),
        ({"title": ["A"], "points": "10"}, "/title"),
        ({"title": "A", "points": "10", "colour": "red"}, "/colour"),
        ({"title": "A", "points": "10", "a/b~\ud800": 1}, "/a~1b~0?"),
        ({"title": "A"}, "/points"),
    ],
)
def test_a_member_of_another_type_or_name_is_refused_by_its_name(lms, columns, body, pointer):
    assert pointers(lms.post(columns, json.dumps(body))) == [pointer]
    assert not LineItem.objects.exists()


def test_a_parameter_that_is_not_known_or_there_twice_is_refused_by_its_name(lms, run):
    assert pointers(lms.get("/api/v1/runs?limit=5&limit=6&sort=key")) == ["/limit"]
    assert pointers(lms.get("/api/v1/runs", {"changed_sinse": "x", "limit": "5"})) == ["/changed_sinse"]
    assert pointers(lms.get("/api/v1/runs", {"limit": "0"})) == ["/limit"]
    assert pointers(lms.get("/api/v1/runs", {"limit": "101"})) == ["/limit"]
    assert pointers(lms.get("/api/v1/runs", {"cursor": "made-up"})) == ["/cursor"]
    assert pointers(lms.get("/api/v1/runs", {"sort": "title"})) == ["/sort"]
    assert pointers(lms.get("/api/v1/runs", {"fields": "id,secret"})) == ["/fields"]
    assert pointers(lms.get(f"/api/v1/runs/{run.uuid}", {"limit": "5"})) == ["/limit"]
    roster = f"/api/v1/runs/{run.uuid}/enrolments"
    assert pointers(lms.get(roster, {"role": "head", "person": "x"})) == ["/role", "/person"]
    moment = f"/api/v1/runs/{run.uuid}/results?changed_since="
    for given in ("2026-12-01", "2026-12-01T10:00:00", "yesterday", "2026-12-01 10:00:00Z"):
        assert pointers(lms.get(moment + given)) == ["/changed_since"], given


def test_a_list_is_filtered_sorted_and_told_in_part(lms, run):
    for day, key in ((3, "b"), (1, "a"), (2, "b")):
        section, _made = Section.objects.get_or_create(run=run, key=key, defaults={"name": key})
        at = dt.datetime(2026, 9, day, tzinfo=dt.UTC)
        EnrolmentFactory(run=run, section=section, external_id=f"lms-{day}", enrolled_at=at)
    roster = f"/api/v1/runs/{run.uuid}/enrolments"

    def ids(**asked):
        return [row["external_id"] for row in lms.get(roster, asked).json()["results"]]

    assert ids() == ["lms-3", "lms-1", "lms-2"]
    assert ids(sort="enrolled_at") == ["lms-1", "lms-2", "lms-3"]
    assert ids(sort="-enrolled_at", section="b") == ["lms-3", "lms-2"]
    assert ids(external_id="lms-1") == ["lms-1"]
    assert ids(role="instructor") == []
    (row, *_) = lms.get(roster, {"fields": "external_id,role"}).json()["results"]
    assert row == {"external_id": "lms-3", "role": "student"}


def test_a_sorted_list_comes_whole_in_pages_though_all_rows_are_alike(lms, run):
    EnrolmentFactory.create_batch(7, run=run)
    address, seen = f"/api/v1/runs/{run.uuid}/enrolments?sort=-enrolled_at&limit=2&fields=id", []
    while address:
        page = lms.get(address).json()
        seen += [row["id"] for row in page["results"]]
        address = page["next"]
    kept = Enrolment.objects.order_by("-id").values_list("uuid", flat=True)
    assert seen == [str(uuid) for uuid in kept]


def test_a_cursor_of_one_order_is_refused_in_another(lms, run):
    EnrolmentFactory.create_batch(3, run=run)
    address = f"/api/v1/runs/{run.uuid}/enrolments"
    later = lms.get(address, {"limit": "1"}).json()["next"]
    assert pointers(lms.get(f"{address}?{urlsplit(later).query}&sort=enrolled_at")) == ["/cursor"]


def tag_of(lms, address: str) -> str:
    return lms.get(address)["ETag"]


def test_who_has_the_version_already_is_told_so_and_only_so(lms, run):
    section = Section.objects.create(run=run, key="a", name="A")
    EnrolmentFactory(run=run, section=section)
    for what in ("", "/enrolments", "/sections", "/activities", "/line-items", "/results"):
        address = f"/api/v1/runs/{run.uuid}{what}"
        answer = lms.get(address, headers={"if-none-match": f'"other", {tag_of(lms, address)}'})
        assert (answer.status_code, answer.content, answer["ETag"]) == (304, b"", tag_of(lms, address)), what
    assert lms.get("/api/v1/runs", headers={"if-none-match": '"other"'}).status_code == 200


def test_any_change_of_what_a_list_shows_changes_its_version(lms, run):
    section = Section.objects.create(run=run, key="a", name="A")
    enrolment = EnrolmentFactory(run=run, section=section)
    address, seen = f"/api/v1/runs/{run.uuid}/enrolments", []
    changes = [
        lambda: User.objects.filter(pk=enrolment.user_id).update(name="Another Name"),
        lambda: Section.objects.filter(pk=section.pk).update(key="b"),
        lambda: Enrolment.objects.update(external_id="lms-1"),
        lambda: EnrolmentFactory(run=run),
        lambda: Enrolment.objects.exclude(pk=enrolment.pk).delete(),
    ]
    for change in [lambda: None, *changes]:
        with transaction.atomic():  # a savepoint writes under a number of its own, as a transaction does
            change()
        seen.append(tag_of(lms, address))
    assert all(one != other for one, other in pairwise(seen))
    assert seen[-1] == seen[-3]  # who came is gone again


def test_a_version_that_is_known_costs_no_row(lms, run):
    EnrolmentFactory.create_batch(3, run=run)
    address = f"/api/v1/runs/{run.uuid}/enrolments"
    known = tag_of(lms, address)
    with CaptureQueriesContext(connection) as asked:
        assert lms.get(address, headers={"if-none-match": known}).status_code == 304
    assert not any("email" in query["sql"] for query in asked if "runs_enrolment" in query["sql"])


@pytest.fixture
def one_moment(monkeypatch):
    """Let all that is asked fall into one minute, however slow the machine is."""
    moment = clock.now()
    monkeypatch.setattr("common.clock.now", lambda: moment)


@override_settings(API_CALLS_A_MINUTE=2)
def test_a_client_that_asks_too_often_is_told_when_to_come_back(run):
    busy = Lms(clients.token(clients.client(run)))
    other = Lms(clients.token(clients.client(run, client_id="another")))
    answers = [busy.get("/api/v1/runs") for _ in range(6)]
    refused(answers[-1], 429, "throttled")
    assert 1 <= int(answers[-1]["Retry-After"]) <= 60
    assert other.get("/api/v1/runs").status_code == 200


@override_settings(API_CALLS_A_MINUTE=2)
def test_calls_that_are_refused_for_their_scope_count_too(run):
    narrow = Lms(clients.token(clients.client(run), scope="courses.read"))
    answers = [narrow.get("/api/v1/runs").status_code for _ in range(6)]
    assert (answers[0], answers[-1]) == (403, 429)


def test_who_tries_a_token_again_and_again_is_told_to_wait_and_nobody_else_is(run, one_moment):
    good, wrong = Lms(clients.token(clients.client(run))), Lms("no token of ours")
    answers = [wrong.get("/api/v1/runs") for _ in range(TRIES + 1)]
    refused(answers[0], 401)
    refused(answers[-1], 429, "throttled")
    assert 1 <= int(answers[-1]["Retry-After"]) <= 60
    assert good.get("/api/v1/runs").status_code == 200
    refused(Lms("another one").get("/api/v1/runs"), 401)


def test_an_address_that_tries_many_tokens_is_told_to_wait_and_its_good_ones_go_on(run, monkeypatch):
    monkeypatch.setattr("common.rest.tries.REFUSED", 5)
    good, there = Lms(clients.token(clients.client(run))), {"REMOTE_ADDR": "192.0.2.7"}
    answers = [Lms(f"made up {n}").get("/api/v1/runs", **there) for n in range(12)]
    refused(answers[-1], 429, "throttled")
    assert good.get("/api/v1/runs", **there).status_code == 200


def test_a_client_that_asks_for_a_token_too_often_is_told_and_no_other_at_its_address(run, one_moment):
    made, other = clients.client(run), clients.client(run, client_id="another")

    def ask(client, secret, address="192.0.2.8"):
        form = {**GRANT, "client_id": client.client_id, "client_secret": secret}
        return Browser(REMOTE_ADDR=address).post("/api/oauth/token", form)

    answers = [ask(made, "wrong") for _ in range(TRIES + 1)]
    assert (answers[0].status_code, answers[0].json()["error"]) == (401, "invalid_client")
    late = answers[-1]
    assert (late.status_code, late.json()["error"]) == (429, "temporarily_unavailable")
    assert 1 <= int(late["Retry-After"]) <= 60
    assert ask(made, clients.SECRET).status_code == 429  # the right one is not told from others by trying
    assert ask(other, clients.SECRET).status_code == 200
    assert ask(made, clients.SECRET, "192.0.2.9").status_code == 200
    wrong = Browser(REMOTE_ADDR="192.0.2.10", enforce_csrf_checks=True)
    for id_ in ("\0", "a\0b"):
        assert wrong.post("/api/oauth/token", {"client_id": id_, **GRANT}).json()["error"] == "invalid_client"
    basic = {"authorization": "Basic " + b64encode(f"an-lms:{clients.SECRET}".encode()).decode()}
    nul = {"authorization": "Basic " + b64encode(b"a%00:b").decode()}
    for headers, status in ((basic, 429), ({"authorization": "Basic \u00b2"}, 401), (nul, 401)):
        answer = Browser(REMOTE_ADDR="192.0.2.8").post("/api/oauth/token", GRANT, headers=headers)
        assert answer.status_code == status


@override_settings(SECURE_PROXY_SSL_HEADER=("HTTP_X_FORWARDED_PROTO", "https"), SECURE_SSL_REDIRECT=False)
def test_behind_the_sites_own_proxy_an_address_is_what_that_tells(rf):
    asked = rf.get("/", HTTP_X_FORWARDED_FOR="203.0.113.9, 192.0.2.1", REMOTE_ADDR="127.0.0.1")
    assert address_of(asked) == "192.0.2.1"
    with override_settings(SECURE_PROXY_SSL_HEADER=None):
        assert address_of(asked) == "127.0.0.1"


def test_what_will_go_says_so(lms, run, monkeypatch):
    since, until = dt.datetime(2027, 1, 1, tzinfo=dt.UTC), dt.datetime(2028, 1, 1, tzinfo=dt.UTC)
    monkeypatch.setattr(RunDetail, "retirement", Retirement(since, until, "/api/v1/docs"))
    answer = lms.get(f"/api/v1/runs/{run.uuid}")
    assert answer["Deprecation"] == f"@{int(since.timestamp())}"
    assert answer["Sunset"] == "Sat, 01 Jan 2028 00:00:00 GMT"
    assert answer["Link"] == '</api/v1/docs>; rel="deprecation"'


@override_settings(CORS_ALLOWED_ORIGINS=["https://lms.example.org"])
def test_pages_of_listed_sites_alone_may_call(lms):
    asked = {"access-control-request-method": "GET"}
    listed = lms.options("/api/v1/runs", headers={"origin": "https://lms.example.org", **asked})
    assert listed["Access-Control-Allow-Origin"] == "https://lms.example.org"
    assert "Access-Control-Allow-Credentials" not in listed
    other = lms.get("/api/v1/runs", headers={"origin": "https://elsewhere.example.org"})
    assert "Access-Control-Allow-Origin" not in other
    page = lms.get("/accounts/login/", headers={"origin": "https://lms.example.org"})
    assert "Access-Control-Allow-Origin" not in page


def test_answers_are_kept_by_no_proxy(lms):
    assert lms.get("/api/v1/runs")["Cache-Control"] == "private, no-cache"


def test_every_post_takes_an_idempotency_key_and_every_resource_is_one_of_ours():
    patterns = [*urlpatterns, *oneroster.urlpatterns]
    views = [pattern.callback.view_class for pattern in patterns if hasattr(pattern.callback, "view_class")]
    resources = [view for view in views if issubclass(view, Resource | OneRoster)]
    assert {LineItemDetail, LineItemResults} < set(resources)
    loose = [view.__name__ for view in resources if hasattr(view, "post") and not getattr(view.post, "is_once", False)]
    assert loose == []
