"""docs/rules/totals.md: a figure as the sum that it is."""

from decimal import Decimal
from fractions import Fraction

from hypothesis import given

from grading.rules.points import per_cent
from grading.rules.sums import summed
from grading.rules.totals import IN_THE_END, SO_FAR, Category, Counted, figures
from tests.grading.rules.test_totals import in_categories


def again(found, cells) -> Decimal | None:
    """Reckon a figure from the lines of its sum alone, as a student would with a pencil."""
    shares = []
    for block in found.blocks:
        base = [cells[line.place] for line in block.lines if line.how not in ("dropped", "extra")]
        top = [cells[line.place] for line in block.lines if line.how == "extra"]
        under = base or top
        counted = [*base, *top] if base else top
        if block.category.is_equal:
            share = sum((Fraction(one.points) / Fraction(one.possible) for one in counted), Fraction()) / len(under)
        else:
            share = Fraction(sum(one.points for one in counted)) / Fraction(sum(one.possible for one in under))
        assert block.per_cent == per_cent(share, 1)
        shares.append(Fraction(block.category.weight) * share)
    return per_cent(sum(shares), found.whole) if found.whole else None


@given(in_categories())
def test_the_lines_of_a_sum_come_to_its_figure(columns):
    known = figures(columns)
    assert again(summed(columns, SO_FAR), columns) == known.so_far
    assert (again(summed(columns, IN_THE_END), columns) or 0) == known.if_nothing_more


@given(in_categories())
def test_each_column_stands_in_a_sum_once(columns):
    for states in (SO_FAR, IN_THE_END):
        found = summed(columns, states)
        lines = [line for block in found.blocks for line in block.lines] + list(found.left_out)
        assert sorted(line.place for line in lines) == list(range(len(columns)))


def test_what_weighs_the_same_is_added_in_per_cents():
    quiz = Category("Quiz", Decimal(40), is_equal=True, drop_lowest=1)
    cells = [Counted("marked", Decimal(points), Decimal(of), quiz) for points, of in ((9, 10), (80, 90), (1, 2))]
    (block,) = summed(cells, SO_FAR).blocks
    assert [line.how for line in block.lines] == ["marked", "marked", "dropped"]
    assert (block.reached, block.possible, block.per_cent) == (Decimal("178.89"), 2, Decimal("89.44"))
