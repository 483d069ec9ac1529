"""The essays of a course as their author makes them up."""

import pytest
from django.urls import reverse

from essays.models import Essay
from grading.models import LineItem
from tests.factories import grades
from tests.factories.classes import EnrolmentFactory, teacher
from tests.factories.essays import essay, handed_in, offered
from tests.factories.threads import run_with_text
from tests.made_once import made_once, signed_in
from tests.statements import statements

pytestmark = pytest.mark.django_db


@made_once
def run():
    return run_with_text()[0]


@signed_in
def author(run):
    return teacher(run)


@made_once
def rubric(run):
    return grades.rubric(argument=(2, 1, 0), evidence=(4, 2, 0))


def desk(name, run, *args):
    return reverse(f"essay_tasks_desk:{name}", args=[run.course.key, *args])


def form(rubric, **changes):
    return {
        "title": "Who says so?", "module": "", "prompt": "Compare *two* passages.",
        "about": "a-lesson/passage-2\na-lesson",
        "rubric": rubric.pk, "takes": "both", "words_min": "300", "words_max": "600", "may_resubmit": "on",
        "exemplar_shown": "before",
        "exemplar": "An example [@a-lesson/passage-1].", **changes,
    }  # fmt: skip


MARKS = {"points-argument": "2", "why-argument": "It answers.", "points-evidence": "4", "why-evidence": "Both stand."}


def test_an_essay_is_made_and_its_example_marked(client, run, author, rubric):
    answer = client.post(desk("new", run), form(rubric))
    made = Essay.objects.get()
    assert answer.url == desk("edit", run, made.uuid)
    assert (made.key, made.words_max, made.exemplar_shown) == ("who-says-so", 600, "before")
    assert [(one.lesson.slug, one.passage and one.passage.key) for one in made.sources.all()] == [
        ("a-lesson", None),
        ("a-lesson", "passage-2"),
    ]
    assert client.post(answer.url, form(rubric, **MARKS)).status_code == 302
    made.refresh_from_db()
    assert made.exemplar_marks[0] == {"criterion": "argument", "points": "2", "why": "It answers."}
    page = client.get(answer.url).text
    assert "It answers." in page
    assert "a-lesson/passage-2" in page


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"title": " "}, "This field is required"),
        ({"about": "no-lesson"}, "is no lesson or passage of this course"),
        ({"words_min": "900"}, "exchange the two"),
        ({"words_max": "0"}, "greater than or equal to 1"),
        ({"prompt": "# A heading"}, "Markdown here has"),
        ({"module": "0"}, "Select a valid choice"),
        ({**MARKS, "points-argument": "7"}, "No level gives these points"),
        ({**MARKS, "why-evidence": ""}, "Say why"),
        ({**MARKS, "points-evidence": ""}, "for each criterion, or for none"),
        ({"title": "a\0b"}, "Null characters"),
    ],
)
def test_what_cannot_be_is_told_and_nothing_is_saved(client, run, author, rubric, changes, told):
    client.post(desk("new", run), form(rubric))
    made = Essay.objects.get()
    answer = client.post(desk("edit", run, made.uuid), form(rubric, **changes))
    assert answer.status_code == 200
    assert told in answer.text
    assert Essay.objects.get().exemplar_marks == []


def test_the_column_follows_another_rubric_until_somebody_hands_in(client, run, author, rubric):
    activity = offered(essay(rubric=rubric), run=run)
    made = Essay.objects.get()
    other = grades.rubric(argument=(9, 0))
    client.post(desk("edit", run, made.uuid), form(other, exemplar=""))
    assert LineItem.objects.get(activity=activity).points == 9
    handed_in(activity, EnrolmentFactory(run=run))
    answer = client.post(desk("edit", run, made.uuid), form(rubric, exemplar=""))
    assert "Texts were handed in to be marked by this rubric." in answer.text
    assert Essay.objects.get().rubric == other


def test_an_essay_that_a_run_offers_stays(client, run, author, rubric):
    made = essay(rubric=rubric)
    offered(made, run=run)
    other = essay(rubric=rubric)
    for one in (made, other):
        client.post(desk("delete", run, one.uuid))
    assert Essay.objects.get() == made


def test_the_list_takes_the_same_statements_however_long_it_is(client, run, author, rubric):
    offered(essay(rubric=rubric), run=run)
    client.get(desk("list", run))
    with statements() as few:
        client.get(desk("list", run))
    for _ in range(5):
        offered(essay(rubric=rubric), run=run)
    with statements() as many:
        client.get(desk("list", run))
    assert len(few) == len(many)
