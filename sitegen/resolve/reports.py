"""Makes a report of a pair of documents and their joined facts: what is required is there, what is named exists."""

from collections.abc import Collection, Mapping
from datetime import date

from sitegen.diagnostics import Diagnostic, Location
from sitegen.lang.language import Lang
from sitegen.model.document import Document
from sitegen.model.facts import CommitmentFacts, PersonMet, SharedFacts
from sitegen.model.registry import City, Organisation, Registries
from sitegen.model.release import Release
from sitegen.model.report import Commitment, Met, Report
from sitegen.resolve.lookup import Lookup
from sitegen.resolve.pairing import Pair
from sitegen.resolve.photos import cover_of, photo_facts
from sitegen.resolve.required import missing
from sitegen.resolve.sections import section_ids
from sitegen.resolve.trips import make_trip


def make_report(
    pair: Pair,
    facts: SharedFacts,
    place: Location,
    registries: Registries,
    slugs: Mapping[Lang, str],
    files: Collection[str],
    release: Release,
) -> tuple[Report | None, tuple[Diagnostic, ...]]:
    """The report, or None if this build does not publish it or a fact that every report needs is missing.

    Args:
        pair: its documents.
        facts: joined from report.yaml and the documents.
        place: the file where missing facts belong.
        registries: what ids may name.
        slugs: the last part of the address, per language.
        files: paths of all files below the site's root.
        release: what this build publishes.
    """
    lookup = Lookup(registries)
    trip, trip_problems = make_trip(facts, registries, lookup)
    authors = lookup.many(facts.authors, registries.people, "people")
    topics = lookup.many(facts.topics, registries.topics, "topics")
    for document in pair.documents.values():
        for translator in document.facts.translators:
            lookup.one(translator, registries.people, "people")
    people_met = tuple(
        _met(person, registries, lookup) for person in (facts.people_met.value if facts.people_met else ())
    )
    commitments = tuple(
        _commitment(promise, registries, lookup) for promise in (facts.commitments.value if facts.commitments else ())
    )
    photos, photo_problems = photo_facts(facts, files)
    cover, cover_problems = cover_of(facts, files)
    everything = (*missing(facts, place), *trip_problems, *lookup.problems, *photo_problems, *cover_problems)
    if facts.published is None or trip is None:
        return None, everything
    documents, concealed = _due(pair, facts.published.value, facts.embargo.value if facts.embargo else None, release)
    if not documents:
        return None, everything
    report = Report(
        key=pair.key,
        slug=slugs,
        documents=documents,
        section_ids=section_ids({lang: document.outline for lang, document in documents.items()}),
        published=facts.published.value,
        authors=authors,
        topics=topics,
        trip=trip,
        cover=cover,
        photos=photos,
        people_met=people_met,
        commitments=commitments,
        concealed=concealed,
    )
    return report, everything


def _met(person: PersonMet, registries: Registries, lookup: Lookup) -> Met:
    city = lookup.one(person.city, registries.cities, "cities") if person.city else None
    return Met(name=person.name, role=person.role, city=city, url=person.url)


def _commitment(promise: CommitmentFacts, registries: Registries, lookup: Lookup) -> Commitment:
    makers: Mapping[str, City | Organisation] = {**registries.organisations, **registries.cities}
    who = lookup.one(promise.who, makers, "cities") if promise.who else None
    return Commitment(what=promise.what, who=who, due=promise.due, status=promise.status)


def _due(pair: Pair, published: date, embargo: date | None, release: Release) -> tuple[dict[Lang, Document], bool]:
    """The documents that this build publishes, and whether any of it should not be seen by the public yet."""
    early = max(published, embargo or published) > release.today
    if early and not release.future:
        return {}, early
    documents = {lang: d for lang, d in pair.documents.items() if release.drafts or not d.facts.draft}
    return documents, early or any(document.facts.draft for document in documents.values())
