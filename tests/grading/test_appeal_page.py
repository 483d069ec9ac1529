"""A student's appeal: asked from the marks page, kept when it is refused, and the decision read there."""

from datetime import timedelta

import pytest
from django.urls import reverse

from audit.models import Event
from audit.tasks import deliver
from grading.models import Appeal
from grading.selectors.appeals import last_entry
from grading.services import appealing
from grading.services.release import release
from tests.factories.classes import EnrolmentFactory, RunFactory
from tests.factories.grades import DUE, LineItemFactory, scored
from tests.made_once import made_once
from tests.statements import statements
from tests.words import words

pytestmark = pytest.mark.django_db
NOW = DUE + timedelta(days=3)
SAID = {"words": "My second page <b>answers</b> it."}


@pytest.fixture(autouse=True)
def now(monkeypatch):
    monkeypatch.setattr("common.clock.now", lambda: NOW)


@pytest.fixture
def browser(client, student):
    client.force_login(student.user)
    return client


@made_once
def address(run, column):
    return reverse("grading:appeal", args=[run.key, column.uuid])


@made_once
def marks(run):
    return reverse("grading:marks", args=[run.key])


@made_once
def withdrawal(run, column):
    return reverse("grading:appeal_withdraw", args=[run.key, column.uuid])


@made_once
def released(column, student, teacher):
    scored(column, student, 15)
    release(line_item=column, by=teacher, now=DUE + timedelta(days=1))


def decided(teacher, outcome="upheld"):
    appeal = Appeal.objects.get()
    appealing.note(appeal=appeal, words="Among ourselves.", by=teacher, now=NOW)
    return appealing.decide(
        appeal=appeal, outcome=outcome, words="Read twice.", seen=last_entry(appeal), by=teacher, now=NOW
    )


def test_the_way_leads_from_the_mark_and_says_until_when(browser, marks, address, released):
    page = browser.get(marks)
    assert f'href="{address}"' in page.text
    assert "until 17 October, 00:00" in words(page)
    assert browser.post(address, SAID).url == address
    assert "My second page &lt;b&gt;answers&lt;/b&gt; it." in browser.get(address).text
    assert "Your appeal waits to be decided" in words(browser.get(marks))


def test_what_is_refused_comes_back_with_its_words(browser, address, released, monkeypatch):
    monkeypatch.setattr("common.clock.now", lambda: NOW + timedelta(days=30))
    page = browser.post(address, SAID)
    assert page.status_code == 409
    assert "The time for an appeal is over" in page.text
    assert "My second page &lt;b&gt;answers&lt;/b&gt; it." in page.text
    assert "<form class" not in browser.get(address).text
    for empty in ({}, {"words": " "}, {"words": "x" * 3001}):
        assert browser.post(address, empty).status_code == 422
    assert not Appeal.objects.exists()


def test_without_a_released_mark_there_is_no_way_and_the_page_says_so(browser, marks, address, column):
    assert address not in browser.get(marks).text
    assert "not released yet" in browser.get(address).text


def test_the_decision_is_told_on_the_first_page_until_it_was_read_and_by_mail(
    browser, address, marks, released, teacher, mailoutbox, student
):
    browser.post(address, SAID)
    appeal = decided(teacher)
    deliver(Event.objects.get(name="grading.appeal_decided").pk)
    assert "Read twice." in mailoutbox[0].body
    assert address in mailoutbox[0].body
    assert mailoutbox[0].to == [student.user.email]
    assert "Your appeal against a mark was decided" in browser.get("/").text
    page = words(browser.get(address))
    assert "The mark stays Read twice." in page
    assert "Among ourselves." not in page
    assert "was decided" not in browser.get("/").text
    assert "Your appeal was decided : the mark stays" in words(browser.get(marks))
    appeal.refresh_from_db()
    assert appeal.read_at == NOW


def test_another_runs_column_and_a_made_up_part_do_not_exist(browser, run, column, released):
    other = LineItemFactory()
    for args in ([run.key, other.uuid], [RunFactory().key, column.uuid]):
        assert browser.get(reverse("grading:appeal", args=args)).status_code == 404
    part = reverse("grading:appeal_part", args=[run.key, column.uuid, other.uuid])
    assert browser.post(part, SAID).status_code == 404


def test_classmates_see_nothing_of_it(browser, client, run, address, released):
    browser.post(address, SAID)
    client.force_login(EnrolmentFactory(run=run).user)
    assert "My second page" not in client.get(address).text


def test_the_marks_page_takes_the_same_statements_for_any_number_of_columns(browser, run, marks, student, teacher):
    counts = []
    for _ in range(2):
        for _ in range(5):
            column = LineItemFactory(run=run)
            scored(column, student, 15)
            release(line_item=column, by=teacher, now=NOW)
            appealing.ask(line_item=column, part=None, words="Look.", by=student, now=NOW)
        browser.get(marks)
        with statements() as sent:
            browser.get(marks)
        counts.append(len(sent))
    assert counts[0] == counts[1]


def test_an_appeal_that_waits_is_withdrawn_and_asked_again(browser, address, withdrawal, marks, released):
    browser.post(address, SAID)
    assert withdrawal in browser.get(address).text
    page = browser.post(withdrawal, follow=True)
    assert "The appeal is withdrawn" in page.text
    assert withdrawal not in page.text
    assert "Your appeal" not in browser.get(marks).text
    assert "Ask for this mark" in browser.get(marks).text
    assert browser.post(address, SAID).status_code == 302
    assert [one.state for one in Appeal.objects.order_by("pk")] == ["withdrawn", "open"]
