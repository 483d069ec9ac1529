"""One's own settings and language."""

import pytest
from allauth.account.models import EmailAddress
from django.test import Client
from django.urls import reverse

from tests.factories.people import PASSWORD, UserFactory
from tests.made_once import signed_in
from tests.statements import statements

pytestmark = pytest.mark.django_db


@signed_in
def person():
    return UserFactory()


def test_settings_are_saved_and_shown_in_the_chosen_language(client, person):
    page = client.post(
        reverse("accounts:settings"),
        {"name": "Gulnara Saparova", "language": "ur", "time_zone": "Asia/Bishkek"},
    )
    person.refresh_from_db()
    assert page.url == "/ur/accounts/settings/"
    assert (person.name, person.language, person.time_zone) == ("Gulnara Saparova", "ur", "Asia/Bishkek")


@pytest.mark.parametrize("field", [{"language": "xx"}, {"time_zone": "Asia/Nowhere"}, {"name": ""}])
def test_a_wrong_setting_changes_nothing(client, person, field):
    name = person.name
    good = {"name": "Other", "language": "en", "time_zone": ""}
    assert client.post(reverse("accounts:settings"), {**good, **field}).status_code == 200
    person.refresh_from_db()
    assert person.name == name


def test_the_switch_of_language_is_remembered_and_stays_on_the_page(client, person):
    page = client.post(reverse("accounts:language"), {"language": "ur", "next": "/accounts/settings/?a=b"})
    person.refresh_from_db()
    assert (page.url, person.language) == ("/ur/accounts/settings/?a=b", "ur")


@pytest.mark.parametrize("there", ["https://elsewhere.example/", "//elsewhere.example/", "javascript:alert(1)"])
def test_the_switch_never_leads_off_the_site(client, person, there):
    assert client.post(reverse("accounts:language"), {"language": "en", "next": there}).url == "/"


def test_an_unknown_language_is_refused(client, person):
    assert client.post(reverse("accounts:language"), {"language": "xx"}).status_code == 400


def test_a_new_mail_address_counts_once_its_link_was_opened(client, person, mailoutbox):
    client.post(reverse("account_email"), {"email": "new@example.org", "action_add": ""})
    person.refresh_from_db()
    assert person.email != "new@example.org"
    client.post(link_mailed_to("new@example.org", mailoutbox))
    person.refresh_from_db()
    assert person.email == "new@example.org"


def link_mailed_to(address, mailoutbox):
    """Return the newest link that went to an address."""
    bodies = [mail.body for mail in mailoutbox if mail.to == [address]]
    return next(word for word in bodies[-1].split() if "/confirm-email/" in word)


@pytest.mark.parametrize("confirmed", [True, False])
@pytest.mark.parametrize("method", ["get", "post"])
def test_who_confirms_an_address_that_became_anothers_is_told_and_keeps_their_own(
    client, person, mailoutbox, confirmed, method
):
    own, wanted = person.email, f"{method}.{confirmed}@example.org".lower()
    EmailAddress.objects.create(user=person, email=own, verified=True, primary=True)
    client.post(reverse("account_email"), {"email": wanted, "action_add": ""})
    twin = UserFactory(email=wanted if confirmed else wanted.upper())
    if confirmed:
        EmailAddress.objects.create(user=twin, email=wanted, verified=True, primary=True)
    page = getattr(client, method)(link_mailed_to(wanted, mailoutbox))
    person.refresh_from_db()
    assert (page.status_code, person.email) == (409, own)
    assert "belongs to another account" in page.text
    assert EmailAddress.objects.get(user=person, primary=True).email == own


def test_an_address_that_was_never_proved_does_not_become_the_accounts_though_the_form_is_forged(client, person):
    address = reverse("account_email")
    client.post(address, {"action_add": "", "email": "dean@example.org"})
    client.post(address, {"action_primary": "", "email": "dean@example.org"})
    person.refresh_from_db()
    assert person.email != "dean@example.org"


def signed_in(user, *, places, password=PASSWORD):
    """Return browsers in which somebody signed in by the form."""
    browsers = [Client() for _ in range(places)]
    for browser in browsers:
        assert browser.post(reverse("account_login"), {"login": user.username, "password": password}).status_code == 302
    return browsers


def test_signing_out_everywhere_else_ends_every_other_place_and_no_other_persons(django_capture_on_commit_callbacks):
    person = UserFactory()
    client, *others = signed_in(person, places=4)
    [stranger] = signed_in(UserFactory(), places=1)
    page = client.get(reverse("usersessions_list"))
    assert len(page.context["sessions"]) == 4
    with django_capture_on_commit_callbacks(execute=True):
        client.post(reverse("usersessions_list"))
    here = [browser.get(reverse("accounts:settings")).status_code for browser in (client, stranger, *others)]
    assert here == [200, 200, 302, 302, 302]
    assert len(client.get(reverse("usersessions_list")).context["sessions"]) == 1


def test_places_that_no_longer_hold_are_not_listed():
    person = UserFactory()
    signed_in(person, places=2)
    person.set_password("another long enough password")
    person.save()
    [client] = signed_in(person, places=1, password="another long enough password")
    assert len(client.get(reverse("usersessions_list")).context["sessions"]) == 1


def test_signing_out_everywhere_takes_the_same_statements_for_two_places_and_for_six():
    def sent(places):
        client = signed_in(UserFactory(), places=places)[0]
        with statements() as told:
            client.get(reverse("usersessions_list"))
            client.post(reverse("usersessions_list"))
        return len(told)

    assert sent(2) == sent(6)


@pytest.mark.parametrize("there", ["-1", "home", "accounts:settings"])
def test_the_switch_takes_a_bare_word_for_no_address(client, person, there):
    assert client.post(reverse("accounts:language"), {"language": "en", "next": there}).url == "/"
