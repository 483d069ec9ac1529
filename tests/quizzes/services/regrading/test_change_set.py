"""Marking a question again: what is drawn up is applied, whole, with reason and consent, and can be undone."""

from datetime import timedelta
from decimal import Decimal

import pytest
from django.db import connection
from django.http import Http404
from django.test.utils import CaptureQueriesContext

from audit.models import Event
from common.errors import Forbidden, Refusal
from grading.models import Entry, Mark, Total
from grading.selectors.replay import faults_of
from grading.services import adjusting
from quizzes.models import AttemptItem, Item, Regrade, RegradedAnswer
from quizzes.selectors.bank.content import OWN, fingerprint, said
from quizzes.services.bank import save_item, unless_changed
from quizzes.services.marking import mark
from quizzes.services.regrading.change_set import LookAgain, Stopped, apply
from runs.models import Enrolment
from tests.factories import grades
from tests.factories.classes import EnrolmentFactory, teacher
from tests.factories.questions import NOW, begun, corrected, essay, handed_in, offered, quiz, single
from tests.quizzes.kinds.versions import choice
from tests.quizzes.services.regrading.conftest import LATER

pytestmark = pytest.mark.django_db


def points_of(attempt):
    return list(attempt.items.order_by("position").values_list("points", flat=True))


def mark_of(attempt):
    return Mark.objects.get(enrolment=attempt.enrolment).points


def entries(attempt):
    return [(e.kind, e.points) for e in Entry.objects.filter(enrolment=attempt.enrolment).order_by("sequence")]


def sound(*attempts):
    """Tell whether the ledgers hold: the chains, the marks and the figures equal what their entries come to."""
    return [fault for attempt in attempts for fault in faults_of(attempt.enrolment)] == []


def test_a_draft_changes_nothing_and_says_who_would_gain_and_who_would_lose(activity, question, drawn):
    loses, gains = handed_in(activity, "b", "b"), handed_in(activity, "a", "b")
    handed_in(activity, "c", "b")
    corrected(question)
    draft = drawn()
    figures = draft.figures
    assert (figures["answers"], figures["up"], figures["down"]) == (3, 1, 1)
    assert (figures["marks_up"], figures["marks_down"], figures["marks_same"]) == (1, 1, 0)
    assert [(m.enrolment_id, m.before, m.after) for m in draft.marks.order_by("change")] == [
        (loses.enrolment_id, 4, 2),
        (gains.enrolment_id, 2, 4),
    ]
    assert mark_of(loses) == 4
    assert entries(loses) == [("score", 4)]


def test_the_new_key_is_applied_whole_by_difference_and_every_chain_holds(activity, question, drawn, applied, lead):
    loses, gains, stays = (handed_in(activity, key, "b") for key in "bac")
    corrected(question)
    done = applied(drawn())
    assert [mark_of(one) for one in (loses, gains, stays)] == [2, 4, 2]
    assert [entries(one)[1:] for one in (loses, gains, stays)] == [[("regrade", -2)], [("regrade", 2)], []]
    entry = Entry.objects.get(enrolment=gains.enrolment, kind="regrade")
    assert (entry.cause, entry.by, entry.note.text) == (done.uuid, lead.uuid, "The key was wrong.")
    assert entry.data["changed"] == [{"title": "1", "before": "0.000", "after": "2.000", "of": "2.000"}]
    assert (done.state, done.applied_by, done.drops_consented) == ("applied", lead, 1)
    told = Event.objects.get(name="quizzes.regraded")
    assert (told.subject, told.data["marks"], told.data["drops"]) == (done.uuid, 2, 1)
    assert Total.objects.get(enrolment=gains.enrolment).so_far == 100
    assert sound(loses, gains, stays)


def test_the_key_that_was_applied_stays_as_it_was_looked_at(activity, question, drawn, applied, lead):
    handed_in(activity, "a", "b")
    key = corrected(question)
    applied(drawn())
    asked = Item.objects.select_related("current").get(pk=question.pk)
    save_item(
        item=asked, content=said(key) | {"body": choice(right="c").body}, check=unless_changed(fingerprint(asked)),
        about={name: getattr(asked, name) for name in OWN}, change="key", by=lead, now=LATER,
    )  # fmt: skip
    assert question.versions.count() == 3
    key.refresh_from_db()
    assert [one["key"] for one in key.body["options"] if one["right"]] == ["a"]


