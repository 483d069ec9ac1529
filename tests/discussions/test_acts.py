"""What those who teach do with threads: moving, dividing, joining; who is told, where old addresses lead."""

import re
import uuid

import pytest
from django.urls import reverse

from audit.models import Event
from common.errors import Forbidden, Refusal
from discussions.models import Notice, Post, SlowMode, Thread
from discussions.selectors.acts import last_act, stand
from discussions.selectors.lists import thread_page
from discussions.selectors.waiting import unanswered_in_runs
from discussions.services import changing, moderating, moving, order
from discussions.services.reading import mark_read
from runs.access import Access
from runs.models import Enrolment
from tests.concurrency.threads import at_once
from tests.factories import threads as make
from tests.made_once import made_once
from tests.words import words

pytestmark = pytest.mark.django_db

WHY = {"reason": "It belongs there."}


class Class:
    """A run in which Ayesha has asked, Bilal and Chand have answered; two people teach."""

    def __init__(self) -> None:
        self.run, self.passages = make.run_with_text()
        self.ayesha, self.bilal, self.chand = (make.member(self.run, name=n) for n in ("Ayesha", "Bilal", "Chand"))
        self.teacher = make.member(self.run, Enrolment.Role.INSTRUCTOR, name="Dilnoza")
        self.assistant = make.member(self.run, Enrolment.Role.ASSISTANT, name="Emil")
        self.thread = make.thread(self.ayesha, self.passages[0], quote="thing is")
        self.first = make.answer(self.bilal, self.thread, "The first.")
        self.below = make.answer(self.chand, self.thread, "Below the first.", to=self.first.uuid)
        self.second = make.answer(self.chand, self.thread, "The second.")

    def url(self, name: str, *args) -> str:
        return reverse(f"discussions:{name}", args=[self.run.key, *args])

    def split(self, *posts: Post, **fields) -> Thread:
        fields = {"title": "A thread apart", **WHY, "by": self.teacher, "now": make.later(), **fields}
        return moving.split(thread=self.thread, posts=[post.uuid for post in posts], **fields)

    def join(self, one: Thread, other: Thread, **fields) -> Thread:
        return moving.join(thread=one, other=other, **{**WHY, "by": self.teacher, "now": make.later(), **fields})


@made_once
def room():
    return Class()


def signed_in(client, enrolment):
    client.force_login(enrolment.user)
    return client


def again(row):
    return type(row).objects.get(pk=row.pk)


def told() -> set[str]:
    return {row.enrolment.user.name for row in Notice.objects.select_related("enrolment__user").filter(read_at=None)}


def test_a_moved_thread_stands_elsewhere_and_those_who_wrote_in_it_are_told(client, room):
    there = room.passages[1]
    sent = {**WHY, "passage": f"{there.lesson_id}:{there.block}"}
    page = signed_in(client, room.teacher).get(room.url("move", room.thread.uuid))
    assert "Another thing is said." in page.text
    assert client.post(room.url("move", room.thread.uuid), sent).status_code == 302
    thread = again(room.thread)
    assert (thread.anchor.passage, thread.anchor.exact, thread.lesson) == (there, "", there.lesson)
    event = Event.objects.get(name="discussions.thread_moved")
    assert event.data["act"] == str(last_act(thread).uuid)
    assert told() == {"Ayesha", "Bilal", "Chand"}
    signed_in(client, room.bilal)
    assert "did something with what you wrote" in client.get("/").text
    listed = words(client.get(room.url("threads")))
    assert "Dilnoza\u2069 moved “\u2068Who says so?\u2069” to another place." in listed
    assert "It belongs there." in listed
    assert "It belongs there." in client.get(room.url("thread", thread.uuid)).text
    client.post(room.url("noticed"))
    assert "It belongs there." not in client.get(room.url("threads")).text
    assert told() == {"Ayesha", "Chand"}


def test_a_thread_moves_to_the_run_as_a_whole_and_not_to_where_it_is(room):
    moving.move(thread=room.thread, passage=None, **WHY, by=room.assistant, now=make.later())
    assert (again(room.thread).anchor, again(room.thread).lesson) == (None, None)
    with pytest.raises(Refusal, match="there already"):
        moving.move(thread=room.thread, passage=None, **WHY, by=room.assistant, now=make.later())


