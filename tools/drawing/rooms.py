"""Scenes indoors. Every room is a box in one-point perspective with its far wall in the middle of the picture."""

# ruff: noqa: PLR2004 -- a drawing is one long list of strokes, and its numbers are places on the paper

import math

from drawing.canvas import Canvas, mix
from drawing.pieces import chair
from drawing.shapes import HEIGHT, WIDTH, Shape, box, disc, on, stroke

FAR = (420.0, 240.0, 1180.0, 660.0)


def room(
    c: Canvas, *, wall: str, floor: str, ceiling: str, far: tuple[float, float, float, float] = FAR
) -> tuple[Shape, Shape]:
    """Build the empty room; return its left and right walls, to hang things on."""
    left, top, right, foot = far
    c.paint([(0, 0), (WIDTH, 0), (right, top), (left, top)], (mix(ceiling, "#000000", 0.25), ceiling))
    c.paint([(left, foot), (right, foot), (WIDTH, HEIGHT), (0, HEIGHT)], (floor, mix(floor, "#000000", 0.4)), grain=0.3)
    c.paint(box(*far), (wall, mix(wall, "#000000", 0.12)), grain=0.15)
    walls: tuple[Shape, Shape] = (
        [(0, 0), (left, top), (left, foot), (0, HEIGHT)],
        [(right, top), (WIDTH, 0), (WIDTH, HEIGHT), (right, foot)],
    )
    c.paint(walls[0], (mix(wall, "#000000", 0.3), mix(wall, "#000000", 0.06)), across=True, grain=0.15)
    c.paint(walls[1], (mix(wall, "#000000", 0.1), mix(wall, "#000000", 0.34)), across=True, grain=0.15)
    return walls


def _floorboards(c: Canvas, colour: str, *, far: tuple[float, float, float, float] = FAR, boards: int = 18) -> None:
    left, _, right, foot = far
    for i in range(1, boards):
        t = i / boards
        c.paint(stroke([(left + (right - left) * t, foot), (WIDTH * t, HEIGHT)], 2), colour, alpha=0.45)


def meeting_room(c: Canvas) -> None:
    """Empty chairs set in a ring in a hall lit by tall windows."""
    left, _ = room(c, wall="#dfd3c0", floor="#b98a5c", ceiling="#efe8db")
    _floorboards(c, "#5e3f24")
    for a, b in ((0.1, 0.32), (0.42, 0.62), (0.7, 0.88)):
        c.paint(on(left, box(a - 0.02, 0.12, b + 0.02, 0.82)), "#f7f2e6")
        c.paint(on(left, box(a, 0.15, b, 0.8)), ("#cfe6f2", "#fff6df"))
        for k in (1 / 3, 2 / 3):
            c.paint(on(left, box(a + (b - a) * k - 0.006, 0.15, a + (b - a) * k + 0.006, 0.8)), "#f7f2e6")
        for v in (0.36, 0.58):
            c.paint(on(left, box(a, v - 0.006, b, v + 0.006)), "#f7f2e6")
    for x in (500, 820):
        c.paint(box(x, 320, x + 240, 520), "#6f5b48")
        c.paint(box(x + 8, 328, x + 232, 512), ("#8fb3a4", "#5f8a7c") if x == 500 else ("#e3c07a", "#c99a52"))
    c.paint(disc(620, 470, 70, 46), "#3f6a5c")
    c.paint(disc(900, 400, 40), "#f6ead0")
    c.paint(box(420, 640, 1180, 660), "#c9bba4")
    ring = [(800 + 520 * math.cos(a), 800 + 170 * math.sin(a)) for a in (math.tau * (i + 0.5) / 14 for i in range(14))]
    for x, y in sorted(ring, key=lambda at: at[1]):
        size = 110 + (y - 630) * 0.34
        chair(c, x, y + size * 0.35, size, c.chance.pick(("#c9633f", "#c9633f", "#3f7480")), facing=y < 800)
    for a, b, reach in ((40, 260, 560), (330, 470, 620), (540, 620, 560)):
        c.haze([(a, 520), (b, 470), (b + reach + 160, 1010), (a + reach - 120, 1060)], "#fff1cc", 0.2, 26)
        c.haze(
            [(a + reach - 220, 960), (b + reach - 60, 830), (b + reach + 130, 860), (a + reach + 30, 1030)],
            "#ffe9b6",
            0.26,
            12,
        )


