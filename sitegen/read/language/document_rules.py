"""Rules of writing that need the whole text of a document: digits of one family, quotation marks of one kind."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from sitegen.lang.bidi import has_arabic, script_share
from sitegen.lang.numbers import EASTERN_DIGITS
from sitegen.read.language.finding import Finding
from sitegen.read.language.prose import BLOT, Line

_FAMILIES: Final = {
    "latin": re.compile(r"[0-9]+"),
    "arabic": re.compile("[\u0660-\u0669]+"),
    "persian": re.compile("[\u06f0-\u06f9]+"),
}
_LIST_NUMBER = re.compile(r"[ \t]*(?:>[ \t]*)*[0-9]{1,9}\.(?=[ \t])")

_GUILLEMETS, _CURLY, _STRAIGHT = "«»", "“”", '"'
_QUOTE = re.compile('[«»“”"]')
#: Straight marks that belong to Markdown, round the title of a link or of a note, and the sign for inches.
_NO_QUOTES = re.compile(
    rf'''(?<={BLOT}[ ])"[^"\n]*"(?=\))|\A[ \t]*(?:!!!|\?\?\?\+?)[^"\n]*"[^"\n]*"[ \t]*\Z|(?<=[0-9])"'''
)


def mixed_digits(lines: Sequence[Line]) -> Iterator[Finding]:
    """Two families of digits in the Arabic text of one document; the rarer one is shown, where it first stands."""
    text = "\n".join([line.text for line in lines if not line.text.isascii()])
    if not any(digit in text for digit in EASTERN_DIGITS):
        return  # the digits of Europe alone cannot be mixed
    found: dict[str, list[Finding]] = {name: [] for name in _FAMILIES}
    for line in lines:
        if not has_arabic(line.prose):
            continue
        number = _LIST_NUMBER.match(line.prose) if line.in_body else None
        for name, digits in _FAMILIES.items():
            found[name] += [
                Finding(code="mixed-digits", line=line, start=each.start(), end=each.end(), args={"value": each[0]})
                for each in digits.finditer(line.prose, number.end() if number else 0)
            ]
    present = sorted((name for name in found if found[name]), key=lambda name: len(found[name]))
    if len(present) > 1:
        first, usual = found[present[0]][0], found[present[-1]][0]
        first.args["other"] = usual.args["value"]
        yield first


def quotation_marks(lines: Sequence[Line]) -> Iterator[Finding]:
    """Marks of two kinds in the Arabic text of one document, and marks without a counterpart in their paragraph.

    Marks of another kind inside a quotation are right: «قال “نعم”».
    """
    outer: dict[str, list[Finding]] = {_GUILLEMETS: [], _CURLY: [], _STRAIGHT: []}
    shown = [line.value or line.text for line in lines]
    if not _holds_marks("\n".join(shown)) or all(line.text.isascii() for line in lines):
        return
    for paragraph in _paragraphs(lines):
        text = " ".join(line.prose for line in paragraph)
        if not _holds_marks(text) or not has_arabic(text) or script_share(text) < 1 / 2:
            continue
        quotation = _Quotation()
        for line in paragraph:
            for mark in _QUOTE.finditer(_NO_QUOTES.sub(_without_straight_marks, line.prose)):
                finding = Finding(
                    code="quotes-unbalanced",
                    line=line,
                    start=mark.start(),
                    end=mark.end(),
                    args={"value": mark[0], "kind": _kind(mark[0])},
                )
                yield from quotation.take(finding, outer)
        yield from quotation.waiting[:1]
    yield from _mixed(outer)


class _Quotation:
    """The marks of one paragraph that still wait for their counterpart."""

    def __init__(self) -> None:
        self.waiting: list[Finding] = []
        self._count = {_GUILLEMETS: 0, _CURLY: 0, _STRAIGHT: 0}

    def take(self, mark: Finding, outer: dict[str, list[Finding]]) -> Iterator[Finding]:
        """Opens or closes a quotation. A mark that closes nothing is given back."""
        sign, kind = mark.args["value"], mark.args["kind"]
        closes = sign in "»”" or (sign == _STRAIGHT and self._count[_STRAIGHT] > 0)
        if not closes:
            if not self.waiting:
                outer[kind].append(mark)
            self.waiting.append(mark)
            self._count[kind] += 1
        elif not self._count[kind]:
            yield mark
        else:
            yield from self._close(kind)

    def _close(self, kind: str) -> Iterator[Finding]:
        """What was opened inside and not closed has no counterpart."""
        while (last := self.waiting.pop()).args["kind"] != kind:
            self._count[last.args["kind"]] -= 1
            yield last
        self._count[kind] -= 1


def _holds_marks(text: str) -> bool:
    return '"' in text or "«" in text or "»" in text or "“" in text or "”" in text


def _without_straight_marks(markup: re.Match[str]) -> str:
    return markup[0].replace(_STRAIGHT, " ")


def _kind(sign: str) -> str:
    return next(kind for kind in (_GUILLEMETS, _CURLY, _STRAIGHT) if sign in kind)


def _mixed(outer: dict[str, list[Finding]]) -> Iterator[Finding]:
    present = sorted((kind for kind in outer if outer[kind]), key=lambda kind: len(outer[kind]))
    if len(present) < 2:  # noqa: PLR2004  one kind cannot be mixed
        return
    rare, usual = outer[present[0]][0], outer[present[-1]][0]
    args = {"value": present[0], "other": present[-1], "place": str(usual.line.number)}
    yield Finding(code="mixed-quotes", line=rare.line, start=rare.start, end=rare.end, args=args)


def _paragraphs(lines: Sequence[Line]) -> Iterator[list[Line]]:
    """Lines that stand together. A value of the front matter is a paragraph of its own."""
    paragraph: list[Line] = []
    for line in lines:
        if paragraph and (line.number != paragraph[-1].number + 1 or not line.in_body or not paragraph[-1].in_body):
            yield paragraph
            paragraph = []
        paragraph.append(line)
    if paragraph:
        yield paragraph
