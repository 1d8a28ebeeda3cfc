"""The facts without which there is no report: when it was published, when the trip began, which cities were the hosts.

In come the joined facts of a report, out goes a problem for each that no file gives.
"""

from collections.abc import Mapping

from sitegen.diagnostics import Diagnostic, Location
from sitegen.model.facts import SharedFacts
from sitegen.resolve.facts import WRITTEN_AS
from sitegen.values import fields

#: The required facts, each as a writer could write it.
REQUIRED = {
    "published": "date: 2019-12-04",
    "start": "start: 2019-11-25",
    "hosts": "hosts: [leicester, london]",
}


def missing(facts: SharedFacts, place: Location) -> tuple[Diagnostic, ...]:
    """A problem for each required fact that is missing.

    Args:
        facts: joined from all files of the report.
        place: the file where missing facts belong.
    """
    gone = [name for name in REQUIRED if getattr(facts, name) is None]
    if not gone:
        return ()
    written = {
        name: fact.location
        for name in fields(facts)
        if (fact := getattr(facts, name)) is not None and fact.location.file == place.file
    }
    return tuple(
        Diagnostic(code="missing-fact", location=_near(name, written, place), args=_args(name)) for name in gone
    )


def _args(name: str) -> dict[str, str]:
    field = WRITTEN_AS[name]
    parent = field.rpartition(" > ")[0]
    return {"field": field, "example": REQUIRED[name]} | ({"parent": parent} if parent else {})


def _near(name: str, written: Mapping[str, Location], place: Location) -> Location:
    """The line of the first fact of the same group, else of the first fact of the file."""
    in_trip = " > " in WRITTEN_AS[name]
    beside = [at.line for other, at in written.items() if in_trip == (" > " in WRITTEN_AS.get(other, other))]
    lines = beside or [at.line for at in written.values()]
    return Location(file=place.file, line=min(lines, default=max(place.line, 1)))
