"""The tree becomes HTML, and while every element is in the hand it is seen whether the sanitiser will take any away.

The HTML is the same as the library writes. ``None`` comes out where the library has to write it.
"""

from collections.abc import Iterable
from typing import Final
from xml.etree.ElementTree import HTML_EMPTY, Element

from markdown.serializers import RE_AMP

from sitegen.read.markdown import sanitise
from sitegen.read.markdown.parser import Html

_ADDRESSES: Final = frozenset({"href", "src"})
_OPENING: Final = {tag: f"<{tag}" for tag in sanitise.PUBLISHABLE}
_CLOSING: Final = {tag: "" if tag in HTML_EMPTY else f"</{tag}>" for tag in sanitise.PUBLISHABLE}
_DEEP: Final = sanitise.DEEPEST - 50  # the sanitiser counts more exactly


class _Unusual(Exception):  # noqa: N818 -- no error; the library writes the tree instead
    """An element that is not written here."""


def write(elements: Iterable[Element], text: str | None) -> Html | None:
    """Some elements as they follow each other, and running text before them."""
    written: list[str] = [_escaped(text)] if text else []
    unknown: list[str] = []
    try:
        for element in elements:
            _write(element, written, unknown, _DEEP)
    except _Unusual:
        return None
    return Html(text="".join(written).strip(), is_known=not unknown)


def _write(element: Element, written: list[str], unknown: list[str], levels: int) -> None:
    tag = element.tag
    try:
        written.append(_OPENING[tag])
    except KeyError:
        raise _Unusual from None
    if attributes := element.attrib:
        written.extend(_attribute(tag, name, attributes[name], unknown) for name in sorted(attributes))
    written.append(">")
    if text := element.text:
        written.append(_escaped(text) if "&" in text or "<" in text or ">" in text else text)
    if len(element):
        if not levels:
            raise _Unusual
        for child in element:
            _write(child, written, unknown, levels - 1)
    written.append(_CLOSING[tag])
    if tail := element.tail:
        written.append(_escaped(tail) if "&" in tail or "<" in tail or ">" in tail else tail)


def _attribute(tag: str, name: str, value: str | None, unknown: list[str]) -> str:
    if value is None or value == name:  # as ``open`` and ``reversed`` may be written
        raise _Unusual
    if not sanitise.keeps(tag, name, value) or (name in _ADDRESSES and not sanitise.is_plain_address(value)):
        unknown.append(name)
    if "&" in value or "<" in value or ">" in value or '"' in value:
        value = _escaped(value).replace('"', "&quot;")
    return f' {name}="{value}"'


def _escaped(text: str) -> str:
    if "&" in text:
        text = RE_AMP.sub("&amp;", text)
    return text.replace("<", "&lt;").replace(">", "&gt;")
