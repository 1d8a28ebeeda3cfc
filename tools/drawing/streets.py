"""Scenes of streets and squares."""

# ruff: noqa: C901, PLR2004 -- a drawing is one long list of strokes, and its numbers are places on the paper

import math

from drawing.canvas import Canvas, Masonry, mix
from drawing.pieces import clouds, foliage, lamp, palm, tree, window
from drawing.shapes import HEIGHT, WIDTH, arch, box, disc, dome, on, ridge, stroke


def old_city_arch(c: Canvas) -> None:
    """An old stone arch over a stepped alley full of sun."""
    stone = Masonry(colour="#c9a97c", course=40, length=86, differ=0.16)
    c.sky((0, "#7fb2d6"), (500, "#cfe3ea"))
    c.paint([(440, 0), (800, 160), (800, 1067), (440, 1067)], Masonry(colour="#e4c79a", course=26, length=50))
    c.paint([(1160, 0), (800, 200), (800, 1067), (1160, 1067)], Masonry(colour="#b08a61", course=26, length=50))
    far = box(740, 330, 880, 640)
    c.paint(far, Masonry(colour="#efd9b0", course=18, length=34))
    c.paint(arch(780, 480, 840, 640), "#8a6a4a")
    window(c, 765, 380, 795, 430, glass="#6a7a80", frame="#dfc496")
    for i in range(11):
        y, spread = 630 + i * i * 3.7, 70 + i * 26
        light = mix("#f6e2b8", "#cba878", i / 14)
        c.paint(
            [
                (805 - spread, y),
                (805 + spread, y),
                (805 + spread + 30, y + 50 + i * 7),
                (805 - spread - 30, y + 50 + i * 7),
            ],
            (light, mix(light, "#6b4c30", 0.35)),
            grain=0.3,
        )
    c.paint([(860, 620), (1100, 640), (1100, 1067), (930, 1067)], "#3a2618", alpha=0.5, blur=20)
    for x, y in ((575, 430), (1010, 520)):
        c.paint(box(x, y, x + 60, y + 110), "#5a3f2a")
        c.paint(box(x + 5, y + 5, x + 28, y + 105), "#4f7f86")
        c.paint(box(x + 32, y + 5, x + 55, y + 105), "#43707a")
    for x in (560, 620, 1000):
        foliage(c, x, 720, 46, 40, "#3f5a2c", "#9bb65a", leaves=40)
        c.paint([(x - 34, 745), (x + 34, 745), (x + 26, 800), (x - 26, 800)], ("#b5673f", "#8a4a2c"))
    c.paint(stroke([(520, 330), (660, 372), (820, 380), (960, 360), (1090, 320)], 3), "#4a4036")
    opening = arch(470, 110, 1130, HEIGHT + 10)
    wall = [(0, 0), (WIDTH, 0), (WIDTH, HEIGHT), (1130, HEIGHT), *opening[::-1][1:-1], (470, HEIGHT), (0, HEIGHT)]
    c.paint(wall, stone, grain=0.25)
    c.paint(wall, "#2a1a10", alpha=0.42)
    middle, spring = 800, 440
    for i in range(15):
        a, b = math.pi * i / 15, math.pi * (i + 0.94) / 15
        ring = [
            (middle + r * math.cos(t), spring - r * math.sin(t)) for r, t in ((330, a), (420, a), (420, b), (330, b))
        ]
        c.paint(ring, mix("#b8946a", "#7d5d3e", c.chance.between(0, 0.8)), grain=0.35)
    inner = [(470, HEIGHT), *opening[1:-1], (1130, HEIGHT)]
    c.paint(stroke(inner, 34), "#1d120b", alpha=0.55, blur=12)
    c.paint(stroke([(x - 16, y) for x, y in inner[:14]], 8), "#ffe2ad", alpha=0.55, blur=4)
    c.haze([(640, 200), (980, 120), (820, 900), (560, 900)], "#fff0c8", 0.28, 40)


