"""A registry file (cities, people, organisations, topics) becomes the entries of the model.

In comes the text of one file, out go its entries by id and every problem. One bad entry does not hide the others.
"""

from collections.abc import Callable, Mapping
from typing import Generic, TypeVar

from pydantic import RootModel

from sitegen import located_yaml
from sitegen.diagnostics import Diagnostic, Location
from sitegen.model.registry import City, Organisation, Person, RegistryKind, Topic
from sitegen.read.language import language_problems, prose
from sitegen.read.schema.base import Strict
from sitegen.read.schema.registry_entries import (
    CityEntry,
    CityFile,
    OrganisationEntry,
    OrganisationFile,
    PersonEntry,
    PersonFile,
    TopicEntry,
    TopicFile,
)
from sitegen.read.schema.validate import validate
from sitegen.read.schema.words import localized
from sitegen.read.yaml_file import read_yaml
from sitegen.values import Struct, field, replace

Entry = City | Person | Organisation | Topic
E_co = TypeVar("E_co", bound=Entry, covariant=True)
W = TypeVar("W", bound=Strict)


class RegistryRead(Struct, Generic[E_co], frozen=True, kw_only=True):
    """What a registry file holds.

    Attributes:
        entries: the entries without errors by id, in the order of the file.
        broken: ids of entries with errors, so that nobody is told that they do not exist.
    """

    entries: Mapping[str, E_co] = field(default_factory=dict)
    broken: frozenset[str] = frozenset()
    diagnostics: tuple[Diagnostic, ...] = ()


def read_cities(text: str, file: str) -> RegistryRead[City]:
    """Reads cities.yaml.

    Args:
        text: the whole file, decoded.
        file: its path relative to the site's root.
    """
    return _read(text, file, CityFile, _city)


def read_people(text: str, file: str) -> RegistryRead[Person]:
    """Reads people.yaml, with the arguments of ``read_cities``."""
    return _read(text, file, PersonFile, _person)


def read_organisations(text: str, file: str) -> RegistryRead[Organisation]:
    """Reads organisations.yaml, with the arguments of ``read_cities``."""
    return _read(text, file, OrganisationFile, _organisation)


def read_topics(text: str, file: str) -> RegistryRead[Topic]:
    """Reads topics.yaml, with the arguments of ``read_cities``."""
    return _read(text, file, TopicFile, _topic)


def read_registry(
    kind: RegistryKind, text: str, file: str
) -> RegistryRead[City] | RegistryRead[Person] | RegistryRead[Organisation] | RegistryRead[Topic]:
    """Reads the registry of a kind, with the arguments of ``read_cities``."""
    match kind:
        case RegistryKind.CITIES:
            return read_cities(text, file)
        case RegistryKind.PEOPLE:
            return read_people(text, file)
        case RegistryKind.ORGANISATIONS:
            return read_organisations(text, file)
        case RegistryKind.TOPICS:
            return read_topics(text, file)


def _read(
    text: str,
    file: str,
    model: type[RootModel[dict[str, W]]],
    entry: Callable[[str, W, Location], E_co],
) -> RegistryRead[E_co]:
    source = read_yaml(text, file)
    if source.node is None:
        return RegistryRead(diagnostics=source.diagnostics)
    whole = validate(model, source.node)
    given = {pair.key for pair in whole.node.pairs}
    empty = [pair for pair in source.node.pairs if pair.key not in given]
    intact = replace(whole.node, pairs=tuple(pair for pair in whole.node.pairs if pair.key not in whole.bad_keys))
    good = validate(model, intact).value if whole.diagnostics else whole.value
    places = {pair.key: pair.key_location for pair in intact.pairs}
    return RegistryRead(
        entries={key: entry(key, written, places[key]) for key, written in good.root.items()} if good else {},
        broken=whole.bad_keys | {pair.key for pair in empty},
        diagnostics=(
            *(*source.diagnostics, *map(_without_content, empty), *whole.diagnostics),
            *language_problems(prose(source.text, file, source.node), file, whole=False),
        ),
    )


def _without_content(pair: located_yaml.Pair) -> Diagnostic:
    args = {
        "field": f"{pair.key} > name",
        "name": "name",
        "example_en": "name: {ar: …, en: …}",
        "example_ar": "name: {ar: …, en: …}",
    }
    return Diagnostic(code="missing-field", location=pair.key_location, args=args)


def _city(key: str, entry: CityEntry, place: Location) -> City:
    return City(
        id=key,
        name=entry.name.localized(),
        country=entry.country.localized(),
        lat=entry.lat,
        lon=entry.lon,
        url=entry.url or "",
        aliases=tuple(entry.aliases or ()),
        location=place,
    )


def _person(key: str, entry: PersonEntry, place: Location) -> Person:
    return Person(
        id=key,
        name=entry.name.localized(),
        role=localized(entry.role),
        organisation=entry.organisation or "",
        url=entry.url or "",
        aliases=tuple(entry.aliases or ()),
        location=place,
    )


def _organisation(key: str, entry: OrganisationEntry, place: Location) -> Organisation:
    return Organisation(
        id=key,
        name=entry.name.localized(),
        url=entry.url or "",
        aliases=tuple(entry.aliases or ()),
        location=place,
    )


def _topic(key: str, entry: TopicEntry, place: Location) -> Topic:
    return Topic(
        id=key,
        name=entry.name.localized(),
        description=localized(entry.description),
        aliases=tuple(entry.aliases or ()),
        location=place,
    )
