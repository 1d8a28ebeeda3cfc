from hypothesis import given
from hypothesis import strategies as st

from sitegen.render.geometry import along, arc
from sitegen.render.traffic import CELL, traffic

PLACES = st.lists(st.tuples(st.floats(-50, 1000), st.floats(-50, 700)), max_size=30)
CELLS = st.integers(0, 30).map(lambda number: number * CELL)


@given(PLACES, CELLS, CELLS, CELLS, CELLS)
def test_a_rectangle_of_whole_cells_is_counted_exactly(places, a, b, c, d):
    left, right, top, bottom = min(a, b), max(a, b), min(c, d), max(c, d)
    inside = [1 for x, y in places if 0 <= left <= x < right and 0 <= top <= y < bottom]
    assert traffic(places, 960, 600).within(left, top, right, bottom) == len(inside)


def test_what_reaches_beyond_the_map_counts_to_its_edge():
    counted = traffic([(5.0, 5.0), (955.0, 595.0)], 960, 600)
    assert counted.within(-100, -100, 2000, 2000) == 2


def test_points_along_a_route_lie_on_it():
    start, end = (10.0, 20.0), (410.0, 320.0)
    points = list(along(start, end, 10))
    assert (points[0], points[-1]) == (start, end)
    assert len(points) == 51
    bend = arc(start, end).split("Q")[1].split(" ")[:2]
    middle = tuple((start[i] + 2 * float(bend[i]) + end[i]) / 4 for i in (0, 1))
    assert all(abs(a - b) < 0.1 for a, b in zip(points[25], middle, strict=True))
