"""Columns without an activity: opened, typed into, filled from a file."""

import io
from decimal import Decimal

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from openpyxl import Workbook

from common import clock
from grading.models import Entry, LineItem, Mark, Total
from grading.selectors.replay import faults_of
from grading.services.typed import open_column
from tests.factories.classes import EnrolmentFactory, SectionFactory
from tests.factories.grades import scored
from tests.made_once import made_once
from tests.statements import statements
from tests.words import words

pytestmark = pytest.mark.django_db


@pytest.fixture
def midterm(run, teacher):
    return open_column(run=run, title="Midterm", points=Decimal(30), by=teacher, now=clock.now())


@made_once
def amina(run):
    return EnrolmentFactory(run=run, user__name="Amina", user__username="amina", external_id="P-1")


@made_once
def bilal(run):
    return EnrolmentFactory(run=run, user__name="Bilal", user__username="bilal")


@pytest.fixture
def address(run, midterm):
    return reverse("grading_desk:sheet", args=[run.key, midterm.uuid])


@pytest.fixture
def file_address(run, midterm):
    return reverse("grading_desk:marks_file", args=[run.key, midterm.uuid])


def typed_in(browser, address, points, *, seen=None):
    seen = seen or browser.get(address).context["seen"]
    return browser.post(address, {"seen": seen, **{str(one.uuid): text for one, text in points.items()}})


def marks(midterm):
    return {mark.enrolment.user.name: mark.points for mark in Mark.objects.filter(line_item=midterm)}


def test_an_instructor_opens_a_column_and_it_counts_for_everybody(lead, run, column, amina):
    scored(column, amina, 20)
    answer = lead.post(reverse("grading_desk:column_add", args=[run.key]), {"title": "Midterm", "points": "30"})
    made = LineItem.objects.get(title="Midterm")
    assert answer.url == reverse("grading_desk:sheet", args=[run.key, made.uuid])
    assert Total.objects.get(enrolment=amina).if_nothing_more == 40
    again = lead.post(reverse("grading_desk:column_add", args=[run.key]), {"title": "midterm", "points": "30"})
    assert "There is a column with this title" in again.text
    for points in ("0", "-1", "NaN", "1000000"):
        assert (
            lead.post(reverse("grading_desk:column_add", args=[run.key]), {"title": "X", "points": points}).status_code
            == 200
        )
    assert not LineItem.objects.filter(title="X").exists()


def test_points_are_typed_in_and_stand_in_the_record(lead, address, midterm, amina, bilal):
    assert typed_in(lead, address, {amina: "24,5", bilal: ""}).status_code == 302
    assert marks(midterm) == {"Amina": Decimal("24.5")}
    assert "24.5" in words(lead.get(reverse("grading_desk:gradebook", args=[midterm.run.key])))
    typed_in(lead, address, {amina: "20", bilal: "۱۲"})
    assert marks(midterm) == {"Amina": 20, "Bilal": 12}
    entries = Entry.objects.filter(enrolment=amina).order_by("sequence")
    assert [entry.points for entry in entries] == [Decimal("24.5"), Decimal("-4.5")]
    cell = reverse("grading_desk:cell", args=[midterm.run.key, amina.uuid, midterm.uuid])
    assert "Points entered" in words(lead.get(cell))
    assert faults_of(amina) == []


def test_an_assistant_types_too_but_opens_no_column(aide, run, address, midterm, amina):
    typed_in(aide, address, {amina: "3"})
    assert marks(midterm) == {"Amina": 3}
    assert aide.get(reverse("grading_desk:column_add", args=[run.key])).status_code == 403


@pytest.mark.parametrize(
    ("text", "told"),
    [("31", "between 0 and 30"), ("-1", "between 0 and 30"), ("many", "no number"), ("NaN", "no number")],
)
def test_what_is_no_points_of_the_column_is_told_at_its_field_and_nothing_is_saved(
    lead, address, midterm, amina, bilal, text, told
):
    answer = typed_in(lead, address, {amina: text, bilal: "5"})
    assert told in answer.text
    assert f'value="{text}"' in answer.text
    assert marks(midterm) == {}


def test_what_was_entered_cannot_be_emptied(lead, address, midterm, amina):
    typed_in(lead, address, {amina: "3"})
    assert "cannot be emptied" in typed_in(lead, address, {amina: ""}).text
    assert marks(midterm) == {"Amina": 3}


