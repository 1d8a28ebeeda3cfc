"""Lines of text as glyphs and as ink, for pictures. The only user of HarfBuzz.

In comes one line in visual order, from left to right, as ``lang.visual`` makes it, and typefaces in the order of
preference; out go glyphs with their places, and grey pixels. Never knows where lines break, sizes of pictures, or
colours. Pillow's own layout is not used: it needs a library of the system for Arabic and draws something else without.
"""

import unicodedata
from collections.abc import Iterator, Sequence

import uharfbuzz as hb

from sitegen.lang.bidi import JOINERS
from sitegen.values import Struct


class Typeface(Struct, frozen=True, kw_only=True, eq=False):
    """A typeface at one weight.

    Attributes:
        name: of its file, for messages.
        font: HarfBuzz's; one thread at a time.
        letters: the code points that it can draw.
    """

    name: str
    font: hb.Font
    letters: frozenset[int]

    @classmethod
    def of(cls, data: bytes, name: str, weight: int) -> "Typeface":
        """A typeface from the bytes of a TrueType file; a variable one is set to a weight (100 to 900)."""
        font = hb.Font(hb.Face(data))
        font.set_variations({"wght": weight})
        return cls(name=name, font=font, letters=frozenset(font.face.unicodes))


#: What decides the shapes besides text and typefaces.
ENGINE = f"harfbuzz {hb.version_string()}"

Typefaces = tuple[Typeface, ...]
"""The first one that has a letter draws it."""


class Glyph(Struct, frozen=True, kw_only=True):
    """One glyph at its place. ``x`` grows to the right and ``y`` upwards from the baseline, in em."""

    typeface: Typeface
    number: int
    x: float
    y: float


class Shaped(Struct, frozen=True, kw_only=True):
    """A line as glyphs.

    Attributes:
        advance: how wide the line is, in em.
        missing: letters that no typeface has; nothing is drawn for them.
    """

    glyphs: tuple[Glyph, ...]
    advance: float
    missing: frozenset[str]


class Ink(Struct, frozen=True, kw_only=True):
    """Grey pixels: ``width * height`` bytes from the top row down, 255 where the ink is full.

    Attributes:
        left: of the first column, in pixels to the right of the line's start.
        top: of the first row, in pixels below the baseline; negative above it.
    """

    data: bytes
    width: int
    height: int
    left: int
    top: int


def shape(visual: str, typefaces: Typefaces, lang: str) -> Shaped:
    """Shapes a line that is already in visual order.

    Arabic is shaped from right to left, so its runs are turned back first; everything else, Arabic digits too, from
    left to right. Brackets were mirrored when the line was ordered, so they must not be in a run from right to left.

    Args:
        visual: without format marks; brackets mirrored.
        typefaces: at least one.
        lang: of the text, as BCP 47 writes it; typefaces have forms for one language only.
    """
    glyphs: list[Glyph] = []
    missing: set[str] = set()
    pen = 0.0
    for text, rtl in _runs(visual):
        pieces = list(_pieces(text, typefaces, missing))
        for typeface, piece in reversed(pieces) if rtl else pieces:
            pen = _shape_piece(piece, typeface, "rtl" if rtl else "ltr", lang, pen, glyphs)
    return Shaped(glyphs=tuple(glyphs), advance=pen, missing=frozenset(missing))


def ink(shaped: Shaped, size: float, start: float = 0.0) -> Ink:
    """Draws a line.

    Args:
        shaped: the line.
        size: pixels per em.
        start: where the line begins between two pixels, 0.0 to 1.0.
    """
    canvas = hb.RasterDraw()
    for glyph in shaped.glyphs:
        scale = size / glyph.typeface.font.face.upem
        canvas.transform = (scale, 0, 0, scale, start + glyph.x * size, glyph.y * size)
        canvas.draw_glyph(glyph.typeface.font, glyph.number)
    image = canvas.render()
    extents = image.extents
    pixels = memoryview(image.buffer)
    starts = range(0, extents.height * extents.stride, extents.stride or 1)
    rows = [pixels[start : start + extents.width] for start in starts]
    return Ink(
        data=b"".join(reversed(rows)),
        width=extents.width,
        height=extents.height,
        left=extents.x_origin,
        top=-(extents.y_origin + extents.height),
    )


def _runs(visual: str) -> Iterator[tuple[str, bool]]:
    """Stretches of one direction, from left to right, each in logical order; True for right to left."""
    start = 0
    kinds = [_is_rtl(visual, index) for index in range(len(visual))]
    for index in range(1, len(visual) + 1):
        if index == len(visual) or kinds[index] != kinds[start]:
            piece = visual[start:index]
            yield (piece[::-1] if kinds[start] else piece), kinds[start]
            start = index


def _is_rtl(text: str, index: int) -> bool:
    """Whether a letter belongs to a run from right to left; marks and joiners belong where their neighbours do."""
    kind = unicodedata.bidirectional(text[index])
    if kind in {"R", "AL"}:
        return True
    if kind != "NSM" and text[index] not in JOINERS:
        return False
    # In visual order, a mark stands to the left of its letter if that runs to the left.
    following = next((c for c in text[index + 1 :] if unicodedata.bidirectional(c) not in {"NSM", "BN"}), " ")
    return unicodedata.bidirectional(following) in {"R", "AL"}


def _pieces(text: str, typefaces: Typefaces, missing: set[str]) -> Iterator[tuple[Typeface, str]]:
    """A run cut where the typeface changes. Marks stay with their letter if its typeface has them."""
    current, piece = typefaces[0], ""
    for letter in text:
        having = _having(letter, current, typefaces)
        if having is None:
            if unicodedata.category(letter) != "Cf" and not unicodedata.combining(letter):
                missing.add(letter)
            continue
        if having is not current and piece:
            yield current, piece
            piece = ""
        current = having
        piece += letter
    if piece:
        yield current, piece


def _having(letter: str, current: Typeface, typefaces: Sequence[Typeface]) -> Typeface | None:
    sticks = unicodedata.combining(letter) or letter in JOINERS or letter.isspace()
    if sticks and ord(letter) in current.letters:
        return current
    return next((each for each in typefaces if ord(letter) in each.letters), None)


def _shape_piece(text: str, typeface: Typeface, direction: str, lang: str, pen: float, glyphs: list[Glyph]) -> float:
    buffer = hb.Buffer()
    buffer.add_str(text)
    buffer.guess_segment_properties()
    buffer.direction = direction
    buffer.language = lang
    hb.shape(typeface.font, buffer)
    upem = typeface.font.face.upem
    for info, position in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True):
        glyphs.append(
            Glyph(
                typeface=typeface,
                number=info.codepoint,
                x=pen + position.x_offset / upem,
                y=position.y_offset / upem,
            )
        )
        pen += position.x_advance / upem
    return pen
