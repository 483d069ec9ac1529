"""Signing in and out: by name or address, limits by account, one's own language, a device that forgets."""

import pytest
from allauth.mfa.totp.internal import auth as totp_auth
from django.core.cache import cache
from django.test import Client
from django.urls import reverse

from accounts.backends import PlainBackend
from accounts.models import User
from accounts.services import codes
from common import clock
from tests.factories.classes import teacher
from tests.factories.people import PASSWORD, UserFactory
from tests.made_once import made_once

pytestmark = pytest.mark.django_db
LOGIN = "/accounts/login/"


@pytest.fixture(autouse=True)
def fresh_limits():
    cache.clear()


@made_once
def person():
    return UserFactory(username="gulnara", email="gulnara@example.org")


def sign_in(client, login, password=PASSWORD, **more):
    return client.post(LOGIN, {"login": login, "password": password, **more})


@pytest.mark.parametrize("login", ["gulnara", "Gulnara", "gulnara@example.org", "Gulnara@Example.org"])
def test_people_sign_in_by_username_or_address(client, person, login):
    assert sign_in(client, login).url == "/"


def test_who_reads_urdu_lands_on_the_urdu_home(client, person):
    person.language = "ur"
    person.save()
    assert sign_in(client, "gulnara").url == "/ur/"


def test_who_turned_to_urdu_on_the_way_in_lands_on_the_urdu_home(client, person):
    assert client.post("/ur/accounts/login/", {"login": person.username, "password": PASSWORD}).url == "/ur/"


def test_wrong_passwords_are_counted_by_account(client, person):
    for _try in range(10):
        sign_in(client, "gulnara", "wrong")
    assert "Too many failed" in sign_in(client, "gulnara").text
    UserFactory(username="neighbour")
    assert sign_in(client, "neighbour").status_code == 302


def test_a_campus_behind_one_address_signs_in(client):
    for number in range(60):
        UserFactory(username=f"campus{number}")
        assert sign_in(client, f"campus{number}", REMOTE_ADDR="203.0.113.7").status_code == 302
        client.logout()


def test_nobody_signs_up_uninvited(client):
    client.post("/accounts/signup/", {"username": "me", "email": "me@example.org", "password1": PASSWORD})
    assert not User.objects.filter(username="me").exists()


def test_signing_out_has_the_device_forget(client, person):
    client.force_login(person)
    page = client.post("/accounts/logout/")
    assert page["Clear-Site-Data"] == '"cache"'
    assert page.cookies["wakhan_forget"].value == "1"
    assert "_auth_user_id" not in client.session


def test_signing_out_of_the_admin_forgets_too(client):
    client.force_login(teacher().user)
    assert "Clear-Site-Data" in client.post("/cms/logout/").headers


def test_the_admin_has_no_door_of_its_own(client):
    assert client.get("/cms/login/?next=/cms/").url == "/accounts/login/?next=/cms/"
    page = client.get("/cms/", follow=True)
    assert page.redirect_chain[-1][0] == "/accounts/login/?next=/cms/"


def test_a_student_at_the_admins_door_is_told_whose_it_is(client, person):
    client.force_login(person)
    page = client.get("/cms/", follow=True)
    assert page.status_code == 403
    assert "for those who teach" in page.text
    assert "permission to access the admin" not in page.text


def test_loading_who_is_signed_in_takes_one_statement(client, person, django_assert_num_queries):
    backend = PlainBackend()
    with django_assert_num_queries(1):
        loaded = backend.get_user(person.pk)
    assert loaded == person
    assert {f.attname for f in loaded._meta.concrete_fields} <= set(loaded.__dict__)
    person.is_active = False
    person.save()
    assert backend.get_user(person.pk) is None


def test_other_sessions_can_be_ended(client, person):
    elsewhere = Client()
    sign_in(elsewhere, "gulnara")
    sign_in(client, "gulnara")
    client.post(reverse("usersessions_list"))
    assert elsewhere.get(reverse("accounts:settings")).status_code == 302
    assert client.get(reverse("accounts:settings")).status_code == 200


def test_a_forgotten_password_is_set_anew_by_mail(client, person, mailoutbox):
    client.post("/accounts/password/reset/", {"email": "Gulnara@example.org"})
    [mail] = mailoutbox
    link = next(word for word in mail.body.split() if "/password/reset/key/" in word)
    form = client.get(link, follow=True).redirect_chain[-1][0]
    client.post(form, {"password1": "three words of mine", "password2": "three words of mine"})
    assert sign_in(client, "gulnara", "three words of mine").url == "/"


def test_an_unknown_address_is_told_nothing_and_gets_no_mail(client, person, mailoutbox):
    page = client.post("/accounts/password/reset/", {"email": "nobody@example.org"})
    assert page.url == "/accounts/password/reset/done/"
    assert mailoutbox == []


def test_who_has_a_second_step_takes_it_at_every_door(client, person):
    totp_auth.TOTP.activate(person, totp_auth.generate_totp_secret())
    assert sign_in(client, "gulnara").url == reverse("mfa_authenticate")
    client.logout()
    [(_person, code)] = codes.make_codes(users=[person], by=person, now=clock.now())
    client.post(reverse("accounts:code"), {"username": "gulnara", "code": code})
    page = client.post(reverse("accounts:code_password"), {"password": "three words of mine"})
    assert page.url == reverse("mfa_authenticate")
    assert "_auth_user_id" not in client.session
