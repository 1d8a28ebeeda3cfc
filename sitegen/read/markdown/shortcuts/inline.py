"""Inline markup: links, photos, references to notes, emphasis and code in their plain forms, read in one go.

In comes the tree of a document whose blocks are known; out goes the same tree with inline markup in it, as the library
makes it. A block that holds anything else (HTML, escapes, emphasis in emphasis, a bracket that is no link …) is left
to the library.
"""

import re
from collections.abc import Callable
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.inlinepatterns import LinkInlineProcessor, dequote
from markdown.treeprocessors import InlineProcessor
from markdown.util import STX, AtomicString, code_escape

Piece = str | Element

# Written so that it begins with one character out of a set, which is found faster than the beginning of one of four.
_SIMPLE = re.compile(
    r"""[*`\[!](?:
      (?<=\*)(?P<stars>\**)
    | (?<=`)(?P<code>[^`]+)`
    | (?<=\[)\^(?P<note>[^\[\]`]*)\]
    | (?:(?<=\[)|(?<=!)(?P<photo>\[))
      (?P<words>[^\[\]`]*)\]\((?P<address>[^\s()<>"'\[\]`]*)(?:[ ]+"(?P<title>[^"\[\]`]*)")?[ ]*\))""",
    re.VERBOSE,
)
#: Markup that only the library reads. An underscore may also stand in an address, which is seen to below.
_ODD_SIGNS = ("\\", "<", STX, "  \n", "``")
_ENTITY = re.compile(r"&(?:\#|[a-zA-Z0-9]+;)")
_TAG_OF_STARS = {1: "em", 2: "strong"}


class _Unusual(Exception):  # noqa: N818 -- no error; the library reads the block instead
    """A text holds something that is not read here."""


class Inline(InlineProcessor):
    """Reads the inline markup of one document after another."""

    def __init__(self, md: Markdown, note: Callable[[str], Element | None]) -> None:
        """``note`` makes the reference to a note from its label, None if there is no such note."""
        super().__init__(md)
        self._note = note
        self._odd: tuple[str, ...] = ()
        self._has_entities = False
        self._may_be_odd = False

    def prepare(self, text: str, body: str) -> None:
        """Takes the text of the document, after the preprocessors and before: the signs worth looking for are there."""
        self._odd = tuple(sign for sign in _ODD_SIGNS if sign in text or sign in body)
        self._has_entities = "&" in body and _ENTITY.search(body) is not None
        self._may_be_odd = bool(self._odd) or self._has_entities

    def run(self, tree: Element, ancestors: list[str] | None = None) -> Element:
        """Changes the tree in place."""
        if self.md.references:  # any bracket may be a link then
            return super().run(tree, ancestors)
        for block in list(tree):
            try:
                found = self._read(block)
            except _Unusual:
                self._by_library(tree, block, ancestors)
                continue
            for element, pieces in found:
                element.text = None
                _put_first(element, pieces)
        return tree

    def _by_library(self, tree: Element, block: Element, ancestors: list[str] | None) -> None:
        carrier = Element(tree.tag)
        carrier.append(block)
        super().run(carrier, ancestors)
        at = list(tree).index(block)
        tree[at : at + 1] = list(carrier)

    def _read(self, block: Element) -> list[tuple[Element, list[Piece]]]:
        """The elements of a block that hold inline markup, and what it is."""
        found: list[tuple[Element, list[Piece]]] = []
        holds_markup = self._holds_markup
        for element in block.iter():
            tail, text = element.tail, element.text
            if tail and holds_markup(tail):
                raise _Unusual
            if text and holds_markup(text) and not isinstance(text, AtomicString):
                found.append((element, self._pieces(text)))
        return found

    def _holds_markup(self, text: str) -> bool:
        if "[" in text or "*" in text or "`" in text or "_" in text:
            return True
        return self._may_be_odd and self._is_odd(text)

    def _is_odd(self, text: str) -> bool:
        return any(sign in text for sign in self._odd) or (self._has_entities and "&" in text)

    def _pieces(self, text: str) -> list[Piece]:
        if self._is_odd(text):
            raise _Unusual
        pieces: list[Piece] = []
        opened_at, opened_by = -1, 0
        done = 0
        for found in _SIMPLE.finditer(text):
            start, end = found.span()
            if start > done:
                pieces.append(_plain(text[done:start]))
            done = end
            if found.lastgroup != "stars":
                pieces.append(self._element(found))
                continue
            if opened_at < 0:
                _check_opening(text, start, end)
                opened_at, opened_by = len(pieces), end - start
                continue
            _check_closing(text, start, end, opened_by)
            emphasis = Element(_TAG_OF_STARS[opened_by])
            _put_first(emphasis, pieces[opened_at:])
            pieces[opened_at:] = [emphasis]
            opened_at = -1
        if opened_at >= 0:
            raise _Unusual
        if done < len(text):
            pieces.append(_plain(text[done:]))
        return pieces

    def _element(self, found: re.Match[str]) -> Element:
        if found.lastgroup == "code":
            element = Element("code")
            element.text = AtomicString(code_escape(found["code"].strip()))
            return element
        if found.lastgroup == "note":
            reference = self._note(found["note"])
            if reference is None:
                raise _Unusual
            return reference
        photo, words, address, title = found.group("photo", "words", "address", "title")
        if photo:
            element = Element("img", {"src": address, "alt": words})
        else:
            element = Element("a", {"href": address})
            if self._holds_markup(words):
                _put_first(element, self._pieces(words))
            else:
                element.text = words
        if title is not None:
            element.set("title", LinkInlineProcessor.RE_TITLE_CLEAN.sub(" ", dequote(title.strip())))
        return element


def _plain(text: str) -> str:
    if "[" in text or "`" in text or "_" in text:
        raise _Unusual
    return text


def _check_opening(text: str, start: int, end: int) -> None:
    if end - start not in _TAG_OF_STARS or end == len(text) or text[end].isspace():
        raise _Unusual


def _check_closing(text: str, start: int, end: int, opened_by: int) -> None:
    if end - start != opened_by or text[start - 1].isspace():
        raise _Unusual


def _put_first(element: Element, pieces: list[Piece]) -> None:
    """Puts text and elements at the beginning of an element, which has no text; no two texts follow each other."""
    at = 0
    for piece in pieces:
        if isinstance(piece, Element):
            element.insert(at, piece)
            at += 1
        elif at:
            element[at - 1].tail = piece
        else:
            element.text = piece
