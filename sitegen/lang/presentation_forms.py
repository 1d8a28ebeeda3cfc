"""Arabic letters as PDF files hold them: already shaped, sometimes already turned round. Turned back into letters.

In comes text that was pasted, out goes text as a keyboard would have typed it. Only shaped *letters* are touched, one
by one: compatibility forms elsewhere (½, ™, m², ﷺ) mean something. Never knows documents.
"""

import re
import unicodedata
from types import MappingProxyType
from typing import Final

_RANGES: Final = (range(0xFB50, 0xFDF0), range(0xFDF2, 0xFDF3), range(0xFE80, 0xFEFD))


def _letters(form: str) -> str:
    """The letters that a shaped form stands for; empty for what is no shaped letter (symbols, tashkeel on a space)."""
    _, *codes = unicodedata.decomposition(form).split()
    letters = "".join(chr(int(code, 16)) for code in codes)
    return letters if letters[:1].isalpha() and letters[:1] != "\u0640" else ""


def _shape(form: str) -> str:
    return unicodedata.decomposition(form).partition(" ")[0].strip("<>")


_FORMS = [chr(code) for block in _RANGES for code in block if unicodedata.decomposition(chr(code))]
_LETTERS: Final[MappingProxyType[str, str]] = MappingProxyType(
    {form: _letters(form) for form in _FORMS if _letters(form)}
)
_JOINED_BEFORE: Final = frozenset(form for form in _LETTERS if _shape(form) in {"final", "medial"})
_JOINED_AFTER: Final = frozenset(form for form in _LETTERS if _shape(form) in {"initial", "medial"})
_TO_LETTERS: Final = str.maketrans(dict(_LETTERS))
_SHAPED_MARKS: Final = frozenset(map(chr, range(0xFE70, 0xFE80)))  # tashkeel, but of category "letter"

# What a writer put before a pasted line: signs of a list, a heading or a quotation, which are where they belong.
_LEAD = re.compile(r"\s*(?:(?:[-*+>#|]+|[0-9]{1,3}[.)])\s+)*")


def has_forms(text: str) -> bool:
    """Whether there is at least one shaped letter."""
    return any(character in _LETTERS for character in text)


def to_letters(text: str) -> str:
    """The text with every shaped letter as the letter itself (a lam-alef as two); all else stays.

    For text in logical order only: of text in visual order it would make lasting nonsense, see ``reorder_and_map``.
    """
    return text.translate(_TO_LETTERS)


def is_visual_order(word: str) -> bool:
    """Whether a word of shaped letters is written from its end.

    Told by its joints: a word in logical order does not begin with a final or medial form, nor end with an initial or
    medial one, and inside it each joint has two sides. Words of unjoined letters give no sign either way.
    """
    letters = _joining_letters(word)
    return _broken_joints(letters) > _broken_joints(letters[::-1])


def has_visual_order(text: str) -> bool:
    """Whether any word of a text is in visual order."""
    return has_forms(text) and any(is_visual_order(word) for word in text.split())


def reorder_and_map(text: str) -> str:
    """Text with shaped letters in either order, as plain letters in logical order.

    Each line is decided by the majority of its words; one in visual order is turned round as a whole, because its
    words, numbers and punctuation are turned as well (signs of a list or heading at its start stay there). Turning
    comes before mapping: a lam-alef that is two letters already would come out as alef-lam.
    """
    return "\n".join(to_letters(_to_logical_order(line)) for line in text.split("\n"))


def _to_logical_order(line: str) -> str:
    words = line.split() if has_forms(line) else []
    turned = sum(is_visual_order(word) for word in words)
    if turned == 0 or turned < sum(_is_logical_order(word) for word in words):
        return line
    lead = _LEAD.match(line)
    start = lead.end() if lead else 0
    end = len(line.rstrip())
    from sitegen.lang.visual import visual  # noqa: PLC0415  hardly a text needs it

    # Ordering what is ordered already undoes it: Latin words and numbers keep their own direction both times.
    return line[:start] + visual(line[start:end], "rtl") + line[end:]


def _is_logical_order(word: str) -> bool:
    letters = _joining_letters(word)
    return _broken_joints(letters) < _broken_joints(letters[::-1])


def _joining_letters(word: str) -> str:
    return "".join(c for c in word if c in _LETTERS or (c.isalpha() and c not in _SHAPED_MARKS))


def _broken_joints(letters: str) -> int:
    """How many places, in this order, have a joint on one side only. Unshaped letters join nothing."""
    before = [letter in _JOINED_BEFORE for letter in letters]
    after = [letter in _JOINED_AFTER for letter in letters]
    return sum(left != right for left, right in zip([False, *after], [*before, False], strict=True))
