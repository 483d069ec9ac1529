"""A receiver at this machine, and an endpoint that is told there."""

from collections.abc import Iterator

import pytest

from lms.models import Endpoint
from tests.factories import webhooks
from tests.receiver import Receiver, receiving


@pytest.fixture
def receiver() -> Iterator[Receiver]:
    with receiving(Receiver()) as one:
        yield one


@pytest.fixture
def made(db, receiver: Receiver) -> tuple[Endpoint, str]:
    return webhooks.endpoint(receiver.url)


@pytest.fixture
def endpoint(made) -> Endpoint:
    return made[0]
