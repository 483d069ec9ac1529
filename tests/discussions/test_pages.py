"""The threads' pages: who sees what, how lists are filtered and turned, and what becomes of a form."""

import re
import uuid
from html import unescape

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils.html import escape

from discussions.models import Post, Thread
from discussions.services import moderating
from runs.desk.waiting import work_in
from runs.models import Enrolment
from runs.services.staff_access import keep_in_step
from tests.factories import threads as make
from tests.made_once import made_once
from tests.statements import statements

Role = Enrolment.Role

pytestmark = pytest.mark.django_db


class Class:
    """A run with a lesson, two students and an assistant, each with a browser of their own."""

    def __init__(self) -> None:
        self.run, self.passages = make.run_with_text("One thing is said.", "Another thing is said.")
        self.student = make.member(self.run, name="Ayesha")
        self.other = make.member(self.run, name="Bilal")
        self.teacher = make.member(self.run, Role.ASSISTANT, name="Dilnoza")

    def url(self, name: str, *args) -> str:
        return reverse(f"discussions:{name}", args=[self.run.key, *args])

    def lesson_url(self) -> str:
        lesson = self.passages[0].lesson
        return reverse("runs:lesson", args=[self.run.key, lesson.get_parent().slug, lesson.slug])


@made_once
def room():
    return Class()


def browser(enrolment: Enrolment) -> Client:
    client = Client()
    client.force_login(enrolment.user)
    return client


def page(enrolment: Enrolment, url: str) -> str:
    response = browser(enrolment).get(url)
    assert response.status_code == 200, response
    return response.content.decode()


def titles(enrolment: Enrolment, url: str) -> list[str]:
    return [thread.title for thread in browser(enrolment).get(url).context["page"].threads]


def form(**fields) -> dict:
    return {"kind": "question", "title": "Who says so?", "text": "I wonder.", "event": str(uuid.uuid4()), **fields}


def test_a_student_asks_about_a_passage(room):
    url = f"{room.url('new')}?passage={room.passages[1].block}"
    html = page(room.student, url)
    assert "Another thing is said." in html
    response = browser(room.student).post(url, form(quote="Another thing"))
    thread = Thread.objects.get()
    assert response.url == room.url("thread", thread.uuid)
    assert (thread.anchor.passage, thread.anchor.exact, thread.author) == (
        room.passages[1], "Another thing", room.student,
    )  # fmt: skip


def test_in_a_copied_lesson_one_asks_about_its_own_passage(room):
    lesson = room.passages[0].lesson
    lesson.copy(update_attrs={"slug": "copied", "title": "Copied"}).save_revision().publish()
    url = room.lesson_url().replace(f"/{lesson.slug}/", "/copied/")
    block = room.passages[0].block
    assert page(room.student, f"{room.url('new')}?passage={block}")
    ask = re.search(rf'href="([^"]*threads/new/[^"]*passage={block}[^"]*)"', page(room.student, url))
    browser(room.student).post(unescape(ask[1]), form())
    thread = Thread.objects.get()
    assert thread.lesson.title == "Copied"
    for of, is_listed in ((thread.lesson, True), (lesson, False)):
        listed = page(room.student, f"{room.url('threads')}?passage={block}&lesson={of.pk}")
        assert (str(thread.uuid) in listed) == is_listed


def test_selected_words_stand_in_the_form_and_must_be_told_apart(room):
    url = f"{room.url('new')}?passage={room.passages[1].block}&quote=thing+%3Cb%3E"
    assert "thing &lt;b&gt;" in page(room.student, url)
    response = browser(room.student).post(url, form(quote="i"))
    assert response.status_code == 409
    assert "more than once" in response.content.decode()
    assert not Thread.objects.exists()


def test_what_was_asked_there_already_is_shown_before_posting(room):
    make.thread(room.other, room.passages[0], title="Asked before")
    make.thread(room.other, room.passages[1], title="Asked elsewhere")
    html = page(room.student, f"{room.url('new')}?passage={room.passages[0].block}")
    assert "Asked before" in html
    assert "Asked elsewhere" not in html


@pytest.mark.parametrize("block", ["nonsense", "5b5ea58c-25d0-4f3e-a1d5-5f4f8c5a0c11"])
@pytest.mark.parametrize("name", ["new", "threads"])
def test_a_made_up_passage_is_not_found(name, block, room):
    assert browser(room.student).get(f"{room.url(name)}?passage={block}").status_code == 404


