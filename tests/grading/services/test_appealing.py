"""Asking for a mark to be looked at again and deciding it: in time, once, and with the mark in one transaction."""

from datetime import timedelta
from decimal import Decimal
from functools import partial
from uuid import uuid4

import pytest
from django.db import IntegrityError, transaction
from django.http import Http404

from audit.models import Event
from common.errors import Forbidden, Refusal
from grading.models import Appeal, AppealWindow, AppealWords, Entry, Mark
from grading.selectors.appeals import decisions_unread, last_entry, open_in_runs
from grading.services import appealing
from grading.services.adjusting import excuse, override
from grading.services.release import release
from tests.factories.classes import EnrolmentFactory
from tests.factories.classes import teacher as staff
from tests.factories.grades import DUE, LineItemFactory, scored
from tests.made_once import made_once

pytestmark = pytest.mark.django_db

RELEASED = DUE + timedelta(days=1)
SOON = RELEASED + timedelta(days=2)


@made_once
def mark(column, student, teacher):
    """A mark of 15 that its student sees."""
    scored(column, student, 15)
    release(line_item=column, by=teacher, now=RELEASED)
    return Mark.objects.get()


@pytest.fixture
def ask(column, student):
    def ask(*, line_item=column, part=None, words="Page 2 answers it.", by=student, now=SOON):
        return appealing.ask(line_item=line_item, part=part, words=words, by=by, now=now)

    return ask


@pytest.fixture
def decide(teacher):
    def decide(appeal, outcome="upheld", *, words="It was read twice.", seen=None, by=teacher, **deed):
        seen = last_entry(appeal) if seen is None else seen
        return appealing.decide(
            appeal=appeal, outcome=outcome, words=words, seen=seen, by=by, now=SOON + timedelta(hours=1), **deed
        )

    return decide


def set_to(points, column, student, by):
    return partial(
        override,
        line_item=column,
        enrolment=student,
        points=Decimal(points),
        reason="Page 2 was overlooked.",
        by=by,
        now=SOON,
    )


def code_of(deed, *args, **known):
    with pytest.raises(Refusal) as refused:
        deed(*args, **known)
    return refused.value.code


def test_an_appeal_is_kept_with_its_words_apart_and_an_event(mark, ask, student):
    appeal = ask()
    assert (appeal.state, appeal.words.get().text) == ("open", "Page 2 answers it.")
    event = Event.objects.get(name="grading.appealed")
    assert (event.subject, event.actor) == (appeal.uuid, student.user.uuid)
    assert "Page 2" not in str(event.data)


def test_what_is_not_released_excused_late_or_asked_twice_is_refused(column, student, teacher, ask):
    scored(column, student, 15)
    assert code_of(ask) == "appeal_not_released"
    release(line_item=column, by=teacher, now=RELEASED)
    assert code_of(ask, now=RELEASED + timedelta(days=15)) == "appeal_late"
    ask()
    assert code_of(ask) == "appeal_waits"
    excuse(line_item=column, enrolment=student, reason="Ill.", by=teacher, now=SOON)
    assert code_of(ask) == "appeal_excused"
    assert Appeal.objects.count() == AppealWords.objects.count() == 1


def test_the_database_holds_one_open_appeal_against_a_mark_and_one_against_each_part(mark, ask, column, student):
    appeal = ask()
    ask(part=appeal.uuid)
    for part in (None, appeal.uuid):
        with pytest.raises(IntegrityError), transaction.atomic():
            Appeal.objects.create(enrolment=student, line_item=column, part=part, asked_at=SOON)


@pytest.mark.parametrize("words", ["", "  \n", "x" * 3001, "a\0b"])
def test_no_words_and_too_many_are_refused(mark, ask, words):
    assert code_of(ask, words=words) == "words_length"
    assert not Appeal.objects.exists()


def test_staff_and_who_has_left_do_not_appeal(mark, ask, run, student):
    student.state = "withdrawn"
    student.save()
    for person in (staff(run), student):
        with pytest.raises(Forbidden):
            ask(by=person)


def test_a_student_withdraws_what_waits_and_may_ask_again(mark, ask, decide, column, student):
    appeal = ask()
    known = {"line_item": column, "part": None, "by": student, "now": SOON}
    assert code_of(appealing.withdraw, **known | {"part": appeal.uuid}) == "nothing_waits"
    appealing.withdraw(**known)
    assert code_of(appealing.withdraw, **known) == "nothing_waits"
    assert code_of(decide, appeal) == "withdrawn"
    assert open_in_runs([column.run_id]) == {}
    assert decisions_unread([student]) == {}
    assert Event.objects.get(name="grading.appeal_withdrawn").subject == appeal.uuid
    again = ask()
    decide(again)
    assert code_of(appealing.withdraw, **known) == "nothing_waits"


def test_nobody_withdraws_for_another(mark, ask, column, run):
    ask()
    for person in (EnrolmentFactory(run=run), staff(run)):
        with pytest.raises(Refusal):
            appealing.withdraw(line_item=column, part=None, by=person, now=SOON)
    assert Appeal.objects.get().state == "open"


def test_work_marked_again_since_the_appeal_decides_it(mark, ask, decide, column, student, teacher):
    appeal = ask()
    assert code_of(decide, appeal, "changed", as_marked_again=True) == "not_marked_again"
    scored(column, student, 2, kind="regrade", by=teacher.uuid, now=SOON + timedelta(minutes=5))
    found = decide(appeal, "changed", as_marked_again=True)
    assert (found.before, found.after, found.entry.kind) == (15, 17, "regrade")


