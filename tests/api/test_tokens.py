"""A token of one's own reads what one teaches, for a while, and writes nothing."""

import datetime as dt
import re

import pytest

from api.models import PersonalToken
from common import clock
from runs.models import Enrolment
from tests.api.conftest import Lms
from tests.api.test_manners import refused
from tests.factories.classes import EnrolmentFactory, RunFactory, teacher
from tests.made_once import signed_in

pytestmark = pytest.mark.django_db
SCREEN = "/cms/api-clients/tokens/"


@signed_in
def assistant(run):
    return teacher(run, role=Enrolment.Role.ASSISTANT)


@pytest.fixture
def notebook(assistant, client):
    page = client.post(SCREEN, {"name": "My notebook", "days": "30"})
    (text,) = re.findall(r"<code[^>]*>(wakhan_[^<]+)</code>", page.content.decode())
    assert "no-store" in page["Cache-Control"]
    assert text not in client.get(SCREEN).content.decode()
    return Lms(text)


def test_a_notebook_reads_the_runs_that_its_owner_teaches_and_writes_nothing(notebook, run):
    other = RunFactory(course=run.course)
    assert [row["key"] for row in notebook.get("/api/v1/runs").json()["results"]] == ["autumn"]
    assert notebook.get(f"/api/v1/runs/{run.uuid}/enrolments").status_code == 200
    refused(notebook.get(f"/api/v1/runs/{other.uuid}"), 404)
    refused(notebook.put(f"/api/v1/runs/{run.uuid}/roster", {"people": []}), 403)
    refused(notebook.post(f"/api/v1/runs/{run.uuid}/line-items", {"title": "A", "points": "1"}), 403)


def test_it_ends_with_its_date_its_owners_word_their_role_and_their_account(notebook, assistant, client, run):
    token = PersonalToken.objects.get()
    runs = "/api/v1/runs"
    for change in ({"state": "withdrawn"}, {"state": "active", "role": "student"}):
        Enrolment.objects.filter(pk=assistant.pk).update(**change)
        refused(notebook.get(runs), 401)
    Enrolment.objects.filter(pk=assistant.pk).update(role="assistant")
    assert notebook.get(runs).status_code == 200
    for field, value in (("is_active", False), ("is_active", True)):
        type(assistant.user).objects.filter(pk=assistant.user_id).update(**{field: value})
        assert notebook.get(runs).status_code == (200 if value else 401)
    PersonalToken.objects.update(expires_at=clock.now() - dt.timedelta(seconds=1))
    refused(notebook.get(runs), 401)
    PersonalToken.objects.update(expires_at=clock.now() + dt.timedelta(days=1))
    assert client.post(f"{SCREEN}{token.uuid}/revoke/", follow=True).status_code == 200
    answer = notebook.get(runs)
    refused(answer, 401)
    assert 'error="invalid_token"' in answer["WWW-Authenticate"]


def test_it_is_void_once_its_owner_has_another_password(notebook, assistant, client):
    assert notebook.get("/api/v1/runs").status_code == 200
    assistant.user.set_password("another one of the tests")
    assistant.user.save()
    refused(notebook.get("/api/v1/runs"), 401)
    refused(notebook.get("/api/v1/courses"), 401)


def test_students_make_none(client, run):
    client.force_login(EnrolmentFactory(run=run).user)
    assert client.post(SCREEN, {"name": "A", "days": "30"}).status_code == 302
    assert not PersonalToken.objects.exists()


@pytest.mark.parametrize("text", ["wakhan_", "wakhan_\udcff", "wakhan_" + "x" * 5000])
def test_a_made_up_token_opens_nothing(text, db):
    refused(Lms(text.encode(errors="replace").decode()).get("/api/v1/runs"), 401)
