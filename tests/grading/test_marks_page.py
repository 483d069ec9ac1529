"""The student's page of marks: what it shows, what it keeps back, and in whose time."""

import re
from datetime import UTC, datetime, timedelta
from decimal import Decimal

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from common import clock
from grading.models import Entry, LineItem
from grading.rules.scheme import Placed, Scheme
from grading.rules.totals import Category, Step
from grading.selectors.schemes import scheme_of
from grading.services import missing
from grading.services.adjusting import excuse
from grading.services.extensions import give_extension
from grading.services.release import release
from grading.services.schemes import set_scheme
from tests.factories.classes import EnrolmentFactory, RunFactory
from tests.factories.grades import DUE, LateLineItemFactory, LineItemFactory, scored
from tests.words import words

pytestmark = pytest.mark.django_db

RELEASED = datetime(2026, 10, 10, 3, 0, tzinfo=UTC)


@pytest.fixture
def seen(client, run, student):
    """Return a function that gives the page's words as its student reads them."""

    def seen(language=""):
        client.force_login(student.user)
        page = client.get(language + reverse("grading:marks", args=[run.key]))
        assert page.status_code == 200
        return words(page)

    return seen


def test_a_released_mark_explains_itself_line_by_line(column, student, teacher, seen):
    scored(
        column,
        student,
        15,
        days_late=1,
        kind="rubric",
        by=teacher.uuid,
        note="Clear on who says what.",
        data={
            "parts": [{"title": "argument", "points": "8", "of": "8"}, {"title": "evidence", "points": "7", "of": "12"}]
        },
    )
    give_extension(
        enrolment=student,
        activity=column.activity,
        due_at=DUE + timedelta(days=1),
        reason="power cut",
        by=teacher,
        now=DUE + timedelta(days=2),
    )
    release(line_item=column, by=teacher, now=RELEASED)
    text = seen()
    for said in (
        f"Rubric marked argument 8/8 · evidence 7/12 {teacher} Clear on who says what. +15",
        "Late by 1 day 10% a day late rule of the course −1.5",
        f"Extension to 2 October, 15:00 power cut {teacher} +1.5",
        f"10 October, 08:00 Released {teacher} 15",
        "15 of 20",
        "75% so far",
        "Times are Karachi time.",
    ):
        assert said in text


def test_what_is_not_released_is_kept_back_from_page_and_figures(column, student, teacher, seen):
    other = LineItemFactory(run=column.run, points=Decimal(20))
    scored(column, student, 10)
    scored(other, student, "17.125", note="secret so far")
    release(line_item=column, by=teacher, now=RELEASED)
    text = seen()
    assert "secret so far" not in text
    assert "17.125" not in text
    assert "Not released yet" in text
    assert "50% so far" in text
    assert "25% if nothing more arrives" in text
    assert "One piece of your work has no released mark yet" in text


def test_an_excuse_shows_when_it_is_released(column, student, teacher, seen):
    excuse(line_item=column, enrolment=student, reason="ill", by=teacher, now=clock.now())
    assert "Excused" not in seen()
    release(line_item=column, by=teacher, now=RELEASED)
    assert "Excused left out of both figures" in seen()


def test_a_run_without_columns_says_so(client):
    student = EnrolmentFactory(run=RunFactory())
    client.force_login(student.user)
    page = client.get(reverse("grading:marks", args=[student.run.key]))
    assert "Nothing in this run gives marks yet." in page.text
    assert "–" in page.text


def test_a_grace_is_told_in_hours_and_minutes(run, student, teacher, seen):
    for minutes in (120, 45):
        column = LateLineItemFactory(run=run, late_policy__grace_minutes=minutes)
        scored(column, student, 15, days_late=2)
        release(line_item=column, by=teacher, now=RELEASED)
    text = seen()
    assert "Late by 2 days 10% a day after 2 hours of grace" in text
    assert "Late by 2 days 10% a day after 45 minutes of grace" in text


def test_strangers_find_nothing_and_staff_come_to_the_gradebook(client, run, teacher):
    address = reverse("grading:marks", args=[run.key])
    assert "/login/" in client.get(address).url
    client.force_login(EnrolmentFactory().user)
    assert client.get(address).status_code == 404
    client.force_login(teacher)
    assert client.get(address).url == reverse("grading_desk:gradebook", args=[run.key])


def test_ten_columns_or_twenty_take_the_same_statements(client, run, student, teacher):
    client.force_login(student.user)

    def statements():
        for _ in range(10):
            column = LineItemFactory(run=run)
            scored(column, student, 10, by=teacher.uuid, note="well argued")
            release(line_item=column, by=teacher, now=RELEASED)
        with CaptureQueriesContext(connection) as captured:
            client.get(reverse("grading:marks", args=[run.key]))
        return len(captured)

    statements()
    assert statements() == statements()


