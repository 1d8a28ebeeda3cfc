"""A sheet for a translator as CSV, for spreadsheets and translation tools."""

import csv
import io
import re
from typing import Final

from sitegen.handoff.wording import COLUMNS, NotASheetError, Unreadable
from sitegen.lang.bidi import BOM
from sitegen.lang.language import Lang
from sitegen.model.handoff import Row, Sheet

_COLUMNS: Final = 3
# A spreadsheet takes a cell that begins like this for a formula; lists in Markdown do. An apostrophe says: text.
_FORMULA: Final = re.compile(r"[=+\-@\t]")
_SAVED_FROM_FORMULA: Final = re.compile(r"'(?=[=+\-@\t])")


def to_csv(sheet: Sheet, lang: Lang) -> bytes:
    """The table; ``lang`` is the language of its first line. Begins with a byte order mark, for Excel's sake."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n", quoting=csv.QUOTE_ALL)
    words = COLUMNS[lang]
    writer.writerow([words["tag"], words[sheet.target.other], words[sheet.target]])
    writer.writerows([row.tag, _safe(row.source), _safe(row.target)] for row in sheet.rows)
    return (BOM + out.getvalue()).encode()


def from_csv(data: bytes) -> tuple[Row, ...]:
    """The rows of a table that came back, with whatever separator the spreadsheet chose.

    Raises:
        NotASheetError: it cannot be read.
    """
    try:
        text = data.decode("utf-8-sig")
        first = text.partition("\n")[0]
        delimiter = max(",;\t", key=first.count)
        rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True))
    except (UnicodeDecodeError, csv.Error) as error:
        raise NotASheetError(Unreadable.NOT_UTF8) from error
    if not rows or len(rows[0]) < _COLUMNS:
        raise NotASheetError(Unreadable.NO_TABLE)
    return tuple(
        Row(tag=row[0], source=_written(row[1]), target=_written(row[2])) for row in rows[1:] if len(row) >= _COLUMNS
    )


def _safe(text: str) -> str:
    return f"'{text}" if _FORMULA.match(text) else text


def _written(text: str) -> str:
    return _SAVED_FROM_FORMULA.sub("", text, count=1) if _SAVED_FROM_FORMULA.match(text) else text
