"""The terms and names of one language that a text is compared with: the glossary's, and those of the registries.

In come entries, out goes a value that finds them: by the folded first word of each, without what Arabic writes before
a word. Never looks at a text itself.
"""

import hashlib
import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from typing import Final, Literal

from sitegen.lang.folding import fold, strip_marks
from sitegen.lang.language import Lang
from sitegen.lang.prefixes import readings
from sitegen.model.glossary import Term
from sitegen.model.registry import Registries
from sitegen.values import Struct, field

#: Tashkeel and joiners, as they stand inside a regular expression's brackets.
MARKS: Final = "\u064b-\u065f\u0670\u200c\u200d"
#: A word with its tashkeel, tatweel and joiners.
WORD: Final = re.compile(f"[^\\W_]+(?:[{MARKS}]+[^\\W_]*)*")

_ARTICLE: Final = "ال"
_SHORTEST_NAME: Final = 3
_TANWIN: Final = re.compile("[\u064b-\u064d]")
#: What ends many common words and is often mixed up: no reason to take على for the name علي.
_FINAL_LETTERS: Final = str.maketrans({"ى": "ي", "ة": "ه"})


@lru_cache(maxsize=65_536)
def meanings(word: str) -> tuple[str, ...]:
    """The ways to read a word as it stands in a text: folded, with and without what Arabic writes before it."""
    return readings(fold(word))


@lru_cache(maxsize=65_536)
def first_meanings(text: str) -> tuple[str, ...]:
    """The words of a text, each in its first meaning."""
    return tuple(meanings(word)[0] for word in WORD.findall(text))


class Phrase(Struct, frozen=True, kw_only=True):
    """A term to avoid, or a name, in one language.

    Attributes:
        written: as the registry or glossary has it.
        instead: the term to write; empty for a name, which is its own.
        args: for the wording.
    """

    written: str
    kind: Literal["avoid", "name"]
    instead: str = ""
    args: tuple[tuple[str, str], ...] = ()

    @property
    def words(self) -> tuple[str, ...]:
        """Its words, each in its first meaning."""
        return first_meanings(self.written)


class Vocabulary(Struct, frozen=True, kw_only=True):
    """What texts of one language are compared with.

    Attributes:
        digest: equal vocabularies have the same, so that comparing two of them takes no time.
        by_first_word: the phrases by the first meaning of their first word, the longest first.
    """

    digest: str = ""
    by_first_word: Mapping[str, tuple[Phrase, ...]] = field(default_factory=dict)

    def beginning_with(self, word: str) -> Iterator[Phrase]:
        """The phrases that a word, as it stands in a text, may begin; of those with one meaning the longest first."""
        return (phrase for meaning in meanings(word) for phrase in self.by_first_word.get(meaning, ()))

    def __eq__(self, other: object) -> bool:
        """Whether they have the same digest."""
        return isinstance(other, Vocabulary) and self.digest == other.digest

    def __hash__(self) -> int:
        """By the digest."""
        return hash(self.digest)


def vocabulary(glossary: Iterable[Term], registries: Registries, lang: Lang) -> Vocabulary:
    """The terms and names of a language."""
    phrases = tuple(phrase for phrase in (*_terms(glossary, lang), *_names(registries, lang)) if phrase.words)
    index: dict[str, tuple[Phrase, ...]] = {}
    for phrase in sorted(phrases, key=lambda each: len(each.words), reverse=True):
        first = phrase.words[0]
        index[first] = (*index.get(first, ()), phrase)
    return Vocabulary(digest=hashlib.sha256(repr(phrases).encode()).hexdigest(), by_first_word=index)


def _terms(glossary: Iterable[Term], lang: Lang) -> Iterator[Phrase]:
    for entry in glossary:
        term = entry.term.get(lang)
        for variant in entry.avoid.get(lang, ()) if term else ():
            args = [("term", term.value)] if term else []
            if entry.note:
                args.append(("note", entry.note.best(lang).value))
            yield Phrase(written=variant, kind="avoid", instead=term.value if term else "", args=tuple(args))


def _names(registries: Registries, lang: Lang) -> Iterator[Phrase]:
    """The names of cities, people and organisations. Topics are common words, which a text may write as it likes."""
    for kind, entries in (
        ("cities", registries.cities),
        ("people", registries.people),
        ("organisations", registries.organisations),
    ):
        for entry in entries.values():
            name = entry.name.get(lang)
            if name is not None and name.lang is lang and len(name.value) >= _SHORTEST_NAME:
                args = (("name", name.value), ("file", f"content/{kind}.yaml"), ("id", entry.id))
                yield Phrase(written=name.value, kind="name", args=args)


def says_otherwise(phrase: Phrase, written: list[str]) -> bool:
    """Whether the words of a text, which mean the phrase, are a problem.

    A term to avoid always is, unless only its spelling tells it from the right one. A name is if it is spelled
    otherwise; in a single word the letters that end common words do not count.
    """
    right = WORD.findall(phrase.written)
    same = all(_ends_alike(word, model) for word, model in zip(written, right, strict=True))
    if phrase.kind == "avoid":
        return same or first_meanings(phrase.instead) != phrase.words
    if same:
        return False
    return len(right) > 1 or not _is_another_word(written[0], right[0])


def _ends_alike(word: str, model: str) -> bool:
    """Whether a word is the other one, or has only a prefix before it. Upper and lower case are the same."""
    return word.casefold().endswith(_bare(model))


def _bare(model: str) -> str:
    plain = model.casefold()
    rest = plain.removeprefix(_ARTICLE)
    return rest if len(rest) >= _SHORTEST_NAME else plain


def _is_another_word(word: str, model: str) -> bool:
    if _TANWIN.search(word):
        return True
    return (
        word != model
        and _ends_alike(strip_marks(word).translate(_FINAL_LETTERS), strip_marks(model).translate(_FINAL_LETTERS))
        and strip_marks(word) == word
    )
