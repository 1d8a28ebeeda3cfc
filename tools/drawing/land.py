"""Scenes of land and fields."""

# ruff: noqa: C901, PLR0912, PLR2004 -- a drawing is one long list of strokes, and its numbers are places on the paper

import math

from drawing.canvas import Canvas, Masonry, mix
from drawing.pieces import clouds, foliage, glints, tree
from drawing.shapes import HEIGHT, WIDTH, arch, box, disc, dome, ridge, stroke


def water_tower(c: Canvas) -> None:
    """A water tower above olive groves, with the sea on the horizon."""
    c.sky((0, "#5b9fd0"), (380, "#cfe5ec"), (560, "#f7ecd2"))
    c.glow(260, 330, 520, "#fff0c4", 0.7)
    clouds(c, 60, 340, "#ffffff", count=11, alpha=0.32)
    c.paint(box(0, 540, WIDTH, 690), ("#3f8fae", "#7bbcc4"))
    glints(c, 544, 620, "#eefaff", count=90, alpha=0.5)
    for i in range(30):
        x = 40 + i * 24 + c.chance.between(-8, 8)
        high = c.chance.between(10, 34)
        c.paint(box(x, 612 - high, x + 20, 640), mix("#f6efe0", "#d9c4a4", c.chance.between(0, 1)))
    tones = (("#b9b07a", "#a39a63"), ("#a9a066", "#8f8750"), ("#c29b64", "#a37b4a"))
    for i, (top, foot) in enumerate(tones):
        y = 640 + i * 95
        c.paint(ridge((0, y), (1600, y + 10), lambda t, i=i: 22 * math.sin(3 * t + i * 2)), (top, foot), grain=0.5)
        for k in range(24 - i * 6):
            x = -30 + k * (70 + i * 26) + c.chance.between(-16, 16)
            high = 40 + i * 32
            at = y + 26 + i * 22 + c.chance.between(-8, 16)
            c.haze(disc(x + high * 0.4, at, high * 0.7, high * 0.12), "#3a3418", 0.4, 4)
            c.paint(box(x - high * 0.06, at - high * 0.4, x + high * 0.06, at), "#5a4a38")
            foliage(c, x, at - high * 0.62, high * 0.52, high * 0.4, "#4f6148", "#b5c29a", leaves=26 + i * 8)
    c.paint([(0, 960), (700, 930), (1600, 1000), (1600, HEIGHT), (0, HEIGHT)], ("#c99f68", "#9c7446"), grain=0.6)
    c.haze([(1000, 930), (1180, 930), (1600, 1000), (1600, 1060)], "#3a2a1c", 0.45, 14)
    for x in (960, 1040, 1120, 1200):
        c.paint([(x - 14, 940), (x - 8, 420), (x + 8, 420), (x + 14, 940)], ("#f1e9da", "#a9a092"), across=True)
    for y in (560, 720):
        c.paint(box(955, y, 1205, y + 18), ("#e9e0cf", "#b3a996"))
    c.paint(box(1068, 420, 1092, 940), ("#8fa2a8", "#5f7076"), across=True)
    c.paint(
        [(880, 190), (1280, 190), (1250, 390), (1160, 440), (1000, 440), (910, 390)],
        ("#fbf5e8", "#b8ad9c"),
        across=True,
        grain=0.15,
    )
    c.paint([(880, 190), (1280, 190), (1264, 300), (896, 300)], "#3f8fae", alpha=0.85)
    c.paint([(1120, 190), (1280, 190), (1250, 390), (1160, 440), (1120, 440)], "#3a3040", alpha=0.2, blur=26)
    c.paint(disc(1080, 190, 200, 30), ("#ffffff", "#d8cfbf"))
    c.paint(dome(1080, 186, 176, 44), ("#ffffff", "#d9cdb8"), across=True)
    for x in (1150, 1168):
        c.paint(box(x, 440, x + 3, 940), "#6f6a62")
    for y in range(440, 930, 18):
        c.paint(box(1150, y, 1170, y + 3), "#6f6a62")


