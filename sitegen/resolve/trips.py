"""The trip of a report: its days and cities, and who made it possible."""

from sitegen.diagnostics import Diagnostic
from sitegen.model.facts import SharedFacts
from sitegen.model.registry import Registries
from sitegen.model.report import Trip
from sitegen.resolve.lookup import Lookup


def make_trip(facts: SharedFacts, registries: Registries, lookup: Lookup) -> tuple[Trip | None, tuple[Diagnostic, ...]]:
    """The trip, or None if it is not said when it began. A trip without an end lasted one day."""
    delegation = lookup.many(facts.delegation, registries.cities, "cities")
    hosts = lookup.many(facts.hosts, registries.cities, "cities")
    organisers = lookup.many(facts.organisers, registries.organisations, "organisations")
    supporters = lookup.many(facts.supporters, registries.organisations, "organisations")
    if facts.start is None:
        return None, ()
    end = facts.end or facts.start
    problems: tuple[Diagnostic, ...] = ()
    if end.value < facts.start.value:
        args = {"start": facts.start.value.isoformat(), "end": end.value.isoformat()}
        problems = (
            Diagnostic(code="end-before-start", location=end.location, args=args, related=(facts.start.location,)),
        )
    trip = Trip(
        start=facts.start.value,
        end=max(end.value, facts.start.value),
        delegation=delegation,
        hosts=hosts,
        organisers=organisers,
        supporters=supporters,
        participants=facts.participants.value if facts.participants else None,
    )
    return trip, problems
