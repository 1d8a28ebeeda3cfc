"""Python-Markdown, configured for one language: text into a tree, and pieces of the tree into HTML.

In comes the body of a document, out goes its tree, so that it can be changed and cut before it becomes HTML. The HTML
is *not* safe yet (see ``sanitise``). A parser holds the document at hand and must not be shared between threads.
"""

import html
import re
from collections.abc import Iterable
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions.abbr import AbbrExtension
from markdown.extensions.attr_list import AttrListExtension
from markdown.extensions.def_list import DefListExtension
from markdown.extensions.fenced_code import FencedCodeExtension

from sitegen.lang.language import Lang
from sitegen.read.markdown.extensions.admonitions import Admonitions
from sitegen.read.markdown.extensions.footnotes import Footnotes
from sitegen.read.markdown.extensions.headings import Headings
from sitegen.read.markdown.extensions.links import Links
from sitegen.read.markdown.extensions.lists import Lists
from sitegen.read.markdown.extensions.pull_quotes import PullQuoteExtension
from sitegen.read.markdown.extensions.raw_html import RawHtml
from sitegen.read.markdown.extensions.tables import Tables
from sitegen.values import Struct

#: Stands in the text of the tree where raw HTML was taken out.
PLACEHOLDER = re.compile("\x02wzxhzdk:([0-9]+)\x03")
_WRAPPER = "div"


class Html(Struct, frozen=True, kw_only=True):
    """HTML as the parser writes it, not safe unless it says so.

    Attributes:
        is_known: it was seen to hold nothing that the sanitiser takes away.
        is_safe: it was seen that the sanitiser would not change a character of it, if it is a section.
        words: if it is safe, its text without the markup.
    """

    text: str
    is_known: bool = False
    is_safe: bool = False
    words: str = ""


class Parser(Markdown):
    """Reads documents in one language, one after another."""

    def __init__(self, lang: Lang) -> None:
        """Builds the parser, which takes milliseconds."""
        self.headings = Headings()
        self.footnotes = Footnotes(lang)
        self.raw_html = RawHtml()
        super().__init__(
            output_format="html",
            extensions=[
                FencedCodeExtension(),
                self.footnotes,
                AttrListExtension(),
                DefListExtension(),
                Tables(),
                AbbrExtension(),
                self.raw_html,
                Admonitions(lang),
                Lists(),
                self.headings,
                PullQuoteExtension(),
                Links(),
            ],
        )
        # The registry sorts and copies itself at every look, thousands of times a document; it is complete by now.
        self.treeprocessors["inline"].inlinePatterns = list(self.inlinePatterns)  # type: ignore[attr-defined]

    def read(self, body: str) -> Element:
        """The tree of a document: a ``div`` that holds its blocks. Raw HTML is represented by placeholders.

        This is the first half of ``Markdown.convert``; ``html`` is the second.
        """
        self.reset()
        self.lines = body.split("\n")
        for preprocessor in self.preprocessors:
            self.lines = preprocessor.run(self.lines)
        root: Element = self.parser.parseDocument(self.lines).getroot()  # type: ignore[assignment] # never None
        for treeprocessor in self.treeprocessors:
            changed = treeprocessor.run(root)
            root = root if changed is None else changed
        return root

    def html(self, elements: Iterable[Element], text: str | None = None) -> Html:
        """Some elements of the tree as HTML, with the raw HTML back in its place. Not safe yet.

        Args:
            elements: as they follow each other.
            text: running text before them.
        """
        wrapper = Element(_WRAPPER)
        wrapper.text = text
        wrapper.extend(elements)
        written = self.serializer(wrapper)[len(f"<{_WRAPPER}>") : -len(f"</{_WRAPPER}>")]
        for postprocessor in self.postprocessors:
            written = postprocessor.run(written)
        return Html(text=written.strip())

    def raw(self, number: int) -> str:
        """The raw HTML that placeholder ``number`` stands for; empty if it became part of the tree."""
        stashed = self.htmlStash.rawHtmlBlocks[number] if number < self.htmlStash.html_counter else ""
        return stashed if isinstance(stashed, str) else ""

    def plain_text(self, element: Element) -> str:
        """The words of an element, without markup."""
        text = "".join(element.itertext())
        if "\x02" in text:
            text = PLACEHOLDER.sub(self._plain, text)
        return " ".join(text.split())

    def _plain(self, placeholder: re.Match[str]) -> str:
        raw = self.raw(int(placeholder[1]))
        return "" if raw.startswith("<") else html.unescape(raw)
