"""Tables: alignment as classes, header cells with a scope.

``:---`` is the start of the line and ``---:`` its end, whichever side that is in the page's direction. An inline style,
as Python-Markdown writes it, would be blocked by the site's content security policy and say left and right.
A table whose first header cell is empty has row headers in its first column.
"""

from collections.abc import Sequence
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions.tables import TableExtension, TableProcessor

_ALIGNMENT = {"left": "ta-start", "center": "ta-center", "right": "ta-end"}
_NAMING_CELLS = 4


class LogicalTables(TableProcessor):
    """Builds tables without inline styles and inside a frame that can scroll."""

    def run(self, parent: Element, blocks: list[str]) -> None:
        """Builds the table, then puts a frame around it."""
        super().run(parent, blocks)
        table = parent[-1]
        if not "".join(cell.text or "" for cell in table[0][0]).strip():
            table.remove(table[0])  # a header row without words is no header
        elif not (table[0][0][0].text or "").strip():
            _make_row_headers(table)
        parent.remove(table)
        frame = Element("div", {"class": "table-wrap"})
        frame.append(table)
        parent.append(frame)

    def _split_row(self, row: str) -> list[str]:
        """The cells of a row. The library looks at every sign, which matters only beside code and escaped signs."""
        if "`" in row or "\\" in row:
            cells: list[str] = super()._split_row(row)  # type: ignore[misc] # missing in the stubs
            return cells
        return (row.removeprefix("|").removesuffix("|") if self.border else row).split("|")

    def _build_row(self, row: str, parent: Element, align: Sequence[str | None]) -> None:
        super()._build_row(row, parent, align)  # type: ignore[misc] # missing in the stubs
        is_header = parent.tag == "thead"
        for cell, alignment in zip(parent[-1], align, strict=False):
            cell.attrib.pop("style", None)
            if alignment:
                cell.set("class", _ALIGNMENT[alignment])
            if is_header:
                cell.set("scope", "col")


def _make_row_headers(table: Element) -> None:
    corner = table[0][0][0]
    corner.tag = "td"  # an empty header cell would be announced as a header without a name
    del corner.attrib["scope"]
    for row in table[1]:
        if len(row) and (row[0].text or "").strip():
            row[0].tag = "th"
            row[0].set("scope", "row")


def name_table_frames(root: Element, comma: str) -> None:
    """Makes the frames of tables reachable by keyboard, and gives each the words of its header cells as its name.

    A frame that scrolls must be focusable (WCAG 2.1.1), and what is focusable must have a name. ``group`` because it
    may have a name and is no landmark: two tables with the same header would be two landmarks with the same name.

    Args:
        root: the finished tree of a document, inline markup included.
        comma: what separates the words, with its space.
    """
    for frame in root.iter("div"):
        if frame.get("class") == "table-wrap" and len(frame) and frame[0].tag == "table":
            frame.set("tabindex", "0")
            headers = [
                " ".join("".join(cell.itertext()).split()) for head in frame.iter("thead") for cell in head.iter("th")
            ]
            words = [words for words in headers if words and "\x02" not in words][:_NAMING_CELLS]
            if words:
                frame.set("role", "group")
                frame.set("aria-label", comma.join(words))


class Tables(TableExtension):
    """Registers ``LogicalTables`` in place of the library's tables."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 -- the library's name
        """Called by Python-Markdown once, when the parser is built."""
        super().extendMarkdown(md)
        md.parser.blockprocessors.register(LogicalTables(md.parser, self.getConfigs()), "table", 75)
