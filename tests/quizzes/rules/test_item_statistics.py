"""Item analysis: the page's worked class, the textbook's formulas on any class, and what is warned of."""

import re
import statistics
from collections import Counter
from dataclasses import astuple, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizzes.rules.item_statistics import (
    Sums,
    Taken,
    alpha,
    differs,
    discrimination,
    effective_weight,
    efficiency,
    facility,
    ordered_products,
    spread,
    standard_error,
    warnings,
)
from tests.worked import RULES, table

CLASS = {
    row["student"]: [int(row[f"q{n}"]) for n in range(1, 5)] for row in table("item-statistics.md", first="student")
}
MOST = [1, 1, 2, 1]


def sums(xs, rests, points, totals):
    return Sums(
        n=len(xs), x=sum(xs), xx=sum(x * x for x in xs), rest=sum(rests), rest_rest=sum(r * r for r in rests),
        x_rest=sum(map(_times, xs, rests)), points=sum(points), points_points=sum(p * p for p in points),
        total=sum(totals), total_total=sum(t * t for t in totals), points_total=sum(map(_times, points, totals)),
    )  # fmt: skip


def _times(a, b):
    return a * b


def columns(scores, most, n):
    """Return x, rest, points and total of the n-th question for every student."""
    totals = [sum(row) for row in scores]
    points = [row[n] for row in scores]
    rests = [(t - p) / (sum(most) - most[n]) for t, p in zip(totals, points, strict=True)]
    return [p / most[n] for p in points], rests, points, totals


def ordered(xs, rests):
    return sum(map(_times, sorted(xs), sorted(rests)))


def counted(values):
    return sorted(Counter(values).items())


@pytest.mark.parametrize("row", table("item-statistics.md", first="question"), ids=lambda row: row["question"])
def test_the_worked_questions_of_the_page(row):
    xs, rests, points, totals = columns(CLASS.values(), MOST, int(row["question"][1:]) - 1)
    added = sums(xs, rests, points, totals)
    figures = [
        facility(added), spread(added), discrimination(added), efficiency(added, ordered(xs, rests)),
        effective_weight(added),
    ]  # fmt: skip
    assert [f"{abs(figure):.3f}" for figure in figures] == list(row.values())[1:]


def test_the_worked_quiz_of_the_page():
    places = [sums(*columns(CLASS.values(), MOST, n)) for n in range(4)]
    reliability = alpha(places, places[0])
    told = re.search(r"alpha is ([\d.]+), the standard error ([\d.]+)", (RULES / "item-statistics.md").read_text())
    assert (f"{reliability:.3f}", f"{standard_error(places[0], reliability):.3f}") == told.groups()


classes = st.integers(2, 5).flatmap(
    lambda k: st.tuples(
        st.lists(st.integers(1, 5), min_size=k, max_size=k),
        st.lists(st.lists(st.integers(0, 100), min_size=k, max_size=k), min_size=3, max_size=40),
    )
)


@given(classes)
def test_any_class_agrees_with_the_textbook(drawn):
    most, shares = drawn
    scores = [[m * share / 100 for m, share in zip(most, row, strict=True)] for row in shares]
    parts = [sums(*columns(scores, most, n)) for n in range(len(most))]
    for n, added in enumerate(parts):
        xs, rests, _points, totals = columns(scores, most, n)
        assert facility(added) == pytest.approx(statistics.mean(xs))
        assert spread(added) == pytest.approx(statistics.stdev(xs), abs=1e-6)
        varied = statistics.variance(xs) > 1e-4 and statistics.variance(rests) > 1e-4
        if varied:
            assert discrimination(added) == pytest.approx(statistics.correlation(xs, rests), abs=1e-6)
            share = statistics.covariance(xs, rests) / statistics.covariance(sorted(xs), sorted(rests))
            assert efficiency(added, ordered(xs, rests)) == pytest.approx(share, abs=1e-6)
            assert efficiency(added, ordered(xs, rests)) <= 1 + 1e-6
        assert ordered_products(counted(xs), counted(rests)) == pytest.approx(ordered(xs, rests))
    if statistics.variance(totals) > 1e-4:
        assert sum(effective_weight(part) for part in parts) == pytest.approx(1)
        assert alpha(parts, parts[0]) <= 1 + 1e-9


@given(classes, st.data())
def test_the_sums_of_two_halves_are_those_of_the_class(drawn, data):
    most, scores = drawn
    cut = data.draw(st.integers(0, len(scores)))
    whole = columns(scores, most, 0)
    halves = [sums(*(column[part] for column in whole)) for part in (slice(cut), slice(cut, None))]
    added = halves[0] + halves[1]
    assert astuple(added) == pytest.approx(astuple(sums(*whole)))


def test_where_nothing_varies_nothing_is_said():
    same = sums([1, 1, 1], [0.5, 0.5, 0.5], [2, 2, 2], [4, 4, 4])
    assert (discrimination(same), efficiency(same, 1.5), effective_weight(same)) == (None, None, None)
    assert alpha([same, same], same) is None
    assert standard_error(same, None) is None
    assert facility(Sums()) is None


def test_a_section_that_is_far_from_the_others_is_told_by_its_standard_errors():
    weak = sums([0] * 9 + [1], [0.5] * 10, [0] * 9 + [1], [1] * 10)
    strong = sums([1] * 9 + [0], [0.5] * 10, [1] * 9 + [0], [1] * 10)
    assert differs(weak, weak + strong) == pytest.approx(-5.657, abs=1e-3)
    assert differs(replace(weak, n=4), weak + strong) is None


FIFTHS = (6, 6, 6, 6, 6)


def asked(xs, rests):
    return sums(xs, rests, xs, [x + rest for x, rest in zip(xs, rests, strict=True)]), ordered(xs, rests)


GOOD = asked([0, 1] * 15, [0.2, 0.8] * 15)


def test_a_wrong_choice_that_the_strongest_take_asks_to_check_the_key():
    key = Taken("a", True, (3, 3, 3, 3, 3), rest=15 * 0.4)
    lure = Taken("c", False, (3, 3, 3, 3, 3), rest=15 * 0.6)
    assert ("strongest", "c") in warnings(*GOOD, [key, lure])
    assert ("strongest", "c") not in warnings(*GOOD, [key, replace(lure, rest=15 * 0.3)])
    assert ("strongest", "c") not in warnings(*GOOD, [key, replace(lure, by_fifth=(0, 0, 0, 2, 2), rest=4 * 0.9)])


@pytest.mark.parametrize(
    ("xs", "rests", "code"),
    [
        ([0, 1] * 15, [0.8, 0.2] * 15, "negative"),
        ([1] * 29 + [0], [0.6, 0.5] * 15, "easy"),
        ([0] * 25 + [1] * 5, [0.1, 0.3] * 12 + [0.2] + [0.9] * 5, "hard"),
        ([0, 0, 1, 1, 0, 0] * 5, [0.4, 0.6] * 15, "flat"),
    ],
)
def test_what_is_told_of_a_question(xs, rests, code):
    assert [found for found, _ in warnings(*asked(xs, rests), [])] == [code]


def test_a_choice_that_nobody_takes_is_told_and_the_right_one_is_not():
    assert warnings(*GOOD, [Taken("a", True, (0,) * 5, 0), Taken("b", False, (0,) * 5, 0)]) == [("never", "b")]


def test_a_small_class_is_warned_of_nothing():
    assert warnings(*asked([0, 1] * 12, [0.8, 0.2] * 12), [Taken("b", False, (0,) * 5, 0)]) == []
