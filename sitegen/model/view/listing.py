"""Pages that list: home, archive, cities, topics, people, organisations, years, map; and the small standing ones."""

from datetime import date

from sitegen.lang.language import Lang
from sitegen.model.text import Text
from sitegen.model.view.common import (
    CountedLink,
    Head,
    MapView,
    NamedLink,
    Pager,
    PhotoView,
    Switch,
    Teaser,
)
from sitegen.model.view.report import Fragment, SectionView
from sitegen.values import Struct


class LandingDoor(Struct, frozen=True, kw_only=True):
    """One language's half of the landing page.

    Attributes:
        title: the site's name in this language; ``description`` likewise.
        url: of the home page.
        latest: the newest report of this language.
    """

    lang: Lang
    title: Text
    description: Text
    url: str
    latest: Teaser | None


class LandingView(Struct, frozen=True, kw_only=True):
    """The first page, in all languages at once.

    Attributes:
        doors: one for each language, in the order of the site.
    """

    head: Head
    doors: tuple[LandingDoor, ...]


class Numbers(Struct, frozen=True, kw_only=True):
    """What the site can count, from its data.

    Attributes:
        reports: how many are published.
        cities: how many went or received.
        countries: of those cities.
        days: of all trips together.
    """

    reports: int
    cities: int
    countries: int
    days: int


class HomeView(Struct, frozen=True, kw_only=True):
    """The home page of one language. ``lead`` is the newest report of that language.

    Attributes:
        lead: the newest report of this language; None before the first.
        latest: the newest other reports, those that are only in the other language too.
        numbers: what the whole site counts.
        supporters: of all trips.
    """

    head: Head
    switch: Switch | None
    lead: Teaser | None
    latest: tuple[Teaser, ...]
    cities: tuple[CountedLink, ...]
    topics: tuple[CountedLink, ...]
    numbers: Numbers
    map: MapView | None
    archive_url: str
    map_url: str
    supporters: tuple[NamedLink, ...]


class ArchiveView(Struct, frozen=True, kw_only=True):
    """One page of the list of all reports.

    Attributes:
        reports: of this page, newest first.
        total: how many there are on all pages.
    """

    head: Head
    switch: Switch | None
    crumbs: tuple[NamedLink, ...]
    reports: tuple[Teaser, ...]
    total: int
    pager: Pager
    years: tuple[CountedLink, ...]
    topics: tuple[CountedLink, ...]


class CityEntry(Struct, frozen=True, kw_only=True):
    """A city in the list of cities.

    Attributes:
        went: how many trips its people made.
        received: how many visits came to it.
    """

    name: Text
    country: Text
    url: str
    went: int
    received: int


class CitiesView(Struct, frozen=True, kw_only=True):
    """The list of cities, grouped by nothing, in the order of the alphabet of the page's language."""

    head: Head
    switch: Switch | None
    crumbs: tuple[NamedLink, ...]
    cities: tuple[CityEntry, ...]


class CityView(Struct, frozen=True, kw_only=True):
    """The dossier of a city.

    Attributes:
        other_name: its name in the other language.
        lat: degrees north; ``lon``: degrees east.
        went: trips that its people went on; ``received``: trips that came to it.
    """

    head: Head
    switch: Switch | None
    crumbs: tuple[NamedLink, ...]
    name: Text
    other_name: Text | None
    country: Text
    lat: float
    lon: float
    url: str
    went: tuple[Teaser, ...]
    received: tuple[Teaser, ...]
    map: MapView | None


class TopicsView(Struct, frozen=True, kw_only=True):
    """The list of topics."""

    head: Head
    switch: Switch | None
    crumbs: tuple[NamedLink, ...]
    topics: tuple[CountedLink, ...]


class CollectionView(Struct, frozen=True, kw_only=True):
    """A topic, a person, an organisation or a year: a heading, a few words, and its reports.

    Attributes:
        kind: ``topic``, ``person``, ``organisation`` or ``year``.
        name: the heading.
        note: a description, or a person's role.
        affiliation: a person's organisation.
        website: the organisation's or person's own site; empty if none.
    """

    head: Head
    switch: Switch | None
    crumbs: tuple[NamedLink, ...]
    kind: str
    name: Text
    note: Text | None
    affiliation: NamedLink | None
    website: str
    reports: tuple[Teaser, ...]


class RouteRow(Struct, frozen=True, kw_only=True):
    """A line of the table that says what the map shows.

    Attributes:
        report: its title, and where it stands.
    """

    delegation: tuple[NamedLink, ...]
    hosts: tuple[NamedLink, ...]
    start: date
    end: date
    report: NamedLink


class MapPageView(Struct, frozen=True, kw_only=True):
    """The map of the network and the table that says the same.

    Attributes:
        rows: every trip, newest first.
    """

    head: Head
    switch: Switch | None
    crumbs: tuple[NamedLink, ...]
    map: MapView | None
    rows: tuple[RouteRow, ...]


class FilterChoice(Struct, frozen=True, kw_only=True):
    """A city, topic, author or year that hits can be limited to. ``value`` is what the index calls it."""

    value: str
    name: Text


class SearchView(Struct, frozen=True, kw_only=True):
    """The search page. Without script it offers the other ways to find a report.

    Attributes:
        reports_url: the archive.
        index_url: the folder that holds one search index per language: ``/search-index/``.
        by_city: cities to limit hits to, by name; ``by_topic`` likewise; ``by_year``: newest first.
        by_author: authors to limit hits to, by name.
    """

    head: Head
    switch: Switch | None
    crumbs: tuple[NamedLink, ...]
    years: tuple[CountedLink, ...]
    topics: tuple[CountedLink, ...]
    cities: tuple[CountedLink, ...]
    reports_url: str
    index_url: str
    by_city: tuple[FilterChoice, ...]
    by_topic: tuple[FilterChoice, ...]
    by_author: tuple[FilterChoice, ...]
    by_year: tuple[FilterChoice, ...]


class StandingPageView(Struct, frozen=True, kw_only=True):
    """About, contact, privacy."""

    head: Head
    switch: Switch | None
    crumbs: tuple[NamedLink, ...]
    title: str
    summary: str
    updated: date | None
    cover: PhotoView | None
    sections: tuple[SectionView, ...]
    footnotes: tuple[Fragment, ...]
    toc: bool
    concealed: bool


class RedirectView(Struct, frozen=True, kw_only=True):
    """A page that only says that another one took its place.

    Attributes:
        url: the new address.
    """

    head: Head
    url: str
