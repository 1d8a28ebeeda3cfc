"""``sitegen status --export`` and ``sitegen import translation``: texts go to a translator and come back."""

import difflib
import sys
from pathlib import Path
from typing import Final

from sitegen.commands.exit_codes import Exit
from sitegen.commands.showing import Style, say, show_problems
from sitegen.commands.status import not_found, part_name, usable
from sitegen.diagnostics.formats.text import visible
from sitegen.diagnostics.judgement import judge
from sitegen.diagnostics.reasons import reason
from sitegen.handoff.wording import WHY, NotASheetError
from sitegen.lang.language import Lang
from sitegen.lang.nouns import counted
from sitegen.model.handoff import Refused, Row
from sitegen.pipeline.handing import (
    TooLargeError,
    export_sheet,
    read_rows,
    take_back,
    write_back,
    write_sheet,
)
from sitegen.pipeline.order import Order
from sitegen.pipeline.translating import NotFound, Translations, find_owner, translations
from sitegen.translation.handing import languages_in_need, photo_name
from sitegen.translation.returning import FileChange
from sitegen.translation.sections import name_of
from sitegen.translation.wording import LANGUAGES

_YES: Final = frozenset({"y", "yes", "ن", "نعم"})
_SUFFIXES: Final = frozenset({".docx", ".csv"})
_SAID: Final = {
    "suffix": {
        Lang.EN: "The file must end in .docx or .csv: {path}",
        Lang.AR: "يجب أن ينتهي اسم الملف بـ .docx أو .csv: {path}",
    },
    "which": {
        Lang.EN: "Name the report: sitegen status --export FILE.docx REPORT",
        Lang.AR: "اذكر التقرير: sitegen status --export FILE.docx REPORT",
    },
    "both": {
        Lang.EN: "Both languages have work to do; this file is for {lang}. For the other one add --to {other}.",
        Lang.AR: "في اللغتين ما يُترجم، وهذا الملف للترجمة إلى {lang}. وللأخرى أضف --to {other}.",
    },
    "nothing": {
        Lang.EN: "There is nothing to translate in {report}: no section is missing or behind.",
        Lang.AR: "لا شيء يُترجم في {report}: لا قسم ناقصًا ولا متأخرًا.",
    },
    "exported": {
        Lang.EN: "{path}: {rows} to translate into {lang}. When it comes back: sitegen import translation {name}",
        Lang.AR: "{path}: {rows} للترجمة إلى {lang}. وحين يعود: sitegen import translation {name}",
    },
    "unopened": {Lang.EN: "The file {path} cannot be opened: {why}", Lang.AR: "لا يمكن فتح الملف {path}: {why}"},
    "large": {Lang.EN: "The file {path} is too large.", Lang.AR: "الملف {path} أكبر مما يُسمح به."},
    "unread": {
        Lang.EN: "The file {path} cannot be read as a translation: {why}",
        Lang.AR: "لا يمكن قراءة الملف {path} على أنه ترجمة: {why}",
    },
    "untouched": {Lang.EN: "not translated yet: {row}", Lang.AR: "لم يُترجم بعد: {row}"},
    "refused": {Lang.EN: "refused: {row}: {why}", Lang.AR: "رُفض: {row}: {why}"},
    "no-change": {Lang.EN: "Nothing to bring back.", Lang.AR: "لا شيء يُعاد إلى التقارير."},
    "ask": {Lang.EN: "Write these changes? [y/N] ", Lang.AR: "هل تُكتب هذه التغييرات؟ [ن/ل] "},
    "kept": {Lang.EN: "Nothing was written.", Lang.AR: "لم يُكتب شيء."},
    "use-yes": {
        Lang.EN: "Nobody can be asked here. To write these changes, add --yes.",
        Lang.AR: "لا أحد يجيب هنا. لكتابة هذه التغييرات أضف --yes.",
    },
    "written": {
        Lang.EN: "Written: {paths}. Read it once more, then: sitegen accept {report}",
        Lang.AR: "كُتب: {paths}. اقرأه مرة أخيرة، ثم: sitegen accept {report}",
    },
}
_WHY: Final = {
    Refused.TAG: {
        Lang.EN: "the first column was changed, so nobody knows which section it is",
        Lang.AR: "تغيّر العمود الأول، فلا يُعرف أيّ قسم هذا",
    },
    Refused.REPORT: {Lang.EN: "there is no such report any more", Lang.AR: "لم يعد لهذا التقرير وجود"},
    Refused.SECTION: {Lang.EN: "there is no such section any more", Lang.AR: "لم يعد لهذا القسم وجود"},
    Refused.SOURCE_CHANGED: {
        Lang.EN: "the original was changed after the export; export it again",
        Lang.AR: "تغيّر الأصل بعد التصدير؛ صدّره من جديد",
    },
    Refused.TARGET_CHANGED: {
        Lang.EN: "the translation was changed here after the export; export it again",
        Lang.AR: "تغيّرت الترجمة هنا بعد التصدير؛ صدّرها من جديد",
    },
    Refused.HEADING: {
        Lang.EN: "a section begins with one heading (## …) and has no other of that kind",
        Lang.AR: "يبدأ القسم بعنوان واحد (## …) ولا يحوي عنوانًا آخر من نوعه",
    },
    Refused.HEAD_MISSING: {
        Lang.EN: "a new language needs its title and summary first",
        Lang.AR: "لا بدّ للّغة الجديدة من عنوان وملخص أولًا",
    },
    Refused.UNREADABLE: {
        Lang.EN: "with this text the report could not be read; see above",
        Lang.AR: "لا يمكن قراءة التقرير بهذا النص؛ انظر أعلاه",
    },
    Refused.NO_PLACE: {
        Lang.EN: "the path of the original does not say its language, so there is no place for the translation",
        Lang.AR: "لا يدلّ مسار الأصل على لغته، فلا مكان للترجمة",
    },
    Refused.BY_HAND: {
        Lang.EN: "this text of a photo is written in an unusual way; write it into report.yaml yourself",
        Lang.AR: "كُتب نصّ هذه الصورة على نحو غير معهود؛ اكتبه بنفسك في report.yaml",
    },
}


