"""The list of every page that must exist, each with its view. One page is made at a time; none is kept here."""

from collections.abc import Iterator

from sitegen.lang.language import Lang
from sitegen.model.page import Page, View
from sitegen.model.report import Report, StandingPage
from sitegen.model.site import PageId, PageKind
from sitegen.render.sources import Sources
from sitegen.render.views import collection, listing, standing
from sitegen.render.views.report import report_view

NOT_FOUND = "/404.html"

#: The menu entry that a page stands under.
SECTIONS = {
    PageKind.HOME: "home",
    PageKind.ARCHIVE: "reports",
    PageKind.REPORT: "reports",
    PageKind.YEAR: "reports",
    PageKind.CITIES: "cities",
    PageKind.CITY: "cities",
    PageKind.TOPICS: "topics",
    PageKind.TOPIC: "topics",
    PageKind.MAP: "map",
    PageKind.SEARCH: "search",
}


def plan(sources: Sources) -> Iterator[Page]:
    """Every page of the site, in a fixed order."""
    site = sources.site
    first = site.config.languages[0]
    yield _page(PageId(kind=PageKind.LANDING), first, "/", standing.landing_view(sources))
    yield _page(PageId(kind=PageKind.NOT_FOUND), first, NOT_FOUND, standing.not_found_view(sources))
    reports = {report.key: report for report in site.reports}
    pages = {page.key: page for page in site.pages}
    for page_id, by_lang in site.addresses.items():
        for lang, address in by_lang.items():
            yield _page(page_id, lang, address, _view(page_id, lang, sources, reports, pages))
    for old, new in site.redirects.items():
        lang = Lang(new.split("/")[1])
        yield _page(PageId(kind=PageKind.REDIRECT, key=old), lang, old, standing.redirect_view(new, lang, sources))


def _page(page_id: PageId, lang: Lang, address: str, view: View) -> Page:
    section = page_id.key if page_id.kind is PageKind.PAGE else SECTIONS.get(page_id.kind, "")
    return Page(id=page_id, lang=lang, address=address, template=f"{page_id.kind}.html", section=section, view=view)


def _view(  # noqa: PLR0911  a table of the kinds of pages
    page_id: PageId, lang: Lang, sources: Sources, reports: dict[str, Report], pages: dict[str, StandingPage]
) -> View:
    registries, key = sources.site.registries, page_id.key
    match page_id.kind:
        case PageKind.REPORT:
            return report_view(reports[key], lang, sources)
        case PageKind.PAGE:
            return standing.standing_page_view(pages[key], lang, sources)
        case PageKind.HOME:
            return listing.home_view(lang, sources)
        case PageKind.ARCHIVE:
            return listing.archive_view(lang, page_id.number, sources)
        case PageKind.CITIES:
            return listing.cities_view(lang, sources)
        case PageKind.CITY:
            return listing.city_view(registries.cities[key], lang, sources)
        case PageKind.TOPICS:
            return listing.topics_view(lang, sources)
        case PageKind.TOPIC:
            return collection.topic_view(registries.topics[key], lang, sources)
        case PageKind.PERSON:
            return collection.person_view(registries.people[key], lang, sources)
        case PageKind.ORGANISATION:
            return collection.organisation_view(registries.organisations[key], lang, sources)
        case PageKind.YEAR:
            return collection.year_view(int(key), lang, sources)
        case PageKind.MAP:
            return listing.map_view(lang, sources)
        case PageKind.SEARCH:
            return listing.search_view(lang, sources)
        case _:
            raise ValueError(f"no page of this kind has an address in the site: {page_id.kind}")
