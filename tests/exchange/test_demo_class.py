"""The demo class: made once, whole, and never where the public could sign in with its password."""

from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path
from tempfile import TemporaryDirectory
from zoneinfo import ZoneInfo

import pytest
from django.core.management import CommandError, call_command

from accounts.models import User
from audit.models import Event
from courses.models import CoursePage
from debates.models import Seat, Sitting
from discussions.models import Thread
from discussions.selectors.participation import stands
from essays.models import Draft
from exchange.demo import PASSWORD, dates, extras
from exchange.demo.making import make_demo_class
from exchange.services import load_course
from grading.models import LatePolicy, LineItem, Total
from runs.models import Activity, Enrolment, Run
from runs.selectors.hard_passages import hard_passages
from tests.exchange.folders import write
from tests.made_once import made_once

SHIPPED = Path(__file__).parents[2] / "content" / "pakistan-russia"
NOW = datetime(2026, 9, 1, 20, 0, tzinfo=UTC)  # the day after, already, in Karachi

pytestmark = pytest.mark.django_db


@made_once
def course():
    with TemporaryDirectory() as folder:
        load_course(write(Path(folder)), now=NOW)
    return CoursePage.objects.get()


def counts():
    return [model.objects.count() for model in (User, Run, Enrolment, Activity, LineItem, LatePolicy, Event)]


def test_four_people_sign_in_with_the_public_password(course, client):
    make_demo_class(course, now=NOW)
    for username in ("student", "assistant", "instructor", "admin"):
        assert client.login(username=username, password=PASSWORD)


def test_the_run_has_two_sections_staff_and_a_class(course):
    run = make_demo_class(course, now=NOW)
    assert run.is_demo
    assert run.time_zone == "Asia/Karachi"
    assert [section.name for section in run.sections.all()] == ["Section A", "Section B"]
    roles = dict(run.enrolments.values_list("user__username", "role"))
    assert (roles["instructor"], roles["assistant"], roles["student"]) == ("instructor", "assistant", "student")
    assert list(roles.values()).count("student") == 11
    assert "admin" not in roles
    assert {section.enrolments.count() for section in run.sections.all()} == {6, 5}


def test_only_the_administrator_has_all_rights(course):
    make_demo_class(course, now=NOW)
    assert list(User.objects.filter(is_superuser=True).values_list("username", flat=True)) == ["admin"]


def test_each_quiz_is_offered_with_dates_a_column_and_the_late_policy(course):
    run = make_demo_class(course, now=NOW)
    quiz = run.activities.get(kind="quiz")
    assert quiz.due_at == datetime(2026, 9, 7, 23, 59, tzinfo=ZoneInfo("Asia/Karachi"))
    assert quiz.opens_at < NOW < quiz.due_at < quiz.closes_at
    column = LineItem.objects.get(activity=quiz)
    assert column.points == Decimal("4.5")
    assert (column.late_policy.percent_per_day, column.late_policy.grace_minutes) == (10, 120)


@pytest.mark.long
def test_the_class_of_the_shipped_course_talks(tmp_path):
    load_course(SHIPPED, now=NOW)
    run = make_demo_class(CoursePage.objects.get(), now=NOW)
    make_demo_class(CoursePage.objects.get(), now=NOW)
    assert Thread.objects.filter(run=run).count() == 3
    student = run.enrolments.get(user__username="student")
    (stand,) = stands(list(run.activities.filter(kind="participation")), [student], NOW).values()
    assert stand.number == 1
    assert run.activities.filter(kind="essay").count() == 9
    assert Sitting.objects.filter(run=run, told_at__isnull=False).count() == 2
    assert [passage.count for lesson in hard_passages(run) for passage in lesson.passages] == [7, None]
    assert Thread.objects.get(endorsed__isnull=False).endorsed.author.user.username == "assistant"