def pump_room(c: Canvas) -> None:
    """Blue pipes, valves and dials in a tidy pumping station."""
    room(c, wall="#d9dcd6", floor="#8f9a99", ceiling="#c9cfcc")
    c.paint(box(420, 500, 1180, 660), ("#7fa39b", "#6b8f88"))
    for x in (480, 720, 960):
        c.paint(box(x, 290, x + 150, 420), "#f2f5f0")
        c.paint(box(x + 6, 296, x + 144, 414), ("#d2ecf5", "#f4f7e8"))
    for y, wide, tone in ((560, 34, "#2f77a8"), (630, 40, "#276a9b")):
        c.paint(box(0, y - wide, WIDTH, y + wide), (mix(tone, "#ffffff", 0.5), mix(tone, "#0a2236", 0.45)))
        for x in range(120, WIDTH, 290):
            c.paint(box(x, y - wide - 10, x + 22, y + wide + 10), ("#8fb9d2", "#1e4a6b"))
            for k in range(4):
                c.paint(disc(x + 11, y - wide + 4 + k * wide * 0.62, 5), "#e7ecee")
    for x in (260, 800, 1340):
        tone = "#2f77a8"
        c.haze(disc(x + 20, 1010, 190, 26), "#1c2728", 0.6, 12)
        c.paint(box(x - 70, 560, x + 70, 980), (mix(tone, "#ffffff", 0.35), mix(tone, "#0a2236", 0.5)), across=True)
        c.paint(box(x - 46, 560, x - 20, 980), "#ffffff", alpha=0.28, blur=6)
        for y in (640, 950):
            c.paint(box(x - 96, y, x + 96, y + 34), ("#7fb0cf", "#1e4a6b"))
            for k in (-74, -26, 26, 74):
                c.paint(disc(x + k, y + 17, 7), "#e7ecee")
        c.paint(box(x - 104, 984, x + 104, 1020), ("#b9bfbc", "#7d8482"))
        c.paint(box(x - 8, 470, x + 8, 600), "#3c4448")
        c.paint(disc(x, 470, 84, 24), "#c2352b")
        c.paint(disc(x, 470, 64, 15), mix("#276a9b", "#d9dcd6", 0.6))
        c.paint(box(x - 70, 466, x + 70, 474), "#c2352b")
        c.paint(disc(x, 468, 16, 8), "#8f211b")
        c.paint(disc(x, 800, 50), "#20303a")
        c.paint(disc(x, 800, 42), "#f8f7f0")
        for k in range(9):
            a = math.pi * (0.75 + 1.5 * k / 8)
            c.paint(
                stroke(
                    [(x + 32 * math.cos(a), 800 + 32 * math.sin(a)), (x + 39 * math.cos(a), 800 + 39 * math.sin(a))], 3
                ),
                "#20303a",
            )
        a = math.pi * c.chance.between(1.1, 1.8)
        c.paint(stroke([(x, 800), (x + 30 * math.cos(a), 800 + 30 * math.sin(a))], 4), "#c2352b")
    for x in (560, 1100):
        c.haze([(x, 300), (x + 130, 300), (x + 420, HEIGHT), (x + 80, HEIGHT)], "#ffffff", 0.16, 30)


