"""The views of a topic, a person, an organisation and a year: a heading, a few words, and the reports."""

from collections.abc import Sequence

from sitegen.lang.language import Lang
from sitegen.model.registry import Organisation, Person, Topic
from sitegen.model.report import Report
from sitegen.model.site import PageId, PageKind
from sitegen.model.text import Text
from sitegen.model.view.common import NamedLink
from sitegen.model.view.listing import CollectionView
from sitegen.render.head import feed_links, make_head, site_feeds
from sitegen.render.sources import Sources
from sitegen.render.structured_data import page_graph
from sitegen.render.views.common import crumb, entry_link, home_crumb, switch_to_other, teasers, year_name


def topic_view(topic: Topic, lang: Lang, sources: Sources) -> CollectionView:
    """A topic and its reports."""
    name = topic.name.best(lang)
    note = topic.description.best(lang) if topic.description else None
    return _collection(
        PageId(kind=PageKind.TOPIC, key=topic.id),
        lang,
        sources,
        name=name,
        note=note,
        reports=sources.site.by_topic[topic.id],
        parent=crumb(sources, lang, "Topics", PageKind.TOPICS),
        own_feed=True,
    )


def person_view(person: Person, lang: Lang, sources: Sources) -> CollectionView:
    """Someone who writes or translates, and the reports."""
    organisation = sources.site.registries.organisations.get(person.organisation)
    return _collection(
        PageId(kind=PageKind.PERSON, key=person.id),
        lang,
        sources,
        name=person.name.best(lang),
        note=person.role.best(lang) if person.role else None,
        reports=sources.site.by_person[person.id],
        affiliation=entry_link(organisation, sources, lang) if organisation else None,
        website=person.url,
    )


def organisation_view(organisation: Organisation, lang: Lang, sources: Sources) -> CollectionView:
    """Who organises or supports, and the reports of those trips."""
    return _collection(
        PageId(kind=PageKind.ORGANISATION, key=organisation.id),
        lang,
        sources,
        name=organisation.name.best(lang),
        reports=sources.site.by_organisation[organisation.id],
        website=organisation.url,
    )


def year_view(year: int, lang: Lang, sources: Sources) -> CollectionView:
    """The reports published in a year."""
    name = year_name(year, sources, lang)
    return _collection(
        PageId(kind=PageKind.YEAR, key=str(year)),
        lang,
        sources,
        name=name,
        title=sources.say(lang, "Reports of %(year)s", year=name.value),
        reports=sources.site.by_year[year],
        parent=crumb(sources, lang, "Reports", PageKind.ARCHIVE),
    )


def _collection(
    page: PageId,
    lang: Lang,
    sources: Sources,
    *,
    name: Text,
    reports: Sequence[Report],
    title: str = "",
    note: Text | None = None,
    parent: NamedLink | None = None,
    affiliation: NamedLink | None = None,
    website: str = "",
    own_feed: bool = False,
) -> CollectionView:
    url = sources.url(page.kind, lang, page.key)
    here = NamedLink(name=name, url=url)
    crumbs = tuple(step for step in (home_crumb(sources, lang), parent, here) if step)
    own = feed_links(sources, name.value, sources.site.addresses[page][lang]) if own_feed else ()
    return CollectionView(
        head=make_head(
            page,
            lang,
            sources,
            title=title or name.value,
            description=note.value if note else "",
            json_ld=page_graph(crumbs, sources),
            feeds=(*own, *site_feeds(sources, lang)),
        ),
        switch=switch_to_other(page, sources, lang),
        crumbs=crumbs,
        kind=page.kind.value,
        name=name,
        note=note,
        affiliation=affiliation,
        website=website,
        reports=teasers(reports, sources, lang),
    )
