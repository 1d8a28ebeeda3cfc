"""The text of a section as a list of blocks, in the way a person compares two translations: paragraph by paragraph."""

import re
from html import unescape
from typing import Final

from sitegen.model.document import LinkClose, LinkOpen, LinkRef, Parts, PhotoRef, PhotoSlot
from sitegen.values import Struct, field

_BLOCKS: Final = frozenset(
    {"p", "li", "h3", "h4", "h5", "h6", "blockquote", "tr", "dt", "dd", "figcaption", "pre", "caption", "summary"}
)
_CELLS: Final = frozenset({"td", "th"})
# The markup was written by the sanitiser: elements and attributes in small letters, values in double quotes.
_TOKEN: Final = re.compile(r"<(?P<end>/?)(?P<tag>[a-z][a-z0-9]*)(?P<attributes>(?:[^<>\"]|\"[^\"]*\")*)>|[^<]+|<")
_ATTRIBUTE: Final = re.compile(r"([a-z-]+)=\"([^\"]*)\"")
_OURS: Final = frozenset({"doc-noteref", "doc-backlink"})


class Block(Struct, frozen=True, kw_only=True):
    """A paragraph, an item of a list, a row of a table, a photo, ….

    Attributes:
        kind: the name of its HTML element; ``photo`` for a photo.
        text: its words as plain text; for a photo, the alternative text that the Markdown gives.
        photo: the photo, for a photo.
        links: references of the document, and addresses of other sites.
        notes: how many footnotes are referred to.
        name: which text of which photo this is, for texts that stand in report.yaml.
    """

    kind: str
    text: str
    photo: PhotoRef | None = None
    links: tuple[LinkRef | str, ...] = ()
    notes: int = 0
    name: str = ""


def blocks_of(parts: Parts) -> tuple[Block, ...]:
    """The blocks of a piece of text, in reading order. A photo between words follows its paragraph."""
    reader = _Reader(parts)
    return reader.read()


class _Draft(Struct, kw_only=True):
    words: list[str] = field(default_factory=list)
    photos: list[PhotoRef] = field(default_factory=list)
    links: list[LinkRef | str] = field(default_factory=list)
    notes: int = 0


class _Reader:
    """Reads sanitised markup, in which references stand as numbers."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts
        self._blocks: list[Block] = []
        self._open: list[str] = []
        self._draft = _Draft()
        self._silent = False

    def read(self) -> tuple[Block, ...]:
        markup = "".join(_printed(number, part) for number, part in enumerate(self._parts))
        for token in _TOKEN.finditer(markup):
            tag = token["tag"]
            if tag is None:
                if not self._silent:
                    self._draft.words.append(unescape(token[0]))
            elif token["end"]:
                self._end(tag)
            else:
                self._start(tag, token["attributes"])
        self._end_block()
        return tuple(self._blocks)

    def _start(self, tag: str, attributes: str) -> None:
        if tag in _BLOCKS:
            self._end_block()
            self._open.append(tag)
        elif tag in _CELLS and self._draft.words:
            self._draft.words.append(" | ")
        elif tag == "br":
            self._draft.words.append(" ")
        elif tag == "a":
            self._link(_given(attributes))
        elif tag == "img":
            self._photo(_given(attributes))

    def _end(self, tag: str) -> None:
        if tag in _BLOCKS:
            self._end_block()
            if tag in self._open:
                del self._open[len(self._open) - 1 - self._open[::-1].index(tag) :]
        elif tag == "a":
            self._silent = False
        elif tag == "div":
            self._end_block()

    def _link(self, given: dict[str, str]) -> None:
        if given.get("role") in _OURS:
            self._silent = True
            self._draft.notes += given.get("role") == "doc-noteref"
        elif (part := self._part(given)) is not None and isinstance(part, LinkOpen):
            self._draft.links.append(part.ref)
        elif href := given.get("href"):
            self._draft.links.append(href)

    def _photo(self, given: dict[str, str]) -> None:
        part = self._part(given)
        if not isinstance(part, PhotoSlot):
            return
        if part.ref.figure:
            self._end_block()
            self._blocks += _photo_blocks([part.ref])
        else:
            self._draft.photos.append(part.ref)

    def _part(self, given: dict[str, str]) -> object:
        number = given.get("data-part", "")
        return self._parts[int(number)] if number.isdecimal() and int(number) < len(self._parts) else None

    def _end_block(self) -> None:
        draft, self._draft = self._draft, _Draft()
        text = " ".join("".join(draft.words).split())
        if text:
            kind = self._open[-1] if self._open else "p"
            self._blocks.append(Block(kind=kind, text=text, links=tuple(draft.links), notes=draft.notes))
        self._blocks += _photo_blocks(draft.photos)


def _given(attributes: str) -> dict[str, str]:
    return {name: unescape(value) for name, value in _ATTRIBUTE.findall(attributes)}


def _printed(number: int, part: object) -> str:
    if isinstance(part, LinkOpen):
        return f' data-part="{number}"'
    if isinstance(part, PhotoSlot):
        return f'<img data-part="{number}">'
    return "" if isinstance(part, LinkClose) else str(part)


def _photo_blocks(photos: list[PhotoRef]) -> list[Block]:
    return [Block(kind="photo", text=photo.alt, photo=photo) for photo in photos]
