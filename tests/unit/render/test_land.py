import gzip
import json
import re
from pathlib import Path

import pytest

from sitegen.render.geometry import fit
from sitegen.render.land import Land, LandFileError, outline, read_land

FILE = Path(__file__).parents[3] / "themes" / "rihla" / "data" / "land.json"
WORLD = [(35.5, 33.9), (-0.1, 51.5), (-79.4, 43.7), (-46.6, -23.5), (151.2, -33.9), (139.7, 35.7)]
EUROPE = [(35.5, 33.9), (-1.1, 52.6), (10.2, 56.2), (2.2, 41.4), (10.7, 34.7)]
LEBANON = [(35.37, 33.56), (35.85, 34.43), (35.93, 33.7)]


@pytest.fixture(scope="module")
def earth():
    return read_land(FILE.read_bytes())


def rings(path: str) -> list[list[tuple[int, int]]]:
    """The corners of each shape of a path."""
    found = []
    for shape in path.removesuffix("z").split("z"):
        numbers = [int(number) for number in re.findall(r"-?\d+", shape)]
        x, y = numbers[:2]
        corners = [(x, y)]
        for step_x, step_y in zip(numbers[2::2], numbers[3::2], strict=True):
            x, y = x + step_x, y + step_y
            corners.append((x, y))
        found.append(corners)
    return found


def on_land(path: str, point: tuple[float, float]) -> bool:
    """Whether a browser would fill the point (the nonzero rule)."""
    x, y = point
    winding = 0
    for ring in rings(path) if path else []:
        for (x1, y1), (x2, y2) in zip(ring, [*ring[1:], ring[0]], strict=True):
            if (y1 > y) != (y2 > y) and x < x1 + (y - y1) / (y2 - y1) * (x2 - x1):
                winding += 1 if y2 > y1 else -1
    return winding != 0


@pytest.mark.parametrize(("cities", "most"), [(WORLD, 6_000), (EUROPE, 4_400), (LEBANON, 500)])
def test_land_is_light(earth, cities, most):
    assert len(gzip.compress(outline(earth, fit(cities), []).encode(), 9)) <= most


@pytest.mark.parametrize("cities", [WORLD, EUROPE])
@pytest.mark.parametrize(
    ("place", "dry"),
    [
        ((2.3, 48.9), True),
        ((33.0, 39.9), True),
        ((22.0, 31.0), True),
        ((18.0, 35.0), False),
        ((3.0, 56.5), False),
        ((34.0, 43.5), False),
        ((-8.0, 45.5), False),
    ],
)
def test_land_and_sea_are_where_they_are(earth, cities, place, dry):
    window = fit(cities)
    assert on_land(outline(earth, window, []), window.place(place)) is dry


@pytest.mark.parametrize(
    ("place", "dry"),
    [
        ((100, 60), True),
        ((-100, 45), True),
        ((134, -25), True),
        ((51, 41.5), False),
        ((-150, 0), False),
    ],
)
def test_the_whole_world_has_no_holes_and_no_bridges(earth, place, dry):
    window = fit(WORLD)
    assert on_land(outline(earth, window, []), window.place(place)) is dry


def test_land_goes_on_across_the_180th_meridian(earth):
    window = fit([(175, 66), (-172, 65), (178, -18)])
    path = outline(earth, window, [])
    assert all(on_land(path, window.place(place)) for place in ((177.0, 67.5), (179.9, 68.2), (-178.0, 67.0)))


def test_a_window_far_from_any_coast_is_all_land(earth):
    window = fit([(-105.0, 39.7), (-103.0, 39.0)])
    assert on_land(outline(earth, window, []), (480, 100))


def test_a_window_far_from_any_land_is_empty(earth):
    assert outline(earth, fit([(-140.0, -30.0), (-139.0, -31.0)]), []) == ""


def test_specks_stay_near_cities_only():
    islet = json.dumps({"per_degree": 100, "rings": [[1000, 3000, 8, 0, 0, -8, -8, 0]]}).encode()
    window = fit([(0.0, 20.0), (20.0, 40.0)])
    assert outline(read_land(islet), window, []) == ""
    assert outline(read_land(islet), window, [window.place((10.0, 30.0))]) != ""


def test_a_path_stays_inside_the_frame(earth):
    window = fit(EUROPE)
    for ring in rings(outline(earth, window, [])):
        assert all(-10 <= x <= window.width + 10 and -10 <= y <= window.height + 10 for x, y in ring)


def test_without_a_file_there_is_no_land():
    assert outline(Land(), fit(EUROPE), []) == ""


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"{}",
        b"[1]",
        b'{"per_degree": 0, "rings": [[0, 0, 1, 1, 2, 2]]}',
        b'{"per_degree": 1, "rings": [[1]]}',
        b'{"per_degree": 1, "rings": [["a", 0, 1, 1, 2, 2]]}',
    ],
)
def test_a_file_that_is_no_land_is_refused(data):
    with pytest.raises(LandFileError):
        read_land(data)
