"""Changing a post, taking it back, answering an answer, locking a thread: what holds whoever asks, and what is told."""

import datetime as dt
import re
import uuid

import pytest
from django.urls import reverse

from audit.models import Event
from common import clock
from common.errors import Forbidden, Refusal
from discussions.models import Post, Thread
from discussions.selectors.threads import page_of, thread_screen
from discussions.services import changing, moderating
from runs.access import Access
from runs.models import Enrolment
from tests.factories import threads as make
from tests.made_once import made_once
from tests.statements import statements

pytestmark = pytest.mark.django_db

HOUR = dt.timedelta(hours=1)


class Class:
    """A run with two students and an assistant; Ayesha has asked, Bilal has answered."""

    def __init__(self) -> None:
        self.run, self.passages = make.run_with_text()
        self.ayesha, self.bilal = (make.member(self.run, name=name) for name in ("Ayesha", "Bilal"))
        self.teacher = make.member(self.run, Enrolment.Role.ASSISTANT, name="Dilnoza")
        self.asked = make.later()
        self.thread = make.thread(self.ayesha, self.passages[0], now=self.asked, text="Who *says* so?")
        self.answer = make.answer(self.bilal, self.thread, "The second paragraph.")

    def url(self, name: str, *args) -> str:
        return reverse(f"discussions:{name}", args=[self.run.key, *args])

    def of(self, name: str, post: Post) -> str:
        return self.url(name, self.thread.uuid, post.uuid)

    def now(self) -> Thread:
        return Thread.objects.get(pk=self.thread.pk)


@made_once
def room():
    return Class()


@pytest.fixture
def at(monkeypatch):
    def at(moment):
        monkeypatch.setattr(clock, "now", lambda: moment)

    return at


def signed_in(client, enrolment):
    client.force_login(enrolment.user)
    return client


def test_a_post_is_changed_and_what_it_said_before_can_be_read_by_all(client, room, at):
    at(room.answer.created_at + HOUR / 2)
    signed_in(client, room.bilal)
    assert "The second paragraph." in client.get(room.of("edit", room.answer)).text
    client.post(room.of("edit", room.answer), {"text": "The **third** paragraph."})
    post = Post.objects.get(pk=room.answer.pk)
    assert (post.text, post.html) == (
        "The **third** paragraph.",
        '<p dir="auto">The <strong>third</strong> paragraph.</p>\n',
    )
    assert Event.objects.filter(name="discussions.post_edited", data__post=str(post.uuid)).count() == 1
    signed_in(client, room.ayesha)
    assert room.of("versions", post) in client.get(room.url("thread", room.thread.uuid)).text
    assert "The second paragraph." in client.get(room.of("versions", post)).text


def test_an_opening_is_changed_with_its_title(room):
    opening = room.thread.posts.get(is_opening=True)
    changing.edit(post=opening, text="Who?", title=" Who  claims it? ", by=room.ayesha, now=room.asked)
    assert (room.now().title, room.thread.posts.get(is_opening=True).text) == ("Who claims it?", "Who?")
    assert opening.versions.get().title == "Who says so?"
    with pytest.raises(Refusal, match="The title is empty"):
        changing.edit(post=opening, text="Who?", title=" ", by=room.ayesha, now=room.asked)


def test_after_an_hour_a_change_is_refused_and_its_text_comes_back(client, room, at):
    at(room.answer.created_at + HOUR)
    response = signed_in(client, room.bilal).post(room.of("edit", room.answer), {"text": "Better words."})
    assert response.status_code == 409
    assert "A post can be changed for an hour" in response.text
    assert "Better words.</textarea>" in response.text
    assert room.of("edit", room.answer) not in client.get(room.url("thread", room.thread.uuid)).text
    assert Post.objects.get(pk=room.answer.pk).text == "The second paragraph."


