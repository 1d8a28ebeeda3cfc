"""The view of a report's page."""

from datetime import timedelta
from urllib.parse import quote

from sitegen.lang.language import Lang
from sitegen.lang.reading_time import reading_minutes
from sitegen.model.document import Document
from sitegen.model.registry import Person
from sitegen.model.report import Commitment, Met, Report, StandingPage
from sitegen.model.site import Neighbours, PageId, PageKind
from sitegen.model.text import Text
from sitegen.model.translation import HEAD, NOTES, START
from sitegen.model.view.common import NamedLink, PhotoView, ShareImage
from sitegen.model.view.report import (
    ByLine,
    CommitmentView,
    DayView,
    MetView,
    ReportView,
    SectionView,
    ShareLink,
    TripView,
)
from sitegen.render.body import words_of
from sitegen.render.cards import report_image
from sitegen.render.head import Article, make_head
from sitegen.render.maps import map_of
from sitegen.render.pictures import cover
from sitegen.render.sources import Sources
from sitegen.render.structured_data import report_graph
from sitegen.render.views.common import crumb, entry_link, entry_links, home_crumb, switch_to_other, teaser

ROUTE_NEEDS = 2


def report_view(report: Report, lang: Lang, sources: Sources) -> ReportView:
    """The page of a report in a language that it exists in."""
    page = PageId(kind=PageKind.REPORT, key=report.key)
    document = report.documents[lang]
    title = document.facts.title.value
    url = sources.url(PageKind.REPORT, lang, report.key)
    here = NamedLink(name=Text(value=title, lang=lang), url=url)
    crumbs = (home_crumb(sources, lang), crumb(sources, lang, "Reports", PageKind.ARCHIVE), here)
    lead = cover(report, sources, lang)
    updated = document.facts.updated if document.facts.updated != report.published else None
    beside = sources.site.neighbours.get((lang, report.key), Neighbours())
    words = words_of(document, report.photos, sources)
    sections = section_views(report, document, sources)
    route_cities = report.trip.cities
    return ReportView(
        head=make_head(
            page,
            lang,
            sources,
            title=title,
            description=document.facts.summary,
            index=not report.concealed,
            json_ld=report_graph(report, lang, sources, crumbs, lead),
            image=report_image(report, lang, sources) or _cover_image(lead, sources),
            article=Article(
                published=report.published.isoformat(),
                modified=(updated or report.published).isoformat(),
                authors=tuple(person.name.best(lang).value for person in report.authors),
                tags=tuple(topic.name.best(lang).value for topic in report.topics),
            ),
        ),
        switch=switch_to_other(page, sources, lang),
        crumbs=crumbs,
        title=title,
        summary=document.facts.summary,
        authors=tuple(_byline(person, sources, lang) for person in report.authors),
        translators=tuple(
            _byline(sources.site.registries.people[each.value], sources, lang)
            for each in document.facts.translators
            if each.value in sources.site.registries.people
        ),
        published=report.published,
        updated=updated,
        trip=_trip(report, sources, lang),
        cover=lead,
        reading_minutes=reading_minutes(document.body.words, lang),
        days=tuple({s.day.number: s.day for s in sections if s.day}.values()),
        sections=sections,
        footnotes=words.fragments(document.body.footnotes),
        people_met=tuple(_met(person, sources, lang) for person in report.people_met),
        commitments=tuple(_commitment(promise, sources, lang) for promise in report.commitments),
        topics=entry_links(report.topics, sources, lang),
        route=map_of([report], route_cities, sources, lang) if len(route_cities) >= ROUTE_NEEDS else None,
        share=_share(title, sources.urls.absolute(sources.site.addresses[page][lang])),
        previous=teaser(beside.previous, sources, lang) if beside.previous else None,
        following=teaser(beside.following, sources, lang) if beside.following else None,
        related=tuple(teaser(other, sources, lang) for other in beside.related),
        toc=document.facts.toc,
        concealed=report.concealed,
        behind=any((f"reports/{report.key}", part) in sources.behind.get(lang, ()) for part in (HEAD, NOTES)),
    )


