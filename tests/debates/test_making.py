"""The debates of a course as their author makes them up."""

import pytest
from django.urls import reverse

from common.errors import Refusal
from courses.models import Actor
from debates.models import Debate, Side
from essays.models import Essay
from essays.services.tasks import change_essay
from tests.factories import grades, texts
from tests.factories.classes import EnrolmentFactory, teacher
from tests.factories.debates import NOW, debate, held, seated
from tests.factories.threads import run_with_text
from tests.made_once import made_once

pytestmark = pytest.mark.django_db


@made_once
def run():
    return run_with_text()[0]


@pytest.fixture
def author(client, run):
    client.force_login(teacher(run).user)


@made_once
def rubric(run):
    return grades.rubric(argument=(2, 1, 0))


def desk(name, run, *args):
    return reverse(f"debate_tasks_desk:{name}", args=[run.course.key, *args])


def form(rubric, **changes):
    known = {"title": "Is it so?", "module": "", "form": "debate", "motion": "That it *is* so.", "seating": "dealt"}
    return {**known, "rubric": rubric.pk, "words_max": "300", **changes}


def edited(made, **changes):
    """Return the edit form of a debate as its page sends it, with changes."""
    sent = {"title": made.title, "module": "", "form": made.form, "motion": made.motion, "seating": made.seating}
    for side in made.sides.all():
        sent |= {f"title-{side.key}": side.title, f"brief-{side.key}": side.brief}
    return {**sent, **changes}


def test_a_debate_is_made_with_two_sides_and_three_rounds_to_be_handed_in_once(client, run, author, rubric):
    client.post(desk("new", run), form(rubric))
    made = Debate.objects.get()
    assert (made.key, made.motion) == ("is-it-so", "That it *is* so.")
    assert [side.title for side in made.sides.all()] == ["For the motion", "Against the motion"]
    assert [one.title for one in made.rounds.all()] == ["Opening", "Rebuttal", "Closing"]
    assert set(Essay.objects.values_list("may_resubmit", "words_max", "rubric")) == {(False, 300, rubric.pk)}
    assert "Is it so?" in client.get(desk("list", run)).text


def test_a_negotiation_has_a_side_for_each_actor_and_two_at_least(client, run, author, rubric):
    actors = [texts.entry(Actor, run.course, key=key, name=key.title(), kind="state") for key in ("kabul", "tehran")]
    answer = client.post(desk("new", run), form(rubric, form="negotiation", actors=[actors[0].pk]))
    assert "Choose two actors" in answer.text
    assert "That it *is* so." in answer.text
    client.post(desk("new", run), form(rubric, form="negotiation", actors=[actor.pk for actor in actors]))
    assert [(side.key, side.actor) for side in Side.objects.all()] == [("kabul", actors[0]), ("tehran", actors[1])]


def test_briefs_are_written_a_side_is_added_and_one_goes(client, run, author, rubric):
    made = debate(run, sides=("for", "against", "neither"))
    changes = {"brief-for": "Say *so*.", "title-neither": "", "new-title": "Both", "new-brief": "It is both."}
    client.post(desk("edit", run, made.uuid), edited(made, **changes))
    found = [(side.title, side.brief) for side in made.sides.all()]
    assert found == [("For", "Say *so*."), ("Against", "What against goes by."), ("Both", "It is both.")]


def test_a_side_with_speakers_stays_and_what_was_written_comes_back(client, run, author, rubric):
    made = debate(run)
    seated(held(run, made), "for")
    answer = client.post(desk("edit", run, made.uuid), edited(made, **{"title-for": "", "brief-against": "Anew."}))
    assert "so it stays" in answer.text
    assert "Anew." in answer.text
    assert Side.objects.filter(key="for").exists()
    assert Side.objects.get(key="against").brief != "Anew."


def test_a_debate_that_is_held_keeps_its_names_or_numbers_and_is_not_deleted(client, run, author, rubric):
    made = debate(run)
    held(run, made)
    assert "rely on numbers or names" in client.post(desk("edit", run, made.uuid), edited(made, is_anonymous="on")).text
    client.post(desk("delete", run, made.uuid))
    assert Debate.objects.get().is_anonymous is False


def test_a_debate_that_nobody_holds_is_deleted_and_its_essays_stay(client, run, author, rubric):
    made = debate(run)
    client.post(desk("delete", run, made.uuid))
    assert not Debate.objects.exists()
    assert Essay.objects.count() == 2


def test_an_essay_that_is_a_round_is_not_deleted_before_its_debate(client, run, author, rubric):
    made = debate(run)
    essay = made.rounds.first().essay
    address = reverse("essay_tasks_desk:delete", args=[run.course.key, essay.uuid])
    assert "made of this essay" in client.post(address, follow=True).text
    assert made.rounds.count() == 2
    client.post(desk("delete", run, made.uuid))
    client.post(address)
    assert not Essay.objects.filter(pk=essay.pk).exists()


def test_an_essay_that_is_a_round_takes_no_files_afterwards(run):
    essay = debate(run).rounds.first().essay
    with pytest.raises(Refusal, match="is a round of a debate"):
        change_essay(essay=essay, terms={"takes": "both"}, sources=[], by=teacher(run).user, now=NOW)


def test_a_motion_with_marks_that_are_not_ours_comes_back_with_the_reason(client, run, author, rubric):
    answer = client.post(desk("new", run), form(rubric, motion="# A heading\n\n![x](y)"))
    assert answer.status_code == 200
    assert "A heading" in answer.text
    assert not Debate.objects.exists()


def test_who_does_not_edit_the_course_finds_nothing(client, run, rubric):
    made = debate(run)
    client.force_login(EnrolmentFactory(run=run).user)
    assert client.get(desk("edit", run, made.uuid)).status_code in (302, 404)
    assert client.post(desk("delete", run, made.uuid)).status_code in (302, 404)
    assert Debate.objects.exists()