def test_another_course_s_passage_is_not_found(room):
    _, elsewhere = make.run_with_text()
    assert browser(room.student).get(f"{room.url('new')}?passage={elsewhere[0].block}").status_code == 404


def test_a_form_that_is_refused_comes_back_whole_with_its_reason(room):
    response = browser(room.student).post(room.url("new"), form(text="x" * 1_000_000))
    html = response.content.decode()
    assert response.status_code == 422
    assert "The post has 1,000,000 characters; 20,000 fit. Shorten it, or divide it in two." in html
    assert "x" * 1_000_000 in html
    assert not Thread.objects.exists()


def test_a_form_in_haste_is_told_to_wait_and_keeps_its_text(room):
    client = browser(room.student)
    for _ in range(5):
        client.post(room.url("new"), form(anyway="1"))
    response = client.post(room.url("new"), form(text="My sixth thought", anyway="1"))
    assert response.status_code == 429
    assert "You have posted 5 times within a minute" in response.content.decode()
    assert "My sixth thought" in response.content.decode()


def test_an_empty_form_says_what_is_missing(room):
    response = browser(room.student).post(room.url("new"), {"event": str(uuid.uuid4())})
    assert response.status_code == 422
    assert set(response.context["form"].errors) == {"kind", "title", "text"}


def test_a_form_sent_twice_posts_once_and_both_arrive(room):
    client, fields = browser(room.student), form()
    first, second = client.post(room.url("new"), fields), client.post(room.url("new"), fields)
    assert first.url == second.url
    thread = Thread.objects.get()
    answer = {"text": "There.", "event": str(uuid.uuid4())}
    first, second = (client.post(room.url("thread", thread.uuid), answer) for _ in range(2))
    assert first.url == second.url
    assert Post.objects.count() == 2


def test_students_are_not_offered_announcements_and_may_not_send_one(room):
    assert "announcement" not in page(room.student, room.url("new")).lower()
    assert "announcement" in page(room.teacher, room.url("new")).lower()
    assert browser(room.student).post(room.url("new"), form(kind="announcement")).status_code == 422


def test_an_assistant_answers_and_an_instructor_endorses(room):
    thread = make.thread(room.student, room.passages[0])
    url = room.url("thread", thread.uuid)
    response = browser(room.teacher).post(url, {"text": "It stands *there*.", "event": str(uuid.uuid4())})
    post = Post.objects.get(is_opening=False)
    assert response.url == f"{url}#post-{post.uuid}"
    instructor = make.member(room.run, Role.INSTRUCTOR, name="Farhad")
    browser(instructor).post(room.url("endorse", thread.uuid, post.uuid))
    html = page(room.student, url)
    assert "endorsed by Farhad" in html
    assert "It stands <em>there</em>." in html
    browser(instructor).post(room.url("withdraw", thread.uuid, post.uuid))
    assert "endorsed by" not in page(room.student, url)


def test_only_staff_has_the_buttons(room):
    thread = make.thread(room.student)
    make.answer(room.other, thread)
    assert "Endorse this answer" in page(room.teacher, room.url("thread", thread.uuid))
    assert "Endorse" not in page(room.student, room.url("thread", thread.uuid))
    assert "Hide" not in page(room.student, room.url("thread", thread.uuid))


@pytest.mark.parametrize("name", ["endorse", "withdraw", "hide", "show"])
def test_a_student_who_sends_staff_s_forms_is_refused(name, room):
    thread = make.thread(room.student)
    post = make.answer(room.student, thread)
    assert browser(room.student).post(room.url(name, thread.uuid, post.uuid)).status_code == 403
    looked_at = browser(room.teacher).get(room.url(name, thread.uuid, post.uuid)).status_code
    assert looked_at == (200 if name == "hide" else 405)


def test_a_hidden_post_keeps_its_place_without_its_words(room):
    thread = make.thread(room.student)
    post = make.answer(room.other, thread, "Something unkind")
    browser(room.teacher).post(room.url("hide", thread.uuid, post.uuid), {"reason": "Not kind."})
    assert "Something unkind" not in page(room.student, room.url("thread", thread.uuid))
    assert "have hidden this post" in page(room.student, room.url("thread", thread.uuid))
    assert "Something unkind" in page(room.teacher, room.url("thread", thread.uuid))


