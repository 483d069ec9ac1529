"""An attempt's pages are kept for a class: each student finds their own in them, as it is now, and nobody else's."""

import re
from decimal import Decimal

import pytest
from django.test import Client
from django.urls import reverse

from grading.selectors.line_items import for_activity
from grading.services.release import release
from quizzes.models import ItemVersion
from quizzes.pieces import fields
from quizzes.selectors.answers import previewed, questions
from quizzes.services.marking import mark
from tests.factories import grades
from tests.factories.classes import EnrolmentFactory, teacher
from tests.factories.questions import (
    NOW,
    SINGLE,
    answer,
    begun,
    corrected,
    essay,
    handed_in,
    item,
    multiple,
    numeric,
    offered,
    quiz,
    single,
)
from tests.made_once import made_once

pytestmark = pytest.mark.django_db
AFTER_RELEASE = dict.fromkeys(("tells_mark", "tells_key", "tells_feedback"), "after_release")
WORDS = {"answers": ["Karachi"], "slips": 0, "misreadings": []}


@pytest.fixture(autouse=True)
def clock(monkeypatch):
    monkeypatch.setattr("common.clock.now", lambda: NOW)


@made_once
def activity():
    return offered(quiz(single(), multiple(), numeric(), essay(), item("short_text", WORDS)))


def of(attempt):
    client = Client()
    client.force_login(attempt.enrolment.user)
    return client


def page(attempt, name="take", language=""):
    path = reverse(f"quizzes:{name}", args=[attempt.enrolment.run.key, attempt.uuid])
    return of(attempt).get(f"{language}{path}").text


def two(activity):
    names = ("Zarina Gul", "Omar Khan")
    return [begun(activity, by=EnrolmentFactory(run=activity.run, user__name=name)) for name in names]


def own(attempt):
    """Return what stands on a student's pages and on nobody else's."""
    person = attempt.enrolment.user
    return [str(attempt.uuid), str(person.uuid), person.name, *(str(one.uuid) for one in attempt.items.all())]


@pytest.mark.parametrize("name", ["take", "review"])
def test_each_finds_their_own_name_attempt_and_answers_and_nothing_of_who_looked_before(activity, name):
    hers, his = attempts = two(activity)
    given = {hers: ("a", ["a"], "17.25", "Her own words.", "her guess"), his: ("b", ["d"], "19", "", "")}
    for attempt, raws in given.items():
        for position, raw in enumerate(raws, 1):
            answer(attempt, position, raw)
        if name == "review":
            path = reverse("quizzes:submit", args=[attempt.enrolment.run.key, attempt.uuid])
            of(attempt).post(path)
    for _ in range(2):
        shown = {attempt: page(attempt, name) for attempt in attempts}
        for attempt, other in ((hers, his), (his, hers)):
            assert str(attempt.uuid) in shown[attempt]
            assert attempt.enrolment.user.name in shown[attempt]
            assert [one for one in own(other) if one in shown[attempt]] == []
        for said in ("17.25", "Her own words.", "her guess"):
            assert f"{said}" in shown[hers]
            assert re.search(rf"(?<![\w:.-]){said}(?![\w:.-])", shown[his]) is None


def test_a_choice_stands_where_its_student_made_it_and_in_their_order(activity):
    hers, his = two(activity)
    answer(hers, 1, "a")
    answer(his, 1, "c")
    for _ in range(2):
        for attempt, chosen in ((hers, "a"), (his, "c")):
            name = questions(attempt)[0].name
            options = re.findall(rf'name="{name}" value="(\w)"( checked)?', page(attempt))
            assert [key for key, checked in options if checked] == [chosen]
            assert [key for key, _checked in options] == attempt.items.get(position=1).order


