"""Invitations by mail: one link, once, until a date."""

from datetime import timedelta

import pytest
from allauth.account.models import EmailAddress
from django.urls import reverse

from accounts.models import Invitation
from accounts.services import inviting, people
from audit.models import Event
from common import clock
from common.errors import Refusal
from tests.factories.people import UserFactory

pytestmark = pytest.mark.django_db
NEW = "three words of mine"


@pytest.fixture
def invited():
    user = people.make_person(name="Gulnara", email="G.Saparova@example.org", by=None, now=clock.now())
    return inviting.invite(user=user, by=UserFactory(name="Ayesha Karim"), now=clock.now())


def path_of(invitation: Invitation) -> str:
    return inviting.link(invitation).split("://", 1)[1].partition("/")[2].join(["/", ""])


def test_the_link_takes_name_and_password_and_signs_in(client, invited):
    page = client.get(path_of(invited))
    assert "Ayesha Karim has invited you" in page.text
    assert "Referrer-Policy" in page.headers
    client.post(path_of(invited), {"name": "Gulnara Saparova", "password": NEW})
    user = invited.user
    user.refresh_from_db()
    assert client.session["_auth_user_id"] == str(user.pk)
    assert (user.name, user.check_password(NEW)) == ("Gulnara Saparova", True)
    assert EmailAddress.objects.get(user=user).verified
    assert Event.objects.filter(name="accounts.invitation_accepted", subject=user.uuid).exists()


def test_a_link_opens_once(client, invited):
    client.post(path_of(invited), {"name": "Gulnara", "password": NEW})
    client.logout()
    page = client.get(path_of(invited))
    assert page.status_code == 410
    assert "has been used" in page.text


def test_a_link_runs_out_after_fourteen_days(invited):
    token = path_of(invited).rstrip("/").rsplit("/", 1)[1]
    with pytest.raises(Refusal, match="has run out"):
        inviting.find(token=token, now=clock.now() + timedelta(days=14, minutes=1))


def test_a_made_up_link_says_what_to_do(client):
    page = client.get(reverse("accounts:invitation", args=["made-up"]))
    assert page.status_code == 404
    assert "copy it whole" in page.text


def test_inviting_again_makes_the_first_link_void(client, invited):
    again = inviting.invite(user=invited.user, by=None, now=clock.now())
    assert client.get(path_of(invited)).status_code == 410
    assert client.get(path_of(again)).status_code == 200


def test_no_table_holds_what_the_link_holds(invited):
    token = path_of(invited).rstrip("/").rsplit("/", 1)[1]
    assert token not in str(Invitation.objects.values())


def test_the_link_is_in_its_owners_language(invited):
    invited.user.language = "ur"
    assert "/ur/accounts/invitation/" in inviting.link(invited)


def test_who_has_a_password_or_no_mail_is_not_invited():
    with pytest.raises(Refusal, match="set a password already"):
        inviting.invite(user=UserFactory(), by=None, now=clock.now())
    with pytest.raises(Refusal, match="one-time code"):
        inviting.invite(user=people.make_person(name="No Mail", by=None, now=clock.now()), by=None, now=clock.now())