def test_work_marked_again_twice_is_told_from_the_mark_that_was_appealed_against(mark, ask, decide, column, student):
    appeal = ask()
    for minutes in (5, 6):
        scored(column, student, 2, kind="regrade", now=SOON + timedelta(minutes=minutes))
    found = decide(appeal, "changed", as_marked_again=True)
    assert (found.before, found.after) == (15, 19)


def test_marking_again_that_was_taken_back_decides_nothing(mark, ask, decide, column, student):
    appeal = ask()
    scored(column, student, 2, kind="regrade", now=SOON + timedelta(minutes=5))
    scored(column, student, -2, kind="undo", data={"undoes": "regrade"}, now=SOON + timedelta(minutes=6))
    assert code_of(decide, appeal, "changed", as_marked_again=True) == "not_marked_again"


def test_marking_again_decides_nothing_where_the_mark_is_held_by_hand(mark, ask, decide, column, student, teacher):
    set_to(16, column, student, teacher)()
    appeal = ask()
    scored(column, student, 2, kind="regrade", now=SOON + timedelta(minutes=5))
    assert code_of(decide, appeal, "changed", as_marked_again=True) == "not_marked_again"


def test_a_decision_keeps_the_mark_before_and_after_and_who_decided(mark, ask, decide, assistant):
    found = decide(ask(), by=assistant)
    assert (found.state, found.before, found.after, found.entry) == ("upheld", 15, 15, None)
    assert found.decided_by.user == assistant
    assert [one.role for one in found.words.all()] == ["reason", "decision"]
    assert Event.objects.get(name="grading.appeal_decided").data["outcome"] == "upheld"


def test_the_mark_is_changed_through_the_ledger_with_the_decision(mark, ask, decide, column, student, teacher):
    found = decide(ask(), "changed", change=set_to(17, column, student, teacher))
    assert (found.before, found.after) == (15, 17)
    assert found.entry == Entry.objects.get(kind="override")
    assert Mark.objects.get().points == 17


def test_where_the_deed_is_refused_nothing_is_decided(mark, ask, decide, column, student, assistant):
    appeal = ask()
    with pytest.raises(Forbidden):
        decide(appeal, "changed", by=assistant, change=set_to(17, column, student, assistant))
    appeal.refresh_from_db()
    assert (appeal.state, Mark.objects.get().points) == ("open", 15)
    assert not AppealWords.objects.filter(role="decision").exists()


def test_of_two_who_decide_the_second_is_told(mark, ask, decide):
    appeal = ask()
    seen = last_entry(appeal)
    decide(appeal)
    assert code_of(decide, appeal, "declined", seen=seen) == "decided_meanwhile"
    assert Appeal.objects.get().state == "upheld"


def test_a_mark_that_changed_while_it_was_looked_at_is_not_decided_on(mark, ask, decide, column, student, teacher):
    appeal = ask()
    seen = last_entry(appeal)
    set_to(16, column, student, teacher)()
    assert code_of(decide, appeal, seen=seen) == "changed_meanwhile"


def test_what_was_decided_is_asked_again_only_when_the_mark_changed_since(mark, ask, decide, column, student, teacher):
    decide(ask())
    assert code_of(ask, now=SOON + timedelta(hours=2)) == "appeal_decided"
    override(
        line_item=column,
        enrolment=student,
        points=Decimal(9),
        reason="A slip.",
        by=teacher,
        now=SOON + timedelta(days=1),
    )
    assert ask(now=SOON + timedelta(days=2)).state == "open"


def test_who_does_not_teach_the_run_decides_nothing(mark, ask, decide, student):
    appeal = ask()
    for person in (student.user, EnrolmentFactory().user, staff().user):
        with pytest.raises(Http404):
            decide(appeal, by=person)


def test_a_note_is_kept_for_those_who_teach_and_decides_nothing(mark, ask, assistant):
    appeal = ask()
    appealing.note(appeal=appeal, words="I would give 16.", by=assistant, now=SOON)
    assert [one.role for one in appeal.words.all()] == ["reason", "note"]
    assert Appeal.objects.get().state == "open"


def test_a_columns_own_window_goes_before_the_runs(mark, ask, run, column, teacher, assistant):
    other = LineItemFactory(run=run)

    def set_windows(by=teacher, **days):
        appealing.set_windows(run=run, days={None: 3, column.pk: days.get("own")}, by=by, now=SOON)

    set_windows(own=1)
    assert code_of(ask) == "appeal_late"
    set_windows(own=0)
    assert code_of(ask) == "appeal_none"
    with pytest.raises(Forbidden):
        set_windows(by=assistant, own=9)
    assert code_of(set_windows, own=366) == "days_range"
    assert AppealWindow.objects.count() == 2
    set_windows()
    assert ask().state == "open"
    assert code_of(ask, line_item=other) == "appeal_not_released"
    assert Event.objects.filter(name="grading.appeal_windows_set").count() == 3


def test_a_decision_on_one_part_is_read_alone(mark, ask, decide, column, student):
    parts = [None, uuid4()]
    for part in parts:
        decide(ask(part=part))
    appealing.mark_read(enrolment=student, line_item=column, part=parts[1], now=SOON)
    assert Appeal.objects.get(read_at=None).part is None
