"""What is wrong with the characters of a text and must not be repaired by guessing.

Control characters, lost letters, marks that turn the order of letters, and Arabic that stands in reverse. In come the
lines as the person wrote them, so that columns are theirs, and what each line belongs to.
"""

import re
from collections.abc import Iterator, Mapping

from sitegen.diagnostics import Diagnostic, Location
from sitegen.lang import presentation_forms
from sitegen.lang.bidi import PDI, ZWSP
from sitegen.read.repair.addresses import ADDRESS
from sitegen.read.repair.characters import CONTROLS, EMBEDDINGS_AND_ISOLATES, NEVER_USEFUL, OVERRIDES
from sitegen.read.repair.regions import Region

#: How a sign begins that is spelled for HTML. No other sign of what is refused can be typed on a keyboard.
SPELLED = "&#"
# A line without any of these, nearly every line, has nothing to be refused.
_SUSPECT = re.compile(f"[{CONTROLS}\ufffd{EMBEDDINGS_AND_ISOLATES}{OVERRIDES}\ufb50-\ufdff\ufe80-\ufefc]|{SPELLED}")

_EMPTY_PAIR = re.compile(f"[\u202a\u202b][{NEVER_USEFUL}]*\u202c|[\u2066-\u2068][{NEVER_USEFUL}]*\u2069")
_CONTROL = re.compile(f"[{CONTROLS}]")
_LOST = re.compile("\ufffd")
_OVERRIDE = re.compile(f"[{OVERRIDES}]")
# 8237 and 8238 are the overrides again, spelled for HTML.
_SPELLED_OVERRIDE = re.compile(r"&#(?:0*823[78]|[xX]0*202[dDeE])(?![0-9A-Fa-f]);?")
_MARK = re.compile(f"[{EMBEDDINGS_AND_ISOLATES}]")
_ISOLATE = re.compile("[\u2066-\u2069]")
_CODE_SPAN = re.compile(r"(?<!`)(`+)(?!`)(?:(?!\1).){1,2000}?(?<!`)\1(?!`)")
_NEW_PARAGRAPH = re.compile(r"[ \t]*(?:[-*+>:|#]|[0-9\u0660-\u0669\u06f0-\u06f9]{1,9}[.)])")
_CELL = re.compile(r"(?<!\\)\|")

_LONGEST_QUOTE = 80


def find(written: list[str], repaired: list[str], kinds: list[Region], file: str) -> list[Diagnostic]:
    """Everything that is refused; of the same kind at most one a line.

    Args:
        written: the lines of the file.
        repaired: the same lines after repair; for Arabic in reverse, which is looked for last.
        kinds: what each line belongs to.
        file: path for diagnostics.
    """
    if not any(map(_SUSPECT.search, written)):
        return []
    isolates = _Isolates(file)
    found: dict[tuple[int, str], Diagnostic] = {}
    for number, (line, region) in enumerate(zip(written, kinds, strict=True), 1):
        isolates.next_line(number, line if region is Region.BODY else "", is_blank=not repaired[number - 1].strip())
        for diagnostic in _line(line, repaired[number - 1], number, file, region):
            found.setdefault((number, diagnostic.code), diagnostic)
    marked = {number for number, code in found if code.startswith("bidi-")}  # said already, and more exactly
    for diagnostic in isolates.unbalanced():
        if diagnostic.location.line not in marked:
            found.setdefault((diagnostic.location.line, diagnostic.code), diagnostic)
    return list(found.values())


def _line(line: str, repaired: str, number: int, file: str, region: Region) -> Iterator[Diagnostic]:
    if _SUSPECT.search(line) is None:
        return
    # An empty pair is repaired, so it is no mistake; filled up, it leaves the columns as they are.
    filled = _without_empty_pairs(line)
    yield from _damage(filled, number, file)
    yield from _turning(filled, number, file, region)
    yield from _reversed(filled, repaired, number, file)


def _without_empty_pairs(line: str) -> str:
    while (filled := _EMPTY_PAIR.sub(lambda pair: ZWSP * len(pair[0]), line)) != line:
        line = filled
    return line


