"""A client reads its runs and their people by OneRoster's addresses, in pages, filtered, and told in part."""

import re
import uuid

import pytest
from django.test import override_settings

from api.models import Call
from lms.models import SourcedId
from lms.rest.oneroster.urls import urlpatterns
from lms.rules.oneroster import scopes
from tests.api.conftest import Lms
from tests.factories import clients
from tests.factories.classes import EnrolmentFactory, RunFactory, teacher
from tests.lms.oneroster.conftest import GRADEBOOK, ROSTERING
from tests.statements import statements

pytestmark = pytest.mark.django_db


def failed(answer, status: int, minor: str) -> str:
    assert (answer.status_code, answer["Content-Type"]) == (status, "application/json"), answer.content
    told = answer.json()
    assert (told["imsx_codeMajor"], told["imsx_severity"]) == ("failure", "error")
    [field] = told["imsx_CodeMinor"]["imsx_codeMinorField"]
    assert field["imsx_codeMinorFieldValue"] == minor, told
    return told["imsx_description"]


def got(answer, name: str) -> list[dict]:
    assert answer.status_code == 200, answer.content
    return answer.json()[name]


def ids(answer, name: str) -> list[str]:
    return [row["sourcedId"] for row in got(answer, name)]


def test_a_run_is_a_class_of_a_course_in_a_term_at_the_school(sis, run):
    [one] = got(sis.get(f"{ROSTERING}/classes"), "classes")
    assert (one["sourcedId"], one["classCode"], one["status"]) == (str(run.uuid), "autumn", "active")
    for name, kind in (("course", "course"), ("school", "org")):
        told = sis.get(one[name]["href"]).json()[kind]
        assert told["sourcedId"] == one[name]["sourcedId"]
    [term] = one["terms"]
    told = sis.get(term["href"]).json()["academicSession"]
    assert (told["startDate"], told["schoolYear"]) == ("2026-09-01", "2026")
    assert ids(sis.get(f"{ROSTERING}/terms/{term['sourcedId']}/classes"), "classes") == [one["sourcedId"]]
    assert ids(sis.get(f"{ROSTERING}/courses/{one['course']['sourcedId']}/classes"), "classes") == [one["sourcedId"]]
    SourcedId.objects.create(run=run, kind="class", sourced_id="c/1")
    assert ids(sis.get(f"{ROSTERING}/classes"), "classes") == ["c/1"]
    assert sis.get(f"{ROSTERING}/classes/{run.uuid}").status_code == 404


def test_people_are_known_by_the_ids_that_they_came_with(sis, run):
    known = EnrolmentFactory(run=run, external_id="u1", user__name="Zarmina K")
    own = EnrolmentFactory(run=run)
    lead = teacher(run)
    assert set(ids(sis.get(f"{ROSTERING}/users"), "users")) == {"u1", str(own.user.uuid), str(lead.user.uuid)}
    assert ids(sis.get(f"{ROSTERING}/teachers"), "users") == [str(lead.user.uuid)]
    assert ids(sis.get(f"{ROSTERING}/classes/{run.uuid}/students", {"filter": "sourcedId='u1'"}), "users") == ["u1"]
    one = sis.get(f"{ROSTERING}/students/u1").json()["user"]
    assert (one["givenName"], one["familyName"], one["enabledUser"]) == ("Zarmina K", "", True)
    assert [role["role"] for role in one["roles"]] == ["student"]
    assert ids(sis.get(f"{ROSTERING}/users/u1/classes"), "classes") == [str(run.uuid)]
    [place] = got(sis.get(f"{ROSTERING}/enrollments", {"filter": "user.sourcedId='u1'"}), "enrollments")
    assert (place["sourcedId"], place["role"]) == (str(known.uuid), "student")
    assert sis.get(f"{ROSTERING}/enrollments/{known.uuid}").json()["enrollment"] == place
    assert sis.get(place["user"]["href"]).json()["user"] == one
    failed(sis.get(f"{ROSTERING}/teachers/u1"), 404, "unknownobject")


