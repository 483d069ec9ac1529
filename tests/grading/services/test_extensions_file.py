"""Later dates for many: all or none, settled as one by one, taken back together; the same statements for any number."""

from datetime import timedelta
from uuid import uuid4
from zoneinfo import ZoneInfo

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from audit.models import Event
from common.errors import Forbidden, Refusal
from grading.models import Entry, Extension
from grading.rules.extensions_file import parse
from grading.selectors.extensions_file import Gift, plan, taken
from grading.selectors.more_time import current_extension
from grading.selectors.replay import faults_of
from grading.services.extensions import give_extension, give_extensions, take_back_file
from runs.models import Enrolment, Section, SectionDates
from tests.factories.classes import EnrolmentFactory
from tests.factories.grades import DUE, ActivityFactory, scored
from tests.made_once import made_once

pytestmark = pytest.mark.django_db
NOW = DUE + timedelta(days=4)
LATER = DUE + timedelta(days=3)


def planned(run, *rows, header="username,activity,due,days,reason"):
    return plan(run, parse("\n".join([header, *rows]).encode(), ZoneInfo(run.time_zone)))


@made_once
def activity(column):
    column.activity.title = "Essay"
    column.activity.save()
    return column.activity


@made_once
def people(run):
    return [EnrolmentFactory(run=run, external_id=f"00{n}") for n in range(3)]


def test_a_file_says_who_gets_what_and_why_the_rest_cannot(run, activity, people, teacher):
    SectionDates.objects.create(
        activity=activity, section=Section.objects.create(run=run, key="a", name="A"), due_at=DUE + timedelta(days=1)
    )
    of_section = EnrolmentFactory(run=run, section=Section.objects.get())
    give_extension(enrolment=people[2], activity=activity, due_at=LATER, reason="", by=teacher, now=NOW)
    ActivityFactory(run=run, title="Free", due_at=None, closes_at=None)
    for _ in range(2):
        ActivityFactory(run=run, title="Two")
    found = planned(
        run,
        f"{people[0].user.username.upper()},essay,2026-10-03 15:00,,power cut",
        f"{people[1].user.username},{activity.uuid},,2,",
        f"{people[2].user.username},Essay,2026-10-04 15:00,,",
        f"{of_section.user.username},Essay,,2,",
        "nobody,Essay,,2,",
        f"{people[0].user.username},Free,,2,",
        f"{people[0].user.username},Two,,2,",
        f"{people[0].user.username},Three,,2,",
        f"{teacher.username},Essay,,2,",
    )
    assert [(one.enrolment, one.due_at - DUE, one.reason) for one in found.gifts] == [
        (people[0], timedelta(days=2), "power cut"),
        (people[1], timedelta(days=2), ""),
        (of_section, timedelta(days=3), ""),
    ]
    assert found.same == 1
    assert [(one.line.number, one.code) for one in found.refused] == [
        (6, "unknown"),
        (7, "no_date"),
        (8, "two_activities"),
        (9, "no_activity"),
        (10, "unknown"),
    ]


def test_double_rows_earlier_dates_and_time_taken_away_are_refused(run, activity, people, teacher):
    give_extension(enrolment=people[2], activity=activity, due_at=LATER, reason="", by=teacher, now=NOW)
    one, two, three = (person.external_id for person in people)
    found = planned(
        run,
        f"{one},Essay,,2",
        f"{one},Essay,,3",
        f"{two},Essay,2026-10-01 15:00,",
        f"{three},Essay,,1",
        header="external_id,activity,due,days",
    )
    assert [refused.code for refused in found.refused] == ["twice", "twice", "not_later", "shorter"]
    assert found.gifts == []


def test_a_person_may_be_named_by_the_enrolment(run, activity, people):
    (gift,) = planned(run, f"{people[0].uuid},Essay,2", header="enrolment,activity,days").gifts
    assert gift.enrolment == people[0]