def town_on_hills(c: Canvas) -> None:
    """Sand-coloured houses on rolling hills under a clear sky, with a green plain before them."""
    c.sky((0, "#5aa2d6"), (420, "#d3e8ee"), (560, "#faedd2"))
    c.glow(1300, 260, 560, "#fff2cc", 0.7)
    clouds(c, 50, 220, "#ffffff", count=6, alpha=0.25)
    c.paint(ridge((0, 460), (1600, 440), lambda t: 50 * math.sin(4 * t) ** 2), ("#b3bcc0", "#cdc7b4"))
    for layer in range(4):
        y, lift = 500 + layer * 74, 90 + layer * 6
        phase = layer * 1.7

        def height(t: float, phase: float = phase, lift: float = lift) -> float:
            return lift * (0.55 + 0.45 * math.sin(5.2 * t + phase))

        tone = mix("#cdb58c", "#c2a26c", layer / 3)
        c.paint(ridge((0, y), (1600, y), height), (tone, mix(tone, "#7a6a3c", 0.25)), grain=0.4)
        for i in range(150):
            t = c.chance.between(0, 1)
            ground = y - height(t) + c.chance.between(4, 70)
            if ground > y + 66:
                continue
            wide, high = c.chance.between(22, 44) + layer * 8, c.chance.between(18, 42) + layer * 9
            x = t * WIDTH
            wall = mix("#f6e7c6", "#cfa97a", c.chance.between(0, 0.8))
            c.paint(box(x, ground - high, x + wide * 0.62, ground + 16), wall)
            c.paint(box(x + wide * 0.62, ground - high, x + wide, ground + 16), mix(wall, "#5f4a40", 0.35))
            for k in range(3):
                c.paint(
                    box(
                        x + 4 + k * wide * 0.19,
                        ground - high * 0.7,
                        x + 4 + k * wide * 0.19 + wide * 0.09,
                        ground - high * 0.4,
                    ),
                    "#6a5f58",
                )
            if i % 6 == 0:
                c.paint(box(x + 4, ground - high - 12, x + 16, ground - high), ("#f4f4f0", "#a9adac"))
            if i % 9 == 0:
                foliage(c, x + wide + 8, ground, 12 + layer * 4, 14 + layer * 4, "#48603a", "#8fa660", leaves=10)
        if layer == 2:
            c.paint(box(1136, 300, 1162, 640), ("#fbf1da", "#cdb894"), across=True)
            c.paint([(1132, 302), (1149, 262), (1166, 302)], "#5f8d86")
            c.paint(dome(1080, 520, 48, 56), ("#7fada2", "#4f7a72"))
    c.paint([(0, 812), (600, 790), (1600, 816), (1600, HEIGHT), (0, HEIGHT)], ("#a5b562", "#6f8a40"), grain=0.6)
    for i in range(12):
        x = 800 + (i - 6) * 60
        c.paint(
            [(x, 806), (x + 20, 806), (800 + (i - 5.6) * 330, HEIGHT), (800 + (i - 6) * 330, HEIGHT)],
            mix("#8aa04c", "#c9c26a", c.chance.between(0, 1)),
            alpha=0.45,
        )
    for x, foot, high in ((90, 900, 260), (1490, 920, 290)):
        tree(c, x, foot, high, "#3d5a32", "#92ad55")


def orange_groves(c: Canvas) -> None:
    """Orange and lemon groves reaching to the sea, with blue mountains behind."""
    c.sky((0, "#5f9fd3"), (330, "#cbe2ea"), (470, "#f6ead0"))
    clouds(c, 40, 220, "#ffffff", count=9, alpha=0.32)
    for y, tone, lift in ((440, "#9db6cc", 190), (470, "#7d9db4", 120)):
        c.paint(
            ridge(
                (240, y + 20),
                (1800, y - 60),
                lambda t, up=lift: up * min(1, 2.5 * t) * (0.5 + 0.5 * t) * (0.8 + 0.2 * math.sin(13 * t)),
            ),
            (tone, mix(tone, "#ffffff", 0.4)),
        )
    c.paint([(0, 470), (700, 470), (560, 540), (300, 620), (0, 690)], ("#3d93b5", "#6bbcc6"))
    for _ in range(60):
        y = c.chance.between(476, 640)
        c.paint(
            disc(c.chance.between(0, 640 - (y - 476) * 2), y, c.chance.between(8, 40), 1.6, 12), "#f0fbff", alpha=0.45
        )
    c.paint(stroke([(0, 694), (300, 624), (560, 544), (720, 474)], 9), "#f7ecd0")
    c.paint(
        [(0, 698), (310, 626), (570, 546), (730, 474), (1600, 470), (1600, HEIGHT), (0, HEIGHT)],
        ("#b59a62", "#8a683c"),
        grain=0.5,
    )
    rows = 12
    for row in range(rows):
        t = (row / (rows - 1)) ** 1.7
        y, size = 500 + 540 * t, 16 + 118 * t
        start = 740 - 900 * t if y < 700 else -120
        x = start - c.chance.between(0, size)
        while x < WIDTH + size:
            c.haze(disc(x + size * 0.4, y + size * 0.16, size * 0.9, size * 0.2), "#3a2a14", 0.45, 2 + size * 0.05)
            c.paint(box(x - size * 0.07, y - size * 0.2, x + size * 0.07, y + size * 0.2), "#5a4128")
            foliage(c, x, y - size * 0.45, size * 0.78, size * 0.66, "#2f5230", "#8fb04e", leaves=round(14 + 60 * t))
            for _ in range(round(5 + 16 * t)):
                a, reach = c.chance.between(0, math.tau), c.chance.between(0, 0.85)
                at = (x + math.cos(a) * reach * size * 0.7, y - size * 0.45 + math.sin(a) * reach * size * 0.58)
                c.paint(disc(*at, size * 0.062), c.chance.pick(("#f08a24", "#f6a02e", "#f3c53a")))
            x += size * c.chance.between(1.75, 1.95)
    c.haze([(1250, 0), (1600, 0), (1600, 500), (700, HEIGHT), (300, HEIGHT)], "#fff0c8", 0.13, 60)


