"""A block of points laid on the grid: each cell is taken, left as it is, or refused with its reason."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from grading.rules.block import Refused, lines_of, plan
from grading.rules.cells import Cell

MARKED = Cell(work=Decimal(5), is_complete=True)


def laid(block, rows=2, columns=2, cell=None):
    return plan(lines_of(block), rows, [Decimal(1000)] * columns, lambda row, column: cell or Cell())


@pytest.mark.parametrize(
    ("block", "lines"),
    [
        ("1\t2\r\n3\t4\r\n", [["1", "2"], ["3", "4"]]),
        ("1\n\n2", [["1"], [""], ["2"]]),
        ('"8,5"\t 7 ', [["8,5", "7"]]),
        ('"ill\n(paper)"\t5\n7', [["ill\n(paper)", "5"], ["7"]]),
        ("\n5", [[""], ["5"]]),
        ("", [[""]]),
    ],
)
def test_a_block_is_read_as_spreadsheets_copy_it(block, lines):
    assert lines_of(block) == lines


def test_points_in_any_digits_are_wanted_and_empty_cells_are_left_alone():
    found = laid("8,5\t\n\u06f7\t0")
    assert found.wanted == {(0, 0): Decimal("8.5"), (1, 0): Decimal(7), (1, 1): Decimal(0)}
    assert found.same == 1


@pytest.mark.parametrize(
    ("block", "cell", "refused"),
    [
        ("a", Cell(), Refused(1, 1, "a", "number")),
        ("=1+1", Cell(), Refused(1, 1, "=1+1", "number")),
        ("NaN", Cell(), Refused(1, 1, "NaN", "number")),
        ("1e99", Cell(), Refused(1, 1, "1e99", "number")),
        ("-1", Cell(), Refused(1, 1, "-1", "below")),
        ("1000.001", Cell(), Refused(1, 1, "1000.001", "beyond")),
        ("5", Cell(is_excused=True), Refused(1, 1, "5", "excused")),
        ("\n\n3", Cell(), Refused(3, 1, "3", "row")),
        ("\t\t3", Cell(), Refused(1, 3, "3", "column")),
    ],
)
def test_a_cell_that_cannot_be_taken_is_named_with_its_place(block, cell, refused):
    found = laid(block, cell=cell)
    assert (found.wanted, found.refused) == ({}, [refused])


def test_points_stay_in_their_places_where_a_student_is_gone():
    found = plan(lines_of("1\n2\n3"), 3, [Decimal(3)], lambda row, column: Cell() if row != 1 else None)
    assert found.wanted == {(0, 0): Decimal(1), (2, 0): Decimal(3)}
    assert found.refused == [Refused(2, 1, "2", "gone")]


@given(st.text(alphabet="0123456789.,-\t\n\rx \u0665", max_size=60), st.integers(0, 3), st.integers(0, 3))
def test_each_filled_cell_is_wanted_refused_or_the_same(block, rows, columns):
    found = laid(block, rows, columns)
    filled = sum(bool(cell) for line in lines_of(block) for cell in line)
    assert len(found.wanted) + len(found.refused) <= filled <= len(found.wanted) + len(found.refused) + found.same
    assert all(row < rows and column < columns for row, column in found.wanted)
