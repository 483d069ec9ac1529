"""What has not arrived in time: entered once, taken back by whatever changes it, and never over work that came."""

from datetime import timedelta
from decimal import Decimal

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from audit.models import Event
from common.errors import Refusal
from grading import tasks
from grading.models import Entry, LineItem, Mark, Total
from grading.rules.scheme import Placed, Scheme
from grading.selectors.replay import faults_of
from grading.selectors.schemes import scheme_of
from grading.services import missing, schemes
from grading.services.adjusting import excuse, override, withdraw
from grading.services.extensions import give_extension, withdraw_extension
from grading.services.ledger import settle_activity
from grading.services.previews import preview_totals
from runs.models import Enrolment, Section, SectionDates
from tests.factories.classes import EnrolmentFactory
from tests.factories.grades import DUE, LineItemFactory, scored
from tests.made_once import made_once

pytestmark = pytest.mark.django_db
LATER = DUE + timedelta(days=2, minutes=1)
"""When what was due counts as 0 by the rule of these tests."""


def rule(*columns, days=2):
    return Scheme(columns={str(column.uuid): Placed(missing_days=days) for column in columns})


def set_rule(column, teacher, *, days=2, now=DUE):
    seen = scheme_of(column.run).fingerprint()
    return schemes.set_scheme(
        run=column.run, scheme=rule(column, days=days), seen=seen, reason="Syllabus.", by=teacher, now=now
    )


@made_once
def ruled(column, student, teacher):
    """The column, whose missing work counts as 0 two days after the date."""
    set_rule(column, teacher)
    return column


def kinds(enrolment):
    return list(Entry.objects.filter(enrolment=enrolment).order_by("sequence").values_list("kind", flat=True))


def state(enrolment):
    return Mark.objects.get(enrolment=enrolment).state


def figures(enrolment):
    total = Total.objects.get(enrolment=enrolment)
    return total.so_far, total.if_nothing_more


def test_what_is_due_counts_as_nothing_before_and_as_0_after_in_both_figures(ruled, student):
    other = LineItemFactory(run=ruled.run, points=Decimal(20))
    scored(other, student, 20)
    missing.enter_overdue(now=LATER - timedelta(minutes=2))
    assert figures(student) == (100, 50)
    missing.enter_overdue(now=LATER)
    assert figures(student) == (50, 50)
    entry = Entry.objects.get(kind="missing")
    assert (entry.points, entry.by, entry.cause) == (0, None, ruled.activity.uuid)
    assert entry.data == {"due_at": DUE.isoformat(), "days": 2}
    assert Event.objects.filter(name="grading.entry_recorded").last().data["hash"] == entry.hash
    assert faults_of(student) == []


def test_a_second_time_nothing_is_entered(ruled, student):
    assert missing.enter_overdue(now=LATER) == 1
    assert missing.enter_overdue(now=LATER) == 0
    assert kinds(student) == ["missing"]


def test_the_task_needs_no_more_than_the_clock(ruled, student, monkeypatch):
    monkeypatch.setattr("common.clock.now", lambda: LATER)
    tasks.enter_missing()
    assert state(student) == "missing"


def test_work_that_arrives_takes_it_back_and_its_mark_counts(ruled, student):
    missing.enter_overdue(now=LATER)
    scored(ruled, student, 15, days_late=3)
    assert kinds(student) == ["missing", "score", "undo", "late"]
    assert state(student) == "marked"
    undo = Entry.objects.get(kind="undo")
    assert (undo.cause, undo.data["undoes"]) == (Entry.objects.get(kind="score").cause, "missing")
    assert missing.enter_overdue(now=LATER) == 0
    assert faults_of(student) == []


def test_work_that_waits_to_be_marked_is_not_missing(ruled, student):
    scored(ruled, student, 0, complete=False)
    assert missing.enter_overdue(now=LATER) == 0


def test_an_extension_takes_it_back_until_it_is_over_itself(ruled, student, teacher):
    missing.enter_overdue(now=LATER)
    until = DUE + timedelta(days=4)
    known = {"enrolment": student, "activity": ruled.activity, "by": teacher}
    given = give_extension(due_at=until, reason="power cut", now=LATER, **known)
    assert (kinds(student), state(student)) == (["missing", "undo"], "none")
    assert Entry.objects.get(kind="undo").cause == given.uuid
    assert figures(student) == (None, 0)
    missing.enter_overdue(now=until + timedelta(days=1))
    assert state(student) == "none"
    missing.enter_overdue(now=until + timedelta(days=2, minutes=1))
    assert state(student) == "missing"
    withdraw_extension(now=until, **known)
    assert state(student) == "missing"


