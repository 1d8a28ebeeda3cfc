"""Scenes of places where things are sorted and mended."""

# ruff: noqa: C901, PLR0912, PLR0915, PLR2004 -- a drawing is one long list of strokes, and its numbers are places on the paper

import math

from drawing.canvas import Canvas, mix
from drawing.pieces import foliage
from drawing.shapes import HEIGHT, WIDTH, box, disc, stroke


def sorting_hall(c: Canvas) -> None:
    """A conveyor crossing a large sorting hall between bales of paper, plastic and metal."""
    c.paint([(0, 0), (WIDTH, 0), (1150, 300), (450, 300)], ("#5f6a6e", "#a9b3b2"))
    for i in range(9):
        t = (i / 8) ** 1.6
        half, y = 350 + 450 * t, 300 - 300 * t
        c.paint(stroke([(800 - half, y), (800, y - 46 - 60 * t), (800 + half, y)], 5 + 12 * t), "#434c50")
    c.paint([(0, 0), (450, 300), (450, 640), (0, HEIGHT)], ("#8d9896", "#b9c0ba"), across=True)
    c.paint([(1150, 300), (WIDTH, 0), (WIDTH, HEIGHT), (1150, 640)], ("#a9b2ae", "#7a8583"), across=True)
    c.paint(box(450, 300, 1150, 640), ("#cdd3cc", "#aab2ab"))
    for x in (500, 680, 860, 1020):
        c.paint(box(x, 330, x + 100, 420), ("#fff6da", "#f6e2ac"))
    c.glow(800, 380, 420, "#fff0c4", 0.5)
    c.paint([(450, 640), (1150, 640), (WIDTH, HEIGHT), (0, HEIGHT)], ("#9c968a", "#5f5a52"), grain=0.3)
    kinds = ("#3f7fb5", "#e3b437", "#9aa2a6")
    for side in (-1, 1):
        for depth in range(5):
            near = (depth / 4) ** 1.5
            size, x, foot = 66 + 130 * near, 800 + side * (300 + 400 * near), 660 + 300 * near
            for level in range(3 if depth < 4 else 2):
                tone = kinds[(depth + level + (side > 0)) % 3]
                left, top = x - size * 0.75, foot - size * (level + 1)
                c.paint(box(left, top, left + size * 1.5, top + size), (tone, mix(tone, "#1c2024", 0.4)), grain=0.9)
                for _ in range(46):
                    at = (left + c.chance.between(0.02, 0.94) * size * 1.5, top + c.chance.between(0.03, 0.93) * size)
                    scrap = mix(tone, c.chance.pick(("#ffffff", "#1f2a33", "#e8e2d0")), c.chance.between(0.1, 0.6))
                    c.paint(box(*at, at[0] + size * 0.09, at[1] + size * 0.05), scrap, alpha=0.7)
                for k in (0.25, 0.5, 0.75):
                    c.paint(box(left, top + size * k, left + size * 1.5, top + size * k + 2.4), "#2a2f33", alpha=0.8)
                c.paint(box(left, top + size * 0.96, left + size * 1.5, top + size), "#15181a", alpha=0.5)
    c.haze([(640, 700), (960, 700), (1260, HEIGHT), (420, HEIGHT)], "#1c1a18", 0.5, 20)
    c.paint([(740, 560), (860, 560), (1130, HEIGHT), (470, HEIGHT)], ("#4d5256", "#2a2d30"))
    c.paint([(752, 566), (848, 566), (1064, HEIGHT), (536, HEIGHT)], ("#23262a", "#34383c"))
    for side in (-1, 1):
        c.paint(
            [(800 + side * 48, 566), (800 + side * 62, 560), (800 + side * 336, HEIGHT), (800 + side * 264, HEIGHT)],
            ("#e0a02f", "#b5761c"),
        )
    for i in range(330):
        t = (i / 330) ** 1.6
        y, half = 566 + 500 * t, 40 + 200 * t
        x, size = 800 + c.chance.between(-1, 1) * half, 4 + 26 * t
        tone = c.chance.pick(("#f4f1e8", "#3f7fb5", "#cf5a3c", "#e3b437", "#7f9a4c", "#c9a878", "#9aa2a6", "#d9e2e6"))
        turn = c.chance.between(0, math.pi)
        wide, tall = size * c.chance.between(0.6, 1.3), size * c.chance.between(0.3, 0.8)
        quad = [(x + math.cos(turn + a) * wide, y + math.sin(turn + a) * tall) for a in (0, 1.3, 3.1, 4.5)]
        c.paint(quad, mix(tone, "#000000", c.chance.between(0, 0.3)))
    c.paint([(700, 470), (900, 470), (880, 566), (720, 566)], ("#6b8f7c", "#46685a"))
    c.paint(box(690, 440, 910, 476), ("#83a892", "#5b7f6d"))
    for x in (560, 900):
        c.haze([(x, 340), (x + 90, 340), (x + 330, HEIGHT), (x + 30, HEIGHT)], "#fff3d0", 0.16, 30)


