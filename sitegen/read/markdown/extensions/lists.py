"""Lists: numbers in any digits, the first number kept, a list right after a line of text.

- ``٣.`` begins a list as ``3.`` does, and the list then counts from 3. HTML wants ASCII digits in ``start``.
- A list of another kind begins a new list ("sane lists").
- A list right below a line of text is a list, as in every other Markdown; Python-Markdown wants an empty line there.
"""

import re
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.extensions.sane_lists import SaneOListProcessor, SaneUListProcessor
from markdown.preprocessors import Preprocessor

_LONGEST_START = 9  # digits; HTML integers end at 2**31 - 1
_FIRST_ITEM = re.compile(r" {0,3}(?:[-*+]|[1١۱]\.) +\S")
_ODD_BLANK = re.compile(r"\n[^\S\n]+\n")
_ITEM_BELOW = re.compile(rf"\n{_FIRST_ITEM.pattern}")
_NOT_A_PARAGRAPH = re.compile(r" {4}|\t| {0,3}(?:[-*+] |\d+\. |>|#|:|\||!!!|\[\^|\*\[|\x02)")


def may_need_separation(text: str) -> bool:
    """Whether ``ListAfterText`` could change anything in a text; costs next to nothing where it could not."""
    if (text[:1].isspace() and text[0] != "\n") or _ODD_BLANK.search(text):
        return True
    for item in _ITEM_BELOW.finditer(text):
        block = text.rfind("\n\n", 0, item.start() + 1)
        if not _NOT_A_PARAGRAPH.match(text, block + 2 if block >= 0 else 0):
            return True
    return False


class NumberedLists(SaneOListProcessor):
    """Writes the first number of a list in ASCII digits."""

    def run(self, parent: Element, blocks: list[str]) -> None:
        """Builds the list. ``STARTSWITH`` is what the base class read last; it must not outlive the list."""
        self.STARTSWITH = "1"  # type: ignore[misc] # the library sets it per instance, too
        super().run(parent, blocks)

    def get_items(self, block: str) -> list[str]:
        """The items of a block; notes the number of the first one as a side effect."""
        items = super().get_items(block)
        too_long = len(self.STARTSWITH) > _LONGEST_START
        self.STARTSWITH = "1" if too_long else str(int(self.STARTSWITH))  # type: ignore[misc] # as above
        return items


class ListAfterText(Preprocessor):
    """Puts an empty line between a line of text and the list that follows it."""

    def run(self, lines: list[str]) -> list[str]:
        """The lines, with an empty one where a list begins below a paragraph."""
        separated: list[str] = []
        in_paragraph = False
        for line in lines:
            if not line.strip():
                in_paragraph = False
            elif in_paragraph and _FIRST_ITEM.match(line):
                separated.append("")
                in_paragraph = False
            elif not separated or not separated[-1].strip():
                in_paragraph = not _NOT_A_PARAGRAPH.match(line)
            separated.append(line)
        return separated


class Lists(Extension):
    """Registers all of the above."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 -- the library's name
        """Called by Python-Markdown once, when the parser is built."""
        md.parser.blockprocessors.register(NumberedLists(md.parser), "olist", 40)
        md.parser.blockprocessors.register(SaneUListProcessor(md.parser), "ulist", 30)
        # Below html_block (20): lines of raw HTML and of code are placeholders by then.
        md.preprocessors.register(ListAfterText(md), "list_after_text", 10)
