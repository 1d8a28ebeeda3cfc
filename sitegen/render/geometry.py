"""Flat maps: from degrees to the units of a view box, for a few cities or for the whole world.

The projection is Mercator's, cut at 75 degrees, because it is straight to compute, keeps north up everywhere, and
readers know it. The crop is a rectangle in projected space, so that its edges are straight.
"""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

Degrees = tuple[float, float]  # longitude, latitude
Ring = tuple[Degrees, ...]

WIDTH = 960
MAX_LATITUDE = 75.0
#: Room around the outermost cities, as a share of the larger side; and the least that a map shows, in radians.
MARGIN = 0.16
LEAST_SPAN = 0.09
FLATTEST, TALLEST = 2.1, 0.85


@dataclass(frozen=True, slots=True, kw_only=True)
class Projection:
    """A window on the projected earth. ``left``, ``top`` and ``scale`` place it; sizes in units of the view box."""

    left: float
    top: float
    scale: float
    width: int
    height: int

    def place(self, point: Degrees) -> tuple[float, float]:
        """Where a point is in the view box; x grows to the east, y to the south."""
        x, y = _mercator(point)
        return round((x - self.left) * self.scale, 1), round((y - self.top) * self.scale, 1)


def fit(points: Iterable[Degrees]) -> Projection:
    """The window that shows all points with some room around them, neither too flat nor too tall."""
    projected = [_mercator(point) for point in points] or [(0.0, 0.0)]
    xs, ys = zip(*projected, strict=True)
    span = max(max(xs) - min(xs), max(ys) - min(ys), LEAST_SPAN)
    width = max(xs) - min(xs) + 2 * MARGIN * span
    height = max(ys) - min(ys) + 2 * MARGIN * span
    width, height = max(width, height * TALLEST), max(height, width / FLATTEST)
    centre_x, centre_y = (max(xs) + min(xs)) / 2, (max(ys) + min(ys)) / 2
    scale = WIDTH / width
    return Projection(
        left=centre_x - width / 2,
        top=centre_y - height / 2,
        scale=scale,
        width=WIDTH,
        height=round(height * scale),
    )


def _mercator(point: Degrees) -> tuple[float, float]:
    longitude, latitude = point
    latitude = max(-MAX_LATITUDE, min(MAX_LATITUDE, latitude))
    return math.radians(longitude), -math.log(math.tan(math.pi / 4 + math.radians(latitude) / 2))


def arc(start: tuple[float, float], end: tuple[float, float]) -> str:
    """A path that bows a little, so that routes between the same cities and along a line can be told apart."""
    (x1, y1), (x2, y2) = start, end
    bow = 0.18
    cx, cy = (x1 + x2) / 2 + (y2 - y1) * bow, (y1 + y2) / 2 - abs(x2 - x1) * bow
    return f"M{x1:g} {y1:g}Q{cx:.1f} {cy:.1f} {x2:g} {y2:g}"


def outline(rings: Sequence[Ring], projection: Projection) -> str:
    """One path of all land inside the window: cut in projected space, points closer than a pixel left out."""
    paths = (_ring_path(_clip([projection.place(p) for p in ring], projection)) for ring in rings)
    return "".join(path for path in paths if path)


def _ring_path(points: list[tuple[float, float]]) -> str:
    kept: list[tuple[int, int]] = []
    for x, y in points:
        rounded = (round(x), round(y))
        if not kept or abs(rounded[0] - kept[-1][0]) + abs(rounded[1] - kept[-1][1]) > 1:
            kept.append(rounded)
    if len(kept) < 3:  # noqa: PLR2004  two points are no land
        return ""
    steps = [f"M{kept[0][0]} {kept[0][1]}l"]
    steps += [f"{x2 - x1} {y2 - y1} " for (x1, y1), (x2, y2) in pairwise(kept)]
    return "".join(steps).replace(" -", "-").rstrip() + "z"


def _clip(points: list[tuple[float, float]], projection: Projection) -> list[tuple[float, float]]:
    """Sutherland and Hodgman's algorithm against the four sides of the view box."""
    edges = ((0, 0.0, 1), (0, float(projection.width), -1), (1, 0.0, 1), (1, float(projection.height), -1))
    for axis, limit, sign in edges:
        if not points:
            break
        points = _clip_side(points, axis, limit, sign)
    return points


def _clip_side(points: list[tuple[float, float]], axis: int, limit: float, sign: int) -> list[tuple[float, float]]:
    kept: list[tuple[float, float]] = []
    before = points[-1]
    for point in points:
        was_in, is_in = (before[axis] - limit) * sign >= 0, (point[axis] - limit) * sign >= 0
        if was_in != is_in:
            share = (limit - before[axis]) / (point[axis] - before[axis])
            kept.append((before[0] + share * (point[0] - before[0]), before[1] + share * (point[1] - before[1])))
        if is_in:
            kept.append(point)
        before = point
    return kept
