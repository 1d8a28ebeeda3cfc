"""The views of pages that a language has once: home, archive, cities, topics, map, search; and of a city."""

from collections.abc import Iterable, Sequence

from sitegen.lang.folding import fold
from sitegen.lang.language import Lang
from sitegen.model.registry import City, Person, Topic
from sitegen.model.report import Report
from sitegen.model.site import CityReports, PageId, PageKind
from sitegen.model.view.common import MapView, NamedLink
from sitegen.model.view.listing import (
    ArchiveView,
    CitiesView,
    CityEntry,
    CityView,
    FilterChoice,
    HomeView,
    MapPageView,
    Numbers,
    RouteRow,
    SearchView,
    TopicsView,
)
from sitegen.render.head import feed_links, make_head, site_feeds
from sitegen.render.land import WIDE
from sitegen.render.maps import map_of
from sitegen.render.sources import Sources
from sitegen.render.structured_data import home_graph, page_graph
from sitegen.render.views.common import (
    counted_links,
    crumb,
    entry_link,
    entry_links,
    home_crumb,
    pager,
    seen,
    switch_to_other,
    teaser,
    teasers,
    topic_links,
    year_links,
    year_name,
)

LATEST = 6


def home_view(lang: Lang, sources: Sources) -> HomeView:
    """The home page of one language. A report of its own language leads, also where newer ones are untranslated."""
    site = sources.site
    page = PageId(kind=PageKind.HOME)
    reports = site.listed[lang]
    lead = next((report for report in reports if lang in report.documents), None)
    latest = [report for report in reports if report is not lead][:LATEST]
    cities = active_cities(sources, lang)
    return HomeView(
        head=make_head(
            page,
            lang,
            sources,
            title="",
            description=site.config.description.best(lang).value,
            json_ld=home_graph(lang, sources),
        ),
        switch=switch_to_other(page, sources, lang),
        lead=teaser(lead, sources, lang) if lead else None,
        latest=tuple(teaser(report, sources, lang) for report in latest),
        cities=counted_links([(city, site.by_city[city.id].reports) for city in cities], sources, lang),
        topics=topic_links(sources, lang),
        numbers=Numbers(
            reports=len(reports),
            cities=len(cities),
            countries=len({city.country.best(lang).value for city in cities}),
            days=sum((report.trip.end - report.trip.start).days + 1 for report in reports),
        ),
        map=_network(sources, lang),
        archive_url=sources.url(PageKind.ARCHIVE, lang),
        map_url=sources.url(PageKind.MAP, lang),
        supporters=_supporters(reports, sources, lang),
    )


def active_cities(sources: Sources, lang: Lang) -> tuple[City, ...]:
    """The cities of the registry that a report of this language's lists names."""
    site = sources.site
    return tuple(city for city in site.registries.cities.values() if seen(site.by_city[city.id].reports, sources, lang))


def _network(sources: Sources, lang: Lang) -> MapView | None:
    """The map of all cities and trips, which stands on two pages."""
    return sources.once(
        ("network", lang),
        lambda: map_of(sources.site.listed[lang], active_cities(sources, lang), sources, lang, WIDE),
    )


def _supporters(reports: Sequence[Report], sources: Sources, lang: Lang) -> tuple[NamedLink, ...]:
    supporters = {each.id: each for report in reports for each in report.trip.supporters}
    order = sources.site.registries.organisations
    return entry_links([each for each in order.values() if each.id in supporters], sources, lang)


