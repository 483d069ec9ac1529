"""Addresses by language, times in a zone, points, initials."""

import datetime as dt
from decimal import Decimal

import pytest
from django.template import Context, Template
from django.test import Client, RequestFactory
from django.utils import translation

from common import clock
from common.templatetags import wakhan
from tests.factories.people import UserFactory

AT = dt.datetime(2026, 5, 3, 20, 12, 7, tzinfo=dt.UTC)


@pytest.fixture(autouse=True)
def year(monkeypatch):
    monkeypatch.setattr(clock, "now", lambda: dt.datetime(2026, 6, 1, tzinfo=dt.UTC))


def shown(source: str, **context) -> str:
    with translation.override("en"):
        return Template("{% load wakhan %}" + source).render(Context(context)).strip()


@pytest.mark.parametrize(
    ("here", "language", "there"),
    [
        ("/components/?a=1&b=%D8%A7", "ur", "/ur/components/?a=1&b=%D8%A7"),
        ("/ur/components/?a=1", "en", "/components/?a=1"),
        ("/accounts/login/?next=/x/", "ur", "/ur/accounts/login/?next=/x/"),
        ("/no/such/page/", "ur", "/ur/"),
        ("/ur/no/such/page/", "en", "/"),
        ("/cms/", "ur", "/ur/"),
    ],
)
def test_a_page_links_to_itself_in_the_other_language_or_else_to_the_home(here, language, there):
    request = RequestFactory().get(here)
    with translation.override("ur" if here.startswith("/ur/") else "en"):
        assert wakhan.language_url(Context({"request": request}), language) == there


def test_a_time_is_shown_in_the_zone_of_its_run_and_names_the_zone_where_asked():
    words = shown('{% local_time at "Asia/Karachi" named=True %}', at=AT)
    assert (
        words
        == '<time datetime="2026-05-03T20:12:07+00:00">4 May, 01:12</time> <span class="soft">(Karachi time)</span>'
    )
    assert "01:12:07</time>" in shown('{% local_time at "Asia/Karachi" seconds=True %}', at=AT)


def test_a_time_of_another_year_says_its_year():
    assert ">4 May 2025, 01:12<" in shown('{% local_time at "Asia/Karachi" %}', at=AT.replace(year=2025))


def test_no_time_shows_nothing():
    assert shown('{% local_time at "Asia/Karachi" %}', at=None) == ""


@pytest.mark.parametrize(
    ("value", "words", "signed"),
    [
        (Decimal("13.500"), "13.5", "+13.5"),
        (Decimal("100"), "100", "+100"),
        (Decimal("-1.500"), "−1.5", "−1.5"),
        (Decimal("0.000"), "0", "0"),
        (Decimal("1E+2"), "100", "+100"),
        (None, "", ""),
    ],
)
def test_points_carry_no_idle_zeros_and_a_change_carries_its_sign(value, words, signed):
    with translation.override("en"):
        assert (wakhan.points(value), wakhan.signed_points(value)) == (words, signed)


def test_in_urdu_a_sign_stays_before_its_number():
    with translation.override("ur"):
        assert wakhan.signed_points(Decimal("-1.5")) == "\N{LEFT-TO-RIGHT MARK}−1.5"


@pytest.mark.parametrize(
    ("name", "letters"),
    [("Zarmina Khan", "ZK"), ("ali", "A"), ("زرمینہ خان", "ز"), ("A B C", "AC"), ("Ayesha (demo)", "A"), ("", "?")],
)
def test_initials_stand_for_a_name_in_either_script(name, letters):
    assert wakhan.initials(name) == letters


@pytest.mark.django_db
def test_the_frame_of_a_page_costs_no_statement_beyond_the_person(client: Client, django_assert_num_queries):
    client.force_login(UserFactory(is_staff=True, theme="dark"))
    with django_assert_num_queries(1):
        page = client.get("/components/").content.decode()
    assert 'data-theme="dark"' in page


@pytest.mark.django_db
def test_an_urdu_page_is_mirrored_and_says_so(client: Client):
    client.force_login(UserFactory(is_staff=True))
    assert '<html lang="ur" dir="rtl"' in client.get("/ur/components/").content.decode()


@pytest.mark.django_db
def test_who_is_signed_in_keeps_the_language_they_turn_to(client: Client):
    user = UserFactory(is_staff=True)
    client.force_login(user)
    answer = client.post("/accounts/language/", {"language": "ur", "next": "/components/?a=1"})
    assert answer.headers["Location"] == "/ur/components/?a=1"
    user.refresh_from_db()
    assert user.language == "ur"