def test_an_id_of_two_people_is_nobodys(run):
    other = RunFactory(course=run.course)
    both = Lms(clients.token(clients.client(run, other)))
    people = [EnrolmentFactory(run=one, external_id="u1").user for one in (run, other)]
    assert set(ids(both.get(f"{ROSTERING}/users"), "users")) == {str(user.uuid) for user in people}
    failed(both.get(f"{ROSTERING}/users/u1"), 404, "unknownobject")
    assert both.get(f"{ROSTERING}/users/{people[0].uuid}").status_code == 200


def test_a_client_sees_only_its_runs(sis, run):
    stranger = EnrolmentFactory(run=RunFactory(), external_id="x1")
    for name in ("users", "classes", "enrollments"):
        assert str(stranger.run.uuid) not in sis.get(f"{ROSTERING}/{name}").text
        assert "x1" not in sis.get(f"{ROSTERING}/{name}").text
    failed(sis.get(f"{ROSTERING}/classes/{stranger.run.uuid}"), 404, "unknownobject")
    failed(sis.get(f"{ROSTERING}/classes/{stranger.run.uuid}/students"), 404, "unknownobject")
    failed(sis.get(f"{ROSTERING}/users/x1"), 404, "unknownobject")
    failed(sis.get(f"{ROSTERING}/schools/another/classes"), 404, "unknownobject")


def test_pages_are_linked_and_counted(sis, run):
    for n in range(5):
        EnrolmentFactory(run=run, external_id=f"u{n}", role="student")
    answer = sis.get(f"{ROSTERING}/students", {"limit": "2", "offset": "2", "sort": "sourcedId", "orderBy": "desc"})
    assert ids(answer, "users") == ["u2", "u1"]
    assert answer["X-Total-Count"] == "5"
    links = {rel: url for url, rel in re.findall('<([^>]+)>; rel="([a-z]+)"', answer["Link"])}
    assert set(links) == {"first", "prev", "next", "last"}
    assert ids(sis.get(links["next"]), "users") == ["u0"]
    assert ids(sis.get(links["prev"]), "users") == ["u4", "u3"]


@pytest.mark.parametrize(
    ("filter", "found"),
    [
        ("role='student'", {"a", "b"}),
        ("role!='student'", {"c"}),
        ("role='student' AND user.sourcedId='a'", {"a"}),
        ("user.sourcedId='a' OR user.sourcedId='c'", {"a", "c"}),
        ("user.sourcedId='a' or role='student' and user.sourcedId='b'", {"a", "b"}),
        ("user.sourcedId~'A'", {"a"}),
        ("user.sourcedId>'a'", {"b", "c"}),
        ("beginDate='2026-09-01'", {"a", "b"}),
        ("dateLastModified<'2026-09-02'", {"a", "b"}),
        ("dateLastModified>='2026-09-02T00:00:00Z'", {"c"}),
        ("status='tobedeleted'", set()),
    ],
)
def test_a_list_is_filtered(sis, run, filter, found):
    EnrolmentFactory(run=run, external_id="a")
    EnrolmentFactory(run=run, external_id="b")
    EnrolmentFactory(run=run, external_id="c", role="instructor", enrolled_at="2026-11-01T08:00:00Z")
    rows = got(sis.get(f"{ROSTERING}/enrollments", {"filter": filter}), "enrollments")
    assert {row["user"]["sourcedId"] for row in rows} == found


@pytest.mark.parametrize(
    ("asked", "minor"),
    [
        ({"filter": "colour='red'"}, "invalid_filter_field"),
        ({"filter": "role=student"}, "invalid_filter_field"),
        ({"filter": "role='student' AND"}, "invalid_filter_field"),
        ({"filter": "role='student' XOR role='a'"}, "invalid_filter_field"),
        ({"filter": " OR ".join(["role='a'"] * 11)}, "invalid_filter_field"),
        ({"filter": "dateLastModified>'soon'"}, "invalid_filter_field"),
        ({"filter": "dateLastModified~'2026'"}, "invalid_filter_field"),
        ({"filter": "user.sourcedId='a\0'"}, "invalid_filter_field"),
        ({"sort": "colour"}, "invalid_selection_field"),
        ({"fields": "sourcedId,colour"}, "invalid_selection_field"),
        ({"orderBy": "up"}, "invaliddata"),
        ({"limit": "0"}, "invaliddata"),
        ({"limit": "1001"}, "invaliddata"),
        ({"offset": "-1"}, "invaliddata"),
        ({"offset": "٣"}, "invaliddata"),
    ],
)
@pytest.mark.parametrize("name", ["enrollments", "classes"])
def test_what_cannot_be_asked_is_refused_by_its_code(sis, run, name, asked, minor):
    if name == "classes" and "dateLastModified" in str(asked):
        return
    assert failed(sis.get(f"{ROSTERING}/{name}", asked), 400, minor)


