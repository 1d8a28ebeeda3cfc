"""Which problems keep a file from being used. Pure."""

from collections.abc import Iterable

from sitegen.diagnostics import CATALOGUE, Diagnostic, Severity


def has_errors(problems: Iterable[Diagnostic]) -> bool:
    """Whether one of the problems is an error by the catalogue: then the file says something that cannot be trusted.

    The site's own ``checks`` do not matter here: they decide what is reported, not what can be understood.
    """
    return any(CATALOGUE[problem.code].severity is Severity.ERROR for problem in problems)
