"""GIFT: signs of its own are escaped, shares are written as other platforms read them."""

from dataclasses import replace

from quizzes.kinds import kinds
from tests.quizzes.kinds.versions import EACH, choice


def test_signs_that_mean_something_in_gift_are_taken_as_text():
    version = replace(choice(of="ab"), prompt="Is {x} = ~1: #2?\nSay.")
    assert kinds.get("single_choice").export(version).startswith(r"[markdown]Is \{x\} \= \~1\: \#2?\nSay. {")


def test_three_right_options_share_in_thirds_and_a_wrong_one_costs_one():
    lines = kinds.get("multiple_choice").export(choice(right="abc")).splitlines()
    assert lines[1].startswith("~%33.33333%Option")
    assert lines[4].startswith("~%-33.33333%Option")


def test_a_number_carries_its_tolerance_and_its_known_misreadings():
    assert kinds.get("numeric").export(EACH["numeric"]).splitlines()[1:3] == [
        "=1300:0",
        "=%0%100:1#That is the *value*.",
    ]


def test_significant_figures_become_half_a_step():
    version = EACH["numeric"]
    near = replace(version, body={**version.body, "figures": 2})
    assert kinds.get("numeric").export(near).splitlines()[1] == "=1300:50"
