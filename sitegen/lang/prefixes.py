"""What Arabic writes together with the next word: و and ف, the article, ب ك ل. Taken off for searching.

In comes a folded word (``folding.fold``), out go the ways to read it, without what was put before it. The same rule is
in the theme's search script (``js/terms.js``); both are tested with ``tests/vectors/folding.json``. Whether the first
letter of ``بلديه`` belongs to the word cannot be told from the word alone: then there are several readings, and the
index decides by what else the site says (``sitegen/search/lexicon.py``).
"""

import re
from typing import Final

# The article after its particles. Two letters must remain after a bare article, three after more.
_ARTICLE: Final = re.compile("(?:[وف]?[بك]?ال(?=...)|ال(?=..))")
_CONJUNCTIONS: Final = frozenset("وف")
_PREPOSITIONS: Final = frozenset("بكل")
_SHORTEST: Final = 3


def after_article(word: str) -> str:
    """The word without a leading article and what stands before it; empty if it has no article."""
    found = _ARTICLE.match(word)
    return word[found.end() :] if found else ""


def readings(word: str) -> tuple[str, ...]:
    """The ways to read a folded word, the one that takes off least first; never empty, each once.

    ``والمنسقين`` → ``منسقين``; ``لطرابلس`` → ``لطرابلس``, ``طرابلس``; ``للجنه`` → ``لجنه``, ``جنه`` (one of its two
    lams is the article). A reading that was shortened has at least three letters, after a bare article two.
    """
    return tuple(dict.fromkeys(_read(word, conjunction=True, preposition=True)))


def _read(word: str, *, conjunction: bool, preposition: bool) -> list[str]:
    if preposition:
        if rest := after_article(word):
            return [rest]
        if word.startswith("لل") and len(word) - 2 >= _SHORTEST:
            return [word[1:], word[2:]]
    found = [word]
    if len(word) > _SHORTEST:
        if conjunction and word[0] in _CONJUNCTIONS:
            found += _read(word[1:], conjunction=False, preposition=True)
        elif preposition and word[0] in _PREPOSITIONS:
            found += _read(word[1:], conjunction=False, preposition=False)
    return found
