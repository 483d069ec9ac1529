"""A class from a file: what was shown is what is done, all of it or none, and twice is as once."""

import pytest
from django.db.models import Max

from accounts.models import Invitation, User
from audit.models import Event
from common import clock
from common.errors import Forbidden, Refusal
from runs.models import Enrolment
from runs.rules.roster_file import parse
from runs.selectors.roster_plan import Plan, plan
from runs.services import enrolling
from runs.services.roster_file import PlanChanged, add_class
from tests.factories.classes import teacher
from tests.factories.people import UserFactory
from tests.made_once import made_once

pytestmark = pytest.mark.django_db

FILE = b"""name,email,username,section,role,external_id
Gulnara Saparova,g@example.org,,Morning,,R-1
Hamza Yousaf,,hamza,Evening,,
Somebody Known,known@example.org,,,,
Somebody Back,,back,,,
Somebody In,,in,Evening,assistant,
"""


@made_once
def lead():
    return teacher()


@pytest.fixture
def known(lead):
    """One with an account elsewhere, one who was withdrawn, one who is in the run."""
    UserFactory(username="known", email="Known@example.org")
    back = enrolling.enrol(run=lead.run, user=UserFactory(username="back"), by=lead.user, now=clock.now())
    enrolling.withdraw(enrolment=back, by=lead.user, now=clock.now())
    enrolling.enrol(run=lead.run, user=UserFactory(username="in"), by=lead.user, now=clock.now())


def planned(lead, content=FILE) -> Plan:
    return plan(run=lead.run, lines=parse(content))


def add(lead, content=FILE, **options) -> Plan:
    options = {"digest": planned(lead, content).digest, **options}
    return add_class(run=lead.run, lines=parse(content), by=lead.user, now=clock.now(), **options)


def test_the_plan_tells_what_becomes_of_each_line(lead, known, django_assert_num_queries):
    with django_assert_num_queries(3):
        found = planned(lead)
    assert [step.action for step in found.steps] == ["make", "make", "enrol", "return", "leave"]
    assert found.new_sections == ["Morning", "Evening"]


def test_a_file_brings_in_all_its_people(lead, known):
    add(lead)
    people = {e.user.name: e for e in lead.run.enrolments.select_related("user", "section")}
    assert people["Gulnara Saparova"].section.name == "Morning"
    assert people["Gulnara Saparova"].external_id == "R-1"
    assert people["Gulnara Saparova"].user.username == "gulnara.saparova"
    assert people["Hamza Yousaf"].user.username == "hamza"
    assert lead.run.enrolments.get(user__username="back").state == Enrolment.State.ACTIVE
    assert lead.run.enrolments.get(user__username="in").role == Enrolment.Role.STUDENT
    assert [i.email for i in Invitation.objects.all()] == ["g@example.org"]


def test_the_same_file_again_changes_nothing(lead, known):
    add(lead)
    before = (User.objects.count(), Enrolment.objects.count(), Invitation.objects.count())
    again = add(lead)
    assert not again.good
    assert (User.objects.count(), Enrolment.objects.count(), Invitation.objects.count()) == before


@pytest.mark.parametrize(
    ("row", "code"),
    [
        ("K,known@example.org,in,,,", "two_accounts"),
        ("K,other@example.org,known,,,", "other_mail"),
        ("K,known@example.org,another,,,", "other_name"),
        ("K,,,,,R-1", "id_taken"),
        ("K,,closed,,,", "closed"),
        ("K,known@example.org,,,,\nK,,known,,,", "repeated"),
    ],
)
def test_a_line_that_meets_the_wrong_account_is_refused(lead, known, row, code):
    UserFactory(username="closed", is_active=False)
    Enrolment.objects.filter(user__username="in").update(external_id="R-1")
    found = planned(lead, f"name,email,username,section,role,external_id\n{row}".encode())
    assert [problem.code for step in found.refused for problem in step.problems] == [code]


def test_a_bad_line_stops_the_whole_file_unless_it_is_left_out(lead):
    content = b"name,email\nGood One,good@example.org\nBad One,nobody\n"
    with pytest.raises(Refusal, match="cannot be taken"):
        add(lead, content)
    assert not User.objects.filter(name="Good One").exists()
    add(lead, content, without_refused=True)
    assert User.objects.filter(name="Good One").exists()
    assert not User.objects.filter(name="Bad One").exists()


def test_what_changed_since_it_was_shown_is_not_done(lead):
    shown = planned(lead).digest
    UserFactory(username="hamza", email="")
    with pytest.raises(PlanChanged, match="has changed"):
        add(lead, digest=shown)
    assert not User.objects.filter(name="Gulnara Saparova").exists()


def test_a_failure_half_way_leaves_nothing_behind(lead, monkeypatch):
    from runs.services import admitting

    last = User.objects.aggregate(Max("pk"))
    real, made = admitting.admit, []

    def admit(**person):
        if len(made) == 1:
            raise RuntimeError("the power went")
        made.append(real(**person))

    monkeypatch.setattr(admitting, "admit", admit)
    with pytest.raises(RuntimeError):
        add(lead)
    assert User.objects.aggregate(Max("pk")) == last
    assert not lead.run.sections.exists()


@pytest.mark.parametrize("role", ["student", "assistant"])
def test_who_does_not_lead_adds_no_class(lead, role):
    other = teacher(lead.run, role=role)
    with pytest.raises(Forbidden):
        add_class(run=lead.run, lines=parse(FILE), digest=planned(lead).digest, by=other.user, now=clock.now())


def test_who_returns_is_brought_in_by_the_order_in_which_marks_are_locked_not_by_the_files(lead):
    people = [enrolling.enrol(run=lead.run, user=UserFactory(), by=lead.user, now=clock.now()) for _ in range(3)]
    for one in people:
        enrolling.withdraw(enrolment=one, by=lead.user, now=clock.now())
    names = [one.user.username for one in reversed(people)]
    add(lead, "\n".join(["username,name", *(f"{name},Somebody" for name in names)]).encode())
    returned = Event.objects.filter(name="runs.person_enrolled", data__returned=True).order_by("id")
    assert list(returned.values_list("subject", flat=True)) == [one.uuid for one in people]
