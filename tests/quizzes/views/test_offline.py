"""The page for when the line is away, and the service worker that shows it."""

import json
import re

import pytest

from quizzes.views import offline
from tests.factories.people import UserFactory

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def made_anew():
    offline._script.cache_clear()
    yield
    offline._script.cache_clear()


def named(script: str, name: str) -> list[str]:
    return json.loads(re.search(rf"const {name} = (.*);", script)[1])


def test_the_worker_has_the_scope_of_the_site_and_asks_the_network_for_itself(client):
    answer = client.get("/service-worker.js")
    assert answer["Content-Type"].startswith("text/javascript")
    assert "no-store" in answer["Cache-Control"]
    assert "worker-src 'self'" in answer["Content-Security-Policy"]


def test_its_pages_are_there_in_each_language_and_bring_every_file_that_they_load(client):
    script = client.get("/service-worker.js").text
    pages, files = named(script, "PAGES"), named(script, "FILES")
    assert pages == ["/offline/", "/ur/offline/"]
    for page in pages:
        html = client.get(page).text
        assert set(re.findall(r'(?:href|src)="(/static/[^"]+)"', html)) == set(files)


def test_the_page_for_all_holds_nothing_of_who_has_no_session(client):
    person = UserFactory()
    client.force_login(person)
    assert str(person.uuid) in client.get("/offline/").text
    client.logout()
    assert "data-person" not in client.get("/offline/").text


def test_another_static_file_is_another_version(client, monkeypatch):
    first = client.get("/service-worker.js").text
    offline._script.cache_clear()
    monkeypatch.setattr(offline, "static", lambda name: f"/static/{name}?2")
    second = client.get("/service-worker.js").text
    versions = {re.search('wakhan-shell-(.*)"', script)[1] for script in (first, second)}
    assert len(versions) == 2
