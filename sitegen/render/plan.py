"""The list of every page that must exist, each with its view. One page is made at a time; none is kept here."""

from collections.abc import Callable, Iterator, Mapping

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


def _view(
    page: PageId,
    lang: Lang,
    sources: Sources,
    reports: Mapping[str, Report],
    pages: Mapping[str, StandingPage],
) -> View:
    registries = sources.site.registries
    makers: dict[PageKind, Callable[[], View]] = {
        PageKind.REPORT: lambda: report_view(reports[page.key], lang, sources),
        PageKind.PAGE: lambda: standing.standing_page_view(pages[page.key], lang, sources),
        PageKind.HOME: lambda: listing.home_view(lang, sources),
        PageKind.ARCHIVE: lambda: listing.archive_view(lang, page.number, sources),
        PageKind.CITIES: lambda: listing.cities_view(lang, sources),
        PageKind.CITY: lambda: listing.city_view(registries.cities[page.key], lang, sources),
        PageKind.TOPICS: lambda: listing.topics_view(lang, sources),
        PageKind.TOPIC: lambda: collection.topic_view(registries.topics[page.key], lang, sources),
        PageKind.PERSON: lambda: collection.person_view(registries.people[page.key], lang, sources),
        PageKind.ORGANISATION: lambda: collection.organisation_view(registries.organisations[page.key], lang, sources),
        PageKind.YEAR: lambda: collection.year_view(int(page.key), lang, sources),
        PageKind.MAP: lambda: listing.map_view(lang, sources),
        PageKind.SEARCH: lambda: listing.search_view(lang, sources),
    }
    return makers[page.kind]()
