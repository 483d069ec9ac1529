"""Changing what lateness costs: first whose marks it alters, then the deed."""

import pytest
from django.urls import reverse

from grading.models import Entry, LatePolicy, Mark
from tests.factories.classes import EnrolmentFactory
from tests.factories.grades import LineItemFactory, scored
from tests.made_once import made_once
from tests.words import words

pytestmark = pytest.mark.django_db

HARDER = {"percent_per_day": "20", "grace_minutes": "0", "at_most_percent": "50"}


@made_once
def address(run, column):
    return reverse("grading_desk:late_rule", args=[run.key, column.uuid])


@made_once
def work(run, column):
    """Marks of somebody in time, a day late and four days late."""
    names = {"Amina": 0, "Bilal": 1, "Daniyar": 4}
    for name, days in names.items():
        scored(column, EnrolmentFactory(run=run, user__name=name), 10, days_late=days)


def points():
    return {mark.enrolment.user.name: mark.points for mark in Mark.objects.select_related("enrolment__user")}


def test_whose_marks_change_is_shown_and_nothing_of_it_stays(lead, address, work):
    page = words(lead.post(address, HARDER))
    assert "1 mark changes" not in page
    assert "2 marks change" in page
    assert "Bilal 9 8" in page
    assert "Daniyar 6 5" in page
    assert points() == {"Amina": 10, "Bilal": 9, "Daniyar": 6}


def test_then_the_rule_holds_and_lateness_is_settled_by_it(lead, address, work, column):
    lead.post(address, {**HARDER, "set": "1"})
    assert points() == {"Amina": 10, "Bilal": 8, "Daniyar": 5}
    assert Entry.objects.filter(kind="late", cause=column.uuid).count() == 2


def test_no_rule_takes_every_penalty_back(lead, address, work, column):
    lead.post(address, {**HARDER, "percent_per_day": "0", "set": "1"})
    assert points() == {"Amina": 10, "Bilal": 10, "Daniyar": 10}
    column.refresh_from_db()
    assert column.late_policy is None


def test_the_form_begins_with_the_present_rule(lead, address):
    page = lead.get(address).text
    assert 'name="percent_per_day" value="10"' in page
    assert 'name="at_most_percent" value="100"' in page


def test_the_same_figures_share_one_policy(lead, run, address):
    other = reverse("grading_desk:late_rule", args=[run.key, LineItemFactory(run=run).uuid])
    for column in (address, other):
        lead.post(column, {**HARDER, "set": "1"})
    assert LatePolicy.objects.filter(percent_per_day=20).count() == 1


def test_figures_out_of_range_come_back(lead, address):
    assert "less than or equal to 100" in lead.post(address, {**HARDER, "percent_per_day": "101"}).text


def test_an_assistant_may_not(aide, address):
    assert aide.get(address).status_code == 403
