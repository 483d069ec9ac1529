"""Which attempt counts: the page's worked rows, and what holds for any number of attempts."""

from datetime import UTC, datetime, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizzes.rules.counting import FIRST, HIGHEST, LAST, MEAN, Tried, counted, in_column
from tests.worked import table

BEGUN = datetime(2026, 10, 1, 10, tzinfo=UTC)


def tried(number: int, points: str | Decimal, late: str | Decimal = "0", *, waits: bool = False) -> Tried:
    return Tried(number, Decimal(points), Decimal(late), waits, BEGUN + timedelta(days=number))


tries = st.lists(
    st.tuples(st.decimals(0, 10, places=3), st.decimals(0, 10, places=3), st.booleans()), min_size=1, max_size=5
).map(lambda rows: [tried(n, points, late, waits=waits) for n, (points, late, waits) in enumerate(rows, 1)])


@pytest.mark.parametrize("row", table("attempts.md", first="how"), ids=lambda row: " ".join(row.values()))
def test_the_worked_rows_of_the_page(row):
    attempts = row["attempts: points − lateness"].split(", ")
    made = [tried(number, *attempt.split(" − ")) for number, attempt in enumerate(attempts, 1)]
    assert counted(made, row["how"]).number == int(row["counts"])


@given(tries, st.decimals(0, 10, places=3), st.decimals(0, 10, places=3))
def test_with_the_best_attempt_counting_one_more_never_lowers_the_mark(made, points, late):
    def worth(attempts: list[Tried]) -> Decimal:
        number = counted(attempts, HIGHEST).number
        return next(attempt.worth for attempt in attempts if attempt.number == number)

    assert worth([*made, tried(len(made) + 1, points, late)]) >= worth(made)


@given(tries)
def test_with_the_last_attempt_counting_nothing_before_it_matters(made):
    found = counted(made, LAST)
    assert found == counted(made[-1:], LAST)
    assert found.is_complete is not made[-1].waits


@pytest.mark.parametrize("row", table("attempts.md", first="attempts"), ids=lambda row: row["attempts"])
def test_the_worked_means_of_the_page(row):
    made = [tried(number, points) for number, points in enumerate(row["attempts"].split(", "), 1)]
    assert counted(made, MEAN).points == Decimal(row["mean"])


@given(tries)
def test_a_mean_lies_between_the_worst_and_the_best_and_is_as_early_as_the_first(made):
    found = counted(made, MEAN)
    assert min(one.points for one in made) <= found.points <= max(one.points for one in made)
    assert found.handed_in_at == made[0].handed_in_at
    assert found.is_complete is not any(attempt.waits for attempt in made)


@given(tries)
def test_with_the_first_attempt_counting_nothing_after_it_matters(made):
    assert counted(made, FIRST) == counted(made[:1], FIRST)


@given(tries)
def test_with_the_best_attempt_counting_every_outstanding_mark_keeps_it_open(made):
    assert counted(made, HIGHEST).is_complete is not any(attempt.waits for attempt in made)


@pytest.mark.parametrize("row", table("attempts.md", first="earned"), ids=lambda row: " of ".join(row.values()))
def test_the_worked_shares_of_the_page(row):
    earned, of, most = (Decimal(row[name]) for name in ("earned", "of", "the column's most"))
    assert in_column(earned, possible=of, column=most) == Decimal(row["counts"])


@given(st.decimals(0, 10, places=3), st.decimals(0, 10, places=3), st.decimals("0.001", 100, places=3))
def test_who_earned_more_of_an_attempt_never_gets_less_in_the_column(one, other, column):
    shares = [in_column(points, possible=Decimal(10), column=column) for points in sorted((one, other))]
    assert shares == sorted(shares)
    assert all(0 <= share <= column for share in shares)
