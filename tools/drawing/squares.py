"""Scenes of squares and of streets with houses along them."""

# ruff: noqa: C901, PLR2004 -- a drawing is one long list of strokes, and its numbers are places on the paper

import itertools
import math

from drawing.canvas import Canvas, Masonry, mix
from drawing.pieces import chair, clouds, lamp, tree, window
from drawing.shapes import HEIGHT, WIDTH, arch, box, disc, dome, on, stroke


def town_hall(c: Canvas) -> None:
    """A red-brick town hall with a clock tower at dusk, after rain."""
    c.sky((0, "#2b3a5c"), (330, "#7b6f8e"), (560, "#e0a27a"), (860, "#f3c99a"))
    clouds(c, 60, 420, "#f0b08c", count=11, alpha=0.22)
    brick = Masonry(colour="#8d4635", course=9, length=26, differ=0.1, joint=1)
    roof, trim = ("#4a4652", "#37343f"), "#d8b692"
    for left, right in ((-20, 252), (1348, 1620)):
        c.paint(box(left, 560, right, 870), ("#544a58", "#3b3440"))
    c.paint([(230, 470), (320, 380), (1280, 380), (1370, 470)], roof)
    c.paint(box(250, 465, 1350, 865), brick)
    for x in (330, 1010):
        gable = [(x, 470), (x + 40, 430), (x + 60, 350), (x + 130, 290), (x + 200, 350), (x + 220, 430), (x + 260, 470)]
        c.paint(gable, brick)
        c.paint(stroke(gable, 7), trim)
        window(c, x + 105, 370, x + 155, 450, glass="#ffd28a", frame=trim)
    for y in (465, 650):
        c.paint(box(244, y, 1356, y + 10), trim)
    for row, (top, foot) in enumerate(((500, 610), (690, 800))):
        for i in range(12):
            x = 284 + i * 88 + (4 if i > 5 else 0)
            if 660 < x + 25 < 900:
                continue
            lit = "#ffd890" if c.chance.between(0, 1) < 0.55 + 0.2 * row else "#5c6274"
            window(c, x, top, x + 44, foot, glass=lit, frame=trim)
    c.paint(box(705, 190, 895, 865), brick)
    c.paint(box(705, 190, 760, 865), "#f0a070", alpha=0.16, blur=8)
    c.paint(box(840, 190, 895, 865), "#1c1420", alpha=0.35, blur=8)
    c.paint(box(690, 178, 910, 200), trim)
    c.paint([(700, 180), (745, 110), (855, 110), (900, 180)], roof)
    c.paint(dome(800, 112, 42, 50), ("#6d8a86", "#48625f"))
    c.paint(stroke([(800, 66), (800, 14)], 4), "#3a3a40")
    c.paint(disc(800, 290, 62), trim)
    c.paint(disc(800, 290, 54), "#fff0cc")
    c.paint(stroke([(800, 290), (800, 248)], 6), "#2b2530")
    c.paint(stroke([(800, 290), (828, 304)], 6), "#2b2530")
    c.glow(800, 290, 150, "#ffcf86", 0.5)
    for y in (400, 520):
        window(c, 775, y, 825, y + 80, glass="#ffcf86", frame=trim)
    c.paint(arch(740, 690, 860, 865), trim)
    c.paint(arch(752, 704, 848, 865), ("#ffd894", "#b9713f"))
    c.reflect(865, HEIGHT, tint="#4b4250", share=0.5, ripple=9)
    for y in (900, 950, 1015):
        c.paint(box(0, y, WIDTH, y + 1.5), "#2c2732", alpha=0.5)
    c.haze(box(0, 850, WIDTH, 880), "#2a2530", 0.5, 10)
    c.paint(disc(800, 952, 230, 34), ("#6f6870", "#4b4550"))
    c.paint(disc(800, 944, 214, 28), ("#a08a86", "#d9a989"))
    c.paint([(780, 945), (790, 850), (810, 850), (820, 945)], ("#6c6468", "#4c4449"))
    c.paint(disc(800, 852, 60, 12), ("#857b7d", "#5a5255"))
    for x in (180, 470, 1130, 1420):
        lamp(c, x, 900, 210)


