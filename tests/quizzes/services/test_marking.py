"""Marking an essay by hand: into the ledger by difference, and never unseen over somebody else's mark."""

from datetime import timedelta
from decimal import Decimal

import pytest
from django.http import Http404

from audit.models import Event
from common.errors import Refusal
from grading.models import Entry, Mark
from quizzes.models import Attempt
from quizzes.services.finishing import hand_in
from quizzes.services.marking import MarkedMeanwhile, mark
from runs.models import Enrolment
from tests.factories import grades
from tests.factories.classes import EnrolmentFactory, teacher
from tests.factories.questions import NOW, answer, begun, essay, offered, quiz, single
from tests.made_once import made_once

pytestmark = pytest.mark.django_db
LATER = NOW + timedelta(days=2)
BOTH = {"argument": Decimal(2), "evidence": Decimal(4)}


@made_once
def activity():
    rubric = grades.rubric(argument=(2, 1, 0), evidence=(4, 2, 0))
    return offered(quiz(single(), essay(rubric=rubric), attempts=2))


def written(activity, by=None):
    """Return an attempt that was handed in with the choice right and an essay."""
    attempt = begun(activity, by=by)
    answer(attempt, 1, "b")
    answer(attempt, 2, "Five words in this text.")
    return hand_in(attempt=attempt, enrolment=attempt.enrolment, now=NOW)


@made_once
def paper(activity):
    return written(activity).items.get(position=2)


@made_once
def assistant(activity):
    return teacher(activity.run, role=Enrolment.Role.ASSISTANT).user


@pytest.fixture
def marked(assistant):
    def marked(item, chosen=BOTH, *, seen_at=None, by=assistant, now=LATER, comment="Well argued."):
        return mark(item=item, chosen=chosen, parts=[], comment=comment, seen_at=seen_at, by=by, now=now)

    return marked


def entries():
    return [(entry.kind, entry.points) for entry in Entry.objects.order_by("sequence")]


def test_the_levels_points_complete_the_mark_and_the_comment_goes_with_them(marked, paper):
    marked(paper)
    assert entries() == [("score", 2), ("rubric", 6)]
    assert (Mark.objects.get().points, Mark.objects.get().state) == (8, Mark.State.MARKED)
    entry = Entry.objects.get(kind="rubric")
    assert entry.note.text == "Well argued."
    assert entry.cause == paper.attempt.uuid
    assert Event.objects.get(name="quizzes.answer_marked").subject == paper.uuid


def test_marking_again_enters_the_difference(marked, paper):
    first = marked(paper)
    marked(paper, {**BOTH, "evidence": Decimal(2)}, seen_at=first.marked_at, now=LATER + timedelta(hours=1))
    assert entries() == [("score", 2), ("rubric", 6), ("regrade", -2)]
    assert Mark.objects.get().points == 6


def test_a_second_marker_who_did_not_see_the_first_ones_mark_is_told(marked, paper, activity):
    first = marked(paper)
    other = teacher(activity.run).user
    with pytest.raises(MarkedMeanwhile):
        marked(paper, {"argument": Decimal(0), "evidence": Decimal(0)}, by=other)
    assert Mark.objects.get().points == 8
    marked(paper, {"argument": Decimal(0), "evidence": Decimal(0)}, by=other, seen_at=first.marked_at)
    assert Mark.objects.get().points == 2


@pytest.mark.parametrize("chosen", [{"argument": Decimal(2)}, {**BOTH, "evidence": Decimal(3)}, {}])
def test_levels_that_the_rubric_does_not_have_are_refused(marked, paper, chosen):
    with pytest.raises(Refusal):
        marked(paper, chosen)
    assert entries() == [("score", 2)]


def test_only_staff_of_the_run_mark(marked, paper, activity):
    for stranger in (EnrolmentFactory(run=activity.run), teacher()):
        with pytest.raises(Http404):
            marked(paper, by=stranger.user)


def test_what_a_machine_marks_and_what_is_still_open_is_not_marked_by_hand(marked, paper, activity):
    for item in (paper.attempt.items.get(position=1), begun(activity).items.get(position=2)):
        with pytest.raises(Refusal):
            marked(item)
    assert Attempt.objects.filter(state="open").count() == 1


def test_with_the_best_attempt_counting_the_mark_is_complete_when_every_essay_is_marked(marked, paper, activity):
    second = written(activity, by=paper.attempt.enrolment).items.get(position=2)
    marked(paper, {"argument": Decimal(1), "evidence": Decimal(0)})
    assert (Mark.objects.get().points, Mark.objects.get().state) == (3, Mark.State.PARTLY)
    marked(second)
    assert (Mark.objects.get().points, Mark.objects.get().state) == (8, Mark.State.MARKED)


def test_an_essay_without_a_rubric_gets_points_within_its_own(marked):
    item = written(offered(quiz(single(), essay()))).items.get(position=2)
    grader = teacher(item.attempt.enrolment.run).user
    with pytest.raises(Refusal, match="0 to 6"):
        marked(item, {"points": Decimal(7)}, by=grader)
    marked(item, {"points": Decimal("4.5")}, by=grader)
    assert Mark.objects.get().points == Decimal("6.5")
