"""Things that several scenes need: clouds, waves, trees, lamps, chairs, boats."""

import math

from drawing.canvas import Canvas, mix
from drawing.shapes import WIDTH, Point, arch, box, disc, stroke


def clouds(c: Canvas, top: float, foot: float, colour: str, *, count: int = 9, alpha: float = 0.35) -> None:
    """Float long soft clouds between two heights."""
    for _ in range(count):
        x, y = c.chance.between(-100, WIDTH + 100), c.chance.between(top, foot)
        wide = c.chance.between(150, 420)
        for _ in range(4):
            across, down = wide * c.chance.between(0.4, 1), c.chance.between(8, 26)
            at = (x + c.chance.between(-wide, wide) * 0.6, y + c.chance.between(-16, 16))
            c.paint(disc(*at, across, down), colour, alpha=alpha, blur=16)


def glints(c: Canvas, top: float, foot: float, colour: str, *, count: int = 260, alpha: float = 0.4) -> None:
    """Scatter short lines of light on water, longer towards the viewer."""
    for _ in range(count):
        near = c.chance.between(0, 1) ** 1.5
        y, half = top + (foot - top) * near, 6 + 46 * near * c.chance.between(0.3, 1)
        x = c.chance.between(0, WIDTH)
        c.paint(disc(x, y, half, 0.7 + 1.6 * near, 14), colour, alpha=alpha * c.chance.between(0.3, 1))


def foliage(
    c: Canvas, x: float, y: float, across: float, down: float, dark: str, light: str, *, leaves: int = 90
) -> None:
    """Heap leaves into a crown, lit from the upper left."""
    c.paint(disc(x, y, across * 0.86, down * 0.84), dark)
    for i in range(leaves):
        angle, reach = c.chance.between(0, math.tau), c.chance.between(0, 1) ** 0.5
        dx, dy = math.cos(angle) * reach, math.sin(angle) * reach
        lit = 0.45 - 0.35 * dx - 0.5 * dy + c.chance.between(-0.22, 0.22)
        size = min(across, down) * c.chance.between(0.07, 0.16) * (1.25 - 0.5 * i / leaves)
        c.paint(disc(x + dx * across, y + dy * down, size * 1.2, size, 12), mix(dark, light, lit))


def tree(c: Canvas, x: float, foot: float, height: float, dark: str, light: str, *, trunk: str = "#4a3a2c") -> None:
    """Plant a round tree."""
    wide = height * 0.045
    c.paint(
        [
            (x - wide, foot),
            (x - wide * 0.6, foot - height * 0.55),
            (x + wide * 0.6, foot - height * 0.55),
            (x + wide, foot),
        ],
        (mix(trunk, "#000000", 0.2), trunk),
        across=True,
    )
    for dx, dy, size in ((-0.16, 0.6, 0.2), (0.17, 0.62, 0.2), (0, 0.76, 0.25)):
        foliage(c, x + dx * height, foot - dy * height, size * height, size * height * 0.86, dark, light, leaves=60)


def palm(c: Canvas, x: float, foot: float, height: float, colour: str = "#2f4a3a", trunk: str = "#6b5540") -> None:
    """Plant a palm."""
    lean = c.chance.between(-0.06, 0.06) * height
    head = (x + lean, foot - height)
    c.paint(stroke([(x, foot), (x + lean * 0.4, foot - height * 0.5), head], height * 0.035), trunk)
    for i in range(13):
        angle = math.pi * (0.02 + 0.96 * i / 12) + c.chance.between(-0.08, 0.08)
        reach = height * c.chance.between(0.3, 0.38)
        tip = (head[0] + math.cos(angle) * reach, head[1] - math.sin(angle) * reach * 0.55 + reach * 0.3)
        knee = (head[0] + math.cos(angle) * reach * 0.55, head[1] - math.sin(angle) * reach * 0.75 - reach * 0.1)
        shade = mix(colour, "#9db77f", c.chance.between(0, 0.5))
        c.paint([head, (knee[0], knee[1] - height * 0.02), tip, (knee[0], knee[1] + height * 0.025)], shade)


