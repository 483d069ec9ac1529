"""Lessons that open by date: students wait and are told until when, staff reads on, the public text is another's."""

import datetime as dt

import pytest

from audit.models import Event
from common import clock
from common.errors import Forbidden
from courses.models import Actor, Interest, LessonPage, Term
from runs.models import LessonOpening, LessonProgress
from runs.services.openings import set_openings
from tests.factories import texts
from tests.factories.classes import EnrolmentFactory, RunFactory, teacher
from tests.made_once import made_once
from tests.statements import statements

pytestmark = pytest.mark.django_db

LATER = "/runs/demo/text/a-module/later/"
DESK = "/cms/teaching/demo/lessons/"


@made_once
def module():
    return texts.module(texts.course())


@made_once
def first(module):
    return texts.lesson(module, title="Now", passages=("Moscow opened talks.",))


@made_once
def later(module, first):
    return texts.lesson(module, key="later", title="Later", passages=("Secret corridors.",))


@made_once
def run(later):
    return RunFactory(key="demo", time_zone="Asia/Karachi")


@made_once
def lead(run):
    return teacher(run)


@pytest.fixture
def student(client, run):
    client.force_login(EnrolmentFactory(run=run).user)
    return client


@pytest.fixture
def desk(client, lead):
    client.force_login(lead.user)
    return client


def open_in(run, lesson, **how):
    moment = clock.now() + dt.timedelta(**how)
    set_openings(run=run, openings={lesson.pk: moment}, by=None, now=clock.now())
    return moment


def words(moment):
    local = moment.astimezone(dt.timezone(dt.timedelta(hours=5)))
    return f"{local:%H:%M}"


def read(client, url, status=200):
    response = client.get(url)
    assert response.status_code == status
    return response.content.decode()


def test_before_its_time_a_student_is_told_when_and_after_it_reads(student, run, later):
    moment = open_in(run, later, days=3)
    html = read(student, LATER)
    assert "has not opened yet" in html
    assert words(moment) in html
    assert "Karachi time" in html
    assert "Secret corridors" not in html
    open_in(run, later, seconds=-1)
    assert "Secret corridors" in read(student, LATER)


def test_outline_home_and_first_page_say_when_a_lesson_opens(student, run, later):
    moment = open_in(run, later, days=3)
    for url in ("/runs/demo/", "/runs/demo/text/a-module/a-lesson/"):
        html = read(student, url)
        assert 'class="later"' in html
        assert words(moment) in html
    assert "/later/" not in student.get("/runs/demo/read-on/").url
    student.post("/runs/demo/text/a-module/a-lesson/read/")
    for url in ("/runs/demo/", "/"):
        assert "The next lesson opens:" in read(student, url)
    assert student.get("/runs/demo/read-on/").url == "/runs/demo/"


def test_a_lesson_that_has_not_opened_is_not_found_in_the_class(student, run, later):
    assert "<mark>corridors</mark>" in read(student, "/runs/demo/search/?q=corridors")
    open_in(run, later, days=3)
    assert "<mark>" not in read(student, "/runs/demo/search/?q=corridors")


CLAIM = {"speaker": "author", "actor": None, "reference": None, "force": "asserts"}


@made_once
def quoted(module, first, later):
    """A term and an interest that only the later lesson speaks of."""
    course = module.get_parent().specific
    term = texts.entry(Term, course, key="overlay", name="overlay", text="What covers others.")
    actor = texts.entry(Actor, course, key="moscow", name="Moscow", kind="state")
    interest = texts.entry(Interest, course, key="gas", name="Gas", region="afghanistan", kind="economic")
    wants = [{"actor": actor.pk, "interest": interest.pk, "stance": "seeks"}]
    claim = {**CLAIM, "says": "Secret claims.", "interests": wants}
    page = LessonPage.objects.get(pk=later.pk)
    (block,) = page.body.raw_data
    page.body = [{**block, "value": {**block["value"], "terms": [term.pk], "claims": [claim]}}]
    page.save_revision().publish()


def test_a_matrix_in_an_open_lesson_quotes_none_that_has_not_opened(client, lead, run, module, later, quoted):
    matrix = {"caption": "Who wants what", "actors": [], "region": "afghanistan"}
    texts.lesson(module, key="gathered", title="Gathered", blocks=[("matrix", matrix)])
    reader = EnrolmentFactory(run=run).user
    open_in(run, later, days=1)
    for user, is_quoted in ((lead.user, True), (reader, False), (lead.user, True)):
        client.force_login(user)
        assert ("Secret claims." in read(client, "/runs/demo/text/a-module/gathered/")) == is_quoted
    open_in(run, later, seconds=-1)
    client.force_login(reader)
    assert "Secret claims." in read(client, "/runs/demo/text/a-module/gathered/")


