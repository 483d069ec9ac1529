"""Making up a quiz: by who edits the course, with draws that can be met, and columns that follow while they may."""

from decimal import Decimal

import pytest

from audit.models import Event
from common.errors import Forbidden, Refusal
from grading.models import Entry, LineItem, Mark, Total
from grading.selectors.replay import faults_of
from quizzes.models import Item, Quiz
from quizzes.selectors.building import quizzes_of
from quizzes.services import building
from quizzes.services.finishing import hand_in
from runs.models import Enrolment
from tests.factories import texts
from tests.factories.classes import EnrolmentFactory, RunFactory, teacher
from tests.factories.questions import NOW, answer, begun, draw, handed_in, new_bank, numeric, offered, quiz, single
from tests.made_once import made_once

pytestmark = pytest.mark.django_db


@made_once
def run():
    return RunFactory(course=texts.course())


@made_once
def editor(run):
    return teacher(run).user


@made_once
def by(editor):
    return {"by": editor, "now": NOW}


def keys(made):
    return [place.item.key if place.item else place.bank.key for place in made.places.all()]


def drawing(bank, count, points="2", **about):
    return {"bank": bank, "count": count, "points": points, "kind": "", "tag": "", "outcome": None, "difficulty": "",
            **about}  # fmt: skip


def test_a_quiz_is_made_with_a_key_that_nobody_has(run, by):
    made = [building.make_quiz(course=run.course, title="First bearings", **by) for _ in range(2)]
    assert [one.key for one in made] == ["first-bearings", "first-bearings-2"]
    assert Event.objects.filter(name="quizzes.quiz_changed", data__what="made").count() == 2


def test_questions_are_added_once_moved_and_taken_out(run, by):
    first, second, third = single(), single(), numeric()
    made = building.make_quiz(course=run.course, title="A quiz", **by)
    assert building.add_items(quiz=made, items=[first, second], **by) == 2
    assert building.add_items(quiz=made, items=[second, third], **by) == 1
    assert keys(made) == [first.key, second.key, third.key]
    last = made.places.last().pk
    for _ in range(3):
        building.move_place(quiz=made, place=last, step=building.UP, **by)
    assert keys(made) == [third.key, first.key, second.key]
    building.remove_place(quiz=made, place=made.places.get(item=first).pk, **by)
    assert keys(made) == [third.key, second.key]
    assert list(made.places.values_list("position", flat=True)) == [1, 2]


def test_a_draw_that_cannot_be_met_is_refused_by_name(run, by):
    bank = new_bank()
    single(bank=bank), single(bank=bank, points="1")
    made = building.make_quiz(course=run.course, title="A quiz", **by)
    with pytest.raises(Refusal) as refused:
        building.set_draw(quiz=made, place=None, draw=drawing(bank, 2), **by)
    assert refused.value.code == "draw_too_small"
    assert "draws 2 from “Another bank” and finds 1" in refused.value.message
    assert keys(made) == []
    building.set_draw(quiz=made, place=None, draw=drawing(bank, 1), **by)
    assert keys(made) == [bank.key]


def test_a_question_that_a_draw_needs_is_not_fixed_beside_it(run, by):
    bank = new_bank()
    items = [single(bank=bank), single(bank=bank)]
    made = quiz(draw(bank, 2))
    with pytest.raises(Refusal) as refused:
        building.add_items(quiz=made, items=items[:1], **by)
    assert refused.value.code == "draw_too_small"


def test_a_bank_that_shrank_keeps_nobody_from_changing_the_rest(run, by):
    bank = new_bank()
    gone = single(bank=bank)
    made = quiz(draw(bank, 1))
    Item.objects.filter(pk=gone.pk).update(is_retired=True)
    assert building.add_items(quiz=made, items=[single()], **by) == 1


def test_neither_other_courses_questions_and_banks_nor_retired_ones_are_asked(run, by):
    made = building.make_quiz(course=run.course, title="A quiz", **by)
    elsewhere = new_bank()
    elsewhere.course = texts.course(key="another")
    elsewhere.save()
    retired = single()
    retired.is_retired = True
    retired.save()
    for item in (single(bank=elsewhere), retired):
        with pytest.raises(Refusal):
            building.add_items(quiz=made, items=[item], **by)
    with pytest.raises(Refusal):
        building.set_draw(quiz=made, place=None, draw=drawing(elsewhere, 1), **by)


def test_a_column_follows_the_quiz_until_somebody_has_a_mark_in_it(run, by):
    made = quiz(single(), single())
    activity = offered(made, run=run)
    building.add_items(quiz=made, items=[single(points="3")], **by)
    assert LineItem.objects.get(activity=activity).points == 7
    attempt = begun(activity)
    building.remove_place(quiz=made, place=made.places.first().pk, **by)
    assert LineItem.objects.get(activity=activity).points == 5
    answer(attempt, 3, "b")
    hand_in(attempt=attempt, enrolment=attempt.enrolment, now=NOW)
    mark = Mark.objects.get()
    assert mark.points == Decimal("2.143"), "3 of the 7 points that were asked, of a column of 5"
    assert Total.objects.get(enrolment=attempt.enrolment).so_far == mark.points / 5 * 100
    building.remove_place(quiz=made, place=made.places.last().pk, **by)
    assert LineItem.objects.get(activity=activity).points == 5
    assert attempt.items.count() == 3


