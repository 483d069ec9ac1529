"""An LMS takes a token and reads what its runs hold, and nothing else."""

import datetime as dt
import uuid
from decimal import Decimal

import pytest
from django.test import Client as Browser

from common import clock
from courses.models import Actor, Interest
from grading.models import LineItem, Mark
from runs.models import Activity, Enrolment, Section, SectionDates
from tests.factories import clients, texts
from tests.factories.classes import EnrolmentFactory, RunFactory
from tests.made_once import made_once

pytestmark = pytest.mark.django_db


@made_once
def run():
    course = texts.course(key="a-course", title="A course")
    module = texts.module(course)
    texts.lesson(module, passages=("The first passage.", "The second passage."))
    return RunFactory(course=course, key="autumn")


@made_once
def lms(run):
    token = clients.token(clients.client(run))
    return Browser(headers={"authorization": f"Bearer {token}"})


def results(answer):
    assert answer.status_code == 200, answer.content
    return answer.json()["results"]


def test_a_client_reads_the_runs_that_it_is_tied_to(lms, run):
    RunFactory(course=run.course, key="elsewhere")
    assert [(r["key"], r["course"], r["time_zone"]) for r in results(lms.get("/api/v1/runs"))] == [
        ("autumn", "a-course", "Asia/Karachi")
    ]
    assert lms.get(f"/api/v1/runs/{run.uuid}").json()["title"] == run.title


@pytest.mark.parametrize("what", ["", "/sections", "/enrolments", "/activities", "/line-items", "/results"])
def test_a_run_out_of_reach_does_not_exist(lms, run, what):
    other = RunFactory(course=run.course)
    for address in (f"/api/v1/runs/{other.uuid}{what}", f"/api/v1/runs/{uuid.uuid4()}{what}"):
        answer = lms.get(address)
        assert answer.status_code == 404
        assert answer["Content-Type"] == "application/problem+json"


def test_the_roster_names_people_by_the_ids_of_the_lms(lms, run):
    section = Section.objects.create(run=run, key="a", name="Section A")
    enrolment = EnrolmentFactory(run=run, section=section, external_id="lms-7", user__name="Zarmina K")
    (row,) = results(lms.get(f"/api/v1/runs/{run.uuid}/enrolments"))
    assert row["id"] == str(enrolment.uuid)
    assert (row["external_id"], row["section"], row["role"]) == ("lms-7", "a", "student")
    assert row["person"]["name"] == "Zarmina K"


def test_activities_and_sections_are_listed(lms, run):
    section = Section.objects.create(run=run, key="a", name="Section A")
    due = dt.datetime(2026, 12, 1, 10, tzinfo=dt.UTC)
    activity = Activity.objects.create(run=run, kind="demo", target=uuid.uuid4(), title="A quiz", due_at=due)
    SectionDates.objects.create(activity=activity, section=section, due_at=due + dt.timedelta(days=1))
    assert [s["name"] for s in results(lms.get(f"/api/v1/runs/{run.uuid}/sections"))] == ["Section A"]
    (activity,) = results(lms.get(f"/api/v1/runs/{run.uuid}/activities"))
    assert (activity["title"], activity["due_at"], activity["module"]) == ("A quiz", "2026-12-01T10:00:00Z", None)
    own = {"section": "a", "opens_at": None, "due_at": "2026-12-02T10:00:00Z", "closes_at": None}
    assert activity["section_dates"] == [own]


def test_points_travel_as_exact_strings_and_only_once_released(lms, run):
    item = LineItem.objects.create(run=run, title="Quiz", points=Decimal("20"))
    now = clock.now()
    for released in (now, None):
        enrolment = EnrolmentFactory(run=run)
        Mark.objects.create(
            enrolment=enrolment, line_item=item, points=Decimal("13.5"), state="marked", released_at=released,
            updated_at=now,
        )  # fmt: skip
    rows = results(lms.get(f"/api/v1/runs/{run.uuid}/results"))
    assert [row["points"] for row in rows] == ["13.500", None]
    later = (now + dt.timedelta(seconds=1)).isoformat()
    assert results(lms.get(f"/api/v1/runs/{run.uuid}/results", {"changed_since": later})) == []
    assert [c["points"] for c in results(lms.get(f"/api/v1/runs/{run.uuid}/line-items"))] == ["20.000"]


def test_a_date_that_is_none_is_refused_with_its_field(lms, run):
    answer = lms.get(f"/api/v1/runs/{run.uuid}/results", {"changed_since": "yesterday"})
    assert answer.status_code == 400
    assert answer.json()["errors"][0]["pointer"] == "/changed_since"


def test_a_course_is_read_down_to_its_passages(lms):
    (course,) = results(lms.get("/api/v1/courses"))
    outline = lms.get(f"/api/v1/courses/{course['key']}").json()
    (lesson,) = outline["modules"][0]["lessons"]
    answer = lms.get(f"/api/v1/courses/{course['key']}/lessons/{lesson['id']}/passages")
    assert answer.status_code == 200


