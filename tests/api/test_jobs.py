"""What a client would rather look at later is a job: done whole or not at all, as the call itself would be answered."""

import datetime as dt
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from decimal import Decimal

import pytest
from django.db import OperationalError, connection, transaction

from api.models import Call, Client, Job
from api.rest.jobs import Jobs
from api.services import clients as changing
from api.services import jobs
from api.tasks import forget, work_jobs
from api.urls import urlpatterns
from common import clock
from common.locks import held
from grading.models import LineItem, Mark, Total
from grading.services.columns import make_column
from runs.models import Enrolment
from tests.api.conftest import Lms
from tests.api.test_manners import pointers, refused
from tests.factories import clients
from tests.factories.classes import EnrolmentFactory, RunFactory
from tests.factories.people import UserFactory
from tests.made_once import made_once

LATER = {"prefer": "respond-async"}
PEOPLE = {"people": [{"external_id": "l1", "name": "Zarmina K"}, {"external_id": "l2", "name": "=B()"}]}
pytestmark = pytest.mark.django_db


@made_once
def roster(run):
    return f"/api/v1/runs/{run.uuid}/roster"


@pytest.fixture
def results(run):
    column = make_column(run=run, title="Midterm", points=Decimal(30), by=run.uuid, now=clock.now())
    return f"/api/v1/runs/{run.uuid}/line-items/{column.uuid}/results"


def begun(answer) -> str:
    """Return where a job is looked at."""
    assert answer.status_code == 202, answer.content
    assert (answer["Preference-Applied"], answer["Retry-After"]) == ("respond-async", "2")
    assert answer["Location"].endswith(f"/api/v1/jobs/{answer.json()['id']}")
    return f"/api/v1/jobs/{answer.json()['id']}"


def later(lms, address: str, body=PEOPLE, *, method="patch", **headers: str) -> str:
    return begun(getattr(lms, method)(address, body, headers={**LATER, **headers}))


def told(lms, job: str) -> tuple[str, int, dict]:
    """Return how a job that has ended stands, and its answer."""
    shown = lms.get(job).json()
    assert shown["ended_at"], shown
    return shown["state"], shown["answer"]["status"], shown["answer"]["body"]


def test_without_the_preference_nothing_is_other_than_it_was(lms, roster):
    for headers in ({}, {"prefer": "wait=10"}, {"prefer": 'x="a, respond-async"'}):
        assert lms.patch(roster, PEOPLE, headers=headers).status_code == 200
    assert not Job.objects.exists()


@pytest.mark.parametrize("method", ["put", "patch"])
def test_a_roster_is_put_later_and_answered_as_at_once(lms, run, roster, method):
    gone = EnrolmentFactory(run=run, external_id="gone")
    job = later(lms, roster, method=method, prefer="wait=5, Respond-Async; a=b")
    waiting = lms.get(job)
    assert waiting["Retry-After"] == "2"
    shown = waiting.json()
    assert (shown["state"], shown["method"], shown["address"]) == ("waiting", method.upper(), roster)
    assert (shown["progress"], shown["started_at"], shown["answer"]) == ({"done": 0, "total": 2}, None, None)
    assert lms.get(job, headers={"if-none-match": waiting["ETag"]}).status_code == 304
    work_jobs()
    ended = lms.get(job, headers={"if-none-match": waiting["ETag"]})
    assert "Retry-After" not in ended
    assert (ended.json()["state"], ended.json()["progress"]) == ("done", {"done": 2, "total": 2})
    gone.refresh_from_db()
    assert gone.state == ("withdrawn" if method == "put" else "active")
    _state, status, body = told(lms, job)
    actions = [row["action"] for row in body["results"]]
    assert (status, actions[:2]) == (200, ["make", "refuse"])
    at_once = getattr(lms, method)(roster, PEOPLE).json()
    assert [row["errors"] for row in at_once["results"]][1] == body["results"][1]["errors"]
    assert at_once["results"][0]["enrolment"] == body["results"][0]["enrolment"]
    assert Enrolment.objects.get(external_id="l1").run == run


@pytest.mark.django_db(transaction=True)
def test_a_worker_is_asked_for_it_once_it_is_committed(lms, roster):
    job = later(lms, roster)
    assert told(lms, job)[0] == "done"


@pytest.mark.django_db(transaction=True)
def test_one_message_is_enough_for_all_that_waits(lms, run, roster):
    before = clients.job(Client.objects.get(), run)
    job = later(lms, roster)
    assert lms.get(job).json()["state"] == "waiting"
    work_jobs()
    assert told(lms, job)[0] == told(lms, f"/api/v1/jobs/{before.uuid}")[0] == "done"