def test_the_course_figures_count_the_other_columns_however_they_stand(activity, question, drawn, applied):
    attempt = handed_in(activity, "a", "b")
    marked, partly, excused, _nothing = (grades.LineItemFactory(run=activity.run) for _ in range(4))
    grades.scored(marked, attempt.enrolment, 10)
    grades.scored(partly, attempt.enrolment, 4, complete=False)
    grades.scored(excused, attempt.enrolment, 1)
    lead = teacher(activity.run).user
    adjusting.excuse(line_item=excused, enrolment=attempt.enrolment, reason="Ill.", by=lead, now=LATER)
    corrected(question)
    draft = drawn()
    applied(draft)
    shown, total = draft.marks.get(), Total.objects.get(enrolment=attempt.enrolment)
    assert (shown.so_far_before, shown.so_far_after) == (50, Decimal("58.33"))
    assert (shown.so_far_after, shown.if_nothing_more_after) == (total.so_far, total.if_nothing_more)
    assert sound(attempt)


def test_a_student_who_is_excused_from_all_there_is_holds_up_nobody(activity, question, drawn, applied):
    attempt, other = handed_in(activity, "a", "b"), handed_in(activity, "a", "b")
    lead = teacher(activity.run).user
    column = Mark.objects.get(enrolment=attempt.enrolment).line_item
    adjusting.excuse(line_item=column, enrolment=attempt.enrolment, reason="Ill.", by=lead, now=LATER)
    corrected(question)
    applied(drawn())
    assert Total.objects.get(enrolment=attempt.enrolment).so_far is None
    assert mark_of(other) == 4
    assert sound(attempt, other)


def test_a_policy_that_the_question_does_not_allow_is_refused(activity, drawn):
    with pytest.raises(Refusal, match="another way"):
        drawn("undo")


def test_by_both_keys_nobody_loses(activity, question, drawn, applied):
    old, new = handed_in(activity, "b", "b"), handed_in(activity, "a", "b")
    corrected(question)
    applied(drawn("both_keys"))
    assert (mark_of(old), mark_of(new)) == (4, 4)


def test_full_marks_are_for_everybody_also_for_who_left_it_out(activity, drawn, applied):
    wrong, blank = handed_in(activity, "c", "b"), handed_in(activity, None, "b")
    applied(drawn("full_marks"))
    assert (mark_of(wrong), mark_of(blank)) == (4, 4)
    assert sound(wrong, blank)


def test_a_dropped_question_leaves_the_rest_scaled_to_the_same_maximum(activity, drawn, applied):
    first, second = handed_in(activity, "c", "b"), handed_in(activity, "b", "c")
    done = applied(drawn("drop"))
    assert (mark_of(first), mark_of(second)) == (4, 0)
    assert points_of(second) == [2, 0]
    assert done.drops_consented == 1
    assert sound(first, second)


def test_where_marks_would_go_down_nothing_is_applied_without_consent_to_that_many(activity, question, drawn, applied):
    loses = handed_in(activity, "b", "b")
    corrected(question)
    draft = drawn()
    for consent in (None, 0, 2):
        with pytest.raises(Refusal, match="1 mark would go down"):
            applied(draft, consent=consent)
    assert (mark_of(loses), Event.objects.filter(name="quizzes.regraded").count()) == (4, 0)


def test_without_a_reason_nothing_is_applied(activity, question, drawn, applied):
    handed_in(activity, "a", "b")
    corrected(question)
    with pytest.raises(Refusal, match="reason"):
        applied(drawn(), reason=" ")


def test_what_happened_since_the_look_is_never_applied_unseen(activity, question, drawn, applied):
    first = handed_in(activity, "a", "b")
    begun(activity, by=first.enrolment)
    corrected(question)
    draft = drawn()
    second = handed_in(activity, "b", "b", by=first.enrolment)
    with pytest.raises(LookAgain):
        applied(draft)
    assert entries(first) == [("score", 2), ("score", 2)]
    assert AttemptItem.objects.filter(regrade__isnull=False).count() == 0
    applied(drawn())
    assert (points_of(first), points_of(second), mark_of(first)) == ([2, 2], [0, 2], 4)


def test_a_newer_version_since_the_look_is_told(activity, question, drawn, applied):
    handed_in(activity, "a", "b")
    corrected(question)
    draft = drawn()
    corrected(question, "c")
    with pytest.raises(LookAgain, match="newer version"):
        applied(draft)


