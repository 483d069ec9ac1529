"""docs/rules/totals.md."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from grading.rules.totals import Counted, figures
from tests.worked import table


def cells(text: str) -> list[Counted]:
    found = []
    for part in filter(None, text.split(", ")):
        numbers, state = part.split(" ")
        points, possible = map(Decimal, numbers.split("/"))
        found.append(Counted(state, points, possible))
    return found


@pytest.mark.parametrize("row", table("totals.md", first="columns"), ids=lambda row: row["columns"])
def test_the_worked_table_holds(row):
    found = figures(cells(row["columns"]))
    assert found.so_far == (Decimal(row["so far"]) if row["so far"] else None)
    assert found.if_nothing_more == Decimal(row["if nothing more"])


def counted(*states: str) -> st.SearchStrategy[list[Counted]]:
    possible = st.decimals(Decimal("0.001"), 1000, places=3)
    cell = st.tuples(st.sampled_from(states), possible, st.decimals(0, 1, places=3)).map(
        lambda drawn: Counted(drawn[0], Decimal(0) if drawn[0] == "none" else drawn[1] * drawn[2], drawn[1])
    )
    return st.lists(cell, max_size=40)


@given(counted("marked", "excused"))
def test_the_two_figures_meet_when_everything_is_marked(columns):
    found = figures(columns)
    assert found.so_far is None or found.so_far == found.if_nothing_more


@given(counted("none", "marked", "excused"))
def test_what_is_still_to_come_never_raises_the_second_figure_above_the_first(columns):
    found = figures(columns)
    assert found.so_far is None or found.if_nothing_more <= found.so_far


@given(counted("none", "partly", "marked", "excused"), st.randoms(use_true_random=False))
def test_the_order_of_columns_does_not_matter(columns, chance):
    shuffled = chance.sample(columns, len(columns))
    assert figures(shuffled) == figures(columns)


@given(counted("none", "partly", "marked"), st.decimals(Decimal("0.001"), 1000, places=3))
def test_an_excused_column_changes_nothing(columns, possible):
    assert figures([*columns, Counted("excused", Decimal(0), possible)]) == figures(columns)
