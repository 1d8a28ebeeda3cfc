"""What can go wrong with a target, as diagnostics. The one place that knows their codes and what they have to name."""

from sitegen.diagnostics import Diagnostic, Location

_SETTINGS = Location(file="config.yaml")


def _problem(code: str, target: str, location: Location = _SETTINGS, **args: str) -> Diagnostic:
    return Diagnostic(code=code, location=location, args={"target": target, **args})


def busy(target: str) -> Diagnostic:
    """Another publisher is at work."""
    return _problem("publish-busy", target)


def failed(target: str, reason: str) -> Diagnostic:
    """Something else went wrong; ``reason`` is what the system or the server says, without any secret."""
    return _problem("publish-failed", target, reason=reason)


def credentials_refused(target: str, reason: str) -> Diagnostic:
    """The target does not let us in."""
    return _problem("publish-credentials", target, reason=reason)


def no_room(target: str) -> Diagnostic:
    """The target is full."""
    return _problem("publish-no-room", target)


def not_ours(target: str, path: str) -> Diagnostic:
    """There is a file of somebody else where one of ours should be."""
    return _problem("publish-not-ours", target, path=path)


def list_damaged(target: str, path: str) -> Diagnostic:
    """The manifest there cannot be read."""
    return _problem("publish-list-damaged", target, path=path)


def nothing_earlier(target: str) -> Diagnostic:
    """There is nothing to go back to."""
    return _problem("publish-nothing-earlier", target)


def program_missing(target: str, program: str) -> Diagnostic:
    """A program that is needed is not installed."""
    return _problem("publish-program-missing", target, program=program)


def other_came_back(target: str, path: str) -> Diagnostic:
    """What was put is not what can be read."""
    return _problem("publish-read-back", target, path=path)


def no_lock(target: str) -> Diagnostic:
    """Two publishers cannot be kept apart. A warning."""
    return _problem("publish-no-lock", target)


def too_many_deletes(target: str, limit: str, deletes: int, published: int, example: str) -> Diagnostic:
    """More would be deleted than is allowed."""
    return _problem(
        "publish-too-many-deletes",
        target,
        limit=limit,
        deletes=str(deletes),
        published=str(published),
        example=example,
    )


def impossible_path(target: str, path: str, reason: str, location: Location) -> Diagnostic:
    """The target cannot hold a file of this name."""
    return _problem("publish-path-not-possible", target, location, path=path, reason=reason)


def no_output(path: str) -> Diagnostic:
    """There is no finished site."""
    return Diagnostic(code="publish-no-output", location=Location(file=path), args={"path": path})


def output_changed(path: str) -> Diagnostic:
    """A file of the output folder is not what the build wrote."""
    return Diagnostic(code="publish-output-changed", location=Location(file=path), args={"path": path})