def test_of_two_windows_the_second_is_told_what_stands_there(client, room, at):
    at(room.answer.created_at + HOUR / 2)
    signed_in(client, room.bilal)
    seen = re.search(r'name="seen" value="(\d+)"', client.get(room.of("edit", room.answer)).text)[1]
    client.post(room.of("edit", room.answer), {"text": "From the first window.", "seen": seen})
    second = client.post(room.of("edit", room.answer), {"text": "From the second window.", "seen": seen})
    assert "in another window meanwhile" in second.text
    assert "From the first window.</p>" in second.text
    assert "From the second window.</textarea>" in second.text
    seen = re.search(r'name="seen" value="(\d+)"', second.text)[1]
    client.post(room.of("edit", room.answer), {"text": "From the second window.", "seen": seen})
    assert Post.objects.get(pk=room.answer.pk).text == "From the second window."


def test_the_same_words_saved_again_make_no_version(room):
    changing.edit(post=room.answer, text=" The second paragraph.\r\n", by=room.bilal, now=make.later())
    assert not room.answer.versions.exists()


def test_a_change_takes_an_endorsement_away(client, room, at):
    moderating.endorse(post=room.answer, by=room.teacher, now=make.later())
    at(room.answer.created_at + HOUR / 2)
    assert "takes the endorsement away" in signed_in(client, room.bilal).get(room.of("edit", room.answer)).text
    changing.edit(post=room.answer, text="Other words.", by=room.bilal, now=make.later())
    assert room.now().endorsed is None
    assert Event.objects.filter(name="discussions.endorsement_withdrawn").count() == 1


@pytest.mark.parametrize("who", ["ayesha", "teacher"])
def test_nobody_changes_or_takes_back_another_persons_words(client, room, who):
    by = getattr(room, who)
    for service, words in ((changing.edit, {"text": "Mine."}), (changing.delete, {})):
        with pytest.raises(Forbidden):
            service(post=room.answer, by=by, now=make.later(), **words)
    assert signed_in(client, by).get(room.of("edit", room.answer)).status_code == 404


def test_what_is_taken_back_leaves_a_trace_and_is_read_by_those_who_teach_alone(client, room):
    page = signed_in(client, room.bilal).get(room.of("delete", room.answer))
    assert "The second paragraph." in page.text
    client.post(room.of("delete", room.answer))
    post = Post.objects.get(pk=room.answer.pk)
    assert (post.text, post.html, room.now().reply_count) == ("", "", 0)
    for reader, may_read in ((room.ayesha, False), (room.bilal, False), (room.teacher, True)):
        shown = signed_in(client, reader).get(room.url("thread", room.thread.uuid)).text
        assert "Taken back by who wrote it." in shown
        assert (room.of("versions", post) in shown) == may_read
        answer = client.get(room.of("versions", post))
        assert (answer.status_code == 200 and "The second paragraph." in answer.text) == may_read
    for service in (changing.edit, changing.delete):
        with pytest.raises(Refusal, match="taken back meanwhile"):
            service(post=post, by=room.bilal, now=make.later(), **({"text": "x"} if service is changing.edit else {}))


def test_a_taken_back_answer_is_neither_hidden_nor_shown_nor_endorsed(room):
    changing.delete(post=room.answer, by=room.bilal, now=make.later())
    with pytest.raises(Refusal, match="has taken it back"):
        moderating.hide(post=room.answer, reason="Not kind.", by=room.teacher, now=make.later())
    moderating.show(post=room.answer, by=room.teacher, now=make.later())
    assert (room.now().reply_count, Post.objects.get(pk=room.answer.pk).hidden_at) == (0, None)
    with pytest.raises(Refusal):
        moderating.endorse(post=room.answer, by=room.teacher, now=make.later())


def test_a_question_goes_with_its_thread_only_while_nobody_else_has_answered(client, room):
    opening = room.thread.posts.get(is_opening=True)
    refused = signed_in(client, room.ayesha).post(room.of("delete", opening))
    assert refused.status_code == 409
    assert "Others have answered" in refused.text
    alone = make.thread(room.ayesha)
    make.answer(room.ayesha, alone, "I found it myself.")
    client.post(room.url("delete", alone.uuid, alone.posts.get(is_opening=True).uuid))
    assert client.get(room.url("thread", alone.uuid)).status_code == 404
    assert signed_in(client, room.teacher).get(room.url("thread", alone.uuid)).status_code == 200


