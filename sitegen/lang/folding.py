"""Text reduced to what people mean by it, so that two spellings of one Arabic word compare equal.

In comes any text, out goes a key for comparing: for search and for "did you mean", never for display. The same folding
must be applied to both sides; the theme's search script (``js/terms.js``) has the same one, and both are tested with
``tests/vectors/folding.json``.
"""

import re
import unicodedata
from typing import Final

from sitegen.lang.bidi import strip_invisible
from sitegen.lang.numbers import fold_digits

_TATWEEL: Final = "\u0640"
_MARKS = re.compile(
    "[\u0300-\u036f\u0483-\u0487\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed]"
)
# Blocks whose letters are taken apart: Latin, Greek and their kin, but not Arabic, whose hamzas are no accents.
_EUROPEAN = re.compile("[\u0000-\u05ff\u1e00-\u1fff]+")
_WORD = re.compile(r"[^\W_]+")
_POSSESSIVE = re.compile(r"['\u2019]s(?![^\W_])")
_COMPATIBILITY_FORMS = re.compile("[\ufb00-\ufb06\ufb50-\ufdff\ufe70-\ufefc\uff01-\uff5e]")
# What writers mix up (hamzas, the two final letters), and what Persian and Urdu keyboards type for Arabic letters.
_LETTERS: Final = str.maketrans(
    {
        "أ": "ا",
        "إ": "ا",
        "آ": "ا",
        "\u0671": "ا",  # alef wasla
        "ؤ": "و",
        "ئ": "ي",
        "ى": "ي",
        "ة": "ه",
        "\u06a9": "ك",  # keheh
        "\u06cc": "ي",  # Farsi yeh
        "\u06be": "ه",  # heh doachashmee
        "\u06c1": "ه",  # heh goal
        "\u06c0": "ه",  # heh with yeh above
        "\u06d5": "ه",  # ae
        "ß": "ss",
        "ẞ": "ss",
        "\u017f": "s",  # long s
    }
)


def fold(text: str) -> str:
    """The text for matching: no tashkeel, tatweel, accents or invisible marks; one spelling of each Arabic letter.

    أإآٱ become ا, ؤ و, ئ and ى ي, ة ه; Persian ک ی ھ their Arabic letters; presentation forms their letters; digits
    ASCII; letters lower case, Greek sigma always the same. Spaces and punctuation stay. Folding twice changes nothing.
    """
    plain = _COMPATIBILITY_FORMS.sub(lambda form: unicodedata.normalize("NFKC", form[0]), strip_invisible(text))
    bare = strip_marks(plain)
    return strip_marks(fold_digits(bare.translate(_LETTERS)).lower().replace("\u03c2", "\u03c3"))


def strip_marks(text: str) -> str:
    """The text without tashkeel, tatweel and accents. Hamzas that are part of a letter (أ) stay; the result is NFC."""
    composed = unicodedata.normalize("NFC", text.replace(_TATWEEL, ""))
    kept = _EUROPEAN.sub(lambda run: unicodedata.normalize("NFD", run[0]), composed)
    return unicodedata.normalize("NFC", _MARKS.sub("", kept))


def words(text: str) -> list[str]:
    """The words of a text, folded, in order: runs of letters and digits, without the English possessive."""
    return _WORD.findall(_POSSESSIVE.sub("", fold(text)))
