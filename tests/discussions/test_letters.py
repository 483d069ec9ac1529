"""Who is written to about what, who no longer is, and that it is written and sent once."""

import datetime as dt
import smtplib

import pytest
from django.core import mail as outbox
from django.core.mail.backends import locmem

from discussions.models import Group, Letter, MailChoice, Post, Thread
from discussions.services import changing, following, letters, moderating, moving
from discussions.services.reading import mark_read
from runs.models import Enrolment, LessonOpening
from tests.concurrency.threads import at_once
from tests.discussions.test_pages import Class
from tests.factories import threads as make
from tests.factories.classes import SectionFactory
from tests.made_once import made_once
from tests.statements import statements

pytestmark = pytest.mark.django_db
DAY = dt.timedelta(days=1)


@made_once
def room():
    room = Class()
    room.thread = make.thread(room.other, room.passages[0], title="Who says so?")
    letters.write_at_once(now=make.later())  # what was written so far is told
    return room


def choose(reader: Enrolment, target, rhythm: str = "at_once") -> None:
    now = make.later()
    following.follow(enrolment=reader, target=target, now=now)
    following.choose_mail(enrolment=reader, rhythm=rhythm, hour=7, follows_own=True, now=now)


def send(now: dt.datetime | None = None) -> list[str]:
    """Write and send all that is due; return whom mail went to, and empty the outbox."""
    now = now or make.later()
    while letters.write_at_once(now=now) or letters.write_digests(now=now) or letters.send_some(now=now):
        pass
    sent = [address for message in outbox.outbox for address in message.to]
    outbox.outbox.clear()
    return sent


@pytest.mark.parametrize("what", ["thread", "passage", "lesson", "person"])
def test_whoever_follows_is_told_at_once_of_what_others_write(room, what):
    targets = {"thread": room.thread, "passage": room.passages[0], "lesson": room.passages[0].lesson,
               "person": room.other}  # fmt: skip
    choose(room.student, targets[what])
    make.answer(room.other, room.thread)
    assert send() == [room.student.user.email]
    assert send() == []


def test_nobody_is_told_of_their_own_or_of_what_they_do_not_follow(room):
    choose(room.student, room.passages[1])
    choose(room.other, room.thread)
    make.answer(room.other, room.thread)
    assert send() == []


def test_who_wrote_in_a_thread_is_told_of_answers_by_a_digest_unless_they_call_it_off(room):
    make.answer(room.student, room.thread)
    assert send() == []
    post = make.answer(room.teacher, room.thread)
    now = post.created_at + DAY
    assert sorted(send(now)) == sorted([room.student.user.email, room.other.user.email])
    following.stop(enrolment=room.student, target=room.thread, now=now)
    make.answer(room.teacher, room.thread, now=now + DAY / 24)
    assert send(now + DAY) == [room.other.user.email]


@pytest.mark.parametrize("rhythm", ["at_once", "daily"])
@pytest.mark.parametrize(
    "what",
    [
        "taken back", "hidden", "thread hidden", "withdrawn", "suspended", "closed", "read", "left", "no address",
        "other section", "other group", "one writes first",
    ],
)  # fmt: skip
def test_what_may_no_longer_be_read_is_not_mailed(room, rhythm, what):
    choose(room.student, room.thread, rhythm)
    post = make.answer(room.other, room.thread)
    now = post.created_at + 2 * DAY
    letters.write_at_once(now=now)
    letters.write_digests(now=now)
    assert Letter.objects.filter(enrolment=room.student).count() == 1
    if what == "taken back":
        changing.delete(post=post, by=room.other, now=now)
    elif what == "hidden":
        moderating.hide(post=post, by=room.teacher, reason="Unkind.", now=now)
    elif what == "thread hidden":
        moderating.hide(post=room.thread.posts.get(is_opening=True), by=room.teacher, reason="Unkind.", now=now)
    elif what == "withdrawn":
        Enrolment.objects.filter(pk=room.student.pk).update(state=Enrolment.State.WITHDRAWN)
    elif what == "suspended":
        type(room.student.user).objects.filter(pk=room.student.user_id).update(is_active=False)
    elif what == "closed":
        LessonOpening.objects.create(run=room.run, lesson=room.passages[0].lesson, opens_at=now + DAY)
    elif what == "read":
        mark_read(thread=room.thread, enrolment=room.student, now=now)
    elif what == "left":
        following.stop(enrolment=room.student, target=room.thread, now=now)
    elif what == "other section":
        Thread.objects.filter(pk=room.thread.pk).update(section=SectionFactory(run=room.run))
    elif what == "one writes first":
        Thread.objects.filter(pk=room.thread.pk).update(posts_first=True)
    elif what == "other group":
        Thread.objects.filter(pk=room.thread.pk).update(
            group=Group.objects.create(run=room.run, name="A", created_at=now)
        )
    else:
        type(room.student.user).objects.filter(pk=room.student.user_id).update(email="")
    assert room.student.user.email not in send(now)
    assert Letter.objects.get(enrolment=room.student).state == Letter.State.DROPPED


