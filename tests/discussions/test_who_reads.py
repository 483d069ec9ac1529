"""Nobody reads another section's or group's thread, by any door."""

import uuid

import pytest
from django.test import Client
from django.urls import reverse

from common.errors import Refusal
from discussions.models import Thread, ThreadRead
from discussions.selectors.groups import plan
from discussions.selectors.visible import readers_of, threads_of
from discussions.services import changing, moderating, moving
from runs.models import Enrolment, Flag
from runs.services import enrolling, flagging
from tests.factories import threads as make
from tests.factories.talking import Audience, Parted

pytestmark = pytest.mark.django_db
PARTS = (Audience.SECTION, Audience.GROUP)
SECRET = "Unheard-of"


@pytest.fixture(params=PARTS)
def room(request) -> Parted:
    """A thread of Ayesha's, with her words in title, opening and answer."""
    room = Parted(request.param)
    room.thread = make.thread(room.ayesha, room.passages[0], title=f"{SECRET} title", text=f"{SECRET} opening")
    room.post = make.answer(room.hamza, room.thread, f"{SECRET} answer")
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


def pages(room) -> list[str]:
    """The addresses of pages that list threads or show words of them."""
    passage = {"passage": str(room.passages[0].block)}
    shows = [url(room, "threads", show=show) for show in ("all", "unread", "unanswered", "mine", "endorsed", "open")]
    found = [url(room, "threads", words=words) for words in (SECRET, "answer", "opening")]
    return [*shows, *found, url(room, "threads", **passage), url(room, "new", **passage), lesson_url(room)]


def test_who_is_in_it_finds_it_on_every_page(room):
    client = browser(room.hamza)
    read = [address for address in pages(room) if SECRET in client.get(address).text]
    assert len(read) >= 8
    assert lesson_url(room) in read


@pytest.mark.parametrize("who", ["bilal", "zarina"])
def test_nobody_else_finds_it_on_any_page(room, who):
    moderating.endorse(post=room.post, by=room.assistant, now=make.later())
    client = browser(getattr(room, who))
    for address in pages(room):
        answer = client.get(address)
        assert answer.status_code == 200
        assert not [word for word in ("title", "opening", "answer") if f"{SECRET} {word}" in answer.text], address
        assert str(room.thread.uuid) not in answer.text, address


@pytest.mark.parametrize("who", ["bilal", "zarina"])
def test_its_own_addresses_do_not_exist_for_others(room, who):
    client = browser(getattr(room, who))
    thread, post = room.thread.uuid, room.post.uuid
    asked = [
        url(room, "thread", thread),
        *(url(room, name, thread, post) for name in ("post", "edit", "delete", "versions")),
    ]
    flag = reverse("runs:flag", args=[room.run.key, "post", post])
    assert {client.get(address).status_code for address in [*asked, flag]} == {404}
    said = {"text": "I was here", "event": str(uuid.uuid4()), "reason": "other", "words": "x"}
    sent = [url(room, "thread", thread), url(room, "resolve", thread), flag]
    assert {client.post(address, said).status_code for address in sent} == {404}
    assert client.post(url(room, "lock", thread), said).status_code == 403
    assert room.thread.posts.count() == 2
    assert not Flag.objects.exists()


def test_asking_the_same_does_not_tell_others_that_it_was_asked(room):
    form = {"kind": "question", "title": f"{SECRET} title", "text": "Mine.", "event": str(uuid.uuid4())}
    answer = browser(room.bilal).post(url(room, "new"), form)
    assert answer.status_code == 302
    assert Thread.objects.count() == 2


def test_calling_all_read_reads_nothing_of_others(room):
    browser(room.bilal).post(url(room, "read_all"))
    assert not ThreadRead.objects.filter(enrolment=room.bilal).exists()


def test_those_who_teach_read_all(room):
    for one in (room.assistant, room.lead):
        assert SECRET in browser(one).get(url(room, "thread", room.thread.uuid)).text


def to_the_others(room) -> None:
    """Have Hamza go where Bilal is."""
    if room.thread.section:
        section = room.bilal.section
        enrolling.change(enrolment=room.hamza, role="student", section=section, by=room.lead.user, now=make.later())
    else:
        room.group({room.hamza.pk: "Blues"}, agreed=plan(room.run, {room.hamza.pk: "Blues"}).digest)


def test_who_went_to_another_part_goes_on_reading_what_they_wrote_in(room):
    unseen = make.thread(room.ayesha, title="Another of theirs")
    to_the_others(room)
    client, address = browser(room.hamza), url(room, "thread", room.thread.uuid)
    assert SECRET in client.get(address).text
    assert client.post(address, {"text": "And so?", "event": str(uuid.uuid4())}).status_code == 302
    assert client.get(url(room, "thread", unseen.uuid)).status_code == 404
    assert room.hamza in readers_of(room.thread)
    assert room.hamza not in readers_of(unseen)
    assert [thread.title for thread in client.get(url(room, "threads")).context["page"].threads] == [room.thread.title]


