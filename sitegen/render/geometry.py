"""Flat maps: from degrees to the units of a view box, for a few cities or for the whole world.

The projection is Mercator's, cut at 75 degrees, because it is straight to compute, keeps north up everywhere, and
readers know it. A map is a rectangle in projected space, so that its edges are straight. Never knows cities or land.
"""

import math
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from sitegen.values import Struct

Degrees = tuple[float, float]  # longitude, latitude
Radians = tuple[float, float]  # projected: x grows to the east, y to the south
Place = tuple[float, float]  # in units of the view box

WIDTH = 960
MAX_LATITUDE = 75.0
ROUND = 2 * math.pi
#: Room around the outermost cities, as a share of the larger side; and the least that a map shows, in radians.
MARGIN = 0.2
LEAST_SPAN = 0.09
FLATTEST, TALLEST = 2.1, 0.85
#: Readers know maps that end in the Pacific. One that ends elsewhere must be narrower by this share.
WORTH_TURNING = 1 / 3
#: How far a route bends aside, as a share of its length.
BOW = 0.18


class Projection(Struct, frozen=True, kw_only=True):
    """A window on the projected earth. ``left``, ``top`` and ``scale`` place it; sizes in units of the view box.

    Attributes:
        left: in radians; a window across the 180th meridian reaches beyond pi.
        scale: units per radian.
    """

    left: float
    top: float
    scale: float
    width: int
    height: int

    def place(self, point: Degrees) -> Place:
        """Where a point is in the view box, to a tenth of a unit."""
        x, y = mercator(point)
        right = self.left + self.width / self.scale
        while x < self.left and x + ROUND <= right:
            x += ROUND
        return round((x - self.left) * self.scale, 1), round((y - self.top) * self.scale, 1)


def fit(points: Iterable[Degrees]) -> Projection:
    """The window that shows all points with some room around them, neither too flat nor too tall."""
    projected = [mercator(point) for point in points] or [(0.0, 0.0)]
    ys = [y for _, y in projected]
    west, east = _span([x for x, _ in projected])
    span = max(east - west, max(ys) - min(ys), LEAST_SPAN)
    width = east - west + 2 * MARGIN * span
    height = max(ys) - min(ys) + 2 * MARGIN * span
    width = min(max(width, height * TALLEST), ROUND)
    height = max(height, width / FLATTEST)
    edge = -mercator((0.0, MAX_LATITUDE))[1]
    top = (max(ys) + min(ys) - height) / 2
    if height < 2 * edge:
        top = min(max(top, -edge), edge - height)
    scale = WIDTH / width
    return Projection(
        left=(east + west - width) / 2,
        top=top,
        scale=scale,
        width=WIDTH,
        height=round(height * scale),
    )


def _span(xs: Sequence[float]) -> tuple[float, float]:
    """The stretch of the equator that holds all points; it ends beyond pi if it goes across the 180th meridian."""
    ordered = sorted(xs)
    usual = ordered[-1] - ordered[0]
    gap, west, east = max(((b - a, b, a + ROUND) for a, b in pairwise(ordered)), default=(0.0, ordered[0], ordered[0]))
    return (west, east) if ROUND - gap < usual * (1 - WORTH_TURNING) else (ordered[0], ordered[-1])


def mercator(point: Degrees) -> Radians:
    """A point on the flat earth."""
    longitude, latitude = point
    latitude = max(-MAX_LATITUDE, min(MAX_LATITUDE, latitude))
    return math.radians(longitude), -math.log(math.tan(math.pi / 4 + math.radians(latitude) / 2))


def arc(start: Place, end: Place) -> str:
    """A path that bows a little, so that routes between the same cities and along a line can be told apart."""
    (x1, y1), (x2, y2), (cx, cy) = start, end, _bow(start, end)
    return f"M{x1:g} {y1:g}Q{cx:.1f} {cy:.1f} {x2:g} {y2:g}"


def along(start: Place, end: Place, step: float) -> Iterator[Place]:
    """Places on the path of ``arc``, about ``step`` units from each other."""
    (x1, y1), (x2, y2), (cx, cy) = start, end, _bow(start, end)
    count = max(1, math.ceil(math.dist(start, end) / step))
    for number in range(count + 1):
        t = number / count
        a, b, c = (1 - t) * (1 - t), 2 * t * (1 - t), t * t
        yield a * x1 + b * cx + c * x2, a * y1 + b * cy + c * y2


def _bow(start: Place, end: Place) -> Place:
    """What the path between two places bends towards."""
    (x1, y1), (x2, y2) = start, end
    return (x1 + x2) / 2 + (y2 - y1) * BOW, (y1 + y2) / 2 - abs(x2 - x1) * BOW


def clip(points: list[Place], left: float, top: float, right: float, bottom: float) -> list[Place]:
    """What of a ring lies inside a rectangle: Sutherland and Hodgman's algorithm, one side after the other."""
    for axis, limit, sign in ((0, left, 1), (0, right, -1), (1, top, 1), (1, bottom, -1)):
        if not points:
            break
        points = _clip_side(points, axis, limit, sign)
    return points


def _clip_side(points: list[Place], axis: int, limit: float, sign: int) -> list[Place]:
    kept: list[Place] = []
    before = points[-1]
    was_in = (before[axis] - limit) * sign >= 0
    for point in points:
        is_in = (point[axis] - limit) * sign >= 0
        if was_in != is_in:
            share = (limit - before[axis]) / (point[axis] - before[axis])
            kept.append((before[0] + share * (point[0] - before[0]), before[1] + share * (point[1] - before[1])))
        if is_in:
            kept.append(point)
        before, was_in = point, is_in
    return kept


def simplify(ring: Sequence[Place], tolerance: float) -> list[Place]:
    """A ring with fewer points, from which no point was further away than ``tolerance`` (Douglas and Peucker)."""
    if len(ring) < 3:  # noqa: PLR2004  two points are a line
        return list(ring)
    far = max(range(len(ring)), key=lambda index: math.dist(ring[0], ring[index]))
    keep = {0, far}
    stack = [(0, far), (far, len(ring))]
    closed = [*ring, ring[0]]
    while stack:
        first, last = stack.pop()
        (x1, y1), (x2, y2) = closed[first], closed[last]
        length = math.hypot(x2 - x1, y2 - y1)
        most, farthest = tolerance, 0
        for index in range(first + 1, last):
            x, y = closed[index]
            cross = abs((x2 - x1) * (y1 - y) - (x1 - x) * (y2 - y1))
            away = cross / length if length else math.hypot(x - x1, y - y1)
            if away > most:
                most, farthest = away, index
        if farthest:
            keep.add(farthest)
            stack += [(first, farthest), (farthest, last)]
    return [ring[index] for index in sorted(keep)]
