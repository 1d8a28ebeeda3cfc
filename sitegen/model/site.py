"""The whole site, resolved. A value: nothing in it is read from disk or filled in later."""

from collections.abc import Mapping
from enum import StrEnum

from sitegen.lang.language import Lang
from sitegen.model.config import Config
from sitegen.model.registry import Registries
from sitegen.model.report import Report, StandingPage
from sitegen.values import Struct, field


class PageKind(StrEnum):
    """The kinds of pages that a site consists of. The value names the page's template."""

    LANDING = "landing"
    HOME = "home"
    ARCHIVE = "archive"
    REPORT = "report"
    CITIES = "cities"
    CITY = "city"
    TOPICS = "topics"
    TOPIC = "topic"
    PERSON = "person"
    ORGANISATION = "organisation"
    YEAR = "year"
    MAP = "map"
    SEARCH = "search"
    PAGE = "page"
    NOT_FOUND = "not-found"
    REDIRECT = "redirect"
    GONE = "gone"


class PageId(Struct, frozen=True, kw_only=True, order=True):
    """What names a page independently of its language and address.

    Attributes:
        kind: what sort of page.
        key: the report's or page's key, the registry entry's id, or the year; empty where there is only one.
        number: the page number of a paginated list, from 1.
    """

    kind: PageKind
    key: str = ""
    number: int = 1


class ResolvedLink(Struct, frozen=True, kw_only=True):
    """What a reference of a document became. ``lang`` is the language of the page it leads to."""

    address: str
    fragment: str
    lang: Lang


class CityReports(Struct, frozen=True, kw_only=True):
    """A city's share in the reports, newest first."""

    went: tuple[Report, ...] = ()
    received: tuple[Report, ...] = ()

    @property
    def reports(self) -> tuple[Report, ...]:
        """Every report that the city has a share in, newest first, each once."""
        both = {report.key: report for report in (*self.went, *self.received)}
        return tuple(sorted(both.values(), key=lambda report: (report.published, report.key), reverse=True))


class Neighbours(Struct, frozen=True, kw_only=True):
    """The reports that a report leads on to. ``previous`` is the older one, ``following`` the newer one."""

    previous: Report | None = None
    following: Report | None = None
    related: tuple[Report, ...] = ()


class Site(Struct, frozen=True, kw_only=True):
    """Everything that pages are made from.

    Attributes:
        reports: those that are published in this build, newest first.
        listed: those that lists in a language show, newest first (the untranslated ones too, unless config hides them).
        neighbours: by language and report key.
        addresses: for every page of the site, per language, its address: ``/ar/reports/x/``, without the base path.
        links: what each link means, by document source and reference number; None leads nowhere (yet).
        photo_paths: the file of each photo in a text, by document source and reference number.
        redirects: retired address → the address that took its place.
        files: addresses of files that are copied as they are → path relative to the site's root.
    """

    config: Config
    registries: Registries
    reports: tuple[Report, ...]
    pages: tuple[StandingPage, ...]
    by_city: Mapping[str, CityReports]
    by_topic: Mapping[str, tuple[Report, ...]]
    by_person: Mapping[str, tuple[Report, ...]]
    by_organisation: Mapping[str, tuple[Report, ...]]
    by_year: Mapping[int, tuple[Report, ...]]
    listed: Mapping[Lang, tuple[Report, ...]]
    neighbours: Mapping[tuple[Lang, str], Neighbours]
    addresses: Mapping[PageId, Mapping[Lang, str]]
    links: Mapping[tuple[str, int], ResolvedLink | None]
    photo_paths: Mapping[tuple[str, int], str]
    redirects: Mapping[str, str] = field(default_factory=dict)
    files: Mapping[str, str] = field(default_factory=dict)
