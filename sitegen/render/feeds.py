"""Atom (RFC 4287) and JSON Feed 1.1, per language, city and topic.

Atom knows ``xml:lang`` but no direction, so the content of every entry is an element with ``lang`` and ``dir`` of its
own, and an Arabic title that begins with a Latin letter or a digit gets a right-to-left mark in front.
"""

import json
import re
from collections.abc import Collection, Iterator, Sequence
from datetime import date
from html import escape
from urllib.parse import urlsplit

from sitegen.lang.bidi import RLM
from sitegen.lang.language import Lang
from sitegen.model.output import Output, OutputKind
from sitegen.model.report import Report
from sitegen.model.site import PageId, PageKind
from sitegen.model.view.common import PhotoView
from sitegen.model.view.report import Fragment
from sitegen.render.body import Words, words_of
from sitegen.render.sources import Sources
from sitegen.render.views.common import seen
from sitegen.values import Struct

ATOM = "http://www.w3.org/2005/Atom"
#: How many reports a feed holds: the newest ones.
LENGTH = 20

_JSON = json.JSONEncoder(ensure_ascii=False)
#: What cannot stand in an attribute as it is.
_SPECIAL = re.compile('[&<>"\\n\\r\\t]')


class Feed(Struct, frozen=True, kw_only=True):
    """One list of reports in one language. ``folder``: the address that its two files lie in."""

    lang: Lang
    title: str
    folder: str
    reports: tuple[Report, ...]

    @property
    def paths(self) -> frozenset[str]:
        """Its files in the output folder."""
        return frozenset((self.folder[1:] + "feed.xml", self.folder[1:] + "feed.json"))


class Press:
    """Makes feeds. A report that stands in several of them is put into words once."""

    def __init__(self, sources: Sources) -> None:
        """Makes nothing yet."""
        self._sources = sources
        self._entries: dict[tuple[str, Lang], tuple[bytes, bytes]] = {}

    def files(self, feed: Feed) -> Iterator[Output]:
        """The two files of a feed."""
        entries = [self._entry(report, feed.lang) for report in feed.reports]
        xml = _atom(feed, [xml for xml, _ in entries], self._sources)
        yield Output(path=feed.folder[1:] + "feed.xml", data=xml, kind=OutputKind.FEED)
        text = _json_feed(feed, [text for _, text in entries], self._sources)
        yield Output(path=feed.folder[1:] + "feed.json", data=text, kind=OutputKind.FEED)

    def _entry(self, report: Report, lang: Lang) -> tuple[bytes, bytes]:
        """A report in both forms. Untranslated, it is the same in every language."""
        name = (report.key, report.best(lang).lang)
        if name not in self._entries:
            words = content(report, lang, self._sources)
            self._entries[name] = (
                _atom_entry(report, lang, words, self._sources).encode(),
                f"  {_json_text(_json_item(report, lang, words, self._sources), 2)}".encode(),
            )
        return self._entries[name]


def feed_plans(sources: Sources, only: Collection[str] | None = None) -> Iterator[Feed]:
    """Every feed of the site; none without a ``base_url``, because feeds are read elsewhere.

    Args:
        sources: what feeds are made from.
        only: paths of files in the output folder; only the feeds that one of them belongs to.
    """
    plans = _feed_plans(sources) if sources.urls.base_url else iter(())
    return plans if only is None else (feed for feed in plans if not feed.paths.isdisjoint(only))


def _feed_plans(sources: Sources) -> Iterator[Feed]:
    site = sources.site
    for lang in site.config.languages:
        title = site.config.title.best(lang).value
        groups = [("", f"/{lang}/", site.listed[lang])]
        for city in site.registries.cities.values():
            page = PageId(kind=PageKind.CITY, key=city.id)
            groups.append((city.name.best(lang).value, site.addresses[page][lang], site.by_city[city.id].reports))
        for topic in site.registries.topics.values():
            page = PageId(kind=PageKind.TOPIC, key=topic.id)
            groups.append((topic.name.best(lang).value, site.addresses[page][lang], site.by_topic[topic.id]))
        for name, folder, reports in groups:
            yield Feed(
                lang=lang,
                title=f"{title} – {name}" if name else title,
                folder=folder,
                reports=seen(reports, sources, lang)[:LENGTH],
            )


