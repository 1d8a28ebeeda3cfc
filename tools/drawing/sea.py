"""Scenes by the sea."""

# ruff: noqa: PLR2004 -- a drawing is one long list of strokes, and its numbers are places on the paper

import math

from drawing.canvas import Canvas, Masonry, mix
from drawing.pieces import boat, clouds, glints, lamp
from drawing.shapes import HEIGHT, WIDTH, Shape, arch, box, disc, dome, ridge, stroke


def sea_castle(c: Canvas) -> None:
    """A stone castle on an islet, joined to the shore by an arched causeway, in morning light."""
    c.sky((0, "#6fa7cf"), (330, "#bfd9e4"), (560, "#fbe6c4"))
    c.glow(1250, 420, 620, "#ffdf9e", 0.75)
    clouds(c, 70, 330, "#ffffff", count=10, alpha=0.3)
    c.paint(
        ridge((0, 560), (1600, 560), lambda t: 20 + 60 * math.sin(2.2 * t + 0.4) ** 2),
        ("#a9bcc6", "#c8d2d2"),
        alpha=0.8,
    )
    stone = Masonry(colour="#d0aa74", course=11, length=24, differ=0.13, joint=1)
    c.paint(box(840, 352, 1090, 580), stone)
    c.paint(box(930, 268, 1080, 560), stone)
    c.paint(dome(1010, 270, 38, 34), ("#e6c894", "#a98250"))
    c.paint(box(1190, 318, 1330, 580), stone)
    for left, right, top in ((840, 930, 352), (930, 1080, 268), (1190, 1330, 318)):
        for x in range(left, right - 14, 30):
            c.paint(box(x, top - 18, x + 17, top + 2), "#cba670")
    c.paint(box(1080, 420, 1200, 580), stone)
    for x, y in ((880, 420), (1000, 350), (1250, 390), (1130, 480)):
        c.paint(arch(x, y, x + 24, y + 44), "#4d3a26")
    c.paint(box(840, 352, 900, 572), "#3a2a30", alpha=0.28)
    c.paint(box(930, 268, 975, 352), "#3a2a30", alpha=0.2)
    c.paint(box(1190, 318, 1230, 572), "#3a2a30", alpha=0.2)
    c.paint([(760, 604), (810, 572), (1370, 570), (1440, 604)], ("#9b835f", "#5e503f"), grain=0.5)
    bridge: Shape = [(-20, 508), (850, 518), (850, 545), (-20, 545)]
    c.paint(bridge, Masonry(colour="#c9a26c", course=9, length=24, differ=0.12, joint=1))
    for x in range(-20, 850, 96):
        c.paint(box(x, 540, x + 34, 606), Masonry(colour="#b8925f", course=9, length=18, differ=0.12, joint=1))
        c.paint(box(x + 32, 540, x + 98, 606), "#c9a26c")
        c.paint(arch(x + 34, 548, x + 96, 606), ("#8fb7c6", "#e9dcc0"))
    c.reflect(603, HEIGHT, tint="#4d91a6", share=0.46, ripple=13)
    glints(c, 615, HEIGHT, "#fff2cf", count=420, alpha=0.5)
    c.haze(disc(1250, 700, 230, 90), "#ffe9b4", 0.28, 40)
    for _ in range(26):
        x, y = c.chance.between(-20, 420), c.chance.between(985, 1070)
        size = c.chance.between(40, 110)
        tone = mix("#4b4238", "#8a7a64", c.chance.between(0, 1))
        c.paint(
            dome(x, y + size * 0.4, size, size * 0.6), (mix(tone, "#ffffff", 0.2), mix(tone, "#000000", 0.4)), grain=0.5
        )
    boat(c, 560, 760, 120, "#2e6d92")


