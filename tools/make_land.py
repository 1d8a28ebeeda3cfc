"""Makes the theme's outline of the world's land from Natural Earth, which is in the public domain.

    cd tools/fonts && npm ci && cd ../.. && python tools/make_land.py             writes themes/rihla/data/land.json
    python tools/make_land.py --check                                           says whether it would change

Only land, never countries: a coast and a city's point say nothing about borders. Rings are lists of whole hundredths of
a degree, each point as its distance from the one before: ``[lon, lat, lon step, lat step, ...]``. Lakes turn the other
way round than land does. A ring across the 180th meridian goes on beyond it.
"""

import json
import math
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent.parent
SOURCE = ROOT / "tools" / "fonts" / "node_modules" / "world-atlas" / "land-10m.json"
TARGET = ROOT / "themes" / "rihla" / "data" / "land.json"
#: No outline moves further than this, in degrees, where a place lies in none of these boxes (west, south, east, north):
#: a map shows at least six degrees on 960 pixels, and most maps show Europe and the Mediterranean.
COARSE = 0.12
FINE = (
    (0.009, (34.0, 31.0, 36.5, 37.0)),
    (0.036, (-12.0, 27.0, 44.0, 60.0)),
)
#: Islands with a shorter diagonal are left out, in degrees, unless they lie in the Mediterranean.
SPECK = 0.45
ISLET = 0.08
MEDITERRANEAN = (-7.0, 30.0, 37.0, 46.5)
PER_DEGREE = 100
#: Maps end here.
SOUTHERNMOST = -60

Point = tuple[float, float]


def arcs_of(topology: dict[str, Any]) -> list[list[Point]]:
    """The lines that shapes are put together from, in degrees."""
    (scale_x, scale_y), (left, bottom) = topology["transform"]["scale"], topology["transform"]["translate"]
    arcs = []
    for steps in topology["arcs"]:
        x = y = 0
        arc = []
        for step_x, step_y in steps:
            x, y = x + step_x, y + step_y
            arc.append((x * scale_x + left, y * scale_y + bottom))
        arcs.append(arc)
    return arcs


def rings_of(topology: dict[str, Any]) -> list[list[Point]]:
    """All rings of land and of its lakes, each without its last point, which is the first."""
    arcs = arcs_of(topology)
    rings = []
    for shape in topology["objects"]["land"]["geometries"]:
        polygons = shape["arcs"] if shape["type"] == "MultiPolygon" else [shape["arcs"]]
        for ring in (ring for polygon in polygons for ring in polygon):
            points: list[Point] = []
            for number in ring:
                arc = arcs[number] if number >= 0 else arcs[~number][::-1]
                points += arc[1:] if points else arc
            rings.append(unbroken(points[:-1]))
    return rings


def unbroken(ring: list[Point]) -> list[Point]:
    """A ring that does not jump from 180 to -180 degrees: it goes on beyond."""
    turns = 0
    points = []
    for (before, _), (x, y) in zip([ring[0], *ring], ring, strict=False):
        turns += (before - x > 180) - (x - before > 180)  # noqa: PLR2004  degrees
        points.append((x + 360 * turns, y))
    middle = (max(x for x, _ in points) + min(x for x, _ in points)) / 2
    return [(x - 360 * round(middle / 360), y) for x, y in points]


def simplified(points: list[Point]) -> list[Point]:
    """Douglas and Peucker's algorithm on a ring, from its first point to the one farthest from it and back."""
    far = max(range(len(points)), key=lambda index: math.dist(points[0], points[index]))
    return _between(points[: far + 1])[:-1] + _between([*points[far:], points[0]])[:-1]


def _between(points: list[Point]) -> list[Point]:
    (x1, y1), (x2, y2) = points[0], points[-1]
    length = math.dist(points[0], points[-1])
    if len(points) < 3:  # noqa: PLR2004  nothing lies between two points
        return points
    # A degree of longitude is shorter in the north, but maps in Mercator's projection stretch it again.
    away = [
        (abs((x2 - x1) * (y1 - y) - (x1 - x) * (y2 - y1)) / length if length else math.dist((x, y), (x1, y1)))
        / _tolerance((x, y))
        for x, y in points
    ]
    farthest = max(range(len(points)), key=away.__getitem__)
    if away[farthest] <= 1:
        return [points[0], points[-1]]
    return _between(points[: farthest + 1])[:-1] + _between(points[farthest:])


def _tolerance(point: Point) -> float:
    return next((fine for fine, box in FINE if _inside(point, box)), COARSE)


def _inside(point: Point, box: tuple[float, float, float, float]) -> bool:
    west, south, east, north = box
    return west <= point[0] <= east and south <= point[1] <= north


def worth_it(ring: list[Point]) -> bool:
    """Whether a ring can ever be seen."""
    xs, ys = zip(*ring, strict=True)
    if len(ring) < 3 or max(ys) < SOUTHERNMOST:  # noqa: PLR2004  a line is no land
        return False
    diagonal = math.hypot(max(xs) - min(xs), max(ys) - min(ys))
    return diagonal >= (ISLET if _inside(ring[0], MEDITERRANEAN) else SPECK)


def encoded(ring: list[Point]) -> list[int]:
    """A ring as whole steps."""
    flat: list[int] = []
    before = (0, 0)
    for point in ring:
        now = (round(point[0] * PER_DEGREE), round(point[1] * PER_DEGREE))
        if now != before or not flat:
            flat += (now[0] - before[0], now[1] - before[1])
        before = now
    return flat


def land() -> bytes:
    """The whole file."""
    topology = json.loads(SOURCE.read_text("utf-8"))
    rings = [encoded(ring) for ring in map(simplified, rings_of(topology)) if worth_it(ring)]
    lines = ",\n".join(json.dumps(ring, separators=(",", ":")) for ring in rings if len(ring) > 4)  # noqa: PLR2004
    about = "Natural Earth 4.1.0, land, 1:10 million; public domain. Made by tools/make_land.py."
    return f'{{"about": {json.dumps(about)},\n"per_degree": {PER_DEGREE},\n"rings": [\n{lines}\n]}}\n'.encode()


def main() -> int:
    """Writes the file, or compares it."""
    if not SOURCE.is_file():
        print("The package world-atlas is missing. Run: cd tools/fonts && npm ci")
        return 2
    data = land()
    if "--check" in sys.argv:
        return int(not TARGET.is_file() or TARGET.read_bytes() != data)
    TARGET.parent.mkdir(parents=True, exist_ok=True)
    TARGET.write_bytes(data)
    print(f"{len(data):,} bytes, {data.count(b'],')} rings, {data.count(b',') // 2:,} points")
    return 0


if __name__ == "__main__":
    sys.exit(main())
