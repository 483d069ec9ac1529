"""Statements reach a store in their order and each once, whatever the store answers: nothing is lost, nothing in the
way of what can be taken."""

import datetime as dt
import uuid
from collections.abc import Iterator

import pytest
from django.test import override_settings

from lms.models import RecordStore, RefusedStatement, SentBatch, Statement
from lms.rules.statements import Around, Deed, Sort, Thing, Verb, statement
from lms.services import forwarding
from lms.services.forwarding import LEASE, send_batch
from lms.services.sealing import sealed
from runs.models import Run
from tests.factories.classes import RunFactory
from tests.lms.lrs import KEY, SECRET, Lrs
from tests.lms.stores import store
from tests.receiver import Receiver, receiving, silent, with_status

pytestmark = pytest.mark.django_db
NOW = dt.datetime(2026, 10, 1, 10, 0, tzinfo=dt.UTC)


@pytest.fixture
def receiver() -> Iterator[Receiver]:
    with receiving(Receiver(answers=Lrs())) as one:
        yield one


def made(run: Run, count: int, at: dt.datetime = NOW) -> list[Statement]:
    """Return statements of a run."""
    thing = Thing("https://wakhan.example.org/courses/a-course/a-module/a-lesson/", "A lesson", "en", Sort.LESSON)
    rows = []
    for _ in range(count):
        deed = Deed(
            event=uuid.uuid4(), part="lesson", who=1, verb=Verb.EXPERIENCED, thing=thing, around=Around(), at=at
        )
        body = statement(deed, account=uuid.uuid4(), home="https://wakhan.example.org/", platform="Wakhan")
        rows.append(Statement(uuid=deed.uuid, run=run, at=at, made_at=NOW, body=body))
    return Statement.objects.bulk_create(rows)


def a_store(receiver: Receiver, *runs: Run, **fields) -> RecordStore:
    return store(*runs, address=receiver.url, key=KEY, secret=sealed(SECRET), **fields)


def send_all(to: RecordStore, now: dt.datetime = NOW) -> int:
    """Send until nothing follows at once; return how many batches went."""
    count = 1
    while send_batch(store_id=to.pk, now=now):
        count += 1
    return count


def ids(statements: list[Statement]) -> list[str]:
    return [str(one.uuid) for one in statements]


def test_a_store_gets_its_runs_statements_in_their_order_and_each_once(receiver: Receiver):
    run, other = RunFactory(), RunFactory()
    sent = made(run, 70)
    made(other, 3)
    to = a_store(receiver, run)
    send_all(to)
    send_all(to)
    lrs = receiver.answers
    assert list(lrs.kept) == ids(sent)
    assert lrs.batches == [50, 20]
    assert lrs.kept[str(sent[0].uuid)] == sent[0].body
    assert receiver.came[0].headers["Content-Type"] == "application/json"
    to.refresh_from_db()
    assert (to.after, to.lease, to.failures) == (sent[-1].pk, None, 0)


def test_two_stores_go_their_own_way(receiver: Receiver):
    run = RunFactory()
    sent = made(run, 2)
    with receiving(Receiver(answers=with_status(500))) as down:
        for one in (a_store(down, run), a_store(receiver, run)):
            send_all(one)
    assert list(receiver.answers.kept) == ids(sent)


def test_what_is_refused_is_laid_aside_with_the_stores_words_and_the_others_go_on(receiver: Receiver):
    run = RunFactory()
    sent = made(run, 60)
    bad = [sent[7], sent[8], sent[41]]
    receiver.answers = Lrs(refuses=set(ids(bad)))
    to = a_store(receiver, run)
    send_all(to)
    assert list(receiver.answers.kept) == [one for one in ids(sent) if one not in ids(bad)]
    aside = RefusedStatement.objects.order_by("statement")
    assert [one.statement for one in aside] == bad
    assert {(one.status, one.answer) for one in aside} == {(400, "Bad statement.")}
    assert len(receiver.answers.batches) < 40


def test_a_store_that_takes_fewer_at_once_gets_fewer(receiver: Receiver):
    run = RunFactory()
    sent = made(run, 60)
    receiver.answers = Lrs(most=20)
    send_all(a_store(receiver, run))
    assert list(receiver.answers.kept) == ids(sent)
    assert not RefusedStatement.objects.exists()


def test_what_is_there_already_is_done_and_what_came_with_it_is_sent(receiver: Receiver):
    run = RunFactory()
    sent = made(run, 9)
    receiver.answers = Lrs(conflicts=True, kept={str(sent[4].uuid): {}})
    to = a_store(receiver, run)
    send_all(to)
    assert set(receiver.answers.kept) == set(ids(sent))
    assert not RefusedStatement.objects.exists()
    to.refresh_from_db()
    assert to.after == sent[-1].pk


