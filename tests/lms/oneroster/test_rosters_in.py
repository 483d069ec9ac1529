"""A registry's package is looked at first and then put whole: by its own ids, into the runs that are its classes."""

import re

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from accounts.models import Invitation, User
from audit.models import Event
from lms.models import SourcedId
from lms.services.oneroster import rosters as services
from runs.models import Enrolment
from tests.factories.classes import EnrolmentFactory, RunFactory, SectionFactory, teacher
from tests.factories.people import UserFactory
from tests.lms.oneroster.packages import a_class, a_place, a_user, package
from tests.made_once import signed_in
from tests.statements import statements

pytestmark = pytest.mark.django_db
UNTIL = "2099-12-31"


@signed_in
def lead():
    """Who leads the run with the key `autumn`."""
    return teacher(RunFactory(key="autumn", ends_on=UNTIL))


@pytest.fixture
def run(lead):
    return lead.run


def upload(client, content):
    return client.post(reverse("oneroster:index"), {"file": SimpleUploadedFile("registry.zip", content)}, follow=True)


def agree(client, page, **more):
    sent = {name: page.context["form"][name].value() or "" for name in page.context["form"].fields}
    token = page.context["token"]
    digest = {"digest": page.context["digest"]}
    return client.post(reverse("oneroster:agree", args=[token]), {**sent, **digest, **more}, follow=True)


def put(client, content, **more):
    return agree(client, upload(client, content), **more)


def counts(page) -> list[dict[str, int]]:
    return [{name: n for name, n in one.counts.items() if n} for one in page.context["found"].runs]


def states(run) -> dict[str, tuple[str, str]]:
    people = Enrolment.objects.filter(run=run).exclude(external_id="")
    return {one.external_id: (one.role, one.state) for one in people}


USERS = [a_user("u1", "Zarmina K", email="z@example.org"), a_user("u2", "تیمور"), a_user("t1", "A Teacher")]
PLACES = [a_place("u1", "c1"), a_place("u2", "c1"), a_place("t1", "c1", "teacher")]
WHOLE = package([a_class("c1", "autumn")], USERS, PLACES)


def test_a_look_writes_nothing_and_agreeing_does_what_it_showed(client, run):
    before = Event.objects.count(), User.objects.count()
    page = upload(client, WHOLE)
    assert counts(page) == [{"make": 3}]
    assert (Event.objects.count(), User.objects.count(), SourcedId.objects.count()) == (*before, 0)
    assert "3 places in runs were changed." in agree(client, page).text
    assert states(run) == {
        "u1": ("student", "active"), "u2": ("student", "active"), "t1": ("instructor", "active"),
    }  # fmt: skip
    assert User.objects.get(username="u2").name == "تیمور"
    assert not Invitation.objects.exists()
    assert SourcedId.objects.get().sourced_id == "c1"
    before = Event.objects.count()
    assert counts(upload(client, WHOLE)) == [{"leave": 3}]
    put(client, WHOLE)
    assert Event.objects.count() == before


def test_invitations_go_out_only_when_that_is_chosen(client, run):
    put(client, WHOLE, invite="on")
    assert [one.user.username for one in Invitation.objects.all()] == ["u1"]


def test_bulk_withdraws_who_is_not_named_and_delta_who_is_said_to_go(client, run):
    by_hand = EnrolmentFactory(run=run)
    put(client, WHOLE)
    fewer = package([a_class("c1")], USERS, [PLACES[0], PLACES[2]])
    page = upload(client, fewer)
    assert counts(page) == [{"leave": 2, "withdraw": 1}]
    assert "تیمور" in page.text
    agree(client, page)
    assert states(run)["u2"] == ("student", "withdrawn")
    by_hand.refresh_from_db()
    assert by_hand.state == "active"
    again = package(None, None, [a_place("u2", "c1", status="active")], mode="delta")
    assert counts(upload(client, again)) == [{"return": 1}]
    put(client, again)
    gone = package(
        None, [a_user("u1", status="tobedeleted")], [a_place("u2", "c1", status="tobedeleted")], mode="delta"
    )
    put(client, gone)
    assert states(run) == {
        "u1": ("student", "withdrawn"), "u2": ("student", "withdrawn"), "t1": ("instructor", "active"),
    }  # fmt: skip


def test_a_section_that_was_given_here_stays(client, run):
    put(client, WHOLE)
    section = SectionFactory(run=run)
    Enrolment.objects.filter(run=run, external_id="u1").update(section=section)
    assert counts(upload(client, WHOLE)) == [{"leave": 3}]