def section_views(owner: Report | StandingPage, document: Document, sources: Sources) -> tuple[SectionView, ...]:
    """The sections of a document, each with the way to the same section in the other language."""
    report = owner if isinstance(owner, Report) else None
    words = words_of(document, owner.photos, sources)
    ids = owner.section_ids[document.lang]
    other = document.lang.other
    other_ids = set(owner.section_ids.get(other, ()))
    kind = PageKind.REPORT if report else PageKind.PAGE
    name = f"{'reports' if report else 'pages'}/{owner.key}"
    behind = sources.behind.get(document.lang, frozenset())
    other_address = sources.site.addresses[PageId(kind=kind, key=owner.key)].get(other, "")
    return tuple(
        SectionView(
            anchor=anchor,
            heading=words.markup(section.title_parts),
            title=section.title,
            day=_day(section.day, section.title, anchor, report),
            classes=section.classes,
            fragments=words.fragments(section.parts),
            other_url=sources.urls.path(other_address, anchor) if anchor and anchor in other_ids else "",
            behind=(name, anchor or START) in behind,
        )
        for section, anchor in zip(document.body.sections, ids, strict=True)
    )


def _day(number: int | None, title: str, anchor: str, report: Report | None) -> DayView | None:
    if number is None or report is None:
        return None
    day = report.trip.start + timedelta(days=number - 1)
    return DayView(number=number, date=day if day <= report.trip.end else None, title=title, anchor=anchor)


def _byline(person: Person, sources: Sources, lang: Lang) -> ByLine:
    return ByLine(
        name=person.name.best(lang),
        role=person.role.best(lang) if person.role else None,
        url=sources.url(PageKind.PERSON, lang, person.id),
    )


def _trip(report: Report, sources: Sources, lang: Lang) -> TripView:
    trip = report.trip
    return TripView(
        start=trip.start,
        end=trip.end,
        days=(trip.end - trip.start).days + 1,
        delegation=entry_links(trip.delegation, sources, lang),
        hosts=entry_links(trip.hosts, sources, lang),
        organisers=entry_links(trip.organisers, sources, lang),
        supporters=entry_links(trip.supporters, sources, lang),
        participants=trip.participants,
    )


def _met(person: Met, sources: Sources, lang: Lang) -> MetView:
    return MetView(
        name=person.name.best(lang),
        role=person.role.best(lang) if person.role else None,
        city=entry_link(person.city, sources, lang) if person.city else None,
        url=person.url,
    )


def _commitment(promise: Commitment, sources: Sources, lang: Lang) -> CommitmentView:
    return CommitmentView(
        what=promise.what.best(lang),
        who=entry_link(promise.who, sources, lang) if promise.who else None,
        due=promise.due,
        status=promise.status.value,
    )


def _cover_image(photo: PhotoView | None, sources: Sources) -> ShareImage | None:
    """The lead photo, on a site that draws no cards."""
    if photo is None or not sources.urls.base_url:
        return None
    return ShareImage(
        url=sources.urls.absolute("/" + photo.url.removeprefix(sources.urls.base_path)),
        width=photo.width,
        height=photo.height,
        alt=photo.alt.value,
        type="image/jpeg",
    )


def _share(title: str, url: str) -> tuple[ShareLink, ...]:
    """WhatsApp first: it is how the readers share."""
    if not url:
        return ()
    link, words = quote(url, safe=""), quote(title, safe="")
    return (
        ShareLink(service="whatsapp", url=f"https://wa.me/?text={words}%20{link}"),
        ShareLink(service="facebook", url=f"https://www.facebook.com/sharer/sharer.php?u={link}"),
        ShareLink(service="x", url=f"https://twitter.com/intent/tweet?url={link}&text={words}"),
        ShareLink(service="email", url=f"mailto:?subject={words}&body={link}"),
    )
