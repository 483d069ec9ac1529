"""An instructor and an assistant who reach the desk of the run."""

import pytest

from runs.models import Enrolment
from tests.factories.classes import teacher as staff
from tests.made_once import made_once


@made_once
def teacher(run):
    return staff(run).user


@made_once
def assistant(run):
    return staff(run, role=Enrolment.Role.ASSISTANT).user


@pytest.fixture
def lead(client, teacher):
    """A browser in which the instructor is signed in."""
    client.force_login(teacher)
    return client


@pytest.fixture
def aide(client, assistant):
    """A browser in which the assistant is signed in."""
    client.force_login(assistant)
    return client
