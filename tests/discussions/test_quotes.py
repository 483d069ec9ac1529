"""Quotations: a passage or a post in another post, as it is now, and nothing that its reader may not see."""

import datetime as dt
import re
import uuid

import pytest
from django.urls import reverse

from common import clock
from courses.models import LessonPage
from discussions.models import Citation, Quotation
from discussions.rules import quotes as rules
from discussions.rules.texts import first_words
from discussions.selectors.quotes import show_quotes
from discussions.services import changing, moderating
from runs.access import Access
from runs.models import Enrolment, LessonOpening
from tests.factories import threads as make
from tests.made_once import made_once
from tests.statements import statements
from tests.words import words

pytestmark = pytest.mark.django_db

LATER = "changed since it was quoted"
NOTHING = "What is quoted here is not open to you, or was taken back."


class Class:
    """A run in which Bilal quotes a passage and Ayesha's question."""

    def __init__(self) -> None:
        self.run, self.passages = make.run_with_text()
        self.ayesha, self.bilal = (make.member(self.run, name=name) for name in ("Ayesha", "Bilal"))
        self.teacher = make.member(self.run, Enrolment.Role.ASSISTANT, name="Dilnoza")
        self.asked = make.thread(self.ayesha, text="Who says *so*, <b>really</b>?")
        self.question = self.asked.posts.get()
        self.thread = make.thread(self.ayesha, title="Another")
        self.now = make.later()

    def url(self, name: str, *args) -> str:
        return reverse(f"discussions:{name}", args=[self.run.key, *args])

    def quote(self, *codes: str, **fields):
        text = "\n".join(["As it says:", *(f"[>{code}]" for code in codes), "I doubt it."])
        return make.answer(self.bilal, self.thread, text, **fields)


@made_once
def talk():
    return Class()


@pytest.fixture
def room(talk, monkeypatch):
    monkeypatch.setattr(clock, "now", lambda: talk.now)
    return talk


def page(client, room, reader) -> str:
    client.force_login(reader.user)
    return client.get(room.url("thread", room.thread.uuid)).text


def test_a_quotation_stands_on_a_line_of_its_own():
    code = str(uuid.uuid4())
    assert rules.codes(f"[>a/b]\n [>{code}] \ntext [>c/d] text\n[>a/b]") == ["a/b", code]
    assert rules.codes("[>A/b]\n[>x]\n[> a/b]\n`[>a/b]`") == []
    assert len(rules.codes("\n".join(f"[>a/b{n}]" for n in range(20)))) == rules.MOST
    assert first_words('<p dir="auto">[&gt;a/b]</p> <p>I doubt it.</p>') == "I doubt it."


def test_what_stands_between_fences_is_code_and_stays_as_it_is():
    text = "```\n[>a-lesson/first]\n```\n[>a-lesson/second]\n~~~ python\n[>a-lesson/third]"
    assert rules.codes(text) == ["a-lesson/second"]
    assert rules.apart(text) == text.replace("[>a-lesson/second]", "\n[>a-lesson/second]\n")


def test_codes_beyond_the_most_of_a_post_stay_as_they_were_typed():
    html = "".join(f'<p dir="auto">[&gt;a/b{n}]</p>' for n in range(rules.MOST + 1))
    filled = rules.filled(html, lambda code: f"<q>{code}</q>")
    assert filled.count("<q>") == rules.MOST
    assert filled.endswith(f'<p dir="auto">[&gt;a/b{rules.MOST}]</p>')


def test_a_passage_and_a_post_are_quoted_with_who_and_where(client, room):
    room.quote("a-lesson/passage-1", str(room.question.uuid))
    shown = page(client, room, room.ayesha)
    blocks = re.findall(r'<blockquote class="quoted">(.*?)</blockquote>', shown, re.DOTALL)
    assert [words(one) for one in blocks] == [
        "One thing is said. Passage 1 of \u2068A lesson\u2069",
        "Who says so, <b>really</b>? \u2068Ayesha\u2069 in “\u2068Who says so?\u2069”",
    ]
    assert "&lt;b&gt;really" in blocks[1]
    assert room.url("post", room.asked.uuid, room.question.uuid) in blocks[1]
    assert LATER not in shown
    assert Citation.objects.get().passage == room.passages[0]


