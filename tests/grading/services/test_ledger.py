"""Recording points: the mark, the totals, the chain, and lateness settled by its difference."""

import uuid
from datetime import timedelta
from decimal import Decimal

import pytest
from django.db import ProgrammingError, connection, transaction
from django.test.utils import CaptureQueriesContext

from audit.models import Event
from common import clock
from grading.models import Entry, EntryNote, Mark, Total
from grading.services import adjusting, book, extensions, ledger, line_items
from grading.services.release import release as release_marks
from runs.models import Enrolment
from tests.factories.classes import EnrolmentFactory
from tests.factories.grades import DUE, ActivityFactory, LineItemFactory, scored
from tests.worked import table

pytestmark = pytest.mark.django_db


def entries(enrolment):
    return [(e.kind, e.points) for e in Entry.objects.filter(enrolment=enrolment).order_by("sequence")]


def test_a_score_makes_the_mark_and_both_figures(column, student):
    LineItemFactory(run=column.run, points=Decimal(60))
    scored(column, student, 15)
    mark, total = Mark.objects.get(), Total.objects.get()
    assert (mark.points, mark.state) == (15, "marked")
    assert (total.so_far, total.if_nothing_more) == (75, Decimal("18.75"))


def test_work_that_waits_for_its_marker_is_partly_marked(column, student):
    scored(column, student, 8, complete=False)
    assert Mark.objects.get().state == "partly"
    assert Total.objects.get().so_far is None
    scored(column, student, 6, kind="rubric")
    mark = Mark.objects.get()
    assert (mark.state, mark.points) == ("marked", 14)


def test_late_work_has_its_penalty_in_a_line_of_its_own(column, student):
    scored(column, student, 15, days_late=1)
    assert entries(student) == [("score", 15), ("late", Decimal("-1.5"))]
    assert Entry.objects.get(kind="late").data["days"] == 1
    assert Mark.objects.get().points == Decimal("13.5")


def test_a_better_attempt_that_is_later_settles_only_the_difference(column, student):
    scored(column, student, 10)
    scored(column, student, 5, days_late=2)
    assert entries(student) == [("score", 10), ("score", 5), ("late", -3)]


def test_lower_points_give_part_of_the_penalty_back(column, student):
    scored(column, student, 20, days_late=1)
    scored(column, student, -10, kind="regrade", submitted_at=None)
    assert entries(student)[2:] == [("regrade", -10), ("late_reversed", 1)]
    assert Mark.objects.get().points == 9


def test_settling_twice_adds_nothing(column, student):
    scored(column, student, 15, days_late=1)
    ledger.settle(line_item=column, enrolment=student, cause=None, by=None, now=clock.now())
    assert len(entries(student)) == 2


def test_moving_an_activitys_own_date_settles_everybody(column, student):
    other = EnrolmentFactory(run=column.run)
    scored(column, student, 15, days_late=1)
    scored(column, other, 10)
    column.activity.due_at = DUE + timedelta(days=2)
    column.activity.save()
    ledger.settle_activity(activity=column.activity, by=None, now=clock.now())
    assert entries(student)[-1] == ("late_reversed", Decimal("1.5"))
    assert entries(other) == [("score", 10)]


def test_the_worked_table_of_the_ledger_holds(column, student, teacher):
    essay = {"line_item": column, "enrolment": student, "by": teacher, "now": clock.now()}
    steps = [
        lambda: scored(column, student, 15, days_late=1, kind="rubric"),
        lambda: extensions.give_extension(
            enrolment=student,
            activity=column.activity,
            due_at=DUE + timedelta(days=2),
            reason="power cut",
            by=teacher,
            now=clock.now(),
        ),
        lambda: scored(column, student, "-1.5", kind="regrade", submitted_at=None),
        lambda: adjusting.override(points=Decimal(16), reason="agreed", **essay),
        lambda: scored(column, student, 1, kind="regrade", submitted_at=None),
        lambda: adjusting.withdraw(reason="as marked", **essay),
        lambda: adjusting.excuse(reason="ill", **essay),
        lambda: adjusting.withdraw(reason="well again", **essay),
        lambda: release_marks(line_item=column, by=teacher, now=clock.now()),
    ]
    for row, step in zip(table("ledger.md", first="what happens"), steps, strict=True):
        before = len(entries(student))
        step()
        added = [(k, Decimal(p)) for k, p in (one.split(" ") for one in row["entries"].split(", "))]
        mark = Mark.objects.get()
        assert (entries(student)[before:], mark.points, mark.state) == (added, Decimal(row["mark"]), row["state"])