def medina_cistern(c: Canvas) -> None:
    """An old underground cistern, its columns and arches reflected in still water."""
    c.sky((0, "#1a1510"), (720, "#4a3623"))
    for depth in range(5):
        t = depth / 4
        tone, spring, foot = mix("#e9c07e", "#4b3522", t), 330 - 190 * t, 690 + 40 * t
        pitch, half = 150 + 210 * t, 13 + 26 * t
        wall: Shape = box(-50, 0, WIDTH + 50, foot - 60)
        if depth == 0:
            c.paint(wall, ("#8a6238", "#f5d08d"))
            c.glow(800, 520, 620, "#ffcf80", 0.9)
        first = 800 - pitch * 5.5
        for i in range(12):
            x = first + i * pitch
            span = [
                (x + pitch / 2 + (pitch / 2 - half * 0.3) * math.cos(a), spring + 6 - (pitch / 2) * 0.92 * math.sin(a))
                for a in (math.pi * k / 16 for k in range(17))
            ]
            c.paint(stroke(span, 12 + 22 * t), mix(tone, "#2a1a0e", 0.25))
            c.paint(stroke(span, 5 + 8 * t), tone)
            c.paint(
                box(x - half, spring, x + half, foot),
                (mix(tone, "#fff0cc", 0.2), mix(tone, "#1a100a", 0.45)),
                across=True,
                grain=0.3,
            )
            c.paint(
                [
                    (x - half * 1.7, spring - 4),
                    (x + half * 1.7, spring - 4),
                    (x + half, spring + half * 1.6),
                    (x - half, spring + half * 1.6),
                ],
                (mix(tone, "#ffffff", 0.15), tone),
            )
            c.paint(box(x - half * 1.4, foot - half * 0.9, x + half * 1.4, foot), tone)
    c.reflect(700, HEIGHT, tint="#1f3a36", share=0.34, ripple=4)
    for x, reach in ((700, -60), (860, 120)):
        c.haze([(x, 0), (x + 46, 0), (x + reach + 120, 900), (x + reach - 50, 900)], "#ffedc0", 0.3, 16)
    c.haze(disc(800, 860, 180, 26), "#ffe9b0", 0.4, 16)


def classroom(c: Canvas) -> None:
    """An empty classroom with wooden desks and a green board, afternoon light falling through the window."""
    _, right = room(c, wall="#e6dcc2", floor="#b9a58a", ceiling="#f3eee0")
    _floorboards(c, "#7d6a52", boards=12)
    c.paint(box(420, 540, 1180, 660), ("#8fb0a8", "#7c9c95"))
    c.paint(box(540, 300, 1060, 510), "#8a6238")
    c.paint(box(552, 312, 1048, 498), ("#33604e", "#264a3d"))
    for _ in range(14):
        x, y = c.chance.between(580, 960), c.chance.between(330, 480)
        c.paint(disc(x, y, c.chance.between(20, 70), 6, 16), "#dfe9e0", alpha=0.07, blur=6)
    c.paint(box(560, 498, 1040, 508), "#a87a48")
    c.paint(disc(1120, 300, 30), "#4b3a2c")
    c.paint(disc(1120, 300, 25), "#faf6ea")
    c.paint(stroke([(1120, 300), (1120, 284)], 3), "#2a2420")
    c.paint(stroke([(1120, 300), (1133, 306)], 3), "#2a2420")
    for a, b in ((0.14, 0.36), (0.5, 0.8)):
        c.paint(on(right, box(a - 0.02, 0.16, b + 0.02, 0.62)), "#fbf7ea")
        c.paint(on(right, box(a, 0.19, b, 0.59)), ("#f7d9a0", "#fff0c8"))
        c.paint(on(right, box((a + b) / 2 - 0.008, 0.19, (a + b) / 2 + 0.008, 0.59)), "#fbf7ea")
        c.paint(on(right, box(a, 0.37, b, 0.39)), "#fbf7ea")
    for row in range(4):
        y, size = 690 + row * row * 18 + row * 44, 92 + row * 44
        for k in range(-2, 2):
            x = 800 + (k + 0.5) * size * 2.25
            c.haze(disc(x - size * 0.2, y + size * 0.62, size * 0.95, size * 0.12), "#3a2c1c", 0.5, 8)
            for leg in (-0.72, 0.72):
                c.paint(box(x + leg * size - size * 0.04, y, x + leg * size + size * 0.04, y + size * 0.62), "#4a5258")
            c.paint(
                [
                    (x - size * 0.8, y - size * 0.18),
                    (x + size * 0.8, y - size * 0.18),
                    (x + size * 0.9, y + size * 0.06),
                    (x - size * 0.9, y + size * 0.06),
                ],
                ("#e0b27a", "#c08a50"),
            )
            c.paint(box(x - size * 0.9, y + size * 0.06, x + size * 0.9, y + size * 0.14), "#8a5f34")
            chair(c, x, y + size * 0.86, size * 0.8, "#4d7f86", facing=False)
    for x, wide in ((1180, 150), (1330, 240)):
        c.haze([(x, 380), (x + wide, 330), (x - 420, 1060), (x - 820, 1067)], "#ffe2a0", 0.26, 30)
