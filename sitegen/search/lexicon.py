"""Which keys a word is found under, decided by what else the site says.

In come the texts of one language, out go keys. ``لطرابلس`` is ل and طرابلس, but the ب of ``بلديه`` and the و of
``وزاره`` belong to the word: a site that also says البلدية and الوزارة can tell, and one that says طرابلس, as a name or
anywhere in a text. Where nothing tells, the word is found under each of its readings. A reader's query is read the
other way round (``js/search-query.js``): the whole word first, then without its first letters, until one is found.
"""

from collections.abc import Iterable
from itertools import chain

from sitegen.lang.endings import stem
from sitegen.lang.folding import words
from sitegen.lang.prefixes import after_article, readings

_CONJUNCTIONS = ("و", "ف")
#: A reading nothing speaks for counts only if it is this long; after و and ف, which stand before anything, one less.
_LONG_ENOUGH = 4


class Lexicon:
    """What is known of the words of one language's pages."""

    def __init__(self, texts: Iterable[str], names: Iterable[str]) -> None:
        """Learns.

        Args:
            texts: everything that is searched.
            names: of cities, people, topics, organisations: words that are surely whole.
        """
        self._known = {stem(after_article(word) or word) for name in names for word in words(name)}
        pieces = {piece for text in texts for piece in text.split()}  # a site says most of its words many times
        self._words = {piece: words(piece) for piece in pieces}
        self._seen = frozenset(chain.from_iterable(self._words.values()))
        self._known |= {stem(rest) for word in self._seen if (rest := after_article(word))}
        self._keys: dict[str, tuple[str, ...]] = {}

    def keys(self, text: str) -> list[str]:
        """The keys of a text's words, in order."""
        found: list[str] = []
        for piece in text.split():
            if (keys := self._keys.get(piece)) is None:
                said = self._words.get(piece) or words(piece)
                keys = self._keys[piece] = tuple(key for word in said for key in self._decide(word))
            found += keys
        return found

    def _decide(self, word: str) -> tuple[str, ...]:
        choices = readings(word)
        for choice in choices:
            if len(choices) == 1 or stem(choice) in self._known:
                return (stem(choice),)
        for choice in choices[:0:-1]:
            if len(choice) >= _LONG_ENOUGH and choice in self._seen:
                return (stem(choice),)
        needed = _LONG_ENOUGH - word.startswith(_CONJUNCTIONS)
        kept = (choices[0], *(choice for choice in choices[1:] if len(choice) >= needed))
        return tuple(dict.fromkeys(stem(choice) for choice in kept))
