"""Sorts reports by city, topic, person, organisation and year. Lists keep the order they get: newest first."""

from collections.abc import Callable, Hashable, Iterable, Sequence
from typing import TypeVar

from sitegen.model.registry import Registries
from sitegen.model.report import Report
from sitegen.model.site import CityReports

K = TypeVar("K", bound=Hashable)


def by_city(reports: Sequence[Report], registries: Registries) -> dict[str, CityReports]:
    """For every city of the registry, also those that no report names."""
    went = _group(reports, lambda report: (city.id for city in report.trip.delegation))
    received = _group(reports, lambda report: (city.id for city in report.trip.hosts))
    return {city: CityReports(went=went.get(city, ()), received=received.get(city, ())) for city in registries.cities}


def by_topic(reports: Sequence[Report], registries: Registries) -> dict[str, tuple[Report, ...]]:
    """For every topic of the registry, also those that no report names."""
    groups = _group(reports, lambda report: (topic.id for topic in report.topics))
    return {topic: groups.get(topic, ()) for topic in registries.topics}


def by_person(reports: Sequence[Report]) -> dict[str, tuple[Report, ...]]:
    """For everyone who wrote or translated a report."""
    return _group(reports, lambda report: (*(person.id for person in report.authors), *_translators(report)))


def by_organisation(reports: Sequence[Report]) -> dict[str, tuple[Report, ...]]:
    """For every organisation that organised or supported a trip."""
    return _group(reports, lambda report: (org.id for org in (*report.trip.organisers, *report.trip.supporters)))


def by_year(reports: Sequence[Report]) -> dict[int, tuple[Report, ...]]:
    """By year of publication, newest year first."""
    return _group(reports, lambda report: (report.published.year,))


def _translators(report: Report) -> Iterable[str]:
    return (person.value for document in report.documents.values() for person in document.facts.translators)


def _group(reports: Sequence[Report], keys: Callable[[Report], Iterable[K]]) -> dict[K, tuple[Report, ...]]:
    groups: dict[K, list[Report]] = {}
    for report in reports:
        for key in dict.fromkeys(keys(report)):
            groups.setdefault(key, []).append(report)
    return {key: tuple(group) for key, group in groups.items()}
