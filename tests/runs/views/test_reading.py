"""Reading in a run: who is enrolled reads, how far they are is kept, and the page stays cheap."""

import datetime as dt
import re
from html import unescape
from urllib.parse import urljoin
from uuid import uuid4

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from wagtail.models import PageViewRestriction

from accounts.models import Session, User
from courses.models import Passage
from courses.selectors.passages import passage_url
from runs import margin
from runs.models import Activity, Enrolment, LessonOpening, LessonProgress, Run
from tests.factories import texts, threads
from tests.factories.classes import EnrolmentFactory, RunFactory
from tests.factories.people import UserFactory
from tests.made_once import made_once

pytestmark = pytest.mark.django_db


@made_once
def module():
    return texts.module(texts.course())


@made_once
def lesson(module):
    return texts.lesson(module, passages=("Moscow opened talks.", "Three states came.", "Ten came later."))


@made_once
def enrolment(lesson):
    return EnrolmentFactory(run=RunFactory(key="demo"))


@pytest.fixture
def student(client, enrolment):
    client.force_login(enrolment.user)
    return client


URL = "/runs/demo/text/a-module/a-lesson/"


def passage(lesson, number):
    return Passage.objects.get(lesson=lesson, number=number)


def reach(client, lesson, number):
    return client.post(f"{URL}reached/", {"passage": str(passage(lesson, number).block)})


def test_a_student_reads_the_lesson_in_the_run(student, lesson):
    html = student.get(URL).content.decode()
    assert "Three states came." in html
    assert "I have read this lesson" in html


def test_every_link_of_the_page_leads_somewhere(student, lesson):
    found = re.findall(r'<a [^>]*href="([^"#]+)', student.get(URL).text)
    links = {urljoin(URL, unescape(link)) for link in found if not link.startswith("http")}
    assert f"{URL}pdf/" in links
    assert {link: status for link in links if (status := student.get(link).status_code) >= 400} == {}


def test_a_lesson_of_a_run_is_not_there_for_others(client, lesson, enrolment):
    assert client.get(URL).status_code == 404
    client.force_login(EnrolmentFactory().user)
    assert client.get(URL).status_code == 404
    assert client.post(f"{URL}read/").status_code == 404


def test_a_withdrawn_student_reads_no_more(student, enrolment):
    Enrolment.objects.update(state=Enrolment.State.WITHDRAWN)
    assert student.get(URL).status_code == 404


def test_progress_is_kept_and_never_falls_back(student, lesson, enrolment):
    assert reach(student, lesson, 2).status_code == 204
    assert reach(student, lesson, 1).status_code == 204
    progress = LessonProgress.objects.get(enrolment=enrolment, lesson=lesson)
    assert (progress.furthest, progress.passage.number, progress.completed_at) == (2, 1, None)
    html = student.get(URL).content.decode()
    assert "You stopped at passage 1" in html
    assert "mark--begun" in html


def test_who_comes_to_the_last_passage_has_read_the_lesson(student, lesson):
    reach(student, lesson, 3)
    assert LessonProgress.objects.get().completed_at is not None
    assert "You have read this lesson." in student.get(URL).content.decode()


def test_without_scripts_a_button_says_that_the_lesson_is_read_and_takes_it_back(student, lesson):
    response = student.post(f"{URL}read/")
    assert (response.status_code, response.url) == (302, f"{URL}#end")
    assert "mark--done" in student.get(URL).content.decode()
    student.post(f"{URL}read/", {"undo": "1"})
    assert "mark--done" not in student.get(URL).content.decode()


@pytest.mark.parametrize("passage", ["", "nonsense", "00000000-0000-0000-0000-000000000000"])
def test_a_passage_that_is_not_there_is_not_kept(student, passage):
    assert student.post(f"{URL}reached/", {"passage": passage}).status_code == 404
    assert not LessonProgress.objects.exists()


def test_reading_on_leads_to_where_one_stopped_and_then_to_the_next_lesson(student, module, lesson):
    texts.lesson(module, key="second", passages=("More.",))
    assert student.get("/runs/demo/read-on/").url == URL
    reach(student, lesson, 2)
    assert student.get("/runs/demo/read-on/").url == passage_url(passage(lesson, 2), run_key="demo")
    student.post(f"{URL}read/")
    assert student.get("/runs/demo/read-on/").url == "/runs/demo/text/a-module/second/"
    student.post("/runs/demo/text/a-module/second/read/")
    assert student.get("/runs/demo/read-on/").url == "/runs/demo/"


def test_the_home_of_a_run_shows_its_lessons_and_how_they_stand(student, lesson):
    assert "Begin to read" in student.get("/runs/demo/").content.decode()
    reach(student, lesson, 2)
    html = student.get("/runs/demo/").content.decode()
    assert "passage 2 of 3" in html
    assert "mark--begun" in html


def test_an_unpublished_lesson_or_course_is_not_read_in_a_run(student, lesson):
    assert student.get(URL).status_code == 200
    lesson.unpublish()
    assert student.get(URL).status_code == 404
    assert student.get("/runs/demo/").status_code == 200
    lesson.get_parent().get_parent().specific.unpublish()
    assert student.get("/runs/demo/").status_code == 404