def test_a_hidden_thread_is_staff_s_alone(room):
    thread = make.thread(room.student, room.passages[0], title="Something unkind")
    moderating.hide(post=thread.posts.get(), reason="Not kind.", by=room.teacher, now=make.later())
    assert browser(room.other).get(room.url("thread", thread.uuid)).status_code == 404
    assert titles(room.other, room.url("threads")) == []
    assert "Something unkind" not in page(room.other, room.lesson_url())
    assert titles(room.teacher, room.url("threads")) == ["Something unkind"]


@pytest.mark.parametrize("name", ["threads", "new", "read_all"])
def test_a_run_one_is_not_in_is_not_found(name, room):
    stranger = make.member(make.run_with_text()[0], Role.INSTRUCTOR)
    method = "post" if name == "read_all" else "get"
    assert getattr(browser(stranger), method)(room.url(name)).status_code == 404
    assert getattr(Client(), method)(room.url(name)).status_code == 404


def test_a_thread_of_another_run_is_not_found(room):
    other_run, _ = make.run_with_text()
    somebody = make.member(other_run)
    thread = make.thread(somebody)
    make.answer(somebody, thread)
    both = make.member(other_run)
    Enrolment.objects.filter(pk=both.pk).update(user=room.teacher.user)
    assert browser(room.teacher).get(room.url("thread", thread.uuid)).status_code == 404
    for name in ("endorse", "withdraw", "hide", "show"):
        url = room.url(name, thread.uuid, thread.posts.last().uuid)
        assert browser(room.teacher).post(url).status_code == 404


def test_a_post_of_another_thread_is_not_found(room):
    one, two = make.thread(room.student), make.thread(room.student)
    post = make.answer(room.student, one)
    assert browser(room.teacher).post(room.url("endorse", two.uuid, post.uuid)).status_code == 404


def test_lists_show_all_unread_unanswered_and_mine(room):
    asked = make.thread(room.student, title="Asked")
    make.thread(room.other, title="Open")
    make.thread(room.teacher, title="Announced", kind="announcement")
    make.answer(room.other, asked)
    url = room.url("threads")
    assert titles(room.student, url) == ["Asked", "Announced", "Open"]
    assert titles(room.student, f"{url}?show=unanswered") == ["Open"]
    assert titles(room.other, f"{url}?show=mine") == ["Asked", "Open"]
    assert titles(room.student, f"{url}?show=unread") == ["Asked", "Announced", "Open"]
    page(room.student, room.url("thread", asked.uuid))
    assert titles(room.student, f"{url}?show=unread") == ["Announced", "Open"]
    browser(room.student).post(room.url("read_all"))
    assert titles(room.student, f"{url}?show=unread") == []
    assert browser(room.student).get(f"{url}?show=nonsense").status_code == 404


def test_an_author_s_own_second_thought_is_no_answer(room):
    thread = make.thread(room.student, title="Open")
    make.answer(room.student, thread, "Let me say it better.")
    assert titles(room.teacher, f"{room.url('threads')}?show=unanswered") == ["Open"]


def test_a_long_list_is_turned_page_by_page_without_loss(room):
    made = [make.thread(room.student, title=f"Thread {n}").title for n in range(65)]
    url, seen = room.url("threads"), []
    while url:
        response = browser(room.student).get(url)
        seen += [thread.title for thread in response.context["page"].threads]
        url = response.context["next_url"] and room.url("threads") + response.context["next_url"]
    assert seen == made[::-1]


@pytest.mark.parametrize("cursor", ["x", "1-", "-1-1", "9" * 30 + "-1", "١-١"])
def test_a_made_up_place_in_a_list_is_its_beginning(cursor, room):
    make.thread(room.student, title="Asked")
    assert titles(room.student, f"{room.url('threads')}?after={cursor}") == ["Asked"]


def test_a_long_thread_is_turned_and_an_answer_leads_to_its_page(room):
    thread = make.thread(room.student)
    posts = [make.answer(room.student, thread, f"Answer {n}") for n in range(60)]
    url = room.url("thread", thread.uuid)
    assert [post.text for post in browser(room.student).get(url).context["screen"].page.shown][-1] == "Answer 48"
    response = browser(room.teacher).post(url, {"text": "The last", "event": str(uuid.uuid4())})
    shown = browser(room.student).get(response.url).context["screen"].page
    assert shown.shown[-1].text == "The last"
    assert shown.next is None
    assert posts[-1] in shown.shown
    assert browser(room.student).get(f"{url}?after=nonsense").status_code == 404


