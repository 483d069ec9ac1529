"""One question of a quiz is appealed against from the review, and marked anew with the decision."""

from datetime import timedelta

import pytest
from django.urls import reverse

from grading.models import Appeal, Mark
from grading.selectors.line_items import for_activity
from grading.services.release import release
from quizzes.services.regrading.change_set import apply, draw_up, open_draft
from tests.factories import grades
from tests.factories.classes import EnrolmentFactory, teacher
from tests.factories.questions import DUE, NOW, essay, handed_in, offered, quiz, single
from tests.made_once import made_once

pytestmark = pytest.mark.django_db
LATER = DUE + timedelta(days=10)
TEXT = "Five words in this text."


@pytest.fixture(autouse=True)
def now(monkeypatch):
    monkeypatch.setattr("common.clock.now", lambda: LATER)


@made_once
def activity():
    rubric = grades.rubric(argument=(2, 1, 0), evidence=(4, 2, 0))
    return offered(quiz(single(), essay(rubric=rubric)))


@made_once
def lead(activity):
    return teacher(activity.run)


@made_once
def attempt(activity):
    return handed_in(activity, "c", TEXT, by=EnrolmentFactory(run=activity.run), now=NOW)


@pytest.fixture
def marked(client, lead, attempt):
    """The essay has 1 and 2 points, and the mark is released."""
    client.force_login(lead.user)
    address = reverse("quizzes_desk:answer", args=[lead.run.key, attempt.items.get(position=2).uuid])
    client.post(address, {"level-argument": "1.000", "level-evidence": "2.000", "comment": "Thin.", "seen_at": ""})
    release(line_item=for_activity(attempt.activity), by=lead.user, now=LATER)


def asked(client, attempt, position):
    client.force_login(attempt.enrolment.user)
    item, line_item = attempt.items.get(position=position), for_activity(attempt.activity)
    address = reverse("grading:appeal_part", args=[attempt.enrolment.run.key, line_item.uuid, item.uuid])
    review = reverse("quizzes:review", args=[attempt.enrolment.run.key, attempt.uuid])
    return address, review


def test_each_question_has_its_own_way_once_the_mark_is_released(client, attempt, marked):
    address, review = asked(client, attempt, 2)
    assert address in client.get(review).text
    page = client.get(address).text
    assert TEXT in page
    assert "Question 2" in page
    assert client.post(address, {"words": "Look."}).status_code == 302
    assert "Your appeal waits to be decided" in client.get(review).text
    other, _review = asked(client, attempt, 1)
    assert client.post(other, {"words": "Look here, too."}).status_code == 302
    assert Appeal.objects.count() == 2


def test_before_the_release_nothing_is_shown_of_it(client, attempt, lead):
    address, review = asked(client, attempt, 2)
    assert address not in client.get(review).text
    assert client.get(address).status_code == 404


def test_a_question_of_somebody_elses_attempt_does_not_exist(client, activity, attempt, marked):
    address, _review = asked(client, attempt, 2)
    client.force_login(EnrolmentFactory(run=activity.run).user)
    assert client.post(address, {"words": "Mine."}).status_code == 404


def test_an_essay_is_marked_anew_by_its_rubric_with_the_decision(client, attempt, marked, lead):
    address, review = asked(client, attempt, 2)
    client.post(address, {"words": "Look."})
    aide = teacher(lead.run, role="assistant")
    client.force_login(aide.user)
    desk = reverse("grading_desk:appeal", args=[lead.run.key, Appeal.objects.get().uuid])
    page = client.get(desk)
    assert TEXT in page.text
    said = {"seen": page.context["seen"], "outcome": "changed", "words": "The source is there."}
    assert client.post(desk, said).status_code == 422, "no level is chosen"
    levels = {"level-argument": "2.000", "level-evidence": "2.000", "comment": "Sound."}
    assert client.post(desk, {**said, **levels}).status_code == 302
    assert Mark.objects.get().points == 4
    appeal = Appeal.objects.get()
    assert (appeal.before, appeal.after, appeal.entry.kind) == (3, 4, "regrade")
    client.force_login(attempt.enrolment.user)
    assert "Sound." in client.get(review).text
    assert "The source is there." in client.get(address).text


def test_what_a_machine_marks_is_changed_by_setting_the_mark(client, attempt, marked, lead):
    address, _review = asked(client, attempt, 1)
    client.post(address, {"words": "Look."})
    client.force_login(lead.user)
    desk = reverse("grading_desk:appeal", args=[lead.run.key, Appeal.objects.get().uuid])
    page = client.get(desk)
    said = {"seen": page.context["seen"], "outcome": "changed", "words": "Both can be meant.", "points": "5"}
    assert client.post(desk, said).status_code == 302
    assert Mark.objects.get().points == 5


def test_a_machines_mark_is_decided_by_marking_the_question_again_for_everybody(client, attempt, marked, lead):
    address, _review = asked(client, attempt, 1)
    item = attempt.items.get(position=1).version.item
    earned = attempt.items.get(position=1).points
    client.post(address, {"words": "Both can be meant."})
    client.force_login(lead.user)
    desk = reverse("grading_desk:appeal", args=[lead.run.key, Appeal.objects.get().uuid])
    page = client.get(desk)
    again = reverse("quizzes_desk:regrade_question", args=[lead.run.key, attempt.activity.uuid, item.uuid])
    assert again in page.text
    said = {"seen": page.context["seen"], "outcome": "again", "words": "The key was wrong."}
    assert client.post(desk, said).status_code == 422, "it was not marked again yet"
    full_marks(attempt, 1, lead)
    said["seen"] = client.get(desk).context["seen"]
    assert client.post(desk, said).status_code == 302
    appeal = Appeal.objects.get()
    assert (appeal.state, appeal.entry.kind, appeal.before) == ("changed", "regrade", 3)
    assert appeal.after == Mark.objects.get().points == 3 - earned + item.versions.get().points


def test_marking_another_question_of_the_quiz_again_decides_nothing(client, attempt, marked, lead):
    address, _review = asked(client, attempt, 1)
    client.post(address, {"words": "Both can be meant."})
    before = Mark.objects.get().points
    full_marks(attempt, 2, lead)
    assert Mark.objects.get().points != before
    client.force_login(lead.user)
    desk = reverse("grading_desk:appeal", args=[lead.run.key, Appeal.objects.get().uuid])
    page = client.get(desk)
    said = {"seen": page.context["seen"], "outcome": "again", "words": "The key was wrong."}
    assert (page.context["again"], client.post(desk, said).status_code) == (None, 422)
    full_marks(attempt, 1, lead)
    assert client.get(desk).context["again"].entry.kind == "regrade"


def full_marks(attempt, position, lead):
    item = attempt.items.get(position=position).version.item
    known = {"activity": attempt.activity, "item": item, "policy": "full_marks", "versions": [1]}
    draft = draw_up(draft=open_draft(**known, by=lead.user, now=LATER), by=lead.user, now=LATER)
    apply(regrade=draft, reason="The key was wrong.", drops_consented=0, by=lead.user, now=LATER)


def test_only_who_leads_is_shown_the_way_to_mark_a_question_again(client, attempt, marked, lead):
    address, _review = asked(client, attempt, 1)
    client.post(address, {"words": "Look."})
    client.force_login(teacher(lead.run, role="assistant").user)
    page = client.get(reverse("grading_desk:appeal", args=[lead.run.key, Appeal.objects.get().uuid]))
    assert "mark it again for everybody" not in page.text
