"""Text in the order in which it is seen, for surfaces that know no bidirectional text: pictures and terminals.

In comes one line (or more, for terminals) in logical order; out goes the same text from left to right as a reader sees
it. Never knows fonts, widths or escape sequences: break lines first, order them afterwards.
"""

import functools
import re
import unicodedata
from typing import TYPE_CHECKING

from bidi import get_display
from bidi.mirror import MIRRORED

from sitegen.lang.bidi import JOINERS, ZWJ, first_strong_direction, strip_format
from sitegen.lang.language import Direction

if TYPE_CHECKING:
    from arabic_reshaper import ArabicReshaper

# Two variation selectors after a mirrorable character tell, by their order in the result, whether it was turned round:
# python-bidi orders correctly but never mirrors. They are nonspacing marks, so they take the level of their character.
_FORTH, _BACK = "\ufe00", "\ufe01"
_TURNED = re.compile(f"{_BACK}{_FORTH}(.)", re.DOTALL)
_MIRRORABLE = re.compile("[" + re.escape("".join(c for c in MIRRORED if unicodedata.mirrored(c))) + "]")
_RTL_OR_MARK = re.compile("[^\u0000-\u058f\u0900-\u1fff\u2010-\u2027\u2070-\ufb1c]")


def visual(line: str, base: Direction) -> str:
    """Orders one line by the Unicode Bidirectional Algorithm (UAX #9), from left to right, brackets mirrored.

    Args:
        line: one line in logical order, without line breaks. Isolates and embeddings are obeyed.
        base: the direction of the paragraph that the line is part of; never guessed here.

    Returns:
        the line in visual order without its format marks. Letters are not shaped.
    """
    marked = _MIRRORABLE.sub(rf"\g<0>{_FORTH}{_BACK}", line.replace(_FORTH, "").replace(_BACK, ""))
    ordered = str(get_display(marked, base_dir="R" if base == "rtl" else "L"))
    mirrored = _TURNED.sub(lambda turned: MIRRORED.get(turned[1], turned[1]), ordered)
    return strip_format(mirrored.replace(_FORTH + _BACK, ""))


def terminal(text: str, base: Direction | None = None) -> str:
    """Shapes and orders text for a terminal that does neither.

    Args:
        text: any number of lines, without escape sequences.
        base: the direction of every line; None lets the first letter of each line decide, so that a line that begins
            with a path or a code is laid out left to right, and a plain Arabic sentence right to left.
    """
    return "\n".join(_terminal_line(line, base) for line in text.split("\n"))


def _terminal_line(line: str, base: Direction | None) -> str:
    if not _RTL_OR_MARK.search(line):
        return line
    # A joiner before a space crashes the reshaper; decomposed hamzas would be taken for harakat and lost.
    composed = unicodedata.normalize("NFC", line).replace(ZWJ, "")
    ordered = visual(_reshaper().reshape(composed), base or first_strong_direction(line, "ltr"))
    return "".join(c for c in ordered if c not in JOINERS)


@functools.cache
def _reshaper() -> "ArabicReshaper":
    from arabic_reshaper import ArabicReshaper  # noqa: PLC0415  few terminals need it, and it takes long to load

    # Isolated forms, the ligature of the divine name and positioned harakat are missing from many terminal fonts.
    return ArabicReshaper(
        {
            "language": "Arabic",
            "delete_harakat": True,
            "shift_harakat_position": False,
            "delete_tatweel": False,
            "support_zwj": False,
            "support_ligatures": True,
            "use_unshaped_instead_of_isolated": True,
            "ARABIC LIGATURE ALLAH": False,
        }
    )
