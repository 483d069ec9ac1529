"""Which attempt counts: the page's worked rows, and what holds for any number of attempts."""

from datetime import UTC, datetime, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizzes.rules.counting import HIGHEST, LAST, Tried, counted
from tests.worked import table

FIRST = datetime(2026, 10, 1, 10, tzinfo=UTC)


def tried(number: int, points: str | Decimal, late: str | Decimal = "0", *, waits: bool = False) -> Tried:
    return Tried(number, Decimal(points), Decimal(late), waits, FIRST + timedelta(days=number))


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


@given(tries)
def test_with_the_best_attempt_counting_every_outstanding_mark_keeps_it_open(made):
    assert counted(made, HIGHEST).is_complete is not any(attempt.waits for attempt in made)
