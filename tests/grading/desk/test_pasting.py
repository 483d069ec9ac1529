"""A block pasted into the gradebook: looked at, what cannot be taken told, set whole or not at all, undone."""

from decimal import Decimal

import pytest
from django.urls import reverse

from grading.models import Entry, Mark, MarksChange
from grading.services.adjusting import excuse, override
from grading.services.marks_changes import undo_change
from tests.factories.classes import EnrolmentFactory
from tests.factories.grades import DUE, LineItemFactory, scored
from tests.made_once import made_once
from tests.words import words

pytestmark = pytest.mark.django_db


@made_once
def people(run, column):
    found = [EnrolmentFactory(run=run, user__name=name) for name in ("Amina", "Bilal", "Zarmina")]
    scored(column, found[0], 5)
    return found


@made_once
def other(run, column):
    return LineItemFactory(run=run, title="Midterm", position=9)


@made_once
def address(run):
    return reverse("grading_desk:paste", args=[run.key])


@pytest.fixture
def form(people, column, other):
    def form(block, **more):
        rows, columns = (" ".join(str(one.uuid) for one in some) for some in (people, (column, other)))
        return {"rows": rows, "columns": columns, "block": block, **more}

    return form


def marks():
    rows = Mark.objects.exclude(state="none").select_related("enrolment__user", "line_item")
    return {(one.enrolment.user.name, one.line_item.title): one.points for one in rows}


def agreed(browser, address, form, block, reason="From the examiner's sheet."):
    seen = browser.post(address, form(block)).context["looked"].seen
    return browser.post(address, form(block, set="1", reason=reason, seen=seen))


def test_what_would_change_is_shown_with_what_cannot_be_taken_and_nothing_is_done(lead, address, form):
    before = marks()
    page = lead.post(address, form("7\t18\n9\tabsent\n\t12\n4"))
    text = words(page)
    assert "4 marks change" in text
    assert "2 2 absent this is no number" in text
    assert "4 1 4 no student stands at this line" in text
    assert "Set 4 marks, leave out 2" in text
    assert marks() == before


def test_it_is_set_whole_with_its_reason_and_undone_by_column(lead, address, form, column, other, teacher):
    assert agreed(lead, address, form, "7\t18\n9\t\n\t12").status_code == 302
    assert marks() == {
        ("Amina", column.title): 7, ("Bilal", column.title): 9, ("Amina", "Midterm"): 18, ("Zarmina", "Midterm"): 12,
    }  # fmt: skip
    assert {entry.note.text for entry in Entry.objects.filter(kind="override")} == {"From the examiner's sheet."}
    change = MarksChange.objects.get(line_item=column)
    assert (change.deed, change.points, change.students) == ("paste", None, 2)
    undo_change(change=change, reason="Wrong sheet.", by=teacher, now=DUE)
    assert marks()["Amina", column.title] == 5
    assert ("Bilal", column.title) not in marks()
    page = lead.get(reverse("grading_desk:column", args=[column.run.key, column.uuid]))
    assert "2 marks set as pasted" in page.text


def test_where_one_mark_changed_meanwhile_none_is_set(lead, address, form, people, other, teacher):
    seen = lead.post(address, form("7\t18")).context["looked"].seen
    override(line_item=other, enrolment=people[0], points=Decimal(3), reason="Seen.", by=teacher, now=DUE)
    before = marks()
    page = lead.post(address, form("7\t18", set="1", reason="Sheet.", seen=seen))
    assert page.status_code == 409
    assert "Nothing was done; look again." in page.text
    assert marks() == before
    assert not MarksChange.objects.exists()


def test_who_left_the_class_since_the_grid_was_shown_moves_nobody_elses_points(lead, address, form, people, column):
    people[1].state = "withdrawn"
    people[1].save()
    page = lead.post(address, form("7\n8\n9"))
    assert [(one.enrolment.user.name, one.after.points) for _, one in page.context["looked"].changes] == [
        ("Amina", 7), ("Zarmina", 9),
    ]  # fmt: skip
    assert "2 1 8 this student or column is no longer in the class" in words(page)
    assert agreed(lead, address, form, "7\n8\n9").status_code == 302
    assert (marks()["Amina", column.title], marks()["Zarmina", column.title]) == (7, 9)


def test_a_block_that_begins_with_an_empty_cell_keeps_it_through_the_look(lead, address, form):
    page = lead.post(address, form("\n8"))
    _, _, sent = page.text.partition('<textarea name="block" hidden>')
    assert sent.startswith("\n\n8</textarea>"), "a browser drops the first line feed of a text area"


def test_a_block_that_is_too_long_is_not_cut(lead, address, form):
    page = lead.post(address, form("7\n" + " " * 100_000 + "8"))
    assert "paste it in parts" in page.text


def test_without_a_reason_nothing_is_set_and_the_block_comes_back(lead, address, form):
    page = agreed(lead, address, form, "7", reason=" ")
    assert "Give a reason" in page.text
    assert page.context["pasted"] == "7"
    assert not MarksChange.objects.exists()


def test_an_excused_mark_is_left_out_and_told(lead, address, form, people, column, teacher):
    excuse(line_item=column, enrolment=people[0], reason="Ill.", by=teacher, now=DUE)
    assert "withdraw the excuse first" in lead.post(address, form("7")).text


@pytest.mark.parametrize(
    "sent",
    [
        {},
        {"block": "1", "rows": "x", "columns": "y"},
        {"block": "\0\t\0", "rows": "\0"},
        {"block": "1\t" * 3000},
        {"block": "1", "set": "1", "seen": ["a", "b"]},
    ],
)
def test_what_is_no_block_is_told(lead, address, form, sent):
    assert lead.post(address, form("") | sent).status_code in (200, 409)
    assert not MarksChange.objects.exists()


def test_students_and_columns_of_another_run_are_nobodys_here(lead, address, form):
    foreign = LineItemFactory()
    page = lead.post(address, form("7") | {"columns": str(foreign.uuid)})
    assert page.context["looked"] is None


def test_assistants_paste_nothing(aide, address, form):
    assert aide.post(address, form("7")).status_code == 403