def covered_souk(c: Canvas) -> None:
    """A market street under stone vaults, with shafts of light and stalls on both sides."""
    c.sky((0, "#241a14"), (HEIGHT, "#3b2a1e"))
    for i in range(7):
        t = i / 6
        half, top, foot = 820 - 640 * t**0.7, -120 + 440 * t**0.8, 1300 - 560 * t**0.6
        tone = mix("#4a3626", "#e9c68c", t**1.4)
        c.paint(arch(800 - half, top, 800 + half, foot), Masonry(colour=tone, course=30 - 18 * t, length=64 - 40 * t))
        c.paint(arch(800 - half + 26, top + 30, 800 + half - 26, foot + 20), mix(tone, "#140c08", 0.55))
    c.paint(arch(640, 330, 960, 760), ("#fbe7bb", "#f3cf94"))
    c.glow(800, 520, 420, "#ffd58e", 0.75)
    c.paint([(655, 745), (945, 745), (1500, HEIGHT), (100, HEIGHT)], ("#d8b07a", "#6d4d33"), grain=0.3)
    for i in range(9):
        y = 760 + i * i * 4.4
        c.paint(box(60, y, 1540, y + 2 + i * 0.5), "#3a2819", alpha=0.35)
    awnings = ("#a8392f", "#2f6b73", "#d39a35", "#5b7a46")
    for side in (-1, 1):
        for i in range(4):
            near = i / 3
            x, y = 800 + side * (190 + 400 * near**1.1), 640 + 120 * near
            size = 60 + 130 * near
            cloth = awnings[(i + (side > 0)) % 4]
            c.paint(
                [
                    (x, y - size * 1.3),
                    (x + side * size * 1.9, y - size * 1.9),
                    (x + side * size * 1.9, y - size * 1.2),
                    (x - side * size * 0.3, y - size * 0.8),
                ],
                (cloth, mix(cloth, "#000000", 0.35)),
            )
            c.paint(
                box(*sorted((x, x + side * size * 1.8))[:1], y, max(x, x + side * size * 1.8), y + size * 1.1),
                ("#6a452b", "#3c2617"),
            )
            for k in range(5):
                heap = c.chance.pick(("#c8452d", "#e0a02f", "#7d9a3c", "#b5622e", "#d7c08a", "#6b2f3a"))
                at = x + side * size * (0.2 + 0.36 * k)
                c.paint(
                    dome(at, y + size * 0.08, size * 0.19, size * 0.26), (mix(heap, "#ffffff", 0.2), heap), grain=0.5
                )
    for x, lean in ((620, 250), (1010, 330), (760, 120)):
        c.haze([(x, 60), (x + 60, 60), (x + lean + 130, 980), (x + lean - 60, 980)], "#ffe9b8", 0.3, 22)
    for x, y in ((540, 330), (1060, 340), (420, 220), (1190, 230)):
        c.paint(stroke([(x, 0), (x, y)], 3), "#1a120c")
        c.paint(dome(x, y + 20, 26, 30), "#b5843c")
        c.glow(x, y + 24, 120, "#ffb860", 0.7)


def seaside_tram(c: Canvas) -> None:
    """A tram running beside the sea between two rows of palms."""
    c.sky((0, "#4f9ac6"), (420, "#cfe6ea"))
    clouds(c, 60, 260, "#ffffff", count=8, alpha=0.32)
    c.paint(ridge((900, 420), (1600, 420), lambda t: 90 * math.sin(math.pi * t) ** 0.8), ("#8fa9b8", "#a9bfc6"))
    c.paint(box(0, 416, WIDTH, 640), ("#2f86a6", "#57b0bd"))
    for i in range(70):
        y = 424 + i * 3
        x = c.chance.between(0, WIDTH)
        c.paint(disc(x, y, c.chance.between(10, 60), 1.4, 12), "#e8fbff", alpha=0.4)
    c.paint(box(0, 620, WIDTH, 676), ("#efe0c0", "#dcc79e"))
    for x in range(40, WIDTH, 210):
        palm(c, x, 668, 330 + c.chance.between(-20, 20))
    c.paint(box(0, 668, WIDTH, HEIGHT), ("#a3a58f", "#75795f"), grain=0.35)
    c.paint(box(0, 700, WIDTH, 930), ("#8fae5f", "#6f944a"), grain=0.5)
    for y in (842, 888):
        c.paint(box(0, y, WIDTH, y + 7), "#5e5a55")
        c.paint(box(0, y, WIDTH, y + 2), "#d7d2c8")
    c.haze(box(150, 850, 1480, 900), "#1f2a1a", 0.6, 14)
    body = [(170, 520), (1330, 520), (1420, 600), (1450, 740), (1450, 840), (170, 840)]
    c.paint(body, ("#f6f4ee", "#cfd2d0"))
    c.paint([(170, 740), (1450, 740), (1450, 840), (170, 840)], ("#2c7a86", "#1d5963"))
    c.paint([(170, 520), (1330, 520), (1350, 540), (170, 540)], "#ffffff")
    c.paint(box(200, 566, 1330, 700), ("#3c5866", "#22343f"))
    c.paint([(1340, 566), (1390, 600), (1432, 720), (1340, 720)], ("#4d6d7c", "#263a45"))
    for x in (470, 760, 1050):
        c.paint(box(x, 556, x + 120, 836), ("#e9ebe6", "#bcc4c2"))
        for k in (8, 64):
            c.paint(box(x + k, 574, x + k + 48, 800), ("#4d6d7c", "#2a404c"))
    for x in range(215, 1320, 130):
        c.paint([(x, 572), (x + 60, 572), (x + 20, 696), (x - 40, 696)], "#ffffff", alpha=0.12)
    for x in (610, 905, 1190):
        c.paint(box(x - 14, 522, x - 6, 838), "#59656a")
    c.paint(stroke([(620, 520), (700, 470), (620, 432)], 6), "#39424a")
    c.paint(box(560, 428, 700, 434), "#39424a")
    c.paint(box(0, 424, WIDTH, 426.5), "#2b3338")
    for x in (300, 650, 1000, 1300):
        c.paint(disc(x, 846, 24), "#23272b")
    c.paint(box(0, 930, WIDTH, HEIGHT), ("#c9c1b2", "#a89f90"), grain=0.3)
    for x in range(-200, WIDTH, 180):
        c.paint([(x, 1067), (x + 60, 930), (x + 63, 930), (x + 6, 1067)], "#7f786c", alpha=0.6)
    for x in (120, 830, 1540):
        palm(c, x, 980, 640, "#23402f", "#5d4936")


