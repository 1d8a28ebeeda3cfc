"""JSON-LD: what a page means in the words of schema.org. One ``@graph`` per page; only what the site really knows.

Terms: https://schema.org/BlogPosting, /Trip (with ``subTrip`` for days), /BreadcrumbList, ``workTranslation`` and
``translationOfWork``. ``Trip`` and not ``Event``: nobody is invited to attend.
"""

import json
from collections.abc import Sequence
from datetime import timedelta

from sitegen.lang.language import Lang
from sitegen.model.registry import City
from sitegen.model.report import Report
from sitegen.model.site import PageId, PageKind
from sitegen.model.view.common import NamedLink, PhotoView
from sitegen.render.sources import Sources

Node = dict[str, object]

# "<" could end the script element that holds the text; the other two end a line in JavaScript.
_UNSAFE = {"<": "\\u003c", ">": "\\u003e", "&": "\\u0026", "\u2028": "\\u2028", "\u2029": "\\u2029"}


#: The field of a page's head that holds it.
FIELD = "json_ld"


def to_script(nodes: Sequence[Node]) -> str:
    """The text of a ``<script type="application/ld+json">``; safe in HTML, the same bytes every time."""
    graph = {"@context": "https://schema.org", "@graph": nodes}
    text = json.dumps(graph, ensure_ascii=False, separators=(",", ":"))
    for letter, escaped in _UNSAFE.items():  # five searches; str.translate looks at every letter by itself
        text = text.replace(letter, escaped)
    return text


def report_graph(
    report: Report, lang: Lang, sources: Sources, crumbs: Sequence[NamedLink], cover: PhotoView | None
) -> str:
    """The graph of a report's page; empty without a ``base_url``, since every name in it is an absolute address."""
    if _unwanted(sources):
        return ""
    return to_script([_posting(report, lang, sources, cover), _trip(report, lang, sources), _trail(crumbs, sources)])


def page_graph(crumbs: Sequence[NamedLink], sources: Sources) -> str:
    """The graph of any other page below the home page: the way to it."""
    return "" if _unwanted(sources) else to_script([_trail(crumbs, sources)])


def home_graph(lang: Lang, sources: Sources) -> str:
    """The graph of a home page: the site, and who publishes it."""
    if _unwanted(sources):
        return ""
    config = sources.site.config
    node: Node = {
        "@type": "Blog",
        "@id": _page(PageId(kind=PageKind.HOME), lang, sources),
        "name": config.title.best(lang).value,
        "description": config.description.best(lang).value,
        "inLanguage": lang.value,
        "publisher": _publisher(lang, sources),
    }
    return to_script([node])


def _unwanted(sources: Sources) -> bool:
    """Whether nobody would read it, or it could name nothing."""
    return FIELD in sources.left_out or not sources.urls.base_url


def _page(page: PageId, lang: Lang, sources: Sources) -> str:
    return sources.urls.absolute(sources.site.addresses[page][lang])


def _publisher(lang: Lang, sources: Sources) -> Node:
    config = sources.site.config
    organisation = sources.site.registries.organisations.get(config.organisation)
    name = organisation.name.best(lang).value if organisation else config.title.best(lang).value
    url = organisation.url if organisation and organisation.url else sources.urls.absolute("/")
    return {"@type": "Organization", "name": name, "url": url}


def _posting(report: Report, lang: Lang, sources: Sources, cover: PhotoView | None) -> Node:
    page = PageId(kind=PageKind.REPORT, key=report.key)
    url = _page(page, lang, sources)
    document = report.documents[lang]
    node: Node = {
        "@type": "BlogPosting",
        "@id": url,
        "url": url,
        "mainEntityOfPage": url,
        "headline": document.facts.title.value,
        "description": document.facts.summary,
        "inLanguage": lang.value,
        "datePublished": report.published.isoformat(),
        "dateModified": (document.facts.updated or report.published).isoformat(),
        "author": [_person(person.id, lang, sources) for person in report.authors],
        "publisher": _publisher(lang, sources),
        "isPartOf": {"@type": "Blog", "@id": _page(PageId(kind=PageKind.HOME), lang, sources)},
        "about": {"@id": f"{url}#trip"},
        "keywords": [topic.name.best(lang).value for topic in report.topics],
        "contentLocation": [_place(city, lang) for city in report.trip.hosts],
        "sponsor": [
            {"@type": "Organization", "name": organisation.name.best(lang).value}
            for organisation in report.trip.supporters
        ],
        "wordCount": document.body.words,
    }
    if cover:
        node["image"] = sources.urls.absolute("/" + cover.url.removeprefix(sources.urls.base_path))
    if translators := document.facts.translators:
        node["translator"] = [_person(person.value, lang, sources) for person in translators]
    if lang.other in report.documents:
        relation = "translationOfWork" if translators else "workTranslation"
        node[relation] = {"@type": "BlogPosting", "@id": _page(page, lang.other, sources)}
    return {key: value for key, value in node.items() if value not in ([], "")}


def _person(person_id: str, lang: Lang, sources: Sources) -> Node:
    person = sources.site.registries.people[person_id]
    node: Node = {"@type": "Person", "name": person.name.best(lang).value}
    if PageId(kind=PageKind.PERSON, key=person_id) in sources.site.addresses:
        node["url"] = _page(PageId(kind=PageKind.PERSON, key=person_id), lang, sources)
    if person.role:
        node["jobTitle"] = person.role.best(lang).value
    return node


def _place(city: City, lang: Lang) -> Node:
    return {
        "@type": "City",
        "name": city.name.best(lang).value,
        "containedInPlace": {"@type": "Country", "name": city.country.best(lang).value},
        "geo": {"@type": "GeoCoordinates", "latitude": city.lat, "longitude": city.lon},
    }


def _trip(report: Report, lang: Lang, sources: Sources) -> Node:
    trip, document = report.trip, report.documents[lang]
    url = _page(PageId(kind=PageKind.REPORT, key=report.key), lang, sources)
    node: Node = {
        "@type": "Trip",
        "@id": f"{url}#trip",
        "name": document.facts.title.value,
        "departureTime": trip.start.isoformat(),
        "arrivalTime": trip.end.isoformat(),
        "itinerary": {
            "@type": "ItemList",
            "itemListElement": [
                {"@type": "ListItem", "position": number, "item": _place(city, lang)}
                for number, city in enumerate(trip.hosts, 1)
            ],
        },
        "provider": [{"@type": "Organization", "name": each.name.best(lang).value} for each in trip.organisers],
        "subTrip": [
            {
                "@type": "Trip",
                "name": section.title,
                "departureTime": (trip.start + timedelta(days=section.day - 1)).isoformat(),
                "url": f"{url}#{anchor}",
            }
            for section, anchor in zip(document.outline.sections, report.section_ids[lang], strict=True)
            if section.day and section.title
        ],
    }
    return {key: value for key, value in node.items() if value != []}


def _trail(crumbs: Sequence[NamedLink], sources: Sources) -> Node:
    host = sources.urls.absolute("/").removesuffix(sources.urls.base_path)
    return {
        "@type": "BreadcrumbList",
        "itemListElement": [
            {"@type": "ListItem", "position": number, "name": crumb.name.value}
            | ({"item": host + crumb.url} if crumb.url else {})
            for number, crumb in enumerate(crumbs, 1)
        ],
    }
