"""Raw HTML in Markdown: a tag that is never closed must not swallow the rest of the document.

Python-Markdown takes everything from an opening block tag to its closing tag as HTML, up to the end of the document if
there is none: the text below would lose its headings, links and photos. Here such a document is read again in smaller
stretches, from heading to heading and then from empty line to empty line, and the tag that was left open is reported.
"""

import html
import re
from collections.abc import Iterator

from markdown import Markdown
from markdown.extensions.md_in_html import HTMLExtractorExtra, MarkdownInHtmlExtension
from markdown.inlinepatterns import ENTITY_RE, InlineProcessor
from markdown.preprocessors import Preprocessor

_HEADING_LINE = re.compile(r"^(?=#{1,6}[^#\n])", re.MULTILINE)
_EMPTY_LINES = re.compile(r"(?<=\n)(?=\n)")
_MARKUP_CHARACTERS = frozenset("&<>")


class _Extractor(HTMLExtractorExtra):
    left_open: str = ""
    mdstack: list[str]  # missing in the stubs

    def close(self) -> None:
        open_tags = self.stack if self.inraw else self.mdstack
        self.left_open = open_tags[0] if open_tags else ""
        super().close()


class RawHtmlBlocks(Preprocessor):
    """Takes blocks of HTML out of the text. ``unclosed`` collects the names of tags that were left open."""

    def __init__(self, md: Markdown, unclosed: list[str]) -> None:
        """``unclosed`` is filled while a document is read."""
        super().__init__(md)
        self._unclosed = unclosed

    def run(self, lines: list[str]) -> list[str]:
        """The lines with a placeholder for every block of HTML."""
        source = "\n".join(lines)
        if "<" not in source and "&" not in source:
            return lines
        return "".join(self._extract(source, _HEADING_LINE, _EMPTY_LINES)).split("\n")

    def _extract(self, source: str, *smaller: re.Pattern[str]) -> Iterator[str]:
        stash = self.md.htmlStash
        blocks, counter = list(stash.rawHtmlBlocks), stash.html_counter
        extractor = _Extractor(self.md)
        extractor.feed(source)
        extractor.close()
        if not extractor.left_open:
            yield "".join(extractor.cleandoc)
            return
        if smaller:
            stash.rawHtmlBlocks, stash.html_counter = blocks, counter
            for stretch in smaller[0].split(source):
                yield from self._extract(stretch, *smaller[1:])
            return
        self._unclosed.append(extractor.left_open)
        yield "".join(extractor.cleandoc) + "\n\n"


class Entities(InlineProcessor):
    """``&rlm;`` and the like become the characters they stand for, so that all later steps see text."""

    def handleMatch(  # type: ignore[override] # noqa: N802 -- the library's name, and the stubs' older signature
        self,
        m: re.Match[str],
        data: str,  # noqa: ARG002 -- the library's signature
    ) -> tuple[str, int, int]:
        """The character; markup characters and unknown names stay as they are, kept apart from the text."""
        character = html.unescape(m.group(1))
        if character in _MARKUP_CHARACTERS or character == m.group(1):
            character = self.md.htmlStash.store(m.group(1))
        return character, m.start(0), m.end(0)


class RawHtml(MarkdownInHtmlExtension):
    """Registers the above, and Markdown inside HTML that asks for it (``<div markdown="1">``)."""

    def __init__(self) -> None:
        """Nothing to configure."""
        super().__init__()
        self.unclosed: list[str] = []

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 -- the library's name
        """Called by Python-Markdown once, when the parser is built."""
        super().extendMarkdown(md)
        md.registerExtension(self)
        md.preprocessors.register(RawHtmlBlocks(md, self.unclosed), "html_block", 20)
        md.inlinePatterns.register(Entities(ENTITY_RE, md), "entity", 80)

    def reset(self) -> None:
        """Forgets the document before."""
        self.unclosed.clear()