def test_posts_go_to_a_thread_of_their_own_with_what_stands_below_them(client, room):
    moderating.endorse(post=room.below, by=room.teacher, now=make.later())
    signed_in(client, room.teacher).get(room.url("split", room.thread.uuid))
    sent = {**WHY, "title": "A thread apart", "posts": [str(room.first.uuid)], "seen": ""}
    went = client.post(room.url("split", room.thread.uuid), sent)
    new = Thread.objects.exclude(pk=room.thread.pk).get()
    assert went.url == room.url("thread", new.uuid)
    opening, below = new.posts.order_by("pk")
    assert (opening, opening.is_opening, below, below.parent) == (room.first, True, room.below, None)
    assert (new.title, new.author, new.reply_count, new.endorsed) == ("A thread apart", room.bilal, 1, room.below)
    assert (new.anchor.exact, new.anchor.passage) == ("thing is", room.passages[0])
    assert new.anchor != room.thread.anchor
    old = again(room.thread)
    assert (old.reply_count, old.endorsed) == (1, None)
    assert told() == {"Ayesha", "Bilal", "Chand"}
    sentence = "made a thread of their own, “\u2068A thread apart\u2069”, of 2 posts from “\u2068Who says so?\u2069”."
    for thread in (old, new):
        assert sentence in words(client.get(room.url("thread", thread.uuid)))


def test_which_threads_wait_is_kept_through_all_that_is_done(room):
    """Of what is kept, `others_count`, and of what stands in the thread, the same."""

    def kept() -> dict[str, int]:
        found = {}
        for one in Thread.objects.filter(joined_to=None):
            standing = one.posts.filter(is_opening=False, hidden_at=None, deleted_at=None)
            others = standing.exclude(author=one.author)
            assert (one.reply_count, one.others_count) == (standing.count(), others.count())
            found[one.title] = one.others_count
        return found

    assert kept() == {"Who says so?": 3}
    own = make.answer(room.ayesha, room.thread, "Myself.")
    moderating.hide(post=room.second, **WHY, by=room.teacher, now=make.later())
    assert kept() == {"Who says so?": 2}
    moderating.hide(post=own, **WHY, by=room.teacher, now=make.later())
    moderating.show(post=own, by=room.teacher, now=make.later())
    moderating.show(post=room.second, by=room.teacher, now=make.later())
    changing.delete(post=room.second, by=room.chand, now=make.later())
    assert kept() == {"Who says so?": 2}
    new = room.split(room.first)
    assert kept() == {"Who says so?": 0, "A thread apart": 1}
    assert unanswered_in_runs([room.run.pk]) == {room.run.pk: 1}
    room.join(new, room.thread)
    assert kept() == {"Who says so?": 2}
    assert unanswered_in_runs([room.run.pk]) == {}


def test_an_old_address_of_a_post_leads_to_where_it_stands_now(client, room):
    before = room.url("post", room.thread.uuid, room.first.uuid)
    new = room.split(room.first)
    signed_in(client, room.ayesha)
    assert client.get(before).url == f"{room.url('thread', new.uuid)}#post-{room.first.uuid}"
    stays = room.join(again(room.thread), new)
    assert stays == room.thread
    assert client.get(before).url == f"{room.url('thread', stays.uuid)}#post-{room.first.uuid}"
    assert client.get(room.url("thread", new.uuid)).url == room.url("thread", stays.uuid)
    assert "was joined to this one" in client.get(room.url("thread", new.uuid), follow=True).text
    assert client.get(room.url("threads")).text.count("thread-line__title") == 1


def test_a_thread_does_not_begin_with_what_nobody_can_read(room):
    moderating.hide(post=room.first, reason="Not kind.", by=room.teacher, now=make.later())
    with pytest.raises(Refusal, match="begins with one to read"):
        room.split(room.first)
    with pytest.raises(Refusal, match="No post is chosen"):
        room.split(room.thread.posts.get(is_opening=True))
    assert Thread.objects.count() == 1