def test_threads_stand_beside_their_passage(room):
    thread = make.thread(room.student, room.passages[0], title="Who says so?")
    post = make.answer(room.teacher, thread, "The author says so, in the *first* sentence.")
    moderating.endorse(post=post, by=room.teacher, now=make.later())
    html = page(room.other, room.lesson_url())
    row = html.split(f'data-passage="{room.passages[0].block}"')[1].split("data-passage=")[0]
    for words in ("Who says so?", "new", "endorsed answer", "1 answer", "The author says so, in the first sentence."):
        assert words in row
    for passage in room.passages:
        assert f"{room.url('new')}?passage={passage.block}" in html


def test_a_crowded_passage_names_three_threads_and_leads_to_all(room):
    for n in range(5):
        make.thread(room.student, room.passages[0], title=f"Thread {n}")
    make.thread(room.student, room.passages[1], title="Elsewhere")
    html = page(room.other, room.lesson_url())
    assert [f"Thread {n}" in html for n in range(5)] == [False, False, True, True, True]
    assert "All 5 threads here" in html
    assert len(titles(room.other, f"{room.url('threads')}?passage={room.passages[0].block}")) == 5


def test_the_desk_shows_what_waits_for_an_answer(room):
    make.answer(room.teacher, make.thread(room.student, room.passages[0], title="Answered"))
    make.thread(room.student, room.passages[0], title="Waiting")
    url = reverse("discussions_desk:threads", args=[room.run.key])
    teacher = make.member(room.run, Role.INSTRUCTOR)
    keep_in_step(user=teacher.user, course=room.run.course)
    assert titles(teacher, url) == ["Waiting"]
    assert titles(teacher, f"{url}?show=all") == ["Waiting", "Answered"]
    assert room.url("thread", Thread.objects.get(title="Waiting").uuid) in page(teacher, url)
    assert browser(room.student).get(url).status_code in (302, 404)


def test_what_waits_for_an_answer_is_counted_for_those_who_teach(room):
    make.answer(room.teacher, make.thread(room.student))
    make.thread(room.student)
    make.answer(room.student, make.thread(room.student))
    other, _ = make.run_with_text()
    work = work_in([room.run, other])
    assert [(one.words, one.url) for one in work[room.run.pk]] == [
        ("2 threads without an answer", reverse("discussions_desk:threads", args=[room.run.key]))
    ]
    assert work[other.pk] == []


def test_a_run_s_pages_lead_to_its_threads(room):
    for url in (reverse("runs:home", args=[room.run.key]), reverse("grading:marks", args=[room.run.key])):
        assert f'<a href="{room.url("threads")}">Threads</a>' in page(room.student, url)


def _fill(room, number):
    for n in range(number):
        thread = make.thread(room.student, room.passages[n % 2], title=f"Thread {n}")
        moderating.endorse(post=make.answer(room.teacher, thread), by=room.teacher, now=make.later())


@pytest.mark.parametrize("where", ["list", "unanswered", "lesson", "thread"])
def test_ten_and_twenty_rows_cost_the_same(where, room):
    thread = make.thread(room.student)
    url = {
        "list": room.url("threads"),
        "unanswered": f"{room.url('threads')}?show=unanswered",
        "lesson": room.lesson_url(),
        "thread": room.url("thread", thread.uuid),
    }[where]
    client = browser(room.other)
    counts = []
    for _ in range(2):
        _fill(room, 10)
        for _ in range(10):
            make.answer(room.student, thread)
        client.get(url)
        with CaptureQueriesContext(connection) as counted:
            assert client.get(url).status_code == 200
        counts.append(len([query for query in counted if not query["sql"].startswith(("SAVEPOINT", "RELEASE"))]))
    assert counts[0] == counts[1] <= 9


def test_an_answer_takes_ten_statements_with_signing_in_and_where_it_stands(room):
    client = Client()
    client.force_login(room.student.user)
    thread = make.thread(room.other, room.passages[0])
    for text in ("It stands there.", "It *still* stands."):
        form = {"text": text, "event": str(uuid.uuid4())}
        with statements() as sent:
            assert client.post(room.url("thread", thread.uuid), form).status_code == 302
    assert len(sent) <= 10


def test_names_and_titles_are_escaped(room):
    room.student.user.name = "<b>Ayesha</b>"
    room.student.user.save()
    thread = make.thread(room.student, room.passages[0], title="<script>alert(1)</script>")
    for url in (room.url("threads"), room.url("thread", thread.uuid), room.lesson_url()):
        html = page(room.other, url)
        assert escape(thread.title) in html
        assert thread.title not in html
        assert "<b>Ayesha" not in html
