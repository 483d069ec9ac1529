"""Two markers of one essay: blind to each other's mark, words and remarks; and texts handed out among markers."""

import datetime as dt
import uuid
from decimal import Decimal

import pytest
from django.urls import reverse

from essays.services.marking import mark, remark
from grading.models import Allotment, Entry, LineItem, Mark
from grading.selectors.second_marking import to_decide
from grading.services.allotting import hand_out
from grading.services.second_marking import set_second_marking
from runs.models import Enrolment
from tests.factories.classes import EnrolmentFactory, teacher
from tests.factories.essays import NOW, handed_in, offered
from tests.made_once import made_once
from tests.words import words

pytestmark = pytest.mark.django_db
LATER = NOW + dt.timedelta(days=2)
BOTH = {"argument": Decimal(2), "evidence": Decimal(4)}
LESS = {"argument": Decimal(1), "evidence": Decimal(4)}
NONE = {"argument": Decimal(0), "evidence": Decimal(0)}
LEVELS = {"level-argument": "2.000", "level-evidence": "4.000", "seen_at": ""}


@pytest.fixture(autouse=True)
def now(monkeypatch):
    monkeypatch.setattr("common.clock.now", lambda: LATER)


@made_once
def activity():
    return offered()


@made_once
def lead(activity):
    return teacher(activity.run)


@made_once
def aides(activity):
    return [teacher(activity.run, role=Enrolment.Role.ASSISTANT, name=name) for name in ("Amina", "Bilal")]


@made_once
def column(activity, lead):
    column = LineItem.objects.get(activity=activity)
    set_second_marking(line_item=column, every=1, tolerance=Decimal(1), rule="mean", by=lead.user, now=NOW)
    return column


@made_once
def submission(activity, column):
    return handed_in(activity, EnrolmentFactory(run=activity.run))


def give(submission, chosen, by, comment=""):
    return mark(submission=submission, chosen=chosen, parts=[], comment=comment, seen_at=None, by=by.user, now=LATER)


def test_two_who_agree_come_to_one_mark_in_the_ledger(submission, aides):
    assert give(submission, BOTH, aides[0]).points is None
    assert not Entry.objects.filter(kind="rubric").exists()
    assert give(submission, LESS, aides[1]).points == Decimal("5.5")
    entry = Entry.objects.get(kind="rubric")
    assert (entry.points, entry.data["two"]["how"]) == (Decimal("5.5"), "mean")


def test_the_second_sees_neither_mark_nor_words_nor_remarks_of_the_first(client, activity, submission, aides):
    remark(
        submission=submission, quote="The author gives one reason", prefix="", text="Said by the first.",
        event=uuid.uuid4(), by=aides[0].user, now=LATER,
    )  # fmt: skip
    give(submission, BOTH, aides[0], "Well argued.")
    page = reverse("essays_desk:text", args=[activity.run.key, submission.uuid])
    client.force_login(aides[1].user)
    shown = client.get(page).text
    for hidden in ("Said by the first.", "Well argued.", "Amina", "checked"):
        assert hidden not in shown.split("data-keys-on")[0]
    client.force_login(aides[0].user)
    shown = client.get(page).text
    assert "Said by the first." in shown
    assert "Well argued." in shown


def test_where_they_differ_an_instructor_decides_side_by_side(client, activity, submission, aides, lead):
    give(submission, BOTH, aides[0], "Clear.")
    give(submission, NONE, aides[1], "Nothing in it.")
    page = reverse("grading_desk:second_piece", args=[activity.run.key, submission.uuid])
    client.force_login(lead.user)
    shown = words(client.get(page))
    for said in ("First mark 6", "Second mark 0", "Clear.", "Nothing in it."):
        assert said in shown
    assert client.post(page, {**LEVELS, "comment": "The source is named."}).status_code == 302
    assert (Mark.objects.get().points, Mark.objects.get().state) == (6, Mark.State.MARKED)


def test_a_text_that_is_replaced_after_two_differed_is_no_longer_to_be_decided(
    client, activity, submission, aides, lead
):
    give(submission, BOTH, aides[0], "Clear.")
    give(submission, NONE, aides[1])
    assert len(to_decide(activity.run)) == 1
    newer = handed_in(activity, submission.draft.enrolment, "A better text, I hope.", base=1)
    assert to_decide(activity.run) == []
    assert give(newer, BOTH, aides[0]).points is None
    assert give(newer, BOTH, aides[1]).points == 6


def test_texts_are_handed_out_and_each_marker_is_led_through_their_own(client, activity, lead, aides):
    column = LineItem.objects.get(activity=activity)
    for _ in range(4):
        handed_in(activity, EnrolmentFactory(run=activity.run))
    given = hand_out(line_item=column, markers=aides, by_section=False, anew=False, seed=3, by=lead.user, now=LATER)
    assert given == 4
    mine = set(Allotment.objects.filter(marker=aides[0]).values_list("piece", flat=True))
    client.force_login(aides[0].user)
    at, seen = client.get(reverse("essays_desk:next", args=[activity.run.key, activity.uuid])).url, set()
    for _ in range(2):
        seen.add(uuid.UUID(at.rstrip("/").rsplit("/", 1)[1]))
        at = client.post(at, {**LEVELS, "comment": ""}).url
    assert seen == mine
    assert at == reverse("essays_desk:pile", args=[activity.run.key, activity.uuid])