def test_who_comes_into_another_part_reads_there_and_no_longer_here(room):
    changing.delete(post=room.post, by=room.hamza, now=make.later())
    flagging.flag(
        enrolment=room.hamza, kind="post", thing=room.thread.posts.get(is_opening=True).uuid, reason="other",
        words="Mine", wants_mail=False, now=make.later(),
    )  # fmt: skip
    if room.thread.section:
        section = room.bilal.section
        enrolling.change(enrolment=room.hamza, role="student", section=section, by=room.lead.user, now=make.later())
    else:
        with pytest.raises(Exception, match="look at whom first"):
            room.group({room.hamza.pk: "Blues"})
        answer = browser(room.lead).post(
            reverse("discussions_desk:groups", args=[room.run.key]), {f"group_{room.hamza.pk}": "Blues"}
        )
        assert "1 thread is hidden from them" in answer.text
        room.group({room.hamza.pk: "Blues"}, agreed=answer.context["plan"].digest)
    theirs = make.thread(room.bilal, title="Of theirs")
    client = browser(room.hamza)
    assert client.get(url(room, "thread", theirs.uuid)).status_code == 200
    assert client.get(url(room, "thread", room.thread.uuid)).status_code == 404
    assert SECRET not in client.get(reverse("runs:flags", args=[room.run.key])).text


def test_who_went_to_others_is_told_of_their_words_without_titles_of_those_they_left(room):
    moderating.lock(thread=room.thread, reason="Aside.", by=room.assistant, now=make.later())
    changing.delete(post=room.post, by=room.hamza, now=make.later())
    to_the_others(room)
    page = browser(room.hamza).get(url(room, "threads")).text
    assert "a thread that you no longer read" in page
    assert SECRET not in page
    assert str(room.thread.uuid) not in page


def test_whom_a_thread_may_be_mailed_to_is_who_sees_it(room):
    everybody = make.thread(room.lead, title="For all")
    hidden = make.thread(room.bilal, title="Hidden")
    moderating.hide(post=hidden.posts.get(), reason="Aside.", by=room.assistant, now=make.later())
    for thread in (room.thread, everybody, Thread.objects.get(pk=hidden.pk)):
        seen = {one.pk for one in room.people if threads_of(one).filter(pk=thread.pk).exists()}
        assert set(readers_of(thread).values_list("pk", flat=True)) == seen


def test_threads_that_different_people_read_are_not_joined_and_a_part_keeps_its_readers(room):
    theirs = make.thread(room.bilal, title=f"{SECRET} title")
    with pytest.raises(Refusal, match="Different people read the two"):
        moving.join(thread=room.thread, other=theirs, reason="Alike.", by=room.assistant, now=make.later())
    join = browser(room.assistant).get(url(room, "join", room.thread.uuid))
    assert str(theirs.uuid) not in join.text
    part = moving.split(
        thread=room.thread, posts=[room.post.uuid], title="A part", reason="Aside.", by=room.assistant, now=make.later()
    )
    assert browser(room.bilal).get(url(room, "thread", part.uuid)).status_code == 404
    assert browser(room.ayesha).get(url(room, "thread", part.uuid)).status_code == 200


def test_an_instructor_reads_first_how_many_threads_another_section_opens_and_hides():
    room = Parted(Audience.SECTION)
    for author in (room.ayesha, room.hamza, room.bilal):
        make.thread(author)
    client, person = browser(room.lead), reverse("teaching:person", args=[room.run.key, room.hamza.uuid])
    sent = {"role": "student", "section": room.bilal.section.pk}
    looked = client.post(person, sent)
    assert "1 thread is hidden from them" in looked.text  # Ayesha's: his own he goes on reading
    assert "1 thread from before becomes visible to them" in looked.text
    room.hamza.refresh_from_db()
    assert room.hamza.section == room.ayesha.section
    agreed = looked.context["form"].chosen()
    Enrolment.objects.filter(pk=room.hamza.pk).update(section=None)  # by somebody else, meanwhile
    again = client.post(person, sent | {"anyway": agreed})
    assert "1 thread from before becomes visible to them" in again.text
    assert "hidden from them" not in again.text
    room.hamza.refresh_from_db()
    assert room.hamza.section is None
    agreed = again.context["form"].chosen()
    assert client.post(person, sent | {"anyway": agreed}).status_code == 302
    room.hamza.refresh_from_db()
    assert room.hamza.section == room.bilal.section
