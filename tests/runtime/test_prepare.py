"""What stands between a database and a served site."""

from dataclasses import replace

import pytest
from django.core.management import CommandError, call_command
from django.db import connection

from runtime import schema
from tests.factories.classes import RunFactory


@pytest.mark.django_db
def test_a_database_with_the_demo_class_is_not_served_in_production(settings):
    RunFactory(is_demo=True)
    settings.ENV = replace(settings.ENV, mode="production")
    with pytest.raises(CommandError, match="passwords are public"):
        call_command("prepare")


def test_a_database_that_does_not_take_the_file_of_tables_is_left_to_migrations(
    monkeypatch, tmp_path, transactional_db
):
    made = set(connection.introspection.table_names())
    version = schema.FILE.read_text().split("\n", 1)[0]
    (tmp_path / "schema.sql").write_text(f"{version}\nCREATE TABLE half (id int);\nCREATE EXTENSION made_up;\n")
    monkeypatch.setattr(schema, "FILE", tmp_path / "schema.sql")
    monkeypatch.setattr(connection.introspection, "table_names", lambda cursor: [])
    schema.load()
    monkeypatch.undo()
    assert set(connection.introspection.table_names()) == made


@pytest.mark.long
def test_a_start_where_nothing_has_changed_finds_it_prepared_and_another_looks_again(site):
    def written() -> int:
        return (site.data / "prepared").stat().st_mtime_ns

    first = written()
    assert site.start().is_ready()
    assert "Sign in as student" in site.said
    assert written() == first
    site.sql("UPDATE runs_run SET key = 'another' WHERE key = 'demo'")
    assert site.end() == 0, site.story()
    assert site.start().is_ready()
    assert "Sign in as student" not in site.said
    assert written() != first