def archive_view(lang: Lang, number: int, sources: Sources) -> ArchiveView:
    """Page ``number`` of all reports."""
    config = sources.site.config
    reports = sources.site.listed[lang]
    page = PageId(kind=PageKind.ARCHIVE, number=number)
    count = max(1, -(-len(reports) // config.page_size))
    title = sources.say(lang, "Reports")
    if number > 1:
        title = sources.say(lang, "Reports, page %(number)s of %(count)s", number=number, count=count)
    crumbs = (home_crumb(sources, lang), crumb(sources, lang, "Reports", PageKind.ARCHIVE))
    shown = reports[(number - 1) * config.page_size : number * config.page_size]
    return ArchiveView(
        head=make_head(page, lang, sources, title=title, json_ld=page_graph(crumbs, sources)),
        switch=switch_to_other(page, sources, lang),
        crumbs=crumbs,
        reports=tuple(teaser(report, sources, lang) for report in shown),
        total=len(reports),
        pager=pager(PageKind.ARCHIVE, number, count, sources, lang),
        years=year_links(sources, lang),
        topics=topic_links(sources, lang),
    )


def cities_view(lang: Lang, sources: Sources) -> CitiesView:
    """All cities of the registry, in the alphabet of the page's language."""
    page = PageId(kind=PageKind.CITIES)
    crumbs = (home_crumb(sources, lang), crumb(sources, lang, "Cities", PageKind.CITIES))
    entries = [
        CityEntry(
            name=city.name.best(lang),
            country=city.country.best(lang),
            url=sources.url(PageKind.CITY, lang, city.id),
            went=len(seen(sources.site.by_city[city.id].went, sources, lang)),
            received=len(seen(sources.site.by_city[city.id].received, sources, lang)),
        )
        for city in sources.site.registries.cities.values()
    ]
    return CitiesView(
        head=make_head(page, lang, sources, title=crumbs[-1].name.value, json_ld=page_graph(crumbs, sources)),
        switch=switch_to_other(page, sources, lang),
        crumbs=crumbs,
        cities=tuple(sorted(entries, key=lambda entry: fold(entry.name.value))),
    )


def city_view(city: City, lang: Lang, sources: Sources) -> CityView:
    """The dossier of a city: trips its people went on, trips that came to it."""
    page = PageId(kind=PageKind.CITY, key=city.id)
    name = city.name.best(lang)
    link = entry_link(city, sources, lang)
    crumbs = (home_crumb(sources, lang), crumb(sources, lang, "Cities", PageKind.CITIES), link)
    mine: CityReports = sources.site.by_city[city.id]
    reports = seen(mine.reports, sources, lang)
    partners = {other.id: other for report in reports for other in report.trip.cities}
    other_name = city.name.get(lang.other)
    return CityView(
        head=make_head(
            page,
            lang,
            sources,
            title=name.value,
            description=sources.say(lang, "Trips to and from %(city)s", city=name.value),
            json_ld=page_graph(crumbs, sources),
            feeds=(*feed_links(sources, name.value, f"/{lang}/cities/{city.id}/"), *site_feeds(sources, lang)),
        ),
        switch=switch_to_other(page, sources, lang),
        crumbs=crumbs,
        name=name,
        other_name=other_name if other_name and other_name.value != name.value else None,
        country=city.country.best(lang),
        lat=city.lat,
        lon=city.lon,
        url=city.url,
        went=teasers(mine.went, sources, lang),
        received=teasers(mine.received, sources, lang),
        map=map_of(reports, tuple(partners.values()), sources, lang) if reports else None,
    )


def topics_view(lang: Lang, sources: Sources) -> TopicsView:
    """All topics that have reports."""
    page = PageId(kind=PageKind.TOPICS)
    crumbs = (home_crumb(sources, lang), crumb(sources, lang, "Topics", PageKind.TOPICS))
    return TopicsView(
        head=make_head(page, lang, sources, title=crumbs[-1].name.value, json_ld=page_graph(crumbs, sources)),
        switch=switch_to_other(page, sources, lang),
        crumbs=crumbs,
        topics=topic_links(sources, lang),
    )


def map_view(lang: Lang, sources: Sources) -> MapPageView:
    """The map of the network, and the same facts as a table."""
    page = PageId(kind=PageKind.MAP)
    crumbs = (home_crumb(sources, lang), crumb(sources, lang, "Map", PageKind.MAP))
    reports = sources.site.listed[lang]
    rows = tuple(
        RouteRow(
            delegation=each.delegation,
            hosts=each.hosts,
            start=each.start,
            end=each.end,
            report=NamedLink(name=each.title, url=each.url),
        )
        for each in (teaser(report, sources, lang) for report in reports)
    )
    return MapPageView(
        head=make_head(page, lang, sources, title=crumbs[-1].name.value, json_ld=page_graph(crumbs, sources)),
        switch=switch_to_other(page, sources, lang),
        crumbs=crumbs,
        map=_network(sources, lang),
        rows=rows,
    )


def search_view(lang: Lang, sources: Sources) -> SearchView:
    """The search page, which without script offers years, topics and cities."""
    page = PageId(kind=PageKind.SEARCH)
    crumbs = (home_crumb(sources, lang), crumb(sources, lang, "Search", PageKind.SEARCH))
    site = sources.site
    cities = [(city, site.by_city[city.id].reports) for city in site.registries.cities.values()]
    topics = [(topic, site.by_topic[topic.id]) for topic in site.registries.topics.values()]
    return SearchView(
        head=make_head(page, lang, sources, title=crumbs[-1].name.value, index=False),
        switch=switch_to_other(page, sources, lang),
        crumbs=crumbs,
        years=year_links(sources, lang),
        topics=topic_links(sources, lang),
        cities=counted_links(cities, sources, lang),
        reports_url=sources.url(PageKind.ARCHIVE, lang),
        index_url=sources.urls.path("/search-index/"),
        by_city=_choices([city for city, reports in cities if reports], lang),
        by_topic=_choices([topic for topic, reports in topics if reports], lang),
        by_author=_choices({author.id: author for report in site.reports for author in report.authors}.values(), lang),
        by_year=tuple(FilterChoice(value=str(year), name=year_name(year, sources, lang)) for year in site.by_year),
    )


def _choices(entries: Iterable[City | Topic | Person], lang: Lang) -> tuple[FilterChoice, ...]:
    choices = [FilterChoice(value=entry.id, name=entry.name.best(lang)) for entry in entries]
    return tuple(sorted(choices, key=lambda choice: fold(choice.name.value)))