def test_an_answer_to_an_answer_stands_below_it_once_and_then_flat(client, room):
    other = make.answer(room.teacher, room.thread, "Another answer.")
    signed_in(client, room.ayesha)
    shown = client.get(room.url("thread", room.thread.uuid), {"to": room.answer.uuid}).text
    assert re.search(r'name="to" value="([^"]+)"', shown)[1] == str(room.answer.uuid)
    sent = {"text": "Which sentence?", "to": str(room.answer.uuid), "event": str(uuid.uuid4())}
    went = client.post(room.url("thread", room.thread.uuid), sent)
    below = Post.objects.get(parent=room.answer)
    assert went.url.endswith(f"#post-{below.uuid}")
    deeper = make.answer(room.bilal, room.thread, "The last one.", to=below.uuid)
    assert deeper.parent == room.answer
    screen = thread_screen(Access(room.run, room.ayesha), room.thread.uuid, now=make.later())
    assert [post.pk for post in screen.page.shown[1:]] == [room.answer.pk, below.pk, deeper.pk, other.pk]


def test_pages_of_a_thread_turn_in_the_order_that_is_read(room):
    last = make.answer(room.teacher, room.thread, "Another answer.")
    below = [make.answer(room.ayesha, room.thread, f"Below {n}.", to=room.answer.uuid) for n in range(4)]
    access, read, after = Access(room.run, room.ayesha), [], None
    while True:
        screen = thread_screen(access, room.thread.uuid, after=after, now=make.later(), size=3)
        read += [post.pk for post in screen.page.shown]
        if (after := screen.page.next) is None:
            break
    assert read == [room.thread.posts.get(is_opening=True).pk, room.answer.pk, *(post.pk for post in below), last.pk]
    for post in (*below, last):
        page = thread_screen(access, room.thread.uuid, after=page_of(post, size=3), now=make.later(), size=3)
        assert post in page.page.shown


@pytest.mark.parametrize("act", ["delete", "hide"])
def test_an_answer_to_what_was_taken_back_keeps_its_text_and_can_be_sent_to_the_thread(client, room, act):
    if act == "delete":
        changing.delete(post=room.answer, by=room.bilal, now=make.later())
    else:
        moderating.hide(post=room.answer, reason="Not kind.", by=room.teacher, now=make.later())
    sent = {"text": "I disagree.", "to": str(room.answer.uuid), "event": str(uuid.uuid4())}
    refused = signed_in(client, room.ayesha).post(room.url("thread", room.thread.uuid), sent)
    assert refused.status_code == 409
    assert "was taken back or hidden meanwhile" in refused.text
    assert "I disagree.</textarea>" in refused.text
    assert re.search(r'name="to" value="([^"]+)"', refused.text) is None
    assert client.post(room.url("thread", room.thread.uuid), sent | {"to": ""}).status_code == 302


def test_a_post_of_another_thread_is_not_answered_here(room):
    elsewhere = make.thread(room.ayesha)
    with pytest.raises(Refusal):
        make.answer(room.ayesha, elsewhere, "Here?", to=room.answer.uuid)


def test_a_locked_thread_takes_answers_of_those_who_teach_alone(client, room, at):
    signed_in(client, room.teacher).post(room.url("lock", room.thread.uuid), {"reason": "Answered."})
    make.answer(room.teacher, room.thread, "Closed with this.")
    at(room.answer.created_at + HOUR / 2)
    sent = {"text": "One more thing.", "event": str(uuid.uuid4())}
    refused = signed_in(client, room.ayesha).post(room.url("thread", room.thread.uuid), sent)
    assert refused.status_code == 409
    assert "locked this thread" in refused.text
    assert "One more thing.</textarea>" in refused.text
    assert "<textarea" not in client.get(room.url("thread", room.thread.uuid)).text
    with pytest.raises(Refusal, match="locked this thread"):
        changing.edit(post=room.answer, text="Other words.", by=room.bilal, now=make.later())
    signed_in(client, room.teacher).post(room.url("unlock", room.thread.uuid))
    assert signed_in(client, room.ayesha).post(room.url("thread", room.thread.uuid), sent).status_code == 302
    names = Event.objects.filter(name__contains="locked").order_by("pk").values_list("name", flat=True)
    assert list(names) == ["discussions.thread_locked", "discussions.thread_unlocked"]