def tried_twice(activity):
    """Return a student whose first attempt was right and whose second was wrong."""
    first = handed_in(activity, "b")
    handed_in(activity, "a", by=first.enrolment)
    return first.enrolment


def test_what_counts_is_reckoned_anew_in_every_run_that_offers_the_quiz(run, by):
    made = quiz(single(), attempts=2)
    students = [tried_twice(offered(made, run=one)) for one in (run, RunFactory(course=run.course))]
    for student in students[1:]:
        EnrolmentFactory(run=student.run, user=by["by"], role=Enrolment.Role.INSTRUCTOR)
    assert [Mark.objects.get(enrolment=student).points for student in students] == [2, 2]
    building.change_terms(quiz=made, terms={"counts": "last"}, **by)
    assert [Mark.objects.get(enrolment=student).points for student in students] == [0, 0]
    assert not any(faults_of(student) for student in students)
    entries = Entry.objects.count()
    building.change_terms(quiz=made, terms={"counts": "last", "title": "Another title"}, **by)
    assert Entry.objects.count() == entries


def test_what_counts_changes_no_mark_in_a_run_that_the_editor_does_not_lead(run, by):
    made = quiz(single(), attempts=2)
    activity = offered(made, run=RunFactory(course=run.course))
    building.change_terms(quiz=made, terms={"counts": "mean"}, **by)
    student = tried_twice(activity)
    with pytest.raises(Refusal) as refused:
        building.change_terms(quiz=made, terms={"counts": "last"}, **by)
    assert (refused.value.code, Mark.objects.get(enrolment=student).points) == ("others_marks", 1)
    assert Quiz.objects.get().counts == "mean"


def test_terms_are_changed_but_no_running_clock(run, by):
    made = quiz(time_limit_minutes=30)
    attempt = begun(offered(made, run=run))
    building.change_terms(quiz=made, terms={"title": "Another title", "pace": "all"}, **by)
    with pytest.raises(Refusal) as refused:
        building.change_terms(quiz=made, terms={"time_limit_minutes": 20}, **by)
    assert refused.value.code == "clocks_run"
    hand_in(attempt=attempt, enrolment=attempt.enrolment, now=NOW)
    building.change_terms(quiz=made, terms={"time_limit_minutes": 20}, **by)
    made.refresh_from_db()
    assert (made.title, made.pace, made.time_limit_minutes) == ("Another title", "all", 20)


def test_a_copy_has_the_terms_and_places_and_no_password(run, by):
    bank = new_bank()
    single(bank=bank)
    made = quiz(single(), draw(bank, 1, tag=""), password="Khyber", pace="forward")
    copy = building.copy_quiz(quiz=made, **by)
    assert keys(copy) == keys(made)
    assert (copy.pace, copy.password, copy.title) == ("forward", "", f"{made.title} (copy)")
    assert len({copy.uuid, made.uuid}) == len({copy.key, made.key}) == 2
    assert Quiz.objects.count() == 2


def test_a_courses_quizzes_stand_in_the_order_that_they_were_given(run, by):
    def titles():
        return [one.title for one in quizzes_of(run.course)]

    first, second, third = (building.make_quiz(course=run.course, title=title, **by) for title in "ABC")
    assert titles() == ["A", "B", "C"]
    building.move_quiz(quiz=third, step=building.UP, **by)
    building.move_quiz(quiz=first, step=building.UP, **by)
    assert titles() == ["A", "C", "B"]
    building.make_quiz(course=run.course, title="0", **by)
    assert titles() == ["A", "C", "B", "0"]
    building.move_quiz(quiz=second, step=building.DOWN, **by)
    assert titles() == ["A", "C", "0", "B"]


def test_only_a_quiz_that_no_run_offers_is_deleted(run, by):
    made = quiz()
    activity = offered(made, run=run)
    with pytest.raises(Refusal) as refused:
        building.take_off(quiz=made, **by)
    assert refused.value.code == "offered"
    LineItem.objects.all().delete()
    activity.delete()
    building.take_off(quiz=made, **by)
    assert not Quiz.objects.exists()


def test_nobody_else_makes_up_a_quiz(run):
    made = quiz()
    place = made.places.first().pk
    for stranger in (EnrolmentFactory(run=run).user, teacher(run, role="assistant").user):
        by = {"by": stranger, "now": NOW}
        for attempted in (
            lambda by=by: building.make_quiz(course=run.course, title="Mine", **by),
            lambda by=by: building.copy_quiz(quiz=made, **by),
            lambda by=by: building.change_terms(quiz=made, terms={"title": "Mine"}, **by),
            lambda by=by: building.add_items(quiz=made, items=[single()], **by),
            lambda by=by: building.remove_place(quiz=made, place=place, **by),
            lambda by=by: building.move_place(quiz=made, place=place, step=building.DOWN, **by),
            lambda by=by: building.take_off(quiz=made, **by),
        ):
            with pytest.raises(Forbidden):
                attempted()
