"""A run with a client that may read and put it by OneRoster."""

import pytest

from tests.api.conftest import Lms
from tests.factories import clients
from tests.factories.classes import RunFactory

ROSTERING, GRADEBOOK = "/ims/oneroster/rostering/v1p2", "/ims/oneroster/gradebook/v1p2"


@pytest.fixture
def run(db):
    return RunFactory(key="autumn")


@pytest.fixture
def sis(run):
    """A registry with a token."""
    return Lms(clients.token(clients.client(run)))
