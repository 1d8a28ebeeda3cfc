"""Shapes as lists of points, in the units of the picture (1600 wide, 1067 high, y grows downwards).

Every shape is a polygon, so that the canvas needs to know one thing only. Nothing here knows about colours or pixels.
"""

import math
from collections.abc import Callable

Point = tuple[float, float]
Shape = list[Point]

WIDTH = 1600
HEIGHT = 1067


def box(left: float, top: float, right: float, bottom: float) -> Shape:
    """Return an upright rectangle."""
    return [(left, top), (right, top), (right, bottom), (left, bottom)]


def disc(x: float, y: float, across: float, down: float | None = None, steps: int = 40) -> Shape:
    """Return an ellipse around (x, y) with the two radii given (a circle when there is one)."""
    down = across if down is None else down
    turn = math.tau / steps
    return [(x + across * math.cos(turn * i), y + down * math.sin(turn * i)) for i in range(steps)]


def arch(left: float, top: float, right: float, bottom: float, *, pointed: bool = False) -> Shape:
    """Return a doorway: straight sides and a round (or pointed) head that begins at `top`."""
    half, middle = (right - left) / 2, (left + right) / 2
    rise = half * (1.25 if pointed else 1.0)
    spring = min(top + rise, bottom)
    head: Shape = []
    for i in range(25):
        angle = math.pi * (1 - i / 24)
        lift = math.sin(angle) ** (0.8 if pointed else 1.0)
        head.append((middle + half * math.cos(angle), spring - (spring - top) * lift))
    return [(left, bottom), *head, (right, bottom)]


def dome(x: float, base: float, half: float, rise: float, *, bulge: float = 0.0) -> Shape:
    """Return a dome standing on `base`; `bulge` makes its sides swell out a little above the base."""
    points: Shape = []
    for i in range(33):
        angle = math.pi * (1 - i / 32)
        swell = 1 + bulge * math.sin(2 * min(angle, math.pi - angle))
        points.append((x + half * math.cos(angle) * swell, base - rise * math.sin(angle)))
    return points


def ridge(start: Point, end: Point, height: Callable[[float], float], bottom: float = HEIGHT) -> Shape:
    """Return a hill line from `start` to `end`, lifted by `height(0…1)` and filled down to `bottom`."""
    steps = 80
    top = [
        (start[0] + (end[0] - start[0]) * i / steps, start[1] + (end[1] - start[1]) * i / steps - height(i / steps))
        for i in range(steps + 1)
    ]
    return [(start[0], bottom), *top, (end[0], bottom)]


def stroke(points: Shape, width: float) -> Shape:
    """Return a line of even width through `points`, as a polygon."""
    sides: tuple[Shape, Shape] = ([], [])
    for i, (x, y) in enumerate(points):
        before, after = points[max(i - 1, 0)], points[min(i + 1, len(points) - 1)]
        along = math.atan2(after[1] - before[1], after[0] - before[0])
        across = (-math.sin(along) * width / 2, math.cos(along) * width / 2)
        sides[0].append((x + across[0], y + across[1]))
        sides[1].append((x - across[0], y - across[1]))
    return sides[0] + sides[1][::-1]


def on(wall: Shape, shape: Shape) -> Shape:
    """Lay a shape drawn on the unit square onto a wall (four corners, from the top left, clockwise)."""
    a, b, c, d = wall
    laid: Shape = []
    for u, v in shape:
        top = (a[0] + (b[0] - a[0]) * u, a[1] + (b[1] - a[1]) * u)
        foot = (d[0] + (c[0] - d[0]) * u, d[1] + (c[1] - d[1]) * u)
        laid.append((top[0] + (foot[0] - top[0]) * v, top[1] + (foot[1] - top[1]) * v))
    return laid


def moved(shape: Shape, right: float = 0, down: float = 0, scale: float = 1) -> Shape:
    """Return the shape scaled around (0, 0) and then moved."""
    return [(x * scale + right, y * scale + down) for x, y in shape]
