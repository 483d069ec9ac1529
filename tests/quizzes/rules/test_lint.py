"""What a question lacks is told once for each thing and part."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizzes.kinds import kinds
from quizzes.kinds.schema import misleading
from quizzes.rules.lint import CODES, Asked, Wrong, lacks
from tests.quizzes.kinds.versions import EACH, REFUTING

HERE, GONE = "11111111-2222-4333-8444-555555555555", "99999999-2222-4333-8444-555555555555"
WHOLE = {"passage": HERE, "outcome": 1, "difficulty": "easy", "tags": ("energy",)}


def codes(asked):
    return [lack.code for lack in lacks(asked, {HERE})]


def test_a_question_that_has_everything_lacks_nothing():
    wrong = [Wrong(("options", 0), "You took a report for a finding.", HERE)]
    assert codes(Asked(**WHOLE, needs_rubric=True, has_rubric=True, wrong=wrong)) == []


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"passage": ""}, "passage"),
        ({"passage": GONE}, "passage_gone"),
        ({"outcome": None}, "outcome"),
        ({"difficulty": ""}, "difficulty"),
        ({"tags": ()}, "tags"),
        ({"needs_rubric": True}, "rubric"),
        ({"wrong": [Wrong((), " ", HERE)]}, "misreading"),
        ({"wrong": [Wrong((), "So.", "")]}, "refutation"),
        ({"wrong": [Wrong((), "So.", GONE)]}, "refutation_gone"),
    ],
)
def test_each_thing_is_missed_alone(change, code):
    assert codes(Asked(**{**WHOLE, **change})) == [code]


wrongs = st.builds(
    Wrong, st.tuples(st.just("options"), st.integers(0, 9)), st.sampled_from(["", "So."]), st.sampled_from(["", HERE])
)


@given(st.lists(wrongs, max_size=6))
def test_every_unexplained_part_is_told_by_its_own_place_and_no_other(parts):
    found = lacks(Asked(**WHOLE, wrong=parts), {HERE})
    assert {lack.at for lack in found} == {one.at for one in parts if not (one.misreading and one.refuted_by)}
    assert {lack.code for lack in found} <= set(CODES)


@pytest.mark.parametrize("name", [name for name, _ in kinds])
def test_the_parts_of_every_kind_that_answer_wrongly_are_found_and_are_whole(name):
    found = list(misleading(kinds.get(name).schema.Body, EACH[name].body))
    assert found or name == "essay"
    assert all(one.misreading and one.refuted_by == REFUTING for one in found)


def test_the_first_entry_of_an_order_stands_before_nothing_and_needs_no_reason():
    found = misleading(kinds.get("ordering").schema.Body, EACH["ordering"].body)
    assert [one.at for one in found] == [("entries", 1), ("entries", 2), ("entries", 3)]
