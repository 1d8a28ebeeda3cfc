"""How much of the routes of a map runs through a part of it, so that names can stand where few do.

In come points along the routes in the units of the view box, out goes a table of sums that answers for any rectangle
at once. Exact to a cell of some units, which is enough to choose between two places.
"""

import math
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import accumulate
from operator import add

#: The side of a cell, in units of the view box.
CELL = 12.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Traffic:
    """For every corner of a cell, how many points lie above and to the left of it."""

    columns: int
    rows: int
    sums: tuple[int, ...]

    def within(self, left: float, top: float, right: float, bottom: float) -> int:
        """How many points lie in a rectangle, counted by whole cells."""
        x1, x2 = self._column(left), self._column(right)
        y1, y2 = self._row(top), self._row(bottom)
        sums, wide = self.sums, self.columns + 1
        return sums[y2 * wide + x2] - sums[y1 * wide + x2] - sums[y2 * wide + x1] + sums[y1 * wide + x1]

    def _column(self, x: float) -> int:
        return min(max(round(x / CELL), 0), self.columns)

    def _row(self, y: float) -> int:
        return min(max(round(y / CELL), 0), self.rows)


def traffic(points: Iterable[tuple[float, float]], width: float, height: float) -> Traffic:
    """The table of a map of some size; points outside it do not count."""
    columns, rows = math.ceil(width / CELL), math.ceil(height / CELL)
    cells: dict[int, list[int]] = {}
    for x, y in points:
        if 0 <= x < width and 0 <= y < height:
            cells.setdefault(int(y / CELL), [0] * columns)[int(x / CELL)] += 1
    above = [0] * (columns + 1)
    sums = list(above)
    for row in range(rows):
        if row in cells:
            above = list(map(add, above, accumulate(cells[row], initial=0)))
        sums += above
    return Traffic(columns=columns, rows=rows, sums=tuple(sums))
