"""What is drawn: by chance from a seed, as many as there are, none twice, the less often asked first."""

from decimal import Decimal
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizzes.rules.draws import Candidate, Draw, drawn, shortages

TAGS = ["arms", "trade", "water"]


def candidate(name: str, *tags: str, asked: int = 0, **about) -> Candidate:
    return Candidate(name, "bank", **{"points": Decimal(1), "kind": "single_choice", **about}, tags=tags, asked=asked)


def draw(count: int, tag: str = "", **about) -> Draw:
    return Draw("bank", count, about.pop("points", Decimal(1)), tag=tag, **about)


candidates = st.lists(st.tuples(st.sets(st.sampled_from(TAGS)), st.integers(0, 2)), max_size=7).map(
    lambda rows: [candidate(f"i{n}", *tags, asked=asked) for n, (tags, asked) in enumerate(rows)]
)
draws = st.lists(st.tuples(st.integers(1, 3), st.sampled_from(["", *TAGS])), max_size=3).map(
    lambda rows: [draw(count, tag) for count, tag in rows]
)
seeds = st.integers(0, 2**62)


@given(draws, candidates, seeds)
def test_the_same_seed_and_history_give_the_same_draw(wanted, there, seed):
    assert drawn(wanted, there, fixed=(), seed=seed) == drawn(wanted, there[::-1], fixed=(), seed=seed)


@given(draws, candidates, seeds, st.sets(st.sampled_from([f"i{n}" for n in range(7)])))
def test_none_comes_twice_none_that_stands_fixed_and_each_fits(wanted, there, seed, fixed):
    found = drawn(wanted, there, fixed=fixed, seed=seed)
    names = [name for one in found for name in one]
    assert len(names) == len(set(names))
    assert not fixed & set(names)
    known = {one.name: one for one in there}
    for one, chosen in zip(wanted, found, strict=True):
        assert len(chosen) <= one.count
        assert all(one.fits(known[name]) for name in chosen)


def can_be_had(wanted: list[Draw], some: tuple[Candidate, ...]) -> bool:
    """Tell by trying each way whether the draws can take all of these."""
    if not some:
        return True
    first, *rest = some
    return any(
        one.count and one.fits(first) and can_be_had([*wanted[:n], less(one), *wanted[n + 1 :]], tuple(rest))
        for n, one in enumerate(wanted)
    )


def less(one: Draw) -> Draw:
    return Draw(one.bank, one.count - 1, one.points, one.kind, one.tag, one.outcome, one.difficulty)


@given(draws, candidates, seeds)
def test_as_many_come_as_can_be_had_and_no_more_of_the_often_asked_than_that_takes(wanted, there, seed):
    found = drawn(wanted, there, fixed=(), seed=seed)
    most = max(size for size in range(len(there) + 1) if any(can_be_had(wanted, c) for c in combinations(there, size)))
    asked = {one.name: one.asked for one in there}
    chosen = [asked[name] for names in found for name in names]
    assert len(chosen) == most
    best = min(sorted(one.asked for one in c) for c in combinations(there, most) if can_be_had(wanted, c))
    assert sorted(chosen) == best


def test_with_several_attempts_every_question_of_a_bank_comes_before_any_comes_again():
    names = [f"i{n}" for n in range(12)]
    asked = dict.fromkeys(names, 0)
    for seed in range(6):
        [chosen] = drawn([draw(4)], [candidate(n, asked=asked[n]) for n in names], fixed=(), seed=seed)
        for name in chosen:
            asked[name] += 1
        assert max(asked.values()) - min(asked.values()) <= 1


def test_every_question_of_a_bank_comes_about_as_often():
    there = [candidate(f"i{n}") for n in range(10)]
    came = [name for seed in range(2000) for [name] in drawn([draw(1)], there, fixed=(), seed=seed)]
    assert all(140 <= came.count(one.name) <= 260 for one in there)


@pytest.mark.parametrize(
    "about",
    [
        {"points": Decimal(2)},
        {"kind": "essay"},
        {"tag": "trade"},
        {"outcome": 2},
        {"difficulty": "hard"},
        {"lesson": "the-talks"},
    ],
    ids=lambda about: next(iter(about)),
)
def test_a_draw_takes_only_what_it_names(about):
    there = [candidate("i1", "arms", outcome=1, difficulty="easy", lesson="the-ring")]
    assert drawn([draw(1, **about)], there, fixed=(), seed=1) == [[]]
    assert drawn([draw(1, "arms", outcome=1, difficulty="easy", lesson="the-ring")], there, fixed=(), seed=1) == [
        ["i1"]
    ]


def test_a_wide_draw_leaves_a_narrow_one_what_it_needs():
    there = [candidate("i1", "arms"), candidate("i2", "arms"), candidate("i3")]
    for seed in range(20):
        wide, narrow = drawn([draw(1), draw(2, "arms")], there, fixed=(), seed=seed)
        assert (wide, sorted(narrow)) == (["i3"], ["i1", "i2"])


def test_a_draw_that_finds_too_few_is_told_with_what_it_finds():
    there = [candidate("i1", "arms"), candidate("i2")]
    assert shortages([draw(2)], there, fixed={"i2"}) == {0: 1}
    assert shortages([draw(3, "arms")], there, fixed=()) == {0: 1}
    assert shortages([draw(2)], there, fixed=()) == {}
