"""What a rubric gives and what it cannot say (docs/rules/rubrics.md)."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from grading.rules.rubrics import Body, Criterion, Level, NoSuchLevel, faults, from_data, points_for
from tests.worked import table


def body(text: str) -> Body:
    """Return a rubric as the tables write it: "2 × 8–10, 5; 1 × 3, 0"."""
    criteria = []
    for number, one in enumerate(filter(None, text.split("; "))):
        weight, levels = one.split("×")
        criteria.append(
            Criterion(
                key=f"c{number}",
                title=f"C{number}",
                weight=Decimal(weight.strip()),
                levels=tuple(level(each) for each in levels.split(",") if each.strip()),
            )
        )
    return Body(tuple(criteria))


def level(text: str) -> Level:
    least, dash, most = text.strip().partition("–")
    return Level(Decimal(most), least=Decimal(least)) if dash else Level(Decimal(least))


@pytest.mark.parametrize("row", table("rubrics.md", first="criteria"), ids=lambda row: " ".join(row.values()))
def test_the_worked_table_holds(row):
    rubric = body(row["criteria"])
    picked = {f"c{n}": Decimal(points) for n, points in enumerate(row["picked"].split("; "))}
    assert rubric.points == Decimal(row["of"])
    if row["gives"] == "refused":
        with pytest.raises(NoSuchLevel):
            points_for(rubric.criteria, picked)
    else:
        assert faults(rubric) == []
        assert points_for(rubric.criteria, picked) == Decimal(row["gives"])


@pytest.mark.parametrize("row", table("rubrics.md", first="criteria at fault"), ids=lambda row: row["why"])
def test_what_a_rubric_cannot_say_is_found(row):
    assert row["why"] in [fault.code for fault in faults(body(row["criteria at fault"]))]


@pytest.mark.parametrize(
    ("picked", "named"),
    [({"c0": "6"}, "c1"), ({"c0": "7", "c1": "5"}, "c0"), ({"c0": "6", "c1": "5", "style": "1"}, "style")],
    ids=["missing", "no level", "unknown"],
)
def test_what_lacks_a_level_is_named(picked, named):
    with pytest.raises(NoSuchLevel, match=named):
        points_for(body("1 × 8, 6; 1 × 6, 5").criteria, {key: Decimal(points) for key, points in picked.items()})


POINTS = st.decimals(0, 100, places=3)
CRITERIA = st.builds(
    lambda weight, tops: Criterion(
        "c", tuple(Level(top, least=None) for top in sorted(tops, reverse=True)), "C", weight
    ),
    weight=st.decimals("0.001", 10, places=3),
    tops=st.sets(POINTS, min_size=1, max_size=6),
)


@given(CRITERIA, st.data())
def test_a_sound_rubric_gives_between_nothing_and_its_points_and_comes_back_from_json(criterion, data):
    rubric = Body((criterion,))
    assert from_data(rubric.data()) == rubric
    if not faults(rubric):
        picked = data.draw(st.sampled_from(criterion.levels)).points
        assert 0 <= points_for(rubric.criteria, {"c": picked}) <= rubric.points


def test_more_points_than_a_mark_holds_are_found():
    assert [fault.code for fault in faults(body("999 × 99999"))] == ["most"]