def test_the_later_of_two_threads_comes_to_stand_in_the_earlier(room):
    later = make.thread(room.chand, title="Who claims it?", text="Again: who?")
    answer = make.answer(room.bilal, later, "As I said.")
    moderating.endorse(post=answer, by=room.teacher, now=make.later())
    stays = room.join(later, room.thread)
    assert stays == room.thread
    opening = Post.objects.get(thread=stays, text="Again: who?")
    assert (opening.is_opening, opening.parent, again(answer).parent) == (False, None, opening)
    stays = again(stays)
    assert (stays.reply_count, stays.endorsed, stays.last_post_at) == (5, answer, answer.created_at)
    assert (again(later).joined_to, again(later).endorsed) == (stays, None)
    assert told() == {"Ayesha", "Bilal", "Chand"}


def test_a_thread_that_was_joined_to_another_no_longer_waits_for_an_answer(room):
    later = make.thread(room.chand, title="Who claims it?")
    assert unanswered_in_runs([room.run.pk]) == {room.run.pk: 1}
    room.join(room.thread, later)
    assert unanswered_in_runs([room.run.pk]) == {}


def test_joined_threads_are_as_locked_and_as_slow_as_either_and_take_one_claim_s_sides(room):
    first, later = (make.thread(room.ayesha, kind="contest", title=title) for title in ("Is it so?", "And this?"))
    sided = [make.answer(one, thread, stance="supports") for one, thread in ((room.bilal, first), (room.chand, later))]
    for thread, minutes in ((first, 5), (later, 20)):
        order.slow_down(thread=thread, minutes=minutes, by=room.teacher, now=make.later(), **WHY)
    moderating.lock(thread=later, by=room.teacher, now=make.later(), **WHY)
    stays = again(room.join(first, later))
    assert stays.locked_at is not None
    assert list(SlowMode.objects.values_list("thread", "minutes")) == [(first.pk, 20)]
    assert [again(post).stance for post in sided] == ["supports", ""]


def test_joined_threads_are_unread_by_who_has_not_read_both(room):
    later = make.thread(room.chand, title="Who claims it?")
    for one, threads in ((room.bilal, [room.thread]), (room.ayesha, [room.thread, later])):
        for thread in threads:
            mark_read(thread=thread, enrolment=one, now=make.later())
    room.join(room.thread, later)
    found = {one: thread_page(Access(room.run, one)).threads[0].is_unread for one in (room.ayesha, room.bilal)}
    assert found == {room.ayesha: False, room.bilal: True}


def test_two_threads_that_cannot_be_joined_stay_apart(room):
    other_run, _ = make.run_with_text()
    elsewhere = make.thread(make.member(other_run))
    with pytest.raises(Refusal, match="to itself"):
        room.join(room.thread, room.thread)
    with pytest.raises(Forbidden):
        room.join(room.thread, elsewhere)
    hidden = make.thread(room.bilal, title="Another")
    moderating.hide(post=hidden.posts.get(), reason="Not kind.", by=room.teacher, now=make.later())
    with pytest.raises(Refusal, match="is hidden"):
        room.join(room.thread, hidden)


def test_the_second_of_two_moderators_is_told_and_can_send_it_again(client, room):
    signed_in(client, room.teacher)
    page = client.get(room.url("move", room.thread.uuid)).text
    seen = re.search(r'name="seen" value="([^"]*)"', page)[1]
    moderating.lock(thread=room.thread, reason="Answered.", by=room.assistant, now=make.later())
    sent = {"reason": "It is about all.", "passage": "", "seen": seen}
    second = client.post(room.url("move", room.thread.uuid), sent)
    assert second.status_code == 409
    assert "Somebody was quicker: \u2068Emil\u2069 locked “\u2068Who says so?\u2069”." in words(second)
    assert "It is about all.</textarea>" in second.text
    seen = re.search(r'name="seen" value="([^"]*)"', second.text)[1]
    assert client.post(room.url("move", room.thread.uuid), sent | {"seen": seen}).status_code == 302


