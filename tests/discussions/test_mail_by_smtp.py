"""The mails themselves, as they came by SMTP: both parts, both languages, headers, threading, and the one click."""

import datetime as dt
import re
from email.message import EmailMessage
from html.parser import HTMLParser

import pytest
from django.test import Client

from discussions.models import MailChoice
from discussions.services import following, letters
from discussions.tasks import mail_followers
from tests.discussions.test_pages import Class
from tests.factories import threads as make
from tests.made_once import made_once
from tests.mail_server import Sink, listening
from tests.runtime.conftest import free_port

pytestmark = pytest.mark.django_db


@pytest.fixture
def sink(settings):
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", free_port()
    settings.DEFAULT_FROM_EMAIL = "Wakhan <wakhan@example.org>"
    settings.BASE_URL = "https://wakhan.example.org"
    with listening(Sink(), settings.EMAIL_PORT) as sink:
        yield sink


@made_once
def room():
    room = Class()
    room.thread = make.thread(room.other, room.passages[0], title="Who <b>says</b> so?")
    letters.write_at_once(now=make.later())
    return room


def follow(room, rhythm: str, language: str = "en") -> None:
    type(room.student.user).objects.filter(pk=room.student.user_id).update(language=language)
    now = make.later()
    following.choose_mail(enrolment=room.student, rhythm=rhythm, hour=7, follows_own=True, now=now)
    following.follow(enrolment=room.student, target=room.passages[0].lesson, now=now)


def parts(mail: EmailMessage) -> tuple[str, str]:
    assert mail.get_content_type() == "multipart/alternative"
    return mail.get_body(("plain",)).get_content(), mail.get_body(("html",)).get_content()


