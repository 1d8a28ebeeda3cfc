"""Which problems of a file to report, and which keep it from being used. Pure."""

from collections.abc import Iterable

from sitegen.diagnostics import CATALOGUE, Diagnostic, Location, Severity


def unreadable(path: str, error: OSError) -> Diagnostic:
    """The system does not give us a file or a folder."""
    reason = error.strerror or str(error)
    return Diagnostic(code="unreadable", location=Location(file=path), args={"reason": reason})


def has_errors(problems: Iterable[Diagnostic]) -> bool:
    """Whether one of the problems is an error by the catalogue: then the file says something that cannot be trusted.

    The site's own ``checks`` do not matter here: they decide what is reported, not what can be understood.
    """
    return any(CATALOGUE[problem.code].severity is Severity.ERROR for problem in problems)


def in_order(problems: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """The problems of a file by their place. What two readers found at one place (a control character) is said once."""
    said = {(problem.code, problem.location): problem for problem in problems}
    return tuple(sorted(said.values(), key=lambda problem: problem.sort_key))
