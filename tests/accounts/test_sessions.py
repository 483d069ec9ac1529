"""Sessions: who asks is known by one statement, and an ended session has ended."""

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from accounts.models import Session
from accounts.tasks import clear_ended_sessions
from tests.factories.people import UserFactory
from tests.made_once import made_once
from tests.statements import statements

pytestmark = pytest.mark.django_db


@made_once
def user():
    return UserFactory()


@pytest.fixture
def signed_in(user):
    client = Client()
    client.force_login(user)
    return client


def is_signed_in(client: Client) -> bool:
    return client.get(reverse("accounts:settings")).status_code == 200


def test_a_session_and_its_user_are_read_by_one_statement(signed_in, user):
    with statements() as sent:
        assert signed_in.get("/courses/").status_code == 200
    assert sum("accounts_session" in statement for statement in sent) == 1
    assert not any('FROM "accounts_user"' in statement for statement in sent)
    assert Session.objects.get().user_id == user.pk


@pytest.mark.parametrize(
    "end",
    [
        lambda user: Session.objects.all().delete(),
        lambda user: Session.objects.update(expire_date=timezone.now()),
        lambda user: type(user).objects.update(is_active=False),
        lambda user: type(user).objects.update(password="another"),
        lambda user: user.delete(),
    ],
    ids=["deleted", "expired", "account closed", "password changed", "person gone"],
)
def test_a_session_ends_at_once(signed_in, user, end):
    assert is_signed_in(signed_in)
    end(user)
    assert not is_signed_in(signed_in)


def test_what_a_visitor_is_remembered_for_belongs_to_nobody():
    client = Client()
    session = client.session
    session["code"] = 1
    session.save()
    assert Session.objects.get().user is None
    assert not is_signed_in(client)


def test_a_made_up_session_is_nobodys(client):
    client.cookies["sessionid"] = "x" * 32
    assert not is_signed_in(client)


def test_what_has_run_out_is_cleared_and_the_rest_stays(signed_in):
    Client().force_login(UserFactory())
    Session.objects.exclude(session_key=signed_in.session.session_key).update(expire_date=timezone.now())
    clear_ended_sessions()
    assert Session.objects.count() == 1
    assert is_signed_in(signed_in)
