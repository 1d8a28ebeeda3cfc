"""``sitegen build``: makes the site and says what happened."""

from dataclasses import dataclass, replace
from pathlib import Path

from sitegen.commands.exit_codes import Exit, exit_code
from sitegen.commands.search_time import SearchTime
from sitegen.commands.showing import Style, progress, say, show_problems, tally
from sitegen.engine import shipped_folders
from sitegen.lang.language import Lang
from sitegen.lang.nouns import counted
from sitegen.pipeline.order import Order, Outcome
from sitegen.pipeline.rest import Ground, look, rest, resting


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
    if wish:
        return _run_with_summary(order, target, style, wish, adopt=adopt)
    return exit_code(_run(order, target, style, look(order, shipped_folders()), adopt=adopt), strict=order.strict)


def _run(order: Order, target: Path, style: Style, ground: Ground | None, *, adopt: bool) -> Outcome:
    with progress(style) as observe:
        search = SearchTime(observe)
        outcome = resting(order, target, ground) or _built(replace(order, observe=search), target, ground, adopt=adopt)
    show_problems(outcome.problems, style, order.root, outcome.conceal)
    say(_summary(outcome, target, style.lang), style)
    if took := search.said(style.lang):
        say(took, style)
    return outcome


def _run_with_summary(order: Order, target: Path, style: Style, wish: SummaryWish, *, adopt: bool) -> Exit:
    from sitegen.commands.build_summary import append, for_host, records_of  # noqa: PLC0415  as below

    before = records_of(wish.before or target)
    outcome = _run(order, target, style, None, adopt=adopt)
    code = exit_code(outcome, strict=order.strict)
    if not append(wish.file, for_host(outcome, before, order, style), style):
        return code or Exit.WRONG_USE
    return code


def _built(order: Order, target: Path, ground: Ground | None, *, adopt: bool) -> Outcome:
    from sitegen.pipeline.story import build  # noqa: PLC0415  when there is nothing to do, nobody waits for libraries

    outcome = build(order, target, adopt=adopt)
    rest(order, target, ground, outcome)
    return outcome


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
