"""The tree becomes HTML, and while every element is in the hand it is seen what the sanitiser will make of it.

The HTML is the same as the library writes, but for the name of the no-break space. Most sections hold nothing but what
the parser itself made: elements and attributes from the sanitiser's own lists, inside each other as HTML wants it, and
text without a sign of markup. To parse those again would give the same characters; anything else goes through the
sanitiser.
"""

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Final
from xml.etree.ElementTree import HTML_EMPTY, Element

from markdown.serializers import RE_AMP

from sitegen.lang.bidi import NBSP
from sitegen.read.markdown import sanitise
from sitegen.read.markdown.parser import Html

_ADDRESSES: Final = frozenset({"href", "src"})
_OPENING: Final = {tag: f"<{tag}" for tag in sanitise.PUBLISHABLE}
_CLOSING: Final = {tag: "" if tag in HTML_EMPTY else f"</{tag}>" for tag in sanitise.PUBLISHABLE}
_ESCAPED: Final = ("&", "<", ">", NBSP)
_DEEP: Final = sanitise.DEEPEST - 50  # the sanitiser counts more exactly

_WORDS: Final = frozenset({"a", "abbr", "bdi", "br", "code", "em", "img", "span", "strong", "sup"})
_TEXT: Final = frozenset({"p", "h3", "h4", "h5", "h6", "ul", "ol", "dl", "blockquote", "pre", "hr", "div", "figure"})
_HOLDS_WORDS: Final = (_WORDS | {"p", "h3", "h4", "h5", "h6", "dt", "td", "th", "figcaption"}) - {"br", "img"}
_IN_TABLES: Final = {"table": frozenset({"thead", "tbody"}), "tr": frozenset({"td", "th"})} | dict.fromkeys(
    ("thead", "tbody"), frozenset({"tr"})
)
#: What stands in what without being moved when HTML is read.
_MAY_HOLD: Final[dict[str, frozenset[str]]] = {
    **dict.fromkeys(_HOLDS_WORDS, _WORDS),
    **dict.fromkeys(("li", "dd", "blockquote"), _TEXT | _WORDS),
    "div": _TEXT | _WORDS | {"table"},
    "figure": _TEXT | _WORDS | {"figcaption"},
    "ul": frozenset({"li"}),
    "ol": frozenset({"li"}),
    "dl": frozenset({"dt", "dd"}),
    "pre": frozenset({"code"}),
    **_IN_TABLES,
}
_NOTHING: Final[frozenset[str]] = frozenset()
#: Addresses that every reader of addresses can read; about others the sanitiser's own has to say.
_PLAIN_ADDRESS: Final = re.compile(
    r"https?://(?:(?!xn--)[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?\.)+[A-Za-z]{2,}(?:[/?#][!-~]*)?"
    r"|(?:mailto|tel):[!-~]+|\#[\w-]*|(?!/)[^:\s]*"
)


class _Unusual(Exception):  # noqa: N818 -- no error; the library writes the tree instead
    """An element that is not written here."""


def write(elements: Iterable[Element], text: str | None) -> Html | None:
    """Some elements as they follow each other, and running text before them; None if the library has to write them."""
    blocks = tuple(elements)
    words = "".join([text or "", *(piece for block in blocks for piece in (*block.itertext(), block.tail or ""))])
    # Most texts hold no sign that has to be escaped, and in all of them together it is seen sooner.
    writer = _Writer(escapes=any(sign in words for sign in _ESCAPED))
    try:
        writer.add(blocks, _TEXT, in_link=False, levels=_DEEP)
    except _Unusual:
        return None
    return writer.html(text, words)


class _Writer:
    """Collects HTML. ``known``: nothing is to be taken away. ``safe``: nothing is to be changed either."""

    def __init__(self, *, escapes: bool) -> None:
        self._escapes = escapes
        self._written: list[str] = []
        self._known = True
        self._safe = True

    def html(self, before: str | None, words: str) -> Html:
        """All of it, after running text before it; ``words``: its text without the markup."""
        text = (self._text(before) + "".join(self._written)).strip()
        is_safe = self._known and self._safe and "\r" not in text and "\x00" not in text
        return Html(text=text, is_known=self._known, is_safe=is_safe, words=words)

    def add(self, elements: Iterable[Element], allowed: frozenset[str], *, in_link: bool, levels: int) -> None:
        """Elements that follow each other, each with the text behind it; ``allowed``: those that may stand there."""
        if not levels:
            raise _Unusual
        written = self._written
        for element in elements:
            tag = element.tag
            opening = _OPENING.get(tag)
            if opening is None:
                raise _Unusual
            if tag not in allowed or (in_link and tag == "a"):
                self._safe = False
            if attributes := element.attrib:
                opening += "".join([self._attribute(tag, name, attributes[name]) for name in sorted(attributes)])
            text, tail = element.text or "", element.tail or ""
            if self._escapes:
                text, tail = self._text(text), self._text(tail)
            if tag in _IN_TABLES:
                self._check_space(element)
            if not len(element):
                written.append(f"{opening}>{text}{_CLOSING[tag]}{tail}")
                continue
            written.append(f"{opening}>{text}")
            inside = _MAY_HOLD.get(tag, _NOTHING)
            self.add(element, inside, in_link=in_link or tag == "a", levels=levels - 1)
            written.append(f"{_CLOSING[tag]}{tail}")

    def _text(self, text: str | None) -> str:
        """Running text, escaped."""
        if not text:
            return ""
        if "&" in text or "<" in text or ">" in text:
            self._safe = self._safe and "&" not in text  # what follows it may be the name of a character
            text = _escaped(text)
        return text.replace(NBSP, "&nbsp;")  # as the sanitiser writes it

    def _attribute(self, tag: str, name: str, value: str | None) -> str:
        markup, is_known, is_safe = _attribute(tag, name, value)
        self._known = self._known and is_known
        self._safe = self._safe and is_safe
        return markup

    def _check_space(self, element: Element) -> None:
        """Words between the rows or cells of a table would be moved out of it."""
        between = "".join([element.text or "", *[child.tail or "" for child in element]])
        if between and not between.isspace():
            self._safe = False


@lru_cache(maxsize=2048)
def _attribute(tag: str, name: str, value: str | None) -> tuple[str, bool, bool]:
    """An attribute as it is written, whether it is known to stay, and whether it is safe."""
    if value is None or value == name:  # as ``open`` and ``reversed`` may be written
        raise _Unusual
    is_known, is_safe = sanitise.keeps(tag, name, value), True
    if name in _ADDRESSES and _PLAIN_ADDRESS.fullmatch(value) is None:
        is_known, is_safe = is_known and sanitise.is_plain_address(value), False
    if "&" in value or "<" in value or ">" in value or '"' in value or NBSP in value:
        value, is_safe = _escaped(value).replace('"', "&quot;"), False
    return f' {name}="{value}"', is_known, is_safe


def _escaped(text: str) -> str:
    if "&" in text:
        text = RE_AMP.sub("&amp;", text)
    return text.replace("<", "&lt;").replace(">", "&gt;")