def repair_workshop(c: Canvas) -> None:
    """A workshop with a hanging bicycle, shelves of appliances and tools in order on the wall."""
    c.paint(box(0, 0, WIDTH, 800), ("#dccfb4", "#cbb897"), grain=0.2)
    c.glow(300, 200, 900, "#fff0cc", 0.5)
    c.paint(box(0, 790, WIDTH, HEIGHT), ("#8f7a62", "#5f4d3c"), grain=0.4)
    c.paint(box(60, 90, 720, 520), "#8a6a45")
    c.paint(box(72, 102, 708, 508), ("#b58f60", "#a57e50"), grain=0.4)
    for x in range(100, 700, 30):
        for y in range(130, 500, 30):
            c.paint(disc(x, y, 2, steps=8), "#7a5a36")
    steel, grips = ("#d5dadb", "#8a9396"), ("#c8452d", "#2f6f8f", "#e0a02f", "#3f6a4a")
    for i in range(7):
        x, size = 130 + i * 46, 70 + i * 14
        c.paint(box(x + 6, 160, x + 14, 160 + size), steel, across=True)
        c.paint(box(x, 140, x + 20, 196), (grips[i % 4], mix(grips[i % 4], "#000000", 0.3)))
    for i in range(5):
        x, size = 150 + i * 60, 90 + i * 10
        c.paint(box(x, 340, x + 13, 340 + size), steel, across=True)
        for y in (334, 340 + size):
            c.paint(disc(x + 6.5, y, 18), "#b3babd")
            c.paint(
                [
                    (x + 0, y - 20 if y < 400 else y + 2),
                    (x + 13, y - 20 if y < 400 else y + 2),
                    (x + 13, y if y < 400 else y + 22),
                    (x, y if y < 400 else y + 22),
                ],
                "#ac8557",
            )
    c.paint(stroke([(540, 150), (540, 300)], 16), "#a5763f")
    c.paint(box(500, 140, 590, 172), ("#6a7276", "#3a4144"))
    c.paint([(620, 150), (650, 150), (672, 460), (598, 460)], steel, across=True)
    c.paint(box(606, 130, 664, 190), ("#a5763f", "#7a5226"))
    for y in (300, 500, 690):
        c.paint(box(1120, y, 1580, y + 18), ("#9a7448", "#6f4f2c"))
        c.haze(box(1120, y + 20, 1580, y + 44), "#4a3722", 0.4, 8)
    for x in (1128, 1556):
        c.paint(box(x, 100, x + 16, 800), ("#7d5c36", "#5f4426"))
    for x, y, tone in (
        (1160, 300, "#e5e0d0"),
        (1330, 300, "#c65b3b"),
        (1446, 300, "#5f8c94"),
        (1190, 500, "#e0b04a"),
        (1360, 500, "#8fa6a0"),
        (1452, 500, "#b5433a"),
    ):
        wide, high = c.chance.between(86, 120), c.chance.between(80, 120)
        c.paint(box(x, y - high, x + wide, y), (mix(tone, "#ffffff", 0.2), mix(tone, "#000000", 0.25)))
        c.paint(disc(x + wide * 0.36, y - high * 0.5, wide * 0.24), mix(tone, "#1c1c1e", 0.65))
        c.paint(disc(x + wide * 0.36, y - high * 0.5, wide * 0.15), mix(tone, "#ffffff", 0.5))
        for k in range(3):
            c.paint(
                box(x + wide * 0.72, y - high * (0.8 - 0.22 * k), x + wide * 0.9, y - high * (0.7 - 0.22 * k)),
                "#2b2b2e",
            )
    for x, tone in ((1170, "#e9e4d6"), (1300, "#3f7f8c"), (1440, "#d99a3a")):
        c.paint(
            [(x, 690), (x + 100, 690), (x + 100, 650), (x + 70, 628), (x + 10, 640)],
            (mix(tone, "#ffffff", 0.25), mix(tone, "#000000", 0.2)),
        )
        c.paint(stroke([(x + 20, 640), (x + 30, 604), (x + 84, 604), (x + 92, 646)], 9), "#2b2b2e")
    for top, hook in (((846, 0), (838, 222)), ((1000, 0), (1006, 208))):
        c.paint(stroke([top, hook], 3), "#3a332c")
    for x, y in ((790, 400), (1040, 400)):
        c.paint(stroke([*disc(x, y, 98), (x + 98, y)], 9), "#26282b")
        c.paint(stroke([*disc(x, y, 90), (x + 90, y)], 3), "#c9cfd0")
        for k in range(18):
            a = math.tau * k / 18
            c.paint(stroke([(x, y), (x + 88 * math.cos(a), y + 88 * math.sin(a))], 1.1), "#8d9496")
        c.paint(disc(x, y, 9), "#3a3f42")
    for line in (
        [(790, 400), (850, 260), (985, 260), (900, 400), (790, 400)],
        [(850, 260), (900, 400)],
        [(1040, 400), (975, 220), (1012, 206)],
    ):
        c.paint(stroke([(float(x), float(y)) for x, y in line], 11), "#c2402c")
    c.paint(stroke([(846, 262), (836, 226)], 9), "#8d9496")
    c.paint([(800, 214), (872, 216), (866, 232), (812, 230)], "#2b2422")
    c.paint(disc(900, 400, 24), "#8d9496")
    c.paint(disc(900, 400, 15), "#3a3f42")
    c.haze(disc(800, 1010, 760, 46), "#2a1f16", 0.5, 20)
    c.paint([(60, 760), (1100, 760), (1150, 840), (10, 840)], ("#d3a468", "#b5843f"), grain=0.3)
    c.paint(box(10, 840, 1150, 872), ("#8f6230", "#6f4a22"))
    for x in (60, 1050):
        c.paint(box(x, 872, x + 46, 1040), ("#7a5226", "#4f3416"))
    c.paint([(160, 790), (330, 790), (340, 700), (150, 700)], ("#4d7f86", "#2f565c"))
    c.paint(disc(245, 660, 78), "#c9cfd0")
    c.paint(disc(245, 660, 70), "#e9ede9")
    for k in range(5):
        a = math.tau * k / 5
        c.paint(disc(245 + 34 * math.cos(a), 660 + 34 * math.sin(a), 26, 20), "#8fb3b5")
    c.paint(disc(245, 660, 14), "#2f565c")
    for x, tone in ((460, "#c9b28a"), (560, "#b5433a"), (640, "#7d8a8c")):
        c.paint(box(x, 770, x + 70, 806), (mix(tone, "#ffffff", 0.2), mix(tone, "#000000", 0.3)))
    c.paint([(860, 800), (1000, 800), (984, 700), (876, 700)], ("#b5673f", "#8a4a2c"))
    foliage(c, 930, 660, 74, 60, "#3d5f35", "#96b45c", leaves=60)
    c.paint([(150, 0), (700, 0), (1250, HEIGHT), (500, HEIGHT)], "#fff0c8", alpha=0.14, blur=50)
