"""Checked fields and the tree they came from become the facts of the model, each with the place where it stands."""

from collections.abc import Sequence
from typing import TypeVar

from sitegen import located_yaml
from sitegen.diagnostics import Location
from sitegen.model.facts import CommitmentFacts, DocumentFacts, PersonMet, PhotoFacts, SharedFacts
from sitegen.model.text import Localized
from sitegen.model.written import Written
from sitegen.read.schema import document, shared
from sitegen.read.schema.words import localized
from sitegen.values import Struct

T = TypeVar("T")
Step = str | int

_SHARED = frozenset(shared.Shared.model_fields)


def document_facts(fields: document.Document, node: located_yaml.Mapping) -> DocumentFacts:
    """The facts that belong to one document.

    Args:
        fields: its checked front matter.
        node: the tree that was checked.
    """
    places = _Places(node)
    return DocumentFacts(
        title=places.written(fields.title, "title"),
        summary=fields.summary or "",
        slug=places.optional(fields.slug, "slug"),
        aliases=places.each(fields.aliases or (), "aliases"),
        draft=fields.draft,
        updated=fields.updated,
        translators=places.each(fields.translators or (), "translators"),
        toc=fields.toc,
    )


def shared_facts(fields: shared.Shared, node: located_yaml.Mapping) -> SharedFacts:
    """The facts about a report that this file gives; None for each that it does not give.

    Args:
        fields: checked front matter, or a checked report.yaml.
        node: the tree that was checked.
    """
    if _SHARED.isdisjoint(fields.model_fields_set):  # as nearly all front matter
        return SharedFacts()
    places = _Places(node)
    trip = fields.trip or shared.Trip()
    return SharedFacts(
        published=places.optional(fields.date, "date"),
        embargo=places.optional(fields.embargo, "embargo"),
        withdrawn=places.optional(fields.withdrawn, "withdrawn"),
        authors=places.ids(fields.authors, "authors"),
        topics=places.ids(fields.topics, "topics"),
        start=places.optional(trip.start, "trip", "start"),
        end=places.optional(trip.end, "trip", "end"),
        delegation=places.ids(trip.delegation, "trip", "delegation"),
        hosts=places.ids(trip.hosts, "trip", "hosts"),
        organisers=places.ids(trip.organisers, "trip", "organisers"),
        supporters=places.ids(trip.supporters, "trip", "supporters"),
        participants=places.optional(trip.participants, "trip", "participants"),
        cover=places.optional(fields.cover, "cover"),
        photos=_photos(fields.photos, places),
        people_met=_people_met(fields.people_met, places),
        commitments=_commitments(fields.commitments, places),
    )


def page_facts(fields: document.PageDocument, node: located_yaml.Mapping) -> SharedFacts:
    """What a standing page says of its photos, in the form in which reports say it."""
    places = _Places(node)
    return SharedFacts(cover=places.optional(fields.cover, "cover"), photos=_photos(fields.photos, places))


class _Places(Struct, frozen=True):
    """Puts a value together with the place of the path it came from."""

    node: located_yaml.Node

    def at(self, *path: Step) -> Location:
        return located_yaml.locate(self.node, path)

    def written(self, value: T, *path: Step) -> Written[T]:
        return Written(value=value, location=self.at(*path))

    def optional(self, value: T | None, *path: Step) -> Written[T] | None:
        return None if value is None else self.written(value, *path)

    def each(self, values: Sequence[T], *path: Step) -> tuple[Written[T], ...]:
        if not values:
            return ()
        these = _Places(located_yaml.nearest(self.node, path))
        return tuple([these.written(value, index) for index, value in enumerate(values)])

    def ids(self, values: Sequence[str] | None, *path: Step) -> Written[tuple[Written[str], ...]] | None:
        return None if values is None else self.written(self.each(values, *path), *path)


def _photos(photos: dict[str, shared.Photo] | None, places: _Places) -> Written[dict[str, PhotoFacts]] | None:
    if photos is None:
        return None
    by_name = {
        name: PhotoFacts(
            alt=localized(photo.alt),
            caption=localized(photo.caption),
            credit=localized(photo.credit),
            consent=photo.consent,
            decorative=photo.decorative,
            faces=tuple(photo.faces or ()),
            location=located_yaml.key_location(places.node, ("photos", name)),
        )
        for name, photo in photos.items()
    }
    return places.written(by_name, "photos")


def _people_met(people: list[shared.PersonMet] | None, places: _Places) -> Written[tuple[PersonMet, ...]] | None:
    if people is None:
        return None
    met: list[PersonMet] = []
    for index, person in enumerate(people):
        name, role = _name_and_role(person)
        city = places.optional(person.city, "people_met", index, "city")
        met.append(PersonMet(name=name, role=role, city=city, url=person.url or ""))
    return places.written(tuple(met), "people_met")


def _name_and_role(person: shared.PersonMet) -> tuple[Localized, Localized | None]:
    """Someone without a name goes by their role."""
    if person.name is not None:
        return person.name.localized(), localized(person.role)
    if person.role is None:
        raise ValueError("someone without name and role passed the schema")
    return person.role.localized(), None


def _commitments(
    commitments: list[shared.Commitment] | None, places: _Places
) -> Written[tuple[CommitmentFacts, ...]] | None:
    if commitments is None:
        return None
    promised = tuple(
        CommitmentFacts(
            what=commitment.what.localized(),
            who=places.optional(commitment.who, "commitments", index, "who"),
            due=commitment.due,
            status=commitment.status,
        )
        for index, commitment in enumerate(commitments)
    )
    return places.written(promised, "commitments")
