"""Starting an attempt: once, in time, with versions that nothing changes any more."""

from datetime import timedelta
from random import Random

import pytest
from django.db import ProgrammingError, transaction

from audit.models import Event
from common.errors import Forbidden, Refusal
from grading.services import extensions
from quizzes.kinds import kinds
from quizzes.models import Attempt, Item, ItemVersion
from quizzes.selectors import contents
from quizzes.services.finishing import hand_in
from quizzes.services.taking import start
from runs.models import Enrolment
from tests.factories.classes import EnrolmentFactory, teacher
from tests.factories.grades import DUE
from tests.factories.questions import NOW, OPENS, begun, draw, new_bank, offered, quiz, single
from tests.statements import statements

pytestmark = pytest.mark.django_db


def test_an_attempt_names_its_versions_its_order_and_its_deadline():
    activity = offered(quiz(time_limit_minutes=30))
    attempt = begun(activity)
    assert [item.version.item.kind for item in attempt.items.all()] == ["single_choice", "multiple_choice", "numeric"]
    assert attempt.deadline_at == NOW + timedelta(minutes=30)
    assert attempt.grace_until == NOW + timedelta(minutes=40)
    for item in attempt.items.all():
        kind = kinds.get(item.version.item.kind)
        assert item.order == kind.order(item.version, Random(f"{attempt.seed}:{item.version.uuid}"))
    assert Event.objects.get(name="quizzes.attempt_started").subject == attempt.uuid


def test_starting_twice_returns_the_open_attempt():
    attempt = begun()
    again = start(activity=attempt.activity, enrolment=attempt.enrolment, now=NOW + timedelta(minutes=5))
    assert again == attempt
    assert Attempt.objects.count() == 1


def test_what_was_asked_can_no_longer_be_changed():
    attempt = begun()
    version = attempt.items.first().version
    assert version.is_frozen
    version.prompt = "Something else?"
    with pytest.raises(ProgrammingError, match="Cannot update or delete"):
        version.save()


def test_a_version_is_frozen_again_where_the_first_start_was_undone():
    activity = offered(quiz(single()))
    with transaction.atomic():
        begun(activity)
        transaction.set_rollback(True)
    assert not ItemVersion.objects.get().is_frozen
    begun(activity)
    assert ItemVersion.objects.get().is_frozen


def test_a_new_version_is_for_new_attempts_only():
    activity = offered(quiz(single()))
    first = begun(activity)
    item = first.items.get().version.item
    item.current = ItemVersion.objects.create(
        item=item, number=2, points=2, prompt="Better?", body=item.current.body, made_at=NOW
    )
    item.save()
    assert begun(activity).items.get().version.number == 2
    assert first.items.get().version.number == 1


@pytest.mark.parametrize(
    ("now", "code"),
    [(OPENS - timedelta(seconds=1), "not_open_yet"), (DUE + timedelta(days=7), "closed")],
)
def test_outside_its_dates_nothing_begins(now, code):
    with pytest.raises(Refusal) as refused:
        begun(now=now)
    assert refused.value.code == code


def test_an_extension_lets_one_student_begin_after_the_closing_date():
    activity = offered()
    student = EnrolmentFactory(run=activity.run)
    later = DUE + timedelta(days=9)
    known = {"reason": "A power cut", "by": teacher(activity.run).user, "now": NOW}
    extensions.give_extension(enrolment=student, activity=activity, due_at=later, **known)
    attempt = begun(activity, by=student, now=DUE + timedelta(days=8))
    assert attempt.deadline_at == later


def test_attempts_run_out():
    activity = offered(quiz(attempts=1, time_limit_minutes=10))
    attempt = begun(activity)
    with pytest.raises(Refusal) as refused:
        begun(activity, by=attempt.enrolment, now=NOW + timedelta(minutes=21))
    assert refused.value.code == "no_attempt_left"


def test_an_attempt_left_behind_is_closed_before_the_next_begins():
    activity = offered(quiz(attempts=2, time_limit_minutes=10))
    first = begun(activity)
    second = begun(activity, by=first.enrolment, now=NOW + timedelta(minutes=21))
    first.refresh_from_db()
    assert (first.state, second.number) == (Attempt.State.EXPIRED, 2)
    assert first.submitted_at == NOW + timedelta(minutes=10)