def school_street(c: Canvas) -> None:
    """A quiet street closed by a wooden barrier, and a hill with ancient columns."""
    c.sky((0, "#5da3cf"), (480, "#d9eaf0"))
    clouds(c, 40, 240, "#ffffff", count=6, alpha=0.3)
    c.paint(
        ridge((330, 560), (1270, 560), lambda t: 190 * math.sin(math.pi * t) ** 0.5), ("#b9a27c", "#8d8a62"), grain=0.5
    )
    for i in range(8):
        c.paint(box(640 + i * 40, 292, 652 + i * 40, 378), ("#f3e3c0", "#cdb48a"))
    c.paint(box(628, 276, 946, 294), ("#f6e8c8", "#d9c194"))
    c.paint([(628, 276), (787, 236), (946, 276)], ("#efdfba", "#cfb68a"))
    left_wall = [(0, 60), (600, 400), (600, 680), (0, 860)]
    right_wall = [(1000, 400), (1600, 40), (1600, 870), (1000, 680)]
    for wall, tone in ((left_wall, "#e9d4ae"), (right_wall, "#cf9f7a")):
        c.paint(wall, (tone, mix(tone, "#6b4a34", 0.25)), grain=0.2)
        for i in range(5):
            for level in (0.14, 0.44):
                u = 0.08 + i * 0.18
                c.paint(on(wall, box(u, level, u + 0.09, level + 0.2)), "#4b5a5f")
                c.paint(on(wall, box(u - 0.02, level, u + 0.028, level + 0.2)), "#5f8c7c")
                c.paint(on(wall, box(u + 0.062, level, u + 0.11, level + 0.2)), "#557f70")
                c.paint(on(wall, box(u - 0.02, level + 0.22, u + 0.11, level + 0.24)), "#f5e8cc")
    c.paint(
        [(600, 676), (1000, 676), (1600, 862), (1600, HEIGHT), (0, HEIGHT), (0, 852)], ("#b3aca3", "#7c766f"), grain=0.3
    )
    for side in (-1, 1):
        c.paint(
            [(800 + side * 200, 676), (800 + side * 150, 676), (800 + side * 620, HEIGHT), (800 + side * 860, HEIGHT)],
            ("#d9cfbd", "#b8ac98"),
            grain=0.2,
        )
        for i in range(4):
            near = (i + 1) / 4
            x, foot = 800 + side * (190 + 420 * near**1.4), 690 + 230 * near**1.4
            high = 110 + 270 * near**1.3
            tree(c, x, foot, high, "#2d4a28", "#7fa048")
            for _ in range(16):
                at = (x + c.chance.between(-0.3, 0.3) * high, foot - c.chance.between(0.5, 0.92) * high)
                c.paint(disc(*at, high * 0.022), "#ef8f2a")
    c.haze([(0, 1000), (500, 740), (760, 740), (500, HEIGHT), (0, HEIGHT)], "#2a2a35", 0.4, 30)
    c.haze(disc(800, 906, 380, 14), "#1c1a1c", 0.6, 8)
    for x in (470, 1130):
        c.paint([(x - 14, 720), (x + 14, 720), (x + 26, 905), (x - 26, 905)], ("#b98a52", "#8a6236"))
        for k in (-24, 24):
            c.paint(disc(x + k, 905, 16), "#2b2b2e")
    for y in (735, 810):
        c.paint(box(450, y, 1150, y + 44), ("#f3e9d5", "#d8c9ab"))
        for i in range(7):
            x = 470 + i * 100
            c.paint([(x, y), (x + 46, y), (x + 26, y + 44), (x - 20, y + 44)], ("#c8452d", "#a33322"))


