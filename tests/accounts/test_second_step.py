"""A second step for who teaches: without it `/cms/` stays closed, and a lost one is taken off by somebody else."""

import time

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal import auth
from django.core.cache import cache
from django.core.management import CommandError, call_command
from django.test import Client
from django.urls import reverse

from accounts.models import Session
from audit.models import Event
from tests.factories.classes import teacher
from tests.factories.people import PASSWORD, UserFactory
from tests.made_once import made_once
from tests.statements import statements

pytestmark = pytest.mark.django_db
DOOR = "/accounts/desk/"


@pytest.fixture(autouse=True)
def held(settings):
    settings.STAFF_SECOND_STEP = True
    cache.clear()


@made_once
def lead():
    return teacher()


def signed_in(user, client=None) -> Client:
    client = client or Client()
    client.post(reverse("account_login"), {"login": user.username, "password": PASSWORD})
    return client


def code_of(secret: str, ahead: int = 0) -> str:
    return auth.format_hotp_value(auth.hotp_value(secret, int(time.time()) // 30 + ahead))


def begun(client: Client) -> str:
    """Give the password once more and open the screen that shows the secret."""
    client.post(reverse("account_reauthenticate"), {"password": PASSWORD})
    return client.get(reverse("mfa_activate_totp")).context["form"].secret


def set_up(client: Client):
    """Set it up as a person does, and return the secret and the last answer."""
    secret = begun(client)
    return secret, client.post(reverse("mfa_activate_totp"), {"code": code_of(secret)})


def with_second_step(user) -> str:
    secret = auth.generate_totp_secret()
    auth.TOTP.activate(user, secret)
    return secret


@pytest.mark.parametrize(
    "path", ["/cms/", "/cms/teaching/", "/cms/pages/", "/cms/teaching/{}/gradebook/", "/cms/account/"]
)
def test_a_password_alone_does_not_open_the_admin(lead, path):
    page = signed_in(lead.user).get(path.format(lead.run.key))
    assert (page.status_code, page.templates[0].name) == (403, "account/second_step.html")


def test_who_sets_it_up_goes_on_to_where_they_were_going_and_the_record_says_so(lead):
    client = signed_in(lead.user)
    wanted = f"/cms/teaching/{lead.run.key}/people/?q=a"
    assert reverse("mfa_activate_totp") in client.get(wanted).text
    _secret, answer = set_up(client)
    codes = client.get(answer.url)
    assert DOOR in codes.text
    assert client.get(DOOR).url == wanted
    assert client.get(wanted).status_code == 200
    assert Event.objects.get(name="accounts.second_step_set").subject == lead.user.uuid


def test_what_is_sent_by_a_password_alone_changes_nothing_and_says_so(lead):
    page = signed_in(lead.user).post(f"/cms/teaching/{lead.run.key}/people/add/", {"name": "Eve", "role": "student"})
    assert page.status_code == 403
    assert "was not taken" in page.text
    assert lead.run.enrolments.count() == 1


def test_a_session_from_before_is_asked_for_the_code_and_then_goes_on(lead):
    client = signed_in(lead.user)
    secret = with_second_step(lead.user)
    asked = client.get("/cms/teaching/")
    assert asked.url == f"{reverse('mfa_reauthenticate')}?next=%2Fcms%2Fteaching%2F"
    assert client.post(asked.url, {"code": code_of(secret), "next": "/cms/teaching/"}).url == "/cms/teaching/"
    assert client.get("/cms/teaching/").status_code == 200


def test_who_gives_the_code_at_sign_in_is_asked_no_more(lead):
    secret = with_second_step(lead.user)
    client = signed_in(lead.user)
    client.post(reverse("mfa_authenticate"), {"code": code_of(secret)})
    assert client.get("/cms/teaching/").status_code == 200


def test_taken_off_it_opens_nothing_more_in_any_session(lead):
    client = signed_in(lead.user)
    set_up(client)
    assert client.get("/cms/teaching/").status_code == 200
    client.post(reverse("mfa_deactivate_totp"))
    assert client.get("/cms/teaching/").status_code == 403
    assert Event.objects.get(name="accounts.second_step_taken_off").actor == lead.user.uuid


def test_a_second_press_on_turn_it_on_does_no_harm(lead):
    client = signed_in(lead.user)
    secret = begun(client)
    with_second_step(lead.user)  # by another tab, meanwhile
    assert client.post(reverse("mfa_activate_totp"), {"code": code_of(secret)}).status_code == 302


def test_guesses_are_counted_by_account(lead):
    client = signed_in(lead.user)
    secret = with_second_step(lead.user)
    address = reverse("mfa_reauthenticate")
    for _try in range(10):
        client.post(address, {"code": "000000", "next": "/cms/"})
    assert client.post(address, {"code": code_of(secret), "next": "/cms/"}).status_code != 302
    assert client.get("/cms/").status_code == 302


def test_students_read_as_before_and_are_told_whose_pages_these_are(lead):
    client = signed_in(UserFactory())
    assert client.get("/").status_code == 200
    assert "for those who teach" in client.get("/cms/").text


def test_the_api_and_the_outbox_ask_for_it_too(lead, settings, tmp_path):
    settings.EMAIL_BACKEND, settings.EMAIL_FILE_PATH = "common.mail.OutboxBackend", tmp_path
    assert signed_in(lead.user).get("/api/v1/runs").status_code == 403
    chief = UserFactory(is_superuser=True)
    client = signed_in(chief)
    assert client.get("/outbox/").status_code == 403
    set_up(client)
    assert client.get("/outbox/").status_code == 200
    assert client.get("/api/v1/runs").status_code == 200


def test_it_costs_other_pages_nothing(lead, settings):
    def sent() -> int:
        client = signed_in(lead.user)
        client.get("/courses/")
        with statements() as told:
            client.get("/courses/")
        return len(told)

    asked = sent()
    settings.STAFF_SECOND_STEP = False
    assert asked == sent()


@pytest.mark.parametrize("language", ["en", "ur"])
def test_the_door_speaks_the_language_of_who_stands_before_it(lead, language):
    lead.user.language = language
    lead.user.save()
    assert f'<html lang="{language}"' in signed_in(lead.user).get("/cms/").text


def test_another_administrator_takes_a_lost_one_off_and_the_person_is_told(
    lead, mailoutbox, django_capture_on_commit_callbacks
):
    chief = UserFactory(is_superuser=True, name="Chief Administrator")
    client = signed_in(chief)
    set_up(client)
    with_second_step(lead.user)
    elsewhere = Client()
    elsewhere.force_login(lead.user)
    address = reverse("wagtailusers_users:second_step", args=[lead.user.pk])
    assert lead.user.email in client.get(address).text
    with django_capture_on_commit_callbacks(execute=True):
        client.post(address)
    assert not Authenticator.objects.filter(user=lead.user).exists()
    assert not Session.objects.filter(user=lead.user).exists()
    event = Event.objects.get(name="accounts.second_step_taken_off")
    assert (event.actor, event.subject) == (chief.uuid, lead.user.uuid)
    [mail] = [mail for mail in mailoutbox if mail.to == [lead.user.email]]
    assert "Chief Administrator" in mail.body
    assert client.post(address).status_code == 409


def test_nobody_takes_off_their_own_that_way_and_no_instructor_anothers(lead):
    other = teacher(run=lead.run)
    with_second_step(other.user)
    chief = UserFactory(is_superuser=True)
    for client, person in [(signed_in(chief), chief), (signed_in(lead.user), other.user)]:
        set_up(client)
        assert client.post(reverse("wagtailusers_users:second_step", args=[person.pk])).status_code == 403
        assert Authenticator.objects.filter(user=person).exists()


def test_the_last_administrator_is_helped_by_the_machine(capsys):
    chief = UserFactory(is_superuser=True, username="chief")
    with_second_step(chief)
    call_command("second_step_off", "Chief")
    assert not Authenticator.objects.filter(user=chief).exists()
    with pytest.raises(CommandError, match="no second step"):
        call_command("second_step_off", "chief")


def test_without_the_setting_a_password_is_enough(lead, settings):
    settings.STAFF_SECOND_STEP = False
    assert signed_in(lead.user).get("/cms/teaching/").status_code == 200
