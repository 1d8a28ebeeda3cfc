"""What a rule of writing found in a line, and what to put there instead where that is certain."""

import re

from sitegen.diagnostics import Diagnostic, Location
from sitegen.read.language.prose import Line
from sitegen.values import Struct, field

#: Arabic letters, as they stand inside a regular expression's brackets. No digits, signs, tashkeel or tatweel.
LETTERS = "\u0620-\u063f\u0641-\u064a\u066e\u066f\u0671-\u06d3\u06d5\u06ee\u06ef\u06fa-\u06fc"
#: What stands on a letter.
TASHKEEL = "\u064b-\u065f\u0670"

_LONGEST = 25
_WORD_BEFORE = re.compile(r"\S*\Z")
_WORD_AFTER = re.compile(rf"\S{{0,{_LONGEST}}}")


class Finding(Struct, frozen=True, kw_only=True):
    """Something in a line.

    Attributes:
        start: of the place that is meant, in code points from 0; ``end`` is behind it.
        replacement: what to put in its place; None where only a person can say.
        args: for the wording.
    """

    code: str
    line: Line
    start: int
    end: int
    replacement: str | None = None
    args: dict[str, str] = field(default_factory=dict)

    def diagnostic(self, file: str) -> Diagnostic:
        """The same as a problem of a file."""
        place = Location(file=file, line=self.line.number, column=self.start + 1, length=self.end - self.start)
        return Diagnostic(code=self.code, location=place, args=self.args)


def around(line: Line, start: int, end: int) -> str:
    """What a person reads at a place: the place with the words that touch it."""
    return around_replaced(line, start, end, line.text[start:end])


def around_replaced(line: Line, start: int, end: int, replacement: str) -> str:
    """The same as it should be written."""
    before = _WORD_BEFORE.search(line.text, max(0, start - _LONGEST), start)
    after = _WORD_AFTER.match(line.text, end)
    return ((before[0] if before else "") + replacement + (after[0] if after else "")).strip()
