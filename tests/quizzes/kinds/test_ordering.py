"""Ordering: pairs that stand rightly gain, pairs that stand wrongly cost."""

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizzes.kinds import faults, kinds
from tests.quizzes.kinds.versions import entries

kind = kinds.get("ordering")


def placed(order: str) -> dict:
    return {"parts": {key: str(place) for place, key in enumerate(order, 1)}}


@given(st.permutations("abcd"))
def test_only_the_right_order_earns_all(order):
    outcome = kind.score(entries(), placed(order))
    assert (outcome.points == 2) == (outcome.code == "right") == (order == list("abcd"))


def test_two_entries_on_one_place_are_kept_and_not_right():
    data = kind.clean(entries(), {"a": "1", "b": "2", "c": "2", "d": "4"}).data
    assert kind.score(entries(), data).code == "partly"


@given(st.integers(0, 10_000))
def test_it_is_never_shown_in_the_right_order(seed):
    assert kind.order(entries("abc"), Random(seed)) != list("abc")


def test_what_was_placed_is_shown_in_its_places():
    shown = kind.context(entries(), list("dbca"), placed("badc"), "")["entries"]
    assert [entry["key"] for entry in shown] == list("badc")


def test_each_neighbour_that_was_put_too_early_is_told():
    lines = kind.feedback(entries(), placed("badc"), reveal=False)
    assert [(line.said.translate({0x2068: "", 0x2069: ""}), line.why) for line in lines] == [
        ("“Event b” before “Event a”", "You put b too early."),
        ("“Event d” before “Event c”", "You put d too early."),
    ]


@pytest.mark.parametrize("raw", [{"a": "5"}, {"a": "0"}, {"z": "1"}, {"a": 1}, ["a"]])
def test_a_place_that_there_is_not_is_refused(raw):
    with pytest.raises(Exception, match="no such option"):
        kind.clean(entries(), raw)


def test_fewer_than_three_entries_are_no_order():
    assert [fault.at for fault in faults(kind, entries("ab").body)] == [("entries",)]
