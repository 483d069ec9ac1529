"""Two workers at once send no message twice, and none is stuck where one is filled in while another is done."""

import pytest

from common import clock
from lms.models import Message
from lms.services.webhooks import delivering, outbox
from tests.concurrency.threads import at_once
from tests.factories import webhooks
from tests.factories.webhooks import happen

pytestmark = pytest.mark.django_db(transaction=True)


def test_no_message_is_claimed_twice():
    for _ in range(3):
        webhooks.endpoint("https://lms.example.org/hook")
    happen(12)
    now = clock.now()
    outbox.fill(now=now)
    claims = at_once(*[lambda: delivering.claim(now=now, most=16)] * 2)
    claimed = [one.message.pk for claim in claims for one in claim]
    assert len(claimed) == len(set(claimed)) == 3 * delivering.SHARE


def test_two_who_fill_the_outbox_make_each_message_once():
    webhooks.endpoint("https://lms.example.org/hook")
    happen(20)
    at_once(*[lambda: outbox.fill(now=clock.now())] * 2)
    assert Message.objects.count() == 20