def fishing_harbour(c: Canvas) -> None:
    """Painted fishing boats at their moorings, their colours reflected in the water."""
    c.sky((0, "#7db6d6"), (300, "#d7e9ea"), (480, "#f8ead0"))
    clouds(c, 40, 220, "#ffffff", count=8, alpha=0.3)
    c.paint(
        ridge((0, 420), (1600, 420), lambda t: 60 + 90 * math.sin(3 * t) ** 2 + 40 * math.sin(9 * t)),
        ("#9db4c4", "#bccbd0"),
    )
    for i in range(17):
        left = -30 + i * 100
        top = 290 + c.chance.between(-50, 60)
        tone = c.chance.pick(("#e9d3ad", "#d8b68c", "#f2e6cc", "#c99f7e", "#dfc8b4"))
        c.paint(box(left, top, left + 104, 470), (tone, mix(tone, "#6b4f3d", 0.28)))
        for k in range(3):
            for level in range(int((440 - top) / 46)):
                x, y = left + 14 + 30 * k, top + 16 + 46 * level
                c.paint(arch(x, y, x + 14, y + 26), "#566770")
    c.paint(box(0, 466, WIDTH, 500), Masonry(colour="#b9a78a", course=12, length=40))
    c.reflect(500, HEIGHT, tint="#2d6f80", share=0.34, ripple=8)
    glints(c, 520, HEIGHT, "#dff3f2", count=260, alpha=0.4)
    for x, y, length, colour, mast in (
        (230, 560, 220, "#2f7f9d", True),
        (620, 575, 250, "#c8452d", False),
        (1040, 562, 230, "#3f8a5a", True),
        (1400, 580, 250, "#e0a53a", False),
        (420, 690, 330, "#e5e0d2", True),
        (930, 715, 370, "#2b5d8f", True),
        (1400, 735, 360, "#b23a3f", True),
    ):
        for i in range(9):
            reach = length * (0.46 - 0.02 * i)
            c.paint(
                disc(x + c.chance.between(-8, 8), y + 8 + i * length * 0.02, reach, 3.4, 16),
                colour,
                alpha=0.34 - 0.03 * i,
                blur=2,
            )
        boat(c, x, y, length, colour, mast=mast)
    c.paint(stroke([(0, 940), (300, 905), (420, 700)], 4), "#e9dfc8")
    c.paint([(0, 930), (230, 960), (360, HEIGHT), (0, HEIGHT)], ("#cdbb9a", "#94816a"), grain=0.4)
    c.paint(box(96, 880, 136, 950), ("#4c4a4c", "#2c2b2e"))
    c.paint(disc(116, 880, 30, 13), "#5f5d60")


def golden_horn(c: Canvas) -> None:
    """Domes and minarets on a hill above the water at sunset, with a ferry passing."""
    c.sky((0, "#3f4a78"), (260, "#b0718a"), (470, "#f4a66a"), (640, "#ffdf9a"))
    c.glow(1060, 560, 620, "#ffd27a", 0.9)
    clouds(c, 70, 380, "#ffb27a", count=14, alpha=0.25)
    c.paint(ridge((0, 620), (1600, 640), lambda t: 60 + 40 * math.sin(5 * t + 1)), ("#b5788a", "#d79a86"), alpha=0.8)
    far, near = "#7a5170", "#4b3553"
    for x, half, tone, base in ((330, 62, far, 570), (1280, 54, far, 585), (760, 118, near, 545)):
        c.paint(box(x - half * 1.7, base, x + half * 1.7, 680), tone)
        c.paint(box(x - half * 1.1, base - half * 0.3, x + half * 1.1, base + 4), tone)
        c.paint(dome(x, base - half * 0.25, half, half * 0.82), (mix(tone, "#f4a66a", 0.35), tone))
        c.paint(stroke([(x, base - half), (x, base - half * 1.35)], 4), tone)
        for k in (-1.2, 1.2):
            c.paint(dome(x + k * half, base + 4, half * 0.46, half * 0.42), tone)
        for k in (-2.2, -1.75, 1.75, 2.2):
            mx = x + k * half
            c.paint(box(mx - half * 0.065, base - half * 1.5, mx + half * 0.065, 680), tone)
            c.paint(box(mx - half * 0.12, base - half * 0.95, mx + half * 0.12, base - half * 0.85), tone)
            c.paint(
                [(mx - half * 0.07, base - half * 1.5), (mx, base - half * 2.0), (mx + half * 0.07, base - half * 1.5)],
                tone,
            )
    c.paint(
        ridge((0, 690), (1600, 700), lambda t: 60 + 46 * math.sin(math.pi * t) + 10 * math.sin(30 * t)),
        ("#4b3553", "#38283f"),
    )
    for _ in range(120):
        x, y = c.chance.between(0, WIDTH), c.chance.between(610, 690)
        wide, high = c.chance.between(20, 46), c.chance.between(18, 50)
        tone = mix("#3a2a44", "#8a5a66", c.chance.between(0, 0.8))
        c.paint(box(x, y - high * 0.4, x + wide, 705), tone)
        c.paint(
            [(x - 3, y - high * 0.4), (x + wide / 2, y - high * 0.4 - 12), (x + wide + 3, y - high * 0.4)],
            mix("#7a3f3a", tone, 0.4),
        )
        if c.chance.between(0, 1) < 0.5:
            c.paint(box(x + 6, y + 4, x + 11, y + 12), "#ffd58a")
    c.reflect(702, HEIGHT, tint="#5d4566", share=0.28, ripple=12)
    glints(c, 712, HEIGHT, "#ffdba0", count=420, alpha=0.45)
    c.haze(disc(1060, 830, 150, 140), "#ffd890", 0.3, 50)
    c.paint([(330, 790), (860, 790), (890, 760), (300, 760)], ("#2f2a38", "#1d1a24"))
    c.paint([(345, 762), (845, 762), (830, 706), (360, 706)], ("#f1e6d6", "#b9a59a"))
    c.paint([(380, 706), (800, 706), (780, 672), (400, 672)], ("#e6d8c8", "#b09a92"))
    c.paint([(540, 672), (600, 672), (592, 606), (552, 606)], ("#d9902f", "#8a5320"))
    c.paint(box(550, 606, 594, 620), "#241f2a")
    for level, (a, b) in ((724, (366, 826)), (684, (412, 772))):
        for x in range(a, b, 34):
            c.paint(box(x, level, x + 20, level + 18), "#ffd890")
    c.haze([(570, 604), (600, 560), (470, 500), (380, 520)], "#4a3a4c", 0.3, 16)
    for i in range(12):
        c.paint(disc(600 - i * 4, 796 + i * 9, 300 - i * 14, 3, 20), "#1d1826", alpha=0.32 - i * 0.02, blur=2)
    for x, y in ((980, 470), (1040, 440), (1110, 486), (250, 420), (1190, 400)):
        c.paint(stroke([(x - 18, y - 6), (x - 6, y - 8), (x, y), (x + 6, y - 9), (x + 18, y - 5)], 2.6), "#3a2c3c")


