"""A load balancer learns which part is not ready."""

import pytest
from django.db import DatabaseError

from config import health


def test_live_answers_without_a_database(client):
    assert client.get("/health/live").content == b"live"


@pytest.mark.django_db
def test_ready_names_each_part(client):
    answer = client.get("/health/ready")
    assert (answer.status_code, answer.json()) == (
        200,
        {"ready": True, "parts": {"database": "ok", "cache": "ok", "broker": "ok"}},
    )
    assert "no-store" in answer["Cache-Control"]


@pytest.mark.django_db
def test_a_part_that_does_not_answer_makes_the_site_not_ready(client, monkeypatch):
    def away() -> None:
        raise DatabaseError("gone")

    monkeypatch.setitem(health.CHECKS, "database", away)
    answer = client.get("/health/ready")
    assert answer.status_code == 503
    assert answer.json()["parts"] == {"database": "not ready: DatabaseError", "cache": "ok", "broker": "ok"}
