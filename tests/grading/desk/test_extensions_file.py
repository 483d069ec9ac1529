"""Later dates from a file on the desk: looked at, agreed to, taken back; nothing half done."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from grading.models import Entry, Extension
from tests.factories.classes import EnrolmentFactory
from tests.factories.grades import scored
from tests.made_once import made_once
from tests.words import words

pytestmark = pytest.mark.django_db


@made_once
def address(run):
    return reverse("grading_desk:extensions_file", args=[run.key])


@made_once
def amina(run, column):
    column.activity.title = "Essay"
    column.activity.save()
    one = EnrolmentFactory(run=run, user__name="Amina", user__username="amina")
    scored(column, one, 20, days_late=1)
    return one


def upload(lead, address, text):
    return lead.post(address, {"file": SimpleUploadedFile("dates.csv", text.encode())})


def kept(page):
    return page.text.split('name="kept" value="')[1].split('"')[0]


FILE = "username,activity,due,reason\namina,Essay,2026-10-03 18:00,power cut\nnobody,Essay,2026-10-03 18:00,\n"


def test_who_gets_what_is_shown_with_figures_and_refused_rows_and_nothing_is_given(lead, address, amina):
    page = upload(lead, address, FILE)
    told = words(page)
    assert "Amina Essay 1 October, 15:00 3 October, 18:00 power cut" in told
    assert "3 “nobody” is no student of this run" in told
    assert "Give 1 later date, leave out 1 lines" in told
    assert "Amina 90% 100%" in told
    assert not Extension.objects.exists()


def test_it_is_given_once_and_taken_back(lead, run, address, amina):
    agreed = kept(upload(lead, address, FILE))
    assert "1 later date was given." in words(lead.post(address, {"kept": agreed}, follow=True))
    assert "These dates have been given already." in words(lead.post(address, {"kept": agreed}, follow=True))
    extension = Extension.objects.get()
    assert (extension.reason, extension.due_at.isoformat()) == ("power cut", "2026-10-03T13:00:00+00:00")
    assert Entry.objects.filter(kind="late_reversed").count() == 1
    assert "take back 1 that still holds" in words(lead.get(address))
    undo = reverse("grading_desk:extensions_file_undo", args=[run.key, extension.file])
    assert "Amina 100% 90%" in words(lead.get(undo))
    assert Extension.objects.filter(is_current=True).exists()
    assert "1 later date was taken back." in words(lead.post(undo, follow=True))
    assert not Extension.objects.filter(is_current=True).exists()
    assert "None of these dates holds any more" in words(lead.post(undo, follow=True))


def test_what_changed_meanwhile_is_refused_whole(lead, address, amina, column):
    agreed = kept(upload(lead, address, FILE))
    column.activity.due_at = column.activity.due_at.replace(day=5)
    column.activity.save()
    told = words(lead.post(address, {"kept": agreed}, follow=True))
    assert "must be later than everybody's; choose a later one. Choose the file again" in told
    assert not Extension.objects.exists()


def test_a_made_up_agreement_and_a_file_that_is_no_table_are_told(lead, address, amina):
    assert "no longer at hand" in words(lead.post(address, {"kept": "made-up"}, follow=True))
    assert "The first line must name" in words(upload(lead, address, "a,b\n1,2\n"))
    assert "not in UTF-8" in words(lead.post(address, {"file": SimpleUploadedFile("x.csv", b"\xff\xfe\x00")}))
    assert "larger than 1 MB" in words(
        upload(lead, address, "username,activity,days\n" + "student,Essay,3\n" * 100_000)
    )


def test_words_of_a_file_are_shown_as_text(lead, address, amina):
    page = upload(lead, address, "username,activity,due\n<script>alert(1)</script>,=HYPERLINK(1),2026-10-03\n")
    assert "<script>alert(1)" not in page.text
    assert "&lt;script&gt;" in page.text


def test_days_that_no_number_holds_are_told(lead, address, amina):
    page = upload(lead, address, f"username,activity,days\namina,Essay,{'9' * 5_000}\n")
    assert page.status_code == 200
    assert not page.context["plan"].gifts


def test_an_assistant_may_not(aide, address, amina):
    assert aide.get(address).status_code == 403
