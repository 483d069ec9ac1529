"""A typing error, the key or the meaning: what an edit is, by what of the question differs."""

from copy import deepcopy
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizzes.kinds import kinds
from quizzes.rules.changes import proposed, what_changed
from tests.quizzes.kinds.versions import EACH, choice


def said(body, prompt="Who says that the arms came from Russia?", points="2"):
    return {"prompt": prompt, "points": Decimal(points), "body": body}


@pytest.mark.parametrize(
    ("name", "path", "value", "change"),
    [
        ("true_false", ("verdict",), False, "key"),
        ("true_false", ("reasons", 1, "misreading"), "You read it twice.", "key"),
        ("true_false", ("reasons", 1, "text"), "Another reason", "meaning"),
        ("matching", ("rows", 0, "match"), "z", "key"),
        ("matching", ("matches", 0, "text"), "Another match", "meaning"),
        ("short_text", ("answers",), ["Karachi"], "key"),
        ("numeric", ("figures",), 2, "key"),
        ("who_claims", ("speakers", 0, "right"), True, "key"),
        ("who_claims", ("says",), "The talks may go on.", "meaning"),
        ("place_on_map", ("places", 0, "where", "name"), "Mes Aynak", "meaning"),
    ],
)
def test_a_changed_key_is_told_from_a_changed_question(name, path, value, change):
    body = deepcopy(EACH[name].body)
    part = body
    for step in path[:-1]:
        part = part[step]
    part[path[-1]] = value
    assert what_changed(said(EACH[name].body), said(body)) == change


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({"prompt": "Who says that the arms come from Russia?"}, "typo"),
        ({"prompt": "Who denies that the arms came from Russia?"}, "meaning"),
        ({"prompt": "WHO says, that the arms came from Russia"}, "typo"),
        ({"prompt": "Who says that the arms came to Russia?"}, "meaning"),
        ({"points": "3"}, "meaning"),
        ({"body": choice(right="c").body}, "key"),
        ({"body": choice(of="abc").body}, "meaning"),
    ],
)
def test_a_change_is_proposed_for_what_it_looks_like(change, expected):
    before = {"body": choice().body}
    assert proposed(said(**before), said(**before | change)) == expected


def test_a_digit_is_no_typing_error():
    body = choice().body
    assert (
        proposed(said(body, "In which year, 2017 or 2018, was it?"), said(body, "In which year, 2017 or 2019, was it?"))
        == "meaning"
    )


@given(st.sampled_from([name for name, _ in kinds]), st.sampled_from([name for name, _ in kinds]))
def test_the_same_is_never_more_than_a_typing_error_and_another_kind_always(name, other):
    assert proposed(said(EACH[name].body), said(deepcopy(EACH[name].body))) == "typo"
    if EACH[name].body != EACH[other].body:
        assert proposed(said(EACH[name].body), said(EACH[other].body)) != "typo"
