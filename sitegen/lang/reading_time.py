"""How long a text takes to read. In comes a text or a number of words, out go minutes: ``nouns`` says them."""

import math
import re
from itertools import filterfalse
from types import MappingProxyType
from typing import Final

from sitegen.lang.language import Lang

WORDS_PER_MINUTE: Final[MappingProxyType[Lang, int]] = MappingProxyType({Lang.AR: 180, Lang.EN: 230})
"""Round averages for adults who read non-fiction silently; an Arabic word says more, so fewer are read in a minute."""

_LETTER_OR_DIGIT = re.compile(r"\w")


def count_words(text: str) -> int:
    """How many words a plain text has: stretches without spaces that hold a letter or a digit."""
    stretches = text.split()
    holding_a_sign = filterfalse(str.isalnum, stretches)
    beginning_with_a_sign = [stretch for stretch in holding_a_sign if not stretch[0].isalnum()]
    return len(stretches) - sum(_LETTER_OR_DIGIT.search(stretch) is None for stretch in beginning_with_a_sign)


def reading_minutes(words: int, lang: Lang) -> int:
    """Minutes for a number of words, rounded up; at least 1."""
    return max(1, math.ceil(words / WORDS_PER_MINUTE[lang]))
