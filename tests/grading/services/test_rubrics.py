"""Changing a rubric: each change is a version, marks keep theirs, and an earlier one can be current again."""

from datetime import timedelta
from decimal import Decimal

import pytest
from django.db import DatabaseError, IntegrityError, transaction
from django.http import Http404

from audit.models import Event
from common.errors import Refusal
from grading.models import Criterion, Rubric, RubricVersion
from grading.rules.rubrics import Body, Level, from_data
from grading.rules.rubrics import Criterion as Spoken
from grading.selectors.line_items import for_activity
from grading.selectors.rubrics import rubric_body
from grading.services import rubrics as services
from grading.services.release import release
from quizzes.models import AttemptItem, Quiz
from quizzes.selectors.reviews import review
from quizzes.services.marking import mark
from runs.models import Enrolment
from tests.factories import essays, grades
from tests.factories.classes import EnrolmentFactory, RunFactory, teacher
from tests.factories.questions import NOW, begun, draw, essay, handed_in, offered, quiz
from tests.made_once import made_once

pytestmark = pytest.mark.django_db
LATER = NOW + timedelta(days=9)


def spoken(*levels, key="argument", title="Argument", **more):
    found = tuple(Level(Decimal(points), f"{points} points") for points in levels)
    return Spoken(key, found, title, **more)


@made_once
def lead():
    return teacher(RunFactory()).user


@made_once
def rubric(lead):
    return grades.rubric(argument=(2, 1, 0), evidence=(4, 2, 0))


@pytest.fixture
def change(rubric, lead):
    def change(*criteria, title="Essay", seen=None, reason="Clearer.", by=lead):
        return services.change_rubric(
            rubric=rubric, title=title, body=Body(criteria), seen=seen or Rubric.objects.get().version,
            reason=reason, by=by, now=LATER,
        )  # fmt: skip

    return change


ALONE = spoken(6, 3, 0)
BOTH = (spoken(3, 0), spoken(3, 2, 0, key="style", title="Style"))


@made_once
def marked(rubric, lead):
    """An essay of 1 and 4 points by the rubric's first version."""
    activity = offered(quiz(essay(rubric=rubric)), run=RunFactory())
    item = handed_in(activity, "Five words in this text.").items.get()
    marker = teacher(activity.run).user
    chosen = {"argument": Decimal(1), "evidence": Decimal(4)}
    mark(item=item, chosen=chosen, parts=[], comment="", seen_at=None, by=marker, now=NOW)
    release(line_item=for_activity(activity), by=marker, now=NOW)
    return item


def test_a_rubric_is_made_with_a_key_of_its_own(lead, rubric):
    known = {"course": rubric.course, "title": "Short essay", "body": Body((ALONE,)), "by": lead, "now": LATER}
    made = [services.make_rubric(**known).key for _ in range(3)]
    assert made == ["short-essay", "short-essay-2", "short-essay-3"]
    assert RubricVersion.objects.filter(number=1, by=lead).count() == 3


def test_a_change_keeps_both_versions_whole_and_a_criterion_its_row(rubric, change, lead):
    row = rubric.criteria.get(key="argument").pk
    change(*BOTH)
    assert [(one.number, one.reason, one.by) for one in RubricVersion.objects.all()] == [
        (2, "Clearer.", lead),
        (1, "", None),
    ]
    assert from_data(RubricVersion.objects.get(number=1).body).points == 6
    assert rubric_body(Criterion.objects.filter(rubric=rubric)) == Body(BOTH)
    assert rubric.criteria.get(key="argument").pk == row
    assert not rubric.criteria.filter(key="evidence").exists()
    assert Event.objects.get(name="grading.rubric_saved").data["number"] == 2


def test_a_mark_keeps_the_version_it_was_given_by(rubric, change, marked):
    def judged():
        (one,) = review(marked.attempt, marked.attempt.enrolment.run, LATER).reviewed
        return [(judged.criterion.title, judged.chosen and judged.chosen.points) for judged in one.criteria]

    before = judged()
    change(*BOTH)
    assert judged() == before == [("Argument", 1), ("Evidence", 4)]
    assert AttemptItem.objects.get(pk=marked.pk).outcome["rubric"] == 1


