"""Two at once on the sides of one debate, in real threads on a real PostgreSQL."""

import threading

import pytest
from django.db import transaction

from common.errors import Refusal
from debates.models import Seat
from debates.services.seating import Spoken, choose, deal
from tests.concurrency.threads import at_once
from tests.factories.classes import EnrolmentFactory, teacher
from tests.factories.debates import NOW, held, round_of
from tests.factories.essays import handed_in
from tests.factories.threads import run_with_text

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def run():
    return run_with_text()[0]


def test_of_two_who_take_the_last_place_of_a_side_one_has_it(run):
    sitting = held(run, seating="chosen")
    one, two = EnrolmentFactory(run=run), EnrolmentFactory(run=run)
    side = sitting.debate.sides.first()
    results = at_once(
        *[lambda who=who: choose(sitting=sitting, enrolment=who, side=side, now=NOW) for who in (one, two)]
    )
    assert sorted(type(result).__name__ for result in results) == ["Refusal", "Seat"]
    assert Seat.objects.count() == 1
    assert any(isinstance(result, Refusal) and result.code == "side_full" for result in results)


def test_sides_that_are_dealt_twice_at_once_are_dealt_once(run):
    sitting = held(run)
    lead = teacher(run).user
    for _ in range(6):
        EnrolmentFactory(run=run)
    results = at_once(
        *[lambda seed=seed: deal(sitting=sitting, anew=False, seed=seed, by=lead, now=NOW) for seed in (1, 2)]
    )
    assert sorted(results) == [0, 6]
    assert Seat.objects.count() == 6


def test_who_changes_sides_while_they_hand_in_has_spoken(run):
    sitting = held(run, seating="chosen")
    sitting.debate.sides.update(brief="")
    student = EnrolmentFactory(run=run)
    EnrolmentFactory(run=run)
    first, second = sitting.debate.sides.all()
    choose(sitting=sitting, enrolment=student, side=first, now=NOW)
    said, changed = threading.Event(), threading.Event()

    def hands_in():
        with transaction.atomic():
            handed_in(round_of(sitting), student, "It is so, I say.", now=NOW)
            said.set()
            changed.wait(timeout=1)  # whoever changes sides waits for this to end

    def changes():
        said.wait(timeout=20)
        try:
            return choose(sitting=sitting, enrolment=student, side=second, now=NOW)
        finally:
            changed.set()

    assert isinstance(at_once(hands_in, changes)[1], Spoken)
    assert Seat.objects.get().side == first
