"""A run with a client that may read and put it by OneRoster."""

import pytest

from tests.api.conftest import Lms
from tests.factories import clients
from tests.factories.classes import RunFactory
from tests.made_once import made_once

ROSTERING, GRADEBOOK = "/ims/oneroster/rostering/v1p2", "/ims/oneroster/gradebook/v1p2"


@made_once
def run():
    return RunFactory(key="autumn")


@made_once
def token(run) -> str:
    return clients.token(clients.client(run))


@pytest.fixture
def sis(token):
    """A registry with a token."""
    return Lms(token)
