"""Where the names of cities stand on a map, so that they cover neither each other nor a city.

In come points in the units of the view box and their names, out goes a place for each name, with a thin line to its
point where the name cannot stand beside it, or nothing where there is no room: every map has a table beside it that
says the same. Never knows fonts: widths are guessed, with room to spare.
"""

import math
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property

from sitegen.lang.bidi import has_arabic
from sitegen.render.boxes import Box, Point, meet, passes
from sitegen.render.traffic import Traffic
from sitegen.values import Struct

#: The largest that a stylesheet draws a label, on phones, in units of the view box. Smaller labels shrink towards their
#: points, so what does not collide at this size never does.
SIZE = 32.0
GAP = 11.0
DOT = 7.0
#: How wide letters are in bold type, as a share of their size.
ARABIC_LETTER, LATIN_LETTER, SPACE = 0.52, 0.67, 0.33
WIDTHS = {letter: width for letters, width in (("iljItfr.,'’-", 0.42), ("mwMWÆŒ@", 1.05)) for letter in letters}
CAPITAL = 0.77
#: Rounds in which every label may still move away from the others, from each of some orders.
ROUNDS = 4
#: With more cities than this, one order and fewer places must do.
CROWD = 24
#: Labels of cities further apart than this cannot meet, along x and along y.
REACH = (760.0, 340.0)
#: What is wrong with a place: one covered square unit of another name counts 10, one unit of distance 1.
NO_LABEL = 5_000.0
CROSSING = 900.0
COVERED_DOT = 4.0
COVERED_ROUTE = 5.0
WITH_LINE = 60.0
STEP_AWAY = 6.0
#: Lines go to this many sides, this far.
SIDES, SIDES_IN_CROWD = 24, 12
DISTANCES, DISTANCES_IN_CROWD = (30.0, 52.0, 78.0, 108.0, 140.0), (30.0, 64.0)


class Label(Struct, frozen=True, kw_only=True):
    """The place of a name.

    Attributes:
        anchor: start, middle or end in the sense of SVG with ``direction: ltr``.
        leader: where the line from the point ends, if there is one.
    """

    x: float
    y: float
    anchor: str
    leader: Point | None = None


class _Choice(Struct, frozen=True, kw_only=True):
    """A possible place.

    Attributes:
        box: round the name.
        area: round the name, and the line with its point if there is one.
        effort: how far the eye has to go from the point to the name, and which points the name covers.
    """

    label: Label
    box: Box
    area: Box
    point: Point
    effort: float


def place_labels(
    points: Sequence[Point],
    names: Sequence[str],
    weights: Sequence[int],
    width: float,
    height: float,
    routes: Traffic | None = None,
) -> tuple[Label | None, ...]:
    """One place per point, as near to it as there is room; None if its name would cover another one.

    Args:
        points: in units of the view box.
        names: as they are drawn.
        weights: where there is no room for two names, the heavier one stays.
        width: of the view box.
        height: of the view box.
        routes: what is drawn beneath the names; one that covers little of it reads better.
    """
    dots = [Box(left=x - DOT, top=y - DOT, right=x + DOT, bottom=y + DOT) for x, y in points]
    frame = Box(left=3, top=3, right=width - 3, bottom=height - 3)
    crowd = len(points) > CROWD
    choices = [
        _Choices(point, name, frame, _beside(point, dots, i), routes, crowd=crowd)
        for i, (point, name) in enumerate(zip(points, names, strict=True))
    ]
    heavy_first = sorted(range(len(points)), key=lambda i: (-weights[i], points[i][1], points[i][0]))
    orders = [heavy_first, *_sweeps(points)] if not crowd else [heavy_first]
    chosen = min((_settled(choices, order) for order in orders), key=_total)
    kept: dict[int, _Choice] = {}
    for index in heavy_first:
        if index in chosen and _cost(chosen[index], kept.values()) < NO_LABEL:
            kept[index] = chosen[index]
    return tuple(kept[index].label if index in kept else None for index in range(len(points)))


def _beside(point: Point, dots: Sequence[Box], own: int) -> list[Box]:
    """The other points that a label could cover."""
    x, y = point
    return [
        dot
        for i, dot in enumerate(dots)
        if i != own and abs(dot.left - x) < REACH[0] / 2 and abs(dot.top - y) < REACH[1] / 2
    ]


def _sweeps(points: Sequence[Point]) -> Iterator[list[int]]:
    """Orders from each edge of the map to the other."""
    for axis in (0, 1):
        order = sorted(range(len(points)), key=lambda i: (points[i][axis], points[i][1 - axis]))
        yield order
        yield order[::-1]


def _settled(choices: Sequence["_Choices"], order: Sequence[int]) -> dict[int, _Choice]:
    """Every label at the best place that the others leave it, after some rounds of making way."""
    chosen: dict[int, _Choice] = {}
    for _ in range(ROUNDS):
        before = dict(chosen)
        for index in order:
            chosen.pop(index, None)
            best = _cheapest(choices[index], chosen.values())
            if best is not None:
                chosen[index] = best
        if before == chosen:
            break
    return chosen


def _cheapest(choices: "_Choices", others: Iterable[_Choice]) -> _Choice | None:
    """The best of the places of a label; those further away only if nothing near the point is as good."""
    x, y = choices.point
    near = [each for each in others if abs(each.point[0] - x) < REACH[0] and abs(each.point[1] - y) < REACH[1]]
    best: _Choice | None = None
    least = math.inf
    for choice in choices.near:
        if choice.effort >= least:
            break
        cost = _cost(choice, near, least)
        if cost < least:
            best, least = choice, cost
    if least <= WITH_LINE:
        return best
    for choice in choices.far:
        if choice.effort >= least:
            break
        cost = _cost(choice, near, least)
        if cost < least:
            best, least = choice, cost
    return best


