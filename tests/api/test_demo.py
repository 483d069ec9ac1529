"""The demo class comes with a client that an LMS's administrator can try at once."""

import pytest
from django.test import Client as Browser

from api.demo import add_client
from api.models import Client
from common import clock
from tests.factories.classes import RunFactory


@pytest.mark.django_db
def test_the_demo_client_reads_the_demo_run_and_is_made_once():
    run = RunFactory(key="demo")
    add_client(run, clock.now())
    add_client(run, clock.now())
    assert Client.objects.count() == 1
    form = {"grant_type": "client_credentials", "client_id": "demo-lms", "client_secret": "wakhan-demo"}
    token = Browser().post("/api/oauth/token", form).json()["access_token"]
    answer = Browser(headers={"authorization": f"Bearer {token}"}).get("/api/v1/runs")
    assert [row["key"] for row in answer.json()["results"]] == ["demo"]
