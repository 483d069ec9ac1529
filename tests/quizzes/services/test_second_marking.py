"""Two markers of one answer: blind to each other, agreed within the tolerance, or decided by an instructor."""

from datetime import timedelta
from decimal import Decimal

import pytest
from django.db import IntegrityError, transaction
from django.http import Http404
from django.urls import reverse

from audit.models import Event
from common.errors import Forbidden, Refusal
from grading.models import Entry, Judgement, Mark, Rubric, SecondMarking, Settlement
from grading.rules.rubrics import Body, Criterion, Level
from grading.selectors.line_items import for_activity
from grading.services.release import release
from grading.services.rubrics import change_rubric
from grading.services.second_marking import set_second_marking
from quizzes.models import AttemptItem
from quizzes.services.marking import decide, mark
from runs.models import Enrolment
from tests.factories import grades
from tests.factories.classes import teacher
from tests.factories.questions import NOW, essay, handed_in, offered, quiz
from tests.made_once import made_once
from tests.words import words

pytestmark = pytest.mark.django_db
LATER = NOW + timedelta(days=9)
BEST, THIN = {"argument": Decimal(2), "evidence": Decimal(4)}, {"argument": Decimal(1), "evidence": Decimal(4)}
NONE = {"argument": Decimal(0), "evidence": Decimal(0)}


@pytest.fixture(autouse=True)
def now(monkeypatch):
    monkeypatch.setattr("common.clock.now", lambda: LATER)


@made_once
def activity():
    return offered(quiz(essay(rubric=grades.rubric(argument=(2, 1, 0), evidence=(4, 2, 0)))))


@made_once
def lead(activity):
    return teacher(activity.run).user


@made_once
def markers(activity):
    return [teacher(activity.run, role=Enrolment.Role.ASSISTANT, name=name).user for name in ("Amina", "Bilal", "Cyra")]


@made_once
def column(activity, lead):
    column = for_activity(activity)
    set_second_marking(line_item=column, every=1, tolerance=Decimal(1), rule="mean", by=lead, now=NOW)
    return column


@made_once
def paper(activity, column):
    return handed_in(activity, "Five words in this text.").items.get()


@pytest.fixture
def give():
    def give(item, chosen, by, comment=""):
        parts = [{"title": key, "points": str(points), "of": "4"} for key, points in chosen.items()]
        return mark(item=item, chosen=chosen, parts=parts, comment=comment, seen_at=None, by=by, now=LATER)

    return give


def mark_of():
    found = Mark.objects.get()
    return found.points, found.state


def test_nothing_is_entered_before_both_have_marked(give, paper, markers, column, lead):
    assert give(paper, BEST, markers[0]).points is None
    assert mark_of() == (0, Mark.State.PARTLY)
    assert release(line_item=column, by=lead, now=LATER) == 0
    assert not Entry.objects.filter(kind="rubric").exists()


def test_two_within_the_tolerance_come_to_their_mean_and_the_ledger_names_all_three(give, paper, markers):
    give(paper, BEST, markers[0], "Clear.")
    give(paper, THIN, markers[1], "Thin.")
    assert mark_of() == (Decimal("5.5"), Mark.State.MARKED)
    entry = Entry.objects.get(kind="rubric")
    assert entry.data["two"] == {"first": "6.000", "second": "5.000", "how": "mean"}
    assert [part["points"] for part in entry.data["parts"]] == ["1.500", "4.000"]
    assert entry.note.text == "Clear.\n\nThin."
    assert AttemptItem.objects.get(pk=paper.pk).outcome["levels"]["argument"] == "1.500"
    assert Event.objects.filter(name="grading.work_judged").count() == 2


def test_the_first_mark_stands_where_the_column_says_so(give, paper, markers, column, lead):
    set_second_marking(line_item=column, every=1, tolerance=Decimal(1), rule="first", by=lead, now=NOW)
    give(paper, THIN, markers[0])
    give(paper, BEST, markers[1])
    assert mark_of() == (5, Mark.State.MARKED)