def _total(chosen: Mapping[int, _Choice]) -> float:
    return sum(_cost(choice, [other for i, other in chosen.items() if i != index]) for index, choice in chosen.items())


def width_of(name: str) -> float:
    """About how wide a name is, in units of the view box."""
    usual = ARABIC_LETTER if has_arabic(name) else LATIN_LETTER
    return SIZE * sum(_share(letter, usual) for letter in name)


def _share(letter: str, usual: float) -> float:
    if unicodedata.combining(letter):
        return 0.0
    if letter.isspace():
        return SPACE
    return WIDTHS.get(letter, CAPITAL if letter.isupper() else usual)


class _Choices:
    """The places of one label inside the frame, best first; those further away are worked out when they are needed."""

    def __init__(
        self, point: Point, name: str, frame: Box, dots: Sequence[Box], routes: Traffic | None, *, crowd: bool
    ) -> None:
        self.point = point
        self._wide = width_of(name)
        self._frame = frame
        self._dots = dots
        self._routes = routes
        self._crowd = crowd

    @cached_property
    def near(self) -> list[_Choice]:
        """Beside the point."""
        return self._sorted(_near(*self.point))

    @cached_property
    def far(self) -> list[_Choice]:
        """Further away, with a line to the point. None of them costs less than the line."""
        return self._sorted(_with_line(*self.point, crowd=self._crowd))

    def _sorted(self, labels: Iterable[tuple[Label, float]]) -> list[_Choice]:
        found = (self._choice(label, effort) for label, effort in labels)
        return sorted(filter(None, found), key=lambda each: each.effort)

    def _choice(self, label: Label, effort: float) -> _Choice | None:
        """What is wrong with a place by itself; None outside the frame."""
        wide, frame = self._wide, self._frame
        left = label.x - {"start": 0.0, "middle": 0.5, "end": 1.0}[label.anchor] * wide
        box = Box(left=left, top=label.y - SIZE * 0.8, right=left + wide, bottom=label.y + SIZE * 0.3)
        if box.left < frame.left or box.right > frame.right or box.top < frame.top or box.bottom > frame.bottom:
            return None
        cost = effort + sum(COVERED_DOT * box.overlap(dot) for dot in self._dots)
        if label.leader is not None:
            cost += CROSSING / 3 * sum(passes(self.point, label.leader, dot) for dot in self._dots)
        if self._routes is not None:
            cost += COVERED_ROUTE * self._routes.within(box.left, box.top, box.right, box.bottom)
        area = box if label.leader is None else box.around(self.point, label.leader)
        return _Choice(label=label, box=box, area=area, point=self.point, effort=cost)


def _near(x: float, y: float) -> Iterator[tuple[Label, float]]:
    """Places beside, above and below a point; and how far the eye has to go."""
    middle, above, below = y + SIZE * 0.34, y - GAP - SIZE * 0.1, y + GAP + SIZE * 0.72
    beside = (
        (x + GAP, middle, "start"),
        (x - GAP, middle, "end"),
        (x, above, "middle"),
        (x, below, "middle"),
        (x + GAP * 0.7, above, "start"),
        (x + GAP * 0.7, below, "start"),
        (x - GAP * 0.7, above, "end"),
        (x - GAP * 0.7, below, "end"),
    )
    for rank, (lx, ly, anchor) in enumerate(beside):
        yield Label(x=round(lx, 1), y=round(ly, 1), anchor=anchor), rank * STEP_AWAY


def _with_line(x: float, y: float, *, crowd: bool) -> Iterator[tuple[Label, float]]:
    """Places further away, all round; and how far the eye has to go."""
    sides = SIDES_IN_CROWD if crowd else SIDES
    for distance in DISTANCES_IN_CROWD if crowd else DISTANCES:
        for number in range(sides):
            turn = 2 * math.pi * (number + 0.5) / sides
            side = 1 if math.cos(turn) > 0 else -1
            end = (round(x + math.cos(turn) * distance, 1), round(y + math.sin(turn) * distance, 1))
            place = Label(
                x=round(end[0] + side * 3, 1),
                y=round(end[1] + SIZE * 0.34, 1),
                anchor="start" if side > 0 else "end",
                leader=end,
            )
            yield place, WITH_LINE + distance


def _cost(choice: _Choice, others: Iterable[_Choice], enough: float = math.inf) -> float:
    """What is wrong with a place, given others; no more than ``enough`` is added up."""
    cost, mine, around = choice.effort, choice.box, choice.area
    for other in others:
        area = other.area
        if around.left > area.right or around.right < area.left or around.top > area.bottom or around.bottom < area.top:
            continue
        theirs = other.box
        if (
            mine.left < theirs.right
            and theirs.left < mine.right
            and mine.top < theirs.bottom
            and theirs.top < mine.bottom
        ):
            cost += NO_LABEL + 10 * mine.overlap(theirs)
        if choice.label.leader or other.label.leader:
            cost += CROSSING * (_crosses(choice, other) + _crosses(other, choice))
        if cost >= enough:
            break
    return cost


def _crosses(choice: _Choice, other: _Choice) -> int:
    """How often the line of one label runs through the name or the line of another."""
    end = choice.label.leader
    if end is None:
        return 0
    count = int(passes(choice.point, end, other.box))
    if other.label.leader is not None:
        count += int(meet(choice.point, end, other.point, other.label.leader))
    return count