def west_london(c: Canvas) -> None:
    """White houses with the dome and minaret of a mosque behind them, in the evening."""
    c.sky((0, "#5f7fa8"), (380, "#a9b5c6"), (700, "#f2cfae"), (900, "#f6dcbd"))
    clouds(c, 60, 400, "#fbe6d2", count=12, alpha=0.3)
    c.paint(box(1120, 120, 1172, 700), ("#e9dcc4", "#c9b698"))
    for y in (200, 330):
        c.paint(box(1104, y, 1188, y + 18), "#bda684")
    c.paint(dome(1146, 122, 30, 60, bulge=0.1), ("#5f8d86", "#3d625e"))
    c.paint(stroke([(1146, 62), (1146, 26)], 4), "#b8943f")
    c.paint(box(760, 400, 1080, 700), ("#e6d6ba", "#cbb796"))
    c.paint(dome(920, 402, 128, 150, bulge=0.08), ("#6b9a92", "#3d625e"))
    c.paint(dome(890, 398, 70, 128, bulge=0.05), "#a9cdc4", alpha=0.35, blur=18)
    c.paint(stroke([(920, 252), (920, 200)], 5), "#b8943f")
    for i in range(6):
        c.paint(arch(785 + i * 48, 430, 815 + i * 48, 500, pointed=True), "#6e6250")
    for i in range(9):
        left = -60 + i * 190
        tall = 470 + (i % 2) * 12
        cream = mix("#f4ead8", "#e2cdb2", c.chance.between(0, 0.7))
        c.paint(box(left, tall, left + 188, 880), (cream, mix(cream, "#8c7a68", 0.3)))
        c.paint(box(left - 2, tall - 14, left + 190, tall + 6), "#fbf5e8")
        c.paint(box(left + 20, tall - 70, left + 52, tall - 14), ("#8d5b45", "#6f4535"))
        for floor, high in ((540, 80), (665, 70)):
            for x in (left + 34, left + 112):
                glass = "#ffd795" if c.chance.between(0, 1) < 0.3 else "#5c6d7d"
                window(c, x, floor, x + 40, floor + high, glass=glass, frame="#fffaf0", round_head=False)
        c.paint(box(left + 96, 765, left + 176, 880), "#fbf5e8")
        door = c.chance.pick(("#27435a", "#6b2f2c", "#2e4f3f", "#2b2b33"))
        c.paint(box(left + 114, 785, left + 158, 880), door)
        window(c, left + 30, 775, left + 72, 850, glass="#4d5a66", frame="#fffaf0", round_head=False)
    c.paint(box(0, 878, WIDTH, 910), ("#b9ad9f", "#a1968b"))
    c.paint(box(0, 908, WIDTH, HEIGHT), ("#5d5c62", "#3e3d44"), grain=0.3)
    for x in range(-40, WIDTH, 40):
        c.paint(box(x, 838, x + 4, 884), "#1f2228")
    c.paint(box(0, 842, WIDTH, 846), "#1f2228")
    c.paint([(0, 930), (900, 930), (1600, 1010), (1600, HEIGHT), (0, HEIGHT)], "#f6c692", alpha=0.14, blur=30)
    for x, high in ((250, 470), (1370, 520)):
        tree(c, x, 912, high, "#6a4a26", "#d9a04c")
    lamp(c, 700, 912, 250)


def plane_trees(c: Canvas) -> None:
    """A street crossing turned into a square with plane trees, benches and tables."""
    c.sky((0, "#77b4d9"), (520, "#e6f1ee"), (700, "#c9a98a"))
    for i in range(6):
        left = -40 + i * 285
        tone = c.chance.pick(("#e8c9a0", "#d9a982", "#efdcbc", "#c98f6c", "#e3b890"))
        top = 150 + c.chance.between(-30, 40)
        c.paint(box(left, top, left + 280, 690), (tone, mix(tone, "#7a5640", 0.25)), grain=0.2)
        c.paint(box(left - 4, top - 12, left + 284, top + 10), mix(tone, "#ffffff", 0.45))
        for level in range(4):
            for k in range(4):
                x, y = left + 26 + k * 64, top + 44 + level * 118
                window(c, x, y, x + 36, y + 74, glass="#5d7077", frame=mix(tone, "#ffffff", 0.5), round_head=False)
                c.paint(box(x - 8, y + 78, x + 44, y + 96), "#37322f", alpha=0.75)
    c.paint(box(0, 680, WIDTH, HEIGHT), ("#dfc8a8", "#c19f7c"), grain=0.35)
    for i in range(8):
        y = 700 + i * i * 6.2
        c.paint(box(0, y, WIDTH, y + 2), "#8f7154", alpha=0.4)
    for i in range(-9, 19):
        c.paint(
            [
                (800 + (i - 5) * 70, 690),
                (802 + (i - 5) * 70, 690),
                (806 + (i - 5) * 250, HEIGHT),
                (800 + (i - 5) * 250, HEIGHT),
            ],
            "#8f7154",
            alpha=0.35,
        )
    for x, foot, high in ((150, 770, 560), (500, 740, 480), (1090, 740, 480), (1450, 775, 580)):
        c.haze(disc(x + 90, foot + 10, high * 0.42, high * 0.06), "#4a3a3a", 0.5, 10)
        tree(c, x, foot, high, "#3f6130", "#b3cc68", trunk="#a8977e")
    for x, y, wide in ((330, 800, 190), (1180, 810, 210)):
        c.haze(disc(x + 20, y + 50, wide * 0.6, 12), "#3d2c22", 0.5, 8)
        for k in (0, 18):
            c.paint(box(x - wide / 2, y + k, x + wide / 2, y + k + 12), ("#b3763f", "#8d5729"))
        for k in (-0.4, 0.4):
            c.paint(box(x + k * wide - 6, y + 30, x + k * wide + 6, y + 56), "#2c2c30")
    for x, y, size in ((640, 850, 120), (980, 930, 150), (560, 985, 165)):
        chair(c, x - size * 0.95, y, size, "#3f7d86", facing=True)
        chair(c, x + size * 0.95, y, size, "#c65b3b", facing=True)
        c.haze(disc(x + 14, y + 4, size * 0.6, size * 0.12), "#3d2c22", 0.5, 8)
        c.paint(box(x - size * 0.04, y - size * 0.6, x + size * 0.04, y), "#3a3a3e")
        c.paint(disc(x, y - size * 0.6, size * 0.62, size * 0.16), ("#fbf4e4", "#d9cdb6"))
    for _ in range(60):
        at = (c.chance.between(0, WIDTH), c.chance.between(720, 1050))
        c.paint(disc(*at, c.chance.between(20, 70), c.chance.between(4, 10), 16), "#fff3cf", alpha=0.18, blur=3)