def test_of_two_who_type_the_second_is_told_and_neither_is_lost(lead, address, midterm, amina, bilal):
    seen = lead.get(address).context["seen"]
    typed_in(lead, address, {amina: "10", bilal: "4"}, seen=seen)
    answer = typed_in(lead, address, {amina: "12", bilal: "4"}, seen=seen)
    assert answer.status_code == 409
    assert "Somebody entered other points meanwhile" in answer.text
    assert "10 stands there now" in words(answer)
    assert "4 stands there now" not in words(answer)
    assert 'value="12"' in answer.text
    assert marks(midterm) == {"Amina": 10, "Bilal": 4}
    typed_in(lead, address, {amina: "12", bilal: "4"}, seen=answer.context["seen"])
    assert marks(midterm) == {"Amina": 12, "Bilal": 4}


def test_a_sheet_costs_the_same_for_few_and_for_many(lead, run, address):
    def saving(points):
        students = [EnrolmentFactory(run=run) for _ in range(3)]
        seen = lead.get(address).context["seen"]
        with statements() as found:
            typed_in(lead, address, dict.fromkeys(students, points), seen=seen)
        return len(found)

    saving("1")
    few = saving("2")
    for _ in range(10):
        EnrolmentFactory(run=run)
    assert saving("3") == few


def test_a_section_is_typed_by_itself(lead, run, address, amina, bilal):
    amina.section = SectionFactory(run=run, key="a")
    amina.save()
    page = words(lead.get(address, {"section": "a"}))
    assert "Amina" in page
    assert "Bilal" not in page


def test_a_column_of_an_activity_has_no_sheet(lead, run, column):
    assert lead.get(reverse("grading_desk:sheet", args=[run.key, column.uuid])).status_code == 404


def upload(browser, address, text):
    return browser.post(address, {"file": SimpleUploadedFile("points.csv", text.encode())})


def test_a_file_is_looked_at_and_then_entered_without_its_bad_lines(lead, file_address, midterm, amina, bilal):
    page = upload(lead, file_address, "username,external id,points\n,P-1,24\nbilal,,50\nnobody,,3\nbilal,P-1,2\n")
    told = words(page)
    assert "1 change" not in told
    assert "50 is not between 0 and 30" in told
    assert "“nobody” is no student of this run" in told
    assert "“bilal” is no student of this run, or the line names two" in told
    assert "Amina – 24" in told
    assert marks(midterm) == {}
    assert lead.post(file_address, {"kept": page.context["kept"]}).status_code == 302
    assert marks(midterm) == {"Amina": 24}


def test_who_stands_in_the_file_twice_is_refused_both_times(lead, file_address, midterm, amina):
    told = words(upload(lead, file_address, "username,external id,points\namina,,2\n,P-1,3\n"))
    assert told.count("stands in the file twice") == 2


@pytest.mark.parametrize("kind", ["sheet", "workbook"])
def test_the_gradebooks_own_file_comes_back_without_a_change(
    lead, run, address, file_address, midterm, amina, bilal, kind
):
    typed_in(lead, address, {amina: "24.5", bilal: "7"})
    content = b"".join(lead.get(reverse(f"grading_desk:gradebook_{kind}", args=[run.key])))
    page = lead.post(file_address, {"file": io.BytesIO(content)})
    assert page.context["plan"].changes == []
    assert page.context["plan"].same == 2


def test_a_file_that_was_looked_at_before_others_typed_is_refused_whole(
    lead, address, file_address, midterm, amina, bilal
):
    page = upload(lead, file_address, "username,points\namina,24\nbilal,3\n")
    typed_in(lead, address, {amina: "5"})
    lead.post(file_address, {"kept": page.context["kept"]})
    assert marks(midterm) == {"Amina": 5}


def test_a_made_up_agreement_does_nothing(lead, file_address, midterm, amina):
    assert lead.post(file_address, {"kept": "made-up"}).status_code == 302
    assert marks(midterm) == {}


def test_a_file_too_long_or_unreadable_is_told(lead, file_address):
    assert "more than 10,000 lines" in upload(lead, file_address, "username,points\n" + "a,1\n" * 10_001).text
    assert "must name one column" in upload(lead, file_address, "name,points\nA,1\n").text


def test_a_workbook_is_looked_at_and_entered_by_the_same_door(lead, file_address, midterm, amina, bilal):
    book = Workbook()
    for row in (["username", "points"], ["amina", 24.5], ["bilal", 50], ["nobody", 3]):
        book.active.append(row)
    content = io.BytesIO()
    book.save(content)
    content.seek(0)
    page = lead.post(file_address, {"file": SimpleUploadedFile("points.xlsx", content.read())})
    assert "Amina – 24.5" in words(page)
    assert "50 is not between 0 and 30" in words(page)
    assert marks(midterm) == {}
    lead.post(file_address, {"kept": page.context["kept"]})
    assert marks(midterm) == {"Amina": Decimal("24.5")}


def test_a_workbook_that_cannot_be_read_is_told(lead, file_address):
    answer = lead.post(file_address, {"file": SimpleUploadedFile("points.xlsx", b"PK\x03\x04 broken")})
    assert "The workbook cannot be read" in answer.text
