"""Finds names in text however they are spelled: for names that must not be published.

In comes text of any kind (a page, a feed, a path), out go the numbers of the entries that stand in it. Compares folded
text (``folding.fold``), so hamzas, tashkeel, tatweel, invisible marks, accents, and upper and lower case make no
difference; finds names behind و ف ب ك ل ال, in either order of two words, and written together, as in file names and
handles. Rather finds too much than too little. Never says what it found.
"""

import re
from collections.abc import Iterable, Sequence
from functools import cache
from html import unescape
from typing import Final
from urllib.parse import unquote

from sitegen.lang.bidi import has_arabic
from sitegen.lang.folding import fold, words

#: What stands in the place of a text that holds a name.
CONCEALED: Final = "•••"

_FOLDED_RANGES: Final = (
    range(0x41, 0x5B),
    range(0xA0, 0x590),
    range(0x600, 0x780),
    range(0x8A0, 0x900),
    range(0x1E00, 0x2070),
    range(0xFB00, 0xFB07),
    range(0xFB50, 0xFF00),
    range(0xFF01, 0xFF5F),
)
_PREFIX: Final = "(?:[وف]?(?:[بكل]|[بك]?ال|لل)?)"
_NO_LETTER_BEFORE: Final = r"(?<![^\W_])"
_NO_LETTER_AFTER: Final = r"(?![^\W_])"
_BETWEEN: Final = r"[\W_]{0,4}"
_TAG = re.compile(r"<[^<>]{0,5000}>")
_ESCAPED = re.compile(r"\\u([0-9a-fA-F]{4})")
_SPACE_IN_JSON = re.compile(r"\\[nrt]")
#: Letters with whatever stands on or between them; far more than a word, but quick.
_TOKEN = re.compile(r"[^\x00-/:-@\[-`{-\x7f\s\u00ab\u00bb\u060c\u061b\u061f]+")
_MOST_REMEMBERED: Final = 300_000
_PERCENT = re.compile("%[0-9a-fA-F]{2}")
_ARTICLE: Final = "ال"


@cache
def _table() -> dict[int, str]:
    """What folding makes of each character alone: much faster than folding a page."""
    return {
        code: folded for block in _FOLDED_RANGES for code in block if (folded := _folded_alone(chr(code))) != chr(code)
    }


def _folded_alone(character: str) -> str:
    return fold(character).strip() if not character.isspace() else " "


class SecretNames:
    """A set of names, ready to be looked for. Remembers which words have nothing to do with any of them."""

    def __init__(self, names: Iterable[tuple[int, Sequence[str]]]) -> None:
        """Takes entries: a number, and the spellings of one name."""
        self._patterns = [
            (number, anchor, pattern)
            for number, spellings in names
            for spelling in spellings
            if (parts := words(spelling))
            for anchor, pattern in _patterns(parts)
        ]
        self._anchors = tuple({anchor for _, anchor, _ in self._patterns})
        self._harmless: set[str] = set()

    def __bool__(self) -> bool:
        """Whether there is anything to look for."""
        return bool(self._patterns)

    def found_in(self, text: str) -> tuple[int, ...]:
        """The numbers of the entries that stand in a text, in order.

        Looks at the text as it is, and as a reader gets it: without tags, with entities, escapes and percent-encoded
        letters read.
        """
        found: set[int] = set()
        if self._patterns:
            for plain in _decoded(text):
                if self._is_suspicious(plain):
                    found |= self._in(plain.translate(_table()))
        return tuple(sorted(found))

    def _is_suspicious(self, text: str) -> bool:
        """Whether any word could belong to a name. Pages say the same words again and again: each is folded once."""
        new = set(_TOKEN.findall(text)) - self._harmless
        if not new:
            return False
        suspects = {token for token in new if self._has_anchor(token.translate(_table()))}
        if len(self._harmless) > _MOST_REMEMBERED:
            self._harmless.clear()
        self._harmless |= new - suspects
        return bool(suspects)

    def _has_anchor(self, token: str) -> bool:
        return any(anchor in token for anchor in self._anchors)

    def _in(self, folded: str) -> set[int]:
        texts = [folded, _TAG.sub("", folded)] if "<" in folded else [folded]
        return {
            number
            for number, anchor, pattern in self._patterns
            if any(anchor in each and pattern.search(each) for each in texts)
        }

    def conceal(self, text: str) -> str:
        """The text; if a name stands in it, only a sign that there was something."""
        return CONCEALED if self._patterns and self.found_in(text) else text

    def conceal_path(self, path: str) -> str:
        """A path in which each folder and file name that holds a name is concealed."""
        if not self._patterns or not self.found_in(path):
            return path
        concealed = "/".join(self.conceal(part) for part in path.split("/"))
        return concealed if not self.found_in(concealed) else CONCEALED


def _decoded(text: str) -> Iterable[str]:
    plain = unescape(text) if "&" in text else text
    if "\\" in plain:
        plain = _SPACE_IN_JSON.sub(" ", _ESCAPED.sub(lambda escape: chr(int(escape[1], 16)), plain))
    yield plain
    if "%" in plain and _PERCENT.search(plain):
        yield unquote(plain, errors="replace")


def _patterns(parts: list[str]) -> Iterable[tuple[str, re.Pattern[str]]]:
    """What to look for, each with its longest word, which can be looked for quickly."""
    orders = [parts, parts[::-1]] if len(parts) == 2 else [parts]  # noqa: PLR2004  first name and family name
    for order in orders:
        joined = _BETWEEN.join(re.escape(part) for part in order)
        prefix = _PREFIX if has_arabic(order[0]) else ""
        choices = f"{prefix}{joined}"
        if order[0].startswith(_ARTICLE):  # ل and ال become لل
            choices = f"(?:{choices}|[وف]?لل{joined.removeprefix(_ARTICLE)})"
        anchor = max((part.removeprefix(_ARTICLE) for part in order), key=len)
        yield anchor, re.compile(f"{_NO_LETTER_BEFORE}{choices}{_NO_LETTER_AFTER}")
