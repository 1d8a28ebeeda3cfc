"""The pieces that the views of several kinds of pages share."""

from collections.abc import Sequence

from sitegen.lang.language import Lang
from sitegen.lang.numbers import to_digits
from sitegen.model.registry import City, Organisation, Person, Topic
from sitegen.model.report import Report
from sitegen.model.site import PageId, PageKind
from sitegen.model.text import Text
from sitegen.model.view.common import CountedLink, NamedLink, PageLink, Pager, Switch, Teaser
from sitegen.render.pictures import cover
from sitegen.render.sources import Sources

Entry = City | Organisation | Person | Topic

KIND_OF = {
    City: PageKind.CITY,
    Organisation: PageKind.ORGANISATION,
    Person: PageKind.PERSON,
    Topic: PageKind.TOPIC,
}


def entry_link(entry: Entry, sources: Sources, lang: Lang) -> NamedLink:
    """The name of a registry entry, leading to its page."""
    kind = KIND_OF[type(entry)]
    return sources.once(
        ("link", kind, lang, entry.id),
        lambda: NamedLink(name=entry.name.best(lang), url=sources.url(kind, lang, entry.id)),
    )


def entry_links(entries: Sequence[Entry], sources: Sources, lang: Lang) -> tuple[NamedLink, ...]:
    """Names in the order they were written."""
    return tuple(entry_link(entry, sources, lang) for entry in entries)


def counted_links(
    groups: Sequence[tuple[Entry, Sequence[Report]]], sources: Sources, lang: Lang
) -> tuple[CountedLink, ...]:
    """Names with the number of their reports, those without any left out; the most reports first, then by name."""
    links = [
        CountedLink(
            name=entry.name.best(lang),
            url=sources.url(KIND_OF[type(entry)], lang, entry.id),
            count=len(seen(reports, sources, lang)),
        )
        for entry, reports in groups
    ]
    return tuple(sorted((link for link in links if link.count), key=lambda link: (-link.count, link.name.value)))


def year_name(year: int, sources: Sources, lang: Lang) -> Text:
    """A year in the digits of the site."""
    return Text(value=to_digits(str(year), sources.locale(lang).digits_shown), lang=lang)


def topic_links(sources: Sources, lang: Lang) -> tuple[CountedLink, ...]:
    """The topics that have reports, the most reports first."""
    site = sources.site
    groups = ((topic, site.by_topic[topic.id]) for topic in site.registries.topics.values())
    return sources.once(("topics", lang), lambda: counted_links(list(groups), sources, lang))


def year_links(sources: Sources, lang: Lang) -> tuple[CountedLink, ...]:
    """The years that have reports, newest first."""
    return sources.once(("years", lang), lambda: _year_links(sources, lang))


def _year_links(sources: Sources, lang: Lang) -> tuple[CountedLink, ...]:
    return tuple(
        CountedLink(
            name=year_name(year, sources, lang),
            url=sources.url(PageKind.YEAR, lang, str(year)),
            count=len(seen(reports, sources, lang)),
        )
        for year, reports in sources.site.by_year.items()
        if seen(reports, sources, lang)
    )


def seen(reports: Sequence[Report], sources: Sources, lang: Lang) -> tuple[Report, ...]:
    """Those reports of a list that are shown in a language: untranslated ones only if the site lists them."""
    if sources.site.config.untranslated == "list":
        return tuple(reports)
    return tuple(report for report in reports if lang in report.documents)


def home_crumb(sources: Sources, lang: Lang) -> NamedLink:
    """The first step of every trail."""
    return crumb(sources, lang, "Home", PageKind.HOME)


def crumb(sources: Sources, lang: Lang, message: str, kind: PageKind) -> NamedLink:
    """A step to one of the pages that a language has once."""
    return sources.once(
        ("crumb", lang, message, kind),
        lambda: NamedLink(name=Text(value=sources.say(lang, message), lang=lang), url=sources.url(kind, lang)),
    )


def switch_to_other(page: PageId, sources: Sources, lang: Lang) -> Switch | None:
    """The way to the same page in the other language, else to the nearest that exists; None on one-language sites."""
    if lang.other not in sources.site.config.languages:
        return None
    if url := sources.url(page.kind, lang.other, page.key, page.number):
        return Switch(lang=lang.other, url=url, exact=True)
    nearest = NEAREST.get(page.kind, PageKind.HOME)
    for kind, key in ((page.kind, page.key), (nearest, ""), (PageKind.HOME, "")):
        if url := sources.url(kind, lang.other, key):
            return Switch(lang=lang.other, url=url, exact=False)
    return None


#: Where a reader is sent when a page does not exist in the other language.
NEAREST = {PageKind.REPORT: PageKind.ARCHIVE, PageKind.ARCHIVE: PageKind.ARCHIVE}


def teaser(report: Report, sources: Sources, lang: Lang) -> Teaser:
    """A report as lists in ``lang`` show it; an untranslated one keeps its own language."""
    return sources.once(("teaser", lang, report.key), lambda: _teaser(report, sources, lang))


def _teaser(report: Report, sources: Sources, lang: Lang) -> Teaser:
    document = report.best(lang)
    own = document.lang
    return Teaser(
        title=Text(value=document.facts.title.value, lang=own),
        url=sources.url(PageKind.REPORT, own, report.key),
        summary=Text(value=document.facts.summary, lang=own),
        published=report.published,
        start=report.trip.start,
        end=report.trip.end,
        delegation=entry_links(report.trip.delegation, sources, lang),
        hosts=entry_links(report.trip.hosts, sources, lang),
        topics=entry_links(report.topics, sources, lang),
        translated=own is lang,
        cover=cover(report, sources, lang),
        concealed=report.concealed,
    )


def teasers(reports: Sequence[Report], sources: Sources, lang: Lang) -> tuple[Teaser, ...]:
    """The reports of a list that are shown in this language."""
    return tuple(teaser(report, sources, lang) for report in seen(reports, sources, lang))


def pager(kind: PageKind, number: int, count: int, sources: Sources, lang: Lang, key: str = "") -> Pager:
    """The pages of a list, of which this is number ``number`` of ``count``, from 1."""
    return Pager(
        number=number,
        count=count,
        newer=sources.url(kind, lang, key, number - 1) if number > 1 else "",
        older=sources.url(kind, lang, key, number + 1) if number < count else "",
        pages=tuple(
            PageLink(number=each, url=sources.url(kind, lang, key, each), current=each == number)
            for each in range(1, count + 1)
        ),
    )
