"""Whatever happens in whatever order: the ledger, replayed, comes to what is shown; all undone leaves the start."""

from contextlib import suppress
from datetime import timedelta
from decimal import Decimal
from random import Random

import pytest

from common.errors import Refusal
from grading.models import LineItem, Mark, Total
from grading.selectors.replay import faults_of
from grading.services import adjusting
from quizzes.models import AttemptItem, Regrade
from quizzes.selectors.regrades import policies_for, standing
from quizzes.services.marking import mark
from runs.models import Enrolment
from tests.factories import grades
from tests.factories.classes import EnrolmentFactory
from tests.factories.questions import corrected, essay, handed_in, multiple, offered, quiz, single
from tests.quizzes.services.regrading.conftest import LATER

pytestmark = pytest.mark.django_db


class History:
    """A class of three, and what chance lets happen to it."""

    def __init__(self, seed, activity, lead, drawn, applied):
        self.random = Random(seed)
        self.activity, self.lead, self.drawn, self.applied = activity, lead, drawn, applied
        self.students = [EnrolmentFactory(run=activity.run) for _ in range(3)]
        self.now = LATER

    def step(self):
        self.now += timedelta(hours=1)
        happens = self.random.choice(
            [self.hands_in, self.marks, self.corrects, *[self.regrades] * 3, self.undoes, self.sets]
        )
        with suppress(Refusal):  # no attempt left, nothing set by hand: then nothing happens
            happens()

    def items(self):
        places = list(
            AttemptItem.objects.filter(attempt__activity=self.activity).select_related("version__item__current")
        )
        return list({place.version.item for place in places})

    def hands_in(self):
        by = self.random.choice(self.students)
        raws = [self.random.choice("abc"), self.random.sample("abcd", 2), "Five words in this text."]
        handed_in(self.activity, *raws, by=by, now=self.now)

    def marks(self):
        item = AttemptItem.objects.filter(attempt__activity=self.activity, position=3).order_by("?").first()
        if item:
            points = {"points": Decimal(self.random.randint(0, 6))}
            mark(item=item, chosen=points, parts=[], comment="", seen_at=item.marked_at, by=self.lead, now=self.now)

    def corrects(self):
        choices = [item for item in self.items() if item.kind != "essay"]
        if choices:
            corrected(self.random.choice(choices), self.random.choice("abc"))

    def regrades(self):
        if items := self.items():
            item = self.random.choice(items)
            draft = self.drawn(
                self.random.choice(policies_for(item)),
                item=item,
                versions=range(1, item.current.number + 1),
                now=self.now,
            )
            self.applied(draft, now=self.now)

    def undoes(self):
        if newest := standing(self.activity).first():
            self.applied(self.drawn(item=newest.item, undoes=newest, now=self.now), now=self.now)

    def sets(self):
        cell = {"line_item": LineItem.objects.get(), "enrolment": self.random.choice(self.students)}
        about = {"reason": "Why.", "by": self.lead, "now": self.now}
        if self.random.random() < 0.5:
            adjusting.override(**cell, points=Decimal(self.random.randint(0, 10)), **about)
        else:
            adjusting.withdraw(**cell, **about)


@pytest.fixture
def history(lead, drawn, applied):
    def history(seed):
        activity = offered(quiz(single(), multiple(), essay(), attempts=3), run=Enrolment.objects.get(user=lead).run)
        LineItem.objects.filter(activity=activity).update(late_policy=grades.LatePolicyFactory(run=activity.run))
        LineItem.objects.exclude(activity=activity).delete()

        def drawn_here(policy="new_key", **about):
            return drawn(policy, activity=activity, **about)

        return History(seed, activity, lead, drawn_here, applied)

    return history


@pytest.mark.parametrize("seed", [0, 1, 2, *(pytest.param(seed, marks=pytest.mark.long) for seed in range(3, 8))])
def test_the_ledger_replayed_comes_to_what_is_shown_after_every_step(history, seed):
    told = history(seed)
    for _ in range(25):
        told.step()
        assert [fault for one in told.students for fault in faults_of(one)] == []
    assert Regrade.objects.filter(state="applied").exists()


@pytest.mark.parametrize("seed", range(4))
def test_undoing_every_regrade_from_the_last_to_the_first_leaves_the_marks_as_without_them(history, seed):
    told = history(seed)
    for _ in range(4):
        told.hands_in() if told.random.random() < 0.9 else told.corrects()
    before = state()
    for _ in range(5):
        told.now += timedelta(hours=1)
        told.regrades()
        told.corrects()
    while standing(told.activity).exists():
        told.now += timedelta(hours=1)
        told.undoes()
    assert state() == before


def state():
    items = AttemptItem.objects.order_by("pk").values(
        "points", "outcome", "marked_at", "marked_by", "regrade", "is_dropped"
    )
    marks = Mark.objects.order_by("pk").values("points", "state", "submitted_at")
    totals = Total.objects.filter(sequence__gt=0).order_by("pk").values("so_far", "if_nothing_more")
    return list(items), list(marks), list(totals)
