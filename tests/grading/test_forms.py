"""The rubric's form: a radio button for each level, and what it hands on."""

from decimal import Decimal

import pytest
from django.template.loader import render_to_string

from common.errors import Refusal
from grading.forms import RubricForm
from grading.services.rubrics import points_for
from tests.factories.grades import rubric
from tests.made_once import made_once

pytestmark = pytest.mark.django_db

CHOSEN = {"level-argument": "6.000", "level-evidence": "5.000", "comment": "Clear."}


@made_once
def essay():
    return rubric(argument=(8, 6, 3, 0), evidence=(6, 5, 0))


def test_the_levels_chosen_add_up_and_are_named(essay):
    form = RubricForm(CHOSEN, rubric=essay)
    assert form.is_valid(), form.errors
    assert points_for(essay, form.chosen()) == (11, 1)
    assert form.parts() == [
        {"title": "Argument", "points": "6.000", "of": "8.000"},
        {"title": "Evidence", "points": "5.000", "of": "6.000"},
    ]
    assert form.cleaned_data["comment"] == "Clear."


@pytest.mark.parametrize("changed", [{"level-evidence": ""}, {"level-evidence": "4"}])
def test_a_criterion_without_one_of_its_levels_is_shown_as_wrong(essay, changed):
    form = RubricForm(CHOSEN | changed, rubric=essay)
    assert not form.is_valid()
    page = render_to_string("grading/rubric_form.html", {"form": form})
    assert 'aria-describedby="id_level-evidence_wrong"' in page
    assert 'aria-describedby="id_level-argument_wrong"' not in page


def test_every_level_has_a_labelled_button(essay):
    page = render_to_string("grading/rubric_form.html", {"form": RubricForm(rubric=essay)})
    assert page.count('type="radio"') == page.count("<label") == 7
    assert page.count("<legend") == 2


def test_the_service_refuses_what_no_level_gives(essay):
    with pytest.raises(Refusal, match="“evidence” lacks one"):
        points_for(essay, {"argument": Decimal(6)})


@made_once
def ranged():
    made = rubric(argument=(10, 7, 0))
    made.criteria.update(weight=2, points=20, comments=["Name the passage."])
    made.criteria.get().levels.filter(points=10).update(least=8)
    return made


@pytest.mark.parametrize(
    ("level", "points", "picked"),
    [("10.000", "8.5", "8.5"), ("10.000", "8", "8"), ("7.000", "", "7"), ("7.000", "9", "7")],
)
def test_a_range_takes_the_points_that_the_marker_picks(ranged, level, points, picked):
    form = RubricForm({"level-argument": level, "points-argument": points}, rubric=ranged)
    assert form.is_valid(), form.errors
    assert form.chosen() == {"argument": Decimal(picked)}
    assert points_for(ranged, form.chosen()) == (2 * Decimal(picked), 1)
    (part,) = form.parts()
    assert (Decimal(part["points"]), Decimal(part["of"])) == (2 * Decimal(picked), 20)


@pytest.mark.parametrize("points", ["", "7.999", "10.001", "-1", "NaN", "x"])
def test_points_beyond_the_range_are_shown_as_wrong(ranged, points):
    form = RubricForm({"level-argument": "10.000", "points-argument": points}, rubric=ranged)
    assert not form.is_valid()
    assert 'id="id_points-argument_error"' in render_to_string("grading/rubric_form.html", {"form": form})


def test_what_was_picked_before_stands_in_the_form_again(ranged):
    page = render_to_string(
        "grading/rubric_form.html", {"form": RubricForm(rubric=ranged, initial={"level-argument": "8.5"})}
    )
    assert page.count("checked") == 1
    assert 'value="8.5"' in page
    assert "8–10" in page
    assert "each point counts 2 times" in page
    assert "Name the passage." in page


def test_a_rubric_that_was_changed_while_one_marked_is_told(essay):
    form = RubricForm(CHOSEN | {"rubric_version": "1"}, rubric=essay)
    assert form.is_valid()
    essay.version = 2
    form = RubricForm(CHOSEN | {"rubric_version": "1"}, rubric=essay)
    assert not form.is_valid()
    assert "was changed while you marked" in str(form.non_field_errors())
    assert 'name="rubric_version" value="2"' in render_to_string("grading/rubric_form.html", {"form": form})
