"""The text as PDF: read back as a reader's software reads it, kept by version, and closed where the text is closed."""

import datetime as dt
import io
from threading import Thread

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.db import connection
from pypdf import PdfReader
from wagtail.models import Locale, PageViewRestriction

from common import clock
from courses.models import Actor, Interest, LessonPage, Note, PrintedText, Reference
from courses.services import printing, typesetting
from runs.services.openings import set_openings
from tests.factories import texts
from tests.factories.classes import EnrolmentFactory, RunFactory, teacher
from tests.made_once import made_once

pytestmark = pytest.mark.django_db

COURSE = "/courses/a-course/pdf/"
LESSON = "/courses/a-course/a-module/a-lesson/pdf/"
MAP = ("map", {"caption": "Where it lies", "places": []})
TABLE = {"columns": [{"type": "text", "heading": "Date"}], "rows": [{"values": ["Cell of 2016"]}], "caption": ""}


@made_once
def course():
    return texts.course()


@made_once
def lesson(course):
    work = texts.entry(Reference, course, key="doe", kind="report", title="Gas to Multan", date="2018")
    texts.entry(Note, course, key="3", reference=work)
    claim = {"speaker": "author", "actor": None, "reference": None, "force": "asserts", "says": "Pipelines bind."}
    blocks = [
        ("heading", "Corridors"),
        ("passage", {"text": "<p>Moscow opened talks.[^3]</p>", "terms": [], "claims": [claim]}),
        ("table", {"caption": "Rounds", "table": TABLE, "text": ""}),
        MAP,
    ]
    return texts.lesson(texts.module(course), title="Talks", blocks=blocks)


@pytest.fixture
def read(client, django_capture_on_commit_callbacks):
    """Ask for a PDF, have the worker make it, and read it."""

    def read(url):
        with django_capture_on_commit_callbacks(execute=True):
            first = client.get(url)
        assert first.status_code == 202
        assert first.headers["Refresh"] == "3"
        answer = client.get(url)
        assert answer.headers["Content-Type"] == "application/pdf"
        return PdfReader(io.BytesIO(b"".join(answer.streaming_content)))

    return read


def words(pdf):
    return " ".join(" ".join(page.extract_text() for page in pdf.pages).split())


def test_a_lesson_is_tagged_named_and_whole(read, lesson):
    pdf = read(LESSON)
    text = words(pdf)
    for piece in ("Talks", "Corridors", "Moscow opened talks.", "Cell of 2016", "Gas to Multan", "Pipelines bind."):
        assert piece in text
    catalog = pdf.trailer["/Root"]
    assert pdf.metadata.title == "Talks · A course"
    assert catalog["/Lang"] == "en"
    assert catalog["/MarkInfo"]["/Marked"]
    assert "/StructTreeRoot" in catalog
    assert b"pdfuaid:part" in catalog["/Metadata"].get_data()
    assert [entry.title for entry in pdf.outline if not isinstance(entry, list)] == ["Talks"]
    assert "1 / " in text


def test_a_course_has_its_open_lessons_and_no_other(read, course, lesson):
    module = lesson.get_parent()
    texts.lesson(module, key="second", title="Second", passages=("Open words.",))
    hidden = texts.lesson(module, key="hidden", title="Hidden", passages=("Secret words.",))
    PageViewRestriction.objects.create(page_id=hidden.pk, restriction_type=PageViewRestriction.LOGIN)
    text = words(read(COURSE))
    assert "Open words." in text
    assert "Moscow opened talks." in text
    assert "Secret words." not in text


def test_urdu_is_set_from_right_to_left_in_its_own_language(read):
    locale, _ = Locale.objects.get_or_create(language_code="ur")
    course = texts.course(locale=locale)
    texts.lesson(texts.module(course, locale=locale), passages=("افغانستان میں روس",), locale=locale)
    assert read(LESSON).trailer["/Root"]["/Lang"] == "ur"


def test_a_new_version_is_a_new_file_and_the_old_one_is_cleared(read, lesson):
    read(LESSON)
    old = PrintedText.objects.get()
    page = LessonPage.objects.get(pk=lesson.pk)
    page.title = "Later talks"
    page.save_revision().publish()
    assert "Later talks" in words(read(LESSON))
    assert PrintedText.objects.get().pk != old.pk


def test_what_nobody_asked_for_again_is_cleared_by_the_hour(read, lesson, django_capture_on_commit_callbacks):
    read(LESSON)
    name = PrintedText.objects.get().file.name
    printing.clear_outdated(now=clock.now())
    assert PrintedText.objects.count() == 1
    LessonPage.objects.get(pk=lesson.pk).unpublish()
    with django_capture_on_commit_callbacks(execute=True):
        printing.clear_outdated(now=clock.now())
    assert not PrintedText.objects.exists()
    assert not default_storage.exists(name)


def test_a_file_is_made_once_however_often_it_is_asked_for(read, lesson, monkeypatch):
    read(LESSON)
    monkeypatch.setattr(printing, "pdf_of", lambda html: pytest.fail("made again"))
    printing.make(PrintedText.objects.get().pk)


