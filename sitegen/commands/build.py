"""``sitegen build``: makes the site and says what happened."""

from dataclasses import replace
from pathlib import Path

from sitegen.commands.exit_codes import Exit, exit_code
from sitegen.commands.search_time import SearchTime
from sitegen.commands.showing import Style, progress, say, show_problems, tally
from sitegen.lang.language import Lang
from sitegen.lang.nouns import counted
from sitegen.pipeline import Order, Outcome, build


def run_build(order: Order, target: Path, style: Style, *, adopt: bool) -> Exit:
    """Builds, shows every problem, sums up."""
    with progress(style) as observe:
        search = SearchTime(observe)
        outcome = build(replace(order, observe=search), target, adopt=adopt)
    show_problems(outcome.problems, style, order.root, outcome.conceal)
    say(_summary(outcome, target, style.lang), style)
    if took := search.said(style.lang):
        say(took, style)
    return exit_code(outcome, strict=order.strict)


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