def test_a_quotation_follows_a_change_and_says_so(client, room):
    post = room.quote("a-lesson/passage-1", str(room.question.uuid))
    changing.edit(post=room.question, text="Who?", title="Who says so?", by=room.ayesha, now=room.now)
    shown = page(client, room, room.ayesha)
    assert '<p dir="auto">Who?</p>' in shown
    assert shown.count(LATER) == 1
    changing.edit(post=post, text=f"{post.text} Still.", by=room.bilal, now=post.created_at + dt.timedelta(minutes=2))
    assert page(client, room, room.ayesha).count(LATER) == 1, "what goes on being quoted was quoted then"
    lesson = LessonPage.objects.get()
    block = lesson.body.raw_data[0]
    lesson.body = [{**block, "value": {**block["value"], "text": "<p>Nothing is said.</p>"}}]
    lesson.save_revision().publish()
    shown = page(client, room, room.ayesha)
    assert "Nothing is said." in shown
    assert shown.count(LATER) == 2


@pytest.mark.parametrize("act", ["hide", "delete", "hide the thread"])
def test_what_was_hidden_or_taken_back_is_not_read_in_a_quotation(client, room, act):
    answer = make.answer(room.ayesha, room.asked, "Words to regret.")
    room.quote(str(answer.uuid))
    assert "Words to regret." in page(client, room, room.bilal)
    hidden = {"by": room.teacher, "now": room.now, "reason": "Not kind."}
    if act == "delete":
        changing.delete(post=answer, by=room.ayesha, now=room.now)
    else:
        moderating.hide(post=answer if act == "hide" else room.question, **hidden)
    shown = page(client, room, room.bilal)
    assert "Words to regret." not in shown
    assert NOTHING in shown


def test_a_lesson_that_has_not_opened_and_another_run_are_not_quoted(client, room):
    other, _ = make.run_with_text()
    foreign = make.thread(make.member(other), text="Theirs alone.").posts.get()
    room.quote("a-lesson/passage-1", str(foreign.uuid))
    LessonOpening.objects.create(run=room.run, lesson=room.passages[0].lesson, opens_at=room.now + dt.timedelta(days=1))
    shown = page(client, room, room.ayesha)
    assert "One thing is said." not in shown
    assert "Theirs alone." not in shown
    assert shown.count(NOTHING) == 2
    assert "One thing is said." in page(client, room, room.teacher)
    assert Quotation.objects.count() == 1


def test_a_quotation_is_begun_by_a_link_and_shown_before_it_is_posted(client, room):
    client.force_login(room.bilal.user)
    form = client.get(room.url("thread", room.thread.uuid), {"quote": str(room.question.uuid)}).text
    assert f"[&gt;{room.question.uuid}]" in form
    assert "[&gt;nonsense" not in client.get(room.url("thread", room.thread.uuid), {"quote": "nonsense]<b>"}).text
    sent = {"text": f"[>{room.question.uuid}]\nIndeed.", "do": "preview", "event": str(uuid.uuid4())}
    preview = client.post(room.url("thread", room.thread.uuid), sent)
    assert '<blockquote class="quoted">' in preview.text


def test_quotations_cost_three_statements_for_any_number_and_none_without(room):
    access = Access(room.run, room.ayesha)
    plain = [make.answer(room.bilal, room.thread)]
    with statements() as asked:
        show_quotes(access, plain, room.now)
    assert asked == []
    posts = [room.quote("a-lesson/passage-1", "a-lesson/passage-2", str(room.question.uuid)) for _ in range(4)]
    with statements() as asked:
        show_quotes(access, posts, room.now)
    assert len(asked) == 3, asked


def test_a_passage_is_still_quoted_when_its_lesson_has_another_key(client, room):
    room.quote(f"a-lesson/{room.passages[0].key}")
    LessonPage.objects.filter(pk=room.passages[0].lesson_id).update(slug="another-key")
    shown = page(client, room, room.ayesha)
    assert room.passages[0].text in words(shown)
    assert NOTHING not in shown