@pytest.mark.parametrize(("name", "words"), [("interests", "Secret claims."), ("terms", "Later")])
def test_pages_beside_the_lessons_quote_none_that_has_not_opened(client, lead, run, later, quoted, name, words):
    reader = EnrolmentFactory(run=run).user
    for user, is_quoted in ((reader, True), (lead.user, True)):
        client.force_login(user)
        assert (words in client.get(f"/runs/demo/{name}/").text) == is_quoted
    open_in(run, later, days=1)
    for user, is_quoted in ((lead.user, True), (reader, False)):
        client.force_login(user)
        assert (words in client.get(f"/runs/demo/{name}/").text) == is_quoted


def test_a_lesson_that_has_not_opened_takes_no_progress(student, run, later):
    open_in(run, later, days=1)
    for name, fields in (("read", {}), ("reached", {"passage": str(later.passages.get().block)})):
        answer = student.post(f"{LATER}{name}/", fields)
        assert answer.status_code == 403
        assert "This lesson has not opened yet in your class" in answer.text
    assert not LessonProgress.objects.exists()


def test_staff_reads_it_with_a_label_and_the_public_text_and_other_runs_stay_open(client, desk, run, later):
    open_in(run, later, days=3)
    html = read(desk, LATER)
    assert "Secret corridors" in html
    assert "opens for students:" in html
    assert "<mark>" in read(desk, "/runs/demo/search/?q=corridors")
    other = EnrolmentFactory(run=RunFactory(key="other"))
    client.force_login(other.user)
    assert "Secret corridors" in read(client, "/runs/other/text/a-module/later/")
    client.logout()
    assert "Secret corridors" in read(client, "/courses/a-course/a-module/later/")


def test_a_warm_lesson_costs_no_statement_more(student, run, first, later):
    url = "/runs/demo/text/a-module/a-lesson/"
    read(student, url)
    with statements() as before:
        read(student, url)
    open_in(run, later, days=3)
    read(student, url)
    with statements() as after:
        read(student, url)
    assert len(after) == len(before)


def test_an_instructor_sets_and_takes_back_openings_in_the_runs_zone(desk, run, first, later):
    sent = {f"opens_{later.pk}": "2026-10-01T09:00", f"opens_{first.pk}": ""}
    assert desk.post(DESK, sent).status_code == 302
    opening = LessonOpening.objects.get(run=run)
    assert (opening.lesson_id, opening.opens_at) == (later.pk, dt.datetime(2026, 10, 1, 4, tzinfo=dt.UTC))
    assert 'value="2026-10-01T09:00"' in read(desk, DESK)
    event = Event.objects.get(name="runs.lesson_openings_changed")
    assert event.data["openings"] == {str(later.translation_key): "2026-10-01T04:00:00+00:00"}
    desk.post(DESK, sent)
    assert Event.objects.filter(name="runs.lesson_openings_changed").count() == 1
    desk.post(DESK, {f"opens_{later.pk}": ""})
    assert not LessonOpening.objects.exists()


@pytest.mark.parametrize(("by", "second"), [("lesson", "2026-10-08T09:00"), ("module", "2026-10-01T09:00")])
def test_a_plan_is_shown_and_not_kept_until_it_is_saved(desk, run, by, second):
    html = read(desk, f"{DESK}?first=2026-10-01T09:00&days=7&by={by}")
    assert "This is a preview" in html
    assert html.count(f'value="{second}"') >= 1
    assert not LessonOpening.objects.exists()


@pytest.mark.parametrize("first", ["", "soon", "9999-12-31T23:59", "0001-01-01T00:00"])
def test_a_plan_or_a_date_that_makes_no_sense_is_told_at_its_field(desk, run, later, first):
    assert 'class="error-message"' in read(desk, f"{DESK}?first={first}&days=7&by=lesson")
    if first:
        response = desk.post(DESK, {f"opens_{later.pk}": first})
        assert 'class="error-message"' in response.content.decode()
    assert not LessonOpening.objects.exists()


def test_an_assistant_sees_the_dates_and_sets_none(client, run, later):
    open_in(run, later, days=3)
    assistant = teacher(run, role="assistant")
    client.force_login(assistant.user)
    html = read(client, DESK)
    assert f'name="opens_{later.pk}"' not in html
    with pytest.raises(Forbidden):
        set_openings(run=run, openings={later.pk: None}, by=assistant.user, now=clock.now())


def test_the_screen_says_that_the_public_text_stays_open(desk, run):
    assert "does not hide the text" in read(desk, DESK)


def test_lessons_of_another_course_get_no_opening(desk, run):
    foreign = texts.lesson(texts.module(texts.course(key="foreign")), key="foreign")
    assert set_openings(run=run, openings={foreign.pk: clock.now()}, by=None, now=clock.now()) == 0
