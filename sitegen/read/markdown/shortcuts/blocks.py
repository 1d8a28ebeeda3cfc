"""Blocks: a paragraph of words becomes one at once; any other block meets only the processors whose sign it holds."""

import re
from collections.abc import Callable
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.blockparser import BlockParser
from markdown.blockprocessors import BlockProcessor, HRProcessor, ParagraphProcessor, build_block_parser
from markdown.util import STX

#: What the first line of a block that is no plain paragraph may begin with, beside digits.
_FIRST_SIGNS = frozenset("-!#=_*+>:[| \n\x02")
_LATER_SIGN = re.compile(r"\n {0,3}[-!#=_*+>:\[\d\x02]")
#: A heading in the usual form. The library reads others, such as one with ``#`` at its end.
_HEADING = re.compile(r"(#{2,6})(?!#)([^#\\\n]*)")
#: Stands in every line that is a rule across the page.
_TWO_OF_A_RULE = re.compile(r"[-_*] {0,2}[-_*]")
_INDENT = "    "
#: What a block must hold for a processor to have any business with it; the others look themselves.
_SIGN_OF = {
    "markdown_block": STX,
    "admonition": "!!!",
    "defindent": _INDENT,
    "indent": _INDENT,
    "code": _INDENT,
    "table": "|",
    "hashheader": "#",
    "setextheader": "\n",
    "quote": ">",
    "deflist": ": ",
    "footnote": "[^",
    "abbr": "*[",
    "reference": "]:",
}


class _Rules(HRProcessor):
    """Rules across the page; the library looks for one in every block, letter by letter."""

    def test(self, parent: Element, block: str) -> bool:
        return _TWO_OF_A_RULE.search(block) is not None and super().test(parent, block)


class Blocks(BlockParser):
    """Cuts a text into blocks as the library's parser does."""

    def __init__(self, md: Markdown, headings: Callable[[Element, int, str], None]) -> None:
        """Takes over the library's own processors; extensions register theirs later.

        Args:
            md: the parser.
            headings: adds a heading to an element: its level, and its words as they were written.
        """
        super().__init__(md)
        self._headings = headings
        library = build_block_parser(md)
        self.blockprocessors = library.blockprocessors
        self.blockprocessors.register(_Rules(self), "hr", 50)
        for processor in self.blockprocessors:
            processor.parser = self
        self._paragraphs = ParagraphProcessor(self)
        self._signs: list[tuple[str, BlockProcessor]] = []

    def complete(self) -> None:
        """Called when all extensions have registered their processors."""
        registry = self.blockprocessors
        sign_of = {id(registry[name]): sign for name, sign in _SIGN_OF.items()}
        self._signs = [(sign_of.get(id(processor), ""), processor) for processor in registry]

    def parseBlocks(self, parent: Element, blocks: list[str]) -> None:  # noqa: N802 -- the library's name
        """Takes blocks from the list until none is left, and adds what they hold to the parent."""
        while blocks:
            block = blocks[0]
            if is_plain(block):
                if block.isspace() or self.state.isstate("list"):
                    self._paragraphs.run(parent, blocks)
                else:
                    del blocks[0]
                    SubElement(parent, "p").text = block.lstrip()
                continue
            if block[:1] == "#" and (heading := _HEADING.fullmatch(block)) is not None:
                del blocks[0]
                self._headings(parent, len(heading[1]), heading[2])
                continue
            # An indented block may go on with what stands before it, whatever it holds.
            is_indented = block.startswith(_INDENT)
            for sign, processor in self._signs:
                if (
                    (is_indented or sign in block)
                    and processor.test(parent, block)
                    and processor.run(parent, blocks) is not False
                ):
                    break


def is_plain(block: str) -> bool:
    """Whether nothing but a paragraph can come of a block."""
    first = block[:1]
    if not first or first in _FIRST_SIGNS or first.isdecimal() or "|" in block:
        return False
    return "\n" not in block or _LATER_SIGN.search(block) is None
