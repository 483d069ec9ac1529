"""What every test stands on: a database with the rows of a new site, and compiled translations."""

import gc

import pytest
from django.db.models.signals import post_save
from hypothesis import settings
from modelsearch.index import get_indexed_models
from modelsearch.signal_handlers import post_save_signal_handler

from runtime import building
from tests import base_rows
from tests.made_once import _django_db_helper, rows_made_once, take_back

__all__ = ["_django_db_helper", "rows_made_once"]

settings.register_profile("wakhan", deadline=None, derandomize=True)  # neither a slow machine nor chance decides
settings.load_profile("wakhan")


def pytest_collection_finish():
    """Keep the collector from walking again and again through what stays to the end: modules and collected tests."""
    gc.freeze()


@pytest.fixture(scope="session", autouse=True)
def _translations():
    building.compile_translations()


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup, django_db_blocker):
    with django_db_blocker.unblock():
        base_rows.keep()
    yield
    with django_db_blocker.unblock():
        take_back()


@pytest.fixture(scope="session", autouse=True)
def _no_search_index():
    """Save without reading each saved row again for the search of the admin, whose index the settings do not keep."""
    for model in get_indexed_models():
        post_save.disconnect(post_save_signal_handler, sender=model)
