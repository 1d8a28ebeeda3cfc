"""Turns the events of PyYAML's parser into a tree, and collects what is wrong.

Events, not PyYAML's composed nodes: composing expands aliases and recurses as deep as the file says, events do not.
"""

import re
from collections.abc import Iterator
from typing import Protocol

import yaml

from sitegen.diagnostics import Diagnostic, Location
from sitegen.lang.bidi import EMBEDDINGS, ISOLATES, OVERRIDES
from sitegen.located_yaml import mistakes, plainest
from sitegen.located_yaml.nodes import Mapping, Node, Pair, Scalar, Sequence
from sitegen.located_yaml.scalars import meaning
from sitegen.values import Struct

MAX_DEPTH = 20

_LOADER: type = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

# What libyaml refuses to read (YAML 1.1 §4.1.1), and the C1 controls. Stated here so that the place is known.
_UNREADABLE = re.compile("[^\t\n\r\x20-\x7e\xa0-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]")
# Line breaks to YAML 1.1 and to nobody else: line numbers would be wrong below them.
_SEPARATORS = str.maketrans("\u2028\u2029", "  ")
# What an escape such as "\u202E" could bring into a value behind the back of those who check the file's text.
_BIDI = "".join(sorted(EMBEDDINGS | ISOLATES | OVERRIDES))
_SMUGGLED = re.compile(f"[^\t\n\x20-\x7e\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]|[{_BIDI}]")
_HASH_WORD = re.compile(r"\s+(#\w\S*)")
_LINE_END = re.compile(r"\r\n|[\r\n]")


class Loaded(Struct, frozen=True, kw_only=True):
    """What a YAML text holds.

    Attributes:
        value: None if the text is empty or could not be read to its end.
        diagnostics: in the order of the text.
    """

    value: Node | None
    diagnostics: tuple[Diagnostic, ...]


def load(text: str, file: str, first_line: int = 1) -> Loaded:
    """Reads one YAML document. Never raises, whatever the text is.

    Args:
        text: a whole file, or a part of one such as front matter.
        file: path for diagnostics.
        first_line: the number of the text's first line in that file.
    """
    if (plain := plainest.read(text, file, first_line)) is not None:
        return Loaded(value=plain, diagnostics=())
    if "\u2028" in text or "\u2029" in text:
        text = text.translate(_SEPARATORS)
    reading = _Reading(text, file, first_line)
    value = reading.document()
    return Loaded(value=value, diagnostics=tuple(sorted(reading.diagnostics, key=lambda found: found.sort_key)))


class _Mark(Protocol):
    """What the marks of PyYAML's two parsers have in common."""

    @property
    def line(self) -> int: ...

    @property
    def column(self) -> int: ...


class _TooDeepError(Exception):
    """Stops reading: the rest of the text cannot be trusted to be meant."""


