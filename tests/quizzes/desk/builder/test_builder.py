"""The quiz builder through the browser's forms: everything by keyboard, nothing by scripts."""

import re

import pytest
from django.urls import reverse

from courses.markdown import canonical
from courses.models import Passage
from quizzes.models import Attempt, ItemVersion, Quiz
from quizzes.services.finishing import hand_in
from tests.factories import texts
from tests.factories.classes import RunFactory, teacher
from tests.factories.questions import NOW, begun, draw, essay, new_bank, numeric, offered, quiz, single
from tests.made_once import made_once, signed_in
from tests.statements import statements

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("lead")]


@made_once
def run():
    return RunFactory(course=texts.course())


@signed_in
def lead(run):
    return teacher(run)


def at(name, run, *parts):
    return reverse(f"builder_desk:{name}", args=[run.course.key, *parts])


def prompts(page, *known):
    return sorted(known, key=page.index)


TERMS = {
    "title": "Bearings", "instructions": "Read *first*.", "time_limit_minutes": "20", "grace_minutes": "5",
    "attempts": "2", "counts": "mean", "pace": "forward", "password": "Khyber",
    "tells_mark": "at_once", "tells_key": "after_closing", "tells_feedback": "never",
}  # fmt: skip


def test_a_quiz_is_made_filled_and_given_terms(client, run):
    first, second = single(prompt="Who says so?"), numeric(prompt="How many?")
    went = client.post(at("list", run), {"title": "First bearings"})
    made = Quiz.objects.get()
    assert went.url == at("edit", run, made.uuid)
    assert "It asks nothing yet" in client.get(went.url).text
    assert "Who says so?" in client.get(at("add", run, made.uuid), {"words": "says"}).text
    client.post(at("add", run, made.uuid), {"item": [first.uuid, second.uuid]})
    page = client.get(went.url).text
    assert prompts(page, "Who says so?", "How many?") == ["Who says so?", "How many?"]
    client.post(at("places", run, made.uuid), {"do": f"up:{made.places.last().pk}"})
    assert prompts(client.get(went.url).text, "Who says so?", "How many?") == ["How many?", "Who says so?"]
    client.post(at("places", run, made.uuid), {"do": f"remove:{made.places.last().pk}"})
    assert "Who says so?" not in client.get(went.url).text
    client.post(at("terms", run, made.uuid), TERMS)
    made.refresh_from_db()
    assert (made.title, made.pace, made.tells_key, made.password) == ("Bearings", "forward", "after_closing", "Khyber")
    assert "Khyber" in client.get(went.url).text


def test_what_is_in_a_quiz_is_not_offered_to_be_added_again(client, run):
    made = quiz(single(prompt="Who says so?"))
    page = client.get(at("add", run, made.uuid)).text
    assert "is in it" in page
    assert 'name="item"' not in page


def test_a_draw_is_added_and_changed_and_one_that_cannot_be_met_is_refused_with_what_was_written(client, run):
    bank = new_bank()
    for _ in range(3):
        single(bank=bank)
    made = quiz(single())
    wanted = {"bank": bank.pk, "count": "4", "points": "2", "kind": "", "tag": "", "difficulty": "", "outcome": ""}
    page = client.post(at("draw", run, made.uuid), wanted).text
    assert "draws 4 from “Another bank” and finds 3" in page
    assert 'value="4"' in page
    client.post(at("draw", run, made.uuid), wanted | {"count": "2"})
    place = made.places.last()
    assert "chooses from 3" in client.get(at("edit", run, made.uuid)).text
    client.post(at("draw_edit", run, made.uuid, place.pk), wanted | {"count": "3", "kind": "single_choice"})
    place.refresh_from_db()
    assert (place.count, place.kind, made.places.count()) == (3, "single_choice", 2)


def test_a_draw_is_narrowed_to_a_lesson(client, run):
    module = texts.module(run.course)
    talks, ring = (texts.lesson(module, key=key, title=key.title(), passages=("One.",)) for key in ("talks", "ring"))
    bank = new_bank()
    for lesson in (talks, ring, ring):
        single(bank=bank, passage=Passage.objects.filter(lesson=lesson).first())
    made = quiz()
    wanted = {"bank": bank.pk, "count": "2", "points": "2", "lesson": "talks"}
    page = client.post(at("draw", run, made.uuid), wanted).text
    assert "draws 2 from “Another bank, lesson talks” and finds 1" in page
    assert '<option value="talks" selected>Talks</option>' in page
    client.post(at("draw", run, made.uuid), wanted | {"lesson": "ring"})
    assert "chooses from 2" in client.get(at("edit", run, made.uuid)).text
    ItemVersion.objects.update(passage=None)
    assert "finds 0" in client.get(at("edit", run, made.uuid)).text
    assert '<option value="ring" selected>' in client.get(at("draw_edit", run, made.uuid, made.places.last().pk)).text


def test_of_two_who_change_the_terms_the_second_is_told_and_keeps_what_was_written(client, run):
    made = quiz(attempts=1)
    seen = {"seen": re.search(r'name="seen" value="(\w+)"', client.get(at("terms", run, made.uuid)).text)[1]}
    client.post(at("terms", run, made.uuid), TERMS | seen | {"counts": "last"})
    told = client.post(at("terms", run, made.uuid), TERMS | seen | {"title": "Mine"})
    assert told.status_code == 409
    assert "Somebody changed these terms meanwhile" in told.text
    assert '<dt>What counts of several</dt><dd dir="auto">the last attempt</dd>' in told.text
    assert 'value="Mine"' in told.text
    assert Quiz.objects.get().title == "Bearings"
    again = {"seen": re.search(r'name="seen" value="(\w+)"', told.text)[1]}
    assert client.post(at("terms", run, made.uuid), TERMS | again | {"title": "Mine"}).status_code == 302
    assert (Quiz.objects.get().title, Quiz.objects.get().counts) == ("Mine", "mean")


