"""Many marks of a column changed at once: looked at, done whole with a reason, undone whole."""

from decimal import Decimal

import pytest
from django.urls import reverse

from audit.models import Event
from common import clock
from grading.models import Entry, Mark, MarksChange
from grading.selectors.replay import faults_of
from grading.services.adjusting import excuse, override
from grading.services.marks_changes import change_marks
from grading.services.release import release
from tests.factories.classes import EnrolmentFactory
from tests.factories.grades import LineItemFactory, scored
from tests.made_once import made_once
from tests.statements import statements
from tests.words import words

pytestmark = pytest.mark.django_db


@made_once
def people(run, column):
    """Four students: 5 points, 12 points, partly marked, nothing yet."""
    amina, bilal, daniyar, zarmina = (
        EnrolmentFactory(run=run, user__name=name) for name in ("Amina", "Bilal", "Daniyar", "Zarmina")
    )
    scored(column, amina, 5)
    scored(column, bilal, 12)
    scored(column, daniyar, 3, complete=False)
    return [amina, bilal, daniyar, zarmina]


@made_once
def address(run, people):
    query = "&".join(f"row={one.uuid}" for one in people)
    return f"{reverse('grading_desk:marks_change', args=[run.key])}?{query}"


def asked(column, deed, points=""):
    return {"column": str(column.uuid), "deed": deed, "points": points}


def done(browser, address, form, reason="Question 3 was unfair."):
    """Look at a change, agree to it, and return the answer."""
    seen = browser.post(address, form).context["looked"].done.seen
    return browser.post(address, {**form, "set": "1", "reason": reason, "seen": seen})


def marks(column):
    return {
        mark.enrolment.user.name: (mark.points, mark.state)
        for mark in Mark.objects.filter(line_item=column).select_related("enrolment__user").order_by("enrolment")
    }


def test_what_would_change_is_shown_and_nothing_is_done(lead, address, column, people):
    before = marks(column)
    page = lead.post(address, asked(column, "add", "2"))
    told = words(page)
    for one in ("2 marks change", "1 is left out: there is nothing yet.", "1 is left out: partly marked."):
        assert one in told
    for one in ("Amina 5 not released 7 not released", "Bilal 12 not released 14 not released"):
        assert one in told
    assert marks(column) == before
    assert not MarksChange.objects.exists()


@pytest.mark.parametrize(
    ("deed", "points", "wanted"),
    [
        ("set", "10", "10 marked, 10 marked, 10 marked, 10 marked"),
        ("add", "1,5", "6.5 marked, 13.5 marked, 3 partly"),
        ("add", "−7", "0 marked, 5 marked, 3 partly"),
        ("excuse", "", "5 excused, 12 excused, 3 excused, 0 excused"),
        ("release", "", "5 marked, 12 marked, 3 partly"),
    ],
)
def test_each_deed_is_done_whole_and_undone_whole(lead, run, address, column, people, deed, points, wanted):
    before = marks(column)
    assert done(lead, address, asked(column, deed, points)).status_code == 302
    assert ", ".join(f"{mark.normalize():f} {state}" for mark, state in marks(column).values()) == wanted
    released = Mark.objects.exclude(released_at=None).count()
    assert released == (2 if deed == "release" else 0)
    change = MarksChange.objects.get()
    event = Event.objects.get(name="grading.marks_changed")
    assert (event.subject, event.data["students"]) == (change.uuid, change.students)
    undo = reverse("grading_desk:marks_change_undo", args=[run.key, change.uuid])
    assert str(undo) in lead.get(reverse("grading_desk:column", args=[run.key, column.uuid])).text
    seen = lead.get(undo).context["looked"].done.seen
    assert lead.post(undo, {"set": "1", "reason": "It was fair.", "seen": seen}).status_code == 302
    kept = {name: stand for name, stand in marks(column).items() if name in before or stand[1] != "none"}
    assert kept == before
    assert not Mark.objects.exclude(released_at=None).exists()
    assert [fault for one in people for fault in faults_of(one)] == []
    assert "taken back already" in lead.get(undo).text


def test_each_line_says_what_was_done_by_whom_and_why(lead, run, address, column, people):
    done(lead, address, asked(column, "add", "2"))
    page = words(lead.get(reverse("grading_desk:cell", args=[run.key, people[0].uuid, column.uuid])))
    assert "Set by hand to 7 before: 5" in page
    assert "Question 3 was unfair." in page


def test_who_was_changed_by_hand_since_is_left_and_told_when_it_is_undone(lead, run, address, column, people, teacher):
    done(lead, address, asked(column, "set", "10"))
    override(line_item=column, enrolment=people[0], points=Decimal(18), reason="agreed", by=teacher, now=clock.now())
    undo = reverse("grading_desk:marks_change_undo", args=[run.key, MarksChange.objects.get().uuid])
    page = lead.get(undo)
    assert "1 is left as it is: it was changed by hand since." in words(page)
    lead.post(undo, {"set": "1", "reason": "No.", "seen": page.context["looked"].done.seen})
    assert marks(column)["Amina"] == (18, "marked")
    assert marks(column)["Bilal"] == (12, "marked")