def lamp(c: Canvas, x: float, foot: float, height: float, *, lit: bool = True) -> None:
    """Stand a street lamp."""
    c.paint(box(x - height * 0.012, foot - height, x + height * 0.012, foot), "#23262b")
    c.paint(disc(x, foot - height, height * 0.045, height * 0.06), "#ffe2a6" if lit else "#d9d5c8")
    c.paint(box(x - height * 0.05, foot - height * 1.075, x + height * 0.05, foot - height * 1.05), "#23262b")
    if lit:
        c.glow(x, foot - height, height * 0.75, "#ffb45e", 0.8)


def chair(c: Canvas, x: float, foot: float, size: float, colour: str, *, facing: bool) -> None:
    """Set a plain chair, seen from the front (its back behind the seat) or from behind."""
    wood, dark = "#caa06a", mix(colour, "#000000", 0.28)
    c.haze(disc(x + size * 0.12, foot + size * 0.02, size * 0.46, size * 0.1), "#1e1510", 0.45, 6)
    seat, top = foot - size * 0.46, foot - size
    for side in (-0.3, 0.3):
        c.paint(stroke([(x + side * size, seat), (x + side * 1.12 * size, foot)], size * 0.05), wood)
        c.paint(
            stroke([(x + side * 0.8 * size, seat), (x + side * 0.86 * size, foot - size * 0.13)], size * 0.045),
            mix(wood, "#000000", 0.35),
        )
    back = [
        (x - 0.3 * size, top),
        (x + 0.3 * size, top),
        (x + 0.33 * size, top + size * 0.34),
        (x - 0.33 * size, top + size * 0.34),
    ]
    board = [
        (x - 0.3 * size, seat - size * 0.08),
        (x + 0.3 * size, seat - size * 0.08),
        (x + 0.37 * size, seat),
        (x - 0.37 * size, seat),
    ]
    for side in (-0.29, 0.29):
        c.paint(stroke([(x + side * size, top), (x + side * 1.05 * size, seat)], size * 0.05), wood)
    if facing:
        c.paint(back, (dark, mix(dark, "#000000", 0.15)))
        c.paint(board, (colour, mix(colour, "#ffffff", 0.2)))
    else:
        c.paint(board, dark)
        c.paint(back, (mix(colour, "#ffffff", 0.12), colour))


def boat(c: Canvas, x: float, water: float, length: float, colour: str, *, mast: bool = False) -> None:
    """Moor a small wooden boat, bow to the right."""
    high = length * 0.16
    if mast:
        c.paint(stroke([(x, water - high), (x, water - length * 0.9)], length * 0.014), "#5a4634")
        c.paint(stroke([(x, water - length * 0.9), (x + length * 0.46, water - high)], 1.2), "#4a4440")
    cabin = box(x - length * 0.28, water - high * 2.3, x - length * 0.04, water - high * 0.8)
    c.paint(cabin, ("#f3ede0", "#cfc6b4"))
    c.paint(box(x - length * 0.24, water - high * 2.0, x - length * 0.08, water - high * 1.5), "#3a4a55")
    hull: list[Point] = [
        (x - length * 0.48, water - high),
        (x + length * 0.54, water - high * 1.45),
        (x + length * 0.4, water),
        (x - length * 0.44, water),
    ]
    c.paint(hull, (mix(colour, "#ffffff", 0.18), mix(colour, "#000000", 0.25)))
    rim = [(x - length * 0.48, water - high), (x + length * 0.54, water - high * 1.45)]
    c.paint(stroke(rim, high * 0.18), "#f4efe4")
    c.haze(disc(x, water + 4, length * 0.5, 6), "#0c1c26", 0.55, 4)


def window(
    c: Canvas, left: float, top: float, right: float, bottom: float, *, glass: str, frame: str, round_head: bool = True
) -> None:
    """Set a window with a cross in it; the glass may be lit."""
    edge = (right - left) * 0.1
    outer = arch if round_head else box
    c.paint(outer(left - edge, top - edge, right + edge, bottom + edge), frame)
    c.paint(outer(left, top, right, bottom), (glass, mix(glass, "#000000", 0.25)))
    middle = (left + right) / 2
    c.paint(box(middle - edge * 0.3, top, middle + edge * 0.3, bottom), frame)
    cross = top + (bottom - top) * 0.45
    c.paint(box(left, cross - edge * 0.3, right, cross + edge * 0.3), frame)