def test_results_by_the_thousands_are_entered_later_by_what_stands_there_then(lms, run, results):
    for n in (1, 2):
        EnrolmentFactory(run=run, external_id=f"l{n}")
    lines = [{"external_id": f"l{n}", "points": "20", "version": None} for n in (1, 2, 3)]
    job = later(lms, results, {"results": lines})
    assert lms.patch(results, {"results": [{**lines[0], "points": "7"}]}).status_code == 200
    work_jobs()
    state, status, body = told(lms, job)
    assert (state, status, body["counts"]) == ("done", 200, {"refuse": 2, "enter": 1})
    assert [error["code"] for row in body["results"] for error in row["errors"]] == ["stale", "unknown"]
    assert {mark.enrolment.external_id: mark.points for mark in Mark.objects.all()} == {"l1": 7, "l2": 20}
    any_ = later(lms, results, {"results": [{"external_id": "l1", "points": "9"}]}, **{"if-match": "*"})
    work_jobs()
    assert told(lms, any_)[2]["counts"] == {"enter": 1}


def test_what_is_wrong_at_first_sight_is_refused_at_the_door(lms, run, roster, results):
    refused(lms.patch(roster, "{", headers=LATER), 400)
    assert pointers(lms.put(roster, {"people": [{"external_id": 7}]}, headers=LATER)) == [
        "/people/0/external_id", "/people/0/name",
    ]  # fmt: skip
    refused(lms.put(roster.replace(str(run.uuid), str(RunFactory().uuid)), PEOPLE, headers=LATER), 404)
    line = {"results": [{"external_id": "l1", "points": "1"}]}
    refused(lms.patch(results, line, headers=LATER), 428, "precondition_required")
    nowhere = results.replace(results.split("/")[-2], str(run.uuid))
    refused(lms.patch(nowhere, line, headers={**LATER, "if-match": "*"}), 404)
    reader = Lms(clients.token(Client.objects.get(), scope="roster.read"))
    refused(reader.put(roster, PEOPLE, headers=LATER), 403)
    assert not Job.objects.exists()


def test_the_same_key_is_the_same_job(lms, roster):
    first = lms.patch(roster, PEOPLE, headers={**LATER, "idempotency-key": "tonight"})
    work_jobs()
    again = lms.patch(roster, PEOPLE, headers={**LATER, "idempotency-key": "tonight"})
    assert begun(again) == begun(first)
    assert again["Idempotency-Replayed"] == "true"
    other = {"people": []}
    refused(lms.patch(roster, other, headers={**LATER, "idempotency-key": "tonight"}), 422, "key_used")
    assert Job.objects.count() == 1


def test_a_key_holds_for_who_waits_too(lms, roster):
    at_once = lms.patch(roster, PEOPLE, headers={"idempotency-key": "tonight"})
    again = lms.patch(roster, PEOPLE, headers={"idempotency-key": "tonight"})
    assert again.json() == at_once.json()
    refused(lms.put(roster, PEOPLE, headers={"idempotency-key": "x" * 256}), 400)


def test_a_job_is_its_clients_alone_and_of_the_scope_that_made_it(lms, run, roster):
    job = later(lms, roster)
    other = Lms(clients.token(clients.client(run, client_id="another")))
    narrow = Lms(clients.token(Client.objects.get(client_id="an-lms"), scope="results.write runs.read"))
    for stranger in (other, narrow):
        refused(stranger.get(job), 404)
        refused(stranger.post(f"{job}/cancel"), 404)
        assert stranger.get("/api/v1/jobs").json()["results"] == []
    assert lms.get(job).json()["state"] == "waiting"


def test_jobs_are_listed_newest_first_by_their_state(lms, roster):
    first, second = later(lms, roster), later(lms, roster)
    lms.post(f"{first}/cancel")
    page = lms.get("/api/v1/jobs")
    assert [f"/api/v1/jobs/{row['id']}" for row in page.json()["results"]] == [second, first]
    assert "answer" not in page.json()["results"][0]
    assert lms.get("/api/v1/jobs", headers={"if-none-match": page["ETag"]}).status_code == 304
    assert [row["state"] for row in lms.get("/api/v1/jobs?state=waiting").json()["results"]] == ["waiting"]
    assert len(lms.get("/api/v1/jobs?limit=1").json()["results"]) == 1