def test_all_are_given_settled_and_told_and_taken_back_to_what_held_before(run, column, activity, people, teacher):
    for one in people:
        scored(column, one, 20, days_late=2)
    give_extension(
        enrolment=people[0], activity=activity, due_at=DUE + timedelta(days=1), reason="", by=teacher, now=NOW
    )
    gifts, file = [Gift(one, activity, LATER, "power cut") for one in people], uuid4()
    made = give_extensions(run=run, gifts=gifts, by=teacher, now=NOW, file=file)
    assert {one.due_at for one in Extension.objects.filter(is_current=True)} == {LATER}
    back = Entry.objects.filter(kind="late_reversed", cause__in=[one.uuid for one in made])
    assert sorted(entry.points for entry in back) == [2, 4, 4]
    assert Event.objects.filter(name="grading.deadline_changed").count() == 4
    assert [(one.given, one.standing) for one in taken(run)] == [(3, 3)]
    give_extension(
        enrolment=people[2], activity=activity, due_at=LATER + timedelta(days=1), reason="", by=teacher, now=NOW
    )
    assert take_back_file(run=run, file=file, by=teacher, now=NOW) == 2
    assert current_extension(people[0], activity).due_at == DUE + timedelta(days=1)
    assert current_extension(people[1], activity) is None
    assert current_extension(people[2], activity).due_at == LATER + timedelta(days=1)
    assert [(one.given, one.standing) for one in taken(run)] == [(3, 0)]
    with pytest.raises(Refusal, match="None of these dates holds"):
        take_back_file(run=run, file=file, by=teacher, now=NOW)
    assert [fault for one in people for fault in faults_of(one)] == []


def test_where_one_cannot_be_given_none_is(run, activity, people, teacher):
    gifts = [Gift(people[0], activity, LATER), Gift(people[1], activity, DUE)]
    with pytest.raises(Refusal, match="later than everybody's"):
        give_extensions(run=run, gifts=gifts, by=teacher, now=NOW)
    people[1].state = Enrolment.State.WITHDRAWN
    people[1].save()
    with pytest.raises(Refusal, match="active student"):
        give_extensions(run=run, gifts=[gifts[0], Gift(people[1], activity, LATER)], by=teacher, now=NOW)
    with pytest.raises(LookupError):
        give_extensions(run=run, gifts=[gifts[0], Gift(EnrolmentFactory(), activity, LATER)], by=teacher, now=NOW)
    assert not Extension.objects.exists()


def test_an_assistant_may_neither_give_nor_take_back(run, activity, people, assistant):
    with pytest.raises(Forbidden):
        give_extensions(run=run, gifts=[Gift(people[0], activity, LATER)], by=assistant, now=NOW)
    with pytest.raises(Forbidden):
        take_back_file(run=run, file=uuid4(), by=assistant, now=NOW)


def test_ten_students_or_thirty_take_the_same_statements(run, column, activity, teacher):
    def statements(number):
        people = [EnrolmentFactory(run=run) for _ in range(number)]
        for one in people:
            scored(column, one, 20, days_late=1)
        gifts = [Gift(one, activity, LATER) for one in people]
        with CaptureQueriesContext(connection) as captured:
            give_extensions(run=run, gifts=gifts, by=teacher, now=NOW, file=uuid4())
        return len(captured)

    statements(2)
    assert statements(10) == statements(30)


def test_a_file_is_given_once_even_where_it_is_agreed_to_twice(run, activity, people, teacher):
    gifts, file = [Gift(one, activity, LATER) for one in people], uuid4()
    give_extensions(run=run, gifts=gifts, by=teacher, now=NOW, file=file)
    with pytest.raises(Refusal, match="have been given already"):
        give_extensions(run=run, gifts=gifts, by=teacher, now=NOW, file=file)
    assert Extension.objects.count() == len(people)


def test_dates_of_a_file_that_was_taken_back_do_not_come_back_with_a_later_one(run, activity, people, teacher):
    first, second, third = (uuid4() for _ in range(3))
    alone = DUE + timedelta(days=1)
    give_extension(enrolment=people[0], activity=activity, due_at=alone, reason="", by=teacher, now=NOW)
    for days, file, some in ((2, first, people), (3, second, people[:2]), (4, third, people[:1])):
        gifts = [Gift(one, activity, DUE + timedelta(days=days)) for one in some]
        give_extensions(run=run, gifts=gifts, by=teacher, now=NOW, file=file)

    def held():
        found = (current_extension(one, activity) for one in people)
        return [one and (one.due_at - DUE).days for one in found]

    assert held() == [4, 3, 2]
    take_back_file(run=run, file=first, by=teacher, now=NOW)
    assert held() == [4, 3, None]
    take_back_file(run=run, file=second, by=teacher, now=NOW)
    assert held() == [4, None, None]
    take_back_file(run=run, file=third, by=teacher, now=NOW)
    assert held() == [1, None, None]


def test_the_files_of_a_run_are_listed_as_far_as_the_newest_and_each_is_found(run, activity, people, teacher):
    files = [uuid4() for _ in range(21)]
    for n, file in enumerate(files, 1):
        gifts = [Gift(people[0], activity, DUE + timedelta(days=n))]
        give_extensions(run=run, gifts=gifts, by=teacher, now=NOW + timedelta(minutes=n), file=file)
    assert files[0] not in {one.file for one in taken(run)}
    assert [one.file for one in taken(run, files[0])] == files[:1]