def test_a_page_has_no_slot_left_open_and_sends_what_its_student_alone_may_send(activity):
    for attempt in two(activity):
        html = page(attempt)
        assert "\x00" not in html
        passes = re.findall(r'data-pass="([^"]+)"', html)
        path = reverse("quizzes:answers", args=[attempt.enrolment.run.key, attempt.uuid])
        assert f'data-url="{path}"' in html
        assert Client().get(path, headers={"X-Attempt": passes[0]}).status_code == 200


def test_no_key_and_no_feedback_is_in_the_page_of_an_open_attempt_after_others_were_told_it():
    asked = quiz(single(), numeric(), attempts=1)
    activity = offered(asked)
    over = handed_in(activity, "a", "100")
    assert "You took a report for a finding." in page(over, "review")
    opened = begun(activity)
    answer(opened, 1, "a")
    html = page(opened)
    for secret in ("Yes; the charge has a speaker.", "You took a report", "That is the value.", "Right would be"):
        assert secret not in html


def test_what_is_told_to_whose_mark_is_released_is_not_told_to_the_next_student():
    activity = offered(quiz(single(), **AFTER_RELEASE))
    released = handed_in(activity, "a")
    release(line_item=for_activity(activity), by=teacher(activity.run).user, now=NOW)
    waiting = handed_in(activity, "a")
    for _ in range(2):
        assert "Right would be" in page(released, "review")
        html = page(waiting, "review")
        assert "Right would be" not in html
        assert "You took a report" not in html
        assert "not right</span>" not in html


def test_a_comment_is_its_students_alone():
    asked = quiz(single(), essay(rubric=grades.rubric(argument=(2, 1, 0), evidence=(4, 2, 0))))
    activity = offered(asked)
    commented, other = (handed_in(activity, "a", "Five words in this text.") for _ in range(2))
    lead, levels = teacher(activity.run).user, {"argument": Decimal(1), "evidence": Decimal(4)}
    for attempt, words in ((commented, "Read passage two again."), (other, "")):
        written = attempt.items.get(position=2)
        mark(item=written, chosen=levels, parts=[], comment=words, seen_at=None, by=lead, now=NOW)
    release(line_item=for_activity(activity), by=lead, now=NOW)
    for _ in range(2):
        assert "Read passage two again." in page(commented, "review")
        assert "Read passage two again." not in page(other, "review")


def test_each_language_has_its_own_pages(activity):
    attempt = begun(activity)
    for _ in range(2):
        assert "Not answered yet" in page(attempt)
        urdu = page(attempt, language="/ur")
        assert 'dir="rtl"' in urdu
        assert "Not answered yet" not in urdu


def test_a_changed_question_is_asked_anew_and_stays_as_it_was_in_older_attempts():
    asked = single(prompt="Who says so?")
    activity = offered(quiz(asked, attempts=1))
    older = begun(activity)
    assert "A commander" in page(older)
    version = corrected(asked, "b", options=[{**one, "text": f"{one['text']}, changed"} for one in SINGLE["options"]])
    newer = begun(activity)
    for _ in range(2):
        assert "A commander, changed" in page(newer)
        assert "A commander, changed" not in page(older)
    assert newer.items.get().version == version


def test_a_version_that_was_not_asked_yet_is_shown_as_it_is_now():
    version = single().current
    assert "A commander" in fields(previewed(version), "ask")
    version.body["options"][1]["text"] = "A general"
    version.save()
    shown = fields(previewed(ItemVersion.objects.get(pk=version.pk)), "ask")
    assert "A general" in shown
    assert "A commander" not in shown


def test_a_new_title_of_the_activity_or_the_run_is_on_the_next_page(activity):
    attempt = begun(activity)
    for title in ("A first title", "Another <title>"):
        type(activity).objects.filter(pk=activity.pk).update(title=title)
        type(activity.run).objects.filter(pk=activity.run_id).update(title=f"Run of {title}")
        html = page(attempt)
        escaped = title.replace("<", "&lt;").replace(">", "&gt;")
        assert f"{escaped}</h1>" in html
        assert f"Run of {escaped}</a>" in html
