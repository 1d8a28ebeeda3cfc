"""Terms that the glossary avoids, and names spelled otherwise than registered, in the lines of a text."""

import re
from bisect import bisect_right
from collections.abc import Collection, Iterator, Sequence
from functools import lru_cache
from itertools import accumulate, filterfalse

from sitegen.diagnostics import Diagnostic
from sitegen.lang.language import Lang
from sitegen.read.language.finding import Finding
from sitegen.read.language.prose import Line
from sitegen.read.language.vocabulary import MARKS, WORD, Phrase, Vocabulary, first_meanings, meanings, says_otherwise
from sitegen.values import Struct

_CODES = {"avoid": "glossary-term", "name": "name-spelled-otherwise"}
_MOST_REMEMBERED = 50_000
#: So many stretches are looked for in a line one by one; of more, the line is taken apart, whatever it holds.
_FEW = 50
#: What may stand between two words of one term.
_GAP = re.compile("[ \u00a0*_-]{1,4}")
# What is no prose begins and ends beside a sign, but for addresses and numbers in ASCII (or Arabic digits): a letter of
# another kind may stand right beside them, and is a word then.
_PLAIN = "A-Za-z0-9_\u0660-\u0669\u06f0-\u06f9"
_OTHER = f"(?![{_PLAIN}])[\\w{MARKS}]"
_MAY_BE_CUT = re.compile(f"@|[{_PLAIN}]{_OTHER}|{_OTHER}[{_PLAIN}]")


class _Token(Struct, frozen=True):
    text: str
    line: Line
    start: int

    @property
    def end(self) -> int:
        return self.start + len(self.text)


def vocabulary_problems(lines: Sequence[Line], file: str, vocabulary: Vocabulary) -> Iterator[Diagnostic]:
    """Every term and name of the vocabulary that should be written otherwise, once a line.

    Args:
        lines: the prose of one file.
        file: path for diagnostics.
        vocabulary: of the language that the text is in.
    """
    if not vocabulary.by_first_word:
        return
    beginnings = _beginnings(vocabulary)
    tokens = list(_tokens(lines, beginnings))
    seen: set[tuple[int, str, str]] = set()
    skip_to = 0
    for index, token in enumerate(tokens):
        if index < skip_to or not beginnings.begins_phrase(token.text):
            continue
        phrase = _match(tokens, index, vocabulary)
        if phrase is None:
            continue
        found = tokens[index : index + len(phrase.words)]
        skip_to = index + len(found)
        if not says_otherwise(phrase, [token.text for token in found]):
            continue
        last = found[-1]
        end = last.end if last.line is found[0].line else len(found[0].line.text)
        value = " ".join(token.text for token in found)
        code = _CODES[phrase.kind]
        if (key := (found[0].line.number, code, value)) not in seen:
            seen.add(key)
            args = {"value": value, **dict(phrase.args)}
            yield Finding(code=code, line=found[0].line, start=found[0].start, end=end, args=args).diagnostic(file)


def _tokens(lines: Sequence[Line], beginnings: "_Beginnings") -> Iterator[_Token]:
    """The words that may begin a phrase, and as many after each as it may reach. The rest is passed over."""
    texts = [line.text for line in lines]
    spans = _spans(texts, beginnings)
    reaches, following = 0, -1
    for begins_at in sorted(spans):
        index = max(begins_at, following)
        while index < len(lines) and (reaches or index in spans):
            line = lines[index]
            # Before the first and behind the last of them no word of the line begins a phrase.
            first, end = spans.get(index, (0, 0))
            for word in WORD.finditer(line.prose, 0 if reaches else line.text.rfind(" ", 0, first) + 1):
                text = word[0]
                if word.start() < end and beginnings.begins_phrase(text):
                    reaches = beginnings.longest
                if reaches:
                    reaches -= 1
                    yield _Token(text, line, word.start())
                elif word.start() > end:
                    break
            index += 1
            if index == len(lines) or lines[index].number != line.number + 1:
                reaches = 0
        following = index


