"""What is changed behind the ledger's back shows when it is replayed."""

from decimal import Decimal

import pytest
from django.core.management import CommandError, call_command
from django.db import connection

from common import clock
from grading.models import Entry, EntryNote, LineItem, Mark, Total
from grading.services.adjusting import override
from grading.services.release import release
from tests.factories.classes import EnrolmentFactory
from tests.factories.grades import LineItemFactory, scored

pytestmark = pytest.mark.django_db


@pytest.fixture
def ledger(column, student, teacher):
    """A ledger with something of everything."""
    scored(column, student, 15, days_late=1, note="well argued")
    scored(LineItemFactory(run=column.run), student, "7.125", complete=False)
    override(line_item=column, enrolment=student, points=Decimal(16), reason="agreed", by=teacher, now=clock.now())
    scored(column, EnrolmentFactory(run=column.run), 3)
    release(line_item=column, by=teacher, now=clock.now())
    LineItemFactory()


def test_an_honest_ledger_holds(ledger, capsys):
    call_command("ledger_check")
    assert capsys.readouterr().out == "2 ledgers replayed, 0 with faults.\n"


@pytest.mark.parametrize(
    ("tamper", "said"),
    [
        (lambda: Entry.objects.filter(kind="late").update(points=0), "was changed after it was written"),
        (lambda: Entry.objects.filter(kind="late").update(data={}), "was changed after it was written"),
        (lambda: Entry.objects.filter(kind="late").update(data={"x": 1.5}), "because of what was written into"),
        (lambda: Entry.objects.filter(kind="late").update(data=[]), "was changed after it was written"),
        (lambda: Entry.objects.filter(kind="score").update(data=[]), "because of what was written into"),
        (lambda: Entry.objects.filter(kind="override").update(data={}), "because of what was written into"),
        (lambda: Entry.objects.filter(kind="override").update(data={"target": "x"}), "because of what was written"),
        (lambda: Entry.objects.filter(kind="score").update(data={"submitted_at": "x"}), "because of what was written"),
        (lambda: Entry.objects.filter(kind="release").update(sequence=9), "is number 9 where"),
        (lambda: Entry.objects.filter(kind="release").delete(), "the total row says"),
        (lambda: _drop("override"), "does not follow the one before it"),
        (lambda: EntryNote.objects.filter(text="agreed").update(text="asked"), "the note of entry"),
        (lambda: Mark.objects.filter(points=16).update(points=20), "its entries come to 16"),
        (lambda: Mark.objects.filter(points=16).update(released_at=None), "with other times"),
        (lambda: Total.objects.update(so_far=100), "the figures are kept as 100"),
        (lambda: Total.objects.update(last_hash=""), "the total row says"),
        (lambda: LineItem.objects.update(points=1), "the figures are kept as"),
    ],
)
def test_tampering_shows(ledger, capsys, tamper, said):
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        cursor.execute("ALTER TABLE grading_entry DISABLE TRIGGER USER")
    tamper()
    with pytest.raises(CommandError, match="does not hold"):
        call_command("ledger_check")
    assert said in capsys.readouterr().out


def _drop(kind):
    EntryNote.objects.filter(entry__kind=kind).delete()
    Entry.objects.filter(kind=kind).delete()


def test_a_note_that_was_blanked_is_no_fault(ledger, capsys):
    EntryNote.objects.update(text="")
    call_command("ledger_check")
    assert "0 with faults" in capsys.readouterr().out


def test_one_run_alone_can_be_checked(ledger, capsys):
    call_command("ledger_check", run="another")
    assert capsys.readouterr().out == "0 ledgers replayed, 0 with faults.\n"
