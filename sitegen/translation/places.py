"""Where the sections of a document stand in its file, so that one can be replaced and every other byte be kept.

Sections are lines: from their heading to the next one, without the definitions of footnotes, which are a part of their
own wherever they stand. Pure: in comes a text, out go texts and edits.
"""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from sitegen.model.document import Document
from sitegen.model.translation import HEAD, NOTES, START
from sitegen.values import Struct

_LINE: Final = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+$")
_NOTE: Final = re.compile(r" {0,3}\[\^[^\]\n]+\]:")
_FENCE: Final = re.compile(r" {0,3}(```|~~~)")
_KEY: Final = re.compile(r"(?:title|summary)\s*:")


class Edit(Struct, frozen=True, kw_only=True, order=True):
    """Lines ``start`` up to ``end`` (from 0, ``end`` not included) become ``text``. Equal numbers insert."""

    start: int
    end: int
    text: str


class Places(Struct, frozen=True, kw_only=True):
    """The lines of a file, and the stretches of lines (start, end) that each section has; from 0."""

    lines: tuple[str, ...]
    stretches: Mapping[str, tuple[tuple[int, int], ...]]
    body: int

    @property
    def newline(self) -> str:
        """How lines end in this file."""
        return "\r\n" if any(line.endswith("\r\n") for line in self.lines[:5]) else "\n"

    def text(self, section: str) -> str:
        """The Markdown of a section in its normal form; empty if it is not in this file."""
        stretches = self.stretches.get(section, ())
        return normal("".join("".join(self.lines[start:end]) for start, end in stretches))

    def replace(self, section: str, text: str) -> Iterator[Edit]:
        """The section gets another text; blank lines around it stay."""
        for number, (start, end) in enumerate(self.stretches[section]):
            if number:
                yield Edit(start=start, end=end, text="")
                continue
            last = end
            while last > start and not self.lines[last - 1].strip():
                last -= 1
            while start < last and not self.lines[start].strip():
                start += 1  # noqa: PLW2901  the first line with words
            yield Edit(start=start, end=last, text=self._print(text, closed=last < len(self.lines)))

    def insert(self, text: str, after: Sequence[str]) -> Edit:
        """A section that is not here yet, after the last of those sections that is."""
        line = max((self.stretches[each][-1][1] for each in after if each in self.stretches), default=self.body)
        line = max(line, self.body)
        before = self.newline if line > self.body and self.lines[line - 1].strip() else ""
        if before and not self.lines[line - 1].endswith(("\r", "\n")):
            before += self.newline
        behind = self.newline if line < len(self.lines) else ""
        return Edit(start=line, end=line, text=before + self._print(text, closed=True) + behind)

    def _print(self, text: str, *, closed: bool) -> str:
        printed = text.replace("\n", self.newline)
        had_end = closed or not self.lines or self.lines[-1].endswith(("\r", "\n"))
        return printed + (self.newline if had_end else "")


def places_of(text: str, document: Document, ids: Sequence[str]) -> Places:
    """Finds the sections of a document in its file.

    Args:
        text: the file, decoded, otherwise as it is.
        document: what was read from it.
        ids: the id of each section of its body.
    """
    lines = tuple(_LINE.findall(text))
    body = _body_start(lines)
    starts = [max(section.location.line - 1, body) for section in document.outline.sections]
    if starts and not document.outline.sections[0].has_heading:
        starts[0] = body
    notes = set(_note_lines(lines, body))
    stretches: dict[str, list[tuple[int, int]]] = {HEAD: [(0, body)]}
    for anchor, start, end in zip(ids, starts, [*starts[1:], len(lines)], strict=True):
        stretches.setdefault(anchor or START, []).extend(_runs(range(start, end), notes, wanted=False))
    found = _runs(range(body, len(lines)), notes, wanted=True)
    if found:
        stretches[NOTES] = found
    return Places(lines=lines, stretches={name: tuple(each) for name, each in stretches.items() if each}, body=body)