def test_categories_scale_and_what_is_needed_are_told_of_released_marks_alone(run, column, student, teacher, seen):
    quizzes = [column, *(LineItemFactory(run=run, title=f"Quiz {n}", points=Decimal(10)) for n in (2, 3))]
    essay = LineItemFactory(run=run, title="Essay", points=Decimal(30))
    scheme = Scheme(
        categories=(Category("Quizzes", Decimal(40), drop_lowest=1), Category("Essays", Decimal(60))),
        columns={str(item.uuid): Placed("Quizzes") for item in quizzes} | {str(essay.uuid): Placed("Essays")},
        scale=(Step("pass", Decimal(30)), Step("A", Decimal(90)), Step("B", Decimal(70))),
    )
    set_scheme(run=run, scheme=scheme, seen=scheme_of(run).fingerprint(), reason="As agreed.", by=teacher, now=RELEASED)
    for item, points in ((quizzes[0], 18), (quizzes[1], 2)):
        scored(item, student, points)
        release(line_item=item, by=teacher, now=RELEASED)
    page = seen()
    assert "90% A , so far" in page
    assert "26.67% if nothing more arrives" in page
    so_far, in_the_end = page.split("So far, line by line")[-1].split("If nothing more arrives, line by line")[::2]
    assert f"Quizzes weight 40 of 40; the lowest one is left out {column.title} 18 of 20 90%" in so_far
    assert "Quiz 2 left out for you 2 of 10 20% Together 18 of 20 90% By its weight: 90% × 40 ÷ 40 90%" in so_far
    assert "The figure 90% Not counted Quiz 3 nothing yet of 10 Essay nothing yet of 30" in so_far
    assert "Quiz 3 left out for you" not in so_far
    assert "Quiz 2 2 of 10 20% Quiz 3 left out for you 0 of 10 0%" in in_the_end
    assert "Together 20 of 30 66.67% By its weight: 66.67% × 40 ÷ 100 26.67%" in in_the_end
    assert "Essay nothing yet: counts as 0 0 of 30 0% Together 0 of 30 0%" in in_the_end
    assert "The figure 26.67%" in in_the_end
    assert "A from 90%: at least 90% in each of the 2 that are still to come" in page
    assert "pass from 30%: at least 5.55%" in page
    assert "As agreed." in page
    scored(essay, student, 0)
    page = seen()
    assert "A from 90%: at least 90% in each of the 2" in page, "what is not released is still to come"
    assert "Essay not released yet: counts as 0 0 of 30" in page
    release(line_item=essay, by=teacher, now=RELEASED)
    assert "A from 90%: cannot be reached any more" in seen()


def test_each_line_of_a_sum_leads_to_the_entry_behind_it_where_one_is_seen(client, run, column, student, teacher):
    LineItem.objects.filter(pk=column.pk).update(missing_days=0)
    held, excused = (LineItemFactory(run=run, points=Decimal(10)) for _ in "ab")
    scored(held, student, 7)
    excuse(line_item=excused, enrolment=student, reason="ill", by=teacher, now=clock.now())
    release(line_item=excused, by=teacher, now=RELEASED)
    missing.enter_overdue(now=DUE + timedelta(days=3))
    client.force_login(student.user)
    page = client.get(reverse("grading:marks", args=[run.key])).text
    led = re.findall(r'href="#entry-([^"]+)"', page)
    kinds = {str(entry.uuid): entry.kind for entry in Entry.objects.filter(enrolment=student)}
    assert sorted(kinds[one] for one in led) == ["excuse", "excuse", "missing", "missing"]
    assert all(f'<tr id="entry-{one}"' in page for one in led)
    assert "– so far" not in words(page)


def test_what_is_missing_is_told_before_and_after_and_counts_without_a_release(run, column, student, seen):
    LineItem.objects.filter(pk=column.pk).update(missing_days=2)
    other = LineItemFactory(run=run, points=Decimal(20))
    scored(other, student, 20)
    assert "It counts as 0 if nothing of yours has arrived by 3 October, 15:00." in seen()
    missing.enter_overdue(now=DUE + timedelta(days=3))
    text = seen()
    assert "of 20 Missing: counts as 0 Nothing of yours had arrived by 3 October, 15:00. It stops counting as 0" in text
    assert "0% so far" in text
    assert "One piece of your work has no released mark yet" in text
    scored(column, student, 10, days_late=4)
    assert "Missing" not in seen()
    assert "– so far" in seen()


def test_what_counts_on_top_of_nothing_comes_to_no_per_cent(run, student, teacher, seen):
    extra = LineItemFactory(run=run, points=Decimal(10), is_extra=True, title="Bonus")
    scored(extra, student, 6)
    release(line_item=extra, by=teacher, now=RELEASED)
    so_far = seen().partition("So far, line by line")[2].partition("If nothing more arrives")[0]
    assert "Bonus" in so_far
    assert "Together" not in so_far
    assert "What counts on top counts once there is something for it to come on top of." in so_far
