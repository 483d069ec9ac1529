"""An LMS puts a run's people by its own ids; what stands already is left alone, and each line is answered."""

import threading

import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext

from accounts.models import Invitation, User
from api.models import Client
from audit.models import Delivery, Event
from common.locks import is_alone
from runs.models import Activity, Enrolment, SectionDates
from tests.api.conftest import Lms
from tests.api.test_manners import refused
from tests.factories import clients
from tests.factories.classes import EnrolmentFactory, RunFactory, teacher
from tests.factories.people import UserFactory
from tests.made_once import made_once

ZARMINA = {"external_id": "l1", "name": "Zarmina K", "email": "z@example.org", "section": "Monday"}
TIMUR = {"external_id": "l2", "name": "Timur", "role": "assistant"}


@made_once
def roster(run):
    return f"/api/v1/runs/{run.uuid}/roster"


def told(answer) -> dict[str, str]:
    assert answer.status_code == 200, answer.content
    return {row["external_id"]: row["action"] for row in answer.json()["results"]}


def errors(answer, row: int = 0) -> list[str]:
    assert answer.status_code == 200, answer.content
    return [error["code"] for error in answer.json()["results"][row]["errors"]]


def test_a_roster_is_put_and_put_again_changes_nothing(lms, run, roster):
    people = {"people": [ZARMINA, TIMUR]}
    answer = lms.put(roster, people)
    assert told(answer) == {"l1": "make", "l2": "make"}
    assert answer.json()["counts"] == {"make": 2}
    enrolled = {e.external_id: e for e in Enrolment.objects.select_related("user", "section")}
    assert (enrolled["l1"].user.name, enrolled["l1"].user.email) == ("Zarmina K", "z@example.org")
    assert (enrolled["l1"].section.name, enrolled["l2"].role) == ("Monday", "assistant")
    assert enrolled["l2"].user.groups.filter(name="Teaching").exists()
    before = Event.objects.count()
    assert told(lms.put(roster, people)) == {"l1": "leave", "l2": "leave"}
    assert Event.objects.count() == before
    assert not Invitation.objects.exists()


def test_who_is_not_named_is_withdrawn_and_comes_back_with_their_work(lms, run, roster):
    by_hand = EnrolmentFactory(run=run)
    lms.put(roster, {"people": [ZARMINA, TIMUR]})
    assert told(lms.put(roster, {"people": [TIMUR]})) == {"l2": "leave", "l1": "withdraw"}
    assert Enrolment.objects.get(external_id="l1").state == "withdrawn"
    by_hand.refresh_from_db()
    assert by_hand.state == "active"
    assert told(lms.put(roster, {"people": [TIMUR, ZARMINA]})) == {"l2": "leave", "l1": "return"}
    assert Enrolment.objects.count() == 3


def test_who_no_longer_teaches_loses_the_admin(lms, run, roster):
    teacher(run)
    lead = {**TIMUR, "role": "instructor"}
    lms.put(roster, {"people": [lead]})
    groups = Enrolment.objects.get(external_id="l2").user.groups
    assert groups.count() == 2
    assert told(lms.put(roster, {"people": [{**lead, "role": "assistant"}]})) == {"l2": "change"}
    assert [group.name for group in groups.all()] == ["Teaching"]
    assert told(lms.put(roster, {"people": [{**lead, "role": "student"}]})) == {"l2": "change"}
    assert not groups.exists()


def test_a_part_is_put_and_the_others_stay(lms, run, roster):
    lms.put(roster, {"people": [ZARMINA, TIMUR]})
    answer = lms.patch(roster, {"people": [{**ZARMINA, "section": "Tuesday", "name": "Another"}]})
    assert told(answer) == {"l1": "change"}
    zarmina = Enrolment.objects.select_related("section", "user").get(external_id="l1")
    assert (zarmina.section.name, zarmina.user.name) == ("Tuesday", "Zarmina K")
    assert Enrolment.objects.filter(state="active").count() == 2
    assert told(lms.patch(roster, {"people": [{**ZARMINA, "section": "monday"}]})) == {"l1": "change"}
    assert run.sections.count() == 2
    changed = Event.objects.filter(name="runs.enrolment_changed")
    assert {event.actor for event in changed} == {Client.objects.get().uuid}


@pytest.mark.parametrize("method", ["patch", "put"])
def test_what_a_line_does_not_name_stays_and_what_it_names_empty_goes(lms, run, roster, method):
    teacher(run)
    put = getattr(lms, method)
    put(roster, {"people": [ZARMINA, {**TIMUR, "section": "Monday"}]})
    bare = [{"external_id": one["external_id"], "name": one["name"]} for one in (ZARMINA, TIMUR)]
    assert told(put(roster, {"people": bare})) == {"l1": "leave", "l2": "leave"}
    enrolled = {e.external_id: e for e in Enrolment.objects.select_related("section").exclude(external_id="")}
    assert [one.section.name for one in enrolled.values()] == ["Monday", "Monday"]
    assert enrolled["l2"].role == "assistant"
    assert told(put(roster, {"people": [{**bare[0], "section": ""}, bare[1]]})) == {"l1": "change", "l2": "leave"}
    assert Enrolment.objects.get(external_id="l1").section is None


def test_who_comes_back_teaches_only_where_that_is_said(lms, run, roster):
    lms.put(roster, {"people": [ZARMINA, TIMUR]})
    lms.put(roster, {"people": [ZARMINA]})
    assert told(lms.patch(roster, {"people": [{"external_id": "l2", "name": "Timur"}]})) == {"l2": "return"}
    timur = Enrolment.objects.get(external_id="l2")
    assert (timur.role, timur.user.groups.exists()) == ("student", False)


