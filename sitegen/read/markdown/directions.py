"""Blocks in the other language say so: ``lang`` and ``dir`` on paragraphs, lists, quotations and headings.

In comes the tree of a document in one language, changed in place. What a writer set by hand stays. A list or a
quotation that is wholly in the other language is marked as a whole, so that its bullets and its bar stand on the right
side. In a mixed list, and in tables, which keep the direction of their page, the words are marked and not the box
around them: bullets and columns stay aligned. ``dir="auto"`` is never used: it would go by the first letter (see
``lang/bidi``).
"""

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from sitegen.lang.bidi import block_language, has_arabic, has_latin
from sitegen.lang.language import Lang
from sitegen.read.markdown.parser import PLACEHOLDER

_MARKED_WHOLE = frozenset({"p", "h3", "h4", "h5", "h6", "dt", "dd", "figcaption", "summary", "blockquote", "ul", "ol"})
_MARKED_WITHIN = frozenset({"li", "td", "th", "h2"})
_LEFT_ALONE = frozenset({"pre", "code", "kbd", "samp"})
_HOLDS_WORDS = frozenset({"p", "h2", "h3", "h4", "h5", "h6", "dt", "figcaption", "summary", "td", "th"})
_BLOCKS = _MARKED_WHOLE | _MARKED_WITHIN | {"div", "section", "table", "pre", "hr", "dl", "figure", "details"}
_NOTES = "footnotes"


def may_turn(lang: Lang, body: str) -> bool:
    """Whether anything in a document may run from right to left: Arabic, as it is or spelled for HTML, or by hand."""
    return lang is Lang.AR or "<" in body or "{" in body or "&" in body or has_arabic(body)


def mark_languages(element: Element, lang: Lang, *, by_hand: bool = True) -> None:
    """Marks everything inside an element that is in the language given.

    Args:
        element: a block; its own language is what ``lang`` says, or what its attributes say.
        lang: the language that the element inherits.
        by_hand: elements may have attributes, and inline elements blocks in them, that a writer put there.
    """
    for block in element:
        tag, attributes = block.tag, block.attrib
        if tag in _LEFT_ALONE:
            continue
        written = _complete(block) if "lang" in attributes else None
        inner = written or lang
        if written is None and "dir" not in attributes:
            if tag in _MARKED_WHOLE:
                other = _other_language(block, lang) if attributes.get("class") != _NOTES else None
                if other is not None:
                    _set(block, other)
                    inner = other
            elif tag in _MARKED_WITHIN and not _begins_in(block, lang):
                _mark_within(block, lang)
        if len(block) and (by_hand or tag not in _HOLDS_WORDS):
            mark_languages(block, inner, by_hand=by_hand)


def _other_language(block: Element, lang: Lang) -> Lang | None:
    """The language that a block has to declare, if any."""
    if lang is Lang.AR:
        # One letter is enough, see ``block_language``.
        if has_arabic(block.text or "") or any(has_arabic(text) for text in _texts(block)):
            return None
    elif all(text.isascii() or not has_arabic(text) for text in _texts(block)):
        return None
    return block_language(_words(block), lang)


def _begins_in(block: Element, lang: Lang) -> bool:
    """Whether the running text of an item or a cell is surely in a language, to judge by its first words."""
    text = block.text or ""
    if lang is Lang.AR:
        return has_arabic(text) or (not len(block) and not has_latin(text))
    return not len(block) and (text.isascii() or not has_arabic(text))


def _complete(element: Element) -> Lang | None:
    """The language written by hand. A direction that was not written with it is added."""
    written = (element.get("lang") or "").split("-")[0].lower()
    if written not in {lang.value for lang in Lang}:
        return None
    lang = Lang(written)
    element.attrib.setdefault("dir", lang.direction)
    return lang


def _mark_within(block: Element, lang: Lang) -> None:
    """Wraps the running text of a list item or a cell, if it has any, up to its first inner block."""
    first_inner = next((at for at, child in enumerate(block) if child.tag in _BLOCKS), len(block))
    span = Element("span")
    span.text = block.text
    span.extend(block[:first_inner])
    other = block_language(_words(span), lang)
    if other is None or _is_marked(span):
        return
    _set(span, other)
    block.text = None
    block[:first_inner] = [span]


def _is_marked(span: Element) -> bool:
    """Whether all of it is one inline element that a writer has marked already."""
    text_around = (span.text or "") + (span[0].tail or "") if len(span) == 1 else "more than one"
    return not text_around.strip() and "dir" in span[0].attrib


def _set(element: Element, lang: Lang) -> None:
    element.set("lang", lang.value)
    element.set("dir", lang.direction)


def _words(element: Element) -> str:
    return PLACEHOLDER.sub(" ", "".join(_texts(element)))


def _texts(element: Element) -> Iterator[str]:
    """The text inside an element, without that of code and without the arrows and figures of footnotes."""
    yield element.text or ""
    for child in element:
        if child.tag not in _LEFT_ALONE and child.tag != "sup":
            yield from _texts(child)
        yield child.tail or ""
