"""The drawings: years in columns, points where they lie, names that do not cover each other."""

import itertools

import pytest

from courses.rules.axis import axis
from courses.rules.labels import Labels
from courses.rules.projection import HEIGHT, WHOLE, WIDTH, around, drawn, line


def test_each_year_has_a_column_and_years_left_out_are_told():
    drawing = axis([("1893", ""), ("2016-12", ""), ("2016", ""), ("2017", "")])
    assert [(year.name, year.after_gap) for year in drawing.years] == [("1893", False), ("2016", True), ("2017", False)]
    heap = [dot for dot in drawing.dots if dot.x == drawing.years[1].x]
    assert len({dot.y for dot in heap}) == 2


def test_what_lasted_at_the_same_time_lies_in_lanes():
    drawing = axis([("2001", "2014"), ("2010", "2019"), ("2016", "2018"), ("2018", "2018-05")])
    first, second, third = drawing.bars
    assert first.y != second.y
    assert third.y == first.y
    assert [dot.index for dot in drawing.dots] == [3]
    assert all(bar.y < drawing.height for bar in drawing.bars)


def test_a_drawing_of_nothing_is_empty():
    assert (axis([]).years, axis([]).dots) == ((), ())


@pytest.mark.parametrize(
    ("west", "east"), list(itertools.pairwise([(51.4, 35.7), (62.2, 34.3), (69.2, 34.5), (74.3, 31.5), (87.6, 43.8)]))
)
def test_what_lies_further_east_is_drawn_further_right(west, east):
    assert drawn(west)[0] < drawn(east)[0]


def test_kabul_lies_below_tashkent_and_both_on_the_map():
    kabul, tashkent = drawn((69.17, 34.53)), drawn((69.24, 41.3))
    assert kabul[1] > tashkent[1]
    assert WHOLE.holds(kabul)
    assert WHOLE.holds(tashkent)
    assert not WHOLE.holds(drawn((-0.1, 51.5)))


def test_a_path_names_its_points_in_order():
    (x, y), (u, v) = drawn((69.3, 34.27)), drawn((62.2, 37.6))
    assert line([(69.3, 34.27), (62.2, 37.6)]) == f"M{x:g},{y:g} {u:g},{v:g}"


def test_a_part_of_the_map_holds_what_it_is_of_and_stays_on_the_map():
    points = [drawn((69.17, 34.53)), drawn((71.57, 34.01))]
    window = around(points)
    assert all(window.holds(point) for point in points)
    assert window.width < WIDTH
    assert window.x >= 0
    assert window.y + window.height <= HEIGHT
    assert around([]) == WHOLE
    assert around([drawn((-0.1, 51.5))]) == WHOLE


def test_names_keep_off_each_other_and_one_that_fits_nowhere_is_left_out():
    labels = Labels(13, 1000, [(500, 300)])
    placed = [labels.place("Kabul", 500, 300) for _ in range(6)]
    found = [label for label in placed if label]
    assert 2 <= len(found) < 6
    assert len(set(found)) == len(found)