@pytest.mark.parametrize("status", [301, 401, 403, 404])
def test_a_store_that_takes_nothing_from_us_is_left_until_somebody_has_looked(receiver: Receiver, status: int):
    run = RunFactory()
    sent = made(run, 3)
    receiver.answers = with_status(status, b"No.")
    to = a_store(receiver, run)
    assert send_all(to) == 1
    assert send_all(to, NOW + dt.timedelta(days=9)) == 1
    assert len(receiver.came) == 1
    to.refresh_from_db()
    assert (to.stopped_at, to.after) == (NOW, 0)
    assert SentBatch.objects.get().answer == "No."
    receiver.answers = Lrs()
    RecordStore.objects.update(stopped_at=None)
    send_all(to)
    assert list(receiver.answers.kept) == ids(sent)


@pytest.mark.parametrize("answers", [with_status(500), with_status(503, Retry_After="5"), with_status(429), silent])
def test_a_store_that_is_down_or_slow_is_asked_later_and_nothing_is_lost(receiver: Receiver, answers, monkeypatch):
    monkeypatch.setattr(forwarding, "SECONDS", 0.3)
    run = RunFactory()
    sent = made(run, 3)
    to = a_store(receiver, run)
    receiver.answers = answers
    for minutes in (0, 1, 2):
        send_batch(store_id=to.pk, now=NOW + dt.timedelta(minutes=minutes))
    assert len(receiver.came) == 3
    to.refresh_from_db()
    assert to.failures == 3
    assert to.next_at == NOW + dt.timedelta(minutes=2, seconds=60)
    assert not send_batch(store_id=to.pk, now=NOW + dt.timedelta(minutes=2, seconds=59))
    receiver.answers = Lrs()
    send_all(to, to.next_at)
    assert list(receiver.answers.kept) == ids(sent)
    to.refresh_from_db()
    assert to.failures == 0


def test_what_a_store_took_before_it_died_is_there_once(receiver: Receiver):
    run = RunFactory()
    sent = made(run, 5)
    to = a_store(receiver, run)
    receiver.answers = Lrs(dies=True)
    send_all(to)
    assert len(receiver.answers.kept) == 5
    receiver.answers.dies = False
    send_all(to, NOW + dt.timedelta(minutes=1))
    assert list(receiver.answers.kept) == ids(sent)
    to.refresh_from_db()
    assert to.after == sent[-1].pk


def test_while_one_sends_no_other_does(receiver: Receiver, monkeypatch):
    run = RunFactory()
    made(run, 3)
    to, others, real = a_store(receiver, run), [], forwarding.sending.send

    def send(*args, **options):
        others.append(send_batch(store_id=to.pk, now=NOW))
        return real(*args, **options)

    monkeypatch.setattr(forwarding.sending, "send", send)
    send_batch(store_id=to.pk, now=NOW)
    assert others == [False]
    assert receiver.answers.batches == [3]


def test_who_died_while_sending_is_taken_over_from_and_moves_nothing_on_afterwards(receiver: Receiver, monkeypatch):
    run = RunFactory()
    sent = made(run, 3)
    to, real = a_store(receiver, run, at_once=1), forwarding.sending.send

    def late(*args, **options):
        monkeypatch.setattr(forwarding.sending, "send", real)
        later = NOW + LEASE
        assert send_batch(store_id=to.pk, now=later)
        assert send_batch(store_id=to.pk, now=later)
        return real(*args, **options)

    monkeypatch.setattr(forwarding.sending, "send", late)
    send_batch(store_id=to.pk, now=NOW)
    to.refresh_from_db()
    assert to.after == sent[-1].pk
    assert list(receiver.answers.kept) == ids(sent)


def test_a_store_that_is_off_is_not_sent_to(receiver: Receiver):
    run = RunFactory()
    made(run, 1)
    send_all(a_store(receiver, run, is_on=False))
    assert receiver.came == []


def test_a_secret_that_cannot_be_read_stops_and_says_so(receiver: Receiver):
    run = RunFactory()
    made(run, 1)
    to = a_store(receiver, run)
    with override_settings(SECRET_KEY="another"):
        send_all(to)
    assert receiver.came == []
    to.refresh_from_db()
    assert to.stopped_at == NOW
    assert SentBatch.objects.get().answer == "no_secret"


def test_only_the_last_batches_are_kept(receiver: Receiver, monkeypatch):
    monkeypatch.setattr(forwarding, "KEPT", 3)
    run = RunFactory()
    sent = made(run, 60)
    receiver.answers = Lrs(most=10)
    to = a_store(receiver, run, at_once=10)
    send_all(to)
    assert SentBatch.objects.count() == 3
    assert SentBatch.objects.latest("id").last == sent[-1]
