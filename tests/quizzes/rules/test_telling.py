"""When each part is told: the page's worked rows, and what holds whatever the quiz says."""

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizzes.models import Quiz
from quizzes.rules import telling
from quizzes.rules.telling import Situation, is_told
from tests.worked import table

PARTS = [telling.MARK, telling.KEY, telling.FEEDBACK]
TIMES = [telling.AT_ONCE, telling.AFTER_ATTEMPT, telling.AFTER_CLOSING, telling.AFTER_RELEASE, telling.NEVER]
situations = st.builds(Situation, *[st.booleans()] * 4)


@pytest.mark.parametrize("row", table("telling.md", first="part"), ids=lambda row: " ".join(row.values()))
def test_the_worked_rows_of_the_page(row):
    situation = Situation(
        is_over=row["attempt"] == "over",
        attempts_left=row["attempts left"] == "yes",
        is_closed=row["closed"] == "yes",
        is_released=row["released"] == "yes",
    )
    shown = is_told(row["part"], row["told"], situation, is_checked=row["checked"] == "yes")
    assert shown is (row["shown"] == "yes")


def test_the_page_has_a_row_for_each_part_and_time():
    rows = {(row["part"], row["told"]) for row in table("telling.md", first="part")}
    assert {when for _part, when in rows} == set(TIMES) == set(Quiz.Tells.values)
    assert {part for part, _when in rows} == set(PARTS)


@given(st.sampled_from(PARTS), st.sampled_from(TIMES), situations)
def test_in_an_open_attempt_nothing_is_told_of_what_was_not_checked(part, when, situation):
    still_open = Situation(False, situation.attempts_left, situation.is_closed, situation.is_released)
    assert not is_told(part, when, still_open, is_checked=False)


@given(situations, st.booleans())
def test_the_key_is_never_told_before_the_mark_where_both_have_the_same_time(situation, is_checked):
    for when in TIMES:
        mark, key = (is_told(part, when, situation, is_checked=is_checked) for part in (telling.MARK, telling.KEY))
        assert mark or not key


def test_but_for_at_once_and_closing_the_key_waits_for_the_last_attempt():
    for is_closed, is_released, is_checked in product((True, False), repeat=3):
        situation = Situation(True, attempts_left=True, is_closed=is_closed, is_released=is_released)
        for when in (telling.AFTER_ATTEMPT, telling.AFTER_RELEASE, telling.NEVER):
            assert not is_told(telling.KEY, when, situation, is_checked=is_checked)
