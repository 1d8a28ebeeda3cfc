"""What is looked at before a publication touches anything: a list of functions, each returning what it finds.

An error stops the publication with nothing changed and exit code 4; with ``--strict`` a warning does too.
"""

from collections.abc import Callable, Iterable

from sitegen.diagnostics import Diagnostic
from sitegen.model.config import Config
from sitegen.model.publishing import PublishTarget
from sitegen.publish.manifest import Entry
from sitegen.publish.problems import impossible_path
from sitegen.publish.target import Load, Target
from sitegen.values import Struct


class Departure(Struct, frozen=True, kw_only=True):
    """A publication that is about to begin.

    Attributes:
        config: the site's settings.
        settings: what config.yaml says of the target; also the place that diagnostics point at.
        target: the target, opened.
        entries: every file that would be on it, in the order of their paths, with sizes, kinds and headers.
        load: gives the bytes of one of them.
    """

    config: Config
    settings: PublishTarget
    target: Target
    entries: tuple[Entry, ...]
    load: Load


def impossible_paths(departure: Departure) -> Iterable[Diagnostic]:
    """Names that the target cannot hold."""
    for entry in departure.entries:
        if reason := departure.target.path_problem(entry.path):
            yield impossible_path(departure.target.shown, entry.path, reason, departure.settings.location)


Check = Callable[[Departure], Iterable[Diagnostic]]

CHECKS: tuple[Check, ...] = (impossible_paths,)


def preflight(departure: Departure, checks: Iterable[Check] = CHECKS) -> tuple[Diagnostic, ...]:
    """Everything that speaks against publishing, or that should be known before."""
    return tuple(problem for check in checks for problem in check(departure))