@pytest.mark.parametrize(("change", "status"), [("revoked", 401), ("narrowed", 403), ("lost the run", 404)])
def test_a_client_that_may_no_longer_is_refused_when_it_is_done(lms, run, roster, change, status):
    job, made, admin = later(lms, roster), Client.objects.get(), UserFactory(is_superuser=True)
    about = {"client": made, "by": admin, "now": clock.now()}
    if change == "revoked":
        changing.revoke(**about)
    else:
        scopes = ["results.write"] if change == "narrowed" else []
        changing.change_client(name="An LMS", runs=[] if status == 404 else [run], scopes=scopes, **about)
    work_jobs()
    kept = Job.objects.get()
    assert (kept.state, kept.status, kept.answer["status"], kept.body) == ("failed", status, status, None)
    assert not Enrolment.objects.exists()
    if change != "revoked":
        changing.change_client(name="An LMS", runs=[run], scopes=[], **about)
        assert told(Lms(clients.token(made)), job)[:2] == ("failed", status)


def test_a_run_out_of_reach_takes_its_jobs_along(lms, run, roster):
    job = later(lms, roster)
    work_jobs()
    Client.objects.get().runs.clear()
    refused(lms.get(job), 404)
    assert lms.get("/api/v1/jobs").json()["results"] == []


def test_what_waits_is_cancelled_at_once_and_what_has_ended_says_so(lms, roster):
    waits = later(lms, roster)
    refused(lms.post(f"{waits}/cancel", {"force": True}), 400)
    stopped = lms.post(f"{waits}/cancel")
    assert (stopped.status_code, stopped.json()["state"]) == (200, "cancelled")
    shown = lms.get(waits).json()
    assert (shown["state"], shown["answer"], shown["progress"]["done"]) == ("cancelled", None, 0)
    refused(lms.post(f"{waits}/cancel"), 409, "ended")
    work_jobs()
    assert not Enrolment.objects.exists()
    done = later(lms, roster)
    work_jobs()
    refused(lms.post(f"{done}/cancel"), 409, "ended")


def test_what_the_call_would_be_refused_the_job_is_too(lms, run, results):
    EnrolmentFactory(run=run, external_id="l1")
    body = {"results": [{"external_id": "l1", "points": "1"}]}
    job = later(lms, results, body, **{"if-match": "*"})
    LineItem.objects.get().delete()
    work_jobs()
    state, status, problem = told(lms, job)
    assert (state, status, problem["code"]) == ("failed", 404, "not_found")


def test_what_breaks_leaves_nothing_and_tells_no_secret(lms, roster, monkeypatch):
    def broken(outcome):
        raise RuntimeError("a secret of the code")

    monkeypatch.setattr("runs.rest.views._row", broken)
    job = later(lms, roster)
    work_jobs()
    state, status, problem = told(lms, job)
    assert (state, status) == ("failed", 500)
    assert "secret" not in str(problem)
    assert not Enrolment.objects.exists()
    assert lms.get(job).json()["progress"] == {"done": 0, "total": 2}


def test_one_whose_worker_died_is_taken_up_again_and_given_up_in_the_end(lms, roster):
    job = later(lms, roster)
    Job.objects.update(state="running", started_at=clock.now(), tries=1)
    work_jobs()
    assert told(lms, job)[0] == "done"
    hopeless = later(lms, roster)
    Job.objects.filter(ended_at=None).update(state="running", started_at=clock.now(), tries=3)
    work_jobs()
    state, status, problem = told(lms, hopeless)
    assert (state, status, problem["code"]) == ("failed", 503, "interrupted")


def test_what_the_database_refuses_for_the_moment_is_tried_again(lms, roster, monkeypatch):
    def deadlock(outcome):
        raise OperationalError("deadlock detected")

    job = later(lms, roster)
    with monkeypatch.context() as meanwhile:
        meanwhile.setattr("runs.rest.views._row", deadlock)
        with pytest.raises(OperationalError):
            work_jobs()
        assert lms.get(job).json()["state"] == "running"
    work_jobs()
    assert told(lms, job)[0] == "done"


def test_clients_take_turns_and_the_jobs_of_each_keep_their_order(lms, run, roster, monkeypatch):
    monkeypatch.setattr("api.tasks.announce", lambda: None)
    other = Lms(clients.token(clients.client(run, client_id="another")))
    one, two, three = later(lms, roster), later(lms, roster), later(other, roster)
    order = []
    for _ in range(3):
        work_jobs()
        order += [str(pk) for pk in Job.objects.exclude(ended_at=None).values_list("uuid", flat=True)]
    ids = [job.rsplit("/", 1)[1] for job in (one, three, two)]
    assert list(dict.fromkeys(order)) == ids


