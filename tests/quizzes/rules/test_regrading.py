"""What a regrade makes of an answer and an attempt: the page's worked rows, and what holds for any."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizzes.rules.regrading import BOTH_KEYS, DROP, FULL_MARKS, NEW_KEY, Judged, points_after, same_question, worth
from tests.worked import table

thousandths = st.decimals(0, 10, places=3)
maybe = st.none() | thousandths
judgements = st.builds(
    Judged, points=maybe, of=st.just(Decimal(10)), by_hand=st.booleans(), asked_key=maybe, new_key=maybe
)


def number(cell: str) -> Decimal | None:
    return None if cell == "–" else Decimal(cell)


@pytest.mark.parametrize("row", table("regrading.md", first="policy"), ids=lambda row: " ".join(row.values()))
def test_the_worked_answers_of_the_page(row):
    judged = Judged(
        number(row["has"]),
        Decimal(row["of"]),
        row["by hand"] == "yes",
        number(row["asked key"]),
        number(row["new key"]),
    )
    assert points_after(row["policy"], judged) == number(row["then"])


@pytest.mark.parametrize("row", table("regrading.md", first="earned"), ids=lambda row: " ".join(row.values()))
def test_the_worked_attempts_of_the_page(row):
    found = worth(Decimal(row["earned"]), counted=Decimal(row["counted"]), possible=Decimal(row["possible"]))
    assert found == Decimal(row["worth"])


@given(judgements)
def test_nobody_loses_by_both_keys_against_the_key_they_were_asked_with(judged):
    after = points_after(BOTH_KEYS, judged)
    if judged.asked_key is not None and judged.new_key is not None and not judged.by_hand:
        assert after == max(judged.asked_key, points_after(NEW_KEY, judged))


@given(judgements)
def test_a_key_never_changes_what_a_person_gave_and_full_marks_are_for_everybody(judged):
    if judged.by_hand:
        assert points_after(NEW_KEY, judged) == points_after(BOTH_KEYS, judged) == judged.points
    assert points_after(FULL_MARKS, judged) == judged.of
    assert points_after(DROP, judged) == judged.points


@given(st.lists(st.tuples(thousandths, thousandths).map(sorted), min_size=1, max_size=6), st.data())
def test_dropping_a_question_leaves_an_attempt_between_nothing_and_all_points_and_what_was_all_stays_all(rows, data):
    counting = data.draw(st.lists(st.booleans(), min_size=len(rows), max_size=len(rows)))
    possible = sum((most for _, most in rows), Decimal(0))
    kept = [row for row, counts in zip(rows, counting, strict=True) if counts]
    counted = sum((most for _, most in kept), Decimal(0))
    earned = sum((points for points, _ in kept), Decimal(0))
    found = worth(earned, counted=counted, possible=possible)
    assert 0 <= found <= possible
    assert worth(counted, counted=counted, possible=possible) == possible


def test_a_change_of_meaning_between_two_versions_makes_them_different_questions():
    changes = [(1, "first"), (2, "key"), (3, "meaning"), (4, "typo")]
    assert same_question(1, 2, changes)
    assert not same_question(1, 4, changes)
    assert same_question(3, 4, changes)
    assert same_question(4, 4, changes)