def test_who_may_not_read_the_text_gets_no_file(client, read, lesson, course):
    read(LESSON)
    PageViewRestriction.objects.create(page_id=course.pk, restriction_type=PageViewRestriction.LOGIN)
    for url in (COURSE, LESSON):
        assert client.get(url).status_code == 302
    assert client.get(f"/media/{PrintedText.objects.first().file.name}").status_code == 404


def test_in_a_run_a_lesson_is_printed_once_it_has_opened(client, read, lesson, course):
    run = RunFactory(key="demo", course=course)
    client.force_login(EnrolmentFactory(run=run).user)
    now = clock.now()
    set_openings(run=run, openings={lesson.pk: now + dt.timedelta(days=1)}, by=None, now=now)
    url = "/runs/demo/text/a-module/a-lesson/pdf/"
    assert "has not opened yet" in client.get(url).content.decode()
    set_openings(run=run, openings={lesson.pk: None}, by=None, now=now)
    assert "Moscow opened talks." in words(read(url))


def test_what_a_run_prints_quotes_no_lesson_that_has_not_opened(client, read, lesson, course):
    PageViewRestriction.objects.create(page_id=course.pk, restriction_type=PageViewRestriction.LOGIN)
    actor = texts.entry(Actor, course, key="moscow", name="Moscow", kind="state")
    interest = texts.entry(Interest, course, key="a-port", name="A warm port", region="afghanistan", kind="economic")
    seeks = [{"actor": actor.pk, "interest": interest.pk, "stance": "seeks"}]
    claim = {"speaker": "author", "actor": None, "reference": None, "force": "asserts", "says": "It does."}
    says = {"text": "<p>Secret words.</p>", "terms": [], "claims": [{**claim, "interests": seeks}]}
    module, matrix = lesson.get_parent(), {"caption": "Who wants what", "actors": [], "region": "afghanistan"}
    later = texts.lesson(module, key="later", title="Later", blocks=[("passage", says)])
    texts.lesson(module, key="gathered", title="Gathered", blocks=[("matrix", matrix)])
    run = RunFactory(key="demo", course=course)
    now, reader = clock.now(), EnrolmentFactory(run=run).user
    set_openings(run=run, openings={later.pk: now + dt.timedelta(days=1)}, by=None, now=now)
    gathered = "/runs/demo/text/a-module/gathered/pdf/"
    client.force_login(teacher(run).user)
    assert "A warm port" in words(read(gathered))
    client.force_login(reader)
    assert "A warm port" not in words(read(gathered))
    whole = words(read("/runs/demo/pdf/"))
    assert "Moscow opened talks." in whole
    assert "have not opened in your class yet are left out" in whole
    assert "A warm port" not in whole
    assert "Secret words." not in whole

    printing.clear_outdated(now=now)
    assert PrintedText.objects.count() == 3
    printing.clear_outdated(now=now + dt.timedelta(days=2))
    assert PrintedText.objects.get().without == [], "what those who teach were given"


@pytest.mark.parametrize(
    ("failure", "sentence"), [(typesetting.Unable, "libpango-1.0-0"), (ValueError, "could not be made")]
)
def test_a_file_that_cannot_be_made_is_told_and_asked_for_again_later(
    client, lesson, monkeypatch, django_capture_on_commit_callbacks, failure, sentence
):
    def fail(html):
        raise failure

    monkeypatch.setattr(printing, "pdf_of", fail)
    with django_capture_on_commit_callbacks(execute=True):
        client.get(LESSON)
    answer = client.get(LESSON)
    assert sentence in answer.content.decode()
    assert "Refresh" not in answer.headers
    PrintedText.objects.update(asked_at=clock.now() - dt.timedelta(minutes=5))
    assert client.get(LESSON).headers["Refresh"] == "3"


@pytest.mark.parametrize(
    "url",
    [
        "file:///etc/passwd",
        "http://localhost:8000.example.org/media/images/a.png",
        "http://example.org/media/images/a.png",
        "/documents/1/secret",
        "/media/printed/1.pdf",
        "/media/images/../printed/1.pdf",
        "/media/images/..%2fprinted%2f1.pdf",
        "/media/images/..",
        "data:text/plain,x",
    ],
)
def test_the_typesetter_fetches_nothing_but_pictures_of_the_site(settings, url):
    with pytest.raises(ValueError, match="not a picture"):
        typesetting.picture_at(url if ":" in url else settings.BASE_URL + url)


def test_a_picture_of_the_site_is_fetched(settings):
    default_storage.save("images/a.png", ContentFile(b"dots"))
    assert typesetting.picture_at(f"{settings.BASE_URL}/media/images/a.png") == b"dots"


@pytest.mark.django_db(transaction=True)
def test_a_reader_does_not_wait_while_the_file_is_being_made(client, lesson, monkeypatch):
    seen = []

    def meanwhile(html):
        def look():
            seen.append(client.get(LESSON).status_code)
            connection.close()

        reader = Thread(target=look)
        reader.start()
        reader.join(timeout=20)
        return b"%PDF"

    monkeypatch.setattr(printing, "pdf_of", meanwhile)
    client.get(LESSON)
    assert seen == [202]
