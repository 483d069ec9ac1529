"""The OpenAPI document: valid, committed, and served with its pages from here."""

import io
from pathlib import Path

import pytest
import yaml
from django.core.management import call_command

SNAPSHOT = Path(__file__).resolve().parents[2] / "docs" / "openapi.yaml"


def test_the_committed_document_is_the_one_that_is_served():
    out = io.StringIO()
    call_command("spectacular", "--validate", "--fail-on-warn", stdout=out)
    assert out.getvalue() == SNAPSHOT.read_text(), "run `make openapi` and commit docs/openapi.yaml"


def test_the_document_says_openapi_3_1_and_names_a_scope_for_every_operation(client):
    document = yaml.safe_load(client.get("/api/v1/schema").content)
    assert document["openapi"].startswith("3.1")
    for path, operations in document["paths"].items():
        for operation in operations.values():
            assert operation["security"][0]["client"], path


@pytest.mark.django_db
def test_its_pages_come_from_here(client):
    page = client.get("/api/v1/docs")
    assert page.status_code == 200
    assert b"https://" not in page.content
