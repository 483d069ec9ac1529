"""Following threads, passages, lessons and people; what is followed without a word; how one has mail of it."""

import datetime as dt
import re

import pytest
from django.urls import reverse

from common import clock
from courses.models import LessonPage
from discussions.models import Follow, Letter, MailChoice
from discussions.selectors.follows import follows
from discussions.services import changing, following, moderating
from runs.models import LessonOpening
from tests.discussions.test_pages import Class, browser, page, titles
from tests.factories import threads as make
from tests.made_once import made_once
from tests.statements import statements

pytestmark = pytest.mark.django_db
Rhythm = MailChoice.Rhythm


@made_once
def room():
    return Class()


def press(enrolment, room, **fields):
    return browser(enrolment).post(room.url("follow"), fields)


def followed(enrolment, room) -> list[str]:
    return titles(enrolment, f"{room.url('threads')}?show=followed")


def test_a_thread_is_followed_and_left_by_its_button(room):
    thread = make.thread(room.other, title="Who says so?")
    url = room.url("thread", thread.uuid)
    assert "Follow this thread" in page(room.student, url)
    assert press(room.student, room, thread=thread.uuid).url == url
    assert "No longer follow it" in page(room.student, url)
    assert followed(room.student, room) == ["Who says so?"]
    press(room.student, room, thread=thread.uuid, stop="1")
    assert followed(room.student, room) == []


def test_a_passage_and_a_lesson_are_followed_from_the_margin_and_left_there(room):
    make.thread(room.other, room.passages[0], title="On the first")
    make.thread(room.other, room.passages[1], title="On the second")
    make.thread(room.other, title="On nothing")
    passage, lesson = room.passages[1], room.passages[1].lesson
    html = page(room.student, room.lesson_url())
    door = re.search(rf'formaction="([^"]+)" name="passage" value="{passage.block}"', html)[1]
    response = browser(room.student).post(door, {"passage": passage.block})
    assert response.url == f"{room.lesson_url()}#{passage.fragment}"
    assert followed(room.student, room) == ["On the second"]
    assert page(room.student, room.lesson_url()).count("No longer follow") == 1
    assert press(room.student, room, lesson=lesson.pk).url == room.lesson_url()
    assert sorted(followed(room.student, room)) == ["On the first", "On the second"]
    for sent in ({"lesson": lesson.pk}, {"passage": passage.block, "of": lesson.pk}):
        press(room.student, room, **sent, stop="1")
    assert followed(room.student, room) == []
    assert "No longer follow" not in page(room.student, room.lesson_url())


def test_a_person_is_followed_by_what_they_wrote(room):
    thread = make.thread(room.teacher, title="Asked by staff")
    post = make.answer(room.other, thread)
    html = page(room.student, room.url("thread", thread.uuid))
    assert "Follow <bdi>Bilal</bdi>" in html
    response = press(room.student, room, author_of=post.uuid)
    assert response.url == room.url("post", thread.uuid, post.uuid)
    assert "Follow <bdi>Bilal</bdi>" not in page(room.student, room.url("thread", thread.uuid))
    make.thread(room.other, title="Bilal asks")
    assert followed(room.student, room) == ["Bilal asks"]
    assert press(room.other, room, author_of=post.uuid).status_code == 422


def test_who_writes_in_a_thread_follows_it_until_they_call_it_off(room):
    thread = make.thread(room.other, title="Who says so?")
    assert not follows(room.student, thread)
    make.answer(room.student, thread)
    assert follows(room.student, thread)
    assert "you wrote in it" in page(room.student, room.url("followed"))
    press(room.student, room, thread=thread.uuid, stop="1", back="1")
    make.answer(room.student, thread)
    assert not follows(room.student, thread)
    assert follows(room.other, thread)


def test_who_wants_to_follows_nothing_without_a_word(room):
    thread = make.thread(room.student, title="Mine")
    sent = {"rhythm": "weekly", "hour": "20"}
    assert browser(room.student).post(room.url("followed"), sent).status_code == 302
    assert not follows(room.student, thread)
    press(room.student, room, thread=thread.uuid)
    assert follows(room.student, thread)


def test_an_answer_that_was_taken_back_holds_nobody(room):
    thread = make.thread(room.other)
    post = make.answer(room.student, thread)
    changing.delete(post=post, by=room.student, now=make.later())
    assert not follows(room.student, thread)


def test_what_one_may_not_see_is_not_followed(room):
    hidden = make.thread(room.other)
    moderating.hide(post=hidden.posts.get(), by=room.teacher, reason="Unkind.", now=make.later())
    elsewhere = make.thread(make.member(make.run_with_text()[0]))
    lesson = room.passages[0].lesson
    LessonOpening.objects.create(run=room.run, lesson=lesson, opens_at=clock.now() + dt.timedelta(days=1))
    for sent in (
        {"thread": hidden.uuid}, {"thread": elsewhere.uuid}, {"author_of": elsewhere.posts.get().uuid},
        {"lesson": lesson.pk}, {"passage": room.passages[0].block}, {"lesson": 10**8}, {"lesson": "9" * 5000},
        {"thread": "a\0b"}, {}, {"thread": hidden.uuid, "lesson": lesson.pk}, {"follow": elsewhere.uuid},
    ):  # fmt: skip
        assert press(room.student, room, **sent).status_code == 404, sent
    assert not Follow.objects.exists()


