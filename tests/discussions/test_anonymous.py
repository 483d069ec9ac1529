"""Students who are anonymous to classmates: no door tells a classmate who wrote what; those who teach read names."""

import re
import uuid
from html import unescape
from pathlib import Path

import pytest
from django.conf import settings
from django.core import mail as outbox
from django.db import IntegrityError
from django.test import Client
from django.urls import reverse

from common.errors import Refusal
from discussions.models import Post, Thread
from discussions.selectors.follows import followed
from discussions.services import changing, following, letters, moderating, moving
from runs.services.flagging import flag
from tests.factories import threads as make
from tests.factories.talking import Audience, Parted
from tests.made_once import made_once

pytestmark = pytest.mark.django_db
LINK = re.compile(r'href="([^"#]+)')


@made_once
def room() -> Parted:
    """Ayesha's question, with all that can hang on it: answers, a change, a quotation, a flag, acts of those who
    teach, an endorsement, and a post of hers that is hidden and one that is taken back."""
    room = Parted(Audience.RUN)
    room.mode(Audience.RUN, is_anonymous=True)
    for one in (room.bilal, room.lead):
        following.follow(enrolment=one, target=room.passages[0].lesson, now=make.later())
        following.choose_mail(enrolment=one, rhythm="at_once", hour=7, follows_own=True, now=make.later())
    form = {"kind": "question", "title": "Who says so?", "text": "I wonder.", "event": str(uuid.uuid4())}
    browser(room.ayesha).post(url(room, "new", passage=str(room.passages[0].block)), form)
    room.thread = Thread.objects.get(title="Who says so?")
    room.opening = room.thread.posts.get()
    changing.edit(
        post=room.opening, title="Who says so?", text="I wonder much.", by=room.ayesha, now=room.opening.created_at
    )
    room.first = make.answer(room.hamza, room.thread, "Page nine does.")
    room.second = make.answer(room.ayesha, room.thread, "So it does.", to=room.first.uuid)
    make.answer(room.bilal, room.thread, f"[>{room.second.uuid}]\n\nIndeed.")
    hidden, back = (make.answer(room.ayesha, room.thread, words) for words in ("Rude.", "Never mind."))
    changing.delete(post=back, by=room.ayesha, now=make.later())
    moderating.hide(post=hidden, reason="Rude.", by=room.assistant, now=make.later())
    moderating.endorse(post=room.second, by=room.assistant, now=make.later())
    moderating.lock(thread=room.thread, reason="Answered.", by=room.assistant, now=make.later())
    said = {"reason": "other", "words": "Is it?", "wants_mail": False, "now": make.later()}
    flag(enrolment=room.bilal, kind="post", thing=room.second.uuid, **said)
    return room


def browser(enrolment) -> Client:
    client = Client()
    client.force_login(enrolment.user)
    return client


def url(room, name, *args, **query) -> str:
    return reverse(f"discussions:{name}", args=[room.run.key, *args], query=query)


def told_of(enrolment, page: str) -> set[str]:
    """Return what of somebody's stands in a page or a mail."""
    user = enrolment.user
    marks = (
        user.get_full_name(),
        user.get_full_name().split()[0],
        user.username,
        user.email,
        str(user.uuid),
        str(enrolment.uuid),
    )
    return {mark for mark in marks if mark and mark.casefold() in page.casefold()}


def walk(client: Client, *starts: str) -> dict[str, str]:
    """Return all pages that links lead to from these, by their address."""
    waiting, pages = list(starts), {}
    while waiting:
        address = waiting.pop()
        if address in pages or not address.startswith("/") or "/logout" in address:
            continue
        answer = client.get(address)
        pages[address] = answer.headers.get("Location", "") if answer.status_code in (301, 302) else ""
        if answer.status_code == 302:
            waiting.append(pages[address].split("#")[0])
        elif not answer.streaming:
            pages[address] = answer.content.decode(errors="ignore")
            base = address.split("?")[0]
            links = map(unescape, LINK.findall(pages[address]))
            waiting += [link if link.startswith("/") else base + link for link in links if link[:1] in "/?"]
    return pages


def mails() -> dict[str, list[str]]:
    """Send all mail that is due; return what came, by the address."""
    outbox.outbox.clear()
    while letters.write_at_once(now=make.later()) or letters.send_some(now=make.later()):
        pass
    return {
        message.to[0]: [one.message().as_string() + one.body for one in outbox.outbox if one.to == message.to]
        for message in outbox.outbox
    }


def test_a_classmate_finds_the_name_on_no_page(room):
    api = [reverse(f"api:{name}", args=[room.run.uuid]) for name in ("run", "enrolments", "results", "activities")]
    pages = walk(browser(room.bilal), "/", url(room, "threads"), url(room, "new"), *api)
    thread = room.thread.uuid
    for name, args in (("thread", [thread]), ("versions", [thread, room.opening.uuid])):
        assert url(room, name, *args) in pages
    assert reverse("runs:flag", args=[room.run.key, "post", room.opening.uuid]) in pages
    assert "Reader 1" in pages[url(room, "thread", thread)]
    assert {at: told for at, page in pages.items() if (told := told_of(room.ayesha, page))} == {}


def test_nor_by_what_a_form_shows(room):
    client, thread = browser(room.bilal), room.thread.uuid
    quoting = {"text": f"[>{room.opening.uuid}]", "do": "preview", "event": str(uuid.uuid4())}
    preview = client.post(url(room, "thread", thread), quoting).text
    assert "Reader 1 in" in preview.replace("\u2068", "").replace("\u2069", "")
    for page in (preview, client.get(url(room, "thread", thread, to=room.second.uuid)).text):
        assert told_of(room.ayesha, page) == set()
    assert client.get(url(room, "threads", words="Ayesha")).context["page"].threads == []
    follow = client.post(url(room, "follow"), {"author_of": str(room.opening.uuid)})
    assert follow.status_code == 404


