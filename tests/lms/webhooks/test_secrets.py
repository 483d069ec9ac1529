"""A secret is shown once, lies sealed, and goes on signing for a day beside the one that takes its place."""

import datetime as dt

import pytest

from common import clock
from common.errors import Forbidden, Refusal
from lms.models import Endpoint
from lms.rules.signatures import signature
from lms.sending import Trouble
from lms.services.webhooks import endpoints
from tests.factories.classes import teacher
from tests.factories.people import UserFactory
from tests.factories.webhooks import endpoint as new_endpoint
from tests.factories.webhooks import happen, sent
from tests.made_once import made_once
from tests.receiver import Receiver

pytestmark = pytest.mark.django_db


@made_once
def admin():
    return UserFactory(is_superuser=True)


def signed_by(receiver: Receiver, secret: str) -> bool:
    """Whether one of the signatures of what came last is by this secret."""
    came = receiver.came[-1]
    name, second = came.headers["webhook-id"], int(came.headers["webhook-timestamp"])
    return signature(secret, name, second, came.body) in came.headers["webhook-signature"].split(" ")


def test_what_is_sent_is_signed_and_the_secret_lies_sealed(receiver: Receiver, made: tuple[Endpoint, str]):
    _endpoint, secret = made
    happen()
    now = clock.now()
    sent(now)
    assert signed_by(receiver, secret)
    assert receiver.came[-1].headers["webhook-timestamp"] == str(int(now.timestamp()))
    assert secret.startswith("whsec_")
    assert secret.removeprefix("whsec_") not in str(Endpoint.objects.values().get())


def test_both_secrets_sign_for_a_day(receiver: Receiver, made: tuple[Endpoint, str], admin):
    endpoint, old = made
    now = clock.now()
    new = endpoints.rotate_secret(endpoint=endpoint, by=admin, now=now)
    happen()
    sent(now + dt.timedelta(hours=23))
    assert [signed_by(receiver, secret) for secret in (old, new)] == [True, True]
    happen()
    sent(now + dt.timedelta(hours=24))
    assert [signed_by(receiver, secret) for secret in (old, new)] == [False, True]


def test_the_old_secret_is_ended_at_once(receiver: Receiver, made: tuple[Endpoint, str], admin):
    endpoint, old = made
    new = endpoints.rotate_secret(endpoint=endpoint, by=admin, now=clock.now())
    endpoints.end_old_secret(endpoint=endpoint, by=admin, now=clock.now())
    happen()
    sent(clock.now())
    assert [signed_by(receiver, secret) for secret in (old, new)] == [False, True]


def test_a_new_key_of_the_site_reads_what_the_one_before_sealed(receiver: Receiver, made, settings):
    settings.SECRET_KEY, settings.SECRET_KEY_FALLBACKS = "another " * 10, [settings.SECRET_KEY]
    happen()
    sent(clock.now())
    assert signed_by(receiver, made[1])


def test_what_can_no_longer_be_signed_is_not_sent_and_says_so(receiver: Receiver, made, settings, admin):
    endpoint, _ = made
    settings.SECRET_KEY = "another " * 10
    happen()
    sent(clock.now())
    assert endpoint.messages.get().tries.get().trouble == Trouble.NO_SECRET
    new = endpoints.rotate_secret(endpoint=endpoint, by=admin, now=clock.now())
    endpoints.end_old_secret(endpoint=endpoint, by=admin, now=clock.now())
    sent(clock.now() + dt.timedelta(hours=1))
    assert signed_by(receiver, new)


def test_only_who_looks_after_the_site_may(made: tuple[Endpoint, str]):
    endpoint, by = made[0], teacher().user
    for deed in (endpoints.rotate_secret, endpoints.end_old_secret, endpoints.end_endpoint):
        with pytest.raises(Forbidden):
            deed(endpoint=endpoint, by=by, now=clock.now())
    with pytest.raises(Forbidden):
        endpoints.switch(endpoint=endpoint, on=False, by=by, now=clock.now())


def test_an_address_inside_is_refused_when_it_is_typed(settings):
    settings.SENDS_TO_ITSELF = False
    for address in ("https://10.0.0.1/", "http://lms.example.org/", "https://localhost/", "https://a:b@example.org/"):
        with pytest.raises(Refusal):
            new_endpoint(address)
    assert not Endpoint.objects.exists()
