"""The door as students come to it, by digits or by scanning; nobody else gets in."""

from datetime import timedelta
from decimal import Decimal

import pytest
from django.core.cache import cache
from django.urls import reverse

from common import clock
from grading.models import Entry
from grading.rules.attendance import code_at
from grading.services.attendance import add_session, close_door, open_door
from tests.factories.classes import EnrolmentFactory
from tests.made_once import made_once
from tests.words import words

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def no_limits():
    cache.clear()


@pytest.fixture
def session(run, teacher):
    known = {"title": "Monday", "points": Decimal(1), "late_points": Decimal("0.5")}
    made = add_session(run=run, by=teacher, now=clock.now(), **known)
    return open_door(session=made, minutes=15, late_after=10, by=teacher, now=clock.now())


@made_once
def address(run):
    return reverse("grading:door", args=[run.key])


@pytest.fixture
def phone(client, student):
    client.force_login(student.user)
    return client


def code(session):
    return code_at(session.secret, clock.now())


def test_the_digits_are_entered_without_a_script_in_any_script_of_writing(phone, session, address):
    assert "The six digits" in words(phone.get(address))
    typed = " ".join(code(session).translate(str.maketrans("0123456789", "۰۱۲۳۴۵۶۷۸۹")))
    page = phone.post(address, {"code": typed})
    assert "Monday : You are entered as present." in words(page)
    assert "present Monday" in words(page)
    assert "present already" in words(phone.post(address, {"code": code(session)}))
    assert Entry.objects.count() == 1


def test_who_scans_presses_one_button_and_opening_the_address_enters_nobody(phone, session, address, monkeypatch):
    page = phone.get(address, {"code": code(session)})
    assert "I am here" in words(page)
    assert not Entry.objects.exists()
    ticket = page.text.split('name="ticket" value="')[1].split('"')[0]
    later = clock.now() + timedelta(seconds=100)
    monkeypatch.setattr(clock, "now", lambda: later)
    assert "You are entered as present." in words(phone.post(address, {"ticket": ticket}))


def test_a_ticket_is_its_students_alone_and_void_after_another_opening(client, phone, run, session, address, teacher):
    ticket = phone.get(address, {"code": code(session)}).text.split('name="ticket" value="')[1].split('"')[0]
    client.force_login(EnrolmentFactory(run=run).user)
    assert client.post(address, {"ticket": ticket}).status_code == 409
    open_door(session=session, minutes=15, late_after=10, by=teacher, now=clock.now())
    assert phone.post(address, {"ticket": ticket}).status_code == 409
    assert not Entry.objects.exists()


def test_a_code_that_is_wrong_or_has_run_out_is_told(phone, session, address):
    old = code_at(session.secret, clock.now() - timedelta(minutes=3))
    page = phone.get(address, {"code": old})
    assert page.status_code == 409
    assert "it changes every half minute" in words(page)
    assert phone.post(address, {"code": "abc"}).status_code == 409


def test_guesses_are_counted_and_told_in_a_sentence(phone, session, address):
    for _ in range(10):
        phone.post(address, {"code": "1"})
    page = phone.post(address, {"code": code(session)})
    assert page.status_code == 429
    assert "Too many tries. Wait five minutes, or tell your instructor that you are here." in words(page)
    assert not Entry.objects.exists()


def test_a_closed_door_says_so(phone, session, address, teacher):
    close_door(session=session, by=teacher, now=clock.now())
    assert "No door is open here now." in words(phone.get(address))
    assert "Ask your instructor" in words(phone.post(address, {"code": code(session)}))


def test_strangers_find_nothing_and_staff_come_to_the_lists(client, run, session, address, teacher):
    assert "/login/" in client.get(address).url
    client.force_login(EnrolmentFactory().user)
    assert client.get(address).status_code == 404
    client.force_login(teacher)
    assert client.get(address).url == reverse("grading_desk:attendance", args=[run.key])
