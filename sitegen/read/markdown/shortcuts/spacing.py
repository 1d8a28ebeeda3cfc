"""White space between blocks, so that HTML has lines."""

from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.treeprocessors import PrettifyTreeprocessor

_CODE = frozenset({"code", "pre"})


class Spacing(PrettifyTreeprocessor):
    """Does what the library does, and asks of each element only once what it is."""

    def __init__(self, md: Markdown) -> None:
        """Learns which elements are blocks; there are no others later."""
        super().__init__(md)
        self._blocks = frozenset(md.block_level_elements)

    def _prettifyETree(self, elem: Element) -> None:  # noqa: N802 -- the library's name
        """Goes through the blocks in an element, which is one itself."""
        blocks = self._blocks
        if elem.tag not in _CODE:
            if len(elem) and elem[0].tag in blocks and not (elem.text and elem.text.strip()):
                elem.text = "\n"
            for child in elem:
                if child.tag not in blocks:
                    continue
                if len(child):
                    self._prettifyETree(child)
                elif not (child.tail and child.tail.strip()):
                    child.tail = "\n"
        if not (elem.tail and elem.tail.strip()):
            elem.tail = "\n"