def test_an_undone_change_leaves_what_was_set_by_hand_before_it(lead, run, address, column, people, teacher):
    override(line_item=column, enrolment=people[0], points=Decimal(18), reason="agreed", by=teacher, now=clock.now())
    done(lead, address, asked(column, "set", "10"))
    undo = reverse("grading_desk:marks_change_undo", args=[run.key, MarksChange.objects.get().uuid])
    lead.post(undo, {"set": "1", "reason": "No.", "seen": lead.get(undo).context["looked"].done.seen})
    assert marks(column)["Amina"] == (18, "marked")
    assert faults_of(people[0]) == []


def test_what_is_no_longer_as_it_was_looked_at_is_not_done(lead, address, column, people, teacher):
    form = asked(column, "add", "2")
    seen = lead.post(address, form).context["looked"].done.seen
    override(line_item=column, enrolment=people[0], points=Decimal(18), reason="agreed", by=teacher, now=clock.now())
    answer = lead.post(address, {**form, "set": "1", "reason": "r", "seen": seen})
    assert "Nothing was done; look again" in answer.text
    assert marks(column)["Bilal"] == (12, "marked")
    again = {**form, "set": "1", "reason": "r", "seen": answer.context["looked"].done.seen}
    assert lead.post(address, again).status_code == 302


@pytest.mark.parametrize(
    ("form", "told"),
    [
        ({"deed": "set", "points": "-1"}, "A mark is 0 or more"),
        ({"deed": "set", "points": "20.5"}, "gives 20 points at most"),
        ({"deed": "set", "points": "many"}, "This is no number"),
        ({"deed": "add", "points": "NaN"}, "This is no number"),
        ({"deed": "add", "points": ""}, "This is no number"),
        ({"deed": "add", "points": "0"}, "would change no mark"),
        ({"deed": "erase"}, "Select a valid choice"),
    ],
)
def test_what_cannot_be_done_is_told_and_nothing_is(lead, address, column, people, form, told):
    count = Entry.objects.count()
    answer = lead.post(address, {"column": str(column.uuid), **form, "set": "1", "reason": "r", "seen": ""})
    assert told in answer.text
    assert Entry.objects.count() == count


def test_without_a_reason_nothing_is_done(lead, address, column, people):
    form = asked(column, "excuse")
    seen = lead.post(address, form).context["looked"].done.seen
    assert "Give a reason" in lead.post(address, {**form, "set": "1", "reason": " ", "seen": seen}).text
    assert not MarksChange.objects.exists()


def test_all_that_a_search_finds_can_be_chosen_and_only_students_of_the_run(lead, run, column, people):
    LineItemFactory(run=run)
    address = reverse("grading_desk:marks_change", args=[run.key])
    page = lead.get(address, {"all": "1", "name": "i"})
    assert page.context["chosen"] == 4
    assert lead.get(address, {"all": "1", "show": "missing", "column": column.uuid}).context["chosen"] == 1
    strange = EnrolmentFactory().uuid
    assert lead.get(address, {"row": [str(people[0].uuid), str(strange), "made-up"]}).context["chosen"] == 1
    assert "Nobody is chosen" in lead.get(address).text


def test_an_assistant_changes_nothing(aide, address, column):
    assert aide.get(address).status_code == 403
    assert aide.post(address, {**asked(column, "excuse"), "set": "1", "reason": "r"}).status_code == 403
    assert 'form="choose"' not in aide.get(reverse("grading_desk:gradebook", args=[column.run.key])).text


def test_it_takes_the_same_statements_for_few_and_for_many(run, column, teacher):
    def changing(points):
        ids = [EnrolmentFactory(run=run).pk for _ in range(3)]
        with statements() as found:
            change_marks(
                line_item=column, enrolments=ids, deed="set", points=Decimal(points), reason="r", by=teacher,
                now=clock.now(),
            )  # fmt: skip
        return len(found)

    changing(1)
    few = changing(2)
    for _ in range(10):
        EnrolmentFactory(run=run)
    assert changing(3) == few


def test_excused_and_released_are_told_apart_from_those_that_change(lead, address, column, people, teacher):
    excuse(line_item=column, enrolment=people[1], reason="ill", by=teacher, now=clock.now())
    release(line_item=column, by=teacher, now=clock.now())
    told = words(lead.post(address, asked(column, "add", "1")))
    assert "1 is left out: excused." in told
    scored(column, people[3], 9)
    told = words(lead.post(address, asked(column, "release")))
    for one in ("1 mark changes", "2 stay as they are", "1 is left out: partly marked."):
        assert one in told


def test_more_than_a_mark_or_a_figure_holds_is_told_before_it_is_agreed_to(lead, address, column, people):
    before = marks(column)
    for points, told in (("99999", "A mark is less than 100,000 points"), ("9000", "10,000 per cent or more")):
        assert told in words(lead.post(address, asked(column, "add", points)))
    assert marks(column) == before
