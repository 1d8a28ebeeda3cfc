"""The running text of a document: bare addresses become links, left-to-right runs are isolated, quotes are curled.

In comes the tree of a document whose languages are marked, changed in place. In right-to-left text, telephone numbers,
e-mail and web addresses, handles and versions are wrapped in ``<bdi dir="ltr">`` (their groups would be seen in reverse
order); typographic marks are for English text only (see ``quotes``). Code is never touched.
"""

import re
from collections.abc import Iterator
from typing import Final
from xml.etree.ElementTree import Element, SubElement

from sitegen.lang.language import Lang
from sitegen.lang.typography import SpanKind, ltr_spans, may_hold_numbers, may_hold_spans
from sitegen.read.markdown.parser import PLACEHOLDER, Parser
from sitegen.read.markdown.quotes import may_be_typographic, typographic

_CODE: Final = frozenset({"code", "pre", "kbd", "samp", "script", "style", "textarea"})
_INLINE: Final = frozenset(
    {"a", "abbr", "b", "bdi", "cite", "del", "em", "i", "img", "ins", "mark", "q", "s", "small", "span", "strong"}
    | {"sub", "sup", "u", "var", "time", "dfn"}
)
_LANGUAGES: Final = {lang.value: lang for lang in Lang}
_RAW_TAG: Final = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*)")
_SOME_LETTER: Final = "x"  # what a quotation mark after code or a photo sees before it

Piece = str | Element


def finish(root: Element, lang: Lang, parser: Parser, *, smart_quotes: bool, may_turn: bool) -> None:
    """Does all of the above for a tree in one language.

    Args:
        root: the tree.
        lang: the language of its page.
        parser: knows what the placeholders in the text stand for.
        smart_quotes: False leaves the marks of English text as they were written.
        may_turn: something in the tree may run from right to left.
    """
    typesetter = _Typesetter(parser, smart_quotes=smart_quotes)
    if any(block.tag in _INLINE or (block.tail and not block.tail.isspace()) for block in root):
        typesetter.visit(root, lang, lang.direction, in_link=False)
        return
    for block in root:  # what stands in one says nothing about the next
        if _may_change("".join(block.itertext()), smart_quotes=smart_quotes, may_turn=may_turn):
            typesetter.visit(block, lang, lang.direction, in_link=False)


def _may_change(text: str, *, smart_quotes: bool, may_turn: bool) -> bool:
    """Whether a text, in whatever language its parts are, holds a sign of anything that is to be changed."""
    if "\x02" in text or "@" in text or "://" in text or "www." in text:
        return True
    return (smart_quotes and may_be_typographic(text)) or (may_turn and may_hold_numbers(text))


class _Typesetter:
    def __init__(self, parser: Parser, *, smart_quotes: bool) -> None:
        self._parser = parser
        self._smart_quotes = smart_quotes
        self._before = ""  # the last character of the running text so far
        self._raw_open: set[str] = set()  # raw HTML elements that are open around the running text

    def visit(self, element: Element, lang: Lang, direction: str, *, in_link: bool) -> None:
        tag = element.tag
        if tag in _CODE:
            self._before = _SOME_LETTER
            return
        self._begin(tag)
        if attributes := element.attrib:
            lang = _LANGUAGES.get(attributes.get("lang", ""), lang)
        if attributes or tag == "bdi":
            direction = attributes.get("dir", "auto" if tag == "bdi" else direction)
        in_link = in_link or tag == "a"
        children = list(element)
        if text := element.text:
            if self._stays(text, lang, direction):
                self._before = text[-1]
            else:
                _put(element, 0, self._pieces(text, lang, direction, in_link=in_link))
        for child in children:
            self.visit(child, lang, direction, in_link=in_link)
            if tail := child.tail:
                if child.tag not in _INLINE and child.tag not in _CODE and child.tag != "br":
                    self._before = ""
                if self._stays(tail, lang, direction):
                    self._before = tail[-1]
                    continue
                child.tail = None
                pieces = self._pieces(tail, lang, direction, in_link=in_link)
                _put(element, list(element).index(child) + 1, pieces)

    def _begin(self, tag: str) -> None:
        """Notes what the text in an element sees before it."""
        if tag not in _INLINE:
            self._before = " " if tag == "br" else ""
            self._raw_open.clear()
        elif tag == "img":
            self._before = _SOME_LETTER

    def _stays(self, text: str, lang: Lang, direction: str) -> bool:
        """Whether a text holds no sign of anything that is to be changed."""
        if "\x02" in text or "@" in text or "://" in text or "www." in text:
            return False
        if lang is Lang.EN and self._smart_quotes and may_be_typographic(text):
            return False
        # Where nothing has to be isolated, only addresses change.
        return direction != "rtl" or not may_hold_spans(text)

    def _pieces(self, text: str, lang: Lang, direction: str, *, in_link: bool) -> list[Piece]:
        if "\x02" not in text:
            return list(self._plain(text, lang, direction, in_link=in_link))
        pieces: list[Piece] = []
        parts = PLACEHOLDER.split(text)
        for at, part in enumerate(parts):
            if at % 2:
                pieces.append(f"\x02wzxhzdk:{part}\x03")
                self._note_raw(self._parser.raw(int(part)))
            elif part and self._raw_open & _CODE:
                pieces.append(part)
            elif part:
                isolated = "ltr" if "bdi" in self._raw_open else direction
                pieces += self._plain(part, lang, isolated, in_link=in_link or "a" in self._raw_open)
        return pieces

    def _note_raw(self, raw: str) -> None:
        tag = _RAW_TAG.match(raw)
        if tag is None:
            self._before = _SOME_LETTER
        elif tag[1]:
            self._raw_open.discard(tag[2].lower())
        else:
            self._raw_open.add(tag[2].lower())

    def _plain(self, text: str, lang: Lang, direction: str, *, in_link: bool) -> Iterator[Piece]:
        done = 0
        for start, end, kind in ltr_spans(text):
            run = _run(text[start:end], kind, isolate=direction == "rtl", in_link=in_link)
            if run is not None:
                if start > done:
                    yield self._typeset(text[done:start], lang)
                yield run
                self._before = text[end - 1]
                done = end
        if done < len(text):
            yield self._typeset(text[done:], lang)

    def _typeset(self, text: str, lang: Lang) -> str:
        typeset = typographic(text, self._before) if self._smart_quotes and lang is Lang.EN else text
        self._before = text[-1]
        return typeset


def _run(written: str, kind: SpanKind, *, isolate: bool, in_link: bool) -> Element | None:
    """The element for a left-to-right run; None if it needs none."""
    is_address = kind in {"url", "email"} and not in_link
    if not is_address and not isolate:
        return None
    element = Element("a", {"href": _address(written, kind)}) if is_address else Element("bdi", {"dir": "ltr"})
    inner = SubElement(element, "bdi", {"dir": "ltr"}) if is_address and isolate else element
    inner.text = written
    return element


def _address(written: str, kind: SpanKind) -> str:
    if kind == "email":
        return f"mailto:{written}"
    return f"https://{written}" if written.startswith("www.") else written


def _put(parent: Element, at: int, pieces: list[Piece]) -> None:
    """Puts text and elements into an element, before its child number ``at``; that place must have no text yet."""
    previous = parent[at - 1] if at else None
    if previous is None:
        parent.text = None
    for piece in pieces:
        if isinstance(piece, Element):
            parent.insert(at, piece)
            previous, at = piece, at + 1
        elif previous is None:
            parent.text = (parent.text or "") + piece
        else:
            previous.tail = (previous.tail or "") + piece
