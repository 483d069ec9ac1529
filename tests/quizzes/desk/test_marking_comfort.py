"""Marking without a mouse and without writing the same twice: comments kept, progress, back to the last one."""

import pytest
from django.urls import reverse

from grading.models import KeptComment
from grading.services import comments
from quizzes.services.finishing import hand_in
from runs.models import Enrolment
from tests.factories import grades
from tests.factories.classes import teacher
from tests.factories.questions import NOW, answer, begun, essay, offered, quiz
from tests.made_once import made_once, signed_in
from tests.statements import statements

pytestmark = pytest.mark.django_db
LEVELS = {"level-argument": "2.000", "comment": "Well argued."}


@pytest.fixture(autouse=True)
def now(monkeypatch):
    monkeypatch.setattr("common.clock.now", lambda: NOW)


@made_once
def asked():
    return essay(rubric=grades.rubric(argument=(2, 1, 0)))


@made_once
def activity(asked):
    return offered(quiz(asked))


@signed_in
def marker(activity):
    return teacher(activity.run, role=Enrolment.Role.ASSISTANT)


def written(activity):
    attempt = begun(activity)
    answer(attempt, 1, "Some words of an essay.")
    return hand_in(attempt=attempt, enrolment=attempt.enrolment, now=NOW).items.get()


def at(name, activity, *args):
    return reverse(f"quizzes_desk:{name}", args=[activity.run.key, *args])


def test_words_are_kept_while_marking_and_offered_with_the_next_answer(client, activity, asked, marker):
    first, second = sorted((written(activity), written(activity)), key=lambda one: one.uuid)
    page = client.post(at("answer", activity, first.uuid), {**LEVELS, "keep": "own"}, follow=True)
    assert page.redirect_chain[-1][0] == at("answer", activity, second.uuid)
    assert [one.text for one in page.context["shown"].comments] == ["Well argued."]
    assert KeptComment.objects.get().about == asked.uuid
    client.post(at("answer", activity, second.uuid), {**LEVELS, "keep": "own"})
    assert KeptComment.objects.count() == 1, "the same words once"


def test_progress_and_the_way_back_to_the_last_one_are_shown(client, activity, marker):
    first, second = sorted((written(activity), written(activity)), key=lambda one: one.uuid)
    client.post(at("answer", activity, first.uuid), LEVELS)
    page = client.get(at("answer", activity, second.uuid))
    assert "1 of 2 marked" in page.text
    assert page.context["shown"].before == first.uuid
    assert client.get(at("answer", activity, first.uuid)).context["shown"].before is None


def test_a_mark_stands_where_no_more_comments_are_kept(client, activity, asked, marker):
    for n in range(comments.MOST):
        comments.keep(run=activity.run, about=asked.uuid, text=f"Words {n}", by=marker.user, now=NOW)
    first, second = sorted((written(activity), written(activity)), key=lambda one: one.uuid)
    page = client.post(at("answer", activity, first.uuid), {**LEVELS, "keep": "own"}, follow=True)
    assert page.redirect_chain[-1][0] == at("answer", activity, second.uuid)
    assert "Saved." in page.text
    assert "drop one first" in page.text
    first.refresh_from_db()
    assert first.points == 2


def test_comments_are_added_changed_and_dropped(client, activity, asked, marker):
    screen = at("comments", activity, activity.uuid, asked.uuid)
    client.post(screen, {"text": "For everybody.", "keep": "course"})
    client.post(screen, {"text": "For this one.", "keep": "own"})
    assert [c.text for c in client.get(screen).context["comments"]] == ["For this one.", "For everybody."]
    mine = KeptComment.objects.get(about=asked.uuid)
    client.post(screen, {"comment": mine.uuid, "text": "Changed."})
    assert "Changed." in client.get(screen).text
    client.post(screen, {"comment": mine.uuid, "drop": "1"})
    assert not KeptComment.objects.filter(about=asked.uuid).exists()
    assert "1 to 5,000" in client.post(screen, {"text": "  ", "keep": "own"}, follow=True).text


def test_another_courses_comments_are_nobodys_here(client, activity, asked, marker):
    screen = at("comments", activity, activity.uuid, asked.uuid)
    assert client.post(screen, {"comment": "no uuid", "text": "x"}).status_code == 404
    comments.keep(run=activity.run, about=asked.uuid, text="Ours.", by=marker.user, now=NOW)
    client.logout()
    assert client.get(screen).status_code == 302


def test_any_number_of_answers_and_comments_takes_the_same_statements(client, activity, asked, marker):
    client.get(reverse("teaching:index"))  # the admin's menu is asked for once a minute
    counts = []
    for n in range(2):
        for k in range(5):
            item = written(activity)
            comments.keep(run=activity.run, about=asked.uuid, text=f"{n} {k}", by=marker.user, now=NOW)
        with statements() as sent:
            client.get(at("answer", activity, item.uuid))
        counts.append(len(sent))
    assert counts[0] == counts[1]