def test_staff_and_other_runs_take_no_quiz():
    activity = offered()
    for enrolment in (EnrolmentFactory(run=activity.run, role=Enrolment.Role.ASSISTANT), EnrolmentFactory()):
        with pytest.raises(Forbidden):
            start(activity=activity, enrolment=enrolment, now=NOW)


def test_a_withdrawn_student_takes_no_quiz():
    activity = offered()
    withdrawn = EnrolmentFactory(run=activity.run, state=Enrolment.State.WITHDRAWN)
    with pytest.raises(Forbidden):
        start(activity=activity, enrolment=withdrawn, now=NOW)


@pytest.mark.parametrize("items", [10, 100])
def test_starting_takes_at_most_twelve_statements_for_any_number_of_items(items):
    activity = offered(quiz(*(single() for _ in range(items))))
    for _ in range(2):
        student = EnrolmentFactory(run=activity.run)
        with statements() as sent:
            start(activity=activity, enrolment=student, now=NOW)
        assert len(sent) <= 12


@pytest.mark.parametrize("items", [10, 100])
def test_so_it_does_where_items_are_drawn_and_this_is_not_the_first_attempt(items):
    bank = new_bank()
    for _ in range(2 * items):
        single(bank=bank)
    activity = offered(quiz(draw(bank, items // 2), draw(bank, items // 2), attempts=3))
    student = EnrolmentFactory(run=activity.run)
    for _ in range(3):
        with statements() as sent:
            attempt = start(activity=activity, enrolment=student, now=NOW)
        assert len(sent) <= 12
        hand_in(attempt=attempt, enrolment=student, now=NOW)


def asked(attempt: Attempt) -> list[str]:
    return [item.version.item.key for item in attempt.items.select_related("version__item")]


def test_a_draw_fills_its_place_with_other_questions_than_those_that_stand_fixed():
    bank = new_bank()
    first, last, *_others = (single(bank=bank) for _ in range(6))
    for _ in range(5):
        keys = asked(begun(offered(quiz(first, draw(bank, 3), last))))
        assert (keys[0], keys[-1]) == (first.key, last.key)
        assert len(keys) == len(set(keys)) == 5


def test_a_student_is_asked_what_was_not_asked_before():
    bank = new_bank()
    everything = {single(bank=bank).key for _ in range(6)}
    activity = offered(quiz(draw(bank, 2), attempts=3))
    student = EnrolmentFactory(run=activity.run)
    seen: list[str] = []
    for _ in range(3):
        attempt = begun(activity, by=student)
        seen += asked(attempt)
        hand_in(attempt=attempt, enrolment=student, now=NOW)
    assert (len(seen), set(seen)) == (6, everything)


def test_an_attempt_is_found_again_from_its_seed():
    bank = new_bank()
    for _ in range(9):
        single(bank=bank)
    attempt = begun(offered(quiz(draw(bank, 4))))
    again = contents.asked(list(attempt.quiz.places.all()), seed=attempt.seed)
    assert again == [item.version_id for item in attempt.items.all()]


def test_a_draw_that_finds_too_few_locks_nobody_out():
    bank = new_bank()
    questions = [single(bank=bank), single(bank=bank)]
    activity = offered(quiz(draw(bank, 5)))
    attempt = begun(activity)
    assert sorted(asked(attempt)) == sorted(item.key for item in questions)
    assert all(item.version.is_frozen for item in attempt.items.all())


def test_a_retired_question_is_drawn_no_more():
    bank = new_bank()
    retired, kept = single(bank=bank), single(bank=bank)
    Item.objects.filter(pk=retired.pk).update(is_retired=True)
    assert asked(begun(offered(quiz(draw(bank, 2))))) == [kept.key]


def test_a_draw_that_finds_nothing_at_all_is_told_as_an_empty_quiz():
    activity = offered(quiz(draw(new_bank(), 5)))
    with pytest.raises(Refusal) as refused:
        begun(activity)
    assert refused.value.code == "empty_quiz"