def test_enrolment_opens_a_restricted_course_but_not_a_lesson_that_is_for_some_only(student, lesson):
    course = lesson.get_parent().get_parent()
    PageViewRestriction.objects.create(page_id=course.pk, restriction_type=PageViewRestriction.GROUPS)
    assert student.get(URL).status_code == 200
    PageViewRestriction.objects.create(page_id=lesson.pk, restriction_type=PageViewRestriction.GROUPS)
    assert student.get(URL).status_code == 404


def test_links_between_lessons_stay_in_the_run(student, module, lesson):
    linked = texts.lesson(module, key="linking", passages=(f'See <a linktype="page" id="{lesson.pk}">the talks</a>.',))
    assert f'href="{URL}">the talks</a>' in student.get("/runs/demo/text/a-module/linking/").content.decode()
    public = student.get(f"/courses/a-course/a-module/{linked.slug}/").content.decode()
    assert 'href="/courses/a-course/a-module/a-lesson/">the talks</a>' in public


def test_the_margin_is_open_to_other_apps(student, lesson, monkeypatch):
    def say(reader, document, language):
        block = str(document.passages[1].block)
        return {block: [margin.MarginNote("tests/note.html", f"for {reader.access.enrolment.user.name}")]}

    monkeypatch.setitem(margin.contributors._things, "tests", margin.Contributor(say))
    name = Enrolment.objects.get().user.name
    html = student.get(URL).content.decode()
    row = html[html.index(passage(lesson, 2).fragment) : html.index(passage(lesson, 3).fragment)]
    assert f"for {name}" in row
    assert f"for {name}" not in student.get("/courses/a-course/a-module/a-lesson/").content.decode()


def statements(client, url):
    with CaptureQueriesContext(connection) as captured:
        assert client.get(url).status_code == 200
    control = ("BEGIN", "COMMIT", "SAVEPOINT", "RELEASE", "ROLLBACK")
    return [query["sql"] for query in captured if not query["sql"].startswith(control)]


def test_a_warm_lesson_takes_two_statements_sign_in_and_margin_included(student, module, lesson):
    student.get(URL)
    few = statements(student, URL)
    assert len(few) <= 2, few
    for n in range(10):
        texts.lesson(module, key=f"more-{n}", passages=("More.",))
    student.get(URL)
    assert len(statements(student, URL)) == len(few)


@pytest.mark.parametrize(
    "end",
    [
        lambda user: Session.objects.all().delete(),
        lambda user: Session.objects.update(expire_date=timezone.now()),
        lambda user: Session.objects.update(session_data="made up"),
        lambda user: User.objects.update(is_active=False),
        lambda user: User.objects.update(password="another"),
    ],
    ids=["deleted", "expired", "made up", "account closed", "password changed"],
)
def test_a_lesson_opens_to_no_session_that_has_ended(student, enrolment, lesson, end):
    assert student.get(URL).status_code == 200
    end(enrolment.user)
    assert student.get(URL).status_code == 404


def test_a_session_reads_for_its_own_person_alone(client, student, enrolment, lesson):
    other = Client()
    other.force_login(UserFactory())
    assert other.get(URL).status_code == 404
    assert enrolment.user.name in student.get(URL).text


def test_what_is_kept_of_the_run_and_its_reader_is_read_anew_once_it_has_changed(
    demo, student, enrolment, module, lesson
):
    target = uuid4()
    activity = Activity.objects.create(run=enrolment.run, kind="demo", target=target, title="First", module=module)
    opening = LessonOpening.objects.create(run=enrolment.run, lesson=lesson, opens_at=timezone.now())
    changes = (
        lambda: Activity.objects.update(title="A mock debate"),
        lambda: User.objects.update(name="Zarina Omarova"),
        lambda: Run.objects.update(title="The winter class"),
    )
    student.get(URL)
    for change, shown in zip(changes, ("A mock debate", "Zarina Omarova", "The winter class"), strict=True):
        assert shown not in student.get(URL).text
        change()
        assert shown in student.get(URL).text
    LessonOpening.objects.filter(pk=opening.pk).update(opens_at=timezone.now() + dt.timedelta(days=1))
    assert "Moscow opened talks." not in student.get(URL).text
    LessonOpening.objects.all().delete()
    assert "Moscow opened talks." in student.get(URL).text
    activity.delete()
    assert "A mock debate" not in student.get(URL).text


def test_threads_and_notes_are_read_only_where_there_are_any(student, module, lesson):
    threads.thread(Enrolment.objects.get(), passage(lesson, 1))
    texts.lesson(module, key="silent", passages=("Nobody asked.",))
    for address, asked in ((URL, 2), ("/runs/demo/text/a-module/silent/", 1)):
        student.get(address)
        assert len(statements(student, address)) == asked


def test_reading_is_kept_in_one_row_for_each_lesson(student, lesson):
    for number in (1, 2, 3, 2):
        reach(student, lesson, number)
    progress = LessonProgress.objects.get()
    assert progress.started_at <= progress.read_at
    assert progress.read_at - progress.started_at < dt.timedelta(minutes=5)
