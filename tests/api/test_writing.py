"""What a client writes is done once, by who saw what stands there, and explains itself in the ledger."""

import threading
from decimal import Decimal

import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext

from api.models import Client, KeptAnswer
from api.services.answers import KEPT
from audit.models import Event
from common import clock
from grading.models import Entry, LineItem, Mark
from grading.selectors.marks import lines_of
from grading.services.adjusting import override
from grading.services.columns import change_column, make_column
from grading.services.scores import put_score
from tests.api.conftest import Lms
from tests.api.test_manners import refused
from tests.factories import clients
from tests.factories.classes import EnrolmentFactory, RunFactory, teacher
from tests.factories.grades import LineItemFactory, scored
from tests.made_once import made_once

MIDTERM = {"title": "Midterm", "points": "30"}


@made_once
def columns(run):
    return f"/api/v1/runs/{run.uuid}/line-items"


@pytest.fixture
def midterm(run):
    return make_column(run=run, title="Midterm", points=Decimal(30), by=run.uuid, now=clock.now())


def result(column, enrolment) -> str:
    return f"/api/v1/runs/{column.run.uuid}/line-items/{column.uuid}/results/{enrolment.uuid}"


def test_a_column_is_made_once_for_one_key_however_often_it_is_sent(lms, columns):
    first = lms.post(columns, MIDTERM, headers={"idempotency-key": "k1"})
    again = lms.post(columns, MIDTERM, headers={"idempotency-key": "k1"})
    assert (first.status_code, again.status_code) == (201, 201)
    assert first.json() == again.json()
    assert again["Location"] == first["Location"]
    assert (first.get("Idempotency-Replayed"), again["Idempotency-Replayed"]) == (None, "true")
    assert LineItem.objects.count() == 1
    assert lms.get(first["Location"]).json() == first.json()
    refused(lms.post(columns, {**MIDTERM, "points": "31"}, headers={"idempotency-key": "k1"}), 422, "key_used")
    refused(lms.post(columns, MIDTERM, headers={"idempotency-key": "k2"}), 409, "title_taken")
    refused(lms.post(columns, MIDTERM, headers={"idempotency-key": ""}), 400)


def test_a_key_belongs_to_its_client_and_is_forgotten_after_a_day(lms, run, columns):
    assert lms.post(columns, MIDTERM, headers={"idempotency-key": "k1"}).status_code == 201
    other = Lms(clients.token(clients.client(run, client_id="another")))
    refused(other.post(columns, MIDTERM, headers={"idempotency-key": "k1"}), 409, "title_taken")
    KeptAnswer.objects.update(made_at=clock.now() - KEPT)
    refused(lms.post(columns, MIDTERM, headers={"idempotency-key": "k1"}), 409, "title_taken")


def test_a_kept_answer_is_for_a_client_that_still_reaches_the_run(lms, run, columns):
    assert lms.post(columns, MIDTERM, headers={"idempotency-key": "k1"}).status_code == 201
    Client.objects.get().runs.clear()
    refused(lms.post(columns, MIDTERM, headers={"idempotency-key": "k1"}), 404)


def test_who_changes_a_columns_points_leaves_the_title_that_somebody_gave_it_meanwhile(run):
    read = make_column(run=run, title="Midterm", points=Decimal(30), by=run.uuid, now=clock.now())
    LineItem.objects.update(title="Exam")
    change_column(line_item=read, points=Decimal(40), check=lambda: None, by=run.uuid, now=clock.now())
    read.refresh_from_db()
    assert (read.title, read.points) == ("Exam", Decimal(40))


def test_what_failed_is_not_kept_so_the_same_key_may_try_again(lms, columns):
    refused(lms.post(columns, {"title": "Midterm"}, headers={"idempotency-key": "k1"}), 400)
    assert lms.post(columns, MIDTERM, headers={"idempotency-key": "k1"}).status_code == 201


@pytest.mark.django_db(transaction=True)
def test_a_key_that_is_at_work_says_so():
    run = RunFactory()
    lms, columns = Lms(clients.token(clients.client(run))), f"/api/v1/runs/{run.uuid}/line-items"
    held, go_on = threading.Event(), threading.Event()

    def hold():
        with transaction.atomic():
            type(run).objects.select_for_update(no_key=True).get(pk=run.pk)
            held.set()
            go_on.wait(timeout=20)
        connection.close()

    first = {}

    def send():
        first["answer"] = lms.post(columns, MIDTERM, headers={"idempotency-key": "k1"})
        connection.close()

    threads = [threading.Thread(target=hold), threading.Thread(target=send)]
    threads[0].start()
    held.wait(timeout=20)
    threads[1].start()
    while True:  # until the first one waits for the run, its key in its hands
        with connection.cursor() as cursor:
            cursor.execute("SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND granted AND objsubid = 1")
            if cursor.fetchone()[0]:
                break
    second = lms.post(columns, MIDTERM, headers={"idempotency-key": "k1"})
    go_on.set()
    for thread in threads:
        thread.join(timeout=20)
    refused(second, 409, "still_at_work")
    assert first["answer"].status_code == 201


