"""Rectangles and lines on a flat map: whether they cover or cross each other."""

from dataclasses import dataclass

Point = tuple[float, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """A rectangle, in units of the view box."""

    left: float
    top: float
    right: float
    bottom: float

    def overlap(self, other: "Box") -> float:
        """The area that both cover."""
        wide = min(self.right, other.right) - max(self.left, other.left)
        high = min(self.bottom, other.bottom) - max(self.top, other.top)
        return wide * high if wide > 0 and high > 0 else 0.0


def passes(start: Point, end: Point, box: Box) -> bool:
    """Whether a line runs through a box; one of the box's diagonals is enough to tell."""
    down = meet(start, end, (box.left, box.top), (box.right, box.bottom))
    return down or meet(start, end, (box.left, box.bottom), (box.right, box.top))


def meet(a: Point, b: Point, c: Point, d: Point) -> bool:
    """Whether two lines cross."""
    return _side(a, b, c) != _side(a, b, d) and _side(c, d, a) != _side(c, d, b)


def _side(a: Point, b: Point, c: Point) -> bool:
    return (b[0] - a[0]) * (c[1] - a[1]) > (b[1] - a[1]) * (c[0] - a[0])