def test_a_client_that_sends_too_many_is_told_to_wait(lms, roster, monkeypatch):
    monkeypatch.setattr(jobs, "MOST_OPEN", 2)
    later(lms, roster), later(lms, roster)
    answer = lms.patch(roster, PEOPLE, headers=LATER)
    refused(answer, 429, "throttled")
    assert int(answer["Retry-After"]) > 0
    work_jobs()
    later(lms, roster)


def test_what_came_of_it_stands_in_the_log_of_calls(lms, roster):
    later(lms, roster, **{"x-request-id": "tonight-1"})
    work_jobs()
    logged = Call.objects.filter(request_id="tonight-1").order_by("id")
    assert list(logged.values_list("method", "address", "status")) == [("PATCH", roster, 202), ("PATCH", roster, 200)]


def test_what_was_sent_goes_when_it_ends_and_the_answer_after_a_month(lms, roster):
    later(lms, roster), later(lms, roster)
    assert all(Job.objects.values_list("body", flat=True))
    work_jobs()
    assert set(Job.objects.values_list("body", flat=True)) == {None}
    old = Job.objects.first()
    Job.objects.filter(pk=old.pk).update(ended_at=clock.now() - jobs.KEPT - dt.timedelta(minutes=1))
    forget()
    assert old not in Job.objects.all()
    assert Job.objects.count() == 1


def test_jobs_are_opened_by_the_scopes_that_make_them():
    views = [pattern.callback.view_class for pattern in urlpatterns if hasattr(pattern.callback, "view_class")]
    assert {view.write_scope for view in views if getattr(view, "is_postponable", False)} == set(Jobs.scope)


@contextmanager
def elsewhere(hold) -> Iterator[None]:
    """Hold something in another transaction until the end of the block."""
    there, go_on = threading.Event(), threading.Event()

    def keep():
        with transaction.atomic(), hold():
            there.set()
            go_on.wait(timeout=60)
        connection.close()

    thread = threading.Thread(target=keep)
    thread.start()
    assert there.wait(timeout=60)
    try:
        yield
    finally:
        go_on.set()
        thread.join(timeout=60)


@contextmanager
def at_work() -> Iterator[Callable[[], None]]:
    """Yield what has another worker do what there is to do; at the end of the block it has done it."""

    def work():
        work_jobs()
        connection.close()

    thread = threading.Thread(target=work)
    yield thread.start
    thread.join(timeout=60)
    assert not thread.is_alive()


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("cancelled", [False, True])
def test_how_far_it_is_is_seen_meanwhile_and_it_is_stopped_whole(lms, run, results, monkeypatch, cancelled):
    monkeypatch.setattr("grading.services.scores.CHUNK", 2)
    monkeypatch.setattr("api.tasks.announce", lambda: None)
    students = [EnrolmentFactory(run=run, external_id=f"l{n}") for n in range(3)]
    Total.objects.create(enrolment=students[2], if_nothing_more=0, sequence=0, last_hash="")

    @contextmanager
    def last_total():
        yield Total.objects.select_for_update().get(enrolment=students[2])

    lines = [{"external_id": f"l{n}", "points": "3"} for n in (0, 1, 2, 9)]
    job = later(lms, results, {"results": lines}, **{"if-match": "*"})
    with at_work() as begin, elsewhere(last_total):  # what is held is let go of before the end is waited for
        begin()
        until(lambda: lms.get(job).json()["progress"]["done"] == 3)  # two, and the one who is nobody
        shown = lms.get(job)
        assert (shown.json()["state"], shown["Retry-After"]) == ("running", "2")
        assert not Mark.objects.exists()
        if cancelled:
            for _ in range(2):
                assert lms.post(f"{job}/cancel").json()["state"] == "running"
    shown = lms.get(job).json()
    assert shown["state"] == ("cancelled" if cancelled else "done")
    assert shown["progress"] == {"done": 0 if cancelled else 4, "total": 4}
    assert Mark.objects.count() == (0 if cancelled else 3)


@pytest.mark.django_db(transaction=True)
def test_while_a_worker_is_at_one_no_other_begins(lms, roster, monkeypatch):
    monkeypatch.setattr("api.tasks.announce", lambda: None)
    job = later(lms, roster)
    with elsewhere(lambda: held("api.jobs")):
        work_jobs()
        assert lms.get(job).json()["state"] == "waiting"
    work_jobs()
    assert told(lms, job)[0] == "done"


def until(true) -> None:
    """Return as soon as `true` says so."""
    for _ in range(600):
        if true():
            return
        threading.Event().wait(0.1)
    raise AssertionError("it did not come about")
