"""The student's side of a regrade: both marks and why, judged by the key that holds, the later version beside it."""

import pytest
from django.urls import reverse

from grading.models import Mark
from quizzes.models import Attempt, ItemVersion
from quizzes.services.regrading.change_set import apply, draw_up, open_draft
from tests.factories.classes import teacher
from tests.factories.questions import NOW, corrected, essay, handed_in, item, offered, quiz, single
from tests.made_once import made_once
from tests.quizzes.kinds.versions import EACH
from tests.quizzes.services.regrading.conftest import LATER

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def now(monkeypatch):
    monkeypatch.setattr("common.clock.now", lambda: LATER)


@made_once
def question():
    return single()


@made_once
def activity(question):
    return offered(quiz(question, single()))


@pytest.fixture
def regrade(activity, question):
    def regrade(policy="new_key", **about):
        lead = teacher(activity.run).user
        known = {"activity": activity, "item": question, "policy": policy, "versions": [1], **about}
        draft = draw_up(draft=open_draft(**known, by=lead, now=LATER), by=lead, now=LATER)
        drops = draft.figures["marks_down"]
        return apply(regrade=draft, reason="The author says it herself.", drops_consented=drops, by=lead, now=LATER)

    return regrade


@pytest.fixture
def read(client):
    def read(attempt):
        client.force_login(attempt.enrolment.user)
        return client.get(reverse("quizzes:review", args=[attempt.activity.run.key, attempt.uuid])).text

    return read


def test_both_marks_and_the_reason_stand_beside_the_answer_which_is_judged_by_the_new_key(
    activity, question, regrade, read
):
    attempt = handed_in(activity, "a", "b")
    corrected(question)
    page = read(attempt)
    assert "You took a report for a finding." in page
    assert "Your answer was not regraded." in page
    regrade()
    page = read(attempt)
    assert "was 0 of 2, now 2 of 2" in page
    assert "The author says it herself." in page
    assert "You took a report for a finding." not in page
    assert "Your answer was not regraded." not in page
    assert "4 / 4" in page


def test_an_answer_that_keeps_its_points_is_told_so_and_what_is_right_now(activity, question, regrade, read):
    attempt = handed_in(activity, "c", "b")
    corrected(question)
    regrade()
    page = read(attempt)
    assert "your points stay as they were" in page
    _, told = page.split("Right would be:")
    assert "The author" in told[:200]


def test_full_marks_blame_nobody_for_the_answer(activity, regrade, read):
    attempt = handed_in(activity, "c", "b")
    regrade("full_marks")
    page = read(attempt)
    assert "full marks to all" in page
    assert "Somebody did." not in page


def test_a_dropped_question_is_told_and_the_rest_is_scaled(activity, regrade, read):
    attempt = handed_in(activity, "c", "b")
    regrade("drop")
    page = read(attempt)
    assert "does not count" in page
    assert "4 / 4" in page


def test_taking_it_back_is_told_too(activity, question, regrade, read):
    attempt = handed_in(activity, "a", "b")
    corrected(question)
    regrade(undoes=regrade())
    page = read(attempt)
    assert "was 0 of 2, now 2 of 2" in page
    assert "was 2 of 2, now 0 of 2" in page
    assert "Your answer was not regraded." in page


def test_what_a_person_gave_is_not_told_by_a_regrade_before_the_release(activity, regrade, read):
    from tests.quizzes.services.regrading.test_change_set import mark_essay

    paper = essay()
    written = offered(quiz(single(), paper), run=activity.run)
    attempt = handed_in(written, "b", "Five words in this text.")
    mark_essay(attempt, 4, teacher(activity.run).user)
    regrade("full_marks", activity=written, item=paper)
    assert "was 4 of 6" not in read(attempt)
    Mark.objects.filter(enrolment=attempt.enrolment).update(released_at=NOW)
    assert "was 4 of 6, now 6 of 6" in read(attempt)


def test_the_marks_page_tells_what_the_question_was_and_is(activity, question, regrade, client):
    attempt = handed_in(activity, "a", "b")
    corrected(question)
    regrade()
    Mark.objects.update(released_at=NOW)
    client.force_login(attempt.enrolment.user)
    page = client.get(reverse("grading:marks", args=[activity.run.key])).text
    assert "Question 1: was 0 of 2, now 2 of 2" in page
    assert "The author says it herself." in page


def test_the_staff_sees_it_at_the_attempt(activity, question, regrade, client):
    attempt = handed_in(activity, "a", "b")
    corrected(question)
    done = regrade()
    client.force_login(done.applied_by)
    page = client.get(reverse("quizzes_desk:attempt", args=[activity.run.key, attempt.uuid])).text
    assert "was 0 of 2, now 2 of 2" in page


def test_an_ordering_that_was_changed_since_is_not_shown_in_its_right_order(client):
    asked = item("ordering", EACH["ordering"].body)
    attempt = handed_in(offered(quiz(asked, attempts=2, tells_key="never")), None)
    body = {"entries": [{**one, "text": f"{one['text']} now"} for one in asked.current.body["entries"]]}
    asked.current = ItemVersion.objects.create(
        item=asked, number=2, change="typo", points=asked.current.points, prompt="So?", made_at=NOW,
        body={**asked.current.body, **body},
    )  # fmt: skip
    asked.save()
    client.force_login(attempt.enrolment.user)
    address = reverse("quizzes:review", args=[attempt.enrolment.run.key, attempt.uuid])
    orders = set()
    for seed in range(8):
        Attempt.objects.filter(pk=attempt.pk).update(seed=seed)
        page = client.get(address).text
        texts = [one["text"] for one in body["entries"]]
        orders.add(tuple(sorted(texts, key=page.index)))
    assert len(orders) > 1
