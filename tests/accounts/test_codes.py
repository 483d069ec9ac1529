"""One-time codes: readable on paper, good once, useless to who reads the table."""

from datetime import timedelta

import pytest
from django.core.cache import cache
from django.urls import reverse
from hypothesis import given
from hypothesis import strategies as st

from accounts.models import SignInCode
from accounts.rules import codes as rules
from accounts.services import codes
from audit.models import Event
from common import clock
from common.errors import Refusal
from tests.factories.people import UserFactory

NEW = "three words of mine"


@pytest.fixture(autouse=True)
def fresh_limits():
    cache.clear()


@pytest.fixture
def sheet(db):
    """Somebody without mail, and the code on their sheet."""
    user = UserFactory(email="", username="gulnara")
    [(_user, code)] = codes.make_codes(users=[user], by=UserFactory(), now=clock.now())
    return user, code


def test_a_code_has_no_signs_that_a_pen_makes_alike():
    code = rules.make()
    assert len(code) == 10
    assert not set(code) & set("0O1I")


@given(st.text(alphabet=" -\t", max_size=3), st.booleans())
def test_a_code_is_read_back_however_it_is_typed(noise, small):
    code = rules.make()
    typed = noise.join(rules.printed(code)) + noise
    assert rules.typed(typed.lower() if small else typed) == code


def test_the_code_opens_the_account_for_a_new_password_and_signs_in(client, sheet):
    user, code = sheet
    page = client.post(reverse("accounts:code"), {"username": "Gulnara", "code": code.lower()}, follow=True)
    assert page.redirect_chain[-1][0] == reverse("accounts:code_password")
    page = client.post(reverse("accounts:code_password"), {"password": NEW})
    assert page.status_code == 302
    assert client.session["_auth_user_id"] == str(user.pk)
    user.refresh_from_db()
    assert user.check_password(NEW)
    assert Event.objects.filter(name="accounts.sign_in_code_used", subject=user.uuid).exists()


def test_a_code_is_good_once(sheet):
    user, code = sheet
    found = codes.find(username=user.username, code=code, now=clock.now())
    codes.use(code_id=found.pk, password=NEW, now=clock.now())
    with pytest.raises(Refusal, match="was used"):
        codes.find(username=user.username, code=code, now=clock.now())
    with pytest.raises(Refusal, match="was used"):
        codes.use(code_id=found.pk, password=NEW, now=clock.now())


def test_a_code_is_good_for_fourteen_days(sheet):
    user, code = sheet
    assert codes.find(username=user.username, code=code, now=clock.now() + timedelta(days=13, hours=23))
    with pytest.raises(Refusal, match="has run out"):
        codes.find(username=user.username, code=code, now=clock.now() + timedelta(days=14, minutes=1))


def test_a_new_code_makes_the_old_one_void(sheet):
    user, code = sheet
    codes.make_codes(users=[user], by=UserFactory(), now=clock.now())
    with pytest.raises(Refusal):
        codes.find(username=user.username, code=code, now=clock.now())


def test_the_code_itself_is_not_in_the_table(sheet):
    _user, code = sheet
    assert rules.typed(code) not in str(SignInCode.objects.values())


def test_another_persons_code_opens_nothing(client, sheet):
    UserFactory(username="other")
    page = client.post(reverse("accounts:code"), {"username": "other", "code": sheet[1]})
    assert "do not belong together" in page.text


def test_a_weak_password_leaves_the_code_unused(client, sheet):
    user, code = sheet
    client.post(reverse("accounts:code"), {"username": user.username, "code": code})
    page = client.post(reverse("accounts:code_password"), {"password": "password"})
    assert "too short" in page.text
    assert SignInCode.objects.get().used_at is None


def test_tries_are_limited_by_account_and_not_by_address(client, sheet):
    user, code = sheet
    for _try in range(10):
        client.post(reverse("accounts:code"), {"username": user.username, "code": "wrong"})
    page = client.post(reverse("accounts:code"), {"username": user.username, "code": code})
    assert "Too many tries" in page.text
    neighbour = UserFactory(username="neighbour")
    [(_user, theirs)] = codes.make_codes(users=[neighbour], by=UserFactory(), now=clock.now())
    page = client.post(reverse("accounts:code"), {"username": "neighbour", "code": theirs})
    assert page.status_code == 302


def test_the_password_page_without_a_code_leads_back_to_the_code(client, db):
    assert client.get(reverse("accounts:code_password")).url == reverse("accounts:code")


def test_a_new_password_by_code_ends_the_sessions_there_were(client, sheet, settings):
    user, code = sheet
    client.force_login(user)
    found = codes.find(username=user.username, code=code, now=clock.now())
    codes.use(code_id=found.pk, password=NEW, now=clock.now())
    assert client.get(reverse("accounts:settings")).status_code == 302
