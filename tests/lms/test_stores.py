"""Who looks after the site makes a store, changes it, has it sent to again and ends it; no secret is ever shown."""

import datetime as dt

import pytest
from django.test import Client
from django.urls import reverse

from audit.models import Event
from common.errors import Forbidden, Refusal
from lms.models import RecordStore, RefusedStatement, SentBatch, Statement
from lms.services import stores
from lms.services.sealing import opened
from tests.factories.classes import RunFactory, teacher
from tests.factories.people import UserFactory
from tests.lms.stores import store
from tests.lms.test_forwarding import NOW, made
from tests.made_once import made_once
from tests.statements import statements

pytestmark = pytest.mark.django_db


@made_once
def admin():
    return UserFactory(is_superuser=True, is_staff=True)


@pytest.fixture
def browser(admin) -> Client:
    client = Client()
    client.force_login(admin)
    return client


def form(*runs, **fields) -> dict:
    known = {
        "name": "Our LRS",
        "address": "https://lrs.example.org/xapi/statements",
        "key": "a-key",
        "secret": "geheim",
    }
    return {**known, "runs": [run.pk for run in runs], **fields}


def url(name: str, one: RecordStore | None = None) -> str:
    return reverse(f"record_stores:{name}", args=[one.uuid] if one else [])


def test_a_store_is_made_and_its_secret_lies_sealed(browser: Client):
    run = RunFactory()
    answer = browser.post(url("new"), form(run), follow=True)
    made = RecordStore.objects.get()
    assert opened(made.secret) == "geheim"
    assert "geheim" not in made.secret
    assert "geheim" not in answer.content.decode()
    assert list(made.runs.all()) == [run]
    assert Event.objects.latest("id").name == "lms.store_made"


@pytest.mark.parametrize(
    ("address", "words"),
    [
        ("http://lrs.example.org/statements", "must begin with https://"),
        ("https://10.0.0.7/statements", "private network"),
        ("https://me:word@lrs.example.org/statements", "no name or password"),
        ("statements", "no address"),
    ],
)
def test_an_address_that_is_none_is_refused_and_nothing_that_was_typed_is_lost(
    browser: Client, address: str, words: str
):
    answer = browser.post(url("new"), form(RunFactory(), address=address))
    assert words in answer.content.decode()
    assert 'value="Our LRS"' in answer.content.decode()
    assert not RecordStore.objects.exists()


def test_a_store_is_changed_and_keeps_its_secret_where_none_is_typed(browser: Client, admin):
    run, other = RunFactory(), RunFactory()
    one = stores.make_store(**form(run) | {"runs": [run]}, by=admin, now=NOW)
    RecordStore.objects.update(stopped_at=NOW, failures=3)
    browser.post(url("store", one), form(other, name="Theirs", secret="", is_on="on"))
    one.refresh_from_db()
    assert (one.name, opened(one.secret), one.is_on, list(one.runs.all())) == ("Theirs", "geheim", True, [other])
    assert (one.stopped_at, one.failures) == (None, 0)


def test_a_secret_does_not_go_to_another_address_unless_it_is_typed_again(browser: Client, admin):
    run = RunFactory()
    one = stores.make_store(**form(run) | {"runs": [run]}, by=admin, now=NOW)
    elsewhere = form(run, address="https://elsewhere.example.org/statements", secret="", is_on="on")
    answer = browser.post(url("store", one), elsewhere)
    assert "Type the secret again" in answer.content.decode()
    one.refresh_from_db()
    assert one.address == "https://lrs.example.org/xapi/statements"
    browser.post(url("store", one), {**elsewhere, "secret": "neu"})
    one.refresh_from_db()
    assert (one.address, opened(one.secret)) == ("https://elsewhere.example.org/statements", "neu")


def test_what_happened_since_a_day_is_sent_again(browser: Client):
    run, sent = RunFactory(), []
    for days in range(3):
        sent += made(run, 2, at=NOW + dt.timedelta(days=days))
    one = store(run, after=sent[-1].pk, stopped_at=NOW)
    browser.post(url("again", one), {"since": (NOW + dt.timedelta(days=1)).date().isoformat()})
    one.refresh_from_db()
    assert (one.after, one.stopped_at) == (sent[2].pk - 1, None)
    answer = browser.post(url("again", one), {"since": "2030-01-01"}, follow=True)
    assert "There is no statement of its runs since then." in answer.content.decode()
    assert browser.post(url("again", one), {"since": "soon"}).status_code == 200


def test_a_store_is_ended_and_the_statements_stay(browser: Client):
    run = RunFactory()
    (sent,) = made(run, 1)
    one = store(run)
    SentBatch.objects.create(store=one, sent_at=NOW, statements=1, first=sent, last=sent, status=200)
    browser.post(url("end", one))
    assert not RecordStore.objects.exists()
    assert Statement.objects.count() == 1


def test_a_store_that_stopped_says_what_to_do(browser: Client):
    run = RunFactory()
    (sent,) = made(run, 1)
    one = store(run, stopped_at=NOW)
    SentBatch.objects.create(store=one, sent_at=NOW, statements=1, first=sent, last=sent, status=401, answer="<b>Who?")
    RefusedStatement.objects.create(store=one, statement=sent, status=400, answer="Bad.", at=NOW)
    page = browser.get(url("store", one)).content.decode()
    assert "Type key and secret again" in page
    assert "&lt;b&gt;Who?" in page
    assert str(sent.uuid) in page
    browser.post(url("try", one))
    one.refresh_from_db()
    assert one.stopped_at is None


def test_no_answer_is_told_in_words(browser: Client):
    (sent,) = made(run := RunFactory(), 1)
    one = store(run, failures=2, next_at=NOW)
    SentBatch.objects.create(store=one, sent_at=NOW, statements=1, first=sent, last=sent, answer="slow")
    page = browser.get(url("store", one)).content.decode()
    assert "took too long to answer" in page
    assert "could not be reached 2 times in a row" in page


def test_the_last_statements_are_shown_as_they_are_sent(browser: Client):
    sent = made(RunFactory(), 2)
    page = browser.get(url("statements")).content.decode()
    assert all(str(one.uuid) in page for one in sent)


def test_a_list_of_many_stores_costs_no_more_than_one(browser: Client):
    def cost() -> int:
        with statements() as asked:
            assert browser.get(url("index")).status_code == 200
        return len(asked)

    run = RunFactory()
    made(run, 3)
    store(run)
    cost()
    one = cost()
    for _ in range(5):
        store(run, RunFactory())
    assert cost() == one
    page = browser.get(url("index")).content.decode()
    assert page.count('<td class="teaching-number">3</td>') == 6


def test_only_who_looks_after_the_site_may():
    lead, run = teacher().user, RunFactory()
    one = store(run)
    with pytest.raises(Forbidden):
        stores.make_store(**form() | {"runs": []}, by=lead, now=NOW)
    with pytest.raises(Forbidden):
        stores.change_store(store=one, **form() | {"runs": []}, is_on=True, by=lead, now=NOW)
    for act in (stores.try_now, stores.end_store):
        with pytest.raises(Forbidden):
            act(store=one, by=lead, now=NOW)
    with pytest.raises(Forbidden):
        stores.send_again(store=one, since=NOW, by=lead, now=NOW)


def test_a_store_that_somebody_ended_is_told_so(admin):
    one = store(RunFactory())
    RecordStore.objects.all().delete()
    with pytest.raises(Refusal, match="ended by somebody"):
        stores.try_now(store=one, by=admin, now=NOW)