def test_a_later_date_for_everybody_takes_it_back(ruled, student):
    missing.enter_overdue(now=LATER)
    ruled.activity.due_at = DUE + timedelta(days=1)
    ruled.activity.save()
    settle_activity(activity=ruled.activity, by=None, now=LATER)
    assert state(student) == "none"


def test_an_excuse_and_a_mark_set_by_hand_take_it_back_and_withdrawn_it_is_missing_again(ruled, student, teacher):
    known = {"line_item": ruled, "enrolment": student, "by": teacher, "now": LATER}
    for act in (lambda: excuse(reason="ill", **known), lambda: override(points=Decimal(3), reason="oral", **known)):
        missing.enter_overdue(now=LATER)
        assert state(student) == "missing"
        act()
        assert kinds(student)[-1] == "undo"
        assert missing.enter_overdue(now=LATER) == 0
        withdraw(reason="as before", **known)
    missing.enter_overdue(now=LATER)
    assert state(student) == "missing"
    assert faults_of(student) == []


def test_the_dates_of_a_section_hold_for_it(ruled, student):
    section = Section.objects.create(run=ruled.run, key="a", name="A")
    SectionDates.objects.create(activity=ruled.activity, section=section, due_at=DUE + timedelta(days=3))
    other = EnrolmentFactory(run=ruled.run, section=section)
    missing.enter_overdue(now=LATER)
    assert state(student) == "missing"
    assert not Mark.objects.filter(enrolment=other).exists()


def test_who_joined_after_the_date_owes_nothing_and_staff_never_do(ruled):
    EnrolmentFactory(run=ruled.run, enrolled_at=DUE)
    EnrolmentFactory(run=ruled.run, role=Enrolment.Role.ASSISTANT)
    missing.enter_overdue(now=LATER)
    assert Entry.objects.filter(kind="missing").count() == 1


def test_a_new_rule_shows_whose_figures_it_moves_is_done_and_undone(column, student, teacher):
    other = LineItemFactory(run=column.run, points=Decimal(20))
    scored(other, student, 10)
    seen = scheme_of(column.run).fingerprint()

    def deed():
        schemes.set_scheme(run=column.run, scheme=rule(column), seen=seen, reason="Syllabus.", by=teacher, now=LATER)

    (looked,) = preview_totals(deed, run=column.run)
    assert (looked.before.so_far, looked.after.so_far) == (50, 25)
    assert kinds(student) == ["score"]
    change = set_rule(column, teacher, now=LATER)
    assert figures(student) == (25, 25)
    assert Entry.objects.get(kind="missing").cause == change.uuid
    undone = schemes.undo(change=change, reason="Not agreed.", by=teacher, now=LATER)
    assert figures(student) == (50, 25)
    assert Entry.objects.get(kind="undo").cause == undone.uuid
    assert missing.enter_overdue(now=LATER) == 0
    assert faults_of(student) == []


def test_a_number_of_days_beyond_a_year_is_refused(column, teacher):
    for days in (-1, 366):
        with pytest.raises(Refusal, match="0 to 365 days"):
            set_rule(column, teacher, days=days)


def test_ten_students_or_forty_take_the_same_statements(ruled):
    def statements():
        with CaptureQueriesContext(connection) as captured:
            missing.enter_overdue(now=LATER)
        return len(captured)

    for _ in range(9):
        EnrolmentFactory(run=ruled.run)
    few = statements()
    for _ in range(40):
        EnrolmentFactory(run=ruled.run)
    assert statements() == few
    assert Entry.objects.filter(kind="missing").count() == 50


def test_more_than_one_slice_is_entered_whole(ruled, monkeypatch):
    monkeypatch.setattr(missing, "AT_ONCE", 3)
    for _ in range(7):
        EnrolmentFactory(run=ruled.run)
    missing.enter_overdue(now=LATER)
    assert Entry.objects.filter(kind="missing").count() == 8


def test_a_run_that_fails_holds_up_no_other(ruled, student, teacher, monkeypatch):
    other = LineItemFactory(activity__due_at=DUE)
    LineItem.objects.filter(pk=other.pk).update(missing_days=0)
    apart = EnrolmentFactory(run=other.run)
    opened = missing.all_opened

    def fails_in_the_first(run, **known):
        if run == ruled.run:
            raise RuntimeError("no space left")
        return opened(run, **known)

    monkeypatch.setattr(missing, "all_opened", fails_in_the_first)
    missing.enter_overdue(now=LATER)
    assert (kinds(student), kinds(apart)) == ([], ["missing"])
