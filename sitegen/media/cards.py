"""Share cards: a frozen view becomes the bytes of a PNG.

In come texts with their language, colours and typefaces; out go bytes that are the same on every machine, and the
letters that could not be drawn. The card looks like the head of a page: paper, ink, rules, one colour for where and
when. Never knows reports, addresses or caches.

All colours of a card lie on a line between the paper's and one of four others, so the picture is drawn with a palette
from the start: smaller files, and nothing is lost.
"""

import functools
import hashlib
from collections.abc import Sequence
from io import BytesIO

import PIL
from PIL import Image, ImageDraw

from sitegen.lang.language import Lang
from sitegen.lang.visual import visual
from sitegen.media.card_faces import CardFaces, Role
from sitegen.media.shaping import ENGINE, Shaped, Typefaces, ink, shape
from sitegen.media.text_layout import fit, in_context
from sitegen.model.view.card import HEIGHT, WIDTH, CardColours, CardView
from sitegen.values import Struct

#: Changes when the same view is to be drawn differently.
RECIPE = "3"
#: All lengths in pixels.
MARGIN = 76
ROOM = WIDTH - 2 * MARGIN
BAND = 16
MASTHEAD_BASELINE = 92
MASTHEAD_RULE = (118, 6)
FOOTING_RULES = ((530, 2), (536, 2))
FOOTING_BASELINE = 585
KICKER_SIZES = (32, 30, 28, 26, 24)
KICKER_LINE = 66
TITLE_TOP, TITLE_BOTTOM = 148, 512
NETWORK_SIZES = (34, 30, 26, 22)
SMALL_SIZES = (28, 26)
#: A footing that is longer stands in two lines; one of two is this much higher than one alone.
FOOTING_LINE, FOOTING_RAISED = 34, 10
TITLE_SIZES = (104, 94, 84, 76, 68, 61, 55, 49, 44)
#: From one baseline to the next, from the top of a line to its baseline, and from there down, in em. Arabic needs more
#: of all: marks over and under its letters.
LEADING = {Lang.AR: 1.46, Lang.EN: 1.2}
ASCENT = {Lang.AR: 1.02, Lang.EN: 0.93}
DESCENT = {Lang.AR: 0.6, Lang.EN: 0.35}

#: Of zlib, 1 to 9. The highest makes a card a tenth smaller and takes eight times as long for all of it.
COMPRESSION = 4
#: Shades between paper and each colour.
SHADES = 48
LAYERS = ("ink", "ink_soft", "kicker", "accent", "rule")


class DrawnCard(Struct, frozen=True, kw_only=True):
    """A card.

    Attributes:
        png: its bytes; no text, no time, nothing but pixels.
        missing: letters that no typeface has, each with the name of the preferred typeface.
    """

    png: bytes
    missing: tuple[tuple[str, str], ...]


def style_digest(faces: CardFaces) -> str:
    """Of everything besides a view that decides the bytes of its card."""
    return hashlib.sha256(repr((RECIPE, PIL.__version__, ENGINE, faces.digest)).encode()).hexdigest()


def draw(card: CardView, faces: CardFaces) -> DrawnCard:
    """Draws a card of 1200 by 630 pixels."""
    return _Sheet(card, faces).finished()


