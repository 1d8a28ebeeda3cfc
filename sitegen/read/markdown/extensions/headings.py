"""Headings: a ``#`` that belongs to a hashtag is none; and what was written is remembered, to find its line again."""

import re
from typing import Final
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.blockprocessors import HashHeaderProcessor, SetextHeaderProcessor
from markdown.extensions import Extension

HEADINGS: Final = ("h1", "h2", "h3", "h4", "h5", "h6")


class HashHeadings(HashHeaderProcessor):
    """``# Title`` is a heading, ``#صيدا`` at the start of a line is a hashtag; ``##Title`` cannot be anything else."""

    RE = re.compile(
        r"(?:^|\n)(?P<level>#{2,6}|#(?=\s|$))(?P<header>(?:\\.|[^\\#]|#+(?=[^#\n]))*?)#*(?:\n|$)",
    )

    def __init__(self, md: Markdown, written: dict[Element, str]) -> None:
        """``written`` is filled with the words of each heading, as they stand in the file."""
        super().__init__(md.parser)
        self._written = written

    def run(self, parent: Element, blocks: list[str]) -> None:
        """Builds the heading."""
        super().run(parent, blocks)
        _remember(parent, self._written)


class UnderlinedHeadings(SetextHeaderProcessor):
    """A line of ``===`` or ``---`` below the words makes them a heading."""

    def __init__(self, md: Markdown, written: dict[Element, str]) -> None:
        """``written`` is filled with the words of each heading, as they stand in the file."""
        super().__init__(md.parser)
        self._written = written

    def run(self, parent: Element, blocks: list[str]) -> None:
        """Builds the heading."""
        super().run(parent, blocks)
        _remember(parent, self._written)


def _remember(parent: Element, written: dict[Element, str]) -> None:
    if len(parent) and parent[-1].tag in HEADINGS:
        written[parent[-1]] = parent[-1].text or ""


class Headings(Extension):
    """Registers both. ``written`` holds the headings of the document at hand."""

    def __init__(self) -> None:
        """Nothing to configure."""
        super().__init__()
        self.written: dict[Element, str] = {}

    def add(self, parent: Element, level: int, words: str) -> None:
        """Adds a heading to an element."""
        heading = SubElement(parent, f"h{level}")
        heading.text = self.written[heading] = words.strip()

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 -- the library's name
        """Called by Python-Markdown once, when the parser is built."""
        md.registerExtension(self)
        md.parser.blockprocessors.register(HashHeadings(md, self.written), "hashheader", 70)
        md.parser.blockprocessors.register(UnderlinedHeadings(md, self.written), "setextheader", 60)

    def reset(self) -> None:
        """Forgets the document before."""
        self.written.clear()