def _time(day: date) -> str:
    """RFC 3339. A report has a date and no time of day; noon in Greenwich is that date nearly everywhere."""
    return f"{day.isoformat()}T12:00:00Z"


def _updated(report: Report, lang: Lang) -> date:
    return max(report.published, report.best(lang).facts.updated or report.published)


def _tag(report: Report, lang: Lang, sources: Sources) -> str:
    """A tag URI (RFC 4151) that stays the same when title or slug change."""
    host = urlsplit(sources.urls.base_url).hostname
    return f"tag:{host},{report.published.year}:{report.best(lang).lang}/reports/{report.key}"


def _directed(title: str, lang: Lang) -> str:
    return RLM + title if lang is Lang.AR and title[:1].isascii() else title


def _address(report: Report, lang: Lang, sources: Sources) -> str:
    page = PageId(kind=PageKind.REPORT, key=report.key)
    return sources.urls.absolute(sources.site.addresses[page][report.best(lang).lang])


def content(report: Report, lang: Lang, sources: Sources) -> str:
    """The whole text of a report as HTML that can stand anywhere: absolute addresses, language and direction."""
    document = report.best(lang)
    at_home = words_of(document, report.photos, sources)
    words = Words(
        lang=document.lang,
        link=at_home.link,
        photo=at_home.photo,
        url=lambda address, fragment: sources.urls.absolute(address) + (f"#{fragment}" if fragment else ""),
        mark=at_home.mark,
    )
    pieces = [f'<div lang="{document.lang}" dir="{document.lang.direction}">']
    for section in document.body.sections:
        if section.title_parts:
            pieces.append(f"<h2>{words.markup(section.title_parts)}</h2>")
        pieces += [_fragment(fragment, sources) for fragment in words.fragments(section.parts)]
    pieces += [_fragment(fragment, sources) for fragment in words.fragments(document.body.footnotes)]
    return "".join([*pieces, "</div>"])


def _fragment(fragment: Fragment, sources: Sources) -> str:
    if fragment.photo is None:
        return fragment.markup
    image = _image(fragment.photo, sources)
    caption = fragment.photo.caption
    if fragment.inline:
        return image
    return f"<figure>{image}{f'<figcaption>{escape(caption.value)}</figcaption>' if caption else ''}</figure>"


def _image(photo: PhotoView, sources: Sources) -> str:
    source = _absolute(photo.url, sources)
    return f'<img src="{escape(source)}" alt="{escape(photo.alt.value)}" width="{photo.width}" height="{photo.height}">'


def _absolute(url: str, sources: Sources) -> str:
    return sources.urls.absolute("/" + url.removeprefix(sources.urls.base_path))


def _atom(feed: Feed, entries: Sequence[bytes], sources: Sources) -> bytes:
    """The feed as Atom."""
    absolute = sources.urls.absolute
    newest = max((_updated(report, feed.lang) for report in feed.reports), default=date(1970, 1, 1))
    head = [
        _element("title", _directed(feed.title, feed.lang), type="text"),
        _element("id", absolute(feed.folder)),
        _element("updated", _time(newest)),
        _element("link", rel="self", type="application/atom+xml", href=absolute(feed.folder + "feed.xml")),
        _element("link", rel="alternate", type="text/html", href=absolute(feed.folder)),
    ]
    if feed.lang.other in sources.site.config.languages:
        twin = feed.folder.replace(f"/{feed.lang}/", f"/{feed.lang.other}/", 1)
        other = {"rel": "alternate", "hreflang": feed.lang.other.value, "type": "application/atom+xml"}
        head.append(_element("link", **other, href=absolute(twin + "feed.xml")))
    head.append(_author(sources.site.config.title.best(feed.lang).value))
    opening = ('<?xml version="1.0" encoding="utf-8"?>', f'<feed xmlns="{ATOM}" xml:lang="{feed.lang}">', *head)
    return b"\n".join(("\n".join(opening).encode(), *entries, b"</feed>\n"))


