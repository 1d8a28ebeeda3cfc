"""The words of addresses: ids of headings, slugs of reports, and what is wrong with a slug that a person wrote.

In comes text, out goes an address part in lower case, or a fault. Arabic stays Arabic: letters of one script are never
turned into another's by machine, because machine transliteration of Arabic cannot be read (no vowels, no alef, no ain).
"""

import re
import unicodedata
from enum import StrEnum
from typing import Final

from sitegen.lang.bidi import INVISIBLE_MARKS, strip_invisible
from sitegen.lang.numbers import fold_digits

MAX_SLUG: Final = 80
"""The longest slug allowed, in characters. Copied from an address bar an Arabic one is six times as long."""

_SUGGESTED_LENGTH: Final = 60
_TATWEEL: Final = "\u0640"
_APOSTROPHE = re.compile("(?<=\\w)['\u2019\u02bc](?=\\w)")
_NOT_WORD = re.compile(r"[\W_]+")
# In a text of these nothing has to be composed, taken apart or left out.
_ORDINARY = re.compile("[ -~\u0620-\u063a\u0641-\u064a،؛؟–—«»“”‘’]*")
_USUAL = re.compile(rf"[a-z0-9](?:[a-z0-9_-]{{0,{MAX_SLUG - 2}}}[a-z0-9])?")


class SlugFault(StrEnum):
    """Why a slug cannot be an address."""

    EMPTY = "empty"
    SLASH = "slash"
    DOT = "dot"
    SPACE = "space"
    INVISIBLE = "invisible-mark"
    UPPER_CASE = "upper-case"
    NOT_NFC = "not-nfc"
    TASHKEEL = "tashkeel"
    CHARACTER = "character"
    TOO_LONG = "too-long"


def heading_slug(text: str) -> str:
    """The id of a heading, from its plain text: "المدن المنسّقة – إشراك الشباب" is "المدن-المنسقة-إشراك-الشباب".

    Compatibility forms become letters (NFKC); tashkeel, tatweel and invisible marks go; digits become ASCII; everything
    that is neither a letter nor a digit becomes one hyphen; lower case. May be empty. Making a slug of a slug changes
    nothing.
    """
    text = _APOSTROPHE.sub("", text)
    if _ORDINARY.fullmatch(text):
        return _NOT_WORD.sub("-", text.lower()).strip("-")
    text = unicodedata.normalize("NFKC", strip_invisible(text))
    # Lower case can decompose (İ), so marks go last and what remains is composed again.
    bare = "".join(c for c in unicodedata.normalize("NFKC", text.lower()) if not _is_mark(c))
    return _NOT_WORD.sub("-", fold_digits(unicodedata.normalize("NFKC", bare))).strip("-")


def slug_fault(slug: str) -> SlugFault | None:
    """The first thing that is wrong with a slug as a person wrote it, or None.

    A good slug is letters and digits of any script in lower case, hyphens and underscores between them, NFC.
    """
    if not slug:
        return SlugFault.EMPTY
    if _USUAL.fullmatch(slug):
        return None
    for fault, present in (
        (SlugFault.SLASH, any(c in "/\\" for c in slug)),
        (SlugFault.DOT, "." in slug),
        (SlugFault.SPACE, any(c.isspace() for c in slug)),
        (SlugFault.INVISIBLE, any(c in INVISIBLE_MARKS for c in slug)),
        (SlugFault.UPPER_CASE, slug != slug.lower()),
        (SlugFault.NOT_NFC, not unicodedata.is_normalized("NFC", slug)),
        (SlugFault.TASHKEEL, any(_is_mark(c) for c in slug)),
        (SlugFault.CHARACTER, not _is_plain(slug)),
        (SlugFault.TOO_LONG, len(slug) > MAX_SLUG),
    ):
        if present:
            return fault
    return None


def suggest_slug(title_en: str, title_ar: str = "") -> str:
    """A slug for a new report: ASCII from the English title, else Arabic letters from the Arabic one.

    Accents of Latin letters are dropped. Cut between words at about 60 characters.

    Returns:
        a slug without faults, or an empty text when neither title has a letter or a digit to offer.
    """
    decomposed = unicodedata.normalize("NFKD", title_en.replace("&", " and "))
    latin = "".join(c for c in decomposed if c.isascii() or c == "\u2019")
    return _cut(heading_slug(latin)) or _cut(heading_slug(title_ar))


def _cut(slug: str) -> str:
    if len(slug) <= _SUGGESTED_LENGTH:
        return slug
    whole_words = slug[: _SUGGESTED_LENGTH + 1].rpartition("-")[0]
    return whole_words or slug[:_SUGGESTED_LENGTH]


def _is_mark(character: str) -> bool:
    return character == _TATWEEL or unicodedata.category(character) in {"Mn", "Me"}


def _is_plain(slug: str) -> bool:
    letters = slug.replace("-", "").replace("_", "")
    return (
        letters.isalnum() and slug[0] not in "-_" and slug[-1] not in "-_" and unicodedata.is_normalized("NFKC", slug)
    )
