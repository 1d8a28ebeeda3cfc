"""What can go wrong with an object store only, as diagnostics."""

from sitegen.diagnostics import Diagnostic, Location

_SETTINGS = Location(file="config.yaml")


def _problem(code: str, target: str, **args: str) -> Diagnostic:
    return Diagnostic(code=code, location=_SETTINGS, args={"target": target, **args})


def no_bucket(target: str) -> Diagnostic:
    """There is no such bucket."""
    return _problem("publish-no-bucket", target)


def clock(target: str) -> Diagnostic:
    """The store says that this machine's clock is wrong."""
    return _problem("publish-clock", target)


def unreachable(target: str) -> Diagnostic:
    """No answer came."""
    return _problem("publish-unreachable", target)


def refused(target: str, answer: str) -> Diagnostic:
    """The store said no for another reason; ``answer`` is its status and its own short name for it."""
    return _problem("publish-refused", target, answer=answer)


def no_keys(target: str, names: str) -> Diagnostic:
    """No credentials are in the environment; ``names`` are the variables that are looked for."""
    return _problem("publish-no-keys", target, names=names)


def bad_keys(target: str) -> Diagnostic:
    """What the environment holds is no key, or the file that it names is none."""
    return _problem("publish-bad-keys", target)


def library_missing(target: str) -> Diagnostic:
    """The optional library is not installed."""
    return _problem("publish-library-missing", target)
