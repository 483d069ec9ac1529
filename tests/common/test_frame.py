"""What is personal in a page that is kept for everybody: it is this reader's, whoever read before."""

import re

import pytest
from django.contrib.messages import constants
from django.contrib.messages.storage.cookie import CookieStorage
from django.http import HttpResponse
from django.test import Client

from tests.factories import texts
from tests.factories.classes import EnrolmentFactory, RunFactory

pytestmark = pytest.mark.django_db

PUBLIC = "/courses/a-course/a-module/a-lesson/"
IN_RUN = "/runs/demo/text/a-module/a-lesson/"


@pytest.fixture(autouse=True)
def lesson():
    return texts.lesson(texts.module(texts.course()), passages=("Moscow opened talks.",))


@pytest.fixture
def run():
    return RunFactory(key="demo")


def signed_in(run, **user) -> Client:
    client = Client()
    client.force_login(EnrolmentFactory(run=run, **{f"user__{name}": value for name, value in user.items()}).user)
    return client


@pytest.mark.parametrize("url", [PUBLIC, IN_RUN])
def test_each_reader_sees_their_own_name_and_colours_and_nobody_elses(run, url):
    zarina, omar = signed_in(run, name="Zarina Gul", theme="dark"), signed_in(run, name="<b>Omar</b>", theme="")
    for _ in range(2):
        hers, his = zarina.get(url).content.decode(), omar.get(url).content.decode()
        assert "Zarina Gul" in hers
        assert "Omar" not in hers
        assert 'data-theme="dark"' in hers
        assert "&lt;b&gt;Omar&lt;/b&gt;" in his
        assert "Zarina" not in his
        assert "data-theme" not in his
    visitor = Client().get(PUBLIC).content.decode()
    assert "Zarina" not in visitor
    assert "Omar" not in visitor


def test_the_forms_of_a_kept_page_bear_the_token_of_who_reads(run):
    for client in (Client(enforce_csrf_checks=True) for _ in range(2)):
        client.force_login(EnrolmentFactory(run=run).user)
        html = client.get(IN_RUN).content.decode()
        tokens = set(re.findall(r'name="csrfmiddlewaretoken" value="(\w+)"', html))
        assert len(tokens) == 1
        assert client.post(f"{IN_RUN}read/", {"csrfmiddlewaretoken": tokens.pop()}).status_code == 302
        assert client.post(f"{IN_RUN}read/").status_code == 403


def test_the_way_to_the_other_language_and_to_signing_in_keeps_the_query():
    for query in ("", "?a=1&b=2", "?a=3"):
        html = Client().get(PUBLIC + query).content.decode()
        escaped = query.replace("&", "&amp;")
        assert f'href="/ur{PUBLIC}{escaped}"' in html
        urdu = Client().get(f"/ur{PUBLIC}{query}").content.decode()
        assert f'href="{PUBLIC}{escaped}"' in urdu
        assert "%3Fa%3D" in html or not query


def test_a_message_is_told_once_on_a_kept_page(run):
    client = signed_in(run)
    storage = CookieStorage(request=type("Request", (), {"COOKIES": {}})())
    storage.add(constants.SUCCESS, "You are in the class.")
    response = HttpResponse()
    storage.update(response)
    client.cookies[CookieStorage.cookie_name] = response.cookies[CookieStorage.cookie_name].value
    assert client.get(IN_RUN).content.decode().count("You are in the class.") == 1
    assert "You are in the class." not in client.get(IN_RUN).content.decode()