def test_it_is_applied_once(activity, question, drawn, applied):
    handed_in(activity, "a", "b")
    corrected(question)
    draft = drawn()
    applied(draft)
    with pytest.raises(Refusal, match="already"):
        applied(draft)


def test_an_undo_gives_every_answer_back_what_it_had_and_asks_for_consent_too(
    activity, question, drawn, applied, undone, lead
):
    loses, gains = handed_in(activity, "b", "b"), handed_in(activity, "a", "b")
    before = [list(AttemptItem.objects.order_by("pk").values())]
    corrected(question)
    done = applied(drawn())
    with pytest.raises(Refusal, match="1 mark would go down"):
        applied(drawn(undoes=done), consent=None)
    back = undone(done)
    assert [list(AttemptItem.objects.order_by("pk").values())] == before
    assert (entries(loses)[1:], entries(gains)[1:]) == (
        [("regrade", -2), ("undo", 2)],
        [("regrade", 2), ("undo", -2)],
    )
    done.refresh_from_db()
    assert (done.state, back.state, back.undoes) == ("undone", "applied", done)
    assert Entry.objects.filter(kind="undo").first().cause == back.uuid
    assert sound(loses, gains)


def test_a_regrade_that_another_stands_on_is_not_undone_before_it(activity, question, drawn, applied, undone, lead):
    attempt = handed_in(activity, "c", "b")
    corrected(question)
    first = applied(drawn("full_marks"))
    second = applied(drawn("new_key", now=LATER + timedelta(minutes=1)), now=LATER + timedelta(minutes=1))
    with pytest.raises(Refusal, match="undo that first"):
        drawn(undoes=first)
    assert mark_of(attempt) == 2
    undone(second)
    assert mark_of(attempt) == 4
    undone(first)
    assert mark_of(attempt) == 2
    with pytest.raises(Refusal, match="stands"):
        drawn(undoes=first)


def test_a_mark_set_by_hand_stays_as_it_was_set(activity, question, drawn, applied, lead):
    attempt = handed_in(activity, "a", "b")
    line_item = Mark.objects.get().line_item
    adjusting.override(
        line_item=line_item, enrolment=attempt.enrolment, points=Decimal(3), reason="Said aloud.", by=lead, now=LATER
    )
    corrected(question)
    draft = drawn()
    assert draft.figures["marks_same"] == 1
    applied(draft)
    assert entries(attempt)[2:] == [("regrade", 2), ("override", -2)]
    assert mark_of(attempt) == 3
    adjusting.withdraw(line_item=line_item, enrolment=attempt.enrolment, reason="No.", by=lead, now=LATER)
    assert mark_of(attempt) == 4
    assert sound(attempt)


def test_lateness_is_settled_on_the_new_points(activity, question, drawn, applied):
    line_item = grades.LineItemFactory._meta.model.objects.get(activity=activity)
    line_item.late_policy = grades.LatePolicyFactory(run=activity.run)
    line_item.save()
    attempt = handed_in(activity, "a", "b", now=grades.DUE + timedelta(hours=1))
    assert mark_of(attempt) == Decimal("1.8")
    corrected(question)
    applied(drawn())
    assert entries(attempt) == [("score", 2), ("late", Decimal("-0.2")), ("regrade", 2), ("late", Decimal("-0.2"))]
    assert sound(attempt)


def test_another_attempt_may_come_to_count(activity, question, drawn, applied):
    first = handed_in(activity, "b", "c")
    second = handed_in(activity, "a", "c", by=first.enrolment)
    corrected(question)
    applied(drawn())
    assert mark_of(first) == 2
    assert Mark.objects.get().submitted_at == second.submitted_at
    assert sound(first)


def test_an_open_attempt_keeps_what_it_was_asked_and_is_regraded_when_it_ends(
    activity, question, drawn, applied, undone
):
    attempt = begun(activity)
    corrected(question)
    done = applied(drawn())
    attempt = handed_in(activity, "a", "b", by=attempt.enrolment)
    assert attempt.items.get(position=1).version.number == 1
    assert (points_of(attempt), mark_of(attempt)) == ([2, 2], 4)
    kept = RegradedAnswer.objects.get(attempt_item__attempt=attempt)
    assert (kept.points_before, kept.points_after, kept.regrade) == (0, 2, done)
    undone(done)
    assert mark_of(attempt) == 2
    assert sound(attempt)


