"""A column that takes ten per cent a day, a student and an instructor of its run."""

import pytest

from runs.models import Enrolment
from tests.factories.classes import EnrolmentFactory
from tests.factories.grades import LateLineItemFactory


@pytest.fixture
def column():
    return LateLineItemFactory()


@pytest.fixture
def run(column):
    return column.run


@pytest.fixture
def student(run):
    return EnrolmentFactory(run=run)


@pytest.fixture
def teacher(run):
    """The user who leads the run."""
    return EnrolmentFactory(run=run, role=Enrolment.Role.INSTRUCTOR).user


@pytest.fixture
def assistant(run):
    """The user who assists in the run."""
    return EnrolmentFactory(run=run, role=Enrolment.Role.ASSISTANT).user