class _Reading:
    """One text being read: its lines, the parser's events, and the problems found so far."""

    def __init__(self, text: str, file: str, first_line: int) -> None:
        self._text = text
        self._lines = _LINE_END.split(text) if "\r" in text else text.split("\n")
        self._file = file
        self._first_line = first_line
        self._last = 0  # line of the newest event
        self._end = (0, 0)  # line and column behind the newest event
        self.diagnostics: list[Diagnostic] = []

    def document(self) -> Node | None:
        if self._is_unreadable():
            return None
        try:
            return self._first_document(self._events())
        except _TooDeepError:
            return None
        except yaml.MarkedYAMLError as error:
            found = mistakes.explain(error, self._lines)
            place = self._location(found.line, found.column, found.length)
            self.diagnostics.append(Diagnostic(code=found.code, location=place, args=found.args))
        except (ValueError, OverflowError):  # PyYAML's Python scanner, on an escape beyond Unicode such as "\U99999999"
            self._report("yaml-backslash", self._location(self._last, 0, 0), value=self._lines[self._last].strip())
        return None

    def _is_unreadable(self) -> bool:
        if _UNREADABLE.search(self._text) is None:
            return False
        found = [(number, match) for number, line in enumerate(self._lines) if (match := _UNREADABLE.search(line))]
        for number, match in found:
            place = self._location(number, match.start(), 1)
            self._report("control-character", place, character=f"U+{ord(match[0]):04X}")
        return bool(found)

    def _events(self) -> Iterator[yaml.Event]:
        for event in yaml.parse(self._text, Loader=_LOADER):
            self._last = min(_position(event.start_mark)[0], len(self._lines) - 1)
            self._end = _position(event.end_mark)
            yield event

    def _first_document(self, events: Iterator[yaml.Event]) -> Node | None:
        value: Node | None = None
        documents = 0
        for event in events:
            if isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                if documents > 1:
                    self._report("yaml-second-document", self._of(event))
                    break
            elif isinstance(event, yaml.NodeEvent):
                value = self._node(event, events, depth=0)
        return value

    def _node(self, event: yaml.Event, events: Iterator[yaml.Event], depth: int) -> Node:
        place = self._of(event)
        self._refuse_programming(event, place)
        if isinstance(event, yaml.ScalarEvent):
            return self._scalar(event, place)
        if isinstance(event, yaml.AliasEvent):
            return Scalar(value=f"*{event.anchor}", raw=f"*{event.anchor}", location=place)
        if depth >= MAX_DEPTH:
            self._report("yaml-depth", place, limit=str(MAX_DEPTH))
            raise _TooDeepError
        if isinstance(event, yaml.MappingStartEvent):
            pairs = tuple(self._pairs(events, depth))
            return Mapping(pairs=pairs, location=self._up_to_here(event))
        items = tuple(self._items(events, depth))
        return Sequence(items=items, location=self._up_to_here(event))

    def _items(self, events: Iterator[yaml.Event], depth: int) -> Iterator[Node]:
        for event in events:
            if isinstance(event, yaml.SequenceEndEvent):
                return
            yield self._node(event, events, depth + 1)

    def _pairs(self, events: Iterator[yaml.Event], depth: int) -> Iterator[Pair]:
        seen: dict[str, Location] = {}
        for event in events:
            if isinstance(event, yaml.MappingEndEvent):
                return
            key = self._node(event, events, depth + 1)
            value = self._node(next(events), events, depth + 1)
            if not isinstance(key, Scalar) or not key.raw.strip():
                self._report("yaml-key", key.location)
            elif key.raw in seen:
                first = seen[key.raw]
                self._report("duplicate-key", key.location, (first,), key=key.raw, first=str(first.line))
            else:
                seen[key.raw] = key.location
                self._notice_lost_text(key, value)
                yield Pair(key=key.raw, key_location=key.location, value=value)

    def _scalar(self, event: yaml.ScalarEvent, place: Location) -> Scalar:
        is_plain = not event.style  # None from the Python parser, "" from the C one
        if is_plain and event.value:
            self._notice_hash(*_position(event.end_mark))
        is_typed = event.value.isascii() and event.value.isprintable()
        if not is_typed and (smuggled := _SMUGGLED.search(event.value)):
            self._report("yaml-escaped-character", place, character=f"U+{ord(smuggled[0]):04X}")
        return Scalar(value=meaning(event.value) if is_plain else event.value, raw=event.value, location=place)

    def _refuse_programming(self, event: yaml.Event, place: Location) -> None:
        """Anchors and aliases (the makings of an alias bomb), merge keys and tags. One report a line is enough."""
        if type(event) is yaml.ScalarEvent and event.tag is None and event.anchor is None and event.value != "<<":
            return  # nearly every event
        if isinstance(event, yaml.CollectionStartEvent | yaml.ScalarEvent) and event.tag is not None:
            code, value = "yaml-tag", str(event.tag)
        elif isinstance(event, yaml.NodeEvent) and event.anchor is not None:
            code, value = "yaml-alias", ("*" if isinstance(event, yaml.AliasEvent) else "&") + event.anchor
        elif isinstance(event, yaml.ScalarEvent) and event.value == "<<" and not event.style:
            code, value = "yaml-alias", "<<"
        else:
            return
        if not any(found.code == code and found.location.line == place.line for found in self.diagnostics[-1:]):
            self._report(code, place, value=value)

    def _notice_lost_text(self, key: Scalar, value: Node) -> None:
        """``title: #tag`` is a key without a value, followed by a comment."""
        if isinstance(value, Scalar) and not value.raw and key.location.length:
            line = key.location.line - self._first_line
            colon = self._lines[line].find(":", key.location.column - 1 + key.location.length)
            if colon >= 0:
                self._notice_hash(line, colon + 1)

    def _notice_hash(self, line: int, column: int) -> None:
        if line < len(self._lines) and (found := _HASH_WORD.match(self._lines[line], column)):
            self._report("yaml-hash", self._location(line, found.start(1), len(found[1])), value=found[1])

    def _of(self, event: yaml.Event) -> Location:
        return self._between(_position(event.start_mark), _position(event.end_mark))

    def _up_to_here(self, event: yaml.Event) -> Location:
        """The place of a mapping or sequence whose last event was just read."""
        return self._between(_position(event.start_mark), self._end)

    def _between(self, start: tuple[int, int], end: tuple[int, int]) -> Location:
        return self._location(*start, end[1] - start[1] if start[0] == end[0] else 0)

    def _location(self, line: int, column: int, length: int) -> Location:
        return Location(file=self._file, line=line + self._first_line, column=column + 1, length=length)

    def _report(self, code: str, location: Location, related: tuple[Location, ...] = (), **args: str) -> None:
        self.diagnostics.append(Diagnostic(code=code, location=location, args=args, related=related))


def _position(mark: _Mark | None) -> tuple[int, int]:
    """Line and column from 0. Both parsers set every mark, though their type leaves room for none."""
    return (mark.line, mark.column) if mark is not None else (0, 0)
