"""docs/rules/totals.md."""

from dataclasses import replace
from decimal import Decimal
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from grading.rules.totals import Category, Counted, Step, figures, need, parts, step_of
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
        lambda drawn: Counted(
            drawn[0], Decimal(0) if drawn[0] in ("none", "missing") else drawn[1] * drawn[2], drawn[1]
        )
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


@given(counted("none", "partly", "marked", "missing", "excused"))
def test_what_is_missing_counts_as_a_mark_of_nothing(columns):
    as_marks = [one._replace(state="marked") if one.state == "missing" else one for one in columns]
    assert figures(columns) == figures(as_marks)


@given(counted("none", "partly", "marked", "missing", "excused"), st.randoms(use_true_random=False))
def test_the_order_of_columns_does_not_matter(columns, chance):
    shuffled = chance.sample(columns, len(columns))
    assert figures(shuffled) == figures(columns)


@given(counted("none", "partly", "marked"), st.decimals(Decimal("0.001"), 1000, places=3))
def test_an_excused_column_changes_nothing(columns, possible):
    assert figures([*columns, Counted("excused", Decimal(0), possible)]) == figures(columns)


EVERYTHING = {"none", "partly", "marked", "missing"}


def categories(text: str) -> dict[str, Category]:
    found = {}
    for part in filter(None, text.split(", ")):
        name, weight, *how = part.split(" ")
        number = {word: int(how[how.index(word) + 1]) for word in ("drop", "keep") if word in how}
        found[name] = Category(
            name, Decimal(weight), "equal" in how, drop_lowest=number.get("drop", 0), keep_highest=number.get("keep", 0)
        )
    return found


def placed(text: str, known: dict[str, Category]) -> list[Counted]:
    found = []
    for part in text.split(", "):
        name, numbers, state, *extra = part.split(" ")
        points, possible = map(Decimal, numbers.split("/"))
        found.append(Counted(state, points, possible, known.get(name), is_extra=bool(extra)))
    return found


@pytest.mark.parametrize("row", table("totals.md", first="categories"), ids=lambda row: row["cells"])
def test_the_worked_table_of_categories_holds(row):
    columns = placed(row["cells"], categories(row["categories"]))
    found = figures(columns)
    assert found.so_far == (Decimal(row["so far"]) if row["so far"] else None)
    assert found.if_nothing_more == Decimal(row["if nothing more"])
    dropped = sorted(place + 1 for part in parts(columns, EVERYTHING) for place in part.dropped)
    assert dropped == [int(place) for place in filter(None, row["dropped"].split(", "))]
    needed = need(columns, Decimal(80)).share
    assert needed == (None if row["needed"] == "not" else Decimal(row["needed"]))


@st.composite
def in_categories(draw, states=("none", "partly", "marked", "missing", "excused")):
    weights = st.decimals(0, 100, places=2)
    drops = st.one_of(st.tuples(st.integers(0, 4), st.just(0)), st.tuples(st.just(0), st.integers(1, 4)))
    known = [
        Category(f"c{n}", draw(weights), draw(st.booleans()), *draw(drops)) for n in range(draw(st.integers(1, 3)))
    ]
    columns = []
    for _ in range(draw(st.integers(0, 9))):
        state = draw(st.sampled_from(states))
        possible = draw(st.decimals(Decimal("0.1"), 60, places=1))
        reached = Decimal(0) if state in ("none", "missing") else possible * draw(st.decimals(0, 1, places=2))
        columns.append(Counted(state, reached, possible, draw(st.sampled_from([*known, None])), draw(st.booleans())))
    return columns


@given(in_categories(), st.data())
def test_a_better_mark_never_lowers_a_figure(columns, data):
    if not columns:
        return
    place = data.draw(st.integers(0, len(columns) - 1))
    better = [
        one._replace(points=one.points + data.draw(st.decimals(0, 50, places=1))) if n == place else one
        for n, one in enumerate(columns)
    ]
    before, after = figures(columns), figures(better)
    assert after.if_nothing_more >= before.if_nothing_more
    assert before.so_far is None or after.so_far >= before.so_far


@given(in_categories())
def test_what_is_left_out_is_the_best_choice_for_the_student(columns):
    for part in parts(columns, EVERYTHING):
        members = [one for one in columns if one.category == part.category and one.state in EVERYTHING]
        if not any(one.category for one in columns):
            members = [one for one in columns if one.state in EVERYTHING]
        ordinary = [one for one in members if not one.is_extra]
        if not ordinary:
            continue
        few = part.category.kept(len(ordinary))
        assert len(ordinary) - few == len(part.dropped)
        extra = [one._replace(category=part.category) for one in members if one.is_extra]
        free = replace(part.category, drop_lowest=0, keep_highest=0)
        for choice in combinations(ordinary, few):
            (other,) = parts([one._replace(category=free) for one in (*choice, *extra)], EVERYTHING)
            assert other.share <= part.share


@given(in_categories(), st.decimals(0, 120, places=2))
def test_what_is_needed_is_enough_and_nothing_less_is(columns, goal):
    found = need(columns, goal)

    def reached(share):
        filled = [
            one
            if one.state in ("marked", "missing", "excused") or one.is_extra
            else one._replace(state="marked", points=max(one.points, one.possible * share / 100))
            for one in columns
        ]
        return figures(filled).if_nothing_more

    if found.share is None:
        assert reached(Decimal(100)) < goal
    else:
        assert reached(found.share) >= goal
        assert found.share == 0 or reached(found.share - Decimal("0.01")) < goal


def test_what_does_not_count_is_not_among_what_is_still_to_come():
    quiz = Category("Quiz", Decimal(1))
    columns = [Counted("none", Decimal(0), Decimal(10), category) for category in (quiz, quiz, None)]
    assert need(columns, Decimal(50)).columns == 2
    assert need([one._replace(category=None) for one in columns], Decimal(50)).columns == 3


@pytest.mark.parametrize(
    ("figure", "label"),
    [("90", "A"), ("89.99", "B"), ("70", "B"), ("50", "pass"), ("49.99", None), ("120", "A"), (None, None)],
)
def test_a_figure_takes_the_highest_step_that_it_reaches(figure, label):
    scale = [Step("pass", Decimal(50)), Step("A", Decimal(90)), Step("B", Decimal(70))]
    found = step_of(scale, figure and Decimal(figure))
    assert (found and found.label) == label
