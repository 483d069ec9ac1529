"""Answers are handed out among those who mark: each has their own queue first, and others take over what is left."""

from collections import Counter
from datetime import timedelta
from decimal import Decimal

import pytest
from django.http import Http404
from django.urls import reverse

from audit.models import Event
from common.errors import Forbidden, Refusal
from grading.models import Allotment
from grading.selectors.allotting import handing_of, markers_of, progress
from grading.selectors.line_items import for_activity
from grading.services import allotting
from grading.services.second_marking import set_second_marking
from quizzes.services.marking import mark
from runs.models import Enrolment
from tests.factories import grades
from tests.factories.classes import EnrolmentFactory, SectionFactory, teacher
from tests.factories.questions import NOW, essay, handed_in, offered, quiz
from tests.made_once import made_once
from tests.statements import statements
from tests.words import words

pytestmark = pytest.mark.django_db
LATER = NOW + timedelta(days=9)
BEST = {"argument": Decimal(2)}


@pytest.fixture(autouse=True)
def now(monkeypatch):
    monkeypatch.setattr("common.clock.now", lambda: LATER)


@made_once
def activity():
    return offered(quiz(essay(rubric=grades.rubric(argument=(2, 1, 0)), points="2")))


@made_once
def column(activity):
    return for_activity(activity)


@made_once
def lead(activity):
    return teacher(activity.run)


@made_once
def aides(activity):
    return [teacher(activity.run, role=Enrolment.Role.ASSISTANT, name=name) for name in ("Amina", "Bilal", "Cyra")]


@pytest.fixture
def papers(activity):
    def papers(number, section=None):
        students = [EnrolmentFactory(run=activity.run, section=section) for _ in range(number)]
        return [handed_in(activity, "Five words in this text.", by=student).items.get() for student in students]

    return papers


@pytest.fixture
def hand_out(column, lead):
    def hand_out(markers, *, by_section=False, anew=False, by=None):
        return allotting.hand_out(
            line_item=column, markers=markers, by_section=by_section, anew=anew, seed=7, by=by or lead.user, now=LATER
        )

    return hand_out


@pytest.fixture
def take_over(column):
    def take_over(absent, markers, by):
        return allotting.take_over(line_item=column, absent=absent, markers=markers, seed=7, by=by.user, now=LATER)

    return take_over


def give(item, by):
    mark(item=item, chosen=BEST, parts=[], comment="", seen_at=None, by=by.user, now=LATER)


def queues():
    return Counter(Allotment.objects.values_list("marker__user__name", flat=True))


def test_work_is_handed_out_evenly_and_what_comes_later_is_added(hand_out, aides, papers):
    papers(6)
    assert hand_out(aides) == 6
    assert queues() == {"Amina": 2, "Bilal": 2, "Cyra": 2}
    assert hand_out(aides) == 0
    papers(3)
    assert hand_out(aides) == 3
    assert queues() == {"Amina": 3, "Bilal": 3, "Cyra": 3}
    assert Event.objects.filter(name="grading.work_handed_out").count() == 2


def test_by_section_each_goes_whole_to_one_marker(hand_out, activity, aides, papers):
    for size in (3, 2):
        papers(size, SectionFactory(run=activity.run))
    hand_out(aides[:2], by_section=True)
    assert sorted(queues().values()) == [2, 3]


def test_anew_takes_back_what_nobody_has_begun(hand_out, aides, papers):
    first, *_ = papers(4)
    hand_out(aides[:1])
    give(first, aides[0])
    assert hand_out(aides[1:], anew=True) == 3
    assert queues()["Amina"] == 1


def test_where_two_mark_each_piece_two_different_ones_are_given_it(hand_out, column, lead, aides, papers):
    papers(6)
    set_second_marking(line_item=column, every=1, tolerance=Decimal(0), rule="mean", by=lead.user, now=NOW)
    with pytest.raises(Refusal, match="choose two at least"):
        hand_out(aides[:1])
    assert hand_out(aides) == 12
    assert set(queues().values()) == {4}
    assert handing_of(column).unhanded == 0


def test_progress_counts_what_each_was_given_and_has_done(hand_out, column, activity, aides, papers):
    items = papers(4)
    hand_out(aides[:2])
    mine = Allotment.objects.filter(marker=aides[0]).values_list("piece", flat=True)
    give(next(item for item in items if item.uuid in mine), aides[1])
    rows = progress(handing_of(column), markers_of(activity.run))
    assert [(str(row.marker.user), row.given, row.done) for row in rows] == [("Amina", 2, 1), ("Bilal", 2, 0)]