def test_people_with_an_account_are_found_by_address_and_name_and_ids_move(lms, run, roster):
    known = UserFactory(email="z@example.org", username="zarmina")
    EnrolmentFactory(run=run, user=UserFactory(email="t@example.org"), external_id="old")
    people = [ZARMINA, {"external_id": "new", "name": "T", "email": "T@example.org"}]
    assert told(lms.patch(roster, {"people": people})) == {"l1": "enrol", "new": "change"}
    assert Enrolment.objects.get(external_id="l1").user == known
    swapped = [{**ZARMINA, "external_id": "new"}]
    assert errors(lms.patch(roster, {"people": swapped})) == ["id_taken"]


def test_a_line_that_cannot_be_taken_leaves_the_others(lms, run, roster):
    UserFactory(email="taken@example.org", username="taken")
    people = [
        {"external_id": "a", "name": "A", "email": "no address"},
        {"external_id": "b", "name": "=B()"},
        {"external_id": "c", "name": "C", "username": "taken", "email": "other@example.org"},
        {"external_id": "d", "name": "D"},
        {"external_id": "d", "name": "D again"},
        {"external_id": "e", "name": "علی"},
    ]
    answer = lms.put(roster, {"people": people})
    found = [
        (row["external_id"], row["action"], [e["code"] for e in row["errors"]]) for row in answer.json()["results"]
    ]
    assert found == [
        ("a", "refuse", ["email"]),
        ("b", "refuse", ["formula"]),
        ("c", "refuse", ["other_mail"]),
        ("d", "make", []),
        ("d", "refuse", ["repeated"]),
        ("e", "make", []),
    ]
    assert answer.json()["results"][0]["errors"][0]["pointer"] == "/email"
    wrong = refused(lms.put(roster, {"people": [{"external_id": 7, "name": "A", "age": 3}]}), 400)
    assert [error["pointer"] for error in wrong["errors"]] == ["/people/0/age"]


def test_a_run_keeps_its_last_instructor(lms, run, roster):
    lead = teacher(run, email="lead@example.org")
    Enrolment.objects.filter(pk=lead.pk).update(external_id="lead")
    assert errors(lms.put(roster, {"people": [ZARMINA]}), 1) == ["last_instructor"]
    assert errors(lms.put(roster, {"people": [{"external_id": "lead", "name": "L", "role": "student"}]})) == [
        "last_instructor"
    ]
    lead.refresh_from_db()
    assert (lead.role, lead.state) == ("instructor", "active")


def test_new_people_are_invited_where_it_is_asked_for(lms, roster, mailoutbox, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        lms.put(roster, {"people": [ZARMINA, TIMUR], "invite": True})
    assert [mail.to for mail in mailoutbox] == [["z@example.org"]]
    assert set(Delivery.objects.values_list("state", flat=True)) == {"done"}


def test_people_of_one_name_get_usernames_of_their_own(lms, run, roster):
    for name in ("ali.khan", "ali.khan7"):
        UserFactory(username=name)
    people = [{"external_id": str(n), "name": "Ali Khan"} for n in range(3)]
    lms.put(roster, {"people": [*people, {"external_id": "9", "name": "Ali Khan", "username": "ali.khan2"}]})
    names = Enrolment.objects.order_by("id").values_list("user__username", flat=True)
    assert list(names) == ["ali.khan3", "ali.khan4", "ali.khan5", "ali.khan2"]


def test_who_changes_section_has_its_dates(lms, run, roster):
    lms.put(roster, {"people": [ZARMINA]})
    zarmina = Enrolment.objects.get()
    activity = Activity.objects.create(run=run, kind="demo", target=run.uuid, title="A")
    SectionDates.objects.create(activity=activity, section=zarmina.section)
    assert told(lms.put(roster, {"people": [{**ZARMINA, "section": ""}]})) == {"l1": "change"}


def test_a_roster_of_any_size_is_put_in_the_same_number_of_statements(lms, roster):
    def statements(first: int, last: int) -> int:
        people = [
            {"external_id": f"l{n}", "name": f"Person {n}", "email": f"p{n}@example.org"} for n in range(first, last)
        ]
        with CaptureQueriesContext(connection) as asked:
            assert set(told(lms.patch(roster, {"people": people})).values()) == {"make"}
        return len(asked)

    assert statements(0, 5) == statements(5, 45)


@pytest.mark.django_db(transaction=True)
def test_of_two_rosters_at_once_one_is_told():
    run = RunFactory()
    lms, held, go_on = Lms(clients.token(clients.client(run))), threading.Event(), threading.Event()

    def hold():
        with transaction.atomic():
            assert is_alone(f"runs.roster:{run.pk}")
            held.set()
            go_on.wait(timeout=20)
        connection.close()

    thread = threading.Thread(target=hold)
    thread.start()
    held.wait(timeout=20)
    answer = lms.put(f"/api/v1/runs/{run.uuid}/roster", {"people": [ZARMINA]})
    go_on.set()
    thread.join(timeout=20)
    refused(answer, 409, "busy")
    assert not User.objects.filter(email="z@example.org").exists()
    assert told(lms.put(f"/api/v1/runs/{run.uuid}/roster", {"people": [ZARMINA]})) == {"l1": "make"}


def test_a_token_for_reading_puts_no_roster(run, roster):
    lms = Lms(clients.token(clients.client(run), scope="roster.read runs.read"))
    refused(lms.put(roster, {"people": []}), 403)
    refused(lms.get(roster), 403)
    other = Lms(clients.token(clients.client(RunFactory(), client_id="other")))
    refused(other.put(roster, {"people": []}), 404)
