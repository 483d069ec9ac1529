"""Appeals on the desk: what waits, decided with the mark, by those who mark."""

import itertools
from datetime import timedelta

import pytest
from django.urls import reverse

from common import clock
from common.errors import Refusal
from grading.models import Appeal, AppealWindow, Mark
from grading.services import appealing
from grading.services.release import release
from tests.factories.classes import EnrolmentFactory
from tests.factories.grades import DUE, scored
from tests.made_once import made_once
from tests.statements import statements
from tests.words import words

pytestmark = pytest.mark.django_db
NOW = DUE + timedelta(days=3)


@pytest.fixture(autouse=True)
def now(monkeypatch):
    monkeypatch.setattr("common.clock.now", lambda: NOW)


@pytest.fixture
def asked(run, column, teacher):
    def asked(name="Amina"):
        student = EnrolmentFactory(run=run, user__name=name)
        scored(column, student, 15)
        release(line_item=column, by=teacher, now=DUE + timedelta(days=1))
        return appealing.ask(line_item=column, part=None, words="Look at page 2.", by=student, now=NOW)

    return asked


@made_once
def queue(run):
    return reverse("grading_desk:appeals", args=[run.key])


def page_of(appeal):
    return reverse("grading_desk:appeal", args=[appeal.line_item.run.key, appeal.uuid])


def sent(browser, appeal, **data):
    seen = browser.get(page_of(appeal)).context["seen"]
    return browser.post(page_of(appeal), {"seen": seen, "words": "Read twice.", **data})


def test_what_waits_is_counted_and_listed_and_goes_away_when_it_is_decided(lead, run, queue, asked):
    appeal = asked()
    assert "1 appeal to decide" in lead.get(reverse("teaching:overview", args=[run.key])).text
    assert "Amina" in lead.get(queue).text
    assert sent(lead, appeal, outcome="upheld").status_code == 302
    assert "Amina" not in lead.get(queue).text
    assert "15" in words(lead.get(queue + "?show=decided"))
    assert "Read twice." in lead.get(page_of(appeal)).text


def test_an_instructor_sets_the_mark_with_the_decision(lead, asked):
    appeal = asked()
    assert "Look at page 2." in lead.get(page_of(appeal)).text
    assert sent(lead, appeal, outcome="changed").status_code == 422, "without points"
    assert sent(lead, appeal, outcome="changed", points="17").status_code == 302
    assert Mark.objects.get().points == 17
    assert "15 → 17" in words(lead.get(page_of(appeal)))


def test_what_was_decided_with_another_mark_is_not_appealed_against_again_at_once(lead, asked, monkeypatch):
    appeal = asked()
    moments = itertools.count()
    monkeypatch.setattr("common.clock.now", lambda: NOW + timedelta(seconds=next(moments)))
    assert sent(lead, appeal, outcome="changed", points="17").status_code == 302
    with pytest.raises(Refusal) as refused:
        appealing.ask(line_item=appeal.line_item, part=None, words="More.", by=appeal.enrolment, now=clock.now())
    assert refused.value.code == "appeal_decided"


def test_an_assistant_decides_and_proposes_and_sets_no_mark(aide, asked):
    appeal = asked()
    assert "Only an instructor sets a mark by hand." in aide.get(page_of(appeal)).text
    assert sent(aide, appeal, outcome="changed", points="17").status_code == 422
    assert sent(aide, appeal, outcome="note", words="I would give 17.").status_code == 302
    assert "I would give 17." in aide.get(page_of(appeal)).text
    assert sent(aide, appeal, outcome="declined").status_code == 302
    assert Appeal.objects.get().state == "declined"


@pytest.mark.parametrize("made_up", ["made up", "9" * 5_000], ids=["words", "digits"])
def test_what_is_refused_keeps_the_words(lead, asked, made_up):
    appeal = asked()
    page = lead.post(page_of(appeal), {"seen": made_up, "words": "Mine <i>stay</i>.", "outcome": "upheld"})
    assert page.status_code == 409
    assert "The mark changed while you looked at it" in page.text
    assert "Mine &lt;i&gt;stay&lt;/i&gt;." in page.text
    sent(lead, appeal, outcome="upheld")
    again = lead.post(page_of(appeal), {"seen": page.context["seen"], "words": "Mine.", "outcome": "declined"})
    assert "Somebody has decided this meanwhile" in again.text
    assert "Read twice." in again.text
    assert "Mine." in again.text


def test_the_list_takes_the_same_statements_however_long(lead, queue, asked):
    counts = []
    for _ in range(2):
        for _ in range(5):
            asked()
        lead.get(queue)
        with statements() as said:
            lead.get(queue)
        counts.append(len(said))
    assert counts[0] == counts[1]


def test_an_instructor_says_how_long_marks_are_appealed_against(lead, run, column):
    address = reverse("grading_desk:appeal_windows", args=[run.key])
    assert 'value="14"' in lead.get(address).text
    assert lead.post(address, {"run": "7", f"column-{column.uuid}": "0"}).status_code == 302
    assert dict(AppealWindow.objects.values_list("line_item", "days")) == {None: 7, column.pk: 0}
    for wrong in ("-1", "366", "x", ""):
        assert lead.post(address, {"run": wrong}).status_code == 200
    assert AppealWindow.objects.count() == 2