def apply(lines: Sequence[str], edits: Sequence[Edit]) -> str:
    """The file after all edits. Edits at one place stay in their order."""
    changed = list(lines)
    for edit in sorted(edits, key=lambda edit: edit.start)[::-1]:
        changed[edit.start : edit.end] = [edit.text]
    return "".join(changed)


def normal(text: str) -> str:
    r"""Markdown with ``\n`` as its line ending, single blank lines between blocks, and none around them."""
    plain = text.replace("\r\n", "\n").replace("\r", "\n")
    return re.sub(r"\n(?:[ \t]*\n)+", "\n\n", plain).strip("\n")


def head_text(document: Document) -> str:
    """Title and summary as a translator sees them: two paragraphs."""
    return normal(f"{document.facts.title.value}\n\n{' '.join(document.facts.summary.split())}")


def head_values(text: str) -> tuple[str, str]:
    """Title and summary back from two paragraphs."""
    title, _, summary = normal(text).partition("\n\n")
    return " ".join(title.split()), " ".join(summary.split())


def head_edits(places: Places, text: str) -> list[Edit]:
    """Title and summary in front matter that is there already; nothing else in it changes."""
    values = dict(zip(("title", "summary"), head_values(text), strict=True))
    edits: list[Edit] = []
    for number, line in enumerate(places.lines[: places.body]):
        found = _KEY.match(line)
        if found is None:
            continue
        key = line.partition(":")[0].strip()
        end = number + 1
        while end < places.body and places.lines[end][:1] in {" ", "\t"}:
            end += 1  # a value that goes on over several lines
        value = values.pop(key, "")
        if value:
            edits.append(Edit(start=number, end=end, text=f"{key}: {_quoted(value)}{places.newline}"))
    if edits and values.get("summary"):
        after = edits[0].end
        edits.append(Edit(start=after, end=after, text=f"summary: {_quoted(values['summary'])}{places.newline}"))
    return edits


def new_head(text: str) -> str:
    """The front matter of a file that is not there yet."""
    title, summary = head_values(text)
    return f"---\ntitle: {_quoted(title)}\nsummary: {_quoted(summary)}\n---\n"


def _quoted(value: str) -> str:
    return json.dumps(value, ensure_ascii=False)


def front_matter(text: str) -> tuple[int, int]:
    """Where the front matter stands in a document, without the lines of hyphens; an empty stretch if there is none."""
    lines = _LINE.findall(text)
    fences = _fences(lines)
    if len(fences) < 2:  # noqa: PLR2004  one above, one below
        return 0, 0
    start, end = (len("".join(lines[:number])) for number in (fences[0] + 1, fences[1]))
    return start, end


def _fences(lines: Sequence[str]) -> list[int]:
    return [number for number, line in enumerate(lines) if line.rstrip() in {"---", "\ufeff---"}][:2]


def _body_start(lines: Sequence[str]) -> int:
    """The first line after the front matter."""
    fences = _fences(lines)
    return fences[1] + 1 if len(fences) > 1 else 0


def _note_lines(lines: Sequence[str], body: int) -> Iterator[int]:
    """The lines of footnotes' definitions: the first one, and what is indented below it."""
    fence, in_note, blanks = "", False, list[int]()
    for number in range(body, len(lines)):
        line = lines[number]
        if fence:
            fence = "" if line.strip().startswith(fence) else fence
            continue
        if _NOTE.match(line):
            in_note = True
        elif not line.strip():
            blanks.append(number)
            continue
        elif in_note and not line.startswith(("    ", "\t")):
            # Without a blank line before it, it is the rest of a long line.
            in_note = not blanks
        if in_note:
            yield from blanks if not _NOTE.match(line) else ()
            yield number
        elif opening := _FENCE.match(line):
            fence = opening[1]
        blanks = []


def _runs(numbers: range, notes: set[int], *, wanted: bool) -> list[tuple[int, int]]:
    """The stretches of lines that are (or are not) notes."""
    runs: list[tuple[int, int]] = []
    for number in numbers:
        if (number in notes) is not wanted:
            continue
        if runs and runs[-1][1] == number:
            runs[-1] = (runs[-1][0], number + 1)
        else:
            runs.append((number, number + 1))
    return runs
