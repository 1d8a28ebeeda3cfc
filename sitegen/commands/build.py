"""``sitegen build``: makes the site and says what happened."""

from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

from sitegen.commands.exit_codes import Exit, exit_code
from sitegen.commands.explaining import Stopwatch, explained
from sitegen.commands.search_time import SearchTime
from sitegen.commands.showing import Style, progress, say, show_problems, tally
from sitegen.engine import shipped_folders
from sitegen.lang.language import Lang
from sitegen.lang.nouns import counted
from sitegen.pipeline.order import Order, Outcome
from sitegen.pipeline.rest import Ground, look, rest, resting
from sitegen.values import Struct, replace
from sitegen.write.manifest import DamagedManifestError, Record, read_manifest


class Wishes(Struct, frozen=True, kw_only=True):
    """What else is wanted of a build.

    Attributes:
        summary: a file that a summary for a code host is appended to.
        before: for it, the output folder of an earlier build to compare with; None: the one that is built into.
        anew: nothing that was kept is used, and nothing is kept.
        explain: say how many pages were made, and why.
        profile: say how long each part took.
    """

    summary: Path | None = None
    before: Path | None = None
    anew: bool = False
    explain: bool = False
    profile: bool = False

    @property
    def wants_all(self) -> bool:
        """Whether a build that finds nothing to do would not be enough."""
        return self.anew or self.profile or self.summary is not None


def run_build(order: Order, target: Path, style: Style, wishes: Wishes, *, adopt: bool) -> Exit:
    """Builds, shows every problem, sums up."""
    if wishes.anew:
        with TemporaryDirectory(prefix="sitegen-") as folder:
            return _run(replace(order, cache_folder=Path(folder)), target, style, wishes, adopt=adopt)
    return _run(order, target, style, wishes, adopt=adopt)


def _run(order: Order, target: Path, style: Style, wishes: Wishes, *, adopt: bool) -> Exit:
    ground = None if wishes.wants_all else look(order, shipped_folders())
    before = records_of(wishes.before or target) if wishes.summary else None
    stopwatch = Stopwatch()
    measured = replace(order, measure=stopwatch.measure) if wishes.profile else order
    with progress(style) as observe:
        search = SearchTime(observe)
        observed = replace(measured, observe=search)
        outcome = resting(order, target, ground) or _built(
            observed, target, ground, adopt=adopt, with_site=wishes.summary is not None
        )
    show_problems(outcome.problems, style, order.root, outcome.conceal)
    say(_summary(outcome, target, style.lang), style)
    if took := search.said(style.lang):
        say(took, style)
    if wishes.explain:
        say(explained(outcome.why, style.lang), style)
    if wishes.profile:
        say(stopwatch.table(style.lang), style)
    code = exit_code(outcome, strict=order.strict)
    if wishes.summary and not _summarised(wishes.summary, outcome, before, order, style):
        return code or Exit.WRONG_USE
    return code


def _summarised(file: Path, outcome: Outcome, before: Mapping[str, Record] | None, order: Order, style: Style) -> bool:
    from sitegen.commands.build_summary import append, for_host  # noqa: PLC0415  as below

    return append(file, for_host(outcome, before, order, style), style)


def records_of(folder: Path) -> Mapping[str, Record] | None:
    """What an earlier build wrote into a folder; None if none did, or nobody can tell any more."""
    try:
        return read_manifest(folder)
    except (DamagedManifestError, OSError):
        return None


def _built(order: Order, target: Path, ground: Ground | None, *, adopt: bool, with_site: bool = False) -> Outcome:
    from sitegen.pipeline.story import build  # noqa: PLC0415  when there is nothing to do, nobody waits for libraries

    listing = ground.listing if ground else None
    outcome = build(order, target, adopt=adopt, with_site=with_site, listing=listing)
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
