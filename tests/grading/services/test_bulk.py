"""Books of very many students: what a slice made is gone with it, so that memory does not grow with the class."""

import gc
from decimal import Decimal
from uuid import uuid4

import pytest
from django.db import transaction

from grading.models import Entry, EntryNote, Mark
from grading.selectors.replay import faults_of
from grading.services import bulk
from grading.services.ledger import Work, enter_work
from tests.factories.classes import EnrolmentFactory
from tests.factories.grades import DUE, scored

pytestmark = pytest.mark.django_db
ROWS = {"ColumnBook", "Column", "Person", "Kept", "End", "Entered", "Entry", "EntryNote", "Cell"}


@pytest.fixture
def garbage():
    """Hand out a look at what nobody holds and only the garbage collector would find, by the names of its types."""
    gc.collect()
    gc.disable()
    gc.set_debug(gc.DEBUG_SAVEALL)

    def found():
        gc.collect()
        return {type(one).__name__ for one in gc.garbage}

    yield found
    gc.set_debug(0)
    gc.garbage.clear()
    gc.enable()


def regraded(column, people):
    """Give some students half a point less, with words, and return their books."""
    books = bulk.ColumnBooks(column, now=DUE).of([one.pk for one in people])
    for book in books.values():
        work = Work(Entry.Kind.REGRADE, Decimal("-0.5"), uuid4(), True, submitted_at=DUE, note="The key was wrong.")
        enter_work(book, column, work)
    bulk.write(bulk.sealed(books.values()))
    return books


def test_what_is_written_is_what_one_by_one_would_be_written(column):
    scored_once, new = EnrolmentFactory(run=column.run), EnrolmentFactory(run=column.run)
    scored(column, scored_once, 10)
    with transaction.atomic():
        bulk.lock_everybody(column.run)
        regraded(column, [scored_once, new])
    assert [faults_of(one) for one in (scored_once, new)] == [[], []]
    assert Mark.objects.get(enrolment=scored_once).points == Decimal("9.5")
    entry = Entry.objects.get(enrolment=scored_once, sequence=2)
    assert (entry.kind, entry.points, entry.at) == (Entry.Kind.REGRADE, Decimal("-0.5"), DUE)
    assert EntryNote.objects.get(entry=entry).text == "The key was wrong."


def test_nothing_of_a_book_waits_for_the_garbage_collector(column, garbage):
    students = [EnrolmentFactory(run=column.run) for _ in range(3)]
    bulk.lock_everybody(column.run)
    books = regraded(column, students)
    del books
    assert garbage() & ROWS == set()
