"""What every test stands on: a database with the rows that migrations make, and compiled translations."""

import pytest
from hypothesis import settings

from runtime import building
from tests import base_rows

settings.register_profile("wakhan", deadline=None, derandomize=True)  # neither a slow machine nor chance decides
settings.load_profile("wakhan")


@pytest.fixture(scope="session", autouse=True)
def _translations():
    building.compile_translations()


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup, django_db_blocker):
    with django_db_blocker.unblock():
        base_rows.keep()