def dawn_lorry(c: Canvas) -> None:
    """A small collection lorry in a steep, narrow street before sunrise."""
    c.sky((0, "#27355a"), (380, "#7a7f9f"), (600, "#f0b38a"))
    walls = (
        ([(0, -60), (610, 250), (610, 690), (0, 1000)], "#b98a6a"),
        ([(990, 250), (1600, -80), (1600, 1010), (990, 690)], "#8f7f86"),
    )
    for x, top, tone in ((560, 330, "#a98c7c"), (690, 390, "#8d7f88"), (840, 350, "#b0917d"), (930, 300, "#8b7a80")):
        c.paint(box(x, top, x + 150, 720), (tone, mix(tone, "#2c2a3c", 0.4)))
        for k in range(6):
            at = (x + 20 + 60 * (k % 2), top + 40 + 70 * (k // 2))
            c.paint(box(*at, at[0] + 26, at[1] + 40), "#ffce85" if c.chance.between(0, 1) < 0.25 else "#454a60")
    for wall, tone in walls:
        c.paint(wall, (tone, mix(tone, "#232338", 0.55)), grain=0.25)
        for i in range(4):
            for level in (0.2, 0.46):
                u = 0.08 + i * 0.23
                lit = c.chance.between(0, 1) < 0.22
                c.paint(on(wall, box(u, level, u + 0.1, level + 0.18)), "#ffd08a" if lit else "#39405a")
                c.paint(on(wall, box(u - 0.035, level, u, level + 0.18)), "#45606a")
                c.paint(on(wall, box(u + 0.1, level, u + 0.135, level + 0.18)), "#3d5660")
    c.paint(
        [(610, 680), (990, 680), (1600, 1000), (1600, HEIGHT), (0, HEIGHT), (0, 990)], ("#7b6f78", "#38343f"), grain=0.3
    )
    for i in range(9):
        y = 700 + i * i * 4.6
        c.paint(
            [(600 - i * 62, y), (1000 + i * 62, y), (1000 + i * 62, y + 3 + i), (600 - i * 62, y + 3 + i)],
            "#211f2a",
            alpha=0.35,
        )
    c.haze(disc(800, 935, 270, 30), "#0d0c14", 0.8, 14)
    c.paint([(590, 470), (1010, 470), (1024, 900), (576, 900)], ("#5f8a4a", "#38592f"))
    c.paint([(600, 440), (1000, 440), (1010, 478), (590, 478)], ("#7ba562", "#5f8a4a"))
    c.paint(box(640, 520, 960, 790), ("#2b3a2a", "#182216"))
    c.paint([(640, 520), (960, 520), (930, 600), (670, 600)], "#41543c")
    for x, high in ((690, 110), (770, 140), (850, 120), (915, 90)):
        bag = c.chance.pick(("#a3372e", "#2f5d86", "#7a5433"))
        foliage(
            c, x, 790 - high * 0.45, 52, high * 0.5, mix(bag, "#000000", 0.35), mix(bag, "#ffffff", 0.25), leaves=24
        )
    c.paint(box(580, 790, 1020, 850), ("#d9d4c4", "#a7a294"))
    for i in range(9):
        x = 584 + i * 50
        c.paint([(x, 806), (x + 24, 806), (x + 10, 836), (x - 14 if i else x, 836)], "#d0402c")
    for x in (606, 994):
        c.paint(box(x - 18, 700, x + 18, 740), "#ff5a3c")
        c.glow(x, 720, 130, "#ff4a30", 0.7)
    for x in (640, 960):
        c.paint(box(x - 44, 850, x + 44, 950), ("#1d1c22", "#0f0e13"))
    c.paint(disc(800, 430, 26, 18), "#ffb03a")
    c.glow(800, 428, 240, "#ff9f2e", 0.8)
    lamp(c, 470, 800, 330)
    lamp(c, 1170, 820, 360)
