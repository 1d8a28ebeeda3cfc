"""The entries of the registries: cities, people, organisations, topics. Each is named in both languages.

``aliases`` are other spellings that readers may search for; they are shown nowhere.
"""

from collections.abc import Mapping
from enum import StrEnum

from sitegen.diagnostics import Location
from sitegen.model.text import Localized
from sitegen.values import Struct, field


class RegistryKind(StrEnum):
    """The registries. The value is the name of the file, without ``.yaml``."""

    CITIES = "cities"
    PEOPLE = "people"
    ORGANISATIONS = "organisations"
    TOPICS = "topics"


class City(Struct, frozen=True, kw_only=True):
    """A city of the network. ``lat`` and ``lon`` in degrees (WGS 84), north and east positive."""

    id: str
    name: Localized
    country: Localized
    lat: float
    lon: float
    url: str = ""
    aliases: tuple[str, ...] = ()
    location: Location


class Person(Struct, frozen=True, kw_only=True):
    """Someone who writes or translates reports. Not for participants: their names are not collected."""

    id: str
    name: Localized
    role: Localized | None = None
    organisation: str = ""
    url: str = ""
    aliases: tuple[str, ...] = ()
    location: Location


class Organisation(Struct, frozen=True, kw_only=True):
    """Who organises or supports a trip."""

    id: str
    name: Localized
    url: str = ""
    aliases: tuple[str, ...] = ()
    location: Location


class Topic(Struct, frozen=True, kw_only=True):
    """What reports are about: one entry of a short, controlled list."""

    id: str
    name: Localized
    description: Localized | None = None
    aliases: tuple[str, ...] = ()
    location: Location


class Registries(Struct, frozen=True, kw_only=True):
    """All entries by id, in the order of their files.

    Attributes:
        broken: ids whose entry has errors of its own.
        unread: the registries whose file could not be read, so that nobody knows what it names.
    """

    cities: Mapping[str, City] = field(default_factory=dict)
    people: Mapping[str, Person] = field(default_factory=dict)
    organisations: Mapping[str, Organisation] = field(default_factory=dict)
    topics: Mapping[str, Topic] = field(default_factory=dict)
    broken: frozenset[str] = frozenset()
    unread: frozenset[RegistryKind] = frozenset()