def market_stalls(c: Canvas) -> None:
    """Market stalls under striped awnings, with crates of fruit and vegetables and brown bins in front."""
    c.sky((0, "#78b3d6"), (400, "#e4eff0"))
    for i in range(7):
        left, top = -40 + i * 240, 60 + c.chance.between(-40, 60)
        tone = c.chance.pick(("#e9cfa8", "#d8a988", "#efdfc2", "#cf9d80"))
        c.paint(box(left, top, left + 246, 720), (tone, mix(tone, "#6b4a3c", 0.35)), grain=0.2)
        for k in range(3):
            for level in range(3):
                x, y = left + 30 + 70 * k, top + 40 + level * 150
                c.paint(box(x, y, x + 40, y + 90), "#59686c")
                c.paint(box(x - 18, y, x, y + 90), "#6a8f80")
                c.paint(box(x + 40, y, x + 58, y + 90), "#5f8475")
    c.paint(box(0, 700, WIDTH, HEIGHT), ("#b5a797", "#857767"), grain=0.3)
    for i in range(6):
        y = 740 + i * i * 11
        c.paint(box(0, y, WIDTH, y + 2), "#5f5346", alpha=0.5)
    cloths = (("#c8452d", "#fbf4e4"), ("#2f7d86", "#fbf4e4"), ("#e0a02f", "#fff6de"), ("#4f7f4a", "#fbf4e4"))
    fruit = ("#d8402f", "#f09a2a", "#f2c838", "#7fa83c", "#4f7f3a", "#7a2f4f", "#e8734a", "#c9b24a")
    for i, (one, other) in enumerate(cloths):
        left, right = 20 + i * 395, 20 + i * 395 + 375
        for x in (left + 8, right - 14):
            c.paint(box(x, 380, x + 9, 880), "#55504a")
        c.paint(box(left, 470, right, 720), ("#3c3128", "#5c4a3a"), alpha=0.75)
        c.paint(box(left + 4, 700, right - 4, 880), ("#9a6a3c", "#5e3d20"))
        for row in range(3):
            y = 590 + row * 52
            for k in range(4):
                a, b = left + 14 + k * 88, left + 14 + k * 88 + 82
                tone = c.chance.pick(fruit)
                for _ in range(34):
                    at = (c.chance.between(a + 8, b - 8), y - c.chance.between(0, 26))
                    c.paint(
                        disc(*at, c.chance.between(8, 11)),
                        mix(tone, "#ffffff" if c.chance.between(0, 1) > 0.4 else "#40200c", c.chance.between(0, 0.28)),
                    )
                c.paint(box(a, y + 2, b, y + 36), ("#d3a468", "#a5763f"))
                c.paint(box(a, y + 16, b, y + 19), "#7d5528")
        stripes = 10
        for k in range(stripes):
            a, b = k / stripes, (k + 1) / stripes
            tone = (one, other)[k % 2]
            top_a, top_b = left + 30 + (right - left - 60) * a, left + 30 + (right - left - 60) * b
            low_a, low_b = left - 14 + (right - left + 28) * a, left - 14 + (right - left + 28) * b
            c.paint(
                [(top_a, 340), (top_b, 340), (low_b, 466), (low_a, 466)],
                (mix(tone, "#ffffff", 0.12), mix(tone, "#3a2c24", 0.15)),
            )
            c.paint(
                [(low_a, 466), (low_b, 466), *disc((low_a + low_b) / 2, 484, (low_b - low_a) / 2, 16, 24)[0:13]],
                mix(tone, "#3a2c24", 0.22),
            )
        c.haze(box(left, 488, right, 560), "#1c130c", 0.4, 14)
    for x in (330, 420, 1120, 1210, 1300):
        c.haze(disc(x + 22, 1000, 66, 12), "#2a1f16", 0.6, 6)
        c.paint([(x - 40, 850), (x + 40, 850), (x + 32, 996), (x - 32, 996)], ("#8a5a32", "#57361c"), across=True)
        c.paint([(x - 46, 836), (x + 46, 836), (x + 44, 856), (x - 44, 856)], ("#a5703f", "#7a4c28"))
        c.paint(disc(x - 22, 1000, 11), "#26221e")
        c.paint(disc(x + 22, 1000, 11), "#26221e")
    for x in (640, 760, 880):
        c.paint(box(x, 930, x + 108, 990), ("#d3a468", "#946532"))
        for k in (948, 968):
            c.paint(box(x, k, x + 108, k + 3), "#6f4a22")
        for _ in range(22):
            c.paint(
                disc(x + c.chance.between(10, 98), 928 - c.chance.between(0, 14), 12),
                c.chance.pick(("#6f9a3c", "#8fb84e", "#4f7f3a")),
            )
    c.haze([(0, 0), (500, 0), (1500, HEIGHT), (700, HEIGHT)], "#fff3d0", 0.14, 50)


