"""Marking an essay: into the ledger by difference, never unseen over somebody else's mark; words on exact quotes."""

import datetime as dt
import uuid
from dataclasses import replace
from decimal import Decimal

import pytest
from django.http import Http404

from audit.models import Event
from common.errors import Refusal
from essays.models import Remark, Version
from essays.selectors.feedback import judged_by
from essays.services.marking import MarkedMeanwhile, mark, remark, take_off
from essays.services.saving import NotOpen
from grading.handwork import Place, work_of
from grading.models import Entry, LineItem, Mark
from grading.selectors.rubrics import rubric_body, uses_of
from grading.services.rubrics import change_rubric
from runs.models import Enrolment
from tests.factories.classes import EnrolmentFactory, teacher
from tests.factories.essays import DUE, NOW, TEXT, handed_in, offered, saved, target_of
from tests.factories.grades import LatePolicyFactory
from tests.made_once import made_once

pytestmark = pytest.mark.django_db
LATER = NOW + dt.timedelta(days=2)
BOTH = {"argument": Decimal(2), "evidence": Decimal(4)}
LESS = {"argument": Decimal(1), "evidence": Decimal(2)}


@made_once
def activity():
    return offered()


@made_once
def student(activity):
    return EnrolmentFactory(run=activity.run)


@made_once
def submission(activity, student):
    return handed_in(activity, student)


@made_once
def assistant(activity):
    return teacher(activity.run, role=Enrolment.Role.ASSISTANT).user


@pytest.fixture
def marked(assistant):
    def marked(submission, chosen=BOTH, *, seen_at=None, by=assistant, now=LATER, comment="Well argued.", parts=()):
        return mark(
            submission=submission, chosen=chosen, parts=list(parts), comment=comment, seen_at=seen_at, by=by, now=now
        )

    return marked


@pytest.fixture
def said(assistant):
    def said(submission, quote, *, prefix="", text="Says who?", event=None, by=assistant):
        event = event or uuid.uuid4()
        return remark(submission=submission, quote=quote, prefix=prefix, text=text, event=event, by=by, now=LATER)

    return said


def entries():
    return [(entry.kind, entry.points) for entry in Entry.objects.order_by("sequence")]


def test_a_mark_enters_the_ledger_with_its_parts_and_words(submission, student, marked):
    parts = [{"title": "Argument", "points": "2", "of": "2"}]
    done = marked(submission, parts=parts)
    assert done.points == 6
    assert entries() == [("score", 0), ("rubric", 6)]
    entry = Entry.objects.latest("sequence")
    assert (entry.data["parts"], entry.note.text, entry.cause) == (parts, "Well argued.", submission.uuid)
    assert Mark.objects.get(enrolment=student).state == Mark.State.MARKED
    assert Event.objects.get(name="essays.essay_marked").data["again"] is False


def test_a_second_mark_is_entered_as_the_difference(submission, marked):
    first = marked(submission)
    marked(submission, LESS, seen_at=first.marked_at, now=LATER + dt.timedelta(hours=1))
    assert entries()[-1] == ("regrade", Decimal(-3))
    assert Mark.objects.get().points == 3


def test_of_two_markers_at_once_the_second_is_told_and_nothing_is_lost(submission, marked):
    marked(submission)
    with pytest.raises(MarkedMeanwhile):
        marked(submission, LESS)
    assert Mark.objects.get().points == 6


def test_late_work_costs_what_the_rule_says(activity, student, marked):
    column = LineItem.objects.get(activity=activity)
    column.late_policy = LatePolicyFactory(run=activity.run)
    column.save()
    marked(handed_in(activity, student, now=DUE + dt.timedelta(hours=1)), now=DUE + dt.timedelta(days=2))
    assert Mark.objects.get().points == Decimal("5.4")


def test_a_text_that_was_replaced_is_not_marked(activity, student, submission, marked):
    handed_in(activity, student, "Another text altogether.", base=1)
    with pytest.raises(Refusal) as told:
        marked(submission)
    assert told.value.code == "replaced"


def test_what_is_marked_is_not_handed_in_again(activity, student, submission, marked):
    marked(submission)
    with pytest.raises(NotOpen) as told:
        saved(activity, student, "One thought more.", base=1)
    assert "marked" in told.value.message
    assert Version.objects.latest("number").kept.text == "One thought more."


@pytest.mark.parametrize("chosen", [{"argument": Decimal(2)}, {**BOTH, "argument": Decimal(7)}])
def test_a_mark_needs_a_level_for_each_criterion(submission, marked, chosen):
    with pytest.raises(Refusal):
        marked(submission, chosen)
    assert entries() == [("score", 0)]


