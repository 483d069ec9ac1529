"""A mark in dispute: appealed against, decided, marked by two; and the rubric that all of it goes by."""

from decimal import Decimal

import pytest
from django.urls import reverse
from playwright.sync_api import Page, expect

from common import clock
from grading.models import Appeal, LineItem, Mark, Rubric
from grading.services.release import release
from tests.factories import essays
from tests.factories.classes import EnrolmentFactory, RunFactory, teacher
from tests.factories.grades import LineItemFactory, scored
from tests.journeys.axe import assert_accessible

pytestmark = [pytest.mark.long, pytest.mark.journey, pytest.mark.django_db(transaction=True)]


def somebody_else(page: Page, sign_in, user) -> None:
    page.context.clear_cookies()
    sign_in(user)


def test_an_appeal_is_asked_withdrawn_asked_again_and_decided_with_the_mark(page: Page, sign_in, live_server):
    run = RunFactory(key="demo")
    lead, student = teacher(run), EnrolmentFactory(run=run, user__name="Zarmina Khan")
    column = LineItemFactory(run=run, activity__title="Interests and fears")
    scored(column, student, 12)
    release(line_item=column, by=lead.user, now=clock.now())

    sign_in(student.user)
    page.goto("/runs/demo/marks/")
    page.get_by_role("link", name="Ask for this mark to be looked at again").click()
    words = page.get_by_label("What should be looked at again, and why")
    words.fill("Too early.")
    page.get_by_role("button", name="Send the appeal").click()
    page.get_by_role("button", name="Withdraw the appeal").click()
    expect(page.get_by_text("The appeal is withdrawn; the mark stays as it is.")).to_be_visible()
    words.fill("My second answer names the passage.")
    assert_accessible(page)
    page.get_by_role("button", name="Send the appeal").click()
    expect(page.get_by_text("waits to be decided")).to_be_visible()

    somebody_else(page, sign_in, lead.user)
    page.goto("/cms/teaching/demo/appeals/")
    page.get_by_role("link", name="Zarmina Khan").click()
    expect(page.get_by_text("My second answer names the passage.")).to_be_visible()
    expect(page.get_by_text("Too early.")).to_have_count(0)
    assert_accessible(page)
    page.get_by_label("The mark is changed").check()
    page.get_by_label("The whole column’s mark, set by hand").fill("14")
    page.get_by_label("Your words").fill("It does; two points more.")
    page.get_by_role("button", name="Save", exact=True).click()
    expect(page.get_by_text("Decided; the student is told.")).to_be_visible()
    assert Mark.objects.get().points == 14
    assert sorted(Appeal.objects.values_list("state", flat=True)) == ["changed", "withdrawn"]

    somebody_else(page, sign_in, student.user)
    page.goto("/runs/demo/marks/")
    page.get_by_role("link", name="Read the decision").click()
    expect(page.get_by_text("It does; two points more.")).to_be_visible()
    expect(page.get_by_text("12 → 14")).to_be_visible()


def test_two_markers_who_differ_are_decided_between(page: Page, sign_in, live_server):
    activity = essays.offered(opens_at=None, due_at=None, closes_at=None)
    run, lead = activity.run, teacher(activity.run)
    essays.handed_in(activity, now=clock.now())
    desk = reverse("grading_desk:second", args=[run.key])
    sign_in(lead.user)
    page.goto(desk)
    page.get_by_role("row", name=activity.title).get_by_role("link", name=activity.title, exact=True).click()
    assert_accessible(page)
    page.get_by_label("One piece in so many").fill("1")
    page.get_by_role("button", name="Save", exact=True).click()
    expect(page.get_by_role("row", name=f"{activity.title} for all")).to_be_visible()

    for level, said in (("2", "Sound."), ("0", "Unsound.")):
        somebody_else(page, sign_in, teacher(run, role="assistant").user)
        page.goto(reverse("essays_desk:next", args=[run.key, activity.uuid]))
        expect(page.get_by_text("Sound.")).to_have_count(0)
        for criterion in ("Argument", "Evidence"):
            points = level if criterion == "Argument" else str(int(level) * 2)
            page.get_by_role("group", name=criterion).get_by_label(f"{points} points").check()
        page.get_by_label("Words to the student").fill(said)
        page.get_by_role("button", name="Save and next").click()
        expect(page.get_by_role("link", name="Who has written")).to_be_visible()
    assert Mark.objects.get().state == "partly"

    somebody_else(page, sign_in, lead.user)
    page.goto(desk)
    page.get_by_role("region", name="To decide between two").get_by_role("link", name=activity.title).click()
    for said in ("Sound.", "Unsound."):
        expect(page.get_by_text(said, exact=True)).to_be_visible()
    assert_accessible(page)
    page.get_by_role("group", name="Argument").get_by_label("1 points").check()
    page.get_by_role("group", name="Evidence").get_by_label("4 points").check()
    page.get_by_label("Words to the student").fill("Half of it.")
    page.get_by_role("button", name="Set the mark").click()
    expect(page.get_by_text("Decided; the mark is entered.")).to_be_visible()
    assert Mark.objects.get().points == 5


def test_a_rubric_is_written_and_changed_after_a_look_at_whom_it_touches(page: Page, sign_in, live_server):
    activity = essays.offered()
    lead = teacher(activity.run)
    sign_in(lead.user)
    page.goto(reverse("rubrics_desk:list", args=[activity.run.course.key]))
    page.get_by_role("link", name="New rubric").click()
    page.get_by_label("Title").fill("Reading aloud")
    criterion = page.get_by_role("group").first
    criterion.get_by_label("Criterion").fill("Voice")
    for row, (name, points) in enumerate((("Clear", "3"), ("Faint", "1"))):
        criterion.locator(f"[name=criteria-0-levels-{row}-title]").fill(name)
        criterion.locator(f"[name=criteria-0-levels-{row}-points]").fill(points)
    assert_accessible(page)
    page.get_by_role("button", name="Save", exact=True).click()
    expect(page.get_by_role("button", name="See whom it touches")).to_be_visible()
    made = Rubric.objects.get(title="Reading aloud")
    assert made.criteria.get().points == Decimal(3)

    page.goto(reverse("rubrics_desk:edit", args=[made.course.key, essays.target_of(activity).rubric.uuid]))
    page.locator("[name=criteria-0-levels-0-text]").fill("It follows from the passages.")
    page.get_by_role("button", name="See whom it touches").click()
    expect(page.get_by_role("row", name=activity.title)).to_be_visible()
    page.locator("[name=reason]").fill("Said more plainly.")
    assert_accessible(page)
    page.get_by_role("button", name="Let it say that from now on").click()
    expect(page.get_by_text("Said more plainly.")).to_be_visible()
    assert LineItem.objects.get().points == Decimal(6)
