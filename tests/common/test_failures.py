"""While a part of the site is away, everybody is told to ask again, in the form of the address."""

import pytest
from django.db import connection
from django.test import Client, override_settings
from django.urls import path
from rest_framework.request import Request

from common.failures import SECONDS
from common.rest.resources import Resource
from config.urls import handler500  # noqa: F401 - the test's addresses have it, too
from config.urls import urlpatterns as ours
from runs.models import Run
from tests.api.conftest import Lms
from tests.factories import clients
from tests.factories.classes import RunFactory


@pytest.fixture
def no_database(monkeypatch):
    """Send every new connection to where no database listens."""
    connection.close()
    monkeypatch.setitem(connection.settings_dict, "HOST", "/nowhere")
    yield
    connection.close()


@pytest.fixture
def browser():
    return Client(raise_request_exception=False)


@pytest.mark.parametrize(
    ("address", "title"), [("/courses/", "The site is starting again"), ("/ur/courses/", "سائٹ دوبارہ شروع ہو رہی ہے")]
)
@pytest.mark.django_db(transaction=True)
def test_a_page_says_that_it_will_be_back(no_database, browser, address, title):
    page = browser.get(address)
    assert (page.status_code, page["Retry-After"]) == (503, str(SECONDS))
    assert title in page.content.decode()


@pytest.mark.django_db(transaction=True)
def test_the_cache_is_such_a_part(browser):
    nowhere = {"BACKEND": "common.cache.KeptRedisCache", "LOCATION": "redis://localhost:1"}
    with override_settings(CACHES={"default": nowhere}):
        assert browser.post("/accounts/login/", {"login": "a", "password": "b"}).status_code == 503


@pytest.mark.parametrize(
    ("address", "told"),
    [
        ("/api/v1/runs", {"status": 503, "code": "service_unavailable"}),
        ("/ims/oneroster/rostering/v1p2/orgs", {"imsx_codeMajor": "failure"}),
    ],
)
@pytest.mark.django_db(transaction=True)
def test_a_machine_is_told_in_its_own_form(no_database, address, told):
    answer = Lms("some token").get(address)
    assert (answer.status_code, answer["Retry-After"]) == (503, str(SECONDS))
    assert answer.json().items() >= told.items()


class Leaving(Resource):
    """Is asked while the database stops: who calls was known before."""

    scope = "runs.read"

    def get(self, request: Request) -> None:
        connection.settings_dict["HOST"] = "/nowhere"
        connection.close()
        Run.objects.get()


urlpatterns = [path("api/v1/leaving", Leaving.as_view()), *ours]


@pytest.mark.urls(__name__)
@pytest.mark.django_db(transaction=True)
def test_a_call_is_answered_though_it_cannot_be_written_down(monkeypatch):
    lms = Lms(clients.token(clients.client(RunFactory())))
    monkeypatch.setitem(connection.settings_dict, "HOST", connection.settings_dict["HOST"])
    answer = lms.get("/api/v1/leaving")
    connection.close()
    assert (answer.status_code, answer["Retry-After"]) == (503, str(SECONDS))
