"""The invisible marks of bidirectional text, and which of the two languages a piece of text is in.

In comes text as a person wrote it; out go answers about it, or the same text without its marks. The names of the marks
live here so that no source file ever holds one literally. Never knows HTML, pages or files.
"""

import re

from sitegen.lang.language import Direction, Lang

# Directional marks (UAX #9 §2).
LRM = "\u200e"
RLM = "\u200f"
ALM = "\u061c"
LRE = "\u202a"
RLE = "\u202b"
PDF = "\u202c"
LRO = "\u202d"
RLO = "\u202e"
LRI = "\u2066"
RLI = "\u2067"
FSI = "\u2068"
PDI = "\u2069"
# Marks that say where a line may break or letters may join.
ZWSP = "\u200b"
ZWNJ = "\u200c"
ZWJ = "\u200d"
WORD_JOINER = "\u2060"
BOM = "\ufeff"
SHY = "\u00ad"
# Spaces that look like others.
NBSP = "\u00a0"
NARROW_NBSP = "\u202f"
THIN_SPACE = "\u2009"

DIRECTION_MARKS = frozenset({LRM, RLM, ALM})
EMBEDDINGS = frozenset({LRE, RLE, PDF})
OVERRIDES = frozenset({LRO, RLO})
ISOLATES = frozenset({LRI, RLI, FSI, PDI})
JOINERS = frozenset({ZWNJ, ZWJ})

FORMAT_MARKS = DIRECTION_MARKS | EMBEDDINGS | OVERRIDES | ISOLATES | {ZWSP, WORD_JOINER, BOM}
"""Marks that change no letter: text without them reads the same, apart from order. The joiners do change letters."""

INVISIBLE_MARKS = FORMAT_MARKS | JOINERS | {SHY}
"""Everything that a person cannot see in an editor: what an address, an id or a search word must not hold."""

_WITHOUT_FORMAT = str.maketrans(dict.fromkeys(FORMAT_MARKS, ""))
_WITHOUT_INVISIBLE = str.maketrans(dict.fromkeys(INVISIBLE_MARKS, ""))

# Letters only: no digits, no punctuation, no tashkeel, no tatweel, and no honorific symbols.
_ARABIC_LETTER = re.compile(
    "[\u0620-\u063f\u0641-\u064a\u066e\u066f\u0671-\u06d3\u06d5\u06e5\u06e6\u06ee\u06ef\u06fa-\u06fc\u06ff"
    "\u0750-\u077f\u0870-\u0887\u0889-\u088e\u08a0-\u08c9\ufb50-\ufbb1\ufbd3-\ufd3d\ufd50-\ufdfb\ufe80-\ufefc]"
)
_LATIN_LETTER = re.compile("[A-Za-z\u00aa\u00ba\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u02b8\u1e00-\u1eff]")
_LETTER = re.compile(r"[^\W\d_\u0640]")
_RTL_LETTER = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")


def strip_format(text: str) -> str:
    """The text without ``FORMAT_MARKS``. Joiners and soft hyphens stay: they are part of how words are written."""
    return text.translate(_WITHOUT_FORMAT)


def strip_invisible(text: str) -> str:
    """The text without ``INVISIBLE_MARKS``."""
    return text.translate(_WITHOUT_INVISIBLE)


def has_arabic(text: str) -> bool:
    """Whether there is at least one Arabic letter (digits, punctuation and tashkeel alone do not count)."""
    return not text.isascii() and _ARABIC_LETTER.search(text) is not None


def has_latin(text: str) -> bool:
    """Whether there is at least one Latin letter."""
    return _LATIN_LETTER.search(text) is not None


def script_share(text: str) -> float:
    """How much of the text is Arabic: Arabic letters among all letters, 0.0 to 1.0; 0.0 when there is no letter."""
    letters = len(_LETTER.findall(text))
    return len(_ARABIC_LETTER.findall(text)) / letters if letters else 0.0


def language_of(text: str, default: Lang) -> Lang:
    """The language of a short text such as a name or a title, by the majority of its letters.

    ``default`` when that cannot be told: no letters, letters of neither script only, or exactly as many of each.
    """
    arabic = len(_ARABIC_LETTER.findall(text))
    latin = len(_LATIN_LETTER.findall(text))
    if arabic == latin:
        return default
    return Lang.AR if arabic > latin else Lang.EN


def block_language(text: str, page: Lang) -> Lang | None:
    """The language that a block (paragraph, list, quotation) must declare when it is not that of its page.

    ``dir="auto"`` looks at the first letter only, so an Arabic sentence that begins with an acronym would be laid out
    left to right. Therefore the whole block decides, while the site is built: on an Arabic page a block is English
    only if it has Latin letters and no Arabic one; on an English page it is Arabic from half of its letters on.

    Returns:
        the block's language, or None when it needs no attribute.
    """
    if page is Lang.AR:
        return Lang.EN if has_latin(text) and not has_arabic(text) else None
    return Lang.AR if has_arabic(text) and script_share(text) >= 1 / 2 else None


def first_strong_direction(line: str, default: Direction) -> Direction:
    """The direction of the first letter (UAX #9 P2, without regard to isolates); ``default`` without letters."""
    letter = _LETTER.search(line)
    if letter is None:
        return default
    return "rtl" if _RTL_LETTER.match(letter[0]) else "ltr"


def isolate(text: str, direction: Direction | None) -> str:
    """Wraps text in an isolate, for places that have no markup (page titles, feeds, alternative texts).

    Args:
        text: must not hold unbalanced isolates of its own.
        direction: None lets the first strong letter of the text decide (FSI).
    """
    opening = {"ltr": LRI, "rtl": RLI, None: FSI}[direction]
    return f"{opening}{text}{PDI}"
