"""A sheet for a translator as a Word document: one table with three columns (ECMA-376, WordprocessingML).

A document of our own needs three small parts, so no library is asked. What comes back was in other people's hands:
reading refuses document type declarations (entities that grow or reach out) and parts that unpack to too much, and
takes nothing from the file but the words in the cells of its table.
"""

import io
import re
import zipfile
import zlib
from typing import Final
from xml.parsers import expat
from xml.sax.saxutils import escape

from sitegen.handoff.wording import ADVICE, COLUMNS, NotASheetError, Unreadable
from sitegen.lang.language import Lang
from sitegen.model.handoff import Row, Sheet

MOST_BYTES: Final = 20_000_000
_COLUMNS: Final = 3
_PART: Final = "word/document.xml"
_W: Final = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_OFFICE: Final = "http://schemas.openxmlformats.org/officeDocument/2006"
_PACKAGE: Final = "http://schemas.openxmlformats.org/package/2006"
_HEAD: Final = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_NOT_XML: Final = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_WIDTHS: Final = (1700, 6500, 6500)  # twentieths of a point; together the width of a landscape A4 page
_TYPES: Final = (
    f'{_HEAD}<Types xmlns="{_PACKAGE}/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType='
    '"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
)
_RELATIONS: Final = (
    f'{_HEAD}<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="r1" Type='
    f'"{_OFFICE}/relationships/officeDocument" Target="{_PART}"/></Relationships>'
)


def to_docx(sheet: Sheet, lang: Lang) -> bytes:
    """The document; ``lang`` is the language of its own words. The same sheet makes the same bytes."""
    parts = {"[Content_Types].xml": _TYPES, "_rels/.rels": _RELATIONS, _PART: _document(sheet, lang)}
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        for name, text in parts.items():
            package.writestr(zipfile.ZipInfo(name), text.encode(), compress_type=zipfile.ZIP_DEFLATED)
    return out.getvalue()


def _document(sheet: Sheet, lang: Lang) -> str:
    words = COLUMNS[lang]
    head = [(words["tag"], lang), (words[sheet.target.other], lang), (words[sheet.target], lang)]
    rows = [
        _row([(row.tag, Lang.EN), (row.source, sheet.target.other), (row.target, sheet.target)]) for row in sheet.rows
    ]
    visual = "<w:bidiVisual/>" if lang is Lang.AR else ""
    borders = "".join(
        f'<w:{side} w:val="single" w:sz="4" w:color="999999"/>'
        for side in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in _WIDTHS)
    return (
        f'{_HEAD}<w:document xmlns:w="{_W}"><w:body>{_paragraph(ADVICE[lang], lang)}'
        f'<w:tbl><w:tblPr>{visual}<w:tblW w:w="{sum(_WIDTHS)}" w:type="dxa"/><w:tblBorders>{borders}</w:tblBorders>'
        f'<w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>'
        f"{_row(head, is_head=True)}{''.join(rows)}</w:tbl>{_paragraph('', lang)}"
        '<w:sectPr><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>'
        '<w:pgMar w:top="1000" w:right="1000" w:bottom="1000" w:left="1000" w:header="500" w:footer="500" '
        'w:gutter="0"/></w:sectPr></w:body></w:document>'
    )


def _row(cells: list[tuple[str, Lang]], *, is_head: bool = False) -> str:
    properties = "<w:trPr><w:tblHeader/></w:trPr>" if is_head else ""
    printed = "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>'
        + "".join(_paragraph(block, lang, bold=is_head, small=not number) for block in text.split("\n\n"))
        + "</w:tc>"
        for number, ((text, lang), width) in enumerate(zip(cells, _WIDTHS, strict=True))
    )
    return f"<w:tr>{properties}{printed}</w:tr>"


def _paragraph(text: str, lang: Lang, *, bold: bool = False, small: bool = False) -> str:
    """A paragraph whose base direction and language are those of its text; its lines become line breaks."""
    rtl = lang is Lang.AR
    weight = "<w:b/><w:bCs/>" if bold else ""
    size = '<w:sz w:val="14"/><w:szCs w:val="14"/>' if small else ""
    direction = "<w:rtl/>" if rtl else ""
    run = f'<w:rPr>{weight}{size}{direction}<w:lang w:val="en-GB" w:bidi="ar-LB"/></w:rPr>'
    lines = [f'<w:t xml:space="preserve">{escape(_NOT_XML.sub("", line))}</w:t>' for line in text.split("\n")]
    return f"<w:p><w:pPr>{'<w:bidi/>' if rtl else ''}</w:pPr><w:r>{run}{'<w:br/>'.join(lines)}</w:r></w:p>"


def from_docx(data: bytes) -> tuple[Row, ...]:
    """The rows of the table in a document that came back, without its first line.

    Raises:
        NotASheetError: it is no Word document, is not safe, or has no table with three columns.
    """
    rows = _Cells().read(_part(data))
    if not rows or len(rows[0]) < _COLUMNS:
        raise NotASheetError(Unreadable.NO_TABLE)
    return tuple(Row(tag=row[0], source=row[1], target=row[2]) for row in rows[1:] if len(row) >= _COLUMNS)


def _part(data: bytes) -> bytes:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package, package.open(_PART) as part:
            text = part.read(MOST_BYTES + 1)
    except (zipfile.BadZipFile, KeyError, NotImplementedError, RuntimeError, EOFError, OSError, ValueError) as error:
        raise NotASheetError(Unreadable.NOT_WORD) from error
    except zlib.error as error:
        raise NotASheetError(Unreadable.DAMAGED) from error
    if len(text) > MOST_BYTES:
        raise NotASheetError(Unreadable.TOO_LARGE)
    return text


class _Cells:
    """The words in the cells of the tables of a document. Deleted words (w:delText) are not among them."""

    def __init__(self) -> None:
        self._rows: list[list[str]] = []
        self._paragraphs: list[str] = []
        self._words: list[str] = []
        self._depth = 0
        self._in_text = False

    def read(self, data: bytes) -> list[list[str]]:
        parser = expat.ParserCreate(namespace_separator=" ")
        parser.StartDoctypeDeclHandler = self._refuse
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._data
        parser.buffer_text = True
        try:
            parser.Parse(data, True)  # noqa: FBT003  expat's own signature
        except expat.ExpatError as error:
            raise NotASheetError(Unreadable.DAMAGED) from error
        return self._rows

    def _refuse(self, *_: object) -> None:
        raise NotASheetError(Unreadable.DOCUMENT_TYPE)

    def _start(self, name: str, _attributes: object) -> None:
        match name.removeprefix(f"{_W} "):
            case "tc":
                self._depth += 1
                if self._depth == 1:
                    self._paragraphs, self._words = [], []
            case "tr" if not self._depth:
                self._rows.append([])
            case "t":
                self._in_text = True
            case "br" | "cr":
                self._words.append("\n")
            case "tab":
                self._words.append("\t")

    def _end(self, name: str) -> None:
        match name.removeprefix(f"{_W} "):
            case "t":
                self._in_text = False
            case "p" if self._depth:
                self._paragraphs.append("".join(self._words))
                self._words = []
            case "tc":
                self._depth -= 1
                if not self._depth:
                    self._rows[-1].append("\n\n".join(each for each in self._paragraphs if each.strip()))

    def _data(self, data: str) -> None:
        if self._in_text and self._depth:
            self._words.append(data)
