"""Comments to use again while essays are marked: the essay's own, and the course's that questions share."""

import pytest
from django.urls import reverse

from essays.services.tasks import delete_essay
from grading.models import KeptComment
from grading.services import comments
from runs.models import Activity
from tests.factories.classes import teacher
from tests.factories.essays import NOW, handed_in, offered, target_of
from tests.made_once import made_once, signed_in

pytestmark = pytest.mark.django_db
LEVELS = {"level-argument": "2.000", "level-evidence": "4.000", "comment": "Well argued.", "seen_at": ""}


@pytest.fixture(autouse=True)
def now(monkeypatch):
    monkeypatch.setattr("common.clock.now", lambda: NOW)


@made_once
def activity():
    return offered()


@signed_in
def marker(activity):
    return teacher(activity.run)


def at(name, activity, *args):
    return reverse(f"essays_desk:{name}", args=[activity.run.key, *args])


def test_words_are_kept_while_marking_and_offered_with_the_next_text(client, activity, marker):
    first, second = sorted((handed_in(activity), handed_in(activity)), key=lambda one: one.uuid)
    comments.keep(run=activity.run, about=None, text="Name the speaker.", by=marker.user, now=NOW)
    page = client.post(at("text", activity, first.uuid), {**LEVELS, "keep": "own"}, follow=True)
    assert page.redirect_chain[-1][0] == at("text", activity, second.uuid)
    assert [one.text for one in page.context["shown"].comments] == ["Well argued.", "Name the speaker."]
    assert KeptComment.objects.get(text="Well argued.").about == target_of(activity).uuid


def test_the_essays_comments_are_changed_and_dropped_on_a_page_of_their_own(client, activity, marker):
    screen = at("comments", activity, activity.uuid)
    client.post(screen, {"text": "For this one.", "keep": "own"})
    mine = KeptComment.objects.get()
    client.post(screen, {"comment": mine.uuid, "text": "Changed."})
    assert "Changed." in client.get(screen).text
    client.post(screen, {"comment": mine.uuid, "drop": "1"})
    assert not KeptComment.objects.exists()
    assert screen in client.get(at("pile", activity, activity.uuid)).text


def test_another_essays_comments_are_not_among_them(client, activity, marker):
    other = offered(run=activity.run)
    comments.keep(run=activity.run, about=target_of(other).uuid, text="Elsewhere.", by=marker.user, now=NOW)
    screen = at("comments", activity, activity.uuid)
    assert "Elsewhere." not in client.get(screen).text
    assert client.post(screen, {"comment": KeptComment.objects.get().uuid, "drop": "1"}).status_code == 404


def test_an_essay_that_is_deleted_takes_its_comments_along(activity, marker):
    essay = target_of(activity)
    comments.keep(run=activity.run, about=essay.uuid, text="For this one.", by=marker.user, now=NOW)
    Activity.objects.filter(target=essay.uuid).update(target=activity.uuid)
    delete_essay(essay=essay, by=marker.user, now=NOW)
    assert not KeptComment.objects.exists()