def _damage(line: str, number: int, file: str) -> Iterator[Diagnostic]:
    if (found := _CONTROL.search(line)) is not None:
        yield _refuse("control-character", file, number, found, {"character": _name(found[0])})
    if (found := _LOST.search(line)) is not None:
        yield _refuse("replacement-character", file, number, found)


def _turning(line: str, number: int, file: str, region: Region) -> Iterator[Diagnostic]:
    if (found := _OVERRIDE.search(line)) is not None:
        yield _refuse("bidi-override", file, number, found, {"character": _name(found[0])})
    if region is Region.BODY and (found := _SPELLED_OVERRIDE.search(line)) is not None:
        yield _refuse("bidi-override", file, number, found, {"character": found[0]})
    if region is Region.YAML:
        places = [("bidi-in-front-matter", _MARK.search(line))]
    elif region is Region.CODE:
        places = [("bidi-in-code", _MARK.search(line))]
    else:
        places = [("bidi-in-code", _mark_in(_CODE_SPAN, line)), ("bidi-in-address", _mark_in(ADDRESS, line))]
    for code, found in places:
        if found is not None:
            yield _refuse(code, file, number, found, {"character": _name(found[0])})


def _mark_in(places: re.Pattern[str], line: str) -> re.Match[str] | None:
    """The first mark within any of the places; None in the usual case that there is no mark at all."""
    if _MARK.search(line) is None:
        return None
    found = (_MARK.search(line, *place.span()) for place in places.finditer(line))
    return next((mark for mark in found if mark is not None), None)


def _reversed(line: str, repaired: str, number: int, file: str) -> Iterator[Diagnostic]:
    if _CONTROL.search(line) is not None or not presentation_forms.has_visual_order(repaired):
        return  # a damaged line is said to be damaged, and cannot be put in order
    words = (word for word in re.finditer(r"\S+", line) if presentation_forms.is_visual_order(word[0]))
    found = next(words, None) or re.search(r"\S.*", line)
    if found is not None:
        fixed = presentation_forms.reorder_and_map(repaired).strip()
        args = {"value": _shortened(found[0]), "fixed": _shortened(fixed)}
        yield _refuse("reversed-arabic", file, number, found, args)


class _Isolates:
    """The isolates of a paragraph that still wait for their end; what is left when it ends is unbalanced."""

    def __init__(self, file: str) -> None:
        self._file = file
        self._open: list[tuple[int, re.Match[str]]] = []
        self._unbalanced: list[tuple[int, re.Match[str]]] = []

    def next_line(self, number: int, line: str, *, is_blank: bool) -> None:
        """Goes through a line of the body. List items, headings and cells of a table are paragraphs of their own."""
        if is_blank or not line or _NEW_PARAGRAPH.match(line):
            self._end_of_paragraph()
        if _ISOLATE.search(line) is None:
            return
        is_row = line.lstrip().startswith("|")
        ends = [cell.start() for cell in _CELL.finditer(line)] if is_row else []
        for mark in _ISOLATE.finditer(line):
            while ends and ends[0] < mark.start():
                del ends[0]
                self._end_of_paragraph()
            if mark[0] != PDI:
                self._open.append((number, mark))
            elif self._open:
                self._open.pop()
            else:
                self._unbalanced.append((number, mark))
        if is_row:
            self._end_of_paragraph()

    def unbalanced(self) -> list[Diagnostic]:
        """Every mark without a counterpart."""
        self._end_of_paragraph()
        return [
            _refuse("isolate-unbalanced", self._file, number, mark, {"character": _name(mark[0])})
            for number, mark in self._unbalanced
        ]

    def _end_of_paragraph(self) -> None:
        self._unbalanced += self._open
        self._open = []


def _refuse(code: str, file: str, line: int, found: re.Match[str], args: Mapping[str, str] | None = None) -> Diagnostic:
    place = Location(file=file, line=line, column=found.start() + 1, length=found.end() - found.start())
    return Diagnostic(code=code, location=place, args=args or {})


def _name(character: str) -> str:
    return f"U+{ord(character):04X}"


def _shortened(text: str) -> str:
    return text if len(text) <= _LONGEST_QUOTE else text[: _LONGEST_QUOTE - 1] + "…"
