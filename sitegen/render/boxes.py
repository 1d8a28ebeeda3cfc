"""Rectangles and lines on a flat map: whether they cover or cross each other."""

from sitegen.values import Struct

Point = tuple[float, float]


class Box(Struct, frozen=True, kw_only=True):
    """A rectangle, in units of the view box."""

    left: float
    top: float
    right: float
    bottom: float

    def overlap(self, other: "Box") -> float:
        """The area that both cover."""
        wide = min(self.right, other.right) - max(self.left, other.left)
        if wide <= 0:
            return 0.0
        high = min(self.bottom, other.bottom) - max(self.top, other.top)
        return wide * high if high > 0 else 0.0

    def around(self, *points: Point) -> "Box":
        """The box that holds this one and some points."""
        xs, ys = zip(*points, strict=True)
        return Box(
            left=min(self.left, *xs),
            top=min(self.top, *ys),
            right=max(self.right, *xs),
            bottom=max(self.bottom, *ys),
        )


def passes(start: Point, end: Point, box: Box) -> bool:
    """Whether a line runs through a box; one of the box's diagonals is enough to tell."""
    (x1, y1), (x2, y2) = start, end
    left, top, right, bottom = box.left, box.top, box.right, box.bottom
    if (x1 < left and x2 < left) or (x1 > right and x2 > right) or (y1 < top and y2 < top) or (y1 > bottom < y2):
        return False
    return meet(start, end, (left, top), (right, bottom)) or meet(start, end, (left, bottom), (right, top))


def meet(a: Point, b: Point, c: Point, d: Point) -> bool:
    """Whether two lines cross: each has the ends of the other on both of its sides."""
    (ax, ay), (bx, by), (cx, cy), (dx, dy) = a, b, c, d
    x, y = bx - ax, by - ay
    if (x * (cy - ay) > y * (cx - ax)) == (x * (dy - ay) > y * (dx - ax)):
        return False
    x, y = dx - cx, dy - cy
    return (x * (ay - cy) > y * (ax - cx)) != (x * (by - cy) > y * (bx - cx))
