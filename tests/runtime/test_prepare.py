"""What stands between a database and a served site."""

from dataclasses import replace

import pytest
from django.core.management import CommandError, call_command

from tests.factories.classes import RunFactory


@pytest.mark.django_db
def test_a_database_with_the_demo_class_is_not_served_in_production(settings):
    RunFactory(is_demo=True)
    settings.ENV = replace(settings.ENV, mode="production")
    with pytest.raises(CommandError, match="passwords are public"):
        call_command("prepare")
