"""One answers before reading others: their answers are not served, by any door, before one's own stands."""

import uuid

import pytest
from django.test import Client
from django.urls import reverse

from common.errors import Refusal
from discussions.models import Thread
from discussions.selectors.visible import posts_of, readers_of_answers
from discussions.services import changing, moderating, moving
from runs.models import Flag
from tests.factories import threads as make
from tests.factories.talking import Audience, Parted
from tests.made_once import made_once

pytestmark = pytest.mark.django_db
SECRET = "Zamburak"


@made_once
def room() -> Parted:
    """A prompt of the instructor's with an endorsed answer of Hamza's that supports the claim."""
    room = Parted(Audience.RUN)
    room.thread = make.thread(
        room.lead, room.passages[0], kind="contest", title="Is it so?", text="Say what you think.", posts_first=True
    )
    room.post = make.answer(room.hamza, room.thread, f"{SECRET} decides it.", stance="supports")
    moderating.endorse(post=room.post, by=room.assistant, now=make.later())
    return room


def browser(enrolment) -> Client:
    client = Client()
    client.force_login(enrolment.user)
    return client


def url(room, name, *args, **query) -> str:
    return reverse(f"discussions:{name}", args=[room.run.key, *args], query=query)


def lesson_url(room) -> str:
    lesson = room.passages[0].lesson
    return reverse("runs:lesson", args=[room.run.key, lesson.get_parent().slug, lesson.slug])


def shown_on(room, who) -> set[str]:
    """Return by which doors somebody comes to Hamza's words or name."""
    client, thread, post = browser(who), room.thread.uuid, room.post.uuid
    quoting = {"text": f"[>{post}]", "do": "preview", "event": str(uuid.uuid4())}
    pages = {
        "thread": client.get(url(room, "thread", thread)),
        "answering": client.get(url(room, "thread", thread, to=post)),
        "after": client.get(url(room, "thread", thread, after=room.thread.posts.get(is_opening=True).uuid)),
        "margin": client.get(lesson_url(room)),
        "versions": client.get(url(room, "versions", thread, post)),
        "flag": client.get(reverse("runs:flag", args=[room.run.key, "post", post])),
        "post": client.get(url(room, "post", thread, post)),
        "preview": client.post(url(room, "thread", thread), quoting),
    }
    found = {
        name
        for name, page in pages.items()
        if page.status_code == 302 or any(word in page.text for word in (f"{SECRET} decides", "Hamza", "How the claim"))
    }
    listed = client.get(url(room, "threads", words=SECRET)).context["page"].threads
    return found | ({"search"} if listed else set())


def test_no_door_serves_others_answers_before_mine_stands(room):
    assert shown_on(room, room.ayesha) == set()
    page = browser(room.ayesha).get(url(room, "thread", room.thread.uuid)).text
    assert "Say what you think." in page
    assert "1 answer is shown once one of yours stands" in page


def test_with_mine_they_are_served_and_without_it_no_more(room):
    answer = browser(room.ayesha).post(
        url(room, "thread", room.thread.uuid), {"text": "I think so.", "event": str(uuid.uuid4())}, follow=True
    )
    assert f"{SECRET} decides" in answer.text
    assert {"thread", "answering", "after", "margin", "versions", "flag", "post", "search"} <= shown_on(
        room, room.ayesha
    )
    mine = room.thread.posts.get(author=room.ayesha)
    changing.delete(post=mine, by=room.ayesha, now=make.later())
    assert shown_on(room, room.ayesha) <= {"preview"}


def test_those_who_teach_and_who_wrote_see_them(room):
    for one in (room.hamza, room.assistant, room.lead):
        assert {"thread", "margin", "post", "search"} <= shown_on(room, one)


def test_nobody_answers_or_flags_what_is_not_shown_to_them(room):
    with pytest.raises(Refusal, match="taken back or hidden meanwhile"):
        make.answer(room.ayesha, room.thread, to=room.post.uuid)
    flag = reverse("runs:flag", args=[room.run.key, "post", room.post.uuid])
    assert browser(room.ayesha).post(flag, {"reason": "other", "words": "x"}).status_code == 404
    assert not Flag.objects.exists()


def test_whom_an_answer_may_be_mailed_to_is_who_sees_it(room):
    seen = {one.pk for one in room.people if posts_of(one).filter(pk=room.post.pk).exists()}
    assert set(readers_of_answers(Thread.objects.get(pk=room.thread.pk)).values_list("pk", flat=True)) == seen
    assert room.ayesha.pk not in seen


def test_a_lesson_s_setting_holds_for_what_is_opened_then(room):
    before = make.thread(room.ayesha, room.passages[0])
    room.mode(Audience.RUN, lesson=room.passages[0].lesson_id, posts_first=True)
    after, elsewhere = make.thread(room.ayesha, room.passages[0]), make.thread(room.ayesha)
    room.mode(Audience.RUN, lesson=room.passages[0].lesson_id, posts_first=False)
    stored = [Thread.objects.get(pk=one.pk).posts_first for one in (before, after, elsewhere)]
    assert stored == [False, True, False]


def test_an_answer_does_not_come_into_sight_by_being_moved(room):
    about = {"reason": "Aside.", "by": room.assistant, "now": make.later()}
    with pytest.raises(Refusal, match="one answers before one reads"):
        moving.split(thread=room.thread, posts=[room.post.uuid], title="A part", **about)
    with pytest.raises(Refusal, match="Different people read the two"):
        moving.join(thread=room.thread, other=make.thread(room.bilal), **about)


def test_an_instructor_sets_it_for_a_lesson_and_for_a_prompt(room):
    lesson = room.passages[0].lesson_id
    sent = {"audience_run": "run", f"audience_{lesson}": "run", f"posts_first_{lesson}": "on"}
    client, desk = browser(room.lead), reverse("discussions_desk:modes", args=[room.run.key])
    looked = client.post(desk, sent)
    client.post(desk, sent | {"anyway": looked.context.get("chosen", "")} if looked.status_code == 200 else sent)
    new = url(room, "new", passage=str(room.passages[0].block))
    assert client.get(new).context["form"].initial["posts_first"] is True
    form = {"kind": "question", "title": "A prompt", "text": "Go.", "event": str(uuid.uuid4()), "posts_first": "on"}
    client.post(new, form)
    assert Thread.objects.get(title="A prompt").posts_first
