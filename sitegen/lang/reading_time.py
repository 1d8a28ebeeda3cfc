"""How long a text takes to read. In comes a text or a number of words, out go minutes: ``nouns`` says them."""

import math
import re
from types import MappingProxyType
from typing import Final

from sitegen.lang.language import Lang

WORDS_PER_MINUTE: Final[MappingProxyType[Lang, int]] = MappingProxyType({Lang.AR: 180, Lang.EN: 230})
"""Round averages for adults who read non-fiction silently; an Arabic word says more, so fewer are read in a minute."""

_WORD = re.compile(r"\w\S*")  # linear: from the first letter or digit of a stretch to its end


def count_words(text: str) -> int:
    """How many words a plain text has: stretches without spaces that hold a letter or a digit."""
    return len(_WORD.findall(text))


def reading_minutes(words: int, lang: Lang) -> int:
    """Minutes for a number of words, rounded up; at least 1."""
    return max(1, math.ceil(words / WORDS_PER_MINUTE[lang]))
