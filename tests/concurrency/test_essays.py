"""Two at once on one essay, in real threads on a real PostgreSQL."""

import threading
import uuid
from decimal import Decimal

import pytest
from django.db import connection, transaction

from essays.models import Draft, Submission, Version
from essays.services.handing_in import hand_in
from essays.services.marking import MarkedMeanwhile, mark
from essays.services.saving import WrittenElsewhere, locked_author
from grading.models import Entry, Mark
from grading.services.book import opened
from tests.concurrency.threads import at_once
from tests.factories.classes import EnrolmentFactory, teacher
from tests.factories.essays import NOW, handed_in, offered, saved, target_of

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def activity():
    return offered()


@pytest.fixture
def student(activity):
    return EnrolmentFactory(run=activity.run)


def test_of_two_devices_that_save_at_once_both_texts_are_kept(activity, student):
    results = at_once(*[lambda n=n: saved(activity, student, f"Device {n} wrote this.") for n in range(4)])
    assert sum(isinstance(result, Version) for result in results) == 1
    assert sum(isinstance(result, WrittenElsewhere) for result in results) == 3
    draft = Draft.objects.get()
    assert draft.versions.filter(kept__isnull=False).count() == 4
    assert sorted(draft.versions.values_list("number", flat=True)) == [1, 2, 3, 4]


def test_one_save_sent_twice_at_once_is_one_version(activity, student):
    event = uuid.uuid4()
    first, second = at_once(*[lambda: saved(activity, student, event=event)] * 2)
    assert first == second
    assert Version.objects.count() == 1


def test_a_text_that_is_handed_in_twice_at_once_is_handed_in_once(activity, student):
    number = saved(activity, student).number
    essay = target_of(activity)
    results = at_once(*[lambda: hand_in(activity=activity, essay=essay, enrolment=student, number=number, now=NOW)] * 2)
    assert results[0] == results[1]
    assert Submission.objects.count() == Entry.objects.count() == 1


def test_who_hands_in_while_their_section_is_changed_hands_in_afterwards(activity, student):
    """Who changes a run's people holds the enrolment and then opens its book."""
    number = saved(activity, student).number
    known = {"activity": activity, "essay": target_of(activity), "enrolment": student, "number": number, "now": NOW}
    outcome = []

    def handing_in():
        try:
            outcome.append(hand_in(**known).number)
        except Exception as failure:  # shown by the assertion
            outcome.append(failure)
        finally:
            connection.close()

    thread = threading.Thread(target=handing_in)
    with transaction.atomic():
        locked_author(student)
        thread.start()
        thread.join(timeout=1)  # it waits for the enrolment, and holds nothing
        with opened(student, now=NOW):
            assert outcome == []
    thread.join(timeout=20)
    assert outcome == [1]


def test_of_two_markers_at_once_one_is_told_and_the_ledger_has_one_mark(activity):
    submission = handed_in(activity)
    people = [teacher(activity.run).user for _ in range(2)]
    chosen = [{"argument": Decimal(2), "evidence": Decimal(4)}, {"argument": Decimal(0), "evidence": Decimal(2)}]
    results = at_once(
        *[
            lambda by=by, levels=levels: mark(
                submission=submission, chosen=levels, parts=[], comment="", seen_at=None, by=by, now=NOW
            )
            for by, levels in zip(people, chosen, strict=True)
        ]
    )
    assert sum(isinstance(result, MarkedMeanwhile) for result in results) == 1
    done = next(result for result in results if isinstance(result, Submission))
    assert Mark.objects.get().points == done.points
