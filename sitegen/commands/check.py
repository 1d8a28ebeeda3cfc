"""``sitegen check``: finds everything that is wrong, and with ``--fix`` repairs what is safe to repair."""

import difflib
from collections.abc import Callable
from pathlib import Path

from sitegen import fs
from sitegen.commands.exit_codes import Exit, exit_code
from sitegen.commands.hidden import run_hidden
from sitegen.commands.showing import Style, progress, say, show_problems, tally
from sitegen.diagnostics.formats.text import visible
from sitegen.diagnostics.judgement import has_errors, judge
from sitegen.lang.language import Lang
from sitegen.pipeline.order import Order
from sitegen.pipeline.readiness import finished_problems
from sitegen.pipeline.secrets import matcher
from sitegen.pipeline.story import check
from sitegen.publish.problems import no_output
from sitegen.read.fixing import FixedFile, fixable_files
from sitegen.read.site import read_secrets, read_settings
from sitegen.values import replace
from sitegen.write.manifest import DamagedManifestError

_NOTHING = {Lang.AR: "لا مشكلات.", Lang.EN: "No problems found."}


def run_check(order: Order, style: Style, *, fix: bool) -> Exit:
    """Repairs first if that is asked for, then checks, shows every problem and sums up."""
    if fix:
        _fix(order, style)
    with progress(style) as observe:
        outcome = check(replace(order, observe=observe))
    show_problems(outcome.problems, style, order.root, outcome.conceal)
    found = tally(outcome.problems, style.lang)
    say(found or _NOTHING[style.lang], style)
    return exit_code(outcome, strict=order.strict)


def run_finished_check(order: Order, style: Style, folder: Path) -> Exit:
    """Looks at a site that was built, as publishing does. What is wrong is refused as publishing would refuse it."""
    settings = read_settings(order.root, order.base_url)
    if settings.config is None:
        show_problems(judge(settings.diagnostics, {}), style, order.root)
        return Exit.WRONG_USE
    shown = folder.relative_to(order.root).as_posix() if folder.is_relative_to(order.root) else folder.as_posix()
    try:
        found = finished_problems(settings.config, folder, shown)
    except (OSError, DamagedManifestError):
        found = [no_output(shown)]
    judged = judge(found, settings.config.checks)
    show_problems(judged, style, order.root)
    say(tally(judged, style.lang) or _NOTHING[style.lang], style)
    return Exit.REFUSED if has_errors(judged, strict=order.strict) else Exit.DONE


def run_hidden_check(order: Order, style: Style, files: tuple[Path, ...]) -> Exit:
    """Shows what cannot be seen in single files."""
    return run_hidden(files, style, matcher(read_secrets(order.root)).conceal)


def _fix(order: Order, style: Style) -> None:
    config = read_settings(order.root, order.base_url).config
    languages = config.languages if config else tuple(Lang)
    names = matcher(read_secrets(order.root))
    for file in fixable_files(order.root, languages):
        fs.write_atomically(order.root / file.disk_name, file.after.encode())
        say(_changes(file, style.lang, names.conceal), style)


def _changes(file: FixedFile, lang: Lang, conceal: Callable[[str], str]) -> str:
    """The lines that were changed, with invisible marks made visible."""
    head = f"أُصلح {file.path}" if lang is Lang.AR else f"repaired {file.path}"
    before, after = ([conceal(visible(line)) for line in text.splitlines()] for text in (file.before, file.after))
    changes = [
        line
        for line in difflib.unified_diff(before, after, lineterm="", n=0)
        if not line.startswith(("---", "+++", "@@"))
    ]
    return "\n".join([head, *(f"    {line}" for line in changes)])
