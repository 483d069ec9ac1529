"""The rubric's form: a radio button for each level, and what it hands on."""

from decimal import Decimal

import pytest
from django.template.loader import render_to_string

from common.errors import Refusal
from grading.forms import RubricForm
from grading.services.rubrics import points_for
from tests.factories.grades import rubric

pytestmark = pytest.mark.django_db

CHOSEN = {"level-argument": "6.000", "level-evidence": "5.000", "comment": "Clear."}


@pytest.fixture
def essay():
    return rubric(argument=(8, 6, 3, 0), evidence=(6, 5, 0))


def test_the_levels_chosen_add_up_and_are_named(essay):
    form = RubricForm(CHOSEN, rubric=essay)
    assert form.is_valid(), form.errors
    assert points_for(essay, form.chosen()) == 11
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
