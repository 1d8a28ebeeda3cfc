"""Terms that the glossary avoids, and names spelled otherwise than registered, in the lines of a text."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sitegen.diagnostics import Diagnostic
from sitegen.read.language.finding import Finding
from sitegen.read.language.prose import Line
from sitegen.read.language.vocabulary import WORD, Phrase, Vocabulary, meanings, says_otherwise

_CODES = {"avoid": "glossary-term", "name": "name-spelled-otherwise"}
#: What may stand between two words of one term.
_GAP = re.compile("[ \u00a0*_-]{1,4}")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Token:
    text: str
    line: Line
    start: int
    joined: bool  # nothing but a space stands between it and the token before it

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
    tokens = list(_tokens(lines))
    seen: set[tuple[int, str, str]] = set()
    skip_to = 0
    for index in range(len(tokens)):
        if index < skip_to:
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


def _match(tokens: Sequence[_Token], index: int, vocabulary: Vocabulary) -> Phrase | None:
    """The longest phrase that begins at a word, unless the right term stands there."""
    for meaning in meanings(tokens[index].text):
        for phrase in vocabulary.by_first_word.get(meaning, ()):
            if not _stands_at(phrase.words, tokens, index):
                continue
            right = tuple(meanings(word)[0] for word in WORD.findall(phrase.instead))
            if len(right) > len(phrase.words) and _stands_at(right, tokens, index):
                continue
            return phrase
    return None


def _stands_at(words: tuple[str, ...], tokens: Sequence[_Token], index: int) -> bool:
    """Whether these words stand there, one after the other; each may have something before it, such as ال."""
    if index + len(words) > len(tokens):
        return False
    return all(
        word in meanings(token.text) and (offset == 0 or token.joined)
        for offset, (word, token) in enumerate(zip(words, tokens[index : index + len(words)], strict=True))
    )


def _tokens(lines: Sequence[Line]) -> Iterator[_Token]:
    before: _Token | None = None
    for line in lines:
        for word in WORD.finditer(line.prose):
            joined = before is not None and _is_joined(before, line, word.start())
            before = _Token(text=word[0], line=line, start=word.start(), joined=joined)
            yield before


def _is_joined(before: _Token, line: Line, start: int) -> bool:
    if before.line is line:
        return _GAP.fullmatch(line.prose, before.end, start) is not None
    follows = line.number == before.line.number + 1 and line.in_body and before.line.in_body
    return follows and not before.line.prose[before.end :].strip() and not line.prose[:start].strip()
