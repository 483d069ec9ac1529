"""Taking attendance on the desk: sessions, the door with its picture, and the list."""

import pytest
from django.urls import reverse

from common import clock
from grading.models import ClassSession, Entry, LineItem, Mark
from grading.rules.attendance import code_at
from tests.factories.classes import EnrolmentFactory
from tests.made_once import made_once
from tests.words import words

pytestmark = pytest.mark.django_db
NEW = {"title": "Monday", "points": "1", "late_points": "0.5"}


@made_once
def sessions(run):
    return reverse("grading_desk:attendance", args=[run.key])


@pytest.fixture
def address(lead, run, sessions):
    lead.post(sessions, NEW)
    return reverse("grading_desk:attendance_session", args=[run.key, ClassSession.objects.get().uuid])


def test_a_session_is_a_column_that_is_listed(lead, sessions, address):
    assert LineItem.objects.get(title="Monday").points == 1
    assert "Monday" in words(lead.get(sessions))
    assert "There is a column with this title" in words(lead.post(sessions, NEW))
    assert "Who is late cannot get more" in words(lead.post(sessions, {**NEW, "title": "B", "late_points": "2"}))


def test_the_door_shows_picture_digits_and_address_while_it_is_open(lead, run, address):
    assert "qr-path" not in lead.get(address).text
    page = lead.post(f"{address}door/", {"minutes": "15", "late_after": "10"}, follow=True)
    session = ClassSession.objects.get()
    shown = {code_at(session.secret, at) for at in (session.opened_at, clock.now())}
    assert any(f"{code[:3]} {code[3:]}" in words(page) for code in shown)
    assert f"http://testserver/runs/{run.key}/door/" in page.text
    assert "qr-path" in page.text
    assert " style=" not in page.text.split('id="door"')[1].split("</section>")[0]
    lead.post(f"{address}door/", {"close": "1"})
    assert "door__picture" not in lead.get(address).text


def test_the_door_brings_itself_anew_without_the_list_and_the_page_when_it_is_closed(lead, run, address):
    EnrolmentFactory(run=run, user__name="Amina")
    lead.post(f"{address}door/", {"minutes": "15", "late_after": "10"})
    assert '<details class="roll-folds">' in lead.get(address).text
    assert '<details class="roll-folds" open>' in lead.get(address, {"list": "1"}).text
    fragment = lead.get(address, headers={"HX-Request": "true"})
    assert "1 not there yet" in words(fragment)
    assert "Amina" not in fragment.text
    lead.post(f"{address}door/", {"close": "1"})
    assert lead.get(address, headers={"HX-Request": "true"}).headers["HX-Refresh"] == "true"


def test_minutes_that_make_no_sense_are_told(lead, address):
    for minutes in ("0", "999", "NaN", ""):
        page = lead.post(f"{address}door/", {"minutes": minutes, "late_after": "0"}, follow=True)
        assert "A door is open for 1 to 180 minutes" in words(page)


def test_the_list_is_ticked_with_one_press_each(lead, run, address):
    amina = EnrolmentFactory(run=run, user__name="Amina")
    assert "Amina not there yet" in words(lead.get(address))
    answer = lead.post(address, {"tick": f"{amina.uuid}/late/"})
    assert answer.url.endswith(f"?list=1#{amina.uuid}")
    assert "Amina late" in words(lead.get(address))
    assert f'value="{amina.uuid}/present/0.5"' in lead.get(address).text
    page = words(lead.post(address, {"tick": f"{amina.uuid}/absent/"}, follow=True))
    assert "Amina: Somebody entered this student meanwhile" in page
    lead.post(address, {"tick": f"{amina.uuid}/present/0.5"})
    assert Mark.objects.get().points == 1


def test_the_rest_is_entered_as_absent(lead, run, address):
    for _ in range(3):
        EnrolmentFactory(run=run)
    assert "Enter the 3 who are not there as absent" in words(lead.get(address))
    assert "3 students are entered as absent." in words(lead.post(f"{address}rest/", follow=True))
    assert Entry.objects.count() == 3


def test_made_up_ticks_answer_404(lead, run, address):
    student = EnrolmentFactory(run=run)
    for tick in ("", "x/present/", f"{student.uuid}/king/", f"{EnrolmentFactory().uuid}/present/"):
        assert lead.post(address, {"tick": tick}).status_code == 404


def test_an_assistant_takes_attendance_and_adds_no_session(aide, run, sessions):
    assert aide.post(sessions, NEW).status_code == 403
    assert not ClassSession.objects.exists()
    assert "No sessions yet" in words(aide.get(sessions))
