"""Two markers, two deciders, two appeals at once: neither is lost, and one mark is entered. Real threads."""

from datetime import timedelta
from decimal import Decimal

import pytest

from common.errors import Refusal
from grading.models import Allotment, Appeal, Entry, Judgement, Mark, Settlement
from grading.selectors.appeals import last_entry
from grading.selectors.line_items import for_activity
from grading.services import allotting, appealing
from grading.services.release import release
from grading.services.second_marking import set_second_marking
from quizzes.services.marking import mark
from runs.models import Enrolment
from tests.concurrency.threads import at_once
from tests.factories.classes import EnrolmentFactory, teacher
from tests.factories.questions import NOW, essay, handed_in, offered, quiz

pytestmark = pytest.mark.django_db(transaction=True)
LATER = NOW + timedelta(days=9)


@pytest.fixture
def activity():
    return offered(quiz(essay()))


@pytest.fixture
def staff(activity):
    return [teacher(activity.run, role=Enrolment.Role.ASSISTANT) for _ in range(3)] + [teacher(activity.run)]


def give(item, by, points):
    mark(item=item, chosen={"points": Decimal(points)}, parts=[], comment="", seen_at=None, by=by.user, now=LATER)


def refused(act):
    try:
        act()
    except Refusal as refusal:
        return refusal.code
    return ""


def test_two_markers_at_once_are_first_and_second_and_a_third_is_told(activity, staff):
    column = for_activity(activity)
    set_second_marking(line_item=column, every=1, tolerance=Decimal(2), rule="mean", by=staff[3].user, now=NOW)
    item = handed_in(activity, "Five words in this text.").items.get()
    told = at_once(*(lambda one=one: refused(lambda: give(item, one, 4)) for one in staff[:3]))
    assert sorted(told) == ["", "", "marked_meanwhile"]
    assert sorted(Judgement.objects.values_list("turn", flat=True)) == [1, 2]
    assert Settlement.objects.count() == Entry.objects.filter(kind="rubric").count() == 1
    assert Mark.objects.get().points == 4


def test_of_two_who_appeal_and_two_who_decide_at_once_one_does(activity, staff):
    column, student = for_activity(activity), EnrolmentFactory(run=activity.run)
    give(handed_in(activity, "Five words in this text.", by=student).items.get(), staff[0], 4)
    release(line_item=column, by=staff[3].user, now=LATER)
    known = {"line_item": column, "part": None, "words": "Look.", "by": student, "now": LATER}
    told = at_once(*[lambda: refused(lambda: appealing.ask(**known))] * 2)
    assert sorted(told) == ["", "appeal_waits"]
    appeal = Appeal.objects.get()
    known = {"appeal": appeal, "outcome": "upheld", "words": "Read.", "seen": last_entry(appeal), "now": LATER}
    told = at_once(*(lambda one=one: refused(lambda: appealing.decide(by=one.user, **known)) for one in staff[:2]))
    assert sorted(told) == ["", "decided_meanwhile"]


def test_work_that_is_handed_out_twice_at_once_is_in_one_queue(activity, staff):
    for _ in range(4):
        handed_in(activity, "Five words in this text.")
    known = {
        "line_item": for_activity(activity), "markers": staff[:2], "by_section": False, "anew": False, "seed": 1,
        "by": staff[3].user, "now": LATER,
    }  # fmt: skip
    assert sorted(at_once(*[lambda: allotting.hand_out(**known)] * 2)) == [0, 4]
    assert Allotment.objects.count() == 4
