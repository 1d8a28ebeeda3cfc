"""Handing texts to a translator and taking them back, as an order can ask for it."""

from pathlib import Path

from sitegen import fs
from sitegen.diagnostics import CATALOGUE, Diagnostic, Severity
from sitegen.handoff.csv_table import from_csv, to_csv
from sitegen.handoff.docx import from_docx, to_docx
from sitegen.lang.language import Lang
from sitegen.model.document import DocumentKind
from sitegen.model.handoff import Refusal, Refused, Row, Sheet
from sitegen.model.report import Report
from sitegen.model.site import Site
from sitegen.model.translation import HEAD, NOTES, START
from sitegen.pipeline.order import Order
from sitegen.pipeline.translating import Translations
from sitegen.read.discover import Found
from sitegen.read.document import ReadSettings, read_document
from sitegen.resolve.sections import section_ids
from sitegen.translation.handing import sheet
from sitegen.translation.returning import FileChange, Returned, bring_back
from sitegen.translation.sections import Owner, name_of, owners
from sitegen.values import Struct

MOST_BYTES = 20_000_000


class TooLargeError(Exception):
    """The file is larger than any translation can be."""


def export_sheet(order: Order, made: Translations, owner: Owner, target: Lang) -> Sheet:
    """What has to be translated into ``target`` in a report."""
    status = next(each for each in made.statuses if each.owner == name_of(owner))
    return sheet(owner, status, made.confirmations, target, lambda path: _text(order, made, path))


def write_sheet(table: Sheet, path: Path, lang: Lang) -> None:
    """Writes the table as the ending of the path says: ``.csv``, else a Word document."""
    data = to_csv(table, lang) if path.suffix.lower() == ".csv" else to_docx(table, lang)
    fs.write_atomically(path, data)


def read_rows(path: Path) -> tuple[Row, ...]:
    """The rows of a file that came back.

    Raises:
        OSError: it cannot be opened.
        TooLargeError: it is larger than twenty megabytes.
        NotASheetError: it is not what it should be.
    """
    if path.stat().st_size > MOST_BYTES:
        raise TooLargeError(path.name)
    data = fs.read_bytes(path)
    return from_csv(data) if path.suffix.lower() == ".csv" else from_docx(data)


class BroughtBack(Struct, frozen=True, kw_only=True):
    """What would be written. ``diagnostics``: why texts were refused that could not be read as a report."""

    returned: Returned
    diagnostics: tuple[Diagnostic, ...] = ()


def take_back(order: Order, made: Translations, site: Site, rows: tuple[Row, ...]) -> BroughtBack:
    """Finds the place of every row, and makes sure that each changed file can still be read. Writes nothing."""
    by_name = {name_of(owner): owner for owner in owners(site)}
    returned = bring_back(rows, by_name, lambda path: _text(order, made, path))
    kept: list[FileChange] = []
    refusals = list(returned.refusals)
    diagnostics: list[Diagnostic] = []
    for change in returned.files:
        broken, ids = _read_again(site, by_name[change.owner], change)
        lost = [section for section in change.sections if section not in ids]
        if broken or lost:
            why = Refused.UNREADABLE if broken else Refused.HEADING
            refusals += [Refusal(row=f"{change.owner} {each}", why=why) for each in (lost or change.sections)]
            diagnostics += broken
        else:
            kept.append(change)
    return BroughtBack(
        returned=Returned(files=tuple(kept), untouched=returned.untouched, refusals=tuple(refusals)),
        diagnostics=tuple(diagnostics),
    )


def _read_again(site: Site, owner: Owner, change: FileChange) -> tuple[list[Diagnostic], set[str]]:
    """Errors of the changed file, and the parts that it would have. What changed in YAML was read again already."""
    if not change.sections:
        return [], set()
    kind = DocumentKind.REPORT if isinstance(owner, Report) else DocumentKind.PAGE
    found = Found(path=change.path, kind=kind, key=owner.key, lang=change.lang)
    settings = ReadSettings(languages=site.config.languages, smart_quotes=site.config.smart_quotes)
    read = read_document(found, change.after.encode(), settings)
    if read.document is None:
        return [each for each in read.diagnostics if CATALOGUE[each.code].severity is Severity.ERROR], set()
    outlines = {lang: document.outline for lang, document in owner.documents.items()}
    outlines[change.lang] = read.document.outline
    notes = {NOTES} if read.document.outline.has_footnotes else set()
    return [], {HEAD, *notes, *(each or START for each in section_ids(outlines)[change.lang])}


def write_back(order: Order, made: Translations, returned: Returned) -> None:
    """Writes the changed files."""
    for change in returned.files:
        target = order.root / made.found.on_disk(change.path)
        target.parent.mkdir(parents=True, exist_ok=True)
        fs.write_atomically(target, change.after.encode())


def _text(order: Order, made: Translations, path: str) -> str:
    """A file that was read already, as it is: with its line endings and its byte order mark."""
    return fs.read_bytes(order.root / made.found.on_disk(path)).decode()
