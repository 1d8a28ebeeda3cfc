"""The words of a file without everything that is not prose: code, addresses, markup, names of fields.

In comes repaired text, out go its lines; what is no prose is blotted out place by place, so that columns stay true.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from sitegen import located_yaml
from sitegen.lang.typography import ltr_spans
from sitegen.read.repair.addresses import ADDRESS
from sitegen.read.repair.regions import Region, regions
from sitegen.values import Struct

#: Stands for a character that is no prose: no letter, no digit, no space, no sign of punctuation.
BLOT = "\ufffc"

_NOT_PROSE = re.compile(
    rf"""(?<![`\\])(?P<ticks>`+)(?!`)[^\n]{{1,2000}}?(?<!`)(?P=ticks)(?!`)   # code
    | </?[a-zA-Z][^<>\n]*>                                                  # markup
    | <!--[^\n]{0, 2000}?-->
    | \{{[ ]*:?[ ]*(?:[.\#][\w-]|\w+=)[^{{}}\n]*\}}                         # attributes: {{.lessons}}, {{lang=en}}
    | \[\^[^\]\n]{1, 100}\]:?                                                 # footnotes
    | \\[!-/:-@\[-`{{-~]                                                    # a sign that Markdown is to leave alone
    | {ADDRESS.pattern}""",
    re.VERBOSE | re.IGNORECASE,
)
# Where a piece begins that is no prose. Each way begins with its own letter, so that they are found fast.
_BEGINNING = re.compile(
    r"`|<|\{|\[|\]|\\|h(?i:ttps?://|ref)|H(?i:ttps?://|ref)|s(?i:rc)|S(?i:rc)|m(?i:ailto:)|M(?i:ailto:)|w(?i:ww\.)|W(?i:ww\.)"
)


class Line(Struct, frozen=True):
    """A line that holds prose.

    Attributes:
        number: in the file, from 1.
        text: as it stands in the file, repaired.
        value: the same with ``BLOT`` for everything outside values; None in the body, which has none.
        fixable: False where a change could be taken for YAML.
    """

    number: int
    text: str
    value: str | None = None
    fixable: bool = True

    @property
    def in_body(self) -> bool:
        """False in front matter and YAML files."""
        return self.value is None

    @property
    def prose(self) -> str:
        """The text with ``BLOT`` for everything that is no prose; as long as it is. Few lines are ever asked for it."""
        return without_markup(self.text) if self.value is None else _plain(self.value)


def prose(
    text: str, file: str, node: located_yaml.Mapping | None, known: Sequence[Region] | None = None
) -> tuple[Line, ...]:
    """The lines of a file that hold prose, in order.

    Args:
        text: the whole file, repaired.
        file: its name; ``.yaml`` or ``.yml`` at its end says that all of it is YAML.
        node: what the front matter or the YAML file says; None where it cannot be read, and then none of it is prose.
        known: the region of every line, where somebody has asked for them already.
    """
    lines = text.split("\n")
    values = dict(_values(lines, node)) if node is not None else {}
    found: list[Line] = []
    for number, (line, region) in enumerate(
        zip(lines, known or regions(lines, is_yaml=_is_yaml(file)), strict=True), 1
    ):
        if region is Region.BODY:
            if line and not line.isspace():
                found.append(Line(number, line))
        elif number in values:
            value, fixable = values[number]
            found.append(Line(number=number, text=line, value=value, fixable=fixable))
    return tuple(found)


@lru_cache(maxsize=64)
def without_markup(line: str) -> str:
    """A line of Markdown with blots for code, addresses, markup, telephone numbers and the like."""
    done = 0
    pieces: list[str] = []
    if line[:1] == " " and (definition := _NOT_PROSE.match(line)) is not None:  # of a reference, indented
        done = definition.end()
        pieces.append(BLOT * done)
    for beginning in _BEGINNING.finditer(line, done):
        start = beginning.start()
        if start >= done and (piece := _NOT_PROSE.match(line, start)) is not None:
            pieces += (line[done:start], BLOT * (piece.end() - start))
            done = piece.end()
    return _plain("".join([*pieces, line[done:]]) if done else line)


@lru_cache(maxsize=64)
def _plain(line: str) -> str:
    for start, end, _ in ltr_spans(line):
        line = line[:start] + BLOT * (end - start) + line[end:]
    return line


def _is_yaml(file: str) -> bool:
    return file.endswith((".yaml", ".yml"))


def _values(lines: list[str], node: located_yaml.Mapping) -> Iterator[tuple[int, tuple[str, bool]]]:
    """The lines with words in their values: number → the line with all else blotted out, and whether it may change."""
    shown: dict[int, list[tuple[int, int]]] = {}
    for scalar in _scalars(node):
        if " " not in scalar.raw.strip() and scalar.raw.isascii():
            continue
        place = scalar.location
        for index, begin, end in _extent(lines, scalar, place.line - 1, place.column - 1, place.length):
            shown.setdefault(index, []).append((begin, end))
    for index in sorted(shown):
        line, structure = lines[index], lines[index]
        prose = BLOT * len(line)
        for begin, end in shown[index]:
            prose = prose[:begin] + line[begin:end] + prose[end:]
            structure = structure[:begin] + BLOT * (end - begin) + structure[end:]
        fixable = not any(sign in structure for sign in "[]{}")
        yield index + 1, (prose, fixable)


def _extent(
    lines: list[str], scalar: located_yaml.Scalar, first: int, start: int, length: int
) -> Iterator[tuple[int, int, int]]:
    """Line, start and end of every piece of a value; it goes over several lines where its length is not known."""
    if length:
        quoted = int(lines[first][start : start + 1] in {'"', "'"})
        yield first, start + quoted, start + length - quoted
        return
    read = 0
    for index in range(first, len(lines)):
        line = lines[index]
        begin = start if index == first else 0
        piece = line[begin:].strip().strip("\"'")
        place = scalar.raw.find(piece, read) if piece else -1
        if place >= 0:
            read = place + len(piece)
            at = line.index(piece, begin)
            yield index, at, at + len(piece)
        elif piece and index > first:
            return


def _scalars(node: located_yaml.Node) -> Iterator[located_yaml.Scalar]:
    match node:
        case located_yaml.Mapping(pairs=pairs):
            for pair in pairs:
                yield from _scalars(pair.value)
        case located_yaml.Sequence(items=items):
            for item in items:
                yield from _scalars(item)
        case located_yaml.Scalar():
            yield node