def test_a_thread_that_was_joined_to_another_is_followed_there(room):
    other = make.thread(room.other, title="Who says it?")
    choose(room.student, other)
    moving.join(thread=room.thread, other=other, reason="The same.", by=room.teacher, now=make.later())
    make.answer(room.other, room.thread)
    assert room.student.user.email in send()


def test_a_thread_that_was_split_off_is_followed_by_who_followed_the_whole(room):
    choose(room.student, room.thread)
    post = make.answer(room.other, room.thread)
    send()
    new = moving.split(
        thread=room.thread, posts=[post.uuid], title="Apart", reason="Another thing.", by=room.teacher, now=make.later()
    )
    make.answer(room.other, new)
    assert room.student.user.email in send()


def test_who_changes_the_rhythm_is_told_of_a_post_once(room):
    choose(room.student, room.thread, "daily")
    post = make.answer(room.other, room.thread)
    now = post.created_at
    following.choose_mail(enrolment=room.student, rhythm="at_once", hour=7, follows_own=True, now=now)
    assert send() == [room.student.user.email]


def test_those_who_teach_are_told_before_a_lesson_opens(room):
    choose(room.teacher, room.thread)
    LessonOpening.objects.create(run=room.run, lesson=room.passages[0].lesson, opens_at=make.START + 900 * DAY)
    make.answer(room.other, room.thread)
    assert send() == [room.teacher.user.email]


def test_a_digest_comes_once_a_day_and_only_with_news(room):
    choose(room.student, room.thread, "daily")
    post = make.answer(room.other, room.thread)
    assert send(post.created_at + dt.timedelta(minutes=1)) == []
    assert send(post.created_at + DAY) == [room.student.user.email]
    assert send(post.created_at + DAY + dt.timedelta(hours=1)) == []
    assert send(post.created_at + 2 * DAY) == []
    assert MailChoice.objects.get(enrolment=room.student).next_at > post.created_at + 2 * DAY


def test_a_digest_after_a_long_stop_is_one(room):
    choose(room.student, room.thread, "daily")
    post = make.answer(room.other, room.thread)
    assert send(post.created_at + 30 * DAY) == [room.student.user.email]
    assert send(post.created_at + 30 * DAY + dt.timedelta(minutes=1)) == []


def test_who_wants_no_mail_has_none(room):
    choose(room.student, room.thread, "at_once")
    following.stop_mail(enrolment=room.student, now=make.later())
    make.answer(room.other, room.thread)
    assert send(make.later() + 30 * DAY) == []


class Away(locmem.EmailBackend):
    """A server that takes no connection."""

    def open(self):
        raise ConnectionRefusedError("away")


class Refusing(locmem.EmailBackend):
    """A server that refuses one reader for good, and says of another to come back later."""

    codes: dict[str, int] = {}

    def send_messages(self, messages):
        for message in messages:
            if code := self.codes.get(message.to[0]):
                raise smtplib.SMTPRecipientsRefused({message.to[0]: (code, b"no")})
        return super().send_messages(messages)


def test_a_server_that_is_away_loses_nothing(room, settings):
    choose(room.student, room.thread)
    make.answer(room.other, room.thread)
    settings.EMAIL_BACKEND = f"{__name__}.Away"
    now = make.later()
    assert send(now) == []
    letter = Letter.objects.get()
    assert (letter.state, letter.attempts) == ("waiting", 1)
    assert "away" in letter.error
    settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
    assert send(letter.due_at) == [room.student.user.email]


