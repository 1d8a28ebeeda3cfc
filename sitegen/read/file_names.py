"""Which file names are passed over, which are refused, and how a refused one is shown. Pure: names in, answers out."""

import unicodedata

from sitegen.lang.bidi import INVISIBLE_MARKS, JOINERS

HIDDEN_BUT_PUBLIC = frozenset({".well-known", ".nojekyll", ".htaccess", ".domains"})
"""Hidden names that hosts look for, and that a site may therefore publish."""

_LEFTOVERS = frozenset({"thumbs.db", "desktop.ini", "__macosx", "icon\r"})
_LEFTOVER_ENDINGS = ("~", ".swp", ".swo", ".tmp", ".bak", ".orig", ".crdownload", ".part")
_UNSAFE = INVISIBLE_MARKS - JOINERS
_UNSAFE_CATEGORIES = frozenset({"Cc", "Cs"})  # controls, and bytes that are no UTF-8 (Python's surrogateescape)


class PrivateNames:
    """The names that are left out of a walk: hidden ones, and what editors and file managers leave behind."""

    def __init__(self, *, public: frozenset[str] = frozenset()) -> None:
        """Takes the hidden names that are not private after all."""
        self._public = public

    def __contains__(self, name: object) -> bool:
        if not isinstance(name, str) or name in self._public:
            return False
        lower = name.lower()
        return name.startswith((".", "~$")) or lower in _LEFTOVERS or lower.endswith(_LEFTOVER_ENDINGS)


def is_unsafe(name: str) -> bool:
    """Whether a name holds something that no address, terminal or archive can carry unharmed."""
    if name.isascii() and name.isprintable():
        return False
    return any(_unsafe_letter(letter) for letter in name)


def printable(name: str) -> str:
    r"""A name in NFC with what is unsafe in it shown as escapes, such as ``\u200f``."""
    shown = (letter.encode("unicode_escape").decode() if _unsafe_letter(letter) else letter for letter in name)
    return unicodedata.normalize("NFC", "".join(shown))


def _unsafe_letter(letter: str) -> bool:
    return letter in _UNSAFE or unicodedata.category(letter) in _UNSAFE_CATEGORIES
