"""The canvas: shapes go in, a picture comes out. It knows nothing about what the shapes mean.

Everything is painted at twice the final size and made smaller at the end, which is what smooths the edges.
"""

import itertools
import math
from dataclasses import dataclass

from PIL import Image, ImageChops, ImageColor, ImageDraw, ImageFilter

from drawing.chance import Chance
from drawing.shapes import HEIGHT, WIDTH, Shape, box

OVERSIZE = 2
SHEET = (WIDTH * OVERSIZE, HEIGHT * OVERSIZE)


def _rgb(colour: str) -> tuple[int, int, int]:
    return ImageColor.getrgb(colour)[:3]


def mix(one: str, other: str, share: float) -> str:
    """Return the colour `share` of the way from one to the other."""
    a, b = _rgb(one), _rgb(other)
    return "#" + "".join(f"{round(x + (y - x) * min(max(share, 0), 1)):02x}" for x, y in zip(a, b, strict=True))


@dataclass(frozen=True, slots=True, kw_only=True)
class Masonry:
    """An ink that lays stones: the height of a course, the length of a stone, and how much stones differ."""

    colour: str
    course: float = 26
    length: float = 60
    differ: float = 0.12
    joint: float = 1.6


Ink = str | tuple[str, str] | Masonry


class Canvas:
    """One picture in the making."""

    def __init__(self, name: str) -> None:
        """Begin with a black sheet; `name` decides everything that chance decides."""
        self.chance = Chance(name)
        self.image = Image.new("RGB", SHEET)

    def paint(
        self, shape: Shape, ink: Ink, *, alpha: float = 1, blur: float = 0, grain: float = 0, across: bool = False
    ) -> None:
        """Fill a shape with a colour, a fade of two colours (downwards, or across), or masonry."""
        points = [(x * OVERSIZE, y * OVERSIZE) for x, y in shape]
        if isinstance(ink, str) and alpha == 1 and not blur and not grain:
            ImageDraw.Draw(self.image).polygon(points, fill=ink)
            return
        pad = 3 * blur * OVERSIZE
        xs, ys = [x for x, _ in points], [y for _, y in points]
        left, top = max(0, math.floor(min(xs) - pad)), max(0, math.floor(min(ys) - pad))
        right, bottom = min(SHEET[0], math.ceil(max(xs) + pad)), min(SHEET[1], math.ceil(max(ys) + pad))
        if right <= left or bottom <= top:
            return
        size = (right - left, bottom - top)
        mask = Image.new("L", size)
        ImageDraw.Draw(mask).polygon([(x - left, y - top) for x, y in points], fill=round(255 * alpha))
        if blur:
            mask = mask.filter(ImageFilter.GaussianBlur(blur * OVERSIZE))
        layer = self._layer(ink, size, across=across)
        if grain:
            sheet = self.chance.noise(size, 5).point(lambda value: round(128 + (value - 128) * grain * 0.45))
            layer = ImageChops.overlay(layer, Image.merge("RGB", (sheet, sheet, sheet)))
        self.image.paste(layer, (left, top), mask)

    def _layer(self, ink: Ink, size: tuple[int, int], *, across: bool) -> Image.Image:
        if isinstance(ink, str):
            return Image.new("RGB", size, ink)
        if isinstance(ink, tuple):
            slope = Image.linear_gradient("L")
            slope = (slope.rotate(90) if across else slope).resize(size, Image.Resampling.BILINEAR)
            return Image.composite(Image.new("RGB", size, ink[1]), Image.new("RGB", size, ink[0]), slope)
        return self._stones(ink, size)

    def _stones(self, ink: Masonry, size: tuple[int, int]) -> Image.Image:
        layer = Image.new("RGB", size, mix(ink.colour, "#000000", 0.16))
        pen, joint, y = ImageDraw.Draw(layer), ink.joint * OVERSIZE / 2, 0.0
        while y < size[1]:
            high = ink.course * OVERSIZE * self.chance.between(0.85, 1.15)
            x = -ink.length * OVERSIZE * self.chance.between(0, 1)
            while x < size[0]:
                wide = ink.length * OVERSIZE * self.chance.between(0.6, 1.4)
                shade = self.chance.between(-ink.differ, ink.differ)
                colour = mix(ink.colour, "#fff3dc" if shade > 0 else "#2a1d14", abs(shade))
                pen.rectangle((x + joint, y + joint, max(x + wide - joint, x + joint), y + high - joint), fill=colour)
                x += wide
            y += high
        return layer

    def sky(self, *stops: tuple[float, str]) -> None:
        """Paint bands that fade into each other, from the first height to the last."""
        for (top, one), (foot, other) in itertools.pairwise(stops):
            self.paint(box(0, top, WIDTH, foot + 1), (one, other))

    def glow(self, x: float, y: float, radius: float, colour: str, strength: float = 1) -> None:
        """Add light around a point."""
        reach = round(radius * OVERSIZE)
        left, top = round(x * OVERSIZE) - reach, round(y * OVERSIZE) - reach
        halo = ImageChops.invert(Image.radial_gradient("L")).point(
            lambda value: round(max(0, (value - 75) / 180) ** 1.6 * 255 * strength)
        )
        halo = halo.resize((reach * 2, reach * 2), Image.Resampling.BILINEAR)
        under = self.image.crop((left, top, left + reach * 2, top + reach * 2))
        light = Image.composite(Image.new("RGB", halo.size, colour), Image.new("RGB", halo.size), halo)
        self.image.paste(ImageChops.screen(under, light), (left, top))

    def reflect(self, surface: float, foot: float, *, tint: str, share: float, ripple: float) -> None:
        """Mirror what stands above `surface` into the water (or wet ground) between it and `foot`."""
        top, low = round(surface * OVERSIZE), round(foot * OVERSIZE)
        deep = low - top
        mirror = self.image.crop((0, max(0, top - deep), SHEET[0], top)).transpose(Image.Transpose.FLIP_TOP_BOTTOM)
        mirror = mirror.resize((SHEET[0], deep), Image.Resampling.BILINEAR)
        broken, row = Image.new("RGB", mirror.size), 0
        while row < deep:
            high = 2 + round(9 * row / deep * self.chance.between(0.4, 1.6))
            shift = round(ripple * OVERSIZE * (0.2 + row / deep) * self.chance.between(-1, 1))
            broken.paste(ImageChops.offset(mirror.crop((0, row, SHEET[0], row + high)), shift, 0), (0, row))
            row += high
        broken = broken.filter(ImageFilter.GaussianBlur(1.4 * OVERSIZE))
        self.image.paste(Image.blend(broken, Image.new("RGB", broken.size, tint), share), (0, top))

    def haze(self, shape: Shape, colour: str, alpha: float, blur: float = 30) -> None:
        """Lay a soft veil: mist, a shaft of light, a shadow."""
        self.paint(shape, colour, alpha=alpha, blur=blur)

    def finished(self) -> Image.Image:
        """Return the picture at its final size, with film grain and slightly darker corners."""
        image = self.image.resize((WIDTH, HEIGHT), Image.Resampling.LANCZOS)
        corner = Image.radial_gradient("L").resize(image.size, Image.Resampling.BILINEAR)
        dark = corner.point(lambda value: 255 - round(max(0, value - 110) * 0.38))
        image = ImageChops.multiply(image, Image.merge("RGB", (dark, dark, dark)))
        for coarse, strength in ((90, 0.05), (2.4, 0.055)):
            sheet = self.chance.noise(image.size, coarse).point(
                lambda value, by=strength: round(128 + (value - 128) * by)
            )
            image = ImageChops.overlay(image, Image.merge("RGB", (sheet, sheet, sheet)))
        return image