def test_following_twice_is_following_once(room):
    thread = make.thread(room.other)
    for _ in range(2):
        press(room.student, room, thread=thread.uuid)
    assert Follow.objects.filter(enrolment=room.student).count() == 1


def test_the_page_of_what_one_follows_leads_out_of_each(room):
    thread, lesson = make.thread(room.other, title="A thread"), room.passages[0].lesson
    post = make.answer(room.teacher, thread)
    for sent in ({"thread": thread.uuid}, {"passage": room.passages[0].block}, {"lesson": lesson.pk},
                 {"author_of": post.uuid}):  # fmt: skip
        press(room.student, room, **sent)
    html = page(room.student, room.url("followed"))
    assert all(words in html for words in ("A thread", lesson.title, "Passage 1 of", "Dilnoza"))
    for name, value in re.findall(r'name="(thread|follow)" value="([^"]+)"', html):
        response = press(room.student, room, **{name: value}, stop="1", back="1")
        assert response.url == room.url("followed")
    assert "You follow nothing yet" in page(room.student, room.url("followed"))


def test_mail_is_chosen_and_a_wrong_choice_is_told(room):
    url = room.url("followed")
    wrong = browser(room.student).post(url, {"rhythm": "hourly", "hour": "25"})
    assert wrong.status_code == 422
    assert not MailChoice.objects.exists()
    browser(room.student).post(url, {"rhythm": "weekly", "hour": "20", "follows_own": "on"})
    choice = MailChoice.objects.get()
    assert (choice.rhythm, choice.hour, choice.follows_own) == (Rhythm.WEEKLY, 20, True)
    local = choice.next_at.astimezone(dt.timezone(dt.timedelta(hours=5)))
    assert (local.hour, local.weekday()) == (20, 0)


def test_the_hour_is_that_of_the_readers_own_zone(room):
    room.student.user.time_zone = "America/New_York"
    now = dt.datetime(2026, 9, 2, 9, 0, tzinfo=dt.UTC)
    choice = following.choose_mail(enrolment=room.student, rhythm="daily", hour=7, follows_own=True, now=now)
    assert choice.next_at == dt.datetime(2026, 9, 2, 11, 0, tzinfo=dt.UTC)


def test_who_changes_to_mail_at_once_has_what_the_digest_had_not_told(room):
    now = make.later()
    following.follow(enrolment=room.student, target=LessonPage.objects.get(), now=now)
    later = make.later()
    following.choose_mail(enrolment=room.student, rhythm="at_once", hour=7, follows_own=True, now=later)
    letter = Letter.objects.get()
    assert (letter.since, letter.until) == (now, later)


def test_pages_cost_the_same_for_one_and_for_many(room):
    def cost(url: str) -> int:
        with statements() as sent:
            page(room.student, url)
        return len(sent)

    thread = make.thread(room.other, room.passages[0])
    press(room.student, room, thread=thread.uuid)
    urls = [room.url("followed"), f"{room.url('threads')}?show=followed", room.url("thread", thread.uuid)]
    few = [cost(url) for url in urls]
    for _ in range(5):
        press(room.student, room, thread=make.thread(make.member(room.run), room.passages[1]).uuid)
        press(room.student, room, author_of=make.answer(make.member(room.run), thread).uuid)
    for passage in room.passages:
        press(room.student, room, passage=passage.block)
    assert [cost(url) for url in urls] == few


@pytest.mark.parametrize("language", ["en", "ur"])
def test_the_link_of_a_mail_shows_a_page_and_ends_the_mail_by_a_post(room, language, client):
    from discussions.mail import stop_url

    following.follow(enrolment=room.student, target=room.other, now=clock.now())
    url = stop_url(room.student).replace("/mail/", f"/{language}/mail/" if language == "ur" else "/mail/")
    path = "/" + url.split("/", 3)[3]
    for method in (client.get, client.head):
        assert method(path).status_code == 200
    assert MailChoice.objects.get().rhythm == Rhythm.DAILY
    for _ in range(2):  # a mail program may press it twice
        assert client.post(path, {"List-Unsubscribe": "One-Click"}).status_code == 200
    assert MailChoice.objects.get().rhythm == Rhythm.NEVER
    assert reverse("discussions:followed", args=[room.run.key]) in client.get(path).text


def test_a_made_up_link_ends_nothing(room, client):
    from discussions.mail import stop_url

    following.follow(enrolment=room.student, target=room.other, now=clock.now())
    path = "/" + stop_url(room.student).split("/", 3)[3]
    for forged in (path[:-3] + "/", path.replace(room.student.uuid.hex, room.other.uuid.hex), "/mail/stop/x/"):
        assert client.post(forged, {"List-Unsubscribe": "One-Click"}).status_code == 404
    assert MailChoice.objects.get().rhythm == Rhythm.DAILY
