"""What can be found of each page: the text of its documents without menus and marks, and what it is about.

Taken from the same parts that the pages are rendered from, so it does not depend on what a theme puts round them.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from html import unescape

from sitegen.lang.dates import format_range
from sitegen.lang.lists import join
from sitegen.model.document import Document, Parts, PhotoSlot
from sitegen.model.report import Report, StandingPage
from sitegen.model.search import Searchable
from sitegen.model.site import PageId, PageKind
from sitegen.render.sources import Sources
from sitegen.render.views.common import Entry

_TAG = re.compile(r"""<(/?)([a-zA-Z][a-zA-Z0-9]*)?(?:[^<>"']|"[^"]*"|'[^']*')*>""")
#: After a heading, and before one if no sentence ends there; between names: so that they do not run into one sentence.
_PAUSE = " · "
_ENDED = re.compile(r"[.!?؟…:»”\"]\s*$")
#: Elements that do not part words. All others do.
_INLINE = re.compile("(?:a|abbr|b|bdi|bdo|cite|code|del|dfn|em|i|ins|kbd|mark|q|s|samp|small|span|strong|sub|u|var)")
#: Numbers of footnotes; the way back from one.
_NUMBERS = re.compile(r"<sup\b.*?</sup>|<a[^>]*footnote-backref.*?</a>", re.DOTALL)


def searchables(sources: Sources) -> Iterator[Searchable]:
    """Every report and standing page in every language that it is written in; nothing if the site has no search."""
    if not sources.site.config.search:
        return
    for report in sources.site.reports:
        for document in report.documents.values():
            yield _report(report, document, sources)
    for page in sources.site.pages:
        for document in page.documents.values():
            yield Searchable(
                lang=document.lang,
                address=sources.site.addresses[PageId(kind=PageKind.PAGE, key=page.key)][document.lang],
                title=document.facts.title.value,
                text=_text(document, page, sources),
            )


def _report(report: Report, document: Document, sources: Sources) -> Searchable:
    lang, trip = document.lang, report.trip
    hosts = join([city.name.best(lang).value for city in trip.hosts], lang)
    days = format_range(trip.start, trip.end, sources.locale(lang))
    met = [text.value for each in report.people_met for text in (each.name.ar, each.name.en) if text]
    return Searchable(
        lang=lang,
        address=sources.site.addresses[PageId(kind=PageKind.REPORT, key=report.key)][lang],
        title=document.facts.title.value,
        text=_text(document, report, sources),
        names=(*_names(_entries(report, sources)), *met, *_years(report)),
        cities=tuple(city.id for city in trip.cities),
        topics=tuple(topic.id for topic in report.topics),
        authors=tuple(author.id for author in report.authors),
        year=str(report.published.year),
        label=" · ".join(part for part in (hosts, days) if part),
    )


def _entries(report: Report, sources: Sources) -> Iterator[Entry]:
    """The entries of the registries that the report has to do with."""
    trip, people = report.trip, sources.site.registries.people
    entries: tuple[Entry, ...] = (*trip.cities, *report.topics, *trip.organisers, *trip.supporters, *report.authors)
    yield from entries
    for document in report.documents.values():
        yield from (people[each.value] for each in document.facts.translators if each.value in people)


def _years(report: Report) -> tuple[str, ...]:
    """The years of the trip and of the report, for those who search for "2019"."""
    years = (report.trip.start.year, report.trip.end.year, report.published.year)
    return tuple(dict.fromkeys(map(str, years)))


def _names(entries: Iterable[Entry]) -> tuple[str, ...]:
    """Names in all languages, and other spellings."""
    found: dict[str, None] = {}
    for entry in entries:
        texts = (entry.name.ar, entry.name.en)
        found.update(dict.fromkeys([*(text.value for text in texts if text), *entry.aliases]))
    return tuple(found)


def _text(document: Document, owner: Report | StandingPage, sources: Sources) -> str:
    def plain(parts: Parts) -> str:
        return _plain(parts, lambda slot: _caption(slot, document, owner, sources))

    pieces = [document.facts.summary]
    for section in document.body.sections:
        title = plain(section.title_parts)
        if title.strip():
            pieces += ["" if _ENDED.search(pieces[-1]) else _PAUSE, title.rstrip(), _PAUSE]
        pieces.append(plain(section.parts))
    pieces.append(plain(document.body.footnotes))
    if isinstance(owner, Report):
        met = [words for each in owner.people_met for words in (each.name, each.role)]
        promised = [each.what for each in owner.commitments]
        pieces.append(_PAUSE.join(words.best(document.lang).value for words in (*met, *promised) if words))
    return " ".join(" ".join(pieces).split())


def _caption(slot: PhotoSlot, document: Document, owner: Report | StandingPage, sources: Sources) -> str:
    """What stands under a photo: the words of the text, else those of report.yaml."""
    if slot.ref.caption or not slot.ref.figure:
        return slot.ref.caption if slot.ref.figure else ""
    path = sources.site.photo_paths.get((document.source, slot.ref.number), "")
    facts = owner.photos.get(path)
    return facts.caption.best(document.lang).value if facts and facts.caption else ""


def _plain(parts: Parts, caption: Callable[[PhotoSlot], str]) -> str:
    markup: list[str] = []
    for part in parts:
        if isinstance(part, str):
            markup.append(part)
        elif isinstance(part, PhotoSlot):
            markup.append(f"<br>{caption(part)}<br>")
    return unescape(_TAG.sub(_gap, _NUMBERS.sub("", "".join(markup))))


def _gap(tag: re.Match[str]) -> str:
    return "" if _INLINE.fullmatch((tag[2] or "").lower()) else " "
