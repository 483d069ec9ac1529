"""Results by the thousands: each line for itself, nothing twice, nothing over what somebody entered meanwhile."""

from decimal import Decimal

import pytest
from django.db import transaction

from api.models import Client
from audit.models import Event
from common import clock
from grading.models import Entry, LineItem, Mark
from grading.services.columns import make_column
from runs.models import Enrolment
from tests.api.conftest import Lms
from tests.api.test_manners import pointers, refused
from tests.factories import clients
from tests.factories.classes import EnrolmentFactory, RunFactory, teacher
from tests.factories.grades import LineItemFactory
from tests.statements import statements

pytestmark = pytest.mark.django_db
ANY = {"if-match": "*"}


@pytest.fixture
def midterm(run):
    return make_column(run=run, title="Midterm", points=Decimal(30), by=run.uuid, now=clock.now())


@pytest.fixture
def address(run, midterm):
    return f"/api/v1/runs/{run.uuid}/line-items/{midterm.uuid}/results"


def students(run, n: int, first: int = 0) -> list[Enrolment]:
    return [EnrolmentFactory(run=run, external_id=f"l{i}") for i in range(first, first + n)]


def send(lms, address, *lines: dict, headers=None) -> list[tuple[str, list[str]]]:
    answer = lms.patch(address, {"results": list(lines)}, headers=headers or {})
    assert answer.status_code == 200, answer.content
    return [(row["action"], [error["code"] for error in row["errors"]]) for row in answer.json()["results"]]


def test_results_are_entered_by_either_id_and_again_change_nothing(lms, run, address, midterm):
    one, two = students(run, 2)
    lines = {"external_id": "l0", "points": "24.5"}, {"enrolment": str(two.uuid), "points": "0"}
    assert send(lms, address, *lines, headers=ANY) == [("enter", []), ("enter", [])]
    assert {mark.enrolment_id: mark.points for mark in Mark.objects.all()} == {one.pk: Decimal("24.5"), two.pk: 0}
    entry = Entry.objects.get(enrolment=one)
    assert (entry.kind, entry.data["sent"], entry.by) == ("score", True, Client.objects.get().uuid)
    entries, events = Entry.objects.count(), Event.objects.count()
    assert send(lms, address, *lines, headers=ANY) == [("leave", []), ("leave", [])]
    assert (Entry.objects.count(), Event.objects.count()) == (entries, events)


def test_a_line_says_what_was_seen_and_of_two_who_write_the_second_is_told(lms, run, address):
    (student,) = students(run, 1)
    line = {"external_id": "l0", "points": "1"}
    refused(lms.patch(address, {"results": [line]}), 428, "precondition_required")
    with transaction.atomic():
        assert send(lms, address, {**line, "version": None}) == [("enter", [])]
    (shown,) = lms.get(f"/api/v1/runs/{run.uuid}/results").json()["results"]
    assert lms.get(f"{address}/{student.uuid}")["ETag"] == shown["version"]
    assert send(lms, address, {**line, "points": "2", "version": None}) == [("refuse", ["stale"])]
    assert send(lms, address, {**line, "points": "2", "version": shown["version"]}) == [("enter", [])]
    assert send(lms, address, {**line, "points": "2", "version": shown["version"]}) == [("leave", [])]
    answer = lms.patch(address, {"results": [{**line, "points": "3", "version": shown["version"]}]})
    (told,) = answer.json()["results"]
    assert (told["action"], answer.json()["counts"]) == ("refuse", {"refuse": 1})
    assert send(lms, address, {**line, "points": "3", "version": told["version"]}) == [("enter", [])]
    assert Mark.objects.get().points == 3


def test_a_line_that_cannot_be_taken_is_told_and_leaves_the_others(lms, run, address):
    students(run, 2)
    lead = teacher(run)
    told = send(
        lms, address,
        {"external_id": "l0", "points": "31"},
        {"external_id": "l1", "points": "30"},
        {"external_id": "l1", "points": "3"},
        {"external_id": "nobody", "points": "3"},
        {"enrolment": str(lead.uuid), "points": "3"},
        {"enrolment": str(EnrolmentFactory(run=RunFactory()).uuid), "points": "3"},
        headers=ANY,
    )  # fmt: skip
    assert told == [
        ("refuse", ["beyond"]), ("enter", []), ("refuse", ["repeated"]), *[("refuse", ["unknown"])] * 3
    ]  # fmt: skip
    assert [mark.points for mark in Mark.objects.all()] == [30]


def test_wrong_bodies_are_refused_whole(lms, run, address):
    wrong = [{"external_id": "l0", "points": 3}, {"points": "3"}, {"external_id": "a", "enrolment": "b", "points": "3"}]
    found = pointers(lms.patch(address, {"results": wrong}, headers=ANY))
    assert pointers(lms.patch(address, {"results": []}, headers={"if-match": '"a"'})) == ["/If-Match"]
    assert found == ["/results/0/points", "/results/1", "/results/2/enrolment"]
    activity = LineItemFactory(run=run)
    of_activity = f"/api/v1/runs/{run.uuid}/line-items/{activity.uuid}/results"
    refused(lms.patch(of_activity, {"results": []}, headers=ANY), 409, "activity")
    reader = Lms(clients.token(clients.client(run, client_id="reader"), scope="results.read"))
    refused(reader.patch(address, {"results": []}, headers=ANY), 403)


def test_results_of_any_number_are_entered_in_the_same_number_of_statements(lms, run, address):
    LineItemFactory.create_batch(3, run=run)

    def sent(n: int, first: int) -> int:
        lines = [{"external_id": one.external_id, "points": "5"} for one in students(run, n, first)]
        with statements() as told:
            assert {action for action, _errors in send(lms, address, *lines, headers=ANY)} == {"enter"}
        return len(told)

    assert sent(2, 0) == sent(30, 100)
    assert LineItem.objects.count() == 4