def test_one_bad_address_holds_up_nobody_and_is_not_tried_for_ever(room, settings, monkeypatch):
    third = make.member(room.run)
    for reader in (room.student, room.teacher, third):
        choose(reader, room.thread)
    monkeypatch.setattr(Refusing, "codes", {room.student.user.email: 550, room.teacher.user.email: 451})
    settings.EMAIL_BACKEND = f"{__name__}.Refusing"
    make.answer(room.other, room.thread)
    assert send() == [third.user.email]
    states = dict(Letter.objects.values_list("enrolment", "state"))
    assert states == {room.student.pk: "failed", room.teacher.pk: "waiting", third.pk: "sent"}
    for _ in range(12):
        send(make.later() + 30 * DAY)
    assert Letter.objects.get(enrolment=room.teacher).state in ("waiting", "failed")


def test_who_dies_before_sending_has_it_sent_by_another(room, monkeypatch):
    choose(room.student, room.thread)
    make.answer(room.other, room.thread)
    now = make.later()
    letters.write_at_once(now=now)
    letters._taken(now)  # and then nothing more
    assert send(now) == []
    assert send(now + letters.LEASE) == [room.student.user.email]
    assert send(now + 9 * letters.LEASE) == []


class Died(BaseException):
    """As a killed worker: nothing after it runs."""


def die(state: str, told: list, now: dt.datetime) -> None:
    if state == "sent":
        raise Died


def test_who_dies_after_sending_has_it_sent_once_more_under_the_same_id(room, monkeypatch):
    choose(room.student, room.thread)
    make.answer(room.other, room.thread)
    now = make.later()
    letters.write_at_once(now=now)
    with monkeypatch.context() as patch:
        patch.setattr(letters, "_call", die)
        with pytest.raises(Died):
            letters.send_some(now=now)
    letters.send_some(now=now + letters.LEASE)
    first, second = outbox.outbox
    assert first.extra_headers["Message-ID"] == second.extra_headers["Message-ID"]
    outbox.outbox.clear()
    assert send(now + 9 * letters.LEASE) == []


def test_a_digest_for_many_takes_statements_by_batches(room):
    people = [make.member(room.run) for _ in range(60)]
    for person in people:
        choose(person, room.passages[0].lesson, "weekly")
    for _ in range(12):
        make.answer(room.other, room.thread)
        make.thread(room.teacher, room.passages[1])
    now = make.later() + 8 * DAY
    while letters.write_at_once(now=now):
        pass
    with statements() as written:
        assert letters.write_digests(now=now) == 61  # and who had written before
    with statements() as sent:
        while letters.send_some(now=now):
            pass
    batches = -(-61 // letters.SENT_TOGETHER) + 1
    assert len(written) <= 3, written
    assert len(sent) <= 6 * batches, len(sent)
    assert len(outbox.outbox) >= 60


@pytest.mark.django_db(transaction=True)
def test_workers_at_the_same_time_send_each_letter_once():
    room = Class()
    thread = make.thread(room.other, room.passages[0])
    people = [make.member(room.run) for _ in range(30)]
    letters.write_at_once(now=make.later())
    for person in people:
        choose(person, thread)
    make.answer(room.other, thread)
    now = make.later()

    def work():
        while letters.write_at_once(now=now) or letters.send_some(now=now):
            pass

    at_once(work, work, work, work)
    letters.send_some(now=now)
    assert sorted(message.to[0] for message in outbox.outbox) == sorted(person.user.email for person in people)
    assert not Post.objects.filter(told_at=None).exists()
    assert set(Letter.objects.values_list("state", flat=True)) == {"sent"}


def test_letters_that_are_long_done_with_are_cleared_and_those_that_wait_are_not(room):
    choose(room.student, room.thread)
    post = make.answer(room.other, room.thread)
    send()
    Letter.objects.create(enrolment=room.teacher, post=post, due_at=post.created_at)
    assert letters.clear(now=post.created_at + 89 * DAY) == 0
    assert letters.clear(now=post.created_at + 91 * DAY) == 1
    assert list(Letter.objects.values_list("enrolment", flat=True)) == [room.teacher.pk]