def compost_yard(c: Canvas) -> None:
    """Long heaps of compost steaming in an open yard in the morning."""
    c.sky((0, "#7f9fc0"), (300, "#cdd6d8"), (480, "#fbe2b8"))
    c.glow(420, 440, 560, "#ffe2a0", 0.9)
    clouds(c, 40, 300, "#fff0dc", count=9, alpha=0.3)
    c.paint(ridge((0, 500), (1600, 490), lambda t: 60 + 60 * math.sin(4 * t + 0.6) ** 2), ("#9fb0b0", "#b9bfa8"))
    c.paint(ridge((0, 540), (1600, 530), lambda t: 26 + 16 * math.sin(17 * t)), ("#6f8560", "#7f9068"), grain=0.5)
    c.paint(box(1160, 400, 1500, 560), ("#c9ccc6", "#9aa09c"))
    c.paint([(1130, 404), (1330, 340), (1530, 404)], ("#a5573f", "#7f3f2e"))
    c.paint(arch(1220, 450, 1320, 560), "#4a5052")
    c.paint(box(0, 545, WIDTH, HEIGHT), ("#a8957a", "#73604a"), grain=0.5)
    for i, (near, foot) in enumerate(((0.34, 610), (0.55, 700), (1.0, 900))):
        high = 260 * near
        for k in range(3 if i < 2 else 2):
            x = 120 + k * 620 + i * 90 - (150 if i == 2 else 0)
            half = 430 * near + 60
            heap = [(x - half, foot)]
            heap += [
                (
                    x - half + 2 * half * s / 24,
                    foot - high * math.sin(math.pi * s / 24) ** 0.55 - c.chance.between(0, 9 * near),
                )
                for s in range(1, 24)
            ]
            heap += [(x + half, foot)]
            c.haze(disc(x + half * 0.2, foot + 6, half * 1.1, 26 * near), "#2a1d12", 0.6, 12)
            c.paint(heap, ("#7d5a3a", "#3f2a1a"), grain=1)
            for _ in range(round(260 * near)):
                s = c.chance.between(0.05, 0.95)
                y = foot - high * math.sin(math.pi * s) ** 0.55 * c.chance.between(0.02, 0.97)
                tone = c.chance.pick(("#a98052", "#5a3d26", "#8f9a52", "#c4995f", "#2f2014", "#6f7a3c"))
                c.paint(disc(x - half + 2 * half * s, y, 7 * near + 1, 3.4 * near + 1, 10), tone, alpha=0.8)
            c.paint([(px, py) for px, py in heap if px < x] + [(x, foot - high * 0.5)], "#ffcf8a", alpha=0.16, blur=16)
            for _ in range(7):
                sx, rise = x + c.chance.between(-0.6, 0.6) * half, c.chance.between(60, 220) * (0.5 + near)
                sway = c.chance.between(-60, 90)
                c.haze(
                    stroke(
                        [
                            (sx, foot - high * 0.9),
                            (sx + sway * 0.4, foot - high - rise * 0.5),
                            (sx + sway, foot - high - rise),
                        ],
                        34 * near + 14,
                    ),
                    "#fffaf0",
                    0.3,
                    20,
                )
    c.paint(stroke([(1180, 1000), (1330, 620)], 12), "#b98a52")
    c.paint([(1130, 985), (1215, 1010), (1185, 1062), (1105, 1040)], ("#9aa3a6", "#596164"))
    c.paint(box(1316, 600, 1346, 640), Masonry(colour="#8a6238", course=40, length=60))
