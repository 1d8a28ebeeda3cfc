"""What Arabic and English put after a word: plurals, duals, pronouns, -s, -ing. Taken off for searching.

In comes a folded word without its prefixes, out goes a stem: a key for comparing, not a word (``مدينه`` → ``مدين``).
Light stemming after Larkey, Ballesteros and Connell, "Light Stemming for Arabic Information Retrieval" (2007), with
longer remainders, because names of places (لبنان، لبن) must not fall together, nor a town and its municipality (بلدة،
بلدية) or cities and what is civil (مدن، مدني). Broken plurals (مدينة، مدن) stay apart.
The same rule is in the theme's search script (``js/terms.js``), tested with ``tests/vectors/folding.json``.
"""

import re
from functools import cache
from typing import Final

#: Ending → how many letters must remain. The first that fits is taken off, again and again; longer ones come first.
_ARABIC_ENDINGS: Final = (
    ("تهما", 3),
    ("تان", 3),
    ("تين", 3),
    ("تها", 3),
    ("تهم", 3),
    ("تنا", 3),
    ("هما", 3),
    ("ته", 3),
    ("ات", 3),
    ("ها", 3),
    ("هم", 4),
    ("نا", 4),
    ("ون", 4),
    ("ين", 4),
    ("ان", 4),
    ("يه", 4),
    ("ه", 3),
    ("ي", 4),
    ("ا", 4),
)
_ARABIC = re.compile("[\u0621-\u064a]")
_VOWEL = re.compile("[aeiouy]")
_DOUBLED = re.compile(r"([bdgmnprt])\1$")


@cache
def stem(word: str) -> str:
    """The key of a folded word. A word in another script than Arabic and Latin is its own key."""
    if _ARABIC.search(word):
        return _arabic(word)
    return _english(word) if word.isascii() and word.isalpha() else word


def _arabic(word: str) -> str:
    while True:
        for ending, rest in _ARABIC_ENDINGS:
            if word.endswith(ending) and len(word) - len(ending) >= rest:
                word = word[: -len(ending)]
                break
        else:
            return word


def _english(word: str) -> str:
    if len(word) > 4 and word.endswith("ies"):  # noqa: PLR2004  cities, not dies
        return word[:-3] + "y"
    if len(word) > 4 and re.search("(?:s|x|z|ch|sh)es$", word):  # noqa: PLR2004  churches, not axes
        word = word[:-2]
    elif len(word) > 3 and re.search("[^sui]s$", word):  # noqa: PLR2004  towns, not bus, this, glass
        word = word[:-1]
    for ending in ("ing", "ed"):
        rest = word.removesuffix(ending)
        if rest != word and len(rest) > 3 and _VOWEL.search(rest):  # noqa: PLR2004  visiting, not during
            word = _DOUBLED.sub(r"\1", rest)
            break
    return word.removesuffix("e") if len(word) > 4 else word  # noqa: PLR2004  waste like wasted