def test_a_later_attempt_is_asked_the_new_version_and_the_regrade_does_not_touch_it(
    activity, question, drawn, applied, undone
):
    handed_in(activity, "a", "b")
    corrected(question)
    done = applied(drawn())
    fresh = handed_in(activity, "a", "b")
    undone(done)
    assert mark_of(fresh) == 4


def test_answers_to_a_question_of_another_meaning_and_options_that_are_gone_stay_as_they_are(activity, question, drawn):
    handed_in(activity, "a", "b")
    handed_in(activity, "b", "b")
    version = corrected(question)
    version.body["options"] = [one for one in version.body["options"] if one["key"] != "b"]
    version.save()
    draft = drawn()
    assert (draft.figures["unfit"], draft.figures["up"], draft.figures["down"]) == (1, 1, 0)
    corrected(question, "a", "meaning")
    assert drawn().figures["unfit"] == 2


def test_no_key_marks_an_essay_and_full_marks_take_the_place_of_what_a_person_gave_until_undone(
    lead, applied, undone, drawn
):
    paper = essay()
    activity = offered(quiz(single(), paper), run=teacher_run(lead))
    marked, waits = handed_in(activity, "b", "Five words in this text."), handed_in(activity, "b", "Others words here.")
    given = mark_essay(marked, 4, lead)
    with pytest.raises(Refusal, match="another way"):
        drawn("new_key", activity=activity, item=paper)
    done = applied(drawn("full_marks", activity=activity, item=paper))
    assert (mark_of(marked), mark_of(waits)) == (8, 8)
    with pytest.raises(Refusal, match="Somebody marked"):
        mark_essay(waits, 1, lead)
    again = mark_essay(waits, 1, lead, seen_at=waits.items.get(position=2).marked_at)
    undone(done)
    assert (mark_of(marked), mark_of(waits)) == (6, 3)
    assert marked.items.get(position=2).marked_at == given.marked_at
    assert waits.items.get(position=2).marked_by == again.marked_by
    assert sound(marked, waits)


def test_a_dropped_essay_is_waited_for_no_longer_and_what_is_given_for_it_since_stays(lead, drawn, applied, undone):
    paper = essay()
    activity = offered(quiz(single(), paper), run=teacher_run(lead))
    attempt = handed_in(activity, "b", "Five words in this text.")
    done = applied(drawn("drop", activity=activity, item=paper))
    assert (mark_of(attempt), Mark.objects.get().state) == (8, "marked")
    undone(done)
    assert (mark_of(attempt), Mark.objects.get().state) == (2, "partly")
    assert sound(attempt)


def test_only_instructors_of_the_run_draw_up_and_apply(activity, question, drawn, applied):
    handed_in(activity, "a", "b")
    corrected(question)
    draft = drawn()
    assistant = teacher(activity.run, role=Enrolment.Role.ASSISTANT).user
    for person, refusal in ((assistant, Forbidden), (EnrolmentFactory(run=activity.run).user, Http404)):
        with pytest.raises(refusal):
            drawn(by=person)
        with pytest.raises(refusal):
            applied(draft, by=person)
    with pytest.raises(Http404):
        applied(draft, by=teacher().user)


def test_who_stops_it_before_it_is_done_stops_all_of_it(activity, question, drawn, lead):
    attempt = handed_in(activity, "a", "b")
    corrected(question)

    def stop(done, whole):
        if done == whole:
            raise Stopped("Stopped.")

    with pytest.raises(Stopped):
        apply(regrade=drawn(), reason="Why.", drops_consented=0, by=lead, now=LATER, watch=stop)
    assert entries(attempt) == [("score", 2)]
    assert Regrade.objects.get().state == "draft"


def test_the_statements_do_not_grow_with_the_class(activity, question, drawn, applied):
    counts = []
    for _ in range(2):
        for key in "abc" * 3:
            handed_in(activity, key, "b")
        version = corrected(question, "c" if counts else "a")
        with CaptureQueriesContext(connection) as captured:
            applied(drawn(versions=range(1, version.number + 1)))
        counts.append(len(captured))
    assert counts[0] == counts[1]


def teacher_run(user):
    return Enrolment.objects.get(user=user).run


def mark_essay(attempt, points, by, seen_at=None):
    item = attempt.items.get(position=2)
    chosen = {"points": Decimal(points)}
    return mark(item=item, chosen=chosen, parts=[], comment="", seen_at=seen_at, by=by, now=NOW + timedelta(days=3))
