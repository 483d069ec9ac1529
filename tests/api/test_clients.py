"""Who looks after the site makes clients, chooses what they reach, sees their calls, and ends them."""

import datetime as dt
import re

import pytest
from django.test import Client as Browser

from api import tasks
from api.models import Call, Client
from audit.models import Event
from common import clock
from courses.permissions import courses_edited_by
from tests.api.conftest import Lms
from tests.api.test_manners import refused
from tests.factories import clients
from tests.factories.classes import RunFactory, teacher
from tests.factories.people import UserFactory

pytestmark = pytest.mark.django_db
DESK = "/cms/api-clients/"


@pytest.fixture
def admin(client):
    client.force_login(UserFactory(is_superuser=True, is_staff=True))
    return client


def shown_secret(answer) -> dict[str, str]:
    assert answer.status_code == 200, answer.content
    assert "no-store" in answer["Cache-Control"]
    found = re.findall(r"<code[^>]*>([^<]+)</code>", answer.content.decode())
    return {"client_id": found[0], "client_secret": found[1]}


def token(credentials: dict[str, str], **asked):
    form = {"grant_type": "client_credentials", **credentials, **asked}
    return Browser().post("/api/oauth/token", form)


def test_a_client_is_made_with_the_runs_and_scopes_that_it_gets(admin, run):
    form = {"name": "Moodle", "runs": [run.pk], "scopes": ["runs.read", "roster.write"]}
    credentials = shown_secret(admin.post(f"{DESK}new/", form))
    made = Client.objects.get()
    assert credentials["client_secret"] not in made.client_secret
    answer = token(credentials).json()
    assert set(answer["scope"].split()) == {"runs.read", "roster.write"}
    lms = Lms(answer["access_token"])
    assert lms.get(f"/api/v1/runs/{run.uuid}").status_code == 200
    refused(lms.get(f"/api/v1/runs/{run.uuid}/results"), 403)
    assert token(credentials, scope="results.read").status_code == 400
    assert Event.objects.filter(name="api.client_made", subject=made.uuid).exists()
    assert credentials["client_secret"] not in admin.get(f"{DESK}{made.uuid}/").content.decode()


def test_who_gives_the_scope_to_write_a_courses_questions_edits_that_course(client, run):
    form = {"name": "Tool", "runs": [run.pk], "scopes": ["banks.read", "banks.write"]}
    people = [UserFactory(is_superuser=True, is_staff=True), teacher(run).user, UserFactory(is_staff=True)]
    for person in people:
        client.force_login(person)
        client.post(f"{DESK}new/", form)
        gave = Client.objects.filter(scopes=form["scopes"]).delete()[0] > 0
        assert gave == person.is_superuser
        assert not gave or courses_edited_by(person).filter(pk=run.course_id).exists()


def test_a_narrowed_client_loses_the_tokens_that_reached_further(admin, run):
    made = clients.client(run)
    lms = Lms(clients.token(made))
    form = {"name": "LMS", "runs": [RunFactory().pk], "scopes": ["runs.read"]}
    assert admin.post(f"{DESK}{made.uuid}/", form).status_code == 302
    refused(lms.get("/api/v1/runs"), 401)
    assert Lms(clients.token(made)).get(f"/api/v1/runs/{run.uuid}").status_code == 404


def test_a_new_secret_takes_the_old_ones_place(admin, run):
    made = clients.client(run)
    new = shown_secret(admin.post(f"{DESK}{made.uuid}/secret/"))
    assert token({"client_id": made.client_id, "client_secret": clients.SECRET}).status_code == 401
    assert token(new).status_code == 200


def test_a_revoked_client_is_out_at_once_for_good(admin, run):
    made = clients.client(run)
    lms = Lms(clients.token(made))
    assert admin.post(f"{DESK}{made.uuid}/revoke/", follow=True).status_code == 200
    refused(lms.get("/api/v1/runs"), 401)
    assert token({"client_id": made.client_id, "client_secret": clients.SECRET}).status_code in (400, 401)
    assert admin.post(f"{DESK}{made.uuid}/secret/").status_code == 409


def test_calls_are_listed_and_forgotten_after_a_month(admin, run):
    made = clients.client(run)
    lms = Lms(clients.token(made))
    lms.get(f"/api/v1/runs/{run.uuid}/results", {"limit": "x"}, headers={"x-request-id": "mine-7"})
    page = admin.get(f"{DESK}{made.uuid}/").content.decode()
    assert f"GET /api/v1/runs/{run.uuid}/results" in page
    assert "mine-7" in page
    assert Call.objects.get().status == 400
    assert "?" not in Call.objects.get().address, "what is asked for may name somebody"
    Call.objects.update(at=clock.now() - dt.timedelta(days=31))
    tasks.forget()
    assert not Call.objects.exists()


def test_for_others_there_are_no_clients(client, run):
    client.force_login(teacher(run).user)
    assert client.get(DESK).status_code == 404
    assert b"API clients" not in client.get("/cms/").content
