"""Decides how bad each problem is on this site, and what that means for the command that found it."""

from collections.abc import Iterable, Mapping

from sitegen.diagnostics.catalogue import CATALOGUE
from sitegen.diagnostics.diagnostic import Diagnostic, Severity
from sitegen.values import Struct


class Judged(Struct, frozen=True, kw_only=True):
    """A problem with the severity that counts here."""

    diagnostic: Diagnostic
    severity: Severity


def judge(diagnostics: Iterable[Diagnostic], checks: Mapping[str, Severity]) -> tuple[Judged, ...]:
    """Sorted by file and place, each problem once, those that the site turned off left out.

    Args:
        diagnostics: from any stage, in any order.
        checks: what config.yaml says about codes. It can turn a warning off or make it an error; errors of the
            catalogue stay errors, because a site with them would be wrong or could not be built.
    """
    unique = {(d.sort_key, tuple(sorted(d.args.items()))): d for d in diagnostics}
    judged = (
        Judged(diagnostic=d, severity=severity)
        for _, d in sorted(unique.items())
        if (severity := _severity(d, checks)) is not Severity.OFF
    )
    return tuple(judged)


def _severity(diagnostic: Diagnostic, checks: Mapping[str, Severity]) -> Severity:
    own = CATALOGUE[diagnostic.code].severity
    return own if own is Severity.ERROR else checks.get(diagnostic.code, own)


def has_errors(judged: Iterable[Judged], *, strict: bool = False) -> bool:
    """True if any problem is an error; with ``strict`` a warning counts as one."""
    return any(each.severity is Severity.ERROR or strict for each in judged)
