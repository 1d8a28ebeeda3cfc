"""YAML in its plainest form, read line by line: names with a value in one line, and what belongs to a name below it.

Most files that people write have no other form, and PyYAML's events take several times as long. Whatever else stands in
a text (a comment behind a value, words over several lines, backslashes, a name written twice …), nothing of the text
is read here. Both ways make the same tree (``tests/unit/test_located_yaml.py``).
"""

import re
from typing import Final, NamedTuple

from sitegen.diagnostics import Location
from sitegen.located_yaml.nodes import Mapping, Node, Pair, Scalar, Sequence
from sitegen.located_yaml.scalars import meaning

# No tabs, no marks that nobody sees, no line endings but one.
_ORDINARY: Final = re.compile("[\n -~\u00a0-\u061b\u061d-\u1fff\u2010-\u2027\u2030-\u205e\u20a0-\ud7ff]*\n")
_NAME: Final = "[A-Za-z_][A-Za-z0-9_.-]{0,99}"
_WORD: Final = "[A-Za-z0-9][A-Za-z0-9_-]*"
_LETTER: Final = "[A-Za-z0-9\u0620-\u063a\u0641-\u064a]"
_WORDS: Final = rf"{_LETTER}(?:[^,:#?{{}}\[\]]*[^,:#?{{}}\[\]\ ])?"
_LINE: Final = re.compile(
    rf"""(?P<indent>\ *)(?:(?P<dash>-\ +)?(?P<name>{_NAME}):|-)(?:\ +(?:
      "(?P<double>[^"\\]+)"
    | '(?P<single>[^']+)'
    | (?P<list>\[{_WORD}(?:,\ +{_WORD})*\])
    | (?P<braces>\{{{_NAME}:\ +{_WORDS}(?:,\ +{_NAME}:\ +{_WORDS})*\}})
    | (?P<plain>{_LETTER}(?:(?:[^:#]|:(?=\S))*[^:#\ ])?)
    ))?\ *""",
    re.VERBOSE,
)
_EACH_WORD: Final = re.compile(_WORD)
_EACH_PAIR: Final = re.compile(rf"({_NAME}):\ +({_WORDS})")
_MOST_LEVELS: Final = 5


class _Unusual(Exception):  # noqa: N818 -- no error; PyYAML reads the text instead
    """A text holds something that is not read here."""


def read(text: str, file: str, first_line: int) -> Node | None:
    """The tree of a text; None if it is not in that form.

    Args:
        text: a whole file, or a part of one such as front matter.
        file: path for locations.
        first_line: the number of the text's first line in that file.
    """
    if _ORDINARY.fullmatch(text) is None:
        return None
    lines: list[_Line] = []
    for number, line in enumerate(text.split("\n"), first_line):
        words = line.lstrip(" ")
        if not words or words[0] == "#":
            continue
        if (found := _LINE.fullmatch(line)) is None:
            return None
        is_item = found["dash"] is not None or found["name"] is None
        lines.append(_Line(number, found.end("indent"), is_item, found))
    reading = _Reading(lines, file)
    try:
        return reading.whole() if lines else None
    except _Unusual:
        return None


class _Line(NamedTuple):
    """A line of the text, the column (from 0) where it begins, and whether that is the dash of a list."""

    number: int
    column: int
    is_item: bool
    found: re.Match[str]


class _Reading:
    """The lines of a text, and how far they were read."""

    def __init__(self, lines: list[_Line], file: str) -> None:
        self._lines = lines
        self._file = file
        self._at = 0

    def whole(self) -> Node:
        value = self._block(self._lines[0], _MOST_LEVELS)
        if self._at < len(self._lines):
            raise _Unusual
        return value

    def _next(self) -> _Line | None:
        return self._lines[self._at] if self._at < len(self._lines) else None

    def _block(self, first: _Line, levels: int) -> Node:
        """What begins at this line and goes on as long as lines begin where it does."""
        if not levels:
            raise _Unusual
        place = Location(file=self._file, line=first.number, column=first.column + 1)
        if first.is_item:
            return Sequence(items=self._items(first.column, levels), location=place)
        return Mapping(pairs=self._pairs(first.column, levels), location=place)

    def _items(self, column: int, levels: int) -> tuple[Node, ...]:
        items: list[Node] = []
        while (line := self._next()) is not None and line.column == column and line.is_item:
            if line.found["name"] is not None:  # then the rest of the line begins a mapping
                line = self._lines[self._at] = line._replace(column=line.found.start("name"), is_item=False)
                items.append(self._block(line, levels - 1))
            elif line.found.lastgroup == "indent":
                raise _Unusual
            else:
                self._at += 1
                items.append(self._value(line))
        return tuple(items)

    def _pairs(self, column: int, levels: int) -> tuple[Pair, ...]:
        pairs: dict[str, Pair] = {}
        while (line := self._next()) is not None and line.column == column and not line.is_item:
            name = line.found["name"]
            if name in pairs:
                raise _Unusual
            self._at += 1
            below = self._next()
            if line.found.lastgroup != "name":
                value = self._value(line)
            elif below is not None and (below.column > column or (below.column == column and below.is_item)):
                value = self._block(below, levels - 1)
            else:
                raise _Unusual
            start = line.found.start("name")
            pairs[name] = Pair(key=name, key_location=self._place(line, start, start + len(name)), value=value)
        return tuple(pairs.values())

    def _value(self, line: _Line) -> Node:
        found = line.found
        kind = found.lastgroup or ""
        raw, start, end = found[kind], found.start(kind), found.end(kind)
        if kind == "plain":
            return self._scalar(line, start, end, raw)
        if kind == "list":
            words = _EACH_WORD.finditer(found.string, start, end)
            items = tuple([self._scalar(line, word.start(), word.end(), word[0]) for word in words])
            return Sequence(items=items, location=self._place(line, start, end))
        if kind == "braces":
            return Mapping(pairs=self._pairs_in_braces(line), location=self._place(line, start, end))
        return Scalar(value=raw, raw=raw, location=self._place(line, start - 1, end + 1))

    def _pairs_in_braces(self, line: _Line) -> tuple[Pair, ...]:
        pairs: dict[str, Pair] = {}
        for pair in _EACH_PAIR.finditer(line.found.string, *line.found.span("braces")):
            name, raw = pair.groups()
            if name in pairs:
                raise _Unusual
            value = self._scalar(line, pair.start(2), pair.end(2), raw)
            pairs[name] = Pair(key=name, key_location=self._place(line, pair.start(), pair.end(1)), value=value)
        return tuple(pairs.values())

    def _scalar(self, line: _Line, start: int, end: int, raw: str) -> Scalar:
        return Scalar(value=meaning(raw), raw=raw, location=self._place(line, start, end))

    def _place(self, line: _Line, start: int, end: int) -> Location:
        return Location(file=self._file, line=line.number, column=start + 1, length=end - start)
