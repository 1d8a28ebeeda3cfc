"""Where in the file a piece of the text stands.

In comes the body of a document as it was written, out go locations. Python-Markdown keeps no positions, so a place is
found again by the literal text: the first search for a link target finds its first occurrence, the second its second.
What stands in code is not found, since nothing there is a link, a photo or markup. Never knows HTML.
"""

import re
from bisect import bisect_right
from itertools import accumulate

from sitegen.diagnostics import Location

_FENCED = re.compile(r"^(?P<fence>~{3,}|`{3,})[^\n]*\n.*?^(?P=fence)[ ]*$", re.MULTILINE | re.DOTALL)
# Written so that it begins with the sign itself, which is found faster than the place before it.
_CODE_SPAN = re.compile(r"(`(?<![`\\]`)`*)(?!`)[^\n]+?(?<!`)\1(?!`)")
_HEADING_MARK = re.compile(r"[\s>*+\-\d.]*#{1,6}\s*")
_UNDERLINE = re.compile(r"[^\n]*\n *(?:=+|-+)[ ]*(?:\n|\Z)")
_MASK = "\x00"
_AROUND_A_TARGET = frozenset("()<>[]{}\"'#: \t\n" + _MASK)


class Places:
    """Finds pieces of one document's body. Remembers how far each piece was already found."""

    def __init__(self, body: str, file: str, first_line: int) -> None:
        """Takes the body, the path of its file, and the line of the file on which the body begins."""
        self._body = body
        self._file = file
        self._first_line = first_line
        self._masked: str | None = None
        self._line_starts: list[int] | None = None
        self._next: dict[str, int] = {}
        self._heading_cursor = 0

    @property
    def start(self) -> Location:
        """The first line of the body."""
        return Location(file=self._file, line=self._first_line)

    def target(self, written: str, fallback: Location) -> Location:
        """The next link or photo with this address; the fallback when it is not found."""
        return self._find(written, written, fallback, whole=True)

    def literal(self, written: str, fallback: Location) -> Location:
        """The next occurrence of a piece of markup, such as ``<script``, in any case of its letters."""
        pattern = re.compile(re.escape(written), re.IGNORECASE)
        found = pattern.search(self.text, self._next.get(written, 0)) or pattern.search(self.text)
        if found is None:
            return fallback
        self._next[written] = found.end()
        return self._location(found.start(), found.end() - found.start())

    def heading(self, written: str) -> Location:
        """The next heading with these words. Headings must be asked for in the order in which they stand."""
        at, text = self._heading_cursor, self.text
        while written and (at := text.find(written, at)) >= 0:
            line_start = text.rfind("\n", 0, at) + 1
            if _HEADING_MARK.fullmatch(text, line_start, at) or _UNDERLINE.match(text, at):
                self._heading_cursor = at + len(written)
                return self._location(at, len(written))
            at += len(written)
        return self._location(self._heading_cursor, 0) if self._heading_cursor else self.start

    def _find(self, key: str, written: str, fallback: Location, *, whole: bool) -> Location:
        first = -1
        at = self.text.find(written, self._next.get(key, 0)) if written else -1
        while at >= 0:
            end = at + len(written)
            if not whole or (self._stops(at - 1) and self._stops(end)):
                self._next[key] = end
                return self._location(at, len(written))
            first = at if first < 0 else first
            at = self.text.find(written, end)
        if key in self._next:  # written once, used twice, as a reference link may be
            del self._next[key]
            return self._find(key, written, fallback, whole=whole)
        return self._location(first, len(written)) if first >= 0 else fallback

    def _stops(self, at: int) -> bool:
        return not 0 <= at < len(self.text) or self.text[at] in _AROUND_A_TARGET

    @property
    def text(self) -> str:
        """The body with everything that stands in code blotted out, place by place."""
        if self._masked is None:
            text = self._body
            if "```" in text or "~~~" in text:
                text = _FENCED.sub(_blank, text)
            self._masked = _CODE_SPAN.sub(_blank, text) if "`" in text else text
        return self._masked

    def _location(self, at: int, length: int) -> Location:
        if self._line_starts is None:
            self._line_starts = [0, *accumulate([len(line) + 1 for line in self._body.split("\n")])]
        line = bisect_right(self._line_starts, at) - 1
        column = at - self._line_starts[line] + 1 if length else 0
        return Location(file=self._file, line=self._first_line + line, column=column, length=length)


def _blank(code: re.Match[str]) -> str:
    return "\n".join(_MASK * len(line) for line in code[0].split("\n"))
