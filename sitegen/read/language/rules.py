"""All rules of writing, and what they find in a file."""

from collections.abc import Callable, Iterator, Sequence

from sitegen.diagnostics import Diagnostic
from sitegen.lang.bidi import has_arabic
from sitegen.read.language import document_rules, line_rules
from sitegen.read.language.finding import Finding
from sitegen.read.language.prose import Line

DOCUMENT_RULES: tuple[Callable[[Sequence[Line]], Iterator[Finding]], ...] = (
    document_rules.mixed_digits,
    document_rules.quotation_marks,
)


def language_problems(lines: Sequence[Line], file: str, *, whole: bool) -> Iterator[Diagnostic]:
    """What is wrong with how a file is written: of each kind at most one a line, in the order of the file.

    Args:
        lines: the prose of the file (``prose``).
        file: path for diagnostics.
        whole: it is one text, so that its digits and quotation marks should be of one kind; a registry is not.
    """
    found = {(f.line.number, f.code): f for f in reversed(list(findings(lines, whole=whole)))}
    for _, finding in sorted(found.items()):
        yield finding.diagnostic(file)


def findings(lines: Sequence[Line], *, whole: bool) -> Iterator[Finding]:
    """Everything that the rules find."""
    text = "\n".join([line.text for line in lines if not line.text.isascii()])
    possible = (*(line_rules.ARABIC_RULES if has_arabic(text) else ()), *line_rules.MARK_RULES)
    rules = [(rule, sign) for rule, sign in possible if sign(text)]
    for line in lines:
        for rule, sign in () if line.text.isascii() else rules:
            if sign(line.text):
                yield from rule(line)
        if line_rules.may_be_fake_item(line.text):
            yield from line_rules.fake_list(line)
    if whole:
        for document_rule in DOCUMENT_RULES:
            yield from document_rule(lines)