@pytest.mark.parametrize("name", ["new", "thread", "edit"])
def test_a_post_is_looked_at_before_it_is_sent(client, room, at, name):
    at(room.answer.created_at)
    parts = {"new": (), "thread": (room.thread.uuid,), "edit": (room.thread.uuid, room.answer.uuid)}[name]
    sent = {"text": "**Strong** <b>words</b>", "title": "A title", "kind": "question", "event": str(uuid.uuid4())}
    before = Post.objects.count()
    shown = signed_in(client, room.bilal).post(room.url(name, *parts), sent | {"do": "preview"})
    assert shown.status_code == 200
    assert "<strong>Strong</strong> &lt;b&gt;words&lt;/b&gt;" in shown.text
    assert "**Strong** &lt;b&gt;words&lt;/b&gt;</textarea>" in shown.text
    assert (Post.objects.count(), Post.objects.get(pk=room.answer.pk).edited_at) == (before, None)


def new(**fields):
    return {"kind": "question", "title": "Who says this?", "text": "?", "event": str(uuid.uuid4()), **fields}


@pytest.mark.parametrize(
    ("title", "is_like"),
    [
        ("who says so", True),
        ("Who says that?", True),
        ("Which guarantees were offered?", True),  # the words of the other opening
        ("A question on routes through Herat", False),
    ],
)
def test_what_was_asked_already_is_shown_before_it_is_asked_again(client, room, title, is_like):
    make.thread(room.bilal, title="A thought on Moscow", text="Which guarantees were offered to them, and by whom?")
    sent = new(title=title, text="My own words.")
    before = Thread.objects.count()
    answer = signed_in(client, room.ayesha).post(room.url("new"), sent)
    assert (answer.status_code, "Is it one of these?" in answer.text) == ((200, True) if is_like else (302, False))
    if is_like:
        assert "My own words.</textarea>" in answer.text
        assert Thread.objects.count() == before
        assert client.post(room.url("new"), sent | {"anyway": "1"}).status_code == 302
    assert Thread.objects.count() == before + 1
    again = client.post(room.url("new"), sent)
    assert (again.status_code, Thread.objects.count()) == ((200 if is_like else 302), before + 1)


def test_a_hidden_thread_is_not_shown_as_asked_already(client, room):
    moderating.hide(post=room.thread.posts.get(is_opening=True), reason="Not kind.", by=room.teacher, now=make.later())
    assert signed_in(client, room.ayesha).post(room.url("new"), new(title="Who says so?")).status_code == 302


def test_posting_takes_ten_statements_at_most(room):
    with statements() as sent:
        make.answer(room.ayesha, room.thread, "In few statements.", to=room.answer.uuid)
    assert len(sent) <= 10, sent
    with statements() as sent:
        make.thread(room.bilal, room.passages[1])
    assert len(sent) <= 10, sent


def test_a_question_whose_only_answer_was_taken_back_waits_for_one_again(client, room):
    signed_in(client, room.teacher)
    assert room.thread.title not in client.get(room.url("threads"), {"show": "unanswered"}).text
    changing.delete(post=room.answer, by=room.bilal, now=make.later())
    assert room.thread.title in client.get(room.url("threads"), {"show": "unanswered"}).text


def test_the_sixth_change_within_a_minute_waits(room):
    now = make.later()
    for n in range(5):
        changing.edit(post=room.answer, text=f"Version {n}.", by=room.bilal, now=now)
    with pytest.raises(Refusal, match="within a minute"):
        changing.edit(post=room.answer, text="Version 6.", by=room.bilal, now=now)