@pytest.mark.parametrize("rule", ["mean", "first"])
def test_marks_picked_from_two_versions_of_a_rubric_are_left_to_be_decided(
    give, paper, markers, column, lead, rule, client
):
    set_second_marking(line_item=column, every=1, tolerance=Decimal(1), rule=rule, by=lead, now=NOW)
    give(paper, BEST, markers[0])
    rubric = Rubric.objects.get()
    split = (
        Criterion(key, (Level(Decimal(3), "Good"), Level(Decimal(0), "Poor")), key.title())
        for key in ("argument", "style")
    )
    known = {"title": rubric.title, "reason": "Style counts.", "by": lead, "now": LATER}
    change_rubric(rubric=rubric, body=Body(tuple(split)), seen=1, **known)
    paper.refresh_from_db()
    give(paper, {"argument": Decimal(3), "style": Decimal(3)}, markers[1])
    assert list(Judgement.objects.values_list("points", "rubric_version")) == [(6, 1), (6, 2)]
    assert mark_of() == (0, Mark.State.PARTLY)
    client.force_login(lead)
    page = reverse("grading_desk:second_piece", args=[column.run.key, paper.uuid])
    assert "The rubric changed between the two marks" in words(client.get(page))
    sent = {"level-argument": "3.000", "level-style": "0.000", "comment": "By the newer one.", "seen_at": ""}
    assert client.post(page, sent).status_code == 302
    assert mark_of() == (3, Mark.State.MARKED)
    outcome = AttemptItem.objects.get(pk=paper.pk).outcome
    assert (outcome["rubric"], set(outcome["levels"])) == (2, {"argument", "style"})


def test_nobody_is_both_and_the_first_may_still_correct_their_own(give, paper, markers):
    give(paper, BEST, markers[0])
    give(paper, NONE, markers[0])
    assert [(one.turn, one.points) for one in Judgement.objects.all()] == [(1, 0)]
    with pytest.raises(IntegrityError), transaction.atomic():
        Judgement.objects.create(
            line_item_id=Judgement.objects.get().line_item_id, enrolment=paper.attempt.enrolment, piece=paper.uuid,
            turn=2, by=Judgement.objects.get().by, points=1, chosen={}, given_at=LATER,
        )  # fmt: skip


def test_beyond_the_tolerance_an_instructor_decides_with_words(give, paper, markers, lead):
    give(paper, BEST, markers[0], "Clear.")
    give(paper, NONE, markers[1], "Nothing in it.")
    assert mark_of() == (0, Mark.State.PARTLY)
    with pytest.raises(Refusal, match="an instructor decides"):
        give(paper, THIN, markers[2])
    known = {"item": paper, "chosen": THIN, "parts": [], "now": LATER}
    with pytest.raises(Forbidden):
        decide(comment="So.", by=markers[0], **known)
    with pytest.raises(Refusal, match="Say why"):
        decide(comment=" ", by=lead, **known)
    decide(comment="The source is named.", by=lead, **known)
    assert mark_of() == (5, Mark.State.MARKED)
    entry = Entry.objects.get(kind="rubric")
    assert (entry.data["two"], entry.by) == ({"first": "6.000", "second": "0.000", "how": "decided"}, lead.uuid)
    assert entry.note.text == "The source is named."
    with pytest.raises(Refusal):
        decide(comment="Again.", by=lead, **known)


def test_what_is_settled_is_marked_again_like_any_other(give, paper, markers):
    give(paper, BEST, markers[0])
    give(paper, BEST, markers[1])
    settled = AttemptItem.objects.get(pk=paper.pk)
    mark(item=settled, chosen=NONE, parts=[], comment="", seen_at=settled.marked_at, by=markers[2], now=LATER)
    assert mark_of() == (0, Mark.State.MARKED)
    assert Settlement.objects.get().points == 6


def test_one_in_so_many_has_a_second_marker(give, activity, column, markers, lead):
    set_second_marking(line_item=column, every=2, tolerance=Decimal(0), rule="mean", by=lead, now=NOW)
    papers = [handed_in(activity, "Five words in this text.").items.get() for _ in range(8)]
    waits = [give(paper, BEST, markers[0]).points is None for paper in papers]
    assert waits == [paper.uuid.int % 2 == 0 for paper in papers]


def test_asking_for_no_second_marker_leaves_what_one_has_judged_to_a_second(give, paper, markers, column, lead):
    give(paper, BEST, markers[0])
    set_second_marking(line_item=column, every=0, tolerance=Decimal(0), rule="mean", by=lead, now=LATER)
    assert not SecondMarking.objects.exists()
    give(paper, BEST, markers[1])
    assert mark_of() == (6, Mark.State.MARKED)


@pytest.mark.parametrize(("every", "tolerance"), [(-1, 0), (101, 0), (1, -1), (1, 7)])
def test_numbers_out_of_range_are_refused(column, lead, every, tolerance):
    with pytest.raises(Refusal):
        set_second_marking(line_item=column, every=every, tolerance=Decimal(tolerance), rule="mean", by=lead, now=NOW)


