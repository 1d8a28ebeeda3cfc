"""The repairs of writing that are safe, written into a text. Everything else stays, byte for byte."""

from collections.abc import Sequence

from sitegen.read.language.finding import Finding
from sitegen.read.language.prose import Line
from sitegen.read.language.rules import findings


def with_language_fixes(text: str, lines: Sequence[Line]) -> str:
    """The text with every finding put right for which that is certain.

    Args:
        text: the whole file, repaired.
        lines: its prose.
    """
    whole = text.split("\n")
    by_line: dict[int, list[Finding]] = {}
    for finding in findings(lines, whole=False):
        if finding.replacement is not None:
            by_line.setdefault(finding.line.number, []).append(finding)
    for number, found in by_line.items():
        whole[number - 1] = _line(whole[number - 1], found)
    return "\n".join(whole)


def _line(line: str, found: list[Finding]) -> str:
    """Of two repairs that overlap the first is done."""
    pieces: list[str] = []
    at = 0
    for finding in sorted(found, key=lambda each: each.start):
        if finding.start >= at:
            pieces += [line[at : finding.start], finding.replacement or ""]
            at = finding.end
    return "".join([*pieces, line[at:]])