class _Sheet:
    """A card under the pen."""

    def __init__(self, card: CardView, faces: CardFaces) -> None:
        self._card, self._faces = card, faces
        self._pixels = Image.new("L", (WIDTH, HEIGHT), 0)
        self._missing: dict[str, str] = {}

    def finished(self) -> DrawnCard:
        """Everything in its place."""
        card = self._card
        self._bar(0, BAND, "accent", edge_to_edge=True)
        if card.network:
            self._line(card.network, "strong", NETWORK_SIZES, MASTHEAD_BASELINE, "ink")
            self._bar(*MASTHEAD_RULE, "ink")
        self._headline()
        if card.footing:
            for top, height in FOOTING_RULES:
                self._bar(top, height, "ink")
            self._line(card.footing, "text", SMALL_SIZES, FOOTING_BASELINE, "ink_soft", most=2)
        return DrawnCard(png=_png(self._pixels, card.colours), missing=tuple(sorted(self._missing.items())))

    def _headline(self) -> None:
        """Kicker and title as one block in the middle of the space that they have."""
        card, lang = self._card, self._card.lang
        room = TITLE_BOTTOM - TITLE_TOP - (KICKER_LINE if card.kicker else 0)
        block = fit(
            card.title,
            functools.cache(lambda text: self._shaped(text, "title").advance),
            TITLE_SIZES,
            ROOM,
            lambda size: int((room / size - (ASCENT[lang] + DESCENT[lang])) / LEADING[lang]) + 1,
        )
        tall = block.size * (ASCENT[lang] + DESCENT[lang] + LEADING[lang] * (len(block.lines) - 1))
        top = TITLE_TOP + max(0.0, room - tall) / 2
        if card.kicker:
            self._line(card.kicker, "strong", KICKER_SIZES, round(top + KICKER_SIZES[0]), "kicker")
            top += KICKER_LINE
        baseline = top + ASCENT[lang] * block.size
        for number in range(len(block.lines)):
            shaped = self._shaped(_alone(block.lines, number), "title", keep=True)
            self._ink(shaped, block.size, round(baseline + number * LEADING[lang] * block.size), "ink")

    def _line(self, text: str, role: Role, sizes: Sequence[float], baseline: int, layer: str, most: int = 1) -> None:
        """A line as large as it fits; where that is too long, ``most`` lines at the smallest size."""
        width = functools.cache(lambda words: self._shaped(words, role).advance)
        block = fit(text, width, sizes, ROOM, lambda _: 1)
        if block.cut and most > 1:
            block = fit(text, width, sizes[-1:], ROOM, lambda _: most)
        first = baseline - FOOTING_RAISED * (len(block.lines) - 1)
        for number in range(len(block.lines)):
            shaped = self._shaped(_alone(block.lines, number), role, keep=True)
            self._ink(shaped, block.size, first + number * FOOTING_LINE, layer)

    def _shaped(self, text: str, role: Role, *, keep: bool = False) -> Shaped:
        """A line in the order in which it is seen; ``keep`` notes letters that cannot be drawn."""
        lang = self._card.lang
        typefaces: Typefaces = self._faces.by_role[lang, role]
        shaped = shape(visual(text, lang.direction), typefaces, lang.value)
        if keep:
            self._missing |= dict.fromkeys(shaped.missing, typefaces[0].name)
        return shaped

    def _ink(self, shaped: Shaped, size: float, baseline: int, layer: str) -> None:
        """Draws a line from the side on which its language begins."""
        start = WIDTH - MARGIN - shaped.advance * size if self._card.lang.direction == "rtl" else float(MARGIN)
        drawn = ink(shaped, size, start % 1)
        if not drawn.data:
            return
        shades, visible = (
            Image.frombytes("L", (drawn.width, drawn.height), drawn.data.translate(table))
            for table in (_shades(layer), _VISIBLE)
        )
        self._pixels.paste(shades, (int(start) + drawn.left, baseline + drawn.top), visible)

    def _bar(self, top: int, height: int, layer: str, *, edge_to_edge: bool = False) -> None:
        margin = 0 if edge_to_edge else MARGIN
        box = (margin, top, WIDTH - margin - 1, top + height - 1)
        ImageDraw.Draw(self._pixels).rectangle(box, fill=_shades(layer)[255])


def _alone(lines: Sequence[str], number: int) -> str:
    """One of some lines, ready to be ordered without the others."""
    return in_context(lines[number], " ".join(lines[:number]), " ".join(lines[number + 1 :]))


@functools.cache
def _shades(layer: str) -> bytes:
    """For each coverage, the number of its colour in the palette."""
    first = 1 + LAYERS.index(layer) * SHADES
    return bytes(first + max(0, round(coverage * SHADES / 255) - 1) for coverage in range(256))


#: Coverage that would be less than half a shade leaves the paper as it is.
_VISIBLE = bytes(0 if round(coverage * SHADES / 255) == 0 else 255 for coverage in range(256))


def _png(pixels: Image.Image, colours: CardColours) -> bytes:
    """The finished file. The pixels are numbers of colours from now on."""
    pixels.putpalette(_palette(colours))
    stream = BytesIO()
    pixels.save(stream, "PNG", compress_level=COMPRESSION)
    return stream.getvalue()


@functools.cache
def _palette(colours: CardColours) -> bytes:
    """The paper, and then of each layer all shades between the paper and its colour."""
    paper = _rgb(colours.paper)
    layers = (_rgb(getattr(colours, layer)) for layer in LAYERS)
    shades = (
        round(a + (b - a) * shade / SHADES)
        for colour in layers
        for shade in range(1, SHADES + 1)
        for a, b in zip(paper, colour, strict=True)
    )
    return bytes((*paper, *shades))


def _rgb(colour: str) -> tuple[int, int, int]:
    digits = colour.removeprefix("#")
    if len(digits) == 3:  # noqa: PLR2004  the short form
        digits = "".join(digit * 2 for digit in digits)
    return int(digits[:2], 16), int(digits[2:4], 16), int(digits[4:], 16)
