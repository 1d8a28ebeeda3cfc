"""Reads finished pages as a browser would: elements, attributes, and the language of every piece of text."""

from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path

VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
SPOKEN = ("alt", "title", "aria-label", "placeholder")


@dataclass
class Element:
    tag: str
    attributes: dict[str, str]
    lang: str


@dataclass
class PageContent:
    path: str
    elements: list[Element] = field(default_factory=list)
    #: (language in force, words), scripts and styles left out; attributes that are spoken too.
    texts: list[tuple[str, str]] = field(default_factory=list)

    def all(self, tag: str, **wanted: str) -> list[dict[str, str]]:
        return [
            element.attributes
            for element in self.elements
            if element.tag == tag and all(element.attributes.get(name) == value for name, value in wanted.items())
        ]

    def one(self, tag: str, **wanted: str) -> dict[str, str]:
        (found,) = self.all(tag, **wanted)
        return found


class _Reader(HTMLParser):
    def __init__(self, path: str) -> None:
        super().__init__(convert_charrefs=True)
        self.page = PageContent(path=path)
        self._stack: list[tuple[str, str]] = []

    def _lang(self) -> str:
        return self._stack[-1][1] if self._stack else ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = {name: value or "" for name, value in attrs}
        lang = attributes.get("lang", self._lang())
        self.page.elements.append(Element(tag=tag, attributes=attributes, lang=lang))
        self.page.texts += [(lang, attributes[name]) for name in SPOKEN if attributes.get(name)]
        if tag not in VOID:
            self._stack.append((tag, lang))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        while self._stack:
            if self._stack.pop()[0] == tag:
                break

    def handle_data(self, data: str) -> None:
        if data.strip() and (not self._stack or self._stack[-1][0] not in {"script", "style"}):
            self.page.texts.append((self._lang(), data))


def read_page(path: str, text: str) -> PageContent:
    reader = _Reader(path)
    reader.feed(text)
    reader.close()
    return reader.page


def read_pages(output: Path) -> dict[str, PageContent]:
    """Every page of an output folder by its address, such as ``/ar/``."""
    pages = {}
    for file in sorted(output.rglob("*.html")):
        path = "/" + file.relative_to(output).as_posix()
        pages[path.removesuffix("index.html")] = read_page(path, file.read_text(encoding="utf-8"))
    return pages