def test_a_column_is_changed_by_who_saw_it_as_it_stands(lms, midterm, columns):
    address = f"{columns}/{midterm.uuid}"
    seen = lms.get(address)["ETag"]
    refused(lms.patch(address, {"title": "Exam"}), 428, "precondition_required")
    refused(lms.patch(address, {"title": "Exam"}, headers={"if-match": '"other"'}), 412, "stale")
    answer = lms.patch(address, {"title": "Exam"}, headers={"if-match": seen})
    assert (answer.status_code, answer.json()["title"], answer.json()["points"]) == (200, "Exam", "30.000")
    assert lms.get(address, headers={"if-none-match": answer["ETag"]}).status_code == 304
    assert Event.objects.filter(name="grading.line_item_changed", subject=midterm.uuid).count() == 1


def test_points_of_a_column_with_marks_and_the_column_of_an_activity_stay(lms, run, midterm, columns):
    student = EnrolmentFactory(run=run)
    put(lms, midterm, student, "12")
    address = f"{columns}/{midterm.uuid}"
    refused(lms.patch(address, {"points": "40"}, headers={"if-match": "*"}), 409, "marked")
    quiz = LineItemFactory(run=run)
    refused(lms.patch(f"{columns}/{quiz.uuid}", {"title": "X"}, headers={"if-match": "*"}), 409, "activity")
    refused(lms.put(result(quiz, student), {"points": "1"}, headers={"if-none-match": "*"}), 409, "activity")


def put(lms, column, student, points):
    address = result(column, student)
    answer = lms.put(address, {"points": points}, headers={"if-match": lms.get(address)["ETag"]})
    assert answer.status_code == 200, answer.content
    return answer


def test_a_result_is_entered_and_explains_itself(lms, run, midterm):
    student = EnrolmentFactory(run=run, external_id="lms-7")
    address = result(midterm, student)
    before = lms.get(address)
    assert (before.json()["state"], before.json()["points"]) == ("none", None)
    put(lms, midterm, student, "12.5")
    put(lms, midterm, student, "14")
    assert Mark.objects.get().points == 14
    put(lms, midterm, student, "14.0")
    assert [entry.points for entry in Entry.objects.order_by("sequence")] == [Decimal("12.5"), Decimal("1.5")]
    assert {entry.by for entry in Entry.objects.all()} == {Client.objects.get().uuid}
    lines = lines_of(student, [midterm])[midterm.pk]
    assert [(line.what, line.who) for line in lines] == [("Points entered", "sent by another system")] * 2


def test_two_at_once_on_one_result_and_one_is_told(lms, run, midterm):
    student = EnrolmentFactory(run=run)
    address = result(midterm, student)
    seen = lms.get(address)["ETag"]
    assert lms.put(address, {"points": "1"}, headers={"if-match": seen}).status_code == 200
    refused(lms.put(address, {"points": "2"}, headers={"if-match": seen}), 412, "stale")
    refused(lms.put(address, {"points": "2"}, headers={"if-none-match": "*"}), 412, "stale")
    refused(lms.put(address, {"points": "2"}), 428, "precondition_required")
    assert Mark.objects.get().points == 1


def test_points_beyond_the_column_and_people_who_are_no_students_are_refused(lms, run, midterm):
    student, lead = EnrolmentFactory(run=run), teacher(run)
    new = {"if-none-match": "*"}
    refused(lms.put(result(midterm, student), {"points": "31"}, headers=new), 409, "beyond")
    refused(lms.put(result(midterm, lead), {"points": "3"}, headers=new), 404)
    refused(lms.put(result(midterm, EnrolmentFactory(run=RunFactory())), {"points": "3"}, headers=new), 404)
    assert not Entry.objects.exists()


def test_a_mark_set_by_hand_stays_when_a_result_is_sent(lms, run, midterm):
    student, lead = EnrolmentFactory(run=run), teacher(run)
    put(lms, midterm, student, "10")
    known = {"line_item": midterm, "enrolment": student, "by": lead.user, "now": clock.now()}
    override(points=Decimal(20), reason="As agreed.", seen=None, **known)
    put(lms, midterm, student, "12")
    assert Mark.objects.get().points == 20


def test_a_result_is_entered_in_eight_statements(lms, run, midterm):
    LineItemFactory.create_batch(5, run=run)
    student = EnrolmentFactory(run=run)
    scored(LineItemFactory(run=run), student, 3)
    with CaptureQueriesContext(connection) as asked:
        known = {"line_item": midterm, "enrolment": student, "by": run.uuid, "now": clock.now()}
        put_score(points=Decimal(3), check=lambda mark: None, **known)
    told = [query["sql"] for query in asked if not query["sql"].startswith(("SAVEPOINT", "RELEASE"))]
    assert len(told) <= 8, told


def test_a_narrower_token_reads_and_does_not_write(run, midterm, columns):
    lms = Lms(clients.token(clients.client(run), scope="results.read"))
    assert lms.get(columns).status_code == 200
    refused(lms.post(columns, MIDTERM), 403)
    refused(lms.patch(f"{columns}/{midterm.uuid}", {"title": "X"}, headers={"if-match": "*"}), 403)


def test_people_read_by_their_session_and_write_on_their_screens(client, run, columns):
    client.force_login(teacher(run).user)
    assert client.get(columns).status_code == 200
    refused(client.post(columns, MIDTERM, content_type="application/json"), 403)
