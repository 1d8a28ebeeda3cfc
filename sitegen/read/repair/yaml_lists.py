"""Arabic commas that separate the items of a YAML list in brackets: ``[cities، climate]`` would be one item.

A list may go over several lines, and quotes hide commas, so this looks at all YAML lines together.
"""

import re

from sitegen.values import Struct, field

_VALUE = re.compile(r"[ \t]*(?:- +)*(?:[\"']?[\w.\-]+[\"']?:[ \t]+)?(?=[\[{])")
_NEXT_KEY = re.compile(r"[ \t]*[\"']?[A-Za-z_][\w\-]*[\"']?[ \t]*:(?:[ \t]|$)")
_COMMAS = "،؛"
_CLOSING = {"[": "]", "{": "}"}


class _Stretch(Struct):
    """From an opening bracket to its end, line by line: what is open, and the commas found."""

    open: list[str] = field(default_factory=list)
    quote: str = ""
    before: str = ""
    commas: list[tuple[int, int]] = field(default_factory=list)

    def take(self, number: int, line: str, column: int) -> None:
        for index in range(column, len(line)):
            character = line[index]
            if self.quote:
                self.quote = "" if character == self.quote else self.quote
            elif character in "\"'" and self.before in "[{,:،؛":
                self.quote = character
            elif character in _CLOSING:
                self.open.append(_CLOSING[character])
            elif self.open and character == self.open[-1]:
                self.open.pop()
                if not self.open:
                    return
            elif character in _COMMAS and (self.open[-1] == "]" or _NEXT_KEY.match(line, index + 1)):
                self.commas.append((number, index))
            if not character.isspace():
                self.before = character


def find_commas(lines: dict[int, str]) -> dict[int, list[int]]:
    """The Arabic commas that separate items.

    Args:
        lines: the YAML lines of a text by number, in order.

    Returns:
        for each line that has some, their columns from 0. A list that is never closed has none: where it should end,
        and so which commas are its own, nobody knows.
    """
    found: dict[int, list[int]] = {}
    stretch = _Stretch()
    for number, line in lines.items():
        if stretch.open:
            column = 0
        elif (value := _VALUE.match(line)) is not None:
            stretch, column = _Stretch(before="["), value.end()
        else:
            continue
        stretch.take(number, line, column)
        if not stretch.open:
            for comma_line, comma in stretch.commas:
                found.setdefault(comma_line, []).append(comma)
    return found


def with_latin_commas(line: str, columns: list[int]) -> str:
    """The line with Latin commas, each followed by a space, at these columns."""
    for column in sorted(columns, reverse=True):
        line = (
            f"{line[:column].rstrip()}, {line[column + 1 :].lstrip()}"
            if line[column + 1 :].strip()
            else f"{line[:column]},"
        )
    return line
