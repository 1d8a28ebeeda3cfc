"""Shows outcomes: problems in the format that was asked for, and one line that sums up. The only user of rich."""

import sys
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Literal

from sitegen import __version__
from sitegen.diagnostics import Location, Severity
from sitegen.diagnostics.judgement import Judged
from sitegen.lang.language import Lang
from sitegen.pipeline.order import Observer, Stage
from sitegen.values import Struct, field

Format = Literal["text", "json", "sarif", "github"]

STAGES = {
    Stage.MEASURE: {Lang.EN: "Looking at photos", Lang.AR: "فحص الصور"},
    Stage.PHOTOS: {Lang.EN: "Making photos smaller", Lang.AR: "تصغير الصور"},
    Stage.CARDS: {Lang.EN: "Drawing share cards", Lang.AR: "رسم بطاقات المشاركة"},
    Stage.RENDER: {Lang.EN: "Making pages", Lang.AR: "إنشاء الصفحات"},
    Stage.SEARCH: {Lang.EN: "Indexing for search", Lang.AR: "فهرسة البحث"},
}


class Style(Struct, frozen=True, kw_only=True):
    """How to speak: the format of problems, the language, and what the environment says about the terminal."""

    format: Format = "text"
    lang: Lang = Lang.EN
    environment: Mapping[str, str] = field(default_factory=dict)

    @property
    def reorders(self) -> bool:
        """Whether Arabic must be drawn shaped and in visual order, because the terminal will do neither itself.

        SITEGEN_BIDI is ``on``, ``off`` or ``auto``. Auto: only on a terminal, and not on one that is known to do it
        (VTE since 0.58: GNOME Terminal and its kin; Konsole; mlterm; Apple's Terminal).
        """
        wish = self.environment.get("SITEGEN_BIDI", "auto")
        if wish in {"on", "off"}:
            return wish == "on"
        if not sys.stderr.isatty():
            return False
        vte = self.environment.get("VTE_VERSION", "")
        knows = (
            (vte.isdigit() and int(vte) >= 5800)  # noqa: PLR2004  0.58
            or "KONSOLE_VERSION" in self.environment
            or "MLTERM" in self.environment
            or self.environment.get("TERM_PROGRAM") == "Apple_Terminal"
        )
        return not knows

    def draw(self, text: str) -> str:
        """A text as this terminal needs it."""
        if not self.reorders:
            return text
        from sitegen.lang.visual import terminal  # noqa: PLC0415  most terminals draw Arabic themselves

        return terminal(text, base="ltr")


def show_problems(problems: tuple[Judged, ...], style: Style, root: Path, conceal: Callable[[str], str] = str) -> None:
    """Prints every problem: for people to the error stream, for programs to the output stream."""
    from sitegen.diagnostics.formats.machine import to_github, to_json, to_sarif  # noqa: PLC0415  as little as needed
    from sitegen.diagnostics.formats.text import to_text  # noqa: PLC0415

    language: Literal["ar", "en"] = "ar" if style.lang is Lang.AR else "en"
    match style.format:
        case "json":
            sys.stdout.write(to_json(problems, language) + "\n")
        case "sarif":
            sys.stdout.write(to_sarif(problems, language, __version__) + "\n")
        case "github":
            sys.stdout.write(to_github(problems, language) + "\n" if problems else "")
        case "text":
            line_of = _line_reader(root)
            for block in to_text(problems, language, lambda place: conceal(line_of(place))):
                say(block + "\n", style)


def _line_reader(root: Path) -> Callable[[Location], str]:
    """Reads single lines of the site's files. A file that cannot be read has no lines; that is reported elsewhere."""

    @cache
    def lines(file: str) -> list[str]:
        path = root / file
        if not path.is_file() or path.stat().st_size > 2_000_000:  # noqa: PLR2004  two megabytes
            return []
        return path.read_bytes().decode("utf-8-sig", "replace").replace("\r\n", "\n").split("\n")

    def line_of(location: Location) -> str:
        found = lines(location.file)
        return found[location.line - 1] if 0 < location.line <= len(found) else ""

    return line_of


def say(text: str, style: Style) -> None:
    """One paragraph for people. It goes to the error stream, out of the way of what programs read."""
    sys.stderr.write(style.draw(text) + "\n")


def tally(problems: tuple[Judged, ...], lang: Lang) -> str:
    """How many errors and warnings, in words; empty if there are none."""
    counts = Counter(each.severity for each in problems)
    if not counts:
        return ""
    errors, warnings = counts[Severity.ERROR], counts[Severity.WARNING]
    if lang is Lang.AR:
        return f"الأخطاء: {errors}، التحذيرات: {warnings}"
    return f"{errors} error{'s' * (errors != 1)}, {warnings} warning{'s' * (warnings != 1)}"


@contextmanager
def progress(style: Style) -> Iterator[Observer]:
    """A bar for every stage that takes a while, on a terminal only; CI gets none."""
    if not sys.stderr.isatty() or style.format != "text":
        yield lambda _stage, _done, _all: None
        return
    from rich.console import Console  # noqa: PLC0415  CI has no bars and need not wait for them
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TaskID, TextColumn  # noqa: PLC0415

    console = Console(stderr=True)
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
    with Progress(*columns, console=console, transient=True) as bars:
        tasks: dict[Stage, TaskID] = {}

        def observe(stage: Stage, done: int, everything: int) -> None:
            if stage not in tasks:
                name = style.draw(STAGES[stage][style.lang])
                tasks[stage] = bars.add_task(name, total=everything)
            bars.update(tasks[stage], completed=done, total=everything)

        yield observe