def corniche_storm(c: Canvas) -> None:
    """A wave rising over a seafront wall and its street lamps under dark clouds."""
    c.sky((0, "#2b3440"), (340, "#57646c"), (520, "#a3a99c"))
    clouds(c, 0, 330, "#1c232c", count=22, alpha=0.4)
    clouds(c, 300, 460, "#d6d2bb", count=7, alpha=0.25)
    c.paint(box(0, 500, WIDTH, 830), ("#4e6a70", "#223a42"))
    for i in range(8):
        y = 520 + i * 34
        phase = c.chance.between(0, 6)
        crest = [
            (x, y + 10 * math.sin(x / (60 + i * 16) + phase) + 6 * math.sin(x / 31 + phase)) for x in range(0, 1601, 20)
        ]
        c.paint(
            [*crest, (1600, y + 50), (0, y + 50)], (mix("#6f8c8c", "#2d4a52", i / 8), mix("#3c5a62", "#1c3038", i / 8))
        )
        c.paint(stroke(crest, 3 + i * 0.7), "#dfe8e4", alpha=0.55, blur=1.2)
    base = [
        (430 + i * 17, 800 - 560 * math.sin(math.pi * i / 40) ** 1.7 * (0.8 + 0.2 * math.sin(i * 1.3)))
        for i in range(41)
    ]
    c.paint([*base, (1110, 860), (430, 860)], "#c9d6d4", alpha=0.55, blur=14)
    for _ in range(900):
        t = c.chance.between(0, 1)
        peak = 600 * math.sin(math.pi * t) ** 1.5
        rise = c.chance.between(0, 1) ** 0.8
        x = 400 + 740 * t + c.chance.between(-40, 40) + (t - 0.5) * 260 * rise
        y = 820 - peak * rise + c.chance.between(-16, 16)
        size = (1.05 - rise) * c.chance.between(5, 26) + 1.5
        c.paint(
            disc(x, y, size, size * 0.9, 12),
            mix("#8fa8aa", "#ffffff", c.chance.between(0.2, 1)),
            alpha=c.chance.between(0.25, 0.75),
        )
    for _ in range(260):
        at = (c.chance.between(300, 1300), c.chance.between(120, 640))
        c.paint(disc(*at, c.chance.between(0.8, 2.6), steps=8), "#f2f7f5", alpha=0.6)
    wall = Masonry(colour="#9c8f7c", course=22, length=70, differ=0.12)
    c.paint(box(0, 790, WIDTH, 880), wall)
    c.paint(box(0, 774, WIDTH, 796), ("#c7bba6", "#8d8272"))
    c.paint(box(430, 776, 1140, 880), "#e8efec", alpha=0.25, blur=30)
    for x in (90, 380, 1210, 1500):
        lamp(c, x, 890, 400, lit=x in {90, 1500})
    c.paint(box(0, 878, WIDTH, HEIGHT), ("#5d625f", "#33383a"), grain=0.3)
    c.reflect(880, HEIGHT, tint="#3f4747", share=0.62, ripple=7)
    for _ in range(22):
        at = (c.chance.between(200, 1400), c.chance.between(890, 1040))
        c.paint(disc(*at, c.chance.between(40, 150), c.chance.between(3, 9), 20), "#e3ebe7", alpha=0.3, blur=3)
    for i in range(150):
        x, y = c.chance.between(-50, WIDTH), c.chance.between(0, HEIGHT)
        c.paint(stroke([(x, y), (x + 8, y + 34)], 1), "#dfe6e6", alpha=0.16 + 0.001 * (i % 50))


