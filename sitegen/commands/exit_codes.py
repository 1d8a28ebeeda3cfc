"""The exit codes that scripts and CI rely on."""

from enum import IntEnum

from sitegen.diagnostics import Severity
from sitegen.pipeline.order import Outcome


class Exit(IntEnum):
    """What a command ended with."""

    DONE = 0
    CONTENT_ERRORS = 1
    WRONG_USE = 2
    WARNINGS = 3
    REFUSED = 4
    INCOMPLETE = 5
    INTERRUPTED = 130


def exit_code(outcome: Outcome, *, strict: bool) -> Exit:
    """Derived from what was found: nothing else decides."""
    severities = {each.severity for each in outcome.problems}
    if not outcome.usable:
        return Exit.WRONG_USE
    if Severity.ERROR in severities:
        return Exit.CONTENT_ERRORS
    return Exit.WARNINGS if strict and severities else Exit.DONE
