"""The outline of land that maps lie on: from the theme's file to one path of an SVG.

In come the bytes of ``data/land.json``, out goes a path in the units of a view box. The file holds rings of whole steps
of ``1 / per_degree`` degrees, ``[lon, lat, lon step, lat step, …]``; lakes turn the other way round than land does, so
that the usual filling rule leaves them empty. Never knows cities: it is told the points near which islets matter.
"""

import functools
import json
import math
from collections.abc import Sequence
from itertools import accumulate, pairwise, starmap

from sitegen.render.geometry import ROUND, Place, Projection, Radians, clip, mercator, simplify
from sitegen.values import Struct

NEAR = 40.0
#: The window is cut a little outside the frame, so that its edges are never drawn.
OUTSIDE = 6.0
#: A stretch of coast that lies beyond one side of the window is skipped as a whole.
STRETCH = 48


class Detail(Struct, frozen=True, kw_only=True):
    """What readers cannot see, in units of the view box: bends of a coast, islands far from cities, steps of a line."""

    bend: float
    speck: float
    step: int


#: For maps across the whole page, and for those in a column of text.
WIDE = Detail(bend=2.0, speck=6.0, step=1)
COLUMN = Detail(bend=5.0, speck=12.0, step=3)


class _Box(Struct, frozen=True, kw_only=True):
    """A rectangle on the projected earth."""

    left: float
    top: float
    right: float
    bottom: float

    @classmethod
    def round(cls, points: Sequence[Radians]) -> "_Box":
        xs, ys = zip(*points, strict=True)
        return cls(left=min(xs), top=min(ys), right=max(xs), bottom=max(ys))

    def beyond(self, other: "_Box") -> bool:
        """Whether it lies wholly beyond one side of another one."""
        return self.right < other.left or self.left > other.right or self.bottom < other.top or self.top > other.bottom


class _Coast(Struct, frozen=True, kw_only=True):
    """A ring, with the rectangle round it, cut into stretches that go up to the first point of the next one."""

    box: _Box
    stretches: tuple[tuple[_Box, tuple[Radians, ...]], ...]


class Land(Struct, frozen=True, kw_only=True, eq=False):
    """Rings of coast, projected. Without any, maps have no land."""

    rings: tuple[tuple[Radians, ...], ...] = ()


class LandFileError(ValueError):
    """The file of land outlines is not one."""


@functools.lru_cache(maxsize=2)
def read_land(data: bytes) -> Land:
    """Land from the theme's file.

    Raises:
        LandFileError: the file does not have the form that the head of this module describes.
    """
    try:
        document = json.loads(data)
        per_degree = float(document["per_degree"])
        return Land(rings=tuple(_ring(ring, per_degree) for ring in document["rings"]))
    except (ValueError, TypeError, KeyError, ZeroDivisionError) as error:
        raise LandFileError(str(error)) from error


def _ring(steps: Sequence[int], per_degree: float) -> tuple[Radians, ...]:
    if len(steps) < 6 or len(steps) % 2:  # noqa: PLR2004  three points
        raise LandFileError(f"a ring has {len(steps)} numbers")
    lons, lats = accumulate(steps[::2]), accumulate(steps[1::2])
    return tuple(mercator((lon / per_degree, lat / per_degree)) for lon, lat in zip(lons, lats, strict=True))


@functools.lru_cache(maxsize=2)
def _boxes(land: Land) -> tuple[_Box, ...]:
    """The rectangle round each ring; it is round every simpler form of the ring, too."""
    return tuple(map(_Box.round, land.rings))


@functools.lru_cache(maxsize=4096)
def _coast(land: Land, number: int, scale: int, bend: float) -> _Coast | None:
    """A ring as maps of one range of scales need it; None if nothing of it is left.

    Args:
        land: of the theme.
        number: of the ring.
        scale: units per radian, as twice its logarithm to base 2.
        bend: of a coast, in units, that is left out.
    """
    ring = simplify(land.rings[number], bend / 2 ** ((scale + 1) / 2))
    if len(ring) < 3:  # noqa: PLR2004  two points are no land
        return None
    closed = (*ring, ring[0])
    pieces = (closed[start : start + STRETCH + 1] for start in range(0, len(ring), STRETCH))
    return _Coast(box=_Box.round(ring), stretches=tuple((_Box.round(piece), piece) for piece in pieces))