def old_harbour(c: Canvas) -> None:
    """An old harbour full of masts, and on the hill above it a church with a tower, early in the morning."""
    c.sky((0, "#46659a"), (300, "#a7a9c2"), (520, "#f5c79c"))
    c.glow(420, 500, 560, "#ffcf96", 0.7)
    clouds(c, 50, 320, "#ffd3b0", count=11, alpha=0.27)
    c.paint(
        ridge((500, 560), (1600, 520), lambda t: 262 * math.sin(math.pi * t) ** 1.3), ("#8b8794", "#6d7468"), grain=0.4
    )
    c.paint(box(1040, 250, 1180, 340), ("#d9c6b0", "#a39184"))
    c.paint(box(1050, 150, 1092, 260), ("#e6d3ba", "#a99788"))
    for y in (170, 205):
        c.paint(arch(1062, y, 1080, y + 26), "#5a5664")
    c.paint([(1046, 152), (1071, 110), (1096, 152)], "#b08d5c")
    c.paint(stroke([(1071, 112), (1071, 84)], 5), "#d9b366")
    c.paint(dome(1140, 252, 34, 40), ("#b9a99a", "#85807c"))
    for i in range(24):
        left = -20 + i * 70
        top = 400 + c.chance.between(-50, 44) - (40 if i > 12 else 0)
        tone = c.chance.pick(("#e8cfae", "#d4a98a", "#efe0c6", "#c49a86", "#dcc0aa"))
        c.paint(box(left, top, left + 74, 640), (tone, mix(tone, "#4a4458", 0.35)))
        c.paint([(left - 4, top), (left + 37, top - 18), (left + 78, top)], "#a85f48")
        for level in range(int((600 - top) / 40)):
            for k in range(2):
                x, y = left + 14 + 30 * k, top + 14 + level * 40
                c.paint(box(x, y, x + 14, y + 24), "#ffd9a0" if c.chance.between(0, 1) < 0.12 else "#5d6478")
    c.paint(box(0, 625, WIDTH, 660), Masonry(colour="#a4978a", course=11, length=36))
    tones = ("#f4efe6", "#e4ddd0", "#2f4f78", "#7a3032", "#f1e9da", "#2c5a58")
    boats = sorted(
        (c.chance.between(650, 800), c.chance.between(-20, WIDTH), c.chance.between(0.75, 1.25), c.chance.pick(tones))
        for _ in range(30)
    )
    for quiet in (True, False):
        for y, x, size, tone in boats:
            long = size * (60 + (y - 640) * 0.75)
            tall = long * c.chance.between(1.75, 2.4)
            c.paint(
                stroke([(x, y - long * 0.1), (x, y - tall)], 1.6 + long * 0.012), "#f4ead8" if not quiet else "#c9bcae"
            )
            c.paint(stroke([(x, y - tall), (x + long * 0.5, y - long * 0.13)], 1), "#5b5660")
            c.paint(stroke([(x, y - tall), (x - long * 0.5, y - long * 0.1)], 1), "#5b5660")
            c.paint(stroke([(x, y - long * 0.32), (x - long * 0.42, y - long * 0.28)], long * 0.05), "#33527c")
            c.paint(
                [
                    (x - long * 0.5, y - long * 0.12),
                    (x + long * 0.58, y - long * 0.17),
                    (x + long * 0.42, y),
                    (x - long * 0.42, y),
                ],
                (mix(tone, "#ffffff", 0.2), mix(tone, "#2a2a3c", 0.35)),
            )
            if not quiet:
                for i in range(6):
                    c.paint(
                        disc(x, y + 5 + i * 7, long * (0.46 - 0.04 * i), 2.6, 16), tone, alpha=0.4 - 0.055 * i, blur=1.5
                    )
                    c.paint(
                        stroke(
                            [
                                (x + 3 * math.sin(i * 2), y + 30 + i * 22),
                                (x + 3 * math.sin(i * 2 + 2), y + 46 + i * 22),
                            ],
                            3,
                        ),
                        "#f4ead8",
                        alpha=0.3 - i * 0.03,
                        blur=1,
                    )
        if quiet:
            c.reflect(660, HEIGHT, tint="#5b6f92", share=0.4, ripple=10)
            glints(c, 670, HEIGHT, "#ffe3c2", count=300, alpha=0.35)
    c.haze(box(0, 560, WIDTH, 660), "#ffdcb4", 0.16, 40)
