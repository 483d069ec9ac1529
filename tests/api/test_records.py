"""A client reads what stands behind a run: deadlines, ledger, answers, threads, and all that happened."""

import threading
import uuid
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from decimal import Decimal

import pytest
from django.db import connection, transaction

from audit.models import Event
from audit.services import record
from common import clock
from courses.models import Anchor
from discussions.models import Mode
from grading.selectors.extensions_file import Gift
from grading.services.extensions import give_extensions
from runs.events import RunMade
from runs.models import Activity, Run
from tests.api.conftest import Lms
from tests.api.test_manners import refused
from tests.factories import clients, questions, texts, threads
from tests.factories.classes import EnrolmentFactory, RunFactory, teacher
from tests.factories.grades import DUE, ActivityFactory, LineItemFactory, scored


def rows(answer) -> list[dict]:
    assert answer.status_code == 200, answer.content
    return answer.json()["results"]


def of(run, *parts) -> str:
    return f"/api/v1/runs/{run.uuid}/" + "/".join(str(getattr(part, "uuid", part)) for part in parts)


def test_a_students_deadlines_come_with_their_reasons(lms, run):
    student, lead = EnrolmentFactory(run=run), teacher(run).user
    activity, other = ActivityFactory(run=run), ActivityFactory(run=run)
    later = DUE.replace(day=3)
    give_extensions(run=run, gifts=[Gift(student, activity, later)], by=lead, now=clock.now(), file=uuid.uuid4())
    own, everybodys = rows(lms.get(of(run, "enrolments", student, "deadlines")))
    assert (own["activity"], own["due_at"], own["is_own"]) == (str(activity.uuid), "2026-10-03T10:00:00Z", True)
    assert "extension" in [reason["code"] for reason in own["reasons"]]
    assert (everybodys["activity"], everybodys["is_own"]) == (str(other.uuid), False)
    address = of(run, "enrolments", student, "deadlines")
    assert lms.get(address, headers={"if-none-match": lms.get(address)["ETag"]}).status_code == 304
    assert len(rows(lms.get(address, {"activity": str(other.uuid), "limit": "1"}))) == 1
    refused(lms.get(of(run, "enrolments", EnrolmentFactory(), "deadlines")), 404)


def test_the_ledger_says_why_a_mark_is_what_it_is(lms, run):
    student, column = EnrolmentFactory(run=run), LineItemFactory(run=run)
    entry = scored(column, student, Decimal("12.5"), note="Well done.")
    (shown,) = rows(lms.get(of(run, "enrolments", student, "entries")))
    assert (shown["kind"], shown["points"], shown["note"]) == ("score", "12.500", "Well done.")
    assert (shown["line_item"], shown["hash"], shown["sequence"]) == (str(column.uuid), entry.hash, 1)


def test_results_of_one_activity_are_read(lms, run):
    student, column, other = EnrolmentFactory(run=run), LineItemFactory(run=run), LineItemFactory(run=run)
    scored(column, student, 3)
    scored(other, student, 4)
    (shown,) = rows(lms.get(of(run, "results"), {"activity": str(column.activity.uuid)}))
    assert shown["line_item"] == str(column.uuid)


def test_attempts_and_their_answers_are_read(lms, run):
    student = EnrolmentFactory(run=run)
    item = questions.single()
    activity = questions.offered(questions.quiz(item), run=run, opens_at=None, due_at=None, closes_at=None)
    attempt = questions.handed_in(activity, "b", by=student, now=clock.now())
    (shown,) = rows(lms.get(of(run, "attempts"), {"state": "submitted"}))
    assert (shown["id"], shown["enrolment"]) == (str(attempt.uuid), str(student.uuid))
    assert rows(lms.get(of(run, "attempts"), {"activity": str(uuid.uuid4())})) == []
    (answer,) = rows(lms.get(of(run, "attempts", attempt, "responses")))
    assert (answer["item"], answer["version"], answer["counts"]) == (str(item.uuid), 1, True)
    figures = lms.get(of(run, "activities", activity, "statistics"))
    assert figures.status_code == 200
    assert (figures.json()["n"], figures.json()["items"]) == (1, [])
    refused(lms.get(of(run, "activities", Activity(uuid=uuid.uuid4()), "statistics")), 404)


def test_a_client_is_told_where_classmates_do_not_know_who_wrote(lms, run):
    Mode.objects.create(run=run, is_anonymous=True)
    thread = threads.thread(EnrolmentFactory(run=run))
    threads.answer(teacher(run), thread)
    (shown,) = rows(lms.get(of(run, "threads")))
    assert shown["is_anonymous"] is True
    assert [post["alias"] for post in rows(lms.get(of(run, "threads", thread, "posts")))] == [1, None]


