"""Documents that were read, kept for the next build, their texts apart from the rest.

What is kept of a document goes by the digest of its bytes and of all else that reading depends on; times of the disk
only save looking at the bytes. The outlines of a site lie in one file and are read together; a text is taken from the
disk whenever somebody asks for it, so those of a large site are never in memory together.
"""

from collections.abc import Callable, Iterable, Mapping
from functools import cache
from operator import attrgetter
from types import NoneType
from typing import Any

from sitegen.diagnostics import Diagnostic
from sitegen.encoding import NotReadableError, decoder, digest, encode
from sitegen.lang.language import Lang
from sitegen.model.document import (
    Body,
    Document,
    DocumentKind,
    LinkClose,
    LinkOpen,
    LinkRef,
    Outline,
    Part,
    Parts,
    PhotoRef,
    PhotoSlot,
    ReadBody,
    Section,
)
from sitegen.model.facts import DocumentFacts, SharedFacts
from sitegen.read.document import DocumentRead, ReadSettings
from sitegen.read.header import Header, KnownHeader
from sitegen.values import Struct, fields

_OPEN, _CLOSE, _PHOTO = range(3)
_HOLDS_NO_PLACE: frozenset[type] = frozenset({str, int, bool, NoneType})

_WrittenPart = str | tuple[int, int]
_WrittenSection = tuple[list[_WrittenPart], list[_WrittenPart], int]


class Bare(Struct, frozen=True, kw_only=True):
    """A document without its text; its fields mean what they mean there."""

    kind: DocumentKind
    key: str
    lang: Lang
    source: str
    facts: DocumentFacts
    shared: SharedFacts
    outline: Outline


_FIELDS = fields(Bare)


class BareRead(Struct, frozen=True, kw_only=True):
    """What was read of a file, without the text; its fields mean what they mean there."""

    document: Bare | None
    problems: tuple[Diagnostic, ...]
    wording: tuple[Diagnostic, ...] = ()
    front: bytes = b""

    @property
    def header(self) -> KnownHeader | None:
        """What the front matter said; None if anything at all was wrong with the document."""
        known = self.document
        if known is None or self.problems:
            return None
        header = Header(facts=known.facts, shared=known.shared, lang=known.lang, key=known.key)
        return KnownHeader(front=self.front, header=header)


class KeptBody(Body):
    """The text of a document, fetched whenever it is asked for."""

    __slots__ = ("_fetch",)
    _fetch: Callable[[], Body]

    def __init__(self, fetch: Callable[[], Body]) -> None:
        """Fetches nothing yet."""
        self._fetch = fetch

    @property
    def sections(self) -> tuple[Section, ...]:
        """As of any body."""
        return self._fetch().sections

    @property
    def footnotes(self) -> Parts:
        """As of any body."""
        return self._fetch().footnotes


def vocabulary_digest(lang: Lang | None, settings: ReadSettings) -> str:
    """Changes with all words that a document is compared with; None is the language of one that has errors."""
    if lang is not None:
        return settings.vocabulary(lang).digest
    return " ".join(words.digest for _, words in settings.vocabularies)


def bare(read: DocumentRead) -> BareRead:
    """What was read, without the text."""
    document = Bare(**_without_text(read.document)) if read.document else None
    return BareRead(document=document, problems=read.problems, wording=read.wording, front=read.front)


def _without_text(document: Document | Bare) -> dict[str, Any]:
    """All fields that a document has in common with one without text: all of these."""
    return {name: getattr(document, name) for name in _FIELDS}


def outward(document: Bare | None) -> bytes:
    """The digest of what other pages can know of a document: the lines on which things stand mean nothing to them."""
    return digest(_without_places(document))


def _without_places(value: object) -> object:
    kind: type = type(value)
    if kind in _HOLDS_NO_PLACE:
        return value
    inside = value if isinstance(value, list | tuple) else _all_but_place(kind)(value)
    if inside is not None:
        return [_without_places(each) for each in inside]
    if isinstance(value, Mapping):
        return [(key, _without_places(each)) for key, each in value.items()]
    return value


@cache
def _all_but_place(kind: Any) -> Callable[[object], Iterable[object] | None]:
    """What gives the fields of a value, but for the place where it stands; None if it has no fields."""
    names = [name for name in fields(kind) if name != "location"]
    if len(names) == 1:
        return lambda value: (getattr(value, names[0]),)
    return attrgetter(*names) if names else lambda _: None


def whole(document: Bare, fetch: Callable[[], Body]) -> Document:
    """The document, with a text that is fetched whenever it is asked for."""
    return Document(**_without_text(document), body=KeptBody(fetch))


def body_to_bytes(body: Body) -> bytes:
    """A text as bytes. References are written as their numbers: the outline has them."""
    sections = [(_written(each.title_parts), _written(each.parts), each.words) for each in body.sections]
    return encode((sections, _written(body.footnotes)))


def _written(parts: Parts) -> list[_WrittenPart]:
    return [part if isinstance(part, str) else (_CODES[type(part)], part.ref.number) for part in parts]


_CODES: dict[type, int] = {LinkOpen: _OPEN, LinkClose: _CLOSE, PhotoSlot: _PHOTO}
_read_body: Callable[[bytes], tuple[list[_WrittenSection], list[_WrittenPart]]] = decoder(
    tuple[list[_WrittenSection], list[_WrittenPart]]
)


def body_from_bytes(data: bytes, outline: Outline) -> Body:
    """A text again.

    Raises:
        NotReadableError: these bytes are not the text of that outline.
    """
    sections, footnotes = _read_body(data)
    links: dict[int, LinkRef] = {ref.number: ref for ref in outline.links}
    photos: dict[int, PhotoRef] = {ref.number: ref for ref in outline.photos}

    def part(written: _WrittenPart) -> Part:
        if isinstance(written, str):
            return written
        code, number = written
        if code == _PHOTO:
            return PhotoSlot(ref=photos[number])
        return LinkOpen(ref=links[number]) if code == _OPEN else LinkClose(ref=links[number])

    try:
        return ReadBody(
            sections=tuple(
                Section(
                    title=about.title,
                    title_parts=tuple(map(part, title)),
                    day=about.day,
                    anchor=about.anchor,
                    classes=about.classes,
                    parts=tuple(map(part, parts)),
                    anchors=about.anchors,
                    words=words,
                    location=about.location,
                )
                for about, (title, parts, words) in zip(outline.sections, sections, strict=True)
            ),
            footnotes=tuple(map(part, footnotes)),
        )
    except (KeyError, ValueError) as error:
        raise NotReadableError(str(error)) from error