def test_entries_are_chained_without_a_gap(column, student):
    scored(column, student, 15, days_late=1, note="well argued")
    scored(column, student, 1, kind="regrade")
    chain = list(Entry.objects.filter(enrolment=student).order_by("sequence"))
    assert [entry.sequence for entry in chain] == list(range(1, len(chain) + 1))
    assert [entry.previous_hash for entry in chain] == ["", *(entry.hash for entry in chain[:-1])]
    total = Total.objects.get()
    assert (total.sequence, total.last_hash) == (len(chain), chain[-1].hash)
    assert Event.objects.filter(name="grading.entry_recorded").last().data["hash"] == chain[-1].hash


def test_a_note_lies_apart_and_leaves_its_hash(column, student):
    entry = scored(column, student, 15, note="well argued")
    assert EntryNote.objects.get().text == "well argued"
    assert len(Entry.objects.get(pk=entry.pk).note_hash) == 64


@pytest.mark.parametrize("change", ["update", "delete"])
def test_the_database_refuses_to_change_an_entry(column, student, change):
    scored(column, student, 15)
    rows = Entry.objects.all()
    act = {"update": lambda: rows.update(points=20), "delete": rows.delete}[change]
    with pytest.raises(ProgrammingError, match="Cannot update or delete"), transaction.atomic():
        act()


def test_a_kind_that_is_no_work_is_refused(column, student):
    with pytest.raises(ValueError, match="no kind of marked work"):
        scored(column, student, 15, kind="override")


def test_nothing_is_written_when_a_later_step_fails(column, student, monkeypatch):
    def fail(*args, **options):
        raise RuntimeError("no space left")

    monkeypatch.setattr(book, "record_all", fail)
    with pytest.raises(RuntimeError, match="no space left"):
        scored(column, student, 15)
    assert (Entry.objects.count(), Mark.objects.count(), Total.objects.count()) == (0, 0, 0)


def statements(captured: CaptureQueriesContext) -> int:
    control = ("SAVEPOINT", "RELEASE", "BEGIN", "COMMIT", "ROLLBACK")
    return sum(not query["sql"].startswith(control) for query in captured)


@pytest.mark.parametrize("columns", [1, 40])
def test_recording_a_late_score_takes_at_most_eight_statements(column, student, columns):
    for _ in range(columns):
        LineItemFactory(run=column.run)
    known = {"cause": uuid.uuid4(), "complete": True, "by": None, "now": clock.now()}
    for points in (10, 5):
        student = Enrolment.objects.select_related("run").get(pk=student.pk)
        with CaptureQueriesContext(
            connection,
        ) as captured:
            ledger.record(
                line_item=column,
                enrolment=student,
                kind="score",
                points=Decimal(points),
                submitted_at=DUE + timedelta(days=1),
                **known,
            )
        assert statements(captured) <= 8


def test_opening_a_column_twice_gives_the_same_and_counts_in_everybodys_total(column, student):
    activity = ActivityFactory(run=column.run)
    scored(column, student, 20)
    assert Total.objects.get().if_nothing_more == 100
    opened = line_items.open_line_item(activity=activity, points=Decimal(20), now=clock.now())
    again = line_items.open_line_item(activity=activity, points=Decimal(20), now=clock.now())
    assert opened == again
    total = Total.objects.get(enrolment=student)
    assert (total.so_far, total.if_nothing_more) == (100, 50)
