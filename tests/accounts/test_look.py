"""Colours and letters as each reader chose them: with the account, or on the device of who has none."""

import pytest
from django.test import Client
from django.urls import reverse

from common.look import COOKIE
from tests.factories import texts
from tests.factories.people import UserFactory
from tests.made_once import made_once

pytestmark = pytest.mark.django_db

LOOK = reverse("accounts:look")
EASY = {"theme": "dark", "text_size": "larger", "face": "easy"}
ATTRIBUTES = ' data-theme="dark" data-text="larger" data-face="easy">'


@made_once
def lesson():
    return texts.lesson(texts.module(texts.course()), passages=("One.", "Two.")).get_url()


def first_line(client: Client, address: str) -> str:
    return client.get(address).content.decode().split("<head>", 1)[0]


def test_who_signs_in_reads_so_on_every_device_and_every_page(client, lesson):
    person = UserFactory()
    client.force_login(person)
    assert client.post(LOOK, {**EASY, "next": lesson}).url == lesson
    another = Client()
    another.force_login(person)
    for address in (lesson, LOOK):
        assert ATTRIBUTES in first_line(another, address)
        assert "data-" not in first_line(Client(), address)


def test_a_visitors_device_remembers_and_forgets(client, lesson):
    client.post(LOOK, {**EASY, "next": lesson})
    assert ATTRIBUTES in first_line(client, lesson)
    assert 'value="larger" ' in client.get(LOOK).content.decode()
    client.post(LOOK, {"theme": "", "text_size": "", "face": "", "next": lesson})
    assert "data-" not in first_line(client, lesson)


@pytest.mark.parametrize("told", ['dark"><script>.x', "pink.huge", "...", "%00"])
def test_a_made_up_cookie_says_nothing(client, lesson, told):
    client.cookies[COOKIE] = told
    assert "<script" not in first_line(client, lesson)
    assert "data-" not in first_line(client, lesson).replace(' data-theme="dark"', "")


def test_a_made_up_choice_changes_nothing(client):
    person = UserFactory()
    client.force_login(person)
    assert client.post(LOOK, {**EASY, "face": "pink"}).status_code == 200
    person.refresh_from_db()
    assert (person.theme, person.face) == ("", "")


def test_one_comes_back_to_where_one_was_and_never_off_the_site(client):
    assert 'name="next" value="/courses/"' in client.get(LOOK, headers={"referer": "/courses/"}).content.decode()
    away = client.get(LOOK, headers={"referer": "https://elsewhere.example/"}).content.decode()
    assert 'name="next" value="/"' in away
    assert client.post(LOOK, {"next": "//elsewhere.example/"}).url == "/"
