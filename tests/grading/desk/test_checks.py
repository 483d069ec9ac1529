"""What the nightly replays found, on the desk and among the reports."""

import pytest
from django.urls import reverse

from grading import tasks
from grading.models import Mark
from runs.desk.waiting import work_in
from tests.factories.grades import scored
from tests.factories.people import UserFactory
from tests.made_once import made_once
from tests.words import words

pytestmark = pytest.mark.django_db


@made_once
def address(run):
    return reverse("grading_desk:faults", args=[run.key])


def test_where_all_agree_it_says_so_and_when_it_was_looked_at(lead, address, run, column, student):
    scored(column, student, 10)
    assert "None so far; the first comes tonight." in words(lead.get(address))
    tasks.check_ledgers()
    page = words(lead.get(address))
    assert "All records that were replayed agree." in page
    assert page.count(" 1 0") == 1
    assert not any("agree" in one.words for one in work_in([run])[run.pk])


def test_a_difference_stands_on_the_desk_of_its_run_with_its_sentences(lead, address, run, column, student):
    scored(column, student, 10)
    Mark.objects.update(points=12)
    tasks.check_ledgers()
    page = words(lead.get(address))
    assert str(student.user) in page
    assert f"the mark in “{column.title}” is kept as 12.000 (marked), its entries come to 10" in page
    assert "The record of 1 student does not agree with itself" in [one.words for one in work_in([run])[run.pk]]


def test_who_looks_after_the_site_sees_where_and_no_mark(client, run, column, student):
    scored(column, student, 10)
    Mark.objects.update(points=12)
    tasks.check_ledgers()
    client.force_login(UserFactory(is_superuser=True, is_staff=True))
    page = words(client.get(reverse("ledger_checks")))
    assert f"{run.title} {run.key} 1" in page
    assert "12" not in page.split("Ledgers that do not hold")[1].split("The latest replays")[0].replace(run.title, "")
    assert str(student.user) not in page
