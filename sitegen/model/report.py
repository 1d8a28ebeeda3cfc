"""A trip report and a standing page, resolved: languages paired, facts joined, ids replaced by what they name."""

from collections.abc import Mapping
from datetime import date

from sitegen.lang.language import Lang
from sitegen.model.document import Document
from sitegen.model.facts import CommitmentStatus, PhotoFacts
from sitegen.model.registry import City, Organisation, Person, Topic
from sitegen.model.text import Localized
from sitegen.values import Struct, field


class Trip(Struct, frozen=True, kw_only=True):
    """Who went where, when, and with whose help. ``participants`` is None where it is not said."""

    start: date
    end: date
    delegation: tuple[City, ...]
    hosts: tuple[City, ...]
    organisers: tuple[Organisation, ...] = ()
    supporters: tuple[Organisation, ...] = ()
    participants: int | None = None

    @property
    def cities(self) -> tuple[City, ...]:
        """Host cities, then the cities the delegation came from, each once."""
        return tuple({city.id: city for city in (*self.hosts, *self.delegation)}.values())


class Met(Struct, frozen=True, kw_only=True):
    """Someone the delegation met."""

    name: Localized
    role: Localized | None
    city: City | None
    url: str


class Commitment(Struct, frozen=True, kw_only=True):
    """A promise made on the trip, and by whom."""

    what: Localized
    who: City | Organisation | None
    due: date | None
    status: CommitmentStatus


class Report(Struct, frozen=True, kw_only=True):
    """A trip report in one or two languages, which are peers.

    Attributes:
        key: the path of its files without the language marker.
        slug: the last part of its address, the same in both languages unless a document sets its own.
        documents: what was written, per language.
        section_ids: per language, the id of each section of the document's body, in order; the first is empty
            where the body starts without a heading. Sections that correspond have the same id in both languages.
        folder: path of the folder that photos are relative to, relative to the site's root.
        photos: facts about photos by path relative to the site's root.
        cover: path of the lead photo relative to the site's root; empty if none.
        concealed: a draft, or not yet due; only built on request, and marked.
    """

    key: str
    slug: Mapping[Lang, str]
    documents: Mapping[Lang, Document]
    section_ids: Mapping[Lang, tuple[str, ...]]
    published: date
    authors: tuple[Person, ...]
    topics: tuple[Topic, ...]
    trip: Trip
    cover: str = ""
    photos: Mapping[str, PhotoFacts] = field(default_factory=dict)
    people_met: tuple[Met, ...] = ()
    commitments: tuple[Commitment, ...] = ()
    concealed: bool = False

    @property
    def languages(self) -> tuple[Lang, ...]:
        """The languages that the report exists in."""
        return tuple(self.documents)

    def best(self, lang: Lang) -> Document:
        """The document in this language, else the one in the other."""
        return self.documents.get(lang) or self.documents[lang.other]


class StandingPage(Struct, frozen=True, kw_only=True):
    """About, contact, privacy: a document pair without a trip. Its fields mean what they mean for a report."""

    key: str
    slug: Mapping[Lang, str]
    documents: Mapping[Lang, Document]
    section_ids: Mapping[Lang, tuple[str, ...]]
    cover: str = ""
    photos: Mapping[str, PhotoFacts] = field(default_factory=dict)
    concealed: bool = False
