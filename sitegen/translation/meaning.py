"""Text reduced to what a translator would care about, and short digests of it.

Spaces, invisible marks, tashkeel, tatweel, the style of quotation marks and dashes, the family of digits and of
punctuation do not count: a repair of the typography makes no translation stale. Letters and words do.
"""

import hashlib
import re
import unicodedata
from typing import Final

from sitegen.lang.bidi import INVISIBLE_MARKS
from sitegen.lang.numbers import fold_digits
from sitegen.model.translation import Digests
from sitegen.translation.blocks import Block

_LENGTH: Final = 10  # hexadecimal digits: forty bits, for telling one text from its own next version
_QUOTES: Final = "\"'`«»‹›“”„‟‘’\u201a\u201b\u2032\u2033"
_DASHES: Final = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212"
_HYPHENS: Final = re.compile("--+")  # how a typewriter makes a dash
_ARABIC_DIGITS: Final = "٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹"
_TASHKEEL: Final = (*range(0x0610, 0x061B), *range(0x064B, 0x0660), 0x0670, *range(0x06D6, 0x06DD), 0x0640)
# One table, for a site has ten thousand texts: translating is several times faster than one function per rule.
_STYLE: Final[dict[int, str]] = {
    **{ord(mark): "" for mark in (*INVISIBLE_MARKS, *_QUOTES, *" \t\n\r\u00a0\u202f\u2009")},
    **dict.fromkeys(_TASHKEEL, ""),
    **{ord(dash): "-" for dash in _DASHES},
    **{ord(digit): fold_digits(digit) for digit in _ARABIC_DIGITS},
    ord("،"): ",",
    ord("؛"): ";",
    ord("؟"): "?",
    ord("…"): "...",
    0x066A: "%",
    0x066B: ".",
    0x066C: ",",
}


def meaning(text: str) -> str:
    """What the text says, without how it is set. Two texts with one meaning need no new translation."""
    styled = unicodedata.normalize("NFC", text).translate(_STYLE)
    return unicodedata.normalize("NFC", _HYPHENS.sub("-", styled))


def digest(text: str) -> str:
    """A short digest of the meaning; empty where there is none."""
    said = meaning(text)
    return hashlib.sha256(said.encode()).hexdigest()[:_LENGTH] if said else ""


def block_digest(block: Block) -> str:
    """The digest of a block; of a photo: of its alternative text and caption, the Markdown's part of them."""
    if block.photo is None:
        return digest(block.text)
    return digest(f"{block.photo.alt}\n{block.photo.caption}")


def digests_of(blocks: tuple[Block, ...]) -> Digests:
    """One digest per block that says anything."""
    return tuple(found for block in blocks if (found := block_digest(block)))