def test_answers_count_and_each_student_sees_how_many(course):
    run = make_demo_class(course, now=NOW)
    activity = run.activities.get(kind="participation")
    assert activity.opens_at < NOW < activity.due_at
    assert LineItem.objects.get(activity=activity).points == 5


def test_essays_are_open_begun_and_handed_in(course):
    run = make_demo_class(course, now=NOW)
    essay = run.activities.get(kind="essay", title="Discuss")
    assert essay.opens_at < NOW < essay.due_at
    drafts = {one.enrolment.user.username: one for one in Draft.objects.filter(activity=essay)}
    assert drafts["student"].current.words > 40
    assert drafts["student"].submission is None
    assert sum(one.submission is not None for one in drafts.values()) == 2


def test_making_it_again_changes_nothing(course):
    make_demo_class(course, now=NOW)
    before = counts()
    make_demo_class(course, now=NOW)
    assert counts() == before


def test_what_is_missing_is_made_and_a_changed_password_stays(course, client):
    make_demo_class(course, now=NOW)
    Total.objects.filter(enrolment__user__username="demo-sana").delete()
    Seat.objects.filter(enrolment__user__username="demo-sana").delete()
    Enrolment.objects.get(user__username="demo-sana").delete()
    changed = User.objects.get(username="assistant")
    changed.set_password("changed by its owner")
    changed.save()
    make_demo_class(course, now=NOW)
    assert Enrolment.objects.filter(user__username="demo-sana").exists()
    assert client.login(username="assistant", password="changed by its owner")


def test_upper_apps_add_their_part(course, monkeypatch):
    seen = []
    monkeypatch.setattr(extras, "_things", {"letters": lambda run, now: seen.append((run.key, now))})
    make_demo_class(course, now=NOW)
    assert seen == [("demo", NOW)]


def test_days_are_added_in_the_run_s_own_calendar():
    zone = ZoneInfo("Europe/Berlin")  # its clocks go back on 25 October
    when = dates.window(6, datetime(2026, 9, 1, 8, tzinfo=UTC), zone)
    assert when.due_at.isoformat() == "2026-10-18T23:59:00+02:00"
    assert when.closes_at.isoformat() == "2026-10-25T23:59:00+01:00"


def test_the_shipped_course_s_last_quiz_closes_before_the_run_ends():
    zone = ZoneInfo("Asia/Karachi")
    last = len(list(SHIPPED.glob("quizzes/*.yaml"))) - 1
    assert dates.window(last, NOW, zone).closes_at.date() <= dates.run_days(NOW, zone)[1]


@pytest.mark.parametrize("command", [("demo_class",), ("seed_class", "--students", "3")])
def test_production_refuses_it(command, course, settings):
    settings.ENV = replace(settings.ENV, mode="production")
    with pytest.raises(CommandError, match="production"):
        call_command(*command)
    assert not User.objects.exists()


def test_without_the_course_the_command_says_what_to_do():
    with pytest.raises(CommandError, match="load it first"):
        call_command("demo_class")


def test_more_students_are_added_in_bulk_and_counted_on(course, capsys, client, django_assert_max_num_queries):
    run = make_demo_class(course, now=NOW)
    with django_assert_max_num_queries(20):
        call_command("seed_class", "--students", "40")
    assert "40 more students, student0001 to student0040" in capsys.readouterr().out
    call_command("seed_class", "--students", "2")
    assert User.objects.filter(username="student0042").exists()
    assert run.enrolments.filter(role="student").count() == 11 + 42
    assert client.login(username="student0001", password=PASSWORD)
    assert Event.objects.filter(name="runs.person_enrolled", run=run.uuid).count() == 13 + 42


def test_seeding_needs_the_demo_run():
    with pytest.raises(CommandError, match="make it first"):
        call_command("seed_class", "--students", "3")


@pytest.mark.parametrize("number", ["0", "-1", "100001"])
def test_seeding_refuses_a_number_out_of_range(number, course):
    with pytest.raises(CommandError, match="from 1 to"):
        call_command("seed_class", "--students", number)