def test_nobody_else_marks(submission, marked, student):
    for person in (student.user, teacher().user):
        with pytest.raises(Http404):
            marked(submission, by=person)


def test_a_remark_is_kept_with_its_place(submission, said):
    kept = said(submission, "gives another,  and doubts")
    assert kept.exact == "gives another, and doubts"
    assert " ".join(TEXT.split())[kept.start :].startswith(kept.exact)
    assert kept.prefix.endswith("The source ")


def test_a_remark_on_words_that_stand_twice_needs_its_place(submission, said):
    with pytest.raises(Refusal, match="more than once"):
        said(submission, "gives")
    assert said(submission, "gives", prefix="The source ").start > 30


@pytest.mark.parametrize(
    ("quote", "text", "told"),
    [
        ("never written", "Why?", "do not stand in the text"),
        ("", "Why?", "do not stand in the text"),
        ("x" * 2001, "Why?", "too much for one quote"),
        ("one reason", " ", "1 to 5,000 characters"),
        ("one reason", "x" * 5001, "1 to 5,000 characters"),
    ],
)
def test_a_remark_that_cannot_be_kept_is_refused_in_a_sentence(submission, said, quote, text, told):
    with pytest.raises(Refusal, match=told):
        said(submission, quote, text=text)
    assert not Remark.objects.exists()


def test_the_same_remark_sent_twice_is_kept_once(submission, said):
    event = uuid.uuid4()
    assert said(submission, "one reason", event=event) == said(submission, "one reason", event=event)


def test_a_remark_that_was_kept_on_another_text_is_refused_in_a_sentence(submission, said, activity, assistant):
    event = uuid.uuid4()
    said(submission, "one reason", event=event)
    other = handed_in(activity)
    with pytest.raises(Refusal) as told:
        remark(submission=other, quote="one reason", prefix="", text="Why?", event=event, by=assistant, now=LATER)
    assert told.value.code == "remark_event"
    assert not other.remarks.exists()


def test_a_text_that_has_no_mark_is_not_shown_as_marked_though_its_column_is_released(submission, student, activity):
    column = LineItem.objects.get(activity=activity)
    Mark.objects.filter(enrolment=student).update(released_at=LATER)
    assert work_of(column).own(Place(column, student, submission.uuid), LATER) is None


def test_remarks_of_two_markers_stand_side_by_side(submission, said, activity):
    said(submission, "one reason")
    said(submission, "one reason", by=teacher(activity.run).user)
    assert Remark.objects.count() == 2


def test_a_remark_can_be_taken_off_by_who_teaches_alone(submission, said, student, assistant):
    kept = said(submission, "one reason")
    with pytest.raises(Http404):
        take_off(remark=kept, by=student.user)
    take_off(remark=kept, by=assistant)
    assert not Remark.objects.exists()


def test_what_the_rubric_said_then_is_what_the_student_reads(submission, marked, activity):
    essay = target_of(activity)
    body = rubric_body(essay.rubric.criteria.all())
    lead = teacher(activity.run).user
    marked(submission)
    longer = replace(body, criteria=(replace(body.criteria[0], title="Another name"), *body.criteria[1:]))
    change_rubric(
        rubric=essay.rubric,
        title="Essay",
        body=longer,
        seen=essay.rubric.version,
        reason="Clearer.",
        by=lead,
        now=LATER,
    )
    submission.refresh_from_db()
    rubric = target_of(activity).rubric
    assert [one.criterion.title for one in judged_by(rubric, submission)] == ["Argument", "Evidence"]


def test_a_rubric_knows_the_column_that_is_marked_by_it(submission, activity):
    use = uses_of(target_of(activity).rubric)[0]
    assert (use.line_item.activity_id, use.marked, use.waiting) == (activity.pk, 0, 1)


def test_an_appeal_shows_the_text_and_marks_it_anew(submission, student, marked, activity):
    place = Place(LineItem.objects.get(activity=activity), student)
    work = work_of(place.line_item)
    assert work.own(place, LATER) is None
    first = marked(submission)
    assert "The author gives one reason." in work.piece(place).html
    version = {"rubric_version": target_of(activity).rubric.version}
    form = work.form(place, {"level-argument": "1.000", "level-evidence": "4.000", "comment": "After all.", **version})
    assert form.is_valid(), form.errors
    work.mark(place, form, by=teacher(activity.run).user, now=LATER + dt.timedelta(days=1))
    submission.refresh_from_db()
    assert (first.points, submission.points) == (6, 5)