def test_threads_come_with_who_wrote_and_without_words_that_are_gone(lms, run):
    passage = texts.lesson(texts.module(run.course), passages=("One.", "Two.")).passages.first()
    author = EnrolmentFactory(run=run)
    thread = threads.thread(author, passage)
    gone = threads.answer(author, thread)
    gone.__class__.objects.filter(pk=gone.pk).update(deleted_at=clock.now())
    (shown,) = rows(lms.get(of(run, "threads"), {"passage": str(passage.block)}))
    assert (shown["id"], shown["author"], shown["passage"]) == (
        str(thread.uuid), str(author.uuid), str(passage.block)
    )  # fmt: skip
    opening, taken_back = rows(lms.get(of(run, "threads", thread, "posts")))
    assert opening["text"]
    assert (taken_back["id"], taken_back["text"]) == (str(gone.uuid), "")
    kept = lms.get(of(run, "threads"))["ETag"]
    Anchor.objects.update(passage=passage.lesson.passages.last())
    (moved,) = rows(lms.get(of(run, "threads"), headers={"if-none-match": kept}))
    assert moved["passage"] != shown["passage"]
    thread.__class__.objects.update(hidden_at=clock.now())
    (hidden,) = rows(lms.get(of(run, "threads")))
    assert (hidden["title"], hidden["is_hidden"]) == ("", True)
    assert [post["text"] for post in rows(lms.get(of(run, "threads", thread, "posts")))] == ["", ""]


def happened(run) -> Event:
    with transaction.atomic(savepoint=False):  # the number of the transaction itself
        return record(RunMade(run=run.uuid, subject=run.course.translation_key), by=None, now=clock.now())


@contextmanager
def recorded_and_open(run) -> Iterator[dict[str, Event]]:
    """Record an event in another transaction, which is committed at the end."""
    written, go_on, late = threading.Event(), threading.Event(), {}

    def record_late():
        with transaction.atomic():
            late["event"] = happened(run)
            written.set()
            go_on.wait(timeout=20)
        connection.close()

    thread = threading.Thread(target=record_late)
    thread.start()
    written.wait(timeout=20)
    try:
        yield late
    finally:
        go_on.set()
        thread.join(timeout=20)


@pytest.mark.django_db(transaction=True)
def test_an_event_waits_for_one_before_it_whose_transaction_began_later():
    run = RunFactory()
    lms = Lms(clients.token(clients.client(run)))
    with ExitStack() as held:
        with transaction.atomic():
            Run.objects.filter(pk=run.pk).update(title="Begun first")
            late = held.enter_context(recorded_and_open(run))
            early = happened(run)
        assert rows(lms.get("/api/v1/events")) == []
    assert [row["id"] for row in rows(lms.get("/api/v1/events"))] == [str(late["event"].uuid), str(early.uuid)]


@pytest.mark.django_db(transaction=True)
def test_what_only_writes_or_was_undone_holds_no_event_back():
    run = RunFactory()
    lms = Lms(clients.token(clients.client(run)))
    with transaction.atomic():
        place = transaction.savepoint()
        happened(run)
        transaction.savepoint_rollback(place)
        with recorded_and_open(run):
            done = happened(run)
    assert len(rows(lms.get("/api/v1/events"))) == 2
    with transaction.atomic():
        Run.objects.filter(pk=run.pk).update(title="Still open")
        assert str(done.uuid) in [row["id"] for row in rows(lms.get("/api/v1/events"))]


@pytest.mark.django_db(transaction=True)
def test_events_are_told_once_in_order_and_none_before_what_may_still_come():
    run = RunFactory()
    lms, other = Lms(clients.token(clients.client(run))), RunFactory(course=run.course)
    first, elsewhere = happened(run), happened(other)
    feed = lms.get("/api/v1/events").json()
    assert [row["id"] for row in feed["results"]] == [str(first.uuid)]
    assert (feed["after"], feed["has_more"]) == (str(first.uuid), False)
    with recorded_and_open(run) as late:
        third = happened(run)  # later in order, committed earlier
        waiting = lms.get("/api/v1/events", {"after": feed["after"]}).json()
        assert (waiting["results"], waiting["after"]) == ([], feed["after"])
    told = lms.get("/api/v1/events", {"after": feed["after"], "limit": "1"}).json()
    assert ([row["id"] for row in told["results"]], told["has_more"]) == ([str(late["event"].uuid)], True)
    again = lms.get("/api/v1/events", {"after": str(late["event"].uuid), "name": "runs."}).json()
    assert [row["id"] for row in again["results"]] == [str(third.uuid)]
    wrong = refused(lms.get("/api/v1/events", {"after": str(elsewhere.uuid)}), 400)
    assert wrong["errors"][0]["pointer"] == "/after"
    refused(lms.get("/api/v1/events", {"from": "x"}), 400)
    assert lms.get("/api/v1/events", {"run": str(other.uuid)}).json()["results"] == []
