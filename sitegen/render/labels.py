"""Where the names of cities stand on a map, so that they cover neither each other nor a city."""

from collections.abc import Sequence
from dataclasses import dataclass

#: In units of the view box: letters of the label, and the gap to its point.
SIZE = 26.0
GAP = 9.0
#: How wide a letter is on average, as a share of its size; Arabic and Latin differ little.
LETTER = 0.56


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """The place of a name. ``anchor``: start, middle or end in the sense of SVG with ``direction: ltr``."""

    x: float
    y: float
    anchor: str


@dataclass(frozen=True, slots=True, kw_only=True)
class _Box:
    left: float
    top: float
    right: float
    bottom: float

    def overlap(self, other: "_Box") -> float:
        wide = min(self.right, other.right) - max(self.left, other.left)
        high = min(self.bottom, other.bottom) - max(self.top, other.top)
        return wide * high if wide > 0 and high > 0 else 0.0


def place_labels(
    points: Sequence[tuple[float, float]], names: Sequence[str], width: float, height: float
) -> tuple[Label, ...]:
    """One label per point, each at the best of eight places around it: inside the map, over nothing else.

    Points are served from west to east; the first place without any overlap wins, else the one with the least.
    """
    dots = [_Box(left=x - 5, top=y - 5, right=x + 5, bottom=y + 5) for x, y in points]
    taken: list[_Box] = []
    labels: dict[int, Label] = {}
    frame = _Box(left=2, top=2, right=width - 2, bottom=height - 2)
    for index in sorted(range(len(points)), key=lambda i: points[i]):
        others = [*taken, *(dot for i, dot in enumerate(dots) if i != index)]
        candidates = [(label, _box(label, names[index])) for label in _around(*points[index])]
        label, box = min(candidates, key=lambda each: _cost(each[1], others, frame))
        labels[index] = label
        taken.append(box)
    return tuple(labels[index] for index in range(len(points)))


def _around(x: float, y: float) -> tuple[Label, ...]:
    middle, above, below = y + SIZE * 0.35, y - GAP, y + GAP + SIZE * 0.75
    return tuple(
        Label(x=round(lx, 1), y=round(ly, 1), anchor=anchor)
        for lx, ly, anchor in (
            (x + GAP, middle, "start"),
            (x - GAP, middle, "end"),
            (x, above, "middle"),
            (x, below, "middle"),
            (x + GAP, above, "start"),
            (x + GAP, below, "start"),
            (x - GAP, above, "end"),
            (x - GAP, below, "end"),
            (x + GAP, y - GAP - SIZE, "start"),
            (x + GAP, y + GAP + 2 * SIZE, "start"),
            (x - GAP, y - GAP - SIZE, "end"),
            (x - GAP, y + GAP + 2 * SIZE, "end"),
        )
    )


def _box(label: Label, name: str) -> _Box:
    width = len(name) * SIZE * LETTER
    left = label.x - {"start": 0.0, "middle": 0.5, "end": 1.0}[label.anchor] * width
    return _Box(left=left, top=label.y - SIZE * 0.8, right=left + width, bottom=label.y + SIZE * 0.3)


def _cost(box: _Box, others: Sequence[_Box], frame: _Box) -> float:
    whole = (box.right - box.left) * (box.bottom - box.top)
    outside = whole - box.overlap(frame)
    return round(outside * 10 + sum(box.overlap(other) for other in others), 3)
