"""Raw HTML in Markdown: a tag that is never closed must not swallow the rest of the document.

Python-Markdown takes everything from an opening block tag to its closing tag as HTML, up to the end of the document if
there is none: the text below would lose its headings, links and photos. Here such a tag takes only its own paragraph;
what follows is read as Markdown again, and the tag that was left open is reported.
"""

import html
import re
from collections.abc import Iterator
from typing import Any

from markdown import Markdown
from markdown.extensions.md_in_html import HTMLExtractorExtra, MarkdownInHtmlExtension
from markdown.inlinepatterns import ENTITY_RE, InlineProcessor
from markdown.preprocessors import Preprocessor

_EMPTY_LINE = re.compile(r"\n[ \t]*(?=\n)")
_MARKUP_CHARACTERS = frozenset("&<>")
_MANY = 20  # tags left open, after which the rest is read paragraph by paragraph: each costs a reading of what follows


class _Extractor(HTMLExtractorExtra):
    """Notes which tag opened the block that is open at the end, and where."""

    mdstack: list[str]  # missing in the stubs
    opened_at: int = 0
    opened_by: str = ""
    left_open: bool = False

    def handle_starttag(self, tag: str, attrs: Any) -> None:
        was_open = self.inraw or bool(self.mdstack)
        at = self.line_offset + self.offset
        super().handle_starttag(tag, attrs)
        if not was_open:
            self.opened_at, self.opened_by = at, tag

    def close(self) -> None:
        self.left_open = self.inraw or bool(self.mdstack)
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
        return "".join(self._without_blocks(source)).split("\n")

    def _without_blocks(self, source: str) -> Iterator[str]:
        start = 0
        while start < len(source):
            stash = self.md.htmlStash
            blocks, counter = list(stash.rawHtmlBlocks), stash.html_counter
            end = len(source) if len(self._unclosed) < _MANY else _end_of_paragraph(source, start)
            extractor = self._extract(source[start:end])
            if extractor.left_open:
                tag_start = start + extractor.opened_at
                paragraph_end = _end_of_paragraph(source, tag_start)
                if paragraph_end < end:
                    stash.rawHtmlBlocks, stash.html_counter = blocks, counter
                    yield "".join(self._extract(source[start:tag_start]).cleandoc)
                    extractor = self._extract(source[tag_start:paragraph_end])
                    end = paragraph_end
                self._unclosed.append(extractor.opened_by)
            yield "".join(extractor.cleandoc)
            if end < len(source):
                yield "\n\n"
            start = end

    def _extract(self, source: str) -> _Extractor:
        extractor = _Extractor(self.md)
        extractor.feed(source)
        extractor.close()
        return extractor


def _end_of_paragraph(source: str, start: int) -> int:
    found = _EMPTY_LINE.search(source, start + 1)
    return found.end() if found else len(source)


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