def test_a_claim_says_who_seeks_or_resists_what(lms, run):
    russia = texts.entry(Actor, run.course, key="russia", name="Russia", kind="state")
    peace = texts.entry(Interest, run.course, key="peace", name="Peace", region="afghanistan", kind="political")
    claim = {
        "speaker": "author", "actor": None, "reference": None, "force": "doubts", "says": "So it is.",
        "interests": [{"actor": russia.pk, "interest": peace.pk, "stance": "seeks"}],
    }  # fmt: skip
    module = run.course.get_children().first().specific
    blocks = [("passage", {"text": "<p>One.</p>", "terms": [], "claims": [claim]})]
    lesson = texts.lesson(module, key="more", blocks=blocks)
    (passage,) = results(lms.get(f"/api/v1/courses/a-course/lessons/{lesson.translation_key}/passages"))
    assert passage["claims"] == [
        {
            "speaker": "author", "actor": None, "reference": None, "force": "doubts", "says": "So it is.",
            "interests": [
                {
                    "actor": "russia", "interest": "peace", "region": "afghanistan", "kind": "political",
                    "stance": "seeks",
                }
            ],
        }
    ]  # fmt: skip


def test_passages_below_an_unpublished_module_are_not_listed(lms, run):
    lesson = run.course.get_descendants().get(slug="a-lesson")
    address = f"/api/v1/courses/a-course/lessons/{lesson.translation_key}/passages"
    assert [row["number"] for row in results(lms.get(address))] == [1, 2]
    run.course.get_children().update(live=False)
    assert results(lms.get(address)) == []


def test_a_token_reads_only_what_its_scopes_allow(run):
    token = clients.token(clients.client(run), scope="runs.read")
    lms = Browser(headers={"authorization": f"Bearer {token}"})
    assert lms.get(f"/api/v1/runs/{run.uuid}").status_code == 200
    assert lms.get(f"/api/v1/runs/{run.uuid}/enrolments").status_code == 403
    answer = lms.get(f"/api/v1/runs/{run.uuid}/results")
    assert (answer.status_code, answer.json()["detail"]) == (403, "This needs the scope results.read.")


@pytest.mark.parametrize("headers", [{}, {"authorization": "Bearer made-up"}])
def test_without_a_valid_token_there_is_nothing_to_read(headers):
    answer = Browser(headers=headers).get("/api/v1/runs")
    assert answer.status_code == 401
    assert answer["Content-Type"] == "application/problem+json"
    assert answer["WWW-Authenticate"].startswith("Bearer")


@pytest.mark.parametrize("grant", ["password", "authorization_code", "refresh_token"])
def test_no_other_grant_gives_a_token(run, grant):
    made = clients.client(run)
    form = {"grant_type": grant, "client_id": made.client_id, "client_secret": clients.SECRET}
    assert Browser().post("/api/oauth/token", form).status_code in (400, 401)


def test_a_wrong_secret_gives_no_token(run):
    made = clients.client(run)
    form = {"grant_type": "client_credentials", "client_id": made.client_id, "client_secret": "guessed"}
    assert Browser().post("/api/oauth/token", form).status_code == 401


def test_staff_read_their_own_runs_by_session_and_students_read_none(client, run):
    teacher = EnrolmentFactory(run=run, role=Enrolment.Role.INSTRUCTOR)
    student = EnrolmentFactory(run=run)
    client.force_login(teacher.user)
    assert [r["key"] for r in results(client.get("/api/v1/runs"))] == ["autumn"]
    client.force_login(student.user)
    assert results(client.get("/api/v1/runs")) == []


def test_an_address_that_does_not_exist_is_a_problem_document(client):
    answer = client.get("/api/v1/nothing")
    assert (answer.status_code, answer["Content-Type"]) == (404, "application/problem+json")


def test_writing_is_refused_in_words(lms):
    assert lms.post("/api/v1/runs", {}, content_type="application/json").json()["status"] == 405


def test_a_roster_of_any_size_costs_the_same(lms, run, django_assert_max_num_queries):
    def statements() -> int:
        with django_assert_max_num_queries(20) as seen:
            results(lms.get(f"/api/v1/runs/{run.uuid}/enrolments", {"limit": "100"}))
        return len(seen)

    EnrolmentFactory.create_batch(10, run=run)
    few = statements()
    EnrolmentFactory.create_batch(10, run=run)
    assert statements() == few


def test_a_long_roster_comes_in_pages(lms, run):
    EnrolmentFactory.create_batch(5, run=run)
    first = lms.get(f"/api/v1/runs/{run.uuid}/enrolments", {"limit": "3"}).json()
    second = lms.get(first["next"]).json()
    assert len(first["results"]) == 3
    assert len(second["results"]) == 2
    assert second["next"] is None
