"""The desk tells how many students are lost at a passage, never who, and not by a small number either."""

import datetime as dt

import pytest

from courses.models import Passage
from runs.models import Enrolment
from runs.services import private_notes as services
from tests.factories import texts
from tests.factories.classes import EnrolmentFactory, RunFactory, teacher
from tests.made_once import made_once
from tests.statements import statements
from tests.words import words
from tests.worked import table

pytestmark = pytest.mark.django_db

URL = "/cms/teaching/demo/hard-passages/"
NOW = dt.datetime(2026, 10, 1, 9, 0, tzinfo=dt.UTC)


@made_once
def run():
    texts.lesson(texts.module(texts.course()), title="The talks", passages=("Moscow opened talks.", "Three came."))
    return RunFactory(key="demo")


@pytest.fixture
def desk(client, run):
    client.force_login(teacher(run).user)
    return client


def class_of(run, students):
    return [EnrolmentFactory(run=run, user__name=f"Student Number{n}") for n in range(students)]


def call_lost(people, number=1):
    for one in people:
        services.call_lost(enrolment=one, passage=Passage.objects.get(number=number), now=NOW)


@pytest.mark.parametrize("row", table("lost.md", first="students"), ids=str)
def test_the_worked_table_holds(desk, run, row):
    call_lost(class_of(run, int(row["students"]))[: int(row["lost there"])])
    page = words(desk.get(URL))
    shown = {"nothing": "", "fewer than 5": "Moscow opened talks. fewer than 5"}
    expected = shown.get(row["shown"], f"Moscow opened talks. {row['shown']} students")
    assert ("Moscow opened talks." in page) == bool(expected)
    assert expected in page
    assert "Student Number" not in page


def test_staff_and_those_who_left_are_not_counted(desk, run):
    people = class_of(run, 6)
    call_lost([*people[:5], teacher(run)])
    assert "5 students" in words(desk.get(URL))
    Enrolment.objects.filter(pk=people[0].pk).update(state=Enrolment.State.WITHDRAWN)
    page = words(desk.get(URL))
    assert "5 students" not in page
    assert "fewer than 5" in page


def test_each_lesson_has_its_passages_and_leads_to_them(desk, run):
    call_lost(class_of(run, 7), number=2)
    html = desk.get(URL).content.decode()
    assert "The talks" in html
    assert f'href="/runs/demo/text/a-module/a-lesson/#{Passage.objects.get(number=2).fragment}"' in html
    assert "Moscow opened talks." not in html


def test_the_screen_costs_the_same_for_one_and_for_many(desk, run):
    people = class_of(run, 20)
    call_lost(people[:1])
    desk.get(URL)
    with statements() as few:
        desk.get(URL)
    call_lost(people)
    call_lost(people, number=2)
    with statements() as many:
        desk.get(URL)
    assert len(few) == len(many)
