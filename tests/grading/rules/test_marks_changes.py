"""What a change of many marks leaves alone, and what it sets."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from grading.rules.by_hand import Deed
from grading.rules.cells import Cell
from grading.rules.marks_changes import left_out, still_stands, target

CELLS = {
    "nothing": Cell(),
    "missing": Cell(is_missing=True),
    "partly": Cell(work=Decimal(3), is_complete=False),
    "marked": Cell(work=Decimal(8), is_complete=True),
    "excused": Cell(work=Decimal(8), is_complete=True, is_excused=True),
    "set": Cell(work=Decimal(8), is_complete=True, adjustment=Decimal(2), target=Decimal(10)),
}
UNFINISHED = {"nothing": "nothing", "missing": "nothing", "partly": "partly"}


@pytest.mark.parametrize(
    ("deed", "points", "wanted"),
    [
        ("set", 10, {"excused": "excused", "set": "same"}),
        ("set", 8, {"excused": "excused", "marked": "same"}),
        ("add", 1, {**UNFINISHED, "excused": "excused"}),
        ("add", 0, {**UNFINISHED, "excused": "excused", "marked": "same", "set": "same"}),
        ("excuse", None, {"excused": "same"}),
        ("release", None, UNFINISHED),
    ],
)
def test_who_is_left_out(deed, points, wanted):
    points = None if points is None else Decimal(points)
    found = {name: left_out(cell, deed, points) for name, cell in CELLS.items()}
    assert {name: why for name, why in found.items() if why} == wanted


@given(st.sampled_from(list(CELLS.values())), st.decimals(-1000, 1000, places=3))
def test_no_mark_falls_below_nothing_and_none_moves_by_more_than_was_added(cell, points):
    assert target(cell, "add", points) >= 0
    assert abs(target(cell, "add", points) - cell.points) <= abs(points)


def test_what_was_set_on_top_keeps_a_change_from_being_undone_but_not_a_release():
    mine, other = Deed("override", Decimal(5), "mine"), Deed("override", Decimal(6), "other")
    assert still_stands([mine], "mine") == mine
    assert still_stands([other, mine], "mine") == mine
    assert still_stands([mine, Deed("release")], "mine") == mine
    assert still_stands([mine, other], "mine") is None
    assert still_stands([mine, Deed("excuse")], "mine") is None
    assert still_stands([other], "mine") is None
    shown = Deed("release", change="mine")
    assert still_stands([shown, other], "mine") == shown