def test_instructions_stand_as_a_course_folder_keeps_them(client, run):
    made = quiz()
    client.post(
        at("terms", run, made.uuid), TERMS | {"title": "Two  words", "instructions": "One\nline.\n\n\nAnother."}
    )
    made.refresh_from_db()
    assert (made.title, made.instructions) == ("Two words", canonical("One\nline.\n\n\nAnother."))
    for refused in ("# A heading", "See [it](lesson:talks)."):
        client.post(at("terms", run, made.uuid), TERMS | {"instructions": refused})
    made.refresh_from_db()
    assert made.instructions.startswith("One line.")


@pytest.mark.parametrize(
    "wrong",
    [{"attempts": "0"}, {"title": ""}, {"counts": "luck"}, {"time_limit_minutes": "-1"}, {"time_limit_minutes": "0"}],
)
def test_terms_that_make_no_sense_are_told_and_nothing_is_changed(client, run, wrong):
    made = quiz()
    page = client.post(at("terms", run, made.uuid), TERMS | wrong)
    assert page.status_code == 200
    made.refresh_from_db()
    assert made.title != "Bearings"


def test_the_terms_say_that_another_choice_of_what_counts_is_reckoned_at_once(client, run):
    made = quiz()
    activity = offered(made, run=run)
    assert "is reckoned at once" not in client.get(at("terms", run, made.uuid)).text
    begun(activity), begun(activity)
    assert "2 attempts were begun. Another choice of what counts" in client.get(at("terms", run, made.uuid)).text


def test_it_says_what_lacks_and_what_cannot_be_met(client, run):
    bank = new_bank()
    made = quiz(single(), essay(), draw(bank, 2))
    page = client.get(at("edit", run, made.uuid)).text
    assert "It lacks the passage that refutes a wrong answer." in page
    assert "It lacks a rubric to be marked by." in page
    assert "Place 3 draws 2 from “Another bank” and finds 0" in page


def test_it_says_before_a_change_what_it_does_where_the_quiz_is_offered(client, run):
    made = quiz(tells_key="after_closing")
    assert "No run offers it yet" in client.get(at("edit", run, made.uuid)).text
    activity = offered(made, run=run, closes_at=None)
    page = client.get(at("edit", run, made.uuid)).text
    assert "No run offers it yet" not in page
    assert "nobody has begun" in page
    assert "follows the points of the quiz" in page
    assert "gives it no closing date" in page
    attempt = begun(activity)
    hand_in(attempt=attempt, enrolment=attempt.enrolment, now=NOW)
    page = client.get(at("edit", run, made.uuid)).text
    assert "one attempt was begun" in page
    assert "Its column keeps its 6 points" in page
    assert at("delete", run, made.uuid) not in page


def test_the_whole_quiz_is_seen_as_a_student_sees_it_and_never_counts(client, run):
    bank = new_bank()
    for _ in range(6):
        single(bank=bank)
    made = quiz(single(prompt="Who says so?"), draw(bank, 2), instructions="Read first.")
    page = client.get(at("preview", run, made.uuid)).text
    assert "Who says so?" in page
    assert "Read first." in page
    assert page.count('class="question ') == 3
    assert "You took a report for a finding." not in page
    others = {client.get(at("preview", run, made.uuid), {"draw": n}).text for n in range(5)}
    assert len(others) > 1
    assert client.get(at("preview", run, made.uuid), {"draw": "x"}).status_code == 200
    assert not Attempt.objects.exists()


def test_a_copy_and_a_deletion(client, run):
    made = quiz()
    went = client.post(at("copy", run, made.uuid))
    assert went.url != at("edit", run, made.uuid)
    assert client.post(at("delete", run, made.uuid)).url == at("list", run)
    assert Quiz.objects.count() == 1


def test_quizzes_are_put_in_order(client, run):
    for title in ("First bearings", "Second bearings"):
        client.post(at("list", run), {"title": title})
    last = Quiz.objects.get(title="Second bearings")
    client.post(at("order", run), {"do": f"up:{last.uuid}"})
    page = client.get(at("list", run)).text
    assert prompts(page, "First bearings", "Second bearings") == ["Second bearings", "First bearings"]


def test_another_courses_quiz_does_not_exist(client, run):
    made = quiz()
    made.course = texts.course(key="another")
    made.save()
    for name in ("edit", "terms", "add", "draw", "preview"):
        assert client.get(at(name, run, made.uuid)).status_code == 404


@pytest.mark.parametrize("name", ["edit", "list"])
def test_a_screen_takes_the_same_number_of_statements_whatever_it_shows(client, run, name):
    counts = []
    for size in (5, 10):
        bank = new_bank()
        for _ in range(size):
            single(bank=bank)
        made = quiz(*(single() for _ in range(size)), *(draw(bank, 1) for _ in range(size)))
        offered(made, run=run)
        address = at("list", run) if name == "list" else at("edit", run, made.uuid)
        client.get(address)
        with statements() as sent:
            client.get(address)
        counts.append(len(sent))
    assert counts[0] == counts[1]
