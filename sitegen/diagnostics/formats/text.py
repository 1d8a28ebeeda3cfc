"""For people: one line of what and where, the line of the file with the place marked, and what to write instead."""

import unicodedata
from collections.abc import Callable, Sequence
from typing import Literal

from sitegen.diagnostics.catalogue import CATALOGUE
from sitegen.diagnostics.diagnostic import Location, Severity
from sitegen.diagnostics.entry import wording
from sitegen.diagnostics.judgement import Judged

Language = Literal["ar", "en"]

SEVERITIES = {
    "en": {Severity.ERROR: "error", Severity.WARNING: "warning"},
    "ar": {Severity.ERROR: "خطأ", Severity.WARNING: "تحذير"},
}
#: A line of a file is shown up to this many characters around the place that is meant.
WINDOW = 90


def to_text(judged: Sequence[Judged], language: Language, line_of: Callable[[Location], str]) -> list[str]:
    """One block of lines per problem.

    Args:
        judged: sorted problems.
        language: of the wording; "ar" or "en".
        line_of: the text of the line that a location names; empty if it cannot be read.
    """
    return [block(each, language, line_of(each.diagnostic.location)) for each in judged]


def block(judged: Judged, language: Language, line: str) -> str:
    """One problem, with its line of the file below it where there is one."""
    diagnostic = judged.diagnostic
    words = wording(CATALOGUE[diagnostic.code], language)
    severity = SEVERITIES[language][judged.severity]
    head = f"{diagnostic.location}  {severity}  {diagnostic.code}  {words.say(diagnostic.args)}"
    hint = words.hint(diagnostic.args)
    is_shown = bool(line.strip() and diagnostic.location.line) and not CATALOGUE[diagnostic.code].secret
    frame = _frame(diagnostic.location, line, hint) if is_shown else []
    if not frame and hint:
        frame = [f"    {hint}"]
    related = [f"    → {place}" for place in diagnostic.related]
    return "\n".join([head, *frame, *related])


def _frame(location: Location, line: str, hint: str) -> list[str]:
    number = str(location.line)
    margin = " " * len(number)
    column = max(location.column, 1)
    start = max(0, column - 1 - WINDOW // 3)
    shown = visible(line[start : start + WINDOW]).rstrip()
    frame = [f"    {number} │ {'…' if start else ''}{shown}"]
    if location.column:
        length = max(1, min(location.length, WINDOW - (column - 1 - start)))
        before = " " * (_width(line[start : column - 1]) + (1 if start else 0))
        marks = "^" * max(1, _width(line[column - 1 : column - 1 + length]))
        frame.append(f"    {margin} │ {before}{marks}  {hint}".rstrip())
    elif hint:
        frame.append(f"    {margin} │ {hint}")
    return frame


def visible(text: str) -> str:
    """A line with its invisible marks and control characters written as numbers."""
    return "".join(_printable(sign) for sign in text)


def _printable(sign: str) -> str:
    """Invisible marks and control characters are shown as their number, so that a person can see them."""
    if sign == "\t":
        return " "
    return f"‹U+{ord(sign):04X}›" if unicodedata.category(sign) in {"Cc", "Cf", "Co", "Cn"} else sign


def _width(text: str) -> int:
    """How many columns a text takes as ``_printable`` shows it; marks that stand on a letter take none."""
    return sum(
        0
        if unicodedata.combining(sign)
        else (2 if unicodedata.east_asian_width(sign) in "WF" else len(_printable(sign)))
        for sign in text
    )
