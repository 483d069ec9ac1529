"""Two at once on one quiz that is being made up, and a student who begins meanwhile."""

import pytest

from quizzes.models import Attempt
from quizzes.services import building
from quizzes.services.taking import start
from tests.concurrency.threads import at_once
from tests.factories import texts
from tests.factories.classes import EnrolmentFactory, RunFactory, teacher
from tests.factories.questions import NOW, new_bank, offered, quiz, single

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def run():
    return RunFactory(course=texts.course())


@pytest.mark.parametrize("round_", range(4))
def test_two_editors_who_add_and_move_at_once_leave_every_place_once(run, round_):
    made = quiz(single(), single())
    first, second = (teacher(run).user for _ in range(2))
    new = [single(), single()]
    last = made.places.last().pk
    results = at_once(
        lambda: building.add_items(quiz=made, items=[new[0]], by=first, now=NOW),
        lambda: building.add_items(quiz=made, items=new, by=second, now=NOW),
        lambda: building.move_place(quiz=made, place=last, step=building.UP, by=first, now=NOW),
    )
    assert [result for result in results if isinstance(result, Exception)] == []
    assert list(made.places.values_list("position", flat=True)) == [1, 2, 3, 4]


@pytest.mark.parametrize("round_", range(4))
def test_who_begins_while_a_quiz_is_changed_gets_it_as_it_was_or_as_it_is(run, round_):
    made = quiz(single(), single())
    activity = offered(made, run=run)
    lead, student = teacher(run).user, EnrolmentFactory(run=run)
    new = [single(bank=new_bank()) for _ in range(2)]
    results = at_once(
        lambda: building.add_items(quiz=made, items=new, by=lead, now=NOW),
        lambda: start(activity=activity, enrolment=student, now=NOW),
    )
    assert [result for result in results if isinstance(result, Exception)] == []
    assert Attempt.objects.get().items.count() in (2, 4)