def _spans(texts: list[str], beginnings: "_Beginnings") -> dict[int, tuple[int, int]]:
    """By its index, each line in which a phrase may begin: where the first such word begins, and the last ends."""
    text = "\n".join(texts)
    stretches = beginnings.found_in(text)
    if len(stretches) > _FEW:
        found = {index: [each for each in line.split() if each in stretches] for index, line in enumerate(texts)}
        return {index: _span(texts[index], those) for index, those in found.items() if those}
    starts = [0, *accumulate([len(line) + 1 for line in texts])]
    among: dict[int, list[str]] = {}
    for stretch in stretches:
        at = text.find(stretch)
        while at >= 0:
            index = bisect_right(starts, at) - 1
            among.setdefault(index, []).append(stretch)
            at = text.find(stretch, starts[index + 1])
    return {index: _span(texts[index], those) for index, those in among.items()}


def _span(text: str, stretches: Collection[str]) -> tuple[int, int]:
    first = min(text.find(stretch) for stretch in stretches)
    return first, max(text.rfind(stretch) + len(stretch) for stretch in stretches)


class _Beginnings:
    """Knows which words begin a phrase, and remembers what holds none of them: nearly all of any text.

    Attributes:
        begins_phrase: whether a word, as it stands in a text, begins a phrase; a name in one word, written as it should
            be, does not count: nothing will be said of it.
        longest: how many words a phrase has at most.
    """

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary
        self._beginnings: set[str] = set()
        self._others: set[str] = set()
        self.begins_phrase = lru_cache(maxsize=_MOST_REMEMBERED)(self._begins_phrase)
        phrases = [phrase for several in vocabulary.by_first_word.values() for phrase in several]
        self.longest = max(max(len(phrase.words), len(WORD.findall(phrase.instead))) for phrase in phrases)

    def found_in(self, text: str) -> set[str]:
        """The stretches of a text without a space in them that may hold a word which begins a phrase.

        Args:
            text: with all that is no prose in it.
        """
        # With the signs that stand beside a word, since that is found faster.
        stretches = {*filterfalse(self._others.__contains__, text.split())}
        found = stretches & self._beginnings
        for stretch in stretches - found:
            if _MAY_BE_CUT.search(stretch) or any(map(self.begins_phrase, WORD.findall(stretch))):
                found.add(stretch)
                remembered = self._beginnings
            else:
                remembered = self._others
            if len(remembered) < _MOST_REMEMBERED:
                remembered.add(stretch)
        return found

    def _begins_phrase(self, word: str) -> bool:
        phrases = [*self._vocabulary.beginning_with(word)]
        names = all(phrase.kind == "name" and len(phrase.words) == 1 for phrase in phrases)
        return bool(phrases) and (not names or says_otherwise(phrases[0], [word]))


@lru_cache(maxsize=2 * len(Lang))
def _beginnings(vocabulary: Vocabulary) -> _Beginnings:
    """For a vocabulary with phrases; equal ones share what is remembered."""
    return _Beginnings(vocabulary)


def _match(tokens: Sequence[_Token], index: int, vocabulary: Vocabulary) -> Phrase | None:
    """The longest phrase that begins at a word, unless the right term stands there."""
    for phrase in vocabulary.beginning_with(tokens[index].text):
        if not _stands_at(phrase.words, tokens, index):
            continue
        right = first_meanings(phrase.instead)
        if len(right) > len(phrase.words) and _stands_at(right, tokens, index):
            continue
        return phrase
    return None


def _stands_at(words: tuple[str, ...], tokens: Sequence[_Token], index: int) -> bool:
    """Whether these words stand there, one after the other; each may have something before it, such as ال."""
    if index + len(words) > len(tokens):
        return False
    return all(
        word in meanings(tokens[at].text)
        and (at == index or _is_joined(tokens[at - 1], tokens[at].line, tokens[at].start))
        for at, word in enumerate(words, index)
    )


def _is_joined(before: _Token, line: Line, start: int) -> bool:
    """Whether nothing but a space stands between two words that follow each other."""
    if before.line is line:
        return _GAP.fullmatch(line.prose, before.end, start) is not None
    follows = line.number == before.line.number + 1 and line.in_body and before.line.in_body
    return follows and not before.line.prose[before.end :].strip() and not line.prose[:start].strip()
