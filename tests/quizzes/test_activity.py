"""A quiz as an activity: its column, how it stands for a student, what a course offers."""

from datetime import timedelta

import pytest

from common.errors import Refusal
from grading.models import LineItem
from quizzes.models import QuizPlace
from quizzes.services.finishing import hand_in
from runs.activities import kinds
from tests.factories.classes import EnrolmentFactory
from tests.factories.grades import DUE
from tests.factories.questions import NOW, OPENS, answer, begun, draw, essay, offered, quiz, single
from tests.statements import statements

pytestmark = pytest.mark.django_db


def standing(activity, student, now=NOW):
    return kinds.get("quiz").standings([activity], student, now)[activity.pk].code


def test_a_quiz_opens_a_column_with_the_points_of_its_questions():
    activity = offered(quiz(single(), single(points="3")))
    assert LineItem.objects.get(activity=activity).points == 5


def test_a_draw_counts_in_the_column_with_all_that_it_takes():
    activity = offered(quiz(single(points="3"), draw(count=4, points="1.5")))
    assert LineItem.objects.get(activity=activity).points == 9


def test_a_quiz_without_questions_cannot_be_offered():
    target = quiz()
    QuizPlace.objects.all().delete()
    with pytest.raises(Refusal) as refused:
        offered(target)
    assert refused.value.code == "empty_quiz"


def test_its_standing_follows_the_student():
    activity = offered(quiz(single(), essay()))
    student = EnrolmentFactory(run=activity.run)
    assert standing(activity, student, OPENS - timedelta(minutes=1)) == "ahead"
    assert standing(activity, student) == "open"
    assert standing(activity, student, DUE + timedelta(days=8)) == "closed"
    attempt = begun(activity, by=student)
    assert standing(activity, student) == "begun"
    answer(attempt, 2, "Five words in this text.")
    hand_in(attempt=attempt, enrolment=student, now=NOW)
    assert standing(activity, student) == "waiting"
    attempt.items.update(points=1)
    assert standing(activity, student) == "done"


def test_standings_take_the_same_number_of_statements_for_any_number_of_activities():
    first = offered()
    student = EnrolmentFactory(run=first.run)
    activities = [first, *(offered(quiz(), run=first.run) for _ in range(9))]
    for activity in activities:
        begun(activity, by=student)
    counts = []
    for some in (activities[:2], activities):
        with statements() as sent:
            kinds.get("quiz").standings(some, student, NOW)
        counts.append(len(sent))
    assert counts == [3, 3]


def test_a_course_offers_its_quizzes_with_their_points():
    target = quiz(single(), single())
    [offer] = kinds.get("quiz").targets(target.course_id)
    assert (offer.uuid, offer.points) == (target.uuid, "4.000")
