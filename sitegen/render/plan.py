"""The list of every page that must exist, and the view of each. Views are made one at a time; none is kept here."""

from collections.abc import Callable, Iterator

from sitegen.lang.language import Lang
from sitegen.model.page import Page, View
from sitegen.model.site import PageId, PageKind, Site
from sitegen.render.sources import Sources
from sitegen.render.views import collection, listing, standing
from sitegen.render.views.report import report_view
from sitegen.values import Struct

NOT_FOUND = "/404.html"

#: The menu entry that a page stands under.
SECTIONS = {
    PageKind.HOME: "home",
    PageKind.ARCHIVE: "reports",
    PageKind.REPORT: "reports",
    PageKind.YEAR: "reports",
    PageKind.GONE: "reports",
    PageKind.CITIES: "cities",
    PageKind.CITY: "cities",
    PageKind.TOPICS: "topics",
    PageKind.TOPIC: "topics",
    PageKind.MAP: "map",
    PageKind.SEARCH: "search",
}


class Place(Struct, frozen=True, kw_only=True):
    """A page that must exist: what it is, in which language, and where. Small, so that lists of them are cheap."""

    id: PageId
    lang: Lang
    address: str


def places(site: Site) -> Iterator[Place]:
    """Every page of the site, in a fixed order."""
    first = site.config.languages[0]
    yield Place(id=PageId(kind=PageKind.LANDING), lang=first, address="/")
    yield Place(id=PageId(kind=PageKind.NOT_FOUND), lang=first, address=NOT_FOUND)
    for page_id, by_lang in site.addresses.items():
        for lang, address in by_lang.items():
            yield Place(id=page_id, lang=lang, address=address)
    for old, new in site.redirects.items():
        yield Place(id=PageId(kind=PageKind.REDIRECT, key=new), lang=Lang(new.split("/")[1]), address=old)


class Planner:
    """Makes the view of one page at a time."""

    def __init__(self, sources: Sources) -> None:
        """Prepares to find reports and standing pages by their keys."""
        self._sources = sources
        self._reports = {report.key: report for report in sources.site.reports}
        self._pages = {page.key: page for page in sources.site.pages}

    def page(self, place: Place) -> Page:
        """The page that must exist at a place."""
        section = place.id.key if place.id.kind is PageKind.PAGE else SECTIONS.get(place.id.kind, "")
        return Page(
            id=place.id,
            lang=place.lang,
            address=place.address,
            template=f"{place.id.kind}.html",
            section=section,
            view=self._view(place.id, place.lang),
        )

    def _view(self, page: PageId, lang: Lang) -> View:
        sources, registries = self._sources, self._sources.site.registries
        makers: dict[PageKind, Callable[[], View]] = {
            PageKind.LANDING: lambda: standing.landing_view(sources),
            PageKind.NOT_FOUND: lambda: standing.not_found_view(sources),
            PageKind.GONE: lambda: standing.gone_view(page, lang, sources),
            PageKind.REDIRECT: lambda: standing.redirect_view(page.key, lang, sources),
            PageKind.REPORT: lambda: report_view(self._reports[page.key], lang, sources),
            PageKind.PAGE: lambda: standing.standing_page_view(self._pages[page.key], lang, sources),
            PageKind.HOME: lambda: listing.home_view(lang, sources),
            PageKind.ARCHIVE: lambda: listing.archive_view(lang, page.number, sources),
            PageKind.CITIES: lambda: listing.cities_view(lang, sources),
            PageKind.CITY: lambda: listing.city_view(registries.cities[page.key], lang, sources),
            PageKind.TOPICS: lambda: listing.topics_view(lang, sources),
            PageKind.TOPIC: lambda: collection.topic_view(registries.topics[page.key], lang, sources),
            PageKind.PERSON: lambda: collection.person_view(registries.people[page.key], lang, sources),
            PageKind.ORGANISATION: lambda: collection.organisation_view(
                registries.organisations[page.key], lang, sources
            ),
            PageKind.YEAR: lambda: collection.year_view(int(page.key), lang, sources),
            PageKind.MAP: lambda: listing.map_view(lang, sources),
            PageKind.SEARCH: lambda: listing.search_view(lang, sources),
        }
        return makers[page.kind]()