def test_the_rest_of_who_is_absent_goes_to_others_evenly(hand_out, take_over, lead, aides, papers):
    papers(6)
    hand_out(aides[:1])
    assert take_over(aides[0], aides, lead) == 6
    assert queues() == {"Bilal": 3, "Cyra": 3}
    with pytest.raises(Refusal, match="Nothing is left"):
        take_over(aides[0], aides, lead)


def test_an_assistant_takes_over_alone_and_hands_nothing_to_others(hand_out, take_over, aides, papers):
    papers(3)
    hand_out(aides[:1])
    with pytest.raises(Forbidden):
        take_over(aides[0], aides[1:], aides[1])
    assert take_over(aides[0], [aides[1]], aides[1]) == 3
    assert queues() == {"Bilal": 3}


def test_nobody_takes_over_a_piece_that_is_theirs_already(hand_out, take_over, column, lead, aides, papers):
    papers(2)
    set_second_marking(line_item=column, every=1, tolerance=Decimal(0), rule="mean", by=lead.user, now=NOW)
    hand_out(aides[:2])
    with pytest.raises(Refusal, match="you are one"):
        take_over(aides[0], [aides[1]], aides[1])
    assert take_over(aides[0], [aides[2]], aides[2]) == 2


def test_only_staff_of_the_run_are_given_work_and_only_an_instructor_hands_out(hand_out, activity, aides, papers):
    papers(1)
    gone = teacher(activity.run, role=Enrolment.Role.ASSISTANT)
    gone.state = "withdrawn"
    gone.save()
    for wrong in ([], [teacher()], [EnrolmentFactory(run=activity.run)], [gone]):
        with pytest.raises(Refusal):
            hand_out(wrong)
    with pytest.raises(Forbidden):
        hand_out(aides, by=aides[0].user)
    with pytest.raises(Http404):
        hand_out(aides, by=teacher().user)
    assert not Allotment.objects.exists()


def test_each_marker_is_led_through_their_own_queue_first_and_never_through_anothers(
    client, hand_out, activity, aides, papers
):
    items = papers(4)
    hand_out(aides[:2])
    spare = papers(1)[0]
    item = items[0].version.item
    following = reverse("quizzes_desk:next", args=[activity.run.key, activity.uuid, item.uuid])
    mine = set(Allotment.objects.filter(marker=aides[0]).values_list("piece", flat=True))
    client.force_login(aides[0].user)
    seen = []
    at = client.get(following).url
    while "/answers/" in at:
        seen.append(at.rstrip("/").rsplit("/", 1)[1])
        at = client.post(at, {"level-argument": "2.000", "comment": "", "seen_at": ""}).url
    assert set(seen[:2]) == {str(uuid) for uuid in mine}
    assert seen[2:] == [str(spare.uuid)]


def address(column):
    return reverse("grading_desk:handing_out", args=[column.run.key, column.uuid])


def test_it_is_handed_out_and_taken_over_on_the_desk(client, column, lead, aides, papers):
    papers(4)
    client.force_login(lead.user)
    assert "4 are not handed out" in words(client.get(address(column)))
    assert client.post(address(column), {"markers": [], "way": "random"}).status_code == 200
    chosen = {"markers": [str(aides[0].uuid), str(aides[1].uuid)], "way": "random"}
    assert "4 pieces of work were handed out." in words(client.post(address(column), chosen, follow=True))
    page = client.get(address(column))
    assert "All of it is handed out." in words(page)
    assert page.text.count("<svg") >= 2
    over = reverse("grading_desk:take_over", args=[column.run.key, column.uuid, aides[0].uuid])
    client.post(over, {"among": "1"})
    assert queues() == {"Bilal": 4}
    client.force_login(aides[2].user)
    over = reverse("grading_desk:take_over", args=[column.run.key, column.uuid, aides[1].uuid])
    client.post(over, {"among": "1"})
    assert queues() == {"Cyra": 4}
    assert "somebody was there first" in words(client.post(over, follow=True))
    assert client.post(address(column), chosen).status_code == 403


def test_the_page_takes_the_same_statements_however_much_work(client, column, lead, hand_out, aides, papers):
    client.force_login(lead.user)
    counts = []
    for _ in range(2):
        papers(3)
        hand_out(aides)
        client.get(address(column))
        with statements() as sent:
            client.get(address(column))
        counts.append(len(sent))
    assert counts[0] == counts[1]