def test_what_is_marked_afterwards_is_marked_by_the_new_one(rubric, change, marked):
    change(*BOTH)
    other = handed_in(marked.attempt.activity, "Six words are in this text.").items.get()
    marker = teacher(marked.attempt.activity.run).user
    known = {"item": other, "parts": [], "comment": "", "seen_at": None, "by": marker, "now": LATER}
    with pytest.raises(Refusal):
        mark(chosen={"argument": Decimal(1), "evidence": Decimal(4)}, **known)
    mark(chosen={"argument": Decimal(3), "style": Decimal(2)}, **known)
    assert AttemptItem.objects.get(pk=other.pk).outcome["rubric"] == 2


def test_an_earlier_version_is_current_again_as_a_new_one(rubric, change, lead):
    change(*BOTH)
    first = RubricVersion.objects.get(number=1)
    services.restore(version=first, seen=2, reason="Not agreed.", by=lead, now=LATER)
    assert [(one.number, one.restores) for one in RubricVersion.objects.all()] == [(3, 1), (2, None), (1, None)]
    assert {one.key for one in rubric.criteria.all()} == {"argument", "evidence"}


def test_work_that_was_handed_in_keeps_what_it_is_worth_and_asks_for_a_reason(change, marked):
    for refused, code in (({"reason": " "}, "no_reason"), ({"reason": "x" * 301}, "no_reason")):
        with pytest.raises(Refusal) as told:
            change(*BOTH, **refused)
        assert told.value.code == code
    with pytest.raises(Refusal, match="out of 6 points, and this comes to 5"):
        change(spoken(5, 0))
    assert not RubricVersion.objects.exists()


@pytest.mark.parametrize("asked", ["fixed", "drawn", "begun", "essay"])
def test_what_is_offered_keeps_what_it_is_worth_before_anything_is_handed_in(change, rubric, asked):
    if asked == "essay":
        essays.offered(essays.essay(rubric=rubric))
    else:
        item = essay(rubric=rubric)
        activity = offered(quiz(draw(item.bank, points="6") if asked == "drawn" else item), run=RunFactory())
    if asked == "begun":
        begun(activity)
        Quiz.objects.get(uuid=activity.target).places.all().delete()
    with pytest.raises(Refusal, match="is offered to be marked by this rubric out of 6 points"):
        change(spoken(5, 0))
    assert change(*BOTH).version == 2


def test_where_nothing_was_handed_in_it_may_come_to_something_else_without_a_reason(change):
    assert change(spoken(5, 0), reason="").version == 2


def test_of_two_who_change_it_the_second_is_told(change):
    change(ALONE)
    with pytest.raises(Refusal, match="meanwhile"):
        change(*BOTH, seen=1)
    with pytest.raises(Refusal, match="Nothing is changed"):
        change(ALONE)


@pytest.mark.parametrize(
    ("criterion", "code"),
    [
        (spoken(2, -1), "negative"),
        (spoken(2, 2), "overlap"),
        (spoken(2, 0, weight=Decimal(0)), "weight"),
        (spoken(), "levels"),
        (spoken(0), "nothing"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_what_cannot_be_marked_by_is_refused(change, criterion, code):
    with pytest.raises(Refusal) as told:
        change(criterion)
    assert told.value.code == f"rubric_{code}"
    assert "Argument" in told.value.message
    assert not RubricVersion.objects.exists()


def test_only_who_edits_the_course_changes_it(change, rubric):
    run = RunFactory(course=rubric.course)
    for person in (EnrolmentFactory(run=run).user, teacher(run, role=Enrolment.Role.ASSISTANT).user):
        with pytest.raises(Http404):
            change(ALONE, by=person)


def test_one_that_nothing_is_marked_by_is_taken_away_and_others_are_not(rubric, change, lead, marked):
    change(*BOTH)
    spare = services.make_rubric(course=rubric.course, title="Spare", body=Body((ALONE,)), by=lead, now=LATER)
    services.delete_rubric(rubric=spare, by=lead, now=LATER)
    with pytest.raises(Refusal, match="give them another one"):
        services.delete_rubric(rubric=rubric, by=lead, now=LATER)
    assert Rubric.objects.get() == rubric
    assert RubricVersion.objects.count() == 2


def test_the_database_refuses_a_changed_version_and_a_range_upside_down(change, rubric):
    change(ALONE)
    with pytest.raises(DatabaseError, match="Cannot update"), transaction.atomic():
        RubricVersion.objects.update(reason="Another.")
    with pytest.raises(IntegrityError), transaction.atomic():
        rubric.criteria.first().levels.update(least=7)
