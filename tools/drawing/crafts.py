"""Scenes of old crafts, indoors."""

# ruff: noqa: PLR2004 -- a drawing is one long list of strokes, and its numbers are places on the paper

import math

from drawing.canvas import Canvas, Masonry, mix
from drawing.rooms import FAR, room
from drawing.shapes import arch, box, disc, dome, on, stroke


def soap_towers(c: Canvas) -> None:
    """Towers of stacked soap bars in a storeroom crossed by rays of sun."""
    left, _ = room(c, wall="#cdb48c", floor="#b59870", ceiling="#8a704f", far=(470, 210, 1130, 690))
    c.paint(box(470, 210, 1130, 690), Masonry(colour="#c8ab7e", course=30, length=70, differ=0.1), alpha=0.8)
    for x in (560, 920):
        c.paint(arch(x, 300, x + 110, 470), "#fff3cf")
        c.glow(x + 55, 390, 240, "#ffe2a0", 0.8)
    c.paint(on(left, arch(0.3, 0.2, 0.6, 0.6)), "#fff0c8")
    for x, foot, half in (
        (560, 700, 74),
        (800, 690, 70),
        (1030, 702, 76),
        (330, 820, 118),
        (1260, 830, 122),
        (690, 850, 128),
        (985, 900, 146),
    ):
        high, rows = half * 5.0, 26
        c.haze(disc(x + half * 0.9, foot + 6, half * 1.5, half * 0.28), "#2c1c0e", 0.55, 10)
        for row in range(rows):
            t = row / rows
            y, wide = foot - high * t, half * (1 - t**1.5 * 0.93)
            bars = max(2, round(9 * (1 - t * 0.85)))
            for k in range(bars):
                a = math.pi * (k + 0.5 * (row % 2)) / bars
                at, reach = x - wide * math.cos(a), math.pi * wide / bars / 2 * max(0.25, math.sin(a)) * 0.84
                lit = 0.5 + 0.5 * math.cos(a)
                tone = mix("#f3ebc6", "#9a8a58", 1 - lit + c.chance.between(-0.1, 0.1))
                drop = half * 0.1 * math.sin(a)
                c.paint(
                    box(at - reach, y - high / rows * 0.86 + drop, at + reach, y + drop),
                    (tone, mix(tone, "#6b5a34", 0.3)),
                )
    for x, y, reach in ((560, 330, 420), (920, 330, 460), (150, 260, 620)):
        c.haze([(x, y), (x + 110, y + 10), (x + 110 + reach, 1060), (x + reach - 120, 1067)], "#fff0c0", 0.26, 24)


def copper_workshop(c: Canvas) -> None:
    """Copper pots and ewers hung and stacked in a dark workshop lit by a hearth."""
    room(c, wall="#5b4332", floor="#4a382b", ceiling="#2a1e17")
    c.paint(box(*FAR), Masonry(colour="#6a4d38", course=30, length=74, differ=0.12), alpha=0.75)
    c.paint(arch(640, 330, 960, 660), "#1a110c")
    c.paint(arch(664, 360, 936, 660), ("#3a160a", "#ff9a3a"))
    for i in range(26):
        x, high = 690 + i * 9, c.chance.between(40, 170)
        c.paint(
            [(x - 18, 655), (x + c.chance.between(-14, 14), 655 - high), (x + 18, 655)],
            c.chance.pick(("#ffd35e", "#ff8a2a", "#ffb43a", "#f2601c")),
            alpha=0.75,
            blur=2,
        )
    c.glow(800, 600, 620, "#ff8a36", 0.85)

    def pot(x: float, y: float, size: float) -> None:
        left, right = ("#f6b27a", "#7a3418") if x > 800 else ("#8a3c1c", "#ffc08a")
        c.haze(disc(x, y + 4, size * 0.9, size * 0.14), "#000000", 0.5, 6)
        body = [
            (
                x + size * math.cos(a) * (1 - 0.4 * max(0, -math.sin(a)) ** 2),
                y - size * 0.62 - size * 0.62 * -math.sin(a),
            )
            for a in (math.tau * k / 40 for k in range(40))
        ]
        c.paint(body, (left, right), across=True)
        c.paint(box(x - size * 0.62, y - size * 1.42, x + size * 0.62, y - size * 1.1), (left, right), across=True)
        c.paint(disc(x, y - size * 1.42, size * 0.7, size * 0.15), ("#ffd0a0", "#6a2c14"))
        c.paint(disc(x, y - size * 1.42, size * 0.55, size * 0.1), "#2a120a")
        c.paint(
            disc(x + (size * 0.42 if x < 800 else -size * 0.42), y - size * 0.75, size * 0.1, size * 0.3),
            "#ffe6c8",
            alpha=0.5,
            blur=4,
        )

    def ewer(x: float, y: float, size: float) -> None:
        tones = ("#f0a468", "#6e2e15") if x > 800 else ("#7a3418", "#ffb880")
        c.paint(
            stroke(
                [(x + size * 0.3, y - size), (x + size * 0.75, y - size * 1.15), (x + size * 0.6, y - size * 1.9)],
                size * 0.12,
            ),
            tones[1],
        )
        c.paint(
            stroke(
                [
                    (x - size * 0.35, y - size * 0.7),
                    (x - size * 0.8, y - size * 1.4),
                    (x - size * 0.95, y - size * 1.6),
                ],
                size * 0.16,
            ),
            tones[0],
        )
        c.paint(disc(x, y - size * 0.6, size * 0.55, size * 0.6), tones, across=True)
        c.paint(
            [
                (x - size * 0.2, y - size),
                (x + size * 0.2, y - size),
                (x + size * 0.26, y - size * 2),
                (x - size * 0.26, y - size * 2),
            ],
            tones,
            across=True,
        )
        c.paint(dome(x, y - size * 2, size * 0.3, size * 0.36), tones, across=True)

    for y, end in ((300, 420), (470, 470)):
        for side in (-1, 1):
            c.paint(
                [
                    (800 + side * 800, y - 60 + (120 if y == 470 else 0)),
                    (800 + side * 390, y),
                    (800 + side * 390, y + 14),
                    (800 + side * 800, y - 40 + (130 if y == 470 else 0)),
                ],
                "#3a281c",
            )
        for x in (470, 560, 1040, 1130):
            c.paint(stroke([(x, 240), (x, end - 130)], 2), "#1c130e")
    for x, y, s in ((100, 318, 62), (240, 306, 54), (360, 300, 40), (1500, 318, 62), (1360, 306, 54), (1240, 300, 40)):
        ewer(x, y - 40, s * 0.8)
    for x, y, s in (
        (110, 580, 76),
        (270, 540, 58),
        (1490, 580, 76),
        (1330, 540, 58),
        (470, 350, 36),
        (560, 372, 40),
        (1040, 372, 40),
        (1130, 350, 36),
    ):
        pot(x, y, s)
    for x, y, s in (
        (150, 900, 130),
        (420, 830, 96),
        (1460, 900, 130),
        (1190, 830, 96),
        (300, 1020, 118),
        (1300, 1030, 124),
    ):
        pot(x, y, s)
    ewer(560, 900, 80)
    ewer(1060, 905, 84)
    c.paint(
        [
            (690, 830),
            (910, 830),
            (880, 880),
            (840, 890),
            (840, 980),
            (900, 1010),
            (700, 1010),
            (760, 980),
            (760, 890),
            (660, 850),
        ],
        ("#5c6068", "#26262b"),
    )
    c.paint(box(690, 828, 910, 838), "#c98a5c")
    c.haze(disc(800, 720, 330, 40), "#ff9a4a", 0.3, 30)