def outline(land: Land, projection: Projection, cities: Sequence[Place], detail: Detail = WIDE) -> str:
    """One path of all land inside the window.

    Args:
        land: of the theme.
        projection: the window.
        cities: places in the view box; specks of land are left out elsewhere.
        detail: what is too small to be drawn.
    """
    return _outline(land, projection, tuple(cities), detail)


@functools.lru_cache(maxsize=512)
def _outline(land: Land, projection: Projection, cities: tuple[Place, ...], detail: Detail) -> str:
    """Remembered, since a map lies on the same land in both languages, as do those of trips between the same cities."""
    scale = math.floor(2 * math.log2(projection.scale))
    windows = {turn: _window(projection, turn) for turn in (-ROUND, 0.0, ROUND)}
    near = sorted((number, turn) for turn, window in windows.items() for number in _inside(_boxes(land), window))
    shapes = (
        shape
        for number, turn in near
        if (coast := _coast(land, number, scale, detail.bend))
        and (shape := _visible(coast, windows[turn], projection, turn))
        and (_size(shape) >= detail.speck or _near(shape, cities))
    )
    return "".join(_path(shape, detail.step) for shape in shapes)


def _window(projection: Projection, turn: float) -> _Box:
    """What a map shows of an earth that is turned round once, or not, and a little more."""
    room = OUTSIDE / projection.scale
    left, top = projection.left - turn - room, projection.top - room
    return _Box(
        left=left,
        top=top,
        right=left + projection.width / projection.scale + 2 * room,
        bottom=top + projection.height / projection.scale + 2 * room,
    )


def _inside(boxes: Sequence[_Box], window: _Box) -> list[int]:
    """The numbers of those boxes that do not lie wholly beyond one side of a window: a few of many."""
    left, top, right, bottom = window.left, window.top, window.right, window.bottom
    return [
        number
        for number, box in enumerate(boxes)
        if box.right >= left and box.left <= right and box.bottom >= top and box.top <= bottom
    ]


def _visible(coast: _Coast, window: _Box, projection: Projection, turn: float) -> list[Place]:
    """What of a ring is inside the window, in units of the view box."""
    if coast.box.beyond(window):
        return []
    points: list[Radians] = []
    for box, piece in coast.stretches:
        points += piece[:1] if box.beyond(window) else piece[:-1]
    cut = clip(points, window.left, window.top, window.right, window.bottom)
    x0, y0, scale = projection.left - turn, projection.top, projection.scale
    return [((x - x0) * scale, (y - y0) * scale) for x, y in cut]


def _size(shape: Sequence[Place]) -> float:
    xs, ys = zip(*shape, strict=True)
    return float(max(max(xs) - min(xs), max(ys) - min(ys)))


def _near(shape: Sequence[Place], cities: Sequence[Place]) -> bool:
    x, y = shape[0]
    return any(abs(x - city[0]) <= NEAR and abs(y - city[1]) <= NEAR for city in cities)


def _path(shape: Sequence[Place], step: int) -> str:
    """A closed path of whole steps; empty if it shrinks to a line."""
    points = [(step * round(x / step), step * round(y / step)) for x, y in shape]
    points = [point for before, point in pairwise([points[-1], *points]) if point != before]
    if len(points) < 3:  # noqa: PLR2004  two points are no land
        return ""
    steps = starmap(lambda a, b: f"{b[0] - a[0]} {b[1] - a[1]} ", pairwise(points))
    return f"M{points[0][0]} {points[0][1]}l" + "".join(steps).replace(" -", "-").rstrip() + "z"
