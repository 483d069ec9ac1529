"""What docs/webhooks.md tells a receiver to do knows our messages from others."""

import re

import pytest

from common import clock
from config.env import BASE_DIR
from lms.models import Endpoint
from lms.services.webhooks import endpoints
from tests.factories.people import UserFactory
from tests.factories.webhooks import happen, sent
from tests.receiver import Receiver

pytestmark = pytest.mark.django_db


def told_to_receivers() -> dict:
    (snippet,) = re.findall(r"^```python\n(.*?)^```$", (BASE_DIR / "docs" / "webhooks.md").read_text(), re.M | re.S)
    names: dict = {}
    exec(snippet, names)  # our own page
    return names


def test_a_message_is_known_for_ours_and_another_is_not(receiver: Receiver, made: tuple[Endpoint, str]):
    endpoint, secret = made
    new = endpoints.rotate_secret(endpoint=endpoint, by=UserFactory(is_superuser=True), now=clock.now())
    happen()
    sent(clock.now())
    is_ours = told_to_receivers()["is_ours"]
    (came,) = receiver.came
    assert is_ours(came.headers, came.body, secret)
    assert is_ours(came.headers, came.body, new)
    assert not is_ours(came.headers, came.body + b" ", secret)
    assert not is_ours(came.headers, came.body, "whsec_bWFkZSB1cA==")
    assert not is_ours({**came.headers, "webhook-id": "another"}, came.body, secret)
    assert not is_ours(came.headers, came.body, secret, now=int(came.headers["webhook-timestamp"]) + 301)
