"""``sitegen build``: makes the site and says what happened."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from sitegen.commands.comparing import compare
from sitegen.commands.exit_codes import Exit, exit_code
from sitegen.commands.search_time import SearchTime
from sitegen.commands.showing import Style, progress, say, show_problems, tally
from sitegen.commands.summary import Summary, to_markdown
from sitegen.lang.language import Lang
from sitegen.lang.nouns import counted
from sitegen.pipeline import Order, Outcome, build
from sitegen.pipeline.translating import translations
from sitegen.write.manifest import DamagedManifestError, Record, read_manifest


@dataclass(frozen=True, slots=True, kw_only=True)
class SummaryWish:
    """A summary for a code host is wanted.

    Attributes:
        file: what it is appended to.
        before: the output folder of an earlier build to compare with; None: the one that is built into.
    """

    file: Path
    before: Path | None = None


def run_build(order: Order, target: Path, style: Style, *, adopt: bool, wish: SummaryWish | None = None) -> Exit:
    """Builds, shows every problem, sums up."""
    before = _records(wish.before or target) if wish else None
    with progress(style) as observe:
        search = SearchTime(observe)
        outcome = build(replace(order, observe=search), target, adopt=adopt)
    show_problems(outcome.problems, style, order.root, outcome.conceal)
    say(_summary(outcome, target, style.lang), style)
    if took := search.said(style.lang):
        say(took, style)
    code = exit_code(outcome, strict=order.strict)
    if wish and not _append(wish.file, _for_host(outcome, before, order, style), style):
        return code or Exit.WRONG_USE
    return code


def _records(folder: Path) -> Mapping[str, Record] | None:
    """What an earlier build wrote into a folder; None if none did, or nobody can tell any more."""
    try:
        return read_manifest(folder)
    except (DamagedManifestError, OSError):
        return None


def _for_host(outcome: Outcome, before: Mapping[str, Record] | None, order: Order, style: Style) -> str:
    written = outcome.written if outcome.written and outcome.written.published else None
    made = translations(order)
    several = made.site is not None and len(made.site.config.languages) > 1
    summary = Summary(
        built=written is not None,
        comparison=compare(before, written.records) if written and before is not None else None,
        problems=outcome.problems,
        tally=tally(outcome.problems, style.lang),
        statuses=made.statuses if several else (),
    )
    return to_markdown(summary, style.lang, outcome.conceal)


def _append(file: Path, text: str, style: Style) -> bool:
    try:
        with file.open("a", encoding="utf-8") as target:
            target.write(text)
    except OSError as error:
        words = {
            Lang.EN: f"The summary could not be written to {file}: {error.strerror}",
            Lang.AR: f"تعذّرت كتابة الخلاصة في {file}: {error.strerror}",
        }
        say(words[style.lang], style)
        return False
    return True


def _summary(outcome: Outcome, target: Path, lang: Lang) -> str:
    found = tally(outcome.problems, lang)
    if outcome.written is None or not outcome.written.published:
        if lang is Lang.AR:
            return f"لم يُبنَ الموقع، وبقيت النسخة السابقة كما هي. {found}"
        return f"The site was not built; the last good one stays as it was. {found}"
    pages, written = counted("page", outcome.pages, lang, "latn"), len(outcome.written.written)
    unchanged, deleted = outcome.written.unchanged, len(outcome.written.deleted)
    if lang is Lang.AR:
        done = f"بُني الموقع في {target}: {pages}. ملفات كُتبت: {written}، ولم تتغير: {unchanged}، وحُذفت: {deleted}."
    else:
        done = f"Built {pages} into {target}: {written} files written, {unchanged} unchanged, {deleted} removed."
    return f"{done} {found}".rstrip()
