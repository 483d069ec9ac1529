"""The door of a session: who comes in by code, who is ticked off by hand, and that neither overwrites the other."""

from datetime import UTC, datetime, timedelta
from decimal import Decimal

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from audit.models import Event
from common.errors import Forbidden, Refusal
from grading.models import Entry, Mark
from grading.rules.attendance import code_at
from grading.selectors.attendance import attenders, own_sessions
from grading.selectors.marks import lines_of
from grading.selectors.replay import faults_of
from grading.services.adjusting import excuse
from grading.services.attendance import add_session, by_code, close_door, come_in, open_door, rest_absent, tick
from grading.services.typed import Meanwhile
from runs.models import Section
from tests.factories.classes import EnrolmentFactory
from tests.made_once import made_once
from tests.worked import table

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 10, 5, 9, tzinfo=UTC)


def new_session(run, by, **about):
    known = {"title": "Monday", "points": Decimal(1), "late_points": Decimal("0.5"), "now": NOW}
    return add_session(run=run, by=by, **known | about)


@made_once
def session(run, teacher):
    return new_session(run, teacher)


@made_once
def opened(session, teacher):
    return open_door(session=session, minutes=15, late_after=10, by=teacher, now=NOW)


def enter(session, student, now, shown_at=None):
    code = code_at(session.secret, shown_at or now)
    return come_in(session=by_code(enrolment=student, code=code, now=now), enrolment=student, now=now)


@pytest.mark.parametrize("row", table("attendance.md", first="code of"), ids=lambda row: " ".join(row.values()))
def test_the_worked_table_holds(row, opened, student):
    shown, now = (datetime.fromisoformat(f"2026-10-05T{row[name]}+00:00") for name in ("code of", "entered at"))
    if row["comes in"] == "no":
        with pytest.raises(Refusal):
            enter(opened, student, now, shown)
        assert not Entry.objects.exists()
    else:
        assert enter(opened, student, now, shown).came == row["comes in"]


def test_who_comes_in_has_an_entry_that_says_so_once(opened, student):
    assert enter(opened, student, NOW).is_new
    again = enter(opened, student, NOW + timedelta(minutes=12))
    assert (again.came, again.is_new) == ("present", False)
    entry = Entry.objects.get()
    assert (entry.points, entry.cause, entry.by) == (1, opened.uuid, student.user.uuid)
    (line,) = lines_of(student, [opened.line_item])[opened.line_item.pk]
    assert line.what == "Present"
    assert [own.came for own in own_sessions(student)] == ["present"]
    assert faults_of(student) == []


def test_a_wrong_code_and_a_closed_door_say_what_to_do(opened, student, teacher):
    with pytest.raises(Refusal, match="changes every half minute"):
        by_code(enrolment=student, code="", now=NOW)
    close_door(session=opened, by=teacher, now=NOW + timedelta(minutes=1))
    with pytest.raises(Refusal, match="No door is open"):
        enter(opened, student, NOW + timedelta(minutes=1))
    with pytest.raises(Refusal, match="The door is closed"):
        come_in(session=opened, enrolment=student, now=NOW + timedelta(minutes=1))


def test_another_opening_makes_the_codes_of_the_first_void(opened, student, teacher):
    first = code_at(opened.secret, NOW)
    again = open_door(session=opened, minutes=5, late_after=0, by=teacher, now=NOW)
    assert again.secret != opened.secret
    if code_at(again.secret, NOW) != first:
        with pytest.raises(Refusal):
            by_code(enrolment=student, code=first, now=NOW)
    assert enter(again, student, NOW).came == "late"
    assert Event.objects.filter(name="grading.door_opened", subject=opened.uuid).count() == 2


def test_a_door_is_open_to_its_run_and_section_alone(run, opened, teacher):
    stranger = EnrolmentFactory()
    section = Section.objects.create(run=run, key="a", name="A")
    of_section = new_session(run, teacher, title="Group A", section=section)
    of_section = open_door(session=of_section, minutes=15, late_after=10, by=teacher, now=NOW)
    with pytest.raises(Refusal, match="No door is open"):
        enter(opened, stranger, NOW)
    with pytest.raises(Refusal):
        come_in(session=of_section, enrolment=EnrolmentFactory(run=run), now=NOW)
    assert enter(of_section, EnrolmentFactory(run=run, section=section), NOW).session == of_section
    assert not Mark.objects.filter(enrolment=stranger).exists()


def test_by_hand_somebody_is_late_absent_or_there_after_all(session, student, teacher):
    for came, seen, points in (("late", "", "0.5"), ("absent", "0.5", "0"), ("present", "0", "1")):
        tick(session=session, enrolment=student, came=came, seen=seen, by=teacher, now=NOW)
        assert Mark.objects.get().points == Decimal(points)
    tick(session=session, enrolment=student, came="present", seen="old", by=teacher, now=NOW)
    assert [entry.data["attendance"] for entry in Entry.objects.order_by("id")] == ["late", "absent", "present"]


def test_who_ticks_off_somebody_that_came_in_meanwhile_is_told(opened, student, teacher):
    enter(opened, student, NOW)
    with pytest.raises(Meanwhile, match="meanwhile"):
        tick(session=opened, enrolment=student, came="absent", seen="", by=teacher, now=NOW)
    assert Mark.objects.get().points == 1


def test_a_code_never_lifts_what_was_entered_by_hand_or_excused(opened, student, teacher):
    tick(session=opened, enrolment=student, came="absent", seen="", by=teacher, now=NOW)
    assert enter(opened, student, NOW).came == "absent"
    other = EnrolmentFactory(run=student.run)
    excuse(line_item=opened.line_item, enrolment=other, reason="ill", by=teacher, now=NOW)
    assert enter(opened, other, NOW).came == "excused"
    with pytest.raises(Refusal, match="withdraw the excuse"):
        tick(session=opened, enrolment=other, came="present", seen="", by=teacher, now=NOW)


def test_the_rest_are_absent_once_the_door_is_closed_in_the_same_statements(run, opened, student, teacher):
    enter(opened, student, NOW)

    def statements(number):
        for _ in range(number):
            EnrolmentFactory(run=run)
        with CaptureQueriesContext(connection) as captured:
            assert rest_absent(session=opened, by=teacher, now=NOW + timedelta(hours=1)) == number
        return len(captured)

    with pytest.raises(Refusal, match="close it first"):
        rest_absent(session=opened, by=teacher, now=NOW)
    statements(1)
    assert statements(5) == statements(20)
    came = [one.came for one in attenders(opened)]
    assert (came.count("present"), came.count("absent")) == (1, 26)


def test_what_makes_no_sense_is_refused(run, session, teacher, assistant):
    with pytest.raises(Refusal, match="Who is late"):
        new_session(run, teacher, title="Tuesday", late_points=Decimal(2))
    with pytest.raises(Refusal, match="column with this title"):
        new_session(run, teacher)
    for minutes, late in ((0, 0), (181, 0), (5, -1)):
        with pytest.raises(Refusal, match="1 to 180"):
            open_door(session=session, minutes=minutes, late_after=late, by=teacher, now=NOW)
    with pytest.raises(Forbidden):
        new_session(run, assistant, title="Tuesday")
    open_door(session=session, minutes=5, late_after=0, by=assistant, now=NOW)
