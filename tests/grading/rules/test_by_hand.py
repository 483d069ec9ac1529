"""What was done by hand and still stands, through any history of it."""

from datetime import UTC, datetime
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from grading.rules.by_hand import back_to, standing
from grading.rules.cells import Line, fold

AT = datetime(2026, 10, 1, tzinfo=UTC)


def line(kind, points=0, **data):
    return Line(kind, Decimal(points), AT, data)


def done(acts):
    """Return the entries of acts, each as the services would enter it."""
    lines = [line("score", 10, complete=True)]
    for act in acts:
        cell, deeds = fold(lines), standing(lines)
        if act == "undo" and cell.target is not None:
            before = back_to(deeds)
            points = -cell.adjustment if before is None else before - cell.points
            lines.append(
                line("undo", points, undoes="override", **({} if before is None else {"back_to": str(before)}))
            )
        elif act == "withdraw" and cell.target is not None:
            lines.append(line("undo", -cell.adjustment, undoes="override"))
        elif isinstance(act, int):
            lines.append(line("override", act - cell.points, target=str(act)))
            lines.append(line("score", 1, complete=True))
            lines.append(line("override", -1, target=str(act), held=True))
    return lines


@given(st.lists(st.one_of(st.integers(0, 20), st.sampled_from(["undo", "withdraw"])), max_size=12))
def test_the_last_that_stands_is_the_mark_that_holds(acts):
    lines = done(acts)
    cell, deeds = fold(lines), standing(lines)
    assert cell.target == (deeds[-1].target if deeds else None)
    assert cell.points == (deeds[-1].target if deeds else cell.work)


@given(st.lists(st.integers(0, 20), max_size=8))
def test_undone_one_by_one_each_mark_comes_back(targets):
    lines = done(targets)
    for left in range(len(targets) - 1, -1, -1):
        lines = done([*targets, *["undo"] * (len(targets) - left)])
        assert fold(lines).target == (targets[left - 1] if left else None)


def test_an_excuse_and_a_release_stand_until_they_are_taken_back():
    lines = [line("excuse"), line("release", change="c")]
    assert [(deed.kind, deed.change) for deed in standing(lines)] == [("excuse", ""), ("release", "c")]
    assert [deed.kind for deed in standing([*lines, line("undo", undoes="excuse")])] == ["release"]
    assert standing([line("release"), line("undo", undoes="release")]) == []