def test_only_an_instructor_of_the_run_asks_for_a_second_marker(column, markers):
    for person, refusal in ((markers[0], Forbidden), (teacher().user, Http404)):
        with pytest.raises(refusal):
            set_second_marking(line_item=column, every=1, tolerance=Decimal(0), rule="mean", by=person, now=NOW)


def desk(name, activity, *args):
    return reverse(f"quizzes_desk:{name}", args=[activity.run.key, *args])


LEVELS = {"level-argument": "2.000", "level-evidence": "4.000", "comment": "Well argued.", "seen_at": ""}


def test_the_second_marker_sees_nothing_of_the_first_and_each_gets_an_answer_once(client, activity, paper, markers):
    item = paper.version.item
    following = desk("next", activity, activity.uuid, item.uuid)
    answer = desk("answer", activity, paper.uuid)
    client.force_login(markers[0])
    assert client.get(following).url == answer
    told = words(client.post(answer, LEVELS, follow=True))
    assert "Somebody else marks this, too, without seeing yours." in told
    assert client.get(following).url == desk("pile", activity, activity.uuid, item.uuid)
    assert "Well argued." in client.get(answer).text, "one's own"
    client.force_login(markers[1])
    assert client.get(following).url == answer
    page = client.get(answer).text
    assert "Well argued." not in page
    assert "Amina" not in page
    assert "checked" not in page.split("data-keys-on")[0]
    told = words(client.post(answer, {**LEVELS, "level-argument": "0.000", "comment": "Mine."}, follow=True))
    assert "They differ, and an instructor decides" in told
    assert mark_of() == (0, Mark.State.PARTLY)


def test_of_two_who_mark_at_once_neither_is_lost_and_the_second_is_told(client, activity, paper, markers):
    answer = desk("answer", activity, paper.uuid)
    for marker in markers[:2]:
        client.force_login(marker)
        assert client.get(answer).status_code == 200
    for marker in markers[:2]:
        client.force_login(marker)
        told = words(client.post(answer, LEVELS, follow=True))
    assert "Saved as the second of two marks. They agree, and the mark is entered." in told
    assert Judgement.objects.count() == 2


def test_both_stand_side_by_side_for_who_decides(client, give, activity, paper, markers, lead):
    give(paper, BEST, markers[0], "Clear.")
    give(paper, NONE, markers[1], "Nothing in it.")
    listing = reverse("grading_desk:second", args=[activity.run.key])
    page = reverse("grading_desk:second_piece", args=[activity.run.key, paper.uuid])
    client.force_login(markers[2])
    assert page not in client.get(listing).text
    assert client.get(page).status_code == 403
    client.force_login(lead)
    assert "1 mark to decide between two" in client.get(reverse("teaching:overview", args=[activity.run.key])).text
    assert page in client.get(listing).text
    shown = words(client.get(page))
    for said in ("First mark 6", "Second mark 0", "Clear.", "Nothing in it.", "Amina", "Five words in this text."):
        assert said in shown
    refused = client.post(page, {**LEVELS, "comment": " "})
    assert refused.status_code == 422
    assert "Say why" in refused.text
    assert client.post(page, LEVELS).status_code == 302
    assert client.get(page).status_code == 404
    assert mark_of() == (6, Mark.State.MARKED)


def test_the_student_reads_what_two_gave_and_what_it_came_to(client, give, activity, paper, markers, column, lead):
    give(paper, BEST, markers[0])
    give(paper, THIN, markers[1])
    release(line_item=column, by=lead, now=LATER)
    client.force_login(paper.attempt.enrolment.user)
    told = words(client.get(reverse("grading:marks", args=[activity.run.key])))
    assert "Marked by two people 6 and 5: the mean of both" in told


def test_a_column_is_set_on_the_desk(client, activity, column, lead):
    address = reverse("grading_desk:second_column", args=[activity.run.key, column.uuid])
    client.force_login(lead)
    assert client.post(address, {"every": "5", "tolerance": "0.5", "rule": "first"}).status_code == 302
    assert SecondMarking.objects.values_list("every", "tolerance", "rule").get() == (5, Decimal("0.5"), "first")
    assert "for one in 5" in words(client.get(reverse("grading_desk:second", args=[activity.run.key])))
    for wrong in ({"every": "-1"}, {"tolerance": "7"}, {"tolerance": "NaN"}, {"rule": "x"}):
        assert client.post(address, {"every": "1", "tolerance": "0", "rule": "mean", **wrong}).status_code == 200
    assert SecondMarking.objects.get().every == 5