def _element(tag: str, text: str = "", **attributes: str) -> str:
    said = "".join(f" {name}={_quoted(value)}" for name, value in attributes.items())
    return f"<{tag}{said}>{escape(text, quote=False)}</{tag}>" if text else f"<{tag}{said}/>"


def _quoted(value: str) -> str:
    if not _SPECIAL.search(value):
        return f'"{value}"'
    from xml.sax.saxutils import quoteattr  # noqa: PLC0415  it brings along half of what the web is made of

    return quoteattr(value)


def _author(name: str) -> str:
    return f"<author>{_element('name', name)}</author>"


def _atom_entry(report: Report, lang: Lang, words: str, sources: Sources) -> str:
    document = report.best(lang)
    own = document.lang
    other = own.other if own.other in report.documents else None
    address = _address(report, lang, sources)
    pieces = [
        f'<entry xml:lang="{own}">',
        _element("title", _directed(document.facts.title.value, own), type="text"),
        _element("id", _tag(report, lang, sources)),
        _element("link", rel="alternate", type="text/html", href=address),
    ]
    if other:
        there = _address(report, other, sources)
        pieces.append(_element("link", rel="alternate", hreflang=other.value, type="text/html", href=there))
    pieces += [_element("published", _time(report.published)), _element("updated", _time(_updated(report, lang)))]
    pieces += [_author(person.name.best(own).value) for person in report.authors]
    pieces += [_element("category", term=topic.id, label=topic.name.best(own).value) for topic in report.topics]
    pieces.append(_element("summary", _directed(document.facts.summary, own), type="text"))
    pieces += [_element("content", words, type="html"), "</entry>"]
    return "\n".join(pieces)


def _json_feed(feed: Feed, items: Sequence[bytes], sources: Sources) -> bytes:
    """The feed as JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/)."""
    head = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": feed.title,
        "language": feed.lang.value,
        "home_page_url": sources.urls.absolute(feed.folder),
        "feed_url": sources.urls.absolute(feed.folder + "feed.json"),
    }
    opening = _json_text(head, 0).removesuffix("\n}") + ',\n "items": [\n'
    return b"".join((opening.encode(), b",\n".join(items), b"\n ]\n}\n"))


def _json_text(value: object, depth: int) -> str:
    """JSON with a line for every field, as ``json.dumps`` with ``indent=1`` writes it this deep in a feed."""
    if isinstance(value, dict) and value:
        lines = [f"{_JSON.encode(name)}: {_json_text(each, depth + 1)}" for name, each in value.items()]
    elif isinstance(value, list) and value:
        lines = [_json_text(each, depth + 1) for each in value]
    else:
        return _JSON.encode(value)
    opening, closing = "{}" if isinstance(value, dict) else "[]"
    line = "\n" + " " * depth
    return f"{opening}{line} {f',{line} '.join(lines)}{line}{closing}"


def _json_item(report: Report, lang: Lang, words: str, sources: Sources) -> dict[str, object]:
    document = report.best(lang)
    people: Sequence[str] = [person.name.best(document.lang).value for person in report.authors]
    return {
        "id": _tag(report, lang, sources),
        "url": _address(report, lang, sources),
        "title": document.facts.title.value,
        "summary": document.facts.summary,
        "language": document.lang.value,
        "date_published": _time(report.published),
        "date_modified": _time(_updated(report, lang)),
        "authors": [{"name": name} for name in people],
        "tags": [topic.name.best(document.lang).value for topic in report.topics],
        "content_html": words,
    }