def test_bad_rows_are_told_with_their_line_and_their_people_stay(client, run):
    put(client, WHOLE)
    places = [
        a_place("u1", "c1", "dean"), a_place("u2", "c1", ends="soon"), PLACES[2], a_place("u9", "c1"),
        a_place("u3", "c1"),
    ]  # fmt: skip
    page = upload(client, package([a_class("c1")], [*USERS, a_user("u3", "=cmd()")], places))
    told = {(row.file, row.number): row.sentences for row in page.context["found"].refused}
    assert list(told) == [("enrollments.csv", n) for n in (2, 3, 5, 6)]
    assert "formula" in told["enrollments.csv", 6][0]
    assert all(sentence in page.text.replace("&#x27;", "'") for [sentence] in told.values())
    assert counts(page)[0]["leave"] == 1
    assert "withdraw" not in counts(page)[0]
    agree(client, page)
    assert states(run)["u1"] == states(run)["u2"] == ("student", "active")
    assert not User.objects.filter(name="=cmd()").exists()


def test_people_of_two_classes_have_one_account_also_where_one_of_them_was_found_by_hand(client, lead, run):
    other = RunFactory(key="spring", course=run.course, ends_on=UNTIL)
    teacher(other)
    Enrolment.objects.create(run=other, user=lead.user, role="instructor", enrolled_at=lead.enrolled_at)
    known = UserFactory(username="zarmina", email="z2@example.org")
    EnrolmentFactory(run=run, user=known, external_id="u1")
    places = [*PLACES, a_place("u1", "c2"), a_place("u2", "c2")]
    page = upload(client, package([a_class("c1", "autumn"), a_class("c2", "spring")], USERS, places))
    assert counts(page) == [{"leave": 1, "make": 2}, {"enrol": 2}]
    agree(client, page)
    there = Enrolment.objects.filter(run=other, external_id__in=["u1", "u2"]).select_related("user")
    assert {one.external_id: one.user.username for one in there} == {"u1": "zarmina", "u2": "u2"}


def test_a_run_is_matched_by_hand_and_known_by_it_the_next_time(client, run):
    content = package([a_class("c7", "HIST-7"), a_class("c8", "HIST-8")], USERS, [a_place("u1", "c7")])
    page = upload(client, content)
    assert page.context["found"] is None
    page = client.get(page.wsgi_request.path, {"run-autumn": "hist-7"})
    assert counts(page) == [{"make": 1}]
    agree(client, page)
    assert states(run) == {"u1": ("student", "active")}
    assert counts(upload(client, content)) == [{"leave": 1}]


def test_what_the_files_do_not_know_is_said_and_what_was_written_stays(client, run):
    page = upload(client, WHOLE)
    page = client.get(page.wsgi_request.path, {"run-autumn": "no such class"})
    assert "know no class" in page.text
    assert "no such class" in page.text
    assert page.context["found"] is None


def test_what_changed_since_the_look_is_looked_at_again(client, run):
    page = upload(client, WHOLE)
    EnrolmentFactory(run=run, user=UserFactory(username="u2"), external_id="u2")
    page = agree(client, page)
    assert "Something has changed since you looked" in page.text
    assert counts(page) == [{"make": 2, "leave": 1}]
    assert set(states(run)) == {"u2"}


def test_nothing_is_half_done(client, run, monkeypatch):
    page = upload(client, WHOLE)

    def broken(*args):
        raise RuntimeError

    monkeypatch.setattr(services, "_name", broken)
    with pytest.raises(RuntimeError):
        agree(client, page)
    assert states(run) == {}
    assert not User.objects.filter(username="u1").exists()


def test_a_package_that_cannot_be_read_is_refused_in_words(client, run):
    assert "This is no ZIP file" in upload(client, b"name,email").text
    assert re.search("OneRoster “1.1”", upload(client, package([], [], [], version="1.1")).text)


def test_a_package_is_its_own_persons_and_gone_once_it_was_put(client, run):
    page = upload(client, WHOLE)
    other = teacher(run)
    client.force_login(other.user)
    assert "no longer at hand" in client.get(page.wsgi_request.path, follow=True).text
    assert "no longer at hand" in agree(client, page).text


def test_who_leads_a_run_puts_no_other_and_a_superuser_any(client, run):
    foreign = RunFactory(key="elsewhere", ends_on=UNTIL)
    content = package([a_class("c1", "elsewhere")], USERS, [a_place("u1", "c1")])
    page = upload(client, content)
    assert page.context["found"] is None
    page = client.get(page.wsgi_request.path, {"run-elsewhere": "c1"})
    assert page.context["found"] is None
    client.force_login(UserFactory(is_superuser=True, is_staff=True))
    put(client, content)
    assert states(foreign) == {"u1": ("student", "active")}


def test_many_people_take_no_more_statements_than_few(client, run):
    def asked(count: int) -> int:
        users = [a_user(f"n{n}", f"Person {n}") for n in range(count)]
        content = package([a_class("c1", "autumn")], users, [a_place(f"n{n}", "c1") for n in range(count)])
        with statements() as sent:
            upload(client, content)
        return len(sent)

    asked(1)  # what is looked up once in a process
    few = asked(3)
    assert asked(60) == few
