"""Atom (RFC 4287) and JSON Feed 1.1, per language, city and topic.

Atom knows ``xml:lang`` but no direction, so the content of every entry is an element with ``lang`` and ``dir`` of its
own, and an Arabic title that begins with a Latin letter or a digit gets a right-to-left mark in front.
"""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from html import escape
from urllib.parse import urlsplit
from xml.etree import ElementTree as ET

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

ATOM = "http://www.w3.org/2005/Atom"
#: How many reports a feed holds: the newest ones.
LENGTH = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Feed:
    """One list of reports in one language. ``folder``: the address that its two files lie in."""

    lang: Lang
    title: str
    folder: str
    reports: tuple[Report, ...]

    @property
    def paths(self) -> frozenset[str]:
        """Its files in the output folder."""
        return frozenset((self.folder[1:] + "feed.xml", self.folder[1:] + "feed.json"))


def feed_files(feed: Feed, sources: Sources) -> Iterator[Output]:
    """The two files of a feed."""
    yield Output(path=feed.folder[1:] + "feed.xml", data=atom(feed, sources), kind=OutputKind.FEED)
    yield Output(path=feed.folder[1:] + "feed.json", data=json_feed(feed, sources), kind=OutputKind.FEED)


def feed_plans(sources: Sources) -> Iterator[Feed]:
    """Every feed of the site; none without a ``base_url``, because feeds are read elsewhere."""
    if not sources.urls.base_url:
        return
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


def atom(feed: Feed, sources: Sources) -> bytes:
    """The feed as Atom."""
    ET.register_namespace("", ATOM)
    root = ET.Element(f"{{{ATOM}}}feed", {"xml:lang": feed.lang.value})
    _add(root, "title", _directed(feed.title, feed.lang), type="text")
    _add(root, "id", sources.urls.absolute(feed.folder))
    newest = max((_updated(report, feed.lang) for report in feed.reports), default=date(1970, 1, 1))
    _add(root, "updated", _time(newest))
    _add(root, "link", rel="self", type="application/atom+xml", href=sources.urls.absolute(feed.folder + "feed.xml"))
    _add(root, "link", rel="alternate", type="text/html", href=sources.urls.absolute(feed.folder))
    if feed.lang.other in sources.site.config.languages:
        twin = feed.folder.replace(f"/{feed.lang}/", f"/{feed.lang.other}/", 1)
        other = {"rel": "alternate", "hreflang": feed.lang.other.value, "type": "application/atom+xml"}
        _add(root, "link", **other, href=sources.urls.absolute(twin + "feed.xml"))
    _add(_add(root, "author"), "name", sources.site.config.title.best(feed.lang).value)
    for report in feed.reports:
        _atom_entry(root, report, feed.lang, sources)
    ET.indent(root, " ")
    text: str = ET.tostring(root, encoding="unicode")
    return f'<?xml version="1.0" encoding="utf-8"?>\n{text}\n'.encode()


def _add(parent: ET.Element, tag: str, text: str = "", **attributes: str) -> ET.Element:
    element = ET.SubElement(parent, f"{{{ATOM}}}{tag}", attributes)
    element.text = text or None
    return element


def _atom_entry(root: ET.Element, report: Report, lang: Lang, sources: Sources) -> None:
    document = report.best(lang)
    entry = ET.SubElement(root, f"{{{ATOM}}}entry", {"xml:lang": document.lang.value})
    _add(entry, "title", _directed(document.facts.title.value, document.lang), type="text")
    _add(entry, "id", _tag(report, lang, sources))
    _add(entry, "link", rel="alternate", type="text/html", href=_address(report, lang, sources))
    if document.lang.other in report.documents:
        other = _address(report, document.lang.other, sources)
        _add(entry, "link", rel="alternate", hreflang=document.lang.other.value, type="text/html", href=other)
    _add(entry, "published", _time(report.published))
    _add(entry, "updated", _time(_updated(report, lang)))
    for person in report.authors:
        _add(_add(entry, "author"), "name", person.name.best(document.lang).value)
    for topic in report.topics:
        _add(entry, "category", term=topic.id, label=topic.name.best(document.lang).value)
    _add(entry, "summary", _directed(document.facts.summary, document.lang), type="text")
    _add(entry, "content", content(report, lang, sources), type="html")


def json_feed(feed: Feed, sources: Sources) -> bytes:
    """The feed as JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/)."""
    value = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": feed.title,
        "language": feed.lang.value,
        "home_page_url": sources.urls.absolute(feed.folder),
        "feed_url": sources.urls.absolute(feed.folder + "feed.json"),
        "items": [_json_item(report, feed.lang, sources) for report in feed.reports],
    }
    return (json.dumps(value, ensure_ascii=False, indent=1) + "\n").encode()


def _json_item(report: Report, lang: Lang, sources: Sources) -> dict[str, object]:
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
        "content_html": content(report, lang, sources),
    }