class Tags(HTMLParser):
    """Which tags stand in a mail, whether they close in order, and where its links lead."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.seen: set[str] = set()
        self.links: list[str] = []
        self.feed(html)
        assert self.open == []

    def handle_starttag(self, tag, attrs):
        self.seen.add(tag)
        if tag not in ("meta", "br"):
            self.open.append(tag)
        self.links += [value for name, value in attrs if name == "href"]

    def handle_endtag(self, tag):
        assert self.open.pop() == tag


def test_a_post_comes_at_once_as_text_and_html(room, sink):
    follow(room, "at_once")
    post = make.answer(room.other, room.thread, "It *stands* there.\n\n<script>alert(1)</script>")
    mail_followers()
    [mail] = sink.messages
    assert (mail["To"], mail["Subject"]) == (room.student.user.email, f"Re: Who <b>says</b> so? · {room.run.title}")
    assert mail["From"].addresses[0].addr_spec == "wakhan@example.org"
    assert mail["From"].addresses[0].display_name == f"{room.run.title} · Wakhan"
    assert mail["Reply-To"] == "Wakhan <wakhan@example.org>"
    assert mail["Auto-Submitted"] == "auto-generated"
    text, html = parts(mail)
    url = f"https://wakhan.example.org/runs/{room.run.key}/threads/{room.thread.uuid}/{post.uuid}/"
    assert all(words in text for words in ("\u2068Bilal\u2069 wrote:", "It *stands* there.", "passage 1 of", url))
    assert all(words in html for words in ("<em>stands</em>", "Who &lt;b&gt;says&lt;/b&gt; so?", url, 'dir="ltr"'))
    tags = Tags(html)
    assert not tags.seen & {"script", "img", "b" * 2, "link", "form"}
    assert all(link.startswith("https://wakhan.example.org/") for link in tags.links)


@pytest.mark.parametrize("rhythm", ["at_once", "daily"])
def test_what_a_post_quotes_stays_on_the_site(room, sink, rhythm):
    follow(room, rhythm)
    make.answer(room.other, room.thread, f"[>{room.thread.posts.get(is_opening=True).uuid}]\n\nI think not.")
    MailChoice.objects.filter(next_at__isnull=False).update(next_at=make.START)
    mail_followers()
    [mail] = [one for one in sink.messages if one["To"] == room.student.user.email]
    for part in parts(mail):
        assert "I think not." in part
        assert "I wonder." not in part
        assert "[>" not in part
        assert "[&gt;" not in part


@pytest.mark.parametrize("rhythm", ["at_once", "daily"])
def test_who_reads_urdu_has_it_in_urdu_from_right_to_left(room, sink, rhythm):
    follow(room, rhythm, "ur")
    make.answer(room.other, room.thread, "Plain words.")
    MailChoice.objects.filter(next_at__isnull=False).update(next_at=make.START)
    mail_followers()
    [mail] = [one for one in sink.messages if one["To"] == room.student.user.email]
    text, html = parts(mail)
    assert '<html lang="ur" dir="rtl">' in html
    assert '<body dir="rtl">' in html
    assert re.search(r'dir="auto">\s*(<p dir="auto">)?Plain words\.', html)
    assert "/ur/runs/" in text
    assert "/ur/mail/stop/" in text
    for part in (text, re.sub(r"<style>.*?</style>|<[^>]+>", " ", html, flags=re.S)):
        latin = set(re.findall(r"[A-Za-z]{4,}", re.sub(r"https?://\S+", "", part)))
        own = f"{room.run.title} {room.thread.title} {room.passages[0].lesson.title} Bilal Ayesha Plain words Wakhan"
        assert latin <= set(re.findall(r"[A-Za-z]{4,}", own)), latin


def test_a_digest_tells_each_thread_with_its_posts_in_the_readers_time(room, sink):
    type(room.student.user).objects.filter(pk=room.student.user_id).update(time_zone="Europe/Moscow")
    follow(room, "daily")
    first = make.answer(room.other, room.thread, "First answer.")
    make.answer(room.teacher, room.thread, "Second answer, " + "long " * 200)
    make.thread(room.teacher, room.passages[1], title="Another thread", text="Opened here.")
    MailChoice.objects.update(next_at=make.START)
    mail_followers()
    [mail] = [one for one in sink.messages if one["To"] == room.student.user.email]
    text, html = parts(mail)
    assert mail["Subject"] == f"3 new posts in “{room.run.title}”"
    for part in (text, html):
        places = [part.index(words) for words in ("First answer.", "Second answer,", "Another thread", "Opened here.")]
        assert places == sorted(places)
        assert "Moscow time" in part
        assert f"{first.created_at + dt.timedelta(hours=3):%H:%M}" in part
        assert "long " * 60 not in part
    Tags(html)


def test_mail_programs_thread_the_posts_of_a_thread(room, sink):
    follow(room, "at_once")
    thread = make.thread(room.other, room.passages[1], title="New")
    answer = make.answer(room.teacher, thread)
    below = make.answer(room.other, thread, to=answer.uuid)
    mail_followers()
    posts = (thread.posts.get(is_opening=True), answer, below)
    opening, first, second = (next(m for m in sink.messages if f"/{post.uuid}/" in parts(m)[0]) for post in posts)
    for mail in (opening, first, second):
        assert f"Message-ID: {mail['Message-ID']}".encode() in sink.lines
    assert first["In-Reply-To"] == opening["Message-ID"] == first["References"]
    assert second["In-Reply-To"] == first["Message-ID"]
    assert second["References"].split() == [opening["Message-ID"], first["Message-ID"]]
    assert first["Message-ID"].endswith("@wakhan.example.org>")
    assert "In-Reply-To" not in opening
    assert len({mail["Message-ID"] for mail in (opening, first, second)}) == 3


@pytest.mark.parametrize("language", ["en", "ur"])
def test_one_click_in_a_mail_program_ends_it_without_a_session(room, sink, language):
    follow(room, "at_once", language)
    make.answer(room.other, room.thread)
    mail_followers()
    [mail] = sink.messages
    assert mail["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    assert f" {mail['List-Unsubscribe'].strip()}".encode() in sink.lines
    url = re.fullmatch(r"<https://wakhan\.example\.org(/\S+)>", mail["List-Unsubscribe"].strip())[1]
    program = Client(enforce_csrf_checks=True)
    assert program.get(url).status_code == 200
    assert MailChoice.objects.get(enrolment=room.student).rhythm == "at_once"
    by_hand = {"stop": "1"}
    assert program.post(url, by_hand).status_code == 403
    answer = program.post(url, "List-Unsubscribe=One-Click", content_type="application/x-www-form-urlencoded")
    assert answer.status_code == 200
    assert MailChoice.objects.get(enrolment=room.student).rhythm == "never"
    make.answer(room.other, room.thread)
    mail_followers()
    assert len(sink.messages) == 1


def test_an_address_and_a_title_of_any_script_are_sent(room, sink):
    type(room.run).objects.filter(pk=room.run.pk).update(title="وخان 2026, “A”")
    follow(room, "at_once")
    make.thread(room.other, room.passages[0], title="کس نے کہا؟", text="اردو میں " * 500)
    mail_followers()
    [mail] = sink.messages
    assert mail["Subject"].strip() == "کس نے کہا؟ · وخان 2026, “A”"
    assert mail["From"].addresses[0].display_name == "وخان 2026, “A” · Wakhan"
    assert all("اردو میں" in part for part in parts(mail))