def run_export(order: Order, style: Style, asked: str | None, path: Path, target: Lang | None) -> Exit:
    """Writes the sections of a report that are missing or behind as a table for a translator."""
    if path.suffix.lower() not in _SUFFIXES or asked is None:
        _tell("which" if asked is None else "suffix", style, path=path.name)
        return Exit.WRONG_USE
    made = translations(order)
    site = usable(made, style, order.root)
    if site is None:
        return Exit.WRONG_USE
    owner = find_owner(site, asked)
    if isinstance(owner, NotFound):
        say(not_found(owner, style.lang), style)
        return Exit.WRONG_USE
    status = next(each for each in made.statuses if each.owner == name_of(owner))
    needs = languages_in_need(status)
    if not needs or (target is not None and target not in needs):
        _tell("nothing", style, report=owner.key)
        return Exit.DONE
    chosen = target or needs[0]
    table = export_sheet(order, made, owner, chosen)
    if not table.rows:
        _tell("nothing", style, report=owner.key)
        return Exit.DONE
    write_sheet(table, path, style.lang)
    if target is None and len(needs) > 1:
        _tell("both", style, lang=LANGUAGES[chosen][style.lang], other=needs[1])
    rows = counted("text", len(table.rows), style.lang, "latn")
    _tell("exported", style, path=str(path), rows=rows, lang=LANGUAGES[chosen][style.lang], name=path.name)
    return Exit.DONE


def run_import(order: Order, style: Style, path: Path, *, yes: bool) -> Exit:
    """Brings translations back: shows what would change, asks, writes. What no longer fits is refused, the rest not."""
    rows = _rows(path, style)
    made = translations(order) if rows is not None else None
    site = usable(made, style, order.root) if made else None
    if rows is None or made is None or site is None:
        return Exit.WRONG_USE
    back = take_back(order, made, site, rows)
    show_problems(judge(back.diagnostics, {}), Style(lang=style.lang, environment=style.environment), order.root)
    for row in back.returned.untouched:
        _tell("untouched", style, row=_row(row, made, style.lang))
    for refusal in back.returned.refusals:
        _tell("refused", style, row=_row(refusal.row, made, style.lang), why=_WHY[refusal.why][style.lang])
    ended = Exit.CONTENT_ERRORS if back.returned.refusals else Exit.DONE
    if not back.returned.files:
        _tell("no-change", style)
        return ended
    for change in back.returned.files:
        sys.stdout.write(style.draw(_diff(change)) + "\n")
    sys.stdout.flush()
    if not yes and not _agreed(style):
        return Exit.WRONG_USE
    write_back(order, made, back.returned)
    for change in back.returned.files:
        _tell("written", style, paths=change.path, report=change.owner.partition("/")[2])
    return ended


def _row(row: str, made: Translations, lang: Lang) -> str:
    """A row as a person calls it: the report, and the heading of the section or the text of a photo."""
    owner, _, section = row.partition(" ")
    key = owner.partition("/")[2]
    return f"{key}: {photo_name(section) or part_name(made.statuses, key, section, lang)}" if section and key else row


def _rows(path: Path, style: Style) -> tuple[Row, ...] | None:
    """The rows of the file; None if it cannot be read, which was said."""
    try:
        return read_rows(path)
    except OSError as error:
        said = error.strerror or str(error)
        _tell("unopened", style, path=path.name, why=reason(said, "ar" if style.lang is Lang.AR else "en"))
    except TooLargeError:
        _tell("large", style, path=path.name)
    except NotASheetError as error:
        _tell("unread", style, path=path.name, why=WHY[error.why][style.lang])
    return None


def _agreed(style: Style) -> bool:
    if not sys.stdin.isatty():
        _tell("use-yes", style)
        return False
    sys.stderr.write(style.draw(_SAID["ask"][style.lang]))
    sys.stderr.flush()
    if sys.stdin.readline().strip().casefold() in _YES:
        return True
    _tell("kept", style)
    return False


def _diff(change: FileChange) -> str:
    """The file, and the lines that change with one before and after; invisible marks are made visible."""
    before, after = ([visible(line) for line in text.splitlines()] for text in (change.before, change.after))
    lines = list(difflib.unified_diff(before, after, lineterm="", n=1))[2:]
    shown = ["    …" if line.startswith("@@") else f"    {line}" for line in lines]
    return "\n".join([change.path, *(shown[1:] if shown[:1] == ["    …"] else shown), ""])


def _tell(key: str, style: Style, **values: str) -> None:
    say(_SAID[key][style.lang].format(**values), style)
