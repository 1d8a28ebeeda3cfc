"""The parser that reads documents: the library's, with the shortcuts of this package in place of its longest ways.

Building a parser costs more than reading a document with it, so there is one per process and language.
"""

from collections.abc import Iterable
from functools import lru_cache
from xml.etree.ElementTree import Element

from markdown.treeprocessors import Treeprocessor

from sitegen.lang.language import Lang
from sitegen.read.markdown.parser import Html, Parser
from sitegen.read.markdown.shortcuts.blocks import Blocks
from sitegen.read.markdown.shortcuts.inline import Inline
from sitegen.read.markdown.shortcuts.preparing import prepared
from sitegen.read.markdown.shortcuts.spacing import Spacing
from sitegen.read.markdown.shortcuts.writing import write

#: One of these must stand in a document for a step to find anything in its tree.
_SIGNS_OF_STEP = {"pull_quotes": ">", "attr_list": "{&", "unescape": "\\"}


class QuickParser(Parser):
    """Reads documents in one language, one after another."""

    def __init__(self, lang: Lang) -> None:
        """Builds the parser, which takes milliseconds."""
        super().__init__(lang)
        self._block_level = frozenset(self.block_level_elements)
        self._blocks.complete()
        self._inline.inlinePatterns = list(self.inlinePatterns)  # type: ignore[assignment] # see ``Parser``
        steps = self.treeprocessors
        signs = {id(steps[name]): signs for name, signs in _SIGNS_OF_STEP.items()}
        self._steps: list[tuple[str, Treeprocessor]] = [(signs.get(id(step), ""), step) for step in steps]

    def build_parser(self) -> "QuickParser":
        """Called by the library, before it lets extensions register what is theirs."""
        super().build_parser()
        self.parser = self._blocks = Blocks(self, self.headings.add)
        self._inline = Inline(self, self.footnotes.reference)
        self.treeprocessors.register(self._inline, "inline", 20)
        self.treeprocessors.register(Spacing(self), "prettify", 10)
        return self

    def is_block_level(self, tag: object) -> bool:
        """Whether an element of this name is a block."""
        return tag in self._block_level or super().is_block_level(tag)

    def read(self, body: str) -> Element:
        """The tree of a document, as ``Parser`` makes it."""
        self.reset()
        text = prepared(self, body)
        root: Element = self.parser.parseDocument([text]).getroot()  # type: ignore[assignment] # never None
        signs = {sign for sign in "{&>\\" if sign in body}
        self._inline.prepare(text, body)
        for needed, step in self._steps:
            if not needed or not signs.isdisjoint(needed):
                step.run(root)
        return root

    def html(self, elements: Iterable[Element], text: str | None = None) -> Html:
        """Some elements of the tree as HTML, as ``Parser`` writes it."""
        blocks = list(elements)
        written = None if self.htmlStash.html_counter else write(blocks, text)
        return super().html(blocks, text) if written is None else written


@lru_cache(maxsize=len(Lang))
def parser_for(lang: Lang) -> QuickParser:
    """This process's parser for a language. ``parser_for.cache_clear()`` throws away one that broke off midway."""
    return QuickParser(lang)
