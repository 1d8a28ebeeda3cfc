"""How much of the routes of a map runs through a part of it, so that names can stand where few do.

In come points along the routes in the units of the view box, out goes a table that answers for any rectangle at once.
Exact to a cell of some units, which is enough to choose between two places.
"""

import math
from bisect import bisect_left
from collections.abc import Iterable

from sitegen.values import Struct

#: The side of a cell, in units of the view box.
CELL = 12.0


class Traffic(Struct, frozen=True, kw_only=True):
    """For every row of cells, from left to right, the columns that points lie in."""

    columns: int
    found: tuple[tuple[int, ...], ...]

    def within(self, left: float, top: float, right: float, bottom: float) -> int:
        """How many points lie in a rectangle, counted by whole cells."""
        x1, x2 = self._column(left), self._column(right)
        rows = self.found[self._row(top) : self._row(bottom)]
        return sum(bisect_left(row, x2) - bisect_left(row, x1) for row in rows)

    def _column(self, x: float) -> int:
        return min(max(round(x / CELL), 0), self.columns)

    def _row(self, y: float) -> int:
        return min(max(round(y / CELL), 0), len(self.found))


def traffic(points: Iterable[tuple[float, float]], width: float, height: float) -> Traffic:
    """The table of a map of some size; points outside it do not count."""
    found: list[list[int]] = [[] for _ in range(math.ceil(height / CELL))]
    for x, y in points:
        if 0 <= x < width and 0 <= y < height:
            found[int(y / CELL)].append(int(x / CELL))
    return Traffic(columns=math.ceil(width / CELL), found=tuple(tuple(sorted(row)) for row in found))