def test_nor_in_a_mail_and_those_who_teach_read_it_there_and_on_pages(room):
    sent = mails()
    for_classmate, for_teacher = sent[room.bilal.user.email], sent[room.lead.user.email]
    assert {mark for mail in for_classmate for mark in told_of(room.ayesha, mail)} == set()
    assert any("Reader 1" in mail for mail in for_classmate)
    assert any("Ayesha Khan" in mail for mail in for_teacher)
    client, thread = browser(room.lead), room.thread.uuid
    desk = reverse("discussions_desk:threads", args=[room.run.key]) + "?show=all"
    for address in (
        url(room, "threads"),
        url(room, "thread", thread),
        url(room, "versions", thread, room.opening.uuid),
        desk,
    ):
        assert "Ayesha Khan" in client.get(address).text
    assert "Reader 1" in client.get(url(room, "thread", thread)).text


def test_an_alias_stays_in_its_thread_and_says_to_its_owner_that_it_is_theirs(room):
    assert list(room.thread.posts.order_by("pk").values_list("alias", flat=True)) == [1, 2, 1, 3, 1, 1]
    other = make.thread(room.hamza)
    assert make.answer(room.ayesha, other).alias == 2
    page = browser(room.ayesha).get(url(room, "thread", room.thread.uuid)).text
    assert "Reader 1 (you)" in page
    assert make.answer(room.assistant, other).alias is None


def test_who_follows_a_person_is_not_told_what_they_write_under_an_alias(room):
    following.follow(enrolment=room.zarina, target=room.ayesha, now=make.later())
    threads = Thread.objects.filter(followed(room.zarina.pk))
    assert not threads.exists()
    assert not Post.objects.filter(followed(room.zarina.pk, thread="thread__")).exists()
    room.mode(Audience.RUN)
    make.thread(room.ayesha, title="Under her name")
    assert [thread.title for thread in threads] == ["Under her name"]


def test_a_change_of_the_setting_names_nobody_who_wrote_before(room):
    room.mode(Audience.RUN)
    moderating.unlock(thread=room.thread, by=room.assistant, now=make.later())
    make.answer(room.ayesha, room.thread, "Once more.")
    assert told_of(room.ayesha, browser(room.bilal).get(url(room, "thread", room.thread.uuid)).text) == set()
    client, form = browser(room.zarina), {"kind": "question", "title": "Mine", "text": "?", "event": str(uuid.uuid4())}
    refused = client.post(url(room, "new"), form | {"promised": "run:anonymous"})
    assert refused.status_code == 409
    assert "under which name, has changed meanwhile" in refused.text
    assert not Thread.objects.filter(title="Mine").exists()


def test_nor_does_who_comes_to_teach_later_lose_the_alias(room):
    room.ayesha.role = "assistant"
    room.ayesha.save()
    page = browser(room.bilal).get(url(room, "thread", room.thread.uuid)).text
    assert told_of(room.ayesha, page) == set()


def test_parts_and_joined_threads_keep_everybody_s_alias_apart(room):
    about = {"reason": "Aside.", "by": room.assistant, "now": make.later()}
    part = moving.split(thread=room.thread, posts=[room.first.uuid], title="A part", **about)
    assert (part.alias, sorted(part.posts.values_list("alias", flat=True))) == (2, [1, 2])
    other = make.thread(room.bilal, title="Another")
    make.answer(room.ayesha, other)
    stays = moving.join(thread=room.thread, other=other, **about)
    by_author = dict(stays.posts.values_list("author", "alias"))
    assert len(set(by_author.values())) == len(by_author)
    assert stays.posts.values("author", "alias").distinct().count() == len(by_author)
    assert by_author[room.ayesha.pk] == 1
    room.mode(Audience.RUN)
    with pytest.raises(Refusal, match="without their names"):
        moving.join(thread=stays, other=make.thread(room.bilal), **about)


def test_an_instructor_sets_it_for_a_lesson_and_for_a_prompt(room):
    room.mode(Audience.RUN)
    lesson, client = room.passages[0].lesson_id, browser(room.lead)
    desk = reverse("discussions_desk:modes", args=[room.run.key])
    sent = {"audience_run": "run", f"audience_{lesson}": "run", f"is_anonymous_{lesson}": "on"}
    looked = client.post(desk, sent)
    client.post(desk, sent | {"anyway": looked.context.get("chosen", "")} if looked.status_code == 200 else sent)
    new = url(room, "new", passage=str(room.passages[0].block))
    assert client.get(new).context["form"].initial["is_anonymous"] is True
    form = {"kind": "question", "title": "A prompt", "text": "Go.", "event": str(uuid.uuid4()), "is_anonymous": "on"}
    client.post(new, form)
    prompt = Thread.objects.get(title="A prompt")
    assert (prompt.is_anonymous, prompt.alias) == (True, None)
    assert make.answer(room.hamza, prompt).alias == 1


def test_the_database_holds_that_an_alias_stands_only_where_students_are_anonymous(room):
    with pytest.raises(IntegrityError):
        Thread.objects.filter(pk=room.thread.pk).update(is_anonymous=False)


def test_one_place_alone_says_what_an_author_is_called():
    """A page that named an author by itself would name one who is anonymous."""
    root = Path(settings.BASE_DIR)
    files = [*(root / "discussions").rglob("*.py"), *(root / "templates/discussions").rglob("*.*")]
    naming = re.compile(r"\bauthor\.(user|get_role_display)\b")
    found = sorted(file.name for file in files if naming.search(file.read_text()))
    assert found == ["authors.py", "opening.py", "replying.py"]  # these two name who did something in the record