def test_members_are_chosen(sis, run):
    EnrolmentFactory(run=run, external_id="u1")
    assert got(sis.get(f"{ROSTERING}/users", {"fields": "sourcedId,roles"}), "users")[0].keys() == {
        "sourcedId",
        "roles",
    }
    assert sis.get(f"{ROSTERING}/classes/{run.uuid}", {"fields": "title"}).json() == {"class": {"title": run.title}}


def test_errors_are_oneroster_s_wherever_they_come_from(sis, run, monkeypatch):
    failed(Lms("nothing").get(f"{ROSTERING}/users"), 401, "unauthorisedrequest")
    failed(sis.get("/ims/oneroster/rostering/v1p1/users"), 404, "unknownobject")
    failed(sis.get("/ims/nothing"), 404, "unknownobject")
    failed(sis.put(f"{ROSTERING}/orgs/school", {}), 405, "invaliddata")
    failed(sis.post(f"{ROSTERING}/users", {}), 405, "invaliddata")
    failed(sis.generic("PUT", f"{GRADEBOOK}/results/x", b"", CONTENT_LENGTH=str(10**8)), 413, "invaliddata")
    failed(sis.get(f"{ROSTERING}/users/%00"), 404, "unknownobject")
    with override_settings(API_CALLS_A_MINUTE=1):
        busy = Lms(clients.token(clients.client(run, client_id="another")))
        assert "Retry-After" in [busy.get(f"{ROSTERING}/orgs") for _ in range(4)][-1]
        failed(busy.get(f"{ROSTERING}/orgs"), 429, "server_busy")

    def broken(view):
        raise RuntimeError("a secret of the code")

    monkeypatch.setattr("lms.rest.oneroster.views.Listing.rows", broken)
    answer = sis.get(f"{ROSTERING}/users", headers={"x-request-id": "abc-1"})
    assert "secret" not in failed(answer, 500, "internal_server_error")
    assert answer["X-Request-Id"] == "abc-1"
    assert Call.objects.filter(request_id="abc-1", status=500).exists()


OPENED = {
    scopes.ROSTER_CORE: "rostering", scopes.ROSTER: "rostering", scopes.DEMOGRAPHICS: "demographics",
    scopes.GRADEBOOK: "gradebook",
}  # fmt: skip


@pytest.mark.parametrize("scope", [*OPENED, "roster.read"])
def test_every_address_is_open_to_its_own_scopes_alone(run, scope):
    narrow = Lms(clients.token(clients.client(run), scope=scope))
    for pattern in urlpatterns:
        address = re.sub("<str:[a-z_]+>", str(uuid.uuid4()), f"/ims/oneroster/{pattern.pattern}")
        needed = "demographics" if "demographics" in address else address.split("/")[3]
        refused = narrow.get(address).status_code == 403
        assert refused == (OPENED.get(scope) != needed), address


@pytest.mark.parametrize("name", ["users", "enrollments", "classes", "courses", "terms"])
def test_a_page_takes_no_more_statements_the_more_there_is(sis, run, name):
    def asked() -> int:
        with statements() as sent:
            got(sis.get(f"{ROSTERING}/{name}"), {"terms": "academicSessions"}.get(name, name))
        return len(sent)

    EnrolmentFactory(run=run, external_id="u1")
    few = asked()
    EnrolmentFactory.create_batch(5, run=run)
    assert asked() == few <= 7