def porticoes(c: Canvas) -> None:
    """A long arcade of ochre arches throwing shadows on a paved floor."""
    c.sky((0, "#6d3f25"), (HEIGHT, "#8d5632"))
    inner = box(690, 380, 910, 700)
    left, right = [(0, -180), (690, 380), (690, 700), (0, 1180)], [(910, 380), (1600, -180), (1600, 1180), (910, 700)]
    c.paint([(0, 0), (WIDTH, 0), (910, 380), (690, 380)], ("#8f5a33", "#d9a35f"))
    c.paint([(690, 700), (910, 700), (1600, HEIGHT), (0, HEIGHT)], ("#e2b98a", "#9a6a48"), grain=0.3)
    c.paint(inner, ("#f6d9a0", "#eab873"))
    c.paint(arch(730, 420, 870, 700), ("#fdf0cf", "#f3cd8c"))
    c.paint(left, ("#c8763f", "#8f4c2b"), grain=0.25)
    c.paint(right, ("#e8a65a", "#c07c44"), grain=0.25)
    stops = [0, 0.3, 0.53, 0.7, 0.83, 0.93]
    for a, b in itertools.pairwise(stops):
        wide = b - a
        c.paint(
            on(right, [(1 - x, y) for x, y in arch(a + wide * 0.16, 0.26, b - wide * 0.06, 0.96)]),
            ("#bfe0ee", "#fdeec8"),
        )
        house = on(right, [(1 - x, y) for x, y in box(a + wide * 0.2, 0.5, b - wide * 0.1, 0.93)])
        c.paint(house, ("#e9b98a", "#f7dcb0"), alpha=0.75)
        c.paint(on(right, [(1 - x, y) for x, y in box(a + wide * 0.02, 0.14, a + wide * 0.11, 1)]), "#a85f33")
        door = on(left, arch(a + wide * 0.3, 0.42, a + wide * 0.72, 0.94))
        c.paint(door, ("#5a2f1d", "#3a1d12"))
        c.paint(
            on(left, arch(a + wide * 0.34, 0.45, a + wide * 0.68, 0.94)),
            c.chance.pick(("#2f5a4f", "#6b2f2a", "#3a4a5c")),
        )
        spread_a, spread_b = 1 - a, 1 - b
        near, far = (
            (800 + 800 * spread_a**1.15, 700 + 367 * spread_a),
            (800 + 800 * spread_b**1.15, 700 + 367 * spread_b),
        )
        c.paint(
            [far, near, (near[0] - 620 * spread_a - 90, near[1]), (far[0] - 620 * spread_b - 60, far[1])],
            "#fff0c4",
            alpha=0.5,
            blur=4,
        )
        half, spring = 110 + 690 * spread_a**1.1, 380 - 560 * spread_a**1.1
        rib = [
            (800 - half * math.cos(t), spring - half * 0.28 * math.sin(t))
            for t in (math.pi * k / 20 for k in range(21))
        ]
        c.paint(stroke(rib, 5 + 30 * spread_a), "#7a4526", alpha=0.55)
    c.glow(800, 560, 330, "#ffe1a0", 0.6)
    for i in range(7):
        y = 715 + i * i * 7.5
        half = 110 + 690 * (y - 700) / (HEIGHT - 700)
        c.paint(box(800 - half, y, 800 + half, y + 1.5 + i * 0.4), "#5a3a26", alpha=0.4)
