"""What front matter and report.yaml say, each value with its place, before the files of a report are joined."""

from datetime import date
from enum import StrEnum

from sitegen.diagnostics import Location
from sitegen.model.text import Localized
from sitegen.model.written import Written
from sitegen.values import Struct


class Consent(StrEnum):
    """What makes it right to show a photo. The value is what report.yaml says."""

    YES = "yes"
    FACES_BLURRED = "faces-blurred"
    NO_FACES = "no-faces"


class CommitmentStatus(StrEnum):
    """How far a promise has come. The value is what report.yaml says."""

    OPEN = "open"
    DONE = "done"
    DROPPED = "dropped"


class PhotoFacts(Struct, frozen=True, kw_only=True):
    """What is known about one photo. ``faces``: boxes (x, y, width, height) in fractions of the upright photo."""

    alt: Localized | None = None
    caption: Localized | None = None
    credit: Localized | None = None
    consent: Consent | None = None
    decorative: bool = False
    faces: tuple[tuple[float, float, float, float], ...] = ()
    location: Location


class PersonMet(Struct, frozen=True, kw_only=True):
    """Someone the delegation met, by name or by role alone."""

    name: Localized
    role: Localized | None = None
    city: Written[str] | None = None
    url: str = ""


class CommitmentFacts(Struct, frozen=True, kw_only=True):
    """A promise made on the trip. ``who`` is the id of a city or an organisation."""

    what: Localized
    who: Written[str] | None = None
    due: date | None = None
    status: CommitmentStatus = CommitmentStatus.OPEN


class SharedFacts(Struct, frozen=True, kw_only=True):
    """The facts that all languages of a report share, as one file gives them. None: this file does not say.

    They may stand in report.yaml or in either document; two different answers are an error. Ids of registry entries
    are still ids here.
    """

    published: Written[date] | None = None
    embargo: Written[date] | None = None
    withdrawn: Written[bool] | None = None
    authors: Written[tuple[Written[str], ...]] | None = None
    topics: Written[tuple[Written[str], ...]] | None = None
    start: Written[date] | None = None
    end: Written[date] | None = None
    delegation: Written[tuple[Written[str], ...]] | None = None
    hosts: Written[tuple[Written[str], ...]] | None = None
    organisers: Written[tuple[Written[str], ...]] | None = None
    supporters: Written[tuple[Written[str], ...]] | None = None
    participants: Written[int] | None = None
    cover: Written[str] | None = None
    photos: Written[dict[str, PhotoFacts]] | None = None
    people_met: Written[tuple[PersonMet, ...]] | None = None
    commitments: Written[tuple[CommitmentFacts, ...]] | None = None


class DocumentFacts(Struct, frozen=True, kw_only=True):
    """What belongs to one language of a report or page alone. An empty ``summary`` is allowed on standing pages."""

    title: Written[str]
    summary: str = ""
    slug: Written[str] | None = None
    aliases: tuple[Written[str], ...] = ()
    draft: bool = False
    updated: date | None = None
    translators: tuple[Written[str], ...] = ()
    toc: bool = True


class SharedFile(Struct, frozen=True, kw_only=True):
    """A report.yaml: the report it belongs to, its path relative to the site's root, and what it says."""

    key: str
    source: str
    facts: SharedFacts