@pytest.mark.django_db(transaction=True)
def test_two_who_divide_a_thread_at_once_make_one_thread(room):
    seen = stand(last_act(room.thread))
    calls = [lambda by=by: room.split(room.first, by=by, seen=seen) for by in (room.teacher, room.assistant)]
    results = at_once(*calls)
    assert sorted(type(one).__name__ for one in results) == ["Refusal", "Thread"]
    assert Thread.objects.count() == 2


def test_an_act_needs_its_reason_and_somebody_who_teaches(room):
    for fields, error in (
        ({"reason": " "}, Refusal),
        ({"reason": "x" * 1001}, Refusal),
        ({"by": room.ayesha}, Forbidden),
    ):
        with pytest.raises(error):
            room.split(room.first, **fields)
        with pytest.raises(error):
            room.join(room.thread, make.thread(room.bilal), **fields)
    assert not Notice.objects.exists()


def test_who_wrote_a_hidden_post_reads_why_and_classmates_do_not(client, room):
    moderating.hide(post=room.first, reason="It names a classmate.", by=room.teacher, now=make.later())
    for reader, reads in ((room.bilal, True), (room.ayesha, False), (room.assistant, True)):
        page = signed_in(client, reader).get(room.url("thread", room.thread.uuid)).text
        assert ("It names a classmate." in page) is reads
    assert told() == {"Bilal"}


def test_why_a_thread_was_hidden_stays_between_those_whom_it_touches_when_it_is_shown_again(client, room):
    opening = room.thread.posts.get(is_opening=True)
    moderating.hide(post=opening, reason="It names a classmate.", by=room.teacher, now=make.later())
    moderating.show(post=opening, by=room.teacher, now=make.later())
    for reader, reads in ((room.ayesha, True), (room.bilal, False), (room.assistant, True)):
        page = signed_in(client, reader).get(room.url("thread", room.thread.uuid))
        assert "hid “\u2068Who says so?\u2069”" in words(page)
        assert ("It names a classmate." in page.text) is reads


def test_a_part_of_a_hidden_thread_is_hidden_and_can_be_shown(client, room):
    opening = room.thread.posts.get(is_opening=True)
    moderating.hide(post=opening, reason="Not kind.", by=room.teacher, now=make.later())
    part = room.split(room.first)
    address = room.url("thread", part.uuid)
    assert signed_in(client, room.chand).get(address).status_code == 404
    moderating.show(post=again(room.first), by=room.teacher, now=make.later())
    page = client.get(address)
    assert page.status_code == 200
    assert "The first." in page.text


def test_an_answer_to_a_thread_that_was_joined_meanwhile_keeps_its_text(client, room):
    later = make.thread(room.chand, title="Who claims it?")
    room.join(later, room.thread)
    sent = {"text": "One more thing.", "event": str(uuid.uuid4())}
    refused = signed_in(client, room.ayesha).post(room.url("thread", later.uuid), sent)
    assert refused.status_code == 409
    assert "have joined the thread to this one" in refused.text
    assert "One more thing.</textarea>" in refused.text
    assert f'action="{room.url("thread", room.thread.uuid)}#answer"' in refused.text
    with pytest.raises(Refusal, match="joined this thread to another"):
        make.answer(room.ayesha, later)


def test_an_answer_to_a_post_that_was_moved_meanwhile_says_where_it_went(client, room):
    room.split(room.first)
    sent = {"text": "I disagree.", "to": str(room.first.uuid), "event": str(uuid.uuid4())}
    refused = signed_in(client, room.ayesha).post(room.url("thread", room.thread.uuid), sent)
    assert refused.status_code == 409
    assert "have moved what you answer to “A thread apart”" in words(refused)
    assert "I disagree.</textarea>" in refused.text


def test_a_post_that_was_moved_while_it_was_changed_is_not_lost(room):
    stale = Post.objects.select_related("thread").get(pk=room.first.pk)
    room.split(room.first)
    with pytest.raises(Refusal, match="moved this post"):
        changing.edit(post=stale, text="Other words.", by=room.bilal, now=stale.created_at)
